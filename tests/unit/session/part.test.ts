import { describe, expect, it } from 'vitest';
import { absenceOf, MissingPart } from '../../../src/session/missing-part.ts';
import { Part } from '../../../src/session/part.svelte.ts';
import { Session } from '../../../src/session/session.svelte.ts';
import type { Ports } from '../../../src/session/ports.ts';

describe('a part', () => {
  it('comes once, whoever asks', async () => {
    let loads = 0;
    const part = new Part(() => Promise.resolve(++loads));
    expect(await Promise.all([part.want(), part.want()])).toEqual([1, 1]);
    expect(await part.want()).toBe(1);
    expect(part.coming).toBe(false);
  });

  it('that did not come says why, and is asked for anew', async () => {
    let there = false;
    const part = new Part(() =>
      there ? Promise.resolve('here') : Promise.reject(new MissingPart('unreachable', 'no answer')),
    );
    expect(await part.want()).toBeUndefined();
    expect(absenceOf(part.failure?.cause)).toBe('unreachable');
    there = true;
    expect(await part.want()).toBe('here');
    expect(part.failure).toBeUndefined();
  });

  it('is not said to be missing when something in it went wrong', async () => {
    const part = new Part(() => Promise.reject(new TypeError('x is undefined')));
    await part.want();
    expect(part.failure).toBeDefined();
    expect(absenceOf(part.failure?.cause)).toBeUndefined();
  });
});

describe('what needs a part', () => {
  const session = new Session({} as Ports);
  const missing = (): Promise<never> => Promise.reject(new MissingPart('unreachable', 'no answer'));

  it('is tried again as long as the reader says so', async () => {
    let tries = 0;
    const work = session.bring(() => (++tries < 3 ? missing() : Promise.resolve('read')));
    for (let i = 0; i < 2; i++) {
      while (!session.missing) await Promise.resolve();
      session.missing.answer(true);
      await Promise.resolve();
    }
    expect(await work).toBe('read');
    expect(session.missing).toBeUndefined();
  });

  it('fails when the reader gives up, and at once for any other reason', async () => {
    const work = session.bring(missing);
    while (!session.missing) await Promise.resolve();
    session.missing.answer(false);
    await expect(work).rejects.toThrow('no answer');
    await expect(session.bring(() => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
  });
});

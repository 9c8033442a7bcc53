/** Is what is done before the part that codes has come done once it is there, and is nothing being coded until then? */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MissingPart } from '../../../src/session/missing-part.ts';
import { CodingPart } from '../../../src/session/coding-part.svelte.ts';
import { makePage } from '../view/shell/page.ts';

let page: ReturnType<typeof makePage>;
beforeEach(async () => {
  page = makePage();
  await page.opening.follow();
});
const two = (): readonly [string, string] => {
  const [one, other] = page.session.dossier?.actors ?? [];
  return [one?.id ?? '', other?.id ?? ''];
};

describe('before what codes is there', () => {
  it('no words are chosen and no claim is being written, and who shows them is told that it is too early', () => {
    const { coding } = page.session;
    expect([coding.words, coding.draft, coding.parked, coding.fresh, coding.touched, coding.canTakeBack]).toEqual([
      undefined,
      undefined,
      false,
      false,
      false,
      false,
    ]);
    expect(coding.letters).toEqual({});
    expect(() => page.session.drafting).toThrow();
  });

  it('a line that is drawn begins its claim as soon as it has come', async () => {
    const { session, run } = page;
    const [one, other] = two();
    session.select({ kind: 'actor', id: one });
    run('draw-line');
    session.select({ kind: 'actor', id: other });
    expect(session.coding.draft).toBeUndefined();
    await vi.waitFor(() => expect(session.coding.draft?.own).toEqual({ subject: { id: one }, object: { id: other } }));
  });

  it('a key leads to the next sentence as soon as it has come', async () => {
    const { session, run } = page;
    run('next-sentence');
    expect(session.revealRequest).toBeUndefined();
    await vi.waitFor(() => expect(session.revealRequest).toMatchObject({ sentence: session.progress.current }));
  });

  it('a claim that was begun meanwhile goes with the step that it was begun in, if that cannot be shown', async () => {
    const { coding } = page.session;
    const back = coding.mark();
    const [one, other] = two();
    await coding.fetch();
    coding.between(one, other);
    expect(coding.draft).toBeDefined();
    back();
    expect(coding.draft).toBeUndefined();
  });
});

describe('what codes and does not come', () => {
  /** A user who gives up, or an error that is none of theirs. */
  const without = (cause: Error): CodingPart =>
    new CodingPart(
      Object.create(page.session, { bring: { value: () => Promise.reject(cause) } }) as typeof page.session,
    );

  it('is given up without a word more, and nothing is done', async () => {
    let done = false;
    await without(new MissingPart('unreachable', '')).use(() => (done = true));
    expect(done).toBe(false);
  });

  it('hides no other error', async () => {
    await expect(without(new Error('broken')).use(() => undefined)).rejects.toThrow('broken');
  });
});

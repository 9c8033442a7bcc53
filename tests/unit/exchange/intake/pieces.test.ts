/** Does what is read in one thread come whole to another, in pieces that are each small? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gathering, takeApart, type Piece } from '../../../../src/exchange/intake/pieces.ts';
import { runTask, Unreadable } from '../../../../src/exchange/intake/run-task.ts';
import { readDossier } from '../../../../src/dossier/read.ts';
import { writeDossier } from '../../../../src/dossier/write.ts';
import { largeDossier } from '../../../e2e/state-dossiers.ts';

/** There and back, as between two threads. */
function sent<T>(whole: T): { readonly got: T; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const rest = structuredClone(takeApart(whole, (piece) => pieces.push(structuredClone(piece))));
  const gathering = new Gathering();
  for (const piece of pieces) gathering.add(piece);
  return { got: gathering.whole(rest), pieces };
}

const sample = readFileSync(new URL('../../../../data/selat-kaca.dossier.json', import.meta.url), 'utf8');

describe('what is read', () => {
  it('comes whole, in order, with every field in its place, and frozen', () => {
    const reading = readDossier(JSON.stringify(largeDossier(4000, 30)));
    const { got, pieces } = sent({ reading });
    expect(JSON.stringify(got)).toBe(JSON.stringify({ reading }));
    expect(pieces.length).toBeGreaterThan(10);
    // A long text cannot be cut; everything else can.
    const sizes = pieces.filter(({ path }) => !path.includes('documents')).map((piece) => JSON.stringify(piece).length);
    expect(Math.max(...sizes)).toBeLessThan(250_000);
    const claim = got.reading.dossier?.claims[3999];
    expect(Object.isFrozen(got.reading.dossier?.claims) && Object.isFrozen(claim?.evidence[0]?.segments)).toBe(true);
  });

  it('is written back as it would have been where it was read', () => {
    const reading = readDossier(sample.replace('"title"', '"__proto__": {"polluted": true}, "x": 1e400, "title"'));
    const { got } = sent({ reading });
    expect(got.reading.unread.length).toBeGreaterThan(0);
    expect(got.reading).toEqual(reading);
    const [before, after] = [reading, got.reading].map(
      ({ dossier, unread }) => dossier && writeDossier(dossier, unread),
    );
    expect(after).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('that is little comes at once', () => {
    const { got, pieces } = sent({ answers: [{ name: 'a' }], passedOver: ['b'] });
    expect(pieces).toEqual([]);
    expect(got).toEqual({ answers: [{ name: 'a' }], passedOver: ['b'] });
  });

  it('keeps lists that are empty, and a list that is all there is', () => {
    const long = Array.from({ length: 20 }, (_, i) => 'x'.repeat(10_000) + i);
    expect(sent({ long, none: [] }).got).toEqual({ long, none: [] });
    expect(sent(long).got).toEqual(long);
  });
});

describe('a question', () => {
  const tell = (): void => undefined;
  const file = (text: string) => new Blob([text]);

  it('about a dossier is answered as the page would read it', async () => {
    const { reading } = await runTask('dossier', { file: file(sample) }, tell);
    expect(reading).toEqual(readDossier(sample));
    expect(await runTask('dossier', { file: file('<svg xmlns="http://www.w3.org/2000/svg"/>') }, tell)).toEqual({});
  });

  it('about an article takes in what was left out when that is asked for', async () => {
    const page = file('<h1>A</h1><p>It <del>was</del> is so, and so it stays for a while.</p>');
    const read = await runTask('article', { name: 'a.html', file: page }, tell);
    const again = await runTask('article', { name: 'a.html', file: page, taken: ['struck'] }, tell);
    expect(read).toMatchObject({ found: { takeable: true } });
    expect('found' in read && read.found.text).not.toContain('was');
    expect('found' in again && again.found.text).toContain('was');
    // No part of it is bound to this thread.
    expect(structuredClone(read)).toEqual(read);
  });

  it('about files of answers tells how far it is', async () => {
    const told: string[] = [];
    const files = ['a.json', 'b.json'].map((path) => ({ path, file: file('{"claims": []}') }));
    const read = await runTask('answers', { files, texts: [], language: 'en' }, ({ done, all, name }) =>
      told.push(`${done} of ${all}: ${name}`),
    );
    expect(read.answers).toHaveLength(2);
    expect(told).toContain('1 of 2: b.json');
  });

  it('about a file that the device does not give fails as such', async () => {
    const gone = {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
      size: 1,
    } as unknown as Blob;
    await expect(runTask('dossier', { file: gone }, tell)).rejects.toThrow(Unreadable);
    await expect(runTask('article', { name: 'a', file: gone }, tell)).rejects.toThrow(Unreadable);
    const { answers } = await runTask(
      'answers',
      { files: [{ path: 'a.json', file: gone }], texts: [], language: 'en' },
      tell,
    );
    expect(answers[0]?.answer.problems[0]?.code).toBe('unreadable');
  });
});

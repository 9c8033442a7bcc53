/** Does every stretch of text know what rests on it? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDossier } from '../../../src/evidence/check.ts';
import { paragraphsOf, sentenceReader } from '../../../src/evidence/runs.ts';
import { rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const text = 'abcdefghij klmnopqrst\nuvwxyz';
const sentences = [
  [0, 10],
  [11, 21],
  [22, 28],
];

/** The runs of a text under quotes and one mention, as `text:claims@actor`. */
function runsOf(
  quotes: Record<string, readonly (readonly [number, number])[]>,
  mentions: readonly (readonly [number, number])[] = [],
) {
  const dossier = soundDossier({
    documents: [rawDocument(text, { sentences })],
    claims: Object.entries(quotes).map(([id, ranges]) =>
      rawClaim(id, 'x', 0, {
        evidence: [
          {
            document: 'article',
            segments: ranges.map(([start, end]) => ({ start, end, exact: text.slice(start, end) })),
          },
        ],
      }),
    ),
  });
  const [document] = dossier.documents;
  if (!document) throw new Error('no document');
  const named = mentions.map(([start, end]) => ({ start, end, actor: 'ann' }));
  return document.sentences
    .map((_, i) => i)
    .map(sentenceReader(document, dossier.claims, checkDossier(dossier), named));
}
const shown = (...of: Parameters<typeof runsOf>) =>
  runsOf(...of).map(({ runs }) =>
    runs.map((run) => `${run.text}:${run.claims.join('+')}${run.actor ? `@${run.actor}` : ''}`).join(' '),
  );

const rest = ['klmnopqrst:', 'uvwxyz:'];

describe('a sentence', () => {
  it.each<[string, Parameters<typeof runsOf>, string[]]>([
    ['without quotes is one run', [{}], ['abcdefghij:', ...rest]],
    ['is cut around a quote', [{ q: [[2, 5]] }], ['ab: cde:q fghij:', ...rest]],
    ['is cut where quotes overlap', [{ q: [[0, 5]], p: [[3, 8]] }], ['abc:q de:q+p fgh:p ij:', ...rest]],
    ['is cut where quotes nest', [{ q: [[0, 10]], p: [[3, 5]] }], ['abc:q de:q+p fghij:q', ...rest]],
    ['is cut where quotes meet', [{ q: [[0, 5]], p: [[5, 10]] }], ['abcde:q fghij:p', ...rest]],
    [
      'names a claim once that quotes a stretch twice',
      [
        {
          q: [
            [0, 5],
            [3, 10],
          ],
        },
      ],
      ['abc:q de:q fghij:q', ...rest],
    ],
    [
      'keeps the order of the claims, not of the quotes',
      [{ q: [[3, 8]], p: [[0, 5]] }],
      ['abc:p de:q+p fgh:q ij:', ...rest],
    ],
    ['shares a quote that runs on with the next', [{ q: [[8, 13]] }], ['abcdefgh: ij:q', 'kl:q mnopqrst:', 'uvwxyz:']],
    ['is cut around names too', [{ q: [[2, 5]] }, [[4, 7]]], ['ab: cd:q e:q@ann fg:@ann hij:', ...rest]],
  ])('%s', (_, input, wanted) => {
    expect(shown(...input)).toEqual(wanted);
  });

  it('knows all its claims', () => {
    const found = runsOf({ q: [[8, 13]], p: [[0, 2]] });
    expect(found.map((s) => s.claims)).toEqual([['q', 'p'], ['q'], []]);
    expect(found.map((s) => s.index)).toEqual([0, 1, 2]);
  });

  it('does not carry quotes that are not verbatim', () => {
    const dossier = soundDossier({ documents: [rawDocument(text, { sentences })], claims: [rawClaim('c', 'zzz', 0)] });
    const [document] = dossier.documents;
    if (!document) throw new Error('no document');
    const found = document.sentences
      .map((_, i) => i)
      .map(sentenceReader(document, dossier.claims, checkDossier(dossier), []));
    expect(found.flatMap((s) => s.claims)).toEqual([]);
  });

  it('is tiled by its runs without a gap, whatever the quotes, and each run is wholly inside or outside each of them', () => {
    const range = fc
      .tuple(fc.nat(27), fc.integer({ min: 1, max: 15 }))
      .map(([start, length]) => [start, Math.min(28, start + length)] as const);
    const ranges = fc.array(range, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.record({ q: ranges, p: ranges, r: ranges }),
        fc.array(range, { maxLength: 2 }),
        (quotes, mentions) => {
          const found = runsOf(quotes, mentions);
          for (const { index, runs } of found) {
            const [from, to] = sentences[index] as [number, number];
            expect(runs.map((run) => run.text).join('')).toBe(text.slice(from, to));
            expect([runs[0]?.start, runs.at(-1)?.end]).toEqual([from, to]);
            for (const [i, run] of runs.entries()) {
              expect(run.end).toBeGreaterThan(run.start);
              if (i) expect(run.start).toBe(runs[i - 1]?.end);
              for (const [id, own] of Object.entries(quotes)) {
                const inside = own.some(([a, b]) => a <= run.start && run.end <= b);
                expect(inside || own.every(([a, b]) => b <= run.start || run.end <= a)).toBe(true);
                expect(run.claims.includes(id)).toBe(inside);
              }
            }
          }
        },
      ),
    );
  });
});

describe('paragraphs', () => {
  it.each([
    [
      'end where a line does',
      text,
      sentences,
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      'are one where there is no line break',
      'a. b.',
      [
        [0, 2],
        [3, 5],
      ],
      [[0, 2]],
    ],
    ['are none where there are no sentences', 'a. b.', [], []],
  ])('%s', (_, of, ranges, wanted) => {
    const dossier = soundDossier({ documents: [rawDocument(of, { sentences: [[0, of.length]] })], claims: [] });
    const [document] = dossier.documents;
    if (!document) throw new Error('no document');
    expect(paragraphsOf({ ...document, sentences: ranges as [number, number][] })).toEqual(wanted);
  });
});

/** Do positions counted in code points land on the same words? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf16Positions } from '../../../src/dossier/code-points.ts';
import { readValue } from '../../../src/dossier/read.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import { checkDossier } from '../../../src/evidence/check.ts';
import { dossierOf, rawClaim, rawDocument, rawDossier, type RawDossier } from './sample.ts';

const points = (text: string): number => Array.from(text).length;

/** A file that counts in code points, as a W3C annotation tool would write it: its quote is `quote`. */
function inCodePoints(before: string, quote: string, after: string): RawDossier {
  const text = `${before}${quote}${after}`;
  const start = points(before);
  const segment = { start, end: start + points(quote), exact: quote };
  return rawDossier({
    offsetUnit: 'code-point',
    documents: [rawDocument(text, { sentences: [[0, points(text)]] })],
    claims: [rawClaim('c-1', 'x', 0, { evidence: [{ document: 'article', segments: [segment] }] })],
  });
}

const cases: readonly (readonly [string, string, string, string])[] = [
  ['nothing before it', '', 'Ann', ' knows Bob.'],
  ['emoji before it', '⛴️ 작은 별 🧑🏽‍✈️👩‍🌾🇮🇩 ', 'Ann', ' knows Bob.'],
  ['Hangul before it', '김정은은 말했다: ', 'Ann 🐟 knows', ' Bob.'],
  ['Hangul in jamo before it', '한국 ', 'Ann', '.'],
  ['half a surrogate pair before it', '\uD83D x 😀 ', 'Ann', '.'],
  ['emoji after it', 'So ', 'Ann', ' 😀😀'],
  ['nothing but emoji', '😀😀', '🐟🐟', '😀'],
];

describe('a quote counted in code points', () => {
  it.each(cases)('is verbatim with %s', (_, before, quote, after) => {
    const { dossier, problems } = readValue(inCodePoints(before, quote, after));
    expect(problems).toEqual([]);
    expect(dossier?.offsetUnit).toBe('utf-16');
    expect(dossier?.claims[0]?.evidence[0]?.segments[0]).toEqual({
      start: before.length,
      end: before.length + quote.length,
      exact: quote,
    });
    expect(dossier?.documents[0]?.sentences).toEqual([[0, (before + quote + after).length]]);
    expect(dossier && checkDossier(dossier).get('c-1')?.state).toBe('verbatim');
  });

  it('is verbatim in any text, and stays so in the file that is written', () => {
    const some = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        // Spaces around, so that the quote cuts no cluster.
        const dossier = dossierOf(readValue(inCodePoints(`${before} `, 'Ann 🐟', ` ${after}`)));
        expect(checkDossier(dossier).get('c-1')?.state).toBe('verbatim');
        expect(JSON.parse(writeDossier(dossier))).toEqual(dossier);
      }),
    );
  });

  it('is converted too where its claim or document is set aside, for the file is written in UTF-16', () => {
    const file = inCodePoints('😀😀 ', 'Ann', ' knows Bob.');
    const [claim, document] = [file.claims[0] ?? {}, file.documents[0] ?? {}];
    file.claims = [
      { ...claim, subject: 'nobody' },
      {
        ...claim,
        id: 'c-2',
        evidence: [
          null,
          { document: 'article' },
          { document: 'article', segments: [5, { start: 1 }, { start: 'x', end: 3 }] },
          { document: 'gone', segments: [{ start: 3 }] },
        ],
      },
    ];
    file.documents = [document, { ...document, id: 'b', csl: 5, sentences: [[0, 3], 'x', [2]] }];
    const { dossier, unread } = readValue(file);
    const written = JSON.parse(
      writeDossier(dossierOf({ dossier, unread, problems: [] } as never), unread),
    ) as RawDossier;
    expect(written.claims).toEqual([
      {
        ...claim,
        subject: 'nobody',
        evidence: [{ document: 'article', segments: [{ start: 5, end: 8, exact: 'Ann' }] }],
      },
      {
        ...claim,
        id: 'c-2',
        evidence: [
          null,
          { document: 'article' },
          { document: 'article', segments: [5, { start: 2 }, { start: 'x', end: 5 }] },
          { document: 'gone', segments: [{ start: 3 }] },
        ],
      },
    ]);
    expect(written.documents[1]).toMatchObject({ id: 'b', sentences: [[0, 5], 'x', [4]] });
  });
});

describe('the converter of positions', () => {
  it('counts what stands before a position, and goes on past the end', () => {
    const at = utf16Positions('a😀b😀');
    expect([0, 1, 2, 3, 4, 5, 9].map(at)).toEqual([0, 1, 3, 4, 6, 7, 11]);
  });

  it('agrees with slicing by code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '한', '😀', '\uD83D', '\uDC00') }), (text) => {
        const at = utf16Positions(text);
        const chars = Array.from(text);
        for (let i = 0; i <= chars.length; i++) expect(at(i)).toBe(chars.slice(0, i).join('').length);
      }),
    );
  });
});

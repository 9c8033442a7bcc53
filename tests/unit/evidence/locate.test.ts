/** Is the quote really there? The gate, case by case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDossier, countingClaims, worst } from '../../../src/evidence/check.ts';
import { fold } from '../../../src/evidence/fold.ts';
import { isGraphemeBoundary } from '../../../src/evidence/grapheme.ts';
import { locate, TextIndex, type QuoteState } from '../../../src/evidence/locate.ts';
import { rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

interface Case {
  readonly text: string;
  readonly exact: string;
  readonly start: number;
  /** Where it differs from start and the length of the quote. */
  readonly end?: number;
  readonly state: QuoteState;
  readonly places?: readonly (readonly [number, number])[];
}

const farmer = '👩\u200D🌾';
const cases: Readonly<Record<string, Case>> = {
  'words at their place': { text: 'Ann knows Bob.', exact: 'knows', start: 4, state: 'verbatim', places: [[4, 9]] },
  'a whole text': { text: 'Ann.', exact: 'Ann.', start: 0, state: 'verbatim', places: [[0, 4]] },
  'words at their place that stand elsewhere too': {
    text: 'so so',
    exact: 'so',
    start: 3,
    state: 'verbatim',
    places: [[3, 5]],
  },
  'words one off': { text: 'Ann knows Bob.', exact: 'knows', start: 5, state: 'moved', places: [[4, 9]] },
  'words past the end': { text: 'Ann knows', exact: 'knows', start: 900, state: 'moved', places: [[4, 9]] },
  'a range longer than its words': {
    text: 'Ann knows',
    exact: 'knows',
    start: 4,
    end: 12,
    state: 'moved',
    places: [[4, 9]],
  },
  'a range turned round': { text: 'Ann knows', exact: 'knows', start: 9, end: 4, state: 'moved', places: [[4, 9]] },
  'words that stand twice elsewhere': {
    text: 'a house, a house',
    exact: 'house',
    start: 0,
    state: 'ambiguous',
    places: [
      [2, 7],
      [11, 16],
    ],
  },
  'words that overlap themselves': {
    text: 'xanana',
    exact: 'ana',
    start: 0,
    state: 'ambiguous',
    places: [
      [1, 4],
      [3, 6],
    ],
  },
  'words that are not there': {
    text: 'Ann knows Bob.',
    exact: 'Ann loves Bob.',
    start: 0,
    state: 'missing',
    places: [],
  },
  'other capitals': { text: 'Ann knows', exact: 'ann', start: 0, state: 'missing' },
  'an accent less': { text: 'José', exact: 'Jose', start: 0, state: 'missing' },
  'another form of the same accent': {
    text: 'Jose\u0301 met',
    exact: 'José',
    start: 0,
    state: 'moved',
    places: [[0, 5]],
  },
  'white space only': { text: 'a  b', exact: '\u00A0', start: 1, state: 'missing' },
  'an empty text': { text: '', exact: 'a', start: 0, state: 'missing' },
  'curly against straight quotation marks': {
    text: 'He said “no” to ’em',
    exact: '"no" to \'em',
    start: 8,
    state: 'moved',
    places: [[8, 19]],
  },
  'straight against curly ones': { text: 'He said "no"', exact: '“no”', start: 8, state: 'moved', places: [[8, 12]] },
  'another dash': { text: 'war – in a move', exact: 'war - in', start: 0, state: 'moved', places: [[0, 8]] },
  'a no-break space': { text: 'Kim\u00A0Jong Un', exact: 'Kim Jong Un', start: 0, state: 'moved', places: [[0, 11]] },
  'two spaces in the text': { text: 'Kim  Jong Un', exact: 'Kim Jong Un', start: 0, state: 'moved', places: [[0, 12]] },
  'two spaces in the quote': {
    text: 'Kim Jong Un',
    exact: 'Kim  Jong  Un',
    start: 0,
    state: 'moved',
    places: [[0, 11]],
  },
  'a line break': { text: 'Kim\r\nJong', exact: 'Kim Jong', start: 0, state: 'moved', places: [[0, 9]] },
  'white space around the quote': { text: 'Kim Jong Un', exact: ' Jong\n', start: 4, state: 'moved', places: [[4, 8]] },
  'a soft hyphen in the text': {
    text: 'keke\u00ADkalan itu',
    exact: 'kekekalan',
    start: 0,
    state: 'moved',
    places: [[0, 10]],
  },
  'a soft hyphen after the words': { text: 'Kim\u00AD Jong', exact: 'Kim', start: 1, state: 'moved', places: [[0, 3]] },
  'half a farmer': { text: `A ${farmer}!`, exact: '👩', start: 2, state: 'missing' },
  'a whole farmer': { text: `A ${farmer}!`, exact: farmer, start: 2, state: 'verbatim' },
  'half a flag': { text: '🇮🇩', exact: '🇮', start: 0, state: 'missing' },
  'the middle of two flags': { text: '🇮🇩🇮🇩', exact: '🇩🇮', start: 2, state: 'missing' },
  'half a flag in a long row of flags': { text: '🇮🇩'.repeat(60), exact: '🇩🇮', start: 202, state: 'missing' },
  'a whole flag in a long row of flags': { text: '🇮🇩'.repeat(60), exact: '🇮🇩', start: 200, state: 'verbatim' },
  'a letter without its accent': { text: 'cafe\u0301 noir', exact: 'cafe', start: 0, state: 'missing' },
  'an accent without its letter': { text: 'cafe\u0301 noir', exact: '\u0301 noir', start: 4, state: 'missing' },
  'a syllable without its last jamo': {
    text: '\u1112\u1161\u11AB글',
    exact: '\u1112\u1161',
    start: 0,
    state: 'missing',
  },
  'half a surrogate pair': { text: '😀', exact: '\uD83D', start: 0, state: 'missing' },
  'a carriage return without its line feed': {
    text: 'a\r\nb',
    exact: 'a\r',
    start: 0,
    state: 'moved',
    places: [[0, 1]],
  },
  'a cut place and one that is none': { text: 'e\u0301 e', exact: 'e', start: 0, state: 'moved', places: [[3, 4]] },
};

const run = ({ text, exact, start, end }: Case) =>
  locate(new TextIndex(text), { start, end: end ?? start + exact.length, exact });

describe('a quote', () => {
  it.each(Object.entries(cases))('with %s', (_, item) => {
    const { state, places } = run(item);
    expect(state).toBe(item.state);
    if (item.places) expect(places.map(({ start, end }) => [start, end])).toEqual(item.places);
  });

  it('can be in every state', () => {
    expect([...new Set(Object.values(cases).map((item) => run(item).state))].sort()).toEqual([
      'ambiguous',
      'missing',
      'moved',
      'verbatim',
    ]);
  });

  it('is verbatim only if the slice is the quote, and every place that is found folds to the same words', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\u00A0', '’', "'", '\u00AD', '😀', '\u0301', '\u200D', '🇮');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 14 }),
        fc.string({ unit, minLength: 1, maxLength: 3 }),
        fc.nat(12),
        (text, exact, start) => {
          const { state, places } = locate(new TextIndex(text), { start, end: start + exact.length, exact });
          if (state === 'verbatim') expect(text.slice(start, start + exact.length)).toBe(exact);
          expect(places.length).toBe({ verbatim: 1, moved: 1, ambiguous: places.length, missing: 0 }[state]);
          if (state === 'ambiguous') expect(places.length).toBeGreaterThan(1);
          for (const place of places) {
            if (state !== 'verbatim')
              expect(fold(text.slice(place.start, place.end)).text).toBe(fold(exact).text.trim());
            expect(isGraphemeBoundary(text, place.start) && isGraphemeBoundary(text, place.end)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a boundary between characters', () => {
  it('is where the segmenter sees one in the whole text, however long its characters', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\r',
      '\n',
      '\u0301',
      '\u200D',
      '👩',
      '🌾',
      '🇮',
      '🇩',
      '\u1112',
      '\u1161',
      '\u11AB',
      '한',
      '\uD83D',
      '\uFE0F',
    );
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const row = fc.tuple(fc.string({ unit, maxLength: 6 }), unit, fc.nat(60), fc.string({ unit, maxLength: 6 }));
    fc.assert(
      fc.property(row, ([before, repeated, times, after]) => {
        const text = before + repeated.repeat(times) + after;
        const wanted = new Set([0, text.length, ...Array.from(segmenter.segment(text), ({ index }) => index)]);
        for (let i = 0; i <= text.length; i++)
          expect(isGraphemeBoundary(text, i), `${i} of ${text}`).toBe(wanted.has(i));
        expect(isGraphemeBoundary(text, -1) || isGraphemeBoundary(text, text.length + 1)).toBe(false);
      }),
    );
  });
});

describe('a claim', () => {
  const segment = (exact: string, start: number) => ({ start, end: start + exact.length, exact });
  const claim = (id: string, ...segments: object[]) =>
    rawClaim(id, 'x', 0, { evidence: segments.map((s) => ({ document: 'article', segments: [s] })) });
  const dossier = soundDossier({
    documents: [rawDocument('so so Ann')],
    claims: [
      claim('good', segment('so', 0), segment('Ann', 6)),
      claim('moved', segment('so', 0), segment('Ann', 5)),
      claim('ambiguous', segment('Ann', 5), segment('so', 1)),
      claim('missing', segment('so', 1), segment('Zoe', 0), segment('Ann', 6)),
    ],
  });

  it('is in the worst state of its pieces, and counts only if all are verbatim', () => {
    const checks = checkDossier(dossier);
    expect([...checks].map(([id, check]) => [id, check.state])).toEqual([
      ['good', 'verbatim'],
      ['moved', 'moved'],
      ['ambiguous', 'ambiguous'],
      ['missing', 'missing'],
    ]);
    expect([...countingClaims(checks)]).toEqual(['good']);
    expect(checks.get('missing')?.located.map(([l]) => l?.state)).toEqual(['ambiguous', 'missing', 'verbatim']);
  });

  it('is checked anew only if it or its document changed', () => {
    const before = checkDossier(dossier);
    const [, ...others] = dossier.claims;
    const [document] = dossier.documents;
    if (!document) throw new Error('no document');
    expect(checkDossier({ ...dossier, claims: others }).get('moved')).toBe(before.get('moved'));
    const after = checkDossier({ ...dossier, documents: [{ ...document, text: 'so soAnn' }] });
    expect(after.get('moved')?.state).toBe('verbatim');
    expect(checkDossier({ ...dossier, documents: [] }).get('good')?.state).toBe('missing');
  });

  it.each<[QuoteState[], QuoteState]>([
    [[], 'verbatim'],
    [['verbatim', 'moved'], 'moved'],
    [['ambiguous', 'moved'], 'ambiguous'],
    [['missing', 'ambiguous', 'verbatim'], 'missing'],
  ])('of pieces that are %j is %s', (states, state) => {
    expect(worst(states)).toBe(state);
  });
});

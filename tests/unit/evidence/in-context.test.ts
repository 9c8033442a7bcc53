/** Is a quote shown in its sentences, with its words marked? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inContext, quoteText } from '../../../src/evidence/in-context.ts';
import { sentenceAt } from '../../../src/evidence/sentence-of.ts';
import { documentOf } from '../dossier/sample.ts';

//            0         1         2
//            012345678901234567890123456
const text = 'One is. Two are. Three be.';
const sentences = [
  [0, 7],
  [8, 16],
  [17, 26],
] as const;
const document = documentOf(text, sentences);

describe('the sentence at a position', () => {
  it.each([
    ['the first', 0, 0],
    ['the last of the first', 6, 0],
    ['the end of the first', 7, 1],
    ['between sentences, the next', 7, 1],
    ['the start of the second', 8, 1],
    ['the last', 25, 2],
    ['past the last, none', 26, -1],
  ])('is, at %s', (_, position, index) => {
    expect(sentenceAt(document, position)).toBe(index);
  });

  it('is none in a text without sentences', () => {
    expect(sentenceAt(documentOf(''), 0)).toBe(-1);
  });
});

/** Quoted words in brackets, sentences left out as …. */
const shown = (of: typeof document, ...places: (readonly [number, number])[]): string[] =>
  inContext(
    of,
    places.map(([start, end]) => ({ start, end })),
  ).map(
    ({ sentence, skipped, pieces }) =>
      `${skipped ? '… ' : ''}§${sentence + 1} ${pieces.map((p) => (p.quoted ? `[${p.text}]` : p.text)).join('')}`,
  );

describe('a quote in context', () => {
  it.each<[string, (readonly [number, number])[], string[]]>([
    ['one word', [[4, 6]], ['§1 One [is].']],
    ['a whole sentence', [[8, 16]], ['§2 [Two are.]']],
    ['across two sentences', [[4, 11]], ['§1 One [is.]', '§2 [Two] are.']],
    [
      'two pieces of one sentence',
      [
        [8, 11],
        [12, 15],
      ],
      ['§2 [Two] [are].'],
    ],
    [
      'pieces far apart, in any order',
      [
        [17, 22],
        [0, 3],
      ],
      ['§1 [One] is.', '… §3 [Three] be.'],
    ],
    [
      'overlapping pieces',
      [
        [0, 5],
        [4, 6],
      ],
      ['§1 [One i][s].'],
    ],
    [
      'nested pieces',
      [
        [0, 6],
        [4, 5],
      ],
      ['§1 [One is].'],
    ],
    ['nothing', [], []],
  ])('shows %s', (_, places, wanted) => {
    expect(shown(document, ...places)).toEqual(wanted);
  });

  const gaps = documentOf('TITLE One is. NOTE Two are. END.', [
    [6, 13],
    [19, 27],
  ]);
  it.each<[string, (readonly [number, number])[], string[]]>([
    ['before the first', [[0, 5]], ['§1 [TITLE] One is.']],
    ['between two', [[14, 18]], ['§2 [NOTE] Two are.']],
    ['after the last', [[28, 31]], ['§2 Two are. [END]']],
    ['in the last and after it', [[23, 32]], ['§2 Two [are. END.]']],
    ['in the first and after it', [[10, 18]], ['§1 One [is.]', '§2 [NOTE] Two are.']],
  ])('shows words %s that stand in no sentence', (_, places, wanted) => {
    expect(shown(gaps, ...places)).toEqual(wanted);
  });

  it('shows nothing of a text without sentences', () => {
    expect(shown(documentOf(' ', []), [0, 1])).toEqual(['§0 ']);
  });

  it('never leaves out a quoted word', () => {
    const range = fc
      .tuple(fc.nat(31), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => [start, Math.min(32, start + length)] as const);
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), fc.constantFrom(gaps, document), (places, of) => {
        const wanted = Array.from(of.text, (char, i) => (places.some(([a, b]) => a <= i && i < b) ? char : '')).join(
          '',
        );
        const quoted = inContext(
          of,
          places.map(([start, end]) => ({ start, end })),
        ).flatMap(({ pieces }) => pieces.filter((p) => p.quoted));
        const bare = (s: string) => s.replace(/\s/g, '');
        expect(bare(quoted.map((p) => p.text).join(''))).toBe(bare(wanted));
      }),
    );
  });
});

describe('the words of a quote', () => {
  it('are one line, with gaps shown', () => {
    expect(quoteText([{ exact: ' One\n is ' }, { exact: 'be\u00A0.' }])).toBe('One is […] be .');
  });
});

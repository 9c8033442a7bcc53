/** Is every sentence known that was read for claims, and does a step lead to the next that was not? */
import { describe, expect, it } from 'vitest';
import { countRead, nextOpen, sentenceStates, type SentenceState } from '../../../src/evidence/read-sentences.ts';
import { rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const text = 'Ann knows Bob. It rains. Bob sleeps. They go.';
const sentences = [
  [0, 14],
  [15, 24],
  [25, 36],
  [37, 45],
];
const mark = (start: number, exact: string, document = 'article') => ({
  document,
  segments: [{ start, end: start + exact.length, exact }],
});
const statesOf = (more: object): readonly (SentenceState | undefined)[] =>
  sentenceStates(soundDossier({ documents: [rawDocument(text, { sentences })], claims: [], ...more })).get('article') ??
  [];

describe('a sentence', () => {
  it('is coded where a quote touches it, read where nothing is to be coded, else open', () => {
    expect(statesOf({ claims: [rawClaim('c-1')], nothingToCode: [mark(15, 'It rains.')] })).toEqual([
      'coded',
      'nothing',
      'open',
      'open',
    ]);
  });

  it('is coded with every other that a quote reaches into, and that says more than a mark', () => {
    const claims = [rawClaim('c-1', 'Bob. It rains. Bob', 10)];
    expect(statesOf({ claims, nothingToCode: [mark(15, 'It rains.')] })).toEqual(['coded', 'coded', 'coded', 'open']);
  });

  it('is not read by a mark of other words, of another text, or past the end', () => {
    const nothingToCode = [mark(15, 'It snows.'), mark(25, 'Bob sleeps.', 'other'), mark(400, 'They go.')];
    expect(statesOf({ nothingToCode })).toEqual(['open', 'open', 'open', 'open']);
  });
});

it('counts what was read', () => {
  expect(countRead(['open', 'coded', 'nothing', 'open'])).toBe(2);
  expect(countRead([])).toBe(0);
});

describe('the next open sentence', () => {
  const states: SentenceState[] = ['open', 'coded', 'open', 'nothing'];
  it.each([
    [0, 1, 2],
    [2, 1, 0],
    [0, -1, 2],
    [3, 1, 0],
    [1, -1, 0],
  ] as const)('from %i by %i is %s', (from, by, to) => {
    expect(nextOpen(states, from, by)).toBe(to);
  });

  it('is none where no other is open', () => {
    expect(nextOpen(['open', 'coded'], 0, 1)).toBeUndefined();
    expect(nextOpen([], 0, -1)).toBeUndefined();
  });
});

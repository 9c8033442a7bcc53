/** Which proposals pass the sieve, and which one comes next? */
import { describe, expect, it } from 'vitest';
import { countsOf, nextAfter, passes, type ReviewFilter } from '../../../../src/session/review/walk.ts';

const one = (key: string, outcome: 'open' | 'accepted' | 'rejected', state: 'verbatim' | 'missing' = 'verbatim') => ({
  key,
  outcome,
  state,
});
const all = [
  one('a', 'open'),
  one('b', 'rejected'),
  one('c', 'open', 'missing'),
  one('d', 'open'),
  one('e', 'accepted'),
];

it.each<[ReviewFilter, string]>([
  ['all', 'abcde'],
  ['open', 'acd'],
  ['verbatim', 'ad'],
  ['missing', 'c'],
  ['moved', ''],
  ['accepted', 'e'],
  ['rejected', 'b'],
])('the sieve «%s» lets %s through', (sieve, keys) => {
  expect(
    all
      .filter((item) => passes(item, sieve))
      .map(({ key }) => key)
      .join(''),
  ).toBe(keys);
});

it('counts each by outcome and by state', () => {
  expect(countsOf(all)).toEqual({
    verbatim: 4,
    moved: 0,
    ambiguous: 0,
    missing: 1,
    open: 3,
    accepted: 1,
    rejected: 1,
    all: 5,
  });
});

describe('after a decision', () => {
  it.each<[string, string[], string | undefined, ReviewFilter, string | undefined]>([
    ['the next open one follows', ['a'], 'a', 'open', 'c'],
    ['of those that the sieve shows', ['a'], 'a', 'verbatim', 'd'],
    ['from the end on the first before it', ['d'], 'd', 'open', 'a'],
    ['any open one if the sieve shows none', ['c'], 'c', 'missing', 'a'],
    ['an open one also where the decided are shown', ['a'], 'b', 'rejected', 'c'],
    ['none of those that were decided together', ['a', 'c', 'd'], 'c', 'open', 'c'],
    ['the first if none was looked at', [], undefined, 'all', 'a'],
  ])('%s', (_, decided, looked, sieve, next) => {
    expect(nextAfter(decided, all, looked, sieve)).toBe(next);
  });
});

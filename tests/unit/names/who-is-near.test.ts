/** Who stands nearest to chosen words? */
import { expect, it } from 'vitest';
import { whoIsNear } from '../../../src/names/who-is-near.ts';

const mention = (actor: string, start: number) => ({ actor, start, end: start + 3 });
const sentences: readonly (readonly [number, number])[] = [
  [0, 20],
  [20, 40],
  [40, 60],
];

it('those in the words come before those in their sentence before those elsewhere in the article, each once', () => {
  const quote = {
    document: { sentences },
    segments: [{ start: 24, end: 32 }],
    mentions: [mention('far', 2), mention('beside', 20), mention('in', 25), mention('beside', 36), mention('in', 44)],
  };
  expect(whoIsNear([quote], ['part'])).toEqual({ words: ['in', 'part'], sentence: ['beside'], article: ['far'] });
});

it('words across two sentences have both', () => {
  const quote = {
    document: { sentences },
    segments: [{ start: 10, end: 30 }],
    mentions: [mention('a', 2), mention('b', 34), mention('c', 50)],
  };
  expect(whoIsNear([quote], [])).toEqual({ words: [], sentence: ['a', 'b'], article: ['c'] });
});

it('nobody is near to no words', () => {
  expect(whoIsNear([], [])).toEqual({ words: [], sentence: [], article: [] });
});

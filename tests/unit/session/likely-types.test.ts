/** In which order are relation types offered? */
import { expect, it } from 'vitest';
import { likelyTypes } from '../../../src/session/likely-types.ts';

const claim = (subject: string, relation: string, object: string) => ({ subject, relation, object });
const LAST = [claim('c', 'sells', 'd'), claim('b', 'owns', 'a'), claim('a', 'meets', 'b')];

it('what the words tell clearly comes first, then what the pair did, then what else the words may tell, and what was used last', () => {
  const words = [
    { type: 'visits', score: 0.9 },
    { type: 'greets', score: 0.25 },
    { type: 'warns', score: 0.2 },
  ];
  expect(likelyTypes(words, LAST, ['a', 'b'])).toEqual(['visits', 'greets', 'owns', 'meets', 'warns', 'sells']);
});

it('each comes once, where it is likeliest', () => {
  expect(likelyTypes([{ type: 'meets', score: 0.5 }], LAST, ['a', 'b'])).toEqual(['meets', 'owns', 'sells']);
});

it('nobody is a pair with somebody who is not known yet', () => {
  expect(likelyTypes([], LAST, ['a', undefined])).toEqual(['sells', 'owns', 'meets']);
});

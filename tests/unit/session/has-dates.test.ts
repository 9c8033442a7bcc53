/** Is it known whether there is anything to see over time? */
import { expect, it } from 'vitest';
import { hasDates } from '../../../src/session/has-dates.ts';
import { rawClaim, rawDocument, soundDossier } from '../dossier/sample.ts';

const text = 'Ann knows Bob.';
const issued = { type: 'article', issued: { 'date-parts': [[2026, 3, 12]] } };

it.each([
  ['nothing', {}, false],
  ['a claim that says when it happened', { claims: [rawClaim('c-1', 'Ann', 0, { when: '2026' })] }, true],
  ['a claim that says when it was said', { claims: [rawClaim('c-1', 'Ann', 0, { said: '2026-03' })] }, true],
  ['a claim from an article with a date', { documents: [rawDocument(text, { csl: issued })] }, true],
  ['an article with a date and no claim', { documents: [rawDocument(text, { csl: issued })], claims: [] }, false],
  [
    'an article with a date that nobody quotes',
    { documents: [rawDocument(text), rawDocument(text, { id: 'other', csl: issued })] },
    false,
  ],
])('with %s', (_, more, expected) => {
  expect(hasDates(soundDossier(more))).toBe(expected);
});

/** Is it said that nothing was recognised only where that is so, and nothing was filled in meanwhile? */
import { expect, it } from 'vitest';
import type { Draft } from '../../../src/session/draft.ts';
import { recognisesNothing } from '../../../src/session/recognised.ts';

const exact = 'It rained.';
const evidence = [{ document: 'd', segments: [{ start: 0, end: exact.length, exact }] }];
const draft: Draft = { editing: false, own: {}, evidence };

it('nothing is recognised where none of the three words is proposed or said', () => {
  expect(recognisesNothing(draft, {})).toBe(true);
  // A date or a modality alone is no relation.
  expect(recognisesNothing(draft, { when: { value: '2024', cue: 'in 2024' } })).toBe(true);
  expect(recognisesNothing(draft, { object: { value: { id: 'a' }, cue: 'A' } })).toBe(false);
  expect(recognisesNothing({ ...draft, own: { subject: { id: 'a' } } }, {})).toBe(false);
});

it('nothing is said of words that are still to be chosen, or of no form', () => {
  expect(recognisesNothing({ ...draft, evidence: [] }, {})).toBe(false);
  expect(recognisesNothing(undefined, {})).toBe(false);
});

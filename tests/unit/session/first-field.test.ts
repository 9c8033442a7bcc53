/** Is the first field always the same, whatever was proposed? */
import { expect, it } from 'vitest';
import { firstField, nextField } from '../../../src/session/first-field.ts';

it('the keys go to who, or to what is half typed', () => {
  expect(firstField({})).toBe('subject');
  expect(firstField({ relation: 'deceiv' })).toBe('relation');
  expect(firstField({ object: '' })).toBe('object');
  expect(firstField({ object: 'Bo', relation: 'mee' })).toBe('relation');
  // What is typed elsewhere in the form is no word of the sentence.
  expect(firstField({ note: 'later', source: 'An' })).toBe('subject');
});

it('the keys go on to what is missing, or only proposed', () => {
  const some = { subject: 1, relation: 1, object: 1 };
  // Proposed words are gone through, one after the other.
  expect(nextField('subject', { subject: 1 }, some)).toBe('relation');
  expect(nextField('relation', { subject: 1, relation: 1 }, some)).toBe('object');
  expect(nextField('object', { object: 1 }, some)).toBeUndefined();
  // What was said is passed over.
  expect(nextField('subject', { relation: 1 }, some)).toBe('object');
  expect(nextField('subject', some, some)).toBeUndefined();
  // From the last one, back to what is not there.
  expect(nextField('object', { object: 1 }, { relation: 1, object: 1 })).toBe('subject');
  expect(nextField('object', { object: 1 }, { subject: 1, object: 1 })).toBe('relation');
  expect(nextField('relation', { relation: 1, object: 1 }, { relation: 1, object: 1 })).toBe('subject');
  expect(nextField('subject', undefined, {})).toBe('relation');
});

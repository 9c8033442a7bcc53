/** Is the first field always the same, whatever was proposed? */
import { expect, it } from 'vitest';
import { firstField, nextField } from '../../../src/session/first-field.ts';

it('the keys go to who, or to what is half typed', () => {
  expect(firstField({})).toBe('subject');
  expect(firstField({ relation: 'deceiv' })).toBe('relation');
  expect(firstField({ object: '' })).toBe('object');
  expect(firstField({ object: 'Bo', relation: 'mee' })).toBe('relation');
  // What is typed elsewhere in the form is no word of the sentence.
  expect(firstField({}, { subject: 'a', object: 'b' }), 'a line was drawn').toBe('relation');
  expect(firstField({}, { subject: 'a' })).toBe('subject');
  expect(firstField({}, { subject: 'a', relation: 'r', object: 'b' })).toBe('subject');
  expect(firstField({ subject: 'An' }, { subject: 'a', object: 'b' })).toBe('subject');
  expect(firstField({ note: 'later', source: 'An' })).toBe('subject');
});

it('the keys go on to the next field, whatever stands in it, and from the last back to what is missing', () => {
  const all = { subject: 1, relation: 1, object: 1 };
  for (const content of [all, {}, { subject: 1 }, { relation: 1, object: 1 }]) {
    expect(nextField('subject', content)).toBe('relation');
    expect(nextField('relation', content)).toBe('object');
  }
  expect(nextField('object', all)).toBeUndefined();
  expect(nextField('object', { relation: 1, object: 1 })).toBe('subject');
  expect(nextField('object', { subject: 1, object: 1 })).toBe('relation');
  expect(nextField('object', { object: 1 })).toBe('subject');
});

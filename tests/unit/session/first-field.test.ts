/** Is the first field always the same, whatever was proposed? */
import { expect, it } from 'vitest';
import { firstField } from '../../../src/session/first-field.ts';

it('the keys go to who, or to what is half typed', () => {
  expect(firstField({})).toBe('subject');
  expect(firstField({ relation: 'deceiv' })).toBe('relation');
  expect(firstField({ object: '' })).toBe('object');
  expect(firstField({ object: 'Bo', relation: 'mee' })).toBe('relation');
  // What is typed elsewhere in the form is no word of the sentence.
  expect(firstField({ note: 'later', source: 'An' })).toBe('subject');
});

/** Does the form begin at its first gap? */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { fieldAfterTurn, firstField, nextField, openField, startOfForm } from '../../../src/session/first-field.ts';

const text = readFileSync(new URL('../../../data/kim-putin.dossier.json', import.meta.url), 'utf8');
const all = { subject: 1, relation: 1, object: 1 };

it('the keys go to the first gap, or to what is half typed; to none where all is there', () => {
  expect(firstField({}, {})).toBe('subject');
  expect(firstField({}, { subject: 1 })).toBe('relation');
  expect(firstField({}, { subject: 1, relation: 1 })).toBe('object');
  expect(firstField({}, { relation: 1, object: 1 })).toBe('subject');
  expect(firstField({}, { subject: 1, object: 1 }), 'a line was drawn').toBe('relation');
  expect(firstField({}, all)).toBeUndefined();
  expect(firstField({ relation: 'deceiv' }, { relation: 1 })).toBe('relation');
  expect(firstField({ object: '' }, all)).toBe('object');
  expect(firstField({ object: 'Bo', relation: 'mee' }, {})).toBe('relation');
  // What is typed elsewhere in the form is no word of the sentence.
  expect(firstField({ note: 'later', source: 'An' }, all)).toBeUndefined();
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

it('what is pressed in a list leads to the nearest field that is empty, and to none where all is said or proposed', () => {
  expect(openField('subject', { subject: 1, relation: 1 })).toBe('object');
  expect(openField('subject', { subject: 1, object: 1 })).toBe('relation');
  expect(openField('subject', { subject: 1 }), 'the next one first').toBe('relation');
  expect(openField('relation', { relation: 1, object: 1 })).toBe('subject');
  expect(openField('relation', { relation: 1 })).toBe('object');
  expect(openField('object', { object: 1 })).toBe('subject');
  for (const from of ['subject', 'relation', 'object'] as const) expect(openField(from, all)).toBeUndefined();
});

it('after a turn the keys go to the end that is missing, else to the one that was only proposed, never to whom somebody has just chosen', () => {
  const neither = () => false;
  expect(fieldAfterTurn({ relation: 1, object: 1 }, neither)).toBe('subject');
  expect(fieldAfterTurn({ relation: 1, subject: 1 }, neither)).toBe('object');
  expect(fieldAfterTurn({ relation: 1 }, neither)).toBe('subject');
  expect(fieldAfterTurn(all, (end) => end === 'subject')).toBe('subject');
  expect(fieldAfterTurn(all, (end) => end === 'object')).toBe('object');
  expect(fieldAfterTurn(all, neither), 'on, as after any other').toBe('object');
  expect(fieldAfterTurn(all, () => true)).toBe('object');
});

it('a form on words with nothing missing leads to its button; one that is there to be changed, to its words', () => {
  const { claims } = JSON.parse(text) as Dossier;
  const [claim] = claims;
  if (!claim) throw new Error('the seed has no claim');
  const { evidence } = claim;
  expect(startOfForm({}, all, { evidence })).toBeUndefined();
  expect(startOfForm({}, { subject: 1, object: 1 }, { evidence })).toBe('relation');
  expect(startOfForm({ object: 'Bo' }, all, { evidence })).toBe('object');
  expect(startOfForm({}, all, { evidence, from: claim }), 'changed, or copied').toBe('subject');
  expect(startOfForm({}, all, { evidence: [] }), 'words are still to be chosen').toBe('subject');
  expect(startOfForm({}, all, undefined)).toBe('subject');
});

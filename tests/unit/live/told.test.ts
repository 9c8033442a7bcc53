/** Does what a step of the story leaves out go, what it does not speak of step back, and what was chosen stand out? */
import { expect, it } from 'vitest';
import { looksOf, type Told } from '../../../src/live/told.ts';

const lines = [
  { name: 'relation-1', ends: ['actor-ann', 'actor-bob'] },
  { name: 'relation-2', ends: ['actor-bob', 'actor-eva'] },
  { name: 'relation-3', ends: ['actor-eva', 'actor-eva'] },
];
const names = [...lines.map(({ name }) => name), 'actor-ann', 'actor-bob', 'actor-eva', 'actor-lone'];
const looks = (told: Partial<Told>) =>
  Object.fromEntries(looksOf(names, lines, { alone: false, others: new Set(), ...told }));

it('looks as ever where nothing is filtered and nothing chosen', () => {
  expect(looks({})).toEqual({});
});

it('of a filter, lines go, and whoever has lost all of them steps back; who never had one stays', () => {
  expect(looks({ left: new Set(['relation-1']) })).toEqual({
    ...{ 'relation-2': 'gone', 'relation-3': 'gone', 'actor-eva': 'back' },
  });
  expect(looks({ left: new Set(['relation-1']), alone: true })).toMatchObject({ 'actor-eva': 'gone' });
  expect(looks({ left: new Set() })).toMatchObject({ 'actor-ann': 'back', 'actor-bob': 'back', 'actor-eva': 'back' });
  expect(looks({ left: new Set() })).not.toHaveProperty('actor-lone');
});

it('what stands out does so with both its ends, and all others step back', () => {
  expect(looks({ lit: new Set(['relation-2']), one: 'relation-2' })).toEqual({
    ...{ 'relation-1': 'back', 'relation-2': 'one', 'relation-3': 'back' },
    ...{ 'actor-ann': 'back', 'actor-lone': 'back' },
  });
});

it('somebody without a line can stand out, and so can one who has lost theirs', () => {
  expect(looks({ lit: new Set(), others: new Set(['actor-lone']), one: 'actor-lone' })).toEqual({
    ...{ 'relation-1': 'back', 'relation-2': 'back', 'relation-3': 'back' },
    ...{ 'actor-ann': 'back', 'actor-bob': 'back', 'actor-eva': 'back', 'actor-lone': 'one' },
  });
  const lost = looks({
    left: new Set(['relation-1']),
    lit: new Set(),
    others: new Set(['actor-eva']),
    one: 'actor-eva',
  });
  expect(lost['actor-eva']).toBe('one');
});

it('what is left out stays out, even where it was chosen', () => {
  expect(looks({ left: new Set(['relation-1']), lit: new Set(['relation-2']), one: 'relation-2' })).toMatchObject({
    'relation-2': 'gone',
  });
});

/** Are claims counted that an actor takes over by their name? */
import { expect, it } from 'vitest';
import { addActor, makeActor } from '../../../src/edit/actors.ts';
import { pointedAt } from '../../../src/edit/sayings.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';

const TEXT = 'Ann met Bob.';
const by = (id: string, ...names: readonly string[]) =>
  rawClaim(id, TEXT, 0, { relation: 'meets', attribution: names.map((name) => ({ name })) });
const before = soundDossier({
  documents: [rawDocument(TEXT)],
  actors: [rawActor('ann', { name: { en: 'Ann' } }), rawActor('bob', { name: { en: 'Bob' } })],
  relationTypes: [rawType('meets', { label: { en: 'meets' } })],
  claims: [by('c-1', 'Eve'), by('c-2', 'Eve', 'Zed'), by('c-3', 'Zed'), by('c-4', 'Eve Vane')],
});

it('of exactly that name, once each, and not those that came with the same step', () => {
  const after = addActor(before, makeActor(before, 'Eve', 'en', 'person'));
  expect(pointedAt(before, after).map(({ actor, count }) => [actor.id, count])).toEqual([['eve', 2]]);
  expect(pointedAt(before, after, 'c-1').map(({ count }) => count)).toEqual([1]);
  expect(pointedAt(after, after)).toEqual([]);
  expect(pointedAt(before, addActor(before, makeActor(before, 'Ida', 'en', 'person')))).toEqual([]);
});

/** Are claims counted that an actor takes over by their name? */
import { expect, it } from 'vitest';
import { addActor, addAlias, makeActor, renameActor } from '../../../src/edit/actors.ts';
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

const says = (dossier: typeof before): readonly string[] =>
  dossier.claims.map(
    ({ id, attribution }) => `${id}: ${attribution.map(({ actor, name }) => actor ?? `“${name ?? ''}”`).join()}`,
  );
const of = (...names: readonly string[]) => ({
  ...before,
  claims: soundDossier({ ...before, claims: names.map((name, i) => by(`c-${i}`, name)) }).claims,
});

it('by a name that the actor gets only after they came, and by one that somebody known gets', () => {
  const come = addActor(of('Марина Дёмина'), makeActor(before, 'Дёмина', 'ru', 'person'));
  expect(says(come)).toEqual(['c-0: “Марина Дёмина”']);
  const [id = ''] = come.actors.slice(-1).map((one) => one.id);
  const named = addAlias(come, id, 'Марина Дёмина', 'ru');
  expect(says(named)).toEqual([`c-0: ${id}`]);
  expect(pointedAt(come, named).map(({ actor, count }) => [actor.id, count])).toEqual([[id, 1]]);
  expect(says(renameActor(of('Robert'), 'bob', 'en', 'Robert'))).toEqual(['c-0: bob']);
});

it.each([
  ['Марина Демина', 'Марина Дёмина'],
  ['EVE VANE', 'Eve Vane'],
  ['Eve-Vane', 'Eve Vane'],
])('called %s is the actor %s', (said, name) => {
  const after = addActor(of(said), makeActor(before, name, 'en', 'person'));
  expect(says(after)).toEqual([`c-0: ${after.actors.at(-1)?.id ?? ''}`]);
});

it('and nobody, where two are called so', () => {
  const two = addAlias(of('The Eel'), 'ann', 'Eel', 'en');
  expect(says(addAlias(addAlias(of('Eel'), 'ann', 'Old Eel', 'en'), 'bob', 'Old Eel', 'en'))).toEqual(['c-0: “Eel”']);
  expect(says(two)).toEqual(['c-0: “The Eel”']);
  const first = { ...two, claims: of('Eel').claims };
  expect(says(addAlias(first, 'bob', 'eel', 'en'))).toEqual(['c-0: “Eel”']);
});

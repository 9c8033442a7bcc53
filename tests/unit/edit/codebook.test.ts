/** Does the codebook change without anything pointing to what is gone, and without touching what did not change? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyIds, type Codebook } from '../../../src/dossier/codebook.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import {
  addFamily,
  addKind,
  addType,
  changeFamily,
  changeKind,
  changeType,
  compareCodebook,
  conflictKey,
  makeFamily,
  makeKind,
  makeType,
  mergeTypes,
  moveFamily,
  removeFamily,
  removeKind,
  removeType,
  removeTypeWithClaims,
  reverseType,
  takeCodebook,
  usesOfFamily,
  usesOfKind,
  usesOfType,
} from '../../../src/edit/codebook.ts';
import { newDossier } from '../../../src/edit/new-dossier.ts';
import { STARTER } from '../../../src/edit/starter.ts';
import { KNOWN_FAMILIES } from '../../../src/dossier/codebook.ts';
import { rawClaim, rawKind, rawType, soundDossier } from '../dossier/sample.ts';

const sample = soundDossier({
  actorKinds: [rawKind('person'), rawKind('state')],
  relationFamilies: [
    { id: 'sea-law', label: { en: 'sea law' }, colour: 4 },
    { id: 'empty', label: { en: 'Empty' } },
  ],
  relationTypes: [
    rawType('knows'),
    rawType('sells', { family: 'arms' }),
    rawType('tows', { family: 'sea-law' }),
    rawType('is-known-by', { family: 'ties' }),
  ],
  claims: [
    rawClaim('c-1'),
    rawClaim('c-2', 'Ann', 0, { relation: 'is-known-by', subject: 'bob', object: 'ann' }),
    rawClaim('c-3', 'Ann', 0, { relation: 'sells' }),
  ],
});
const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const types = (dossier: Dossier): string[] => ids(dossier.relationTypes);

it('lets a type go with its claims, and nothing else', () => {
  const next = removeTypeWithClaims(sample, 'sells');
  expect(ids(next.claims)).toEqual(['c-1', 'c-2']);
  expect(ids(next.relationTypes)).not.toContain('sells');
  expect(next.actors).toBe(sample.actors);
  expect(removeTypeWithClaims(sample, 'nothing')).toBe(sample);
});

describe('a relation type', () => {
  it('comes with an id of its own, at the end of its family', () => {
    const type = makeType(sample, { label: 'Sells', language: 'en', family: 'ties', directed: true });
    expect(type).toEqual({ id: 'sells-2', label: { en: 'Sells' }, family: 'ties', directed: true, aspect: 'event' });
    expect(types(addType(sample, type))).toEqual(['knows', 'sells', 'tows', 'is-known-by', 'sells-2']);
    const other = makeType(sample, {
      label: '판매하다',
      language: 'ko',
      family: 'arms',
      directed: false,
      aspect: 'state',
    });
    expect(other.id).toBe('panmaehada');
    expect(types(addType(sample, other))).toEqual(['knows', 'sells', 'panmaehada', 'tows', 'is-known-by']);
  });

  it('changes alone, and not at all where nothing changes', () => {
    const next = changeType(sample, 'sells', (type) => ({ ...type, directed: false }));
    expect(next.relationTypes[1]?.directed).toBe(false);
    expect(next.relationTypes[0]).toBe(sample.relationTypes[0]);
    expect(changeType(sample, 'sells', (type) => type)).toBe(sample);
    expect(changeType(sample, 'nobody', (type) => ({ ...type, family: 'x' }))).toBe(sample);
  });

  it('goes only when no claim uses it', () => {
    expect([usesOfType(sample, 'knows'), usesOfType(sample, 'tows')]).toEqual([1, 0]);
    expect(removeType(sample, 'knows')).toBe(sample);
    expect(types(removeType(sample, 'tows'))).not.toContain('tows');
    expect(removeType(sample, 'nobody')).toBe(sample);
  });

  it('takes over the claims of another, turned round if it says the same from the other end', () => {
    const merged = mergeTypes(sample, 'knows', 'is-known-by', true);
    expect(types(merged)).toEqual(['knows', 'sells', 'tows']);
    expect(merged.claims[1]).toMatchObject({ id: 'c-2', relation: 'knows', subject: 'ann', object: 'bob' });
    expect(merged.claims[0]).toBe(sample.claims[0]);
    expect(mergeTypes(sample, 'knows', 'is-known-by').claims[1]).toMatchObject({ subject: 'bob', object: 'ann' });
    expect(mergeTypes(sample, 'knows', 'tows').claims).toBe(sample.claims);
    for (const [kept, gone] of [
      ['knows', 'knows'],
      ['knows', 'nobody'],
      ['nobody', 'knows'],
    ] as const)
      expect(mergeTypes(sample, kept, gone)).toBe(sample);
  });

  it('is turned round with all its claims, and back', () => {
    const turned = reverseType(sample, 'knows');
    expect(turned.claims[0]).toMatchObject({ subject: 'bob', object: 'ann' });
    expect(reverseType(turned, 'knows')).toEqual(sample);
    expect(reverseType(sample, 'tows')).toBe(sample);
  });
});

describe('a kind of actors', () => {
  it('comes, changes, and goes when its actors have somewhere to go', () => {
    const kind = makeKind(sample, { label: 'Ship', language: 'en', shape: 'diamond' });
    const more = addKind(sample, kind);
    expect(ids(more.actorKinds)).toEqual(['person', 'state', 'ship']);
    expect(changeKind(more, 'ship', (k) => ({ ...k, shape: 'sheet' })).actorKinds[2]?.shape).toBe('sheet');
    expect(changeKind(more, 'ship', (k) => k)).toBe(more);
    expect([usesOfKind(more, 'person'), usesOfKind(more, 'ship')]).toEqual([2, 0]);
    expect(removeKind(more, 'person')).toBe(more);
    expect(removeKind(more, 'person', 'nobody')).toBe(more);
    expect(removeKind(more, 'person', 'person')).toBe(more);
    expect(removeKind(more, 'ship')).toEqual(sample);
    const gone = removeKind(more, 'person', 'ship');
    expect(gone.actors.map((actor) => actor.kind)).toEqual(['ship', 'ship']);
    expect(ids(gone.actorKinds)).toEqual(['state', 'ship']);
  });
});

describe('a family', () => {
  it('is there once a type belongs to it, or once it is entered; those with types come first', () => {
    expect(familyIds(sample)).toEqual(['ties', 'arms', 'sea-law', 'empty']);
    const family = makeFamily(sample, { label: 'Ties', language: 'en', colour: 3 });
    expect(family).toEqual({ id: 'ties-2', label: { en: 'Ties' }, colour: 3 });
    expect(familyIds(addFamily(sample, family))).toEqual(['ties', 'arms', 'sea-law', 'empty', 'ties-2']);
  });

  it('gets an entry by being changed', () => {
    const next = changeFamily(sample, 'arms', (family) => ({ ...family, colour: 7 }));
    expect(next.relationFamilies?.at(-1)).toEqual({ id: 'arms', label: {}, colour: 7 });
    expect(changeFamily(next, 'arms', (family) => ({ ...family, colour: 8 })).relationFamilies).toHaveLength(3);
    expect(changeFamily(sample, 'arms', (family) => family)).toBe(sample);
    expect(changeFamily(sample, 'nobody', (family) => ({ ...family, colour: 1 }))).toBe(sample);
  });

  it('goes when its types have another', () => {
    expect(usesOfFamily(sample, 'ties')).toBe(2);
    for (const into of [undefined, 'ties', 'nobody']) expect(removeFamily(sample, 'ties', into)).toBe(sample);
    const next = removeFamily(sample, 'sea-law', 'ties');
    expect(types(next)).toEqual(['knows', 'sells', 'is-known-by', 'tows']);
    expect(ids(next.relationFamilies ?? [])).toEqual(['empty']);
    expect(familyIds(removeFamily(sample, 'empty'))).toEqual(['ties', 'arms', 'sea-law']);
    expect(familyIds(removeFamily(sample, 'ties', 'empty'))).toEqual(['arms', 'sea-law', 'empty']);
    expect(removeFamily(sample, 'nobody')).toBe(sample);
  });

  it('moves before another one, with its types', () => {
    expect(familyIds(moveFamily(sample, 'sea-law', 'ties'))).toEqual(['sea-law', 'ties', 'arms', 'empty']);
    expect(familyIds(moveFamily(sample, 'ties'))).toEqual(['arms', 'sea-law', 'ties', 'empty']);
    expect(moveFamily(sample, 'ties', 'arms')).toBe(sample);
    for (const [id, before] of [
      ['ties', 'ties'],
      ['nobody', 'ties'],
      ['ties', 'nobody'],
    ] as const)
      expect(moveFamily(sample, id, before)).toBe(sample);
  });
});

describe('a codebook that is taken along', () => {
  const theirs: Codebook = {
    actorKinds: [{ id: 'person', label: { en: 'Human' }, shape: 'circle' }, ...sample.actorKinds.slice(1)],
    relationFamilies: [{ id: 'weather', label: { en: 'Weather' } }],
    relationTypes: [
      { id: 'rains-on', label: { en: 'rains on' }, family: 'weather', directed: true, aspect: 'event' },
      { id: 'lends', label: { en: 'lends arms to' }, family: 'arms', directed: true, aspect: 'event' },
      { id: 'knows', label: { en: 'knows well' }, family: 'ties', directed: false, aspect: 'state' },
      // The same as the dossier's, with its fields in another order.
      Object.fromEntries(Object.entries(sample.relationTypes[2] ?? {}).reverse()) as never,
    ],
  };

  it('says what it brings, what it repeats, and where the two differ', () => {
    const { added, conflicts, same } = compareCodebook(sample, theirs);
    expect(added.map(({ list, entry }) => `${list}/${entry.id}`)).toEqual([
      'relationFamilies/weather',
      'relationTypes/rains-on',
      'relationTypes/lends',
    ]);
    expect(conflicts.map(conflictKey)).toEqual(['relationTypes/knows', 'actorKinds/person']);
    expect(same).toBe(2);
  });

  it('adds what is missing; what differs stays unless it is chosen', () => {
    const mine = takeCodebook(sample, theirs);
    expect(types(mine)).toEqual(['knows', 'sells', 'lends', 'tows', 'is-known-by', 'rains-on']);
    expect(mine.relationTypes[0]).toBe(sample.relationTypes[0]);
    expect(mine.actorKinds).toBe(sample.actorKinds);
    const chosen = takeCodebook(sample, theirs, new Set(['relationTypes/knows', 'actorKinds/person']));
    expect(chosen.relationTypes[0]).toMatchObject({ label: { en: 'knows well' }, directed: false });
    expect(chosen.actorKinds[0]?.label).toEqual({ en: 'Human' });
    expect(chosen.claims).toBe(sample.claims);
  });

  it('leaves nothing to take the second time', () => {
    const all = new Set(compareCodebook(sample, theirs).conflicts.map(conflictKey));
    for (const choice of [new Set<string>(), all]) {
      const once = takeCodebook(sample, theirs, choice);
      expect(takeCodebook(once, theirs, choice)).toBe(once);
    }
    expect(takeCodebook(sample, sample)).toBe(sample);
  });
});

describe('the codebook to start from', () => {
  const dossier = newDossier('Test', 'id', '2026-01-01T00:00:00Z');

  it('is sound in a file', () => {
    const { problems, dossier: read } = readDossier(writeDossier(dossier));
    expect(problems).toEqual([]);
    expect(read).toEqual(dossier);
  });

  it('says everything in both languages, in known families that stay together', () => {
    for (const { id, label, noun, labelDenied, aspect } of STARTER.relationTypes) {
      for (const text of [label, noun, ...(aspect === 'state' && labelDenied ? [labelDenied] : [])])
        expect([text?.['en']?.trim(), text?.['id']?.trim()].every(Boolean), id).toBe(true);
      if (aspect === 'event') expect(labelDenied, id).toBeUndefined();
    }
    // And one of its own, with its name.
    expect(familyIds(STARTER).filter((id) => id !== 'law')).toEqual([...KNOWN_FAMILIES]);
    expect(STARTER.relationFamilies?.map(({ id, label }) => [id, Object.keys(label ?? {})])).toEqual([
      ['law', ['en', 'id']],
    ]);
    const runs = STARTER.relationTypes.filter((type, i, all) => type.family !== all[i - 1]?.family);
    expect(runs).toHaveLength(KNOWN_FAMILIES.length + 1);
    expect(new Set(ids(STARTER.relationTypes)).size).toBe(STARTER.relationTypes.length);
    expect(new Set(STARTER.actorKinds.map(({ shape }) => shape)).size).toBe(STARTER.actorKinds.length);
  });
});

describe('whatever is done to the codebook', () => {
  const name = fc.constantFrom(
    'knows',
    'sells',
    'tows',
    'is-known-by',
    'person',
    'state',
    'ties',
    'arms',
    'sea-law',
    'empty',
  );
  const step: fc.Arbitrary<(dossier: Dossier) => Dossier> = fc
    .tuple(fc.constantFrom(...'abcdefghi'), name, name, fc.boolean(), fc.string())
    .map(([which, a, b, yes, label]) => (d: Dossier) => {
      switch (which) {
        case 'a':
          return addType(d, makeType(d, { label, language: 'en', family: a, directed: yes }));
        case 'b':
          return removeType(d, a);
        case 'c':
          return mergeTypes(d, a, b, yes);
        case 'd':
          return removeKind(d, a, b);
        case 'e':
          return removeFamily(d, a, b);
        case 'f':
          return moveFamily(d, a, b);
        case 'g':
          return addFamily(d, makeFamily(d, { label, language: 'en' }));
        case 'h':
          return addKind(d, makeKind(d, { label, language: 'en', shape: 'shield' }));
        default:
          return takeCodebook(d, STARTER, new Set([`relationTypes/${a}`]));
      }
    });

  it('nothing points to what is not there, no claim or actor is lost, and the dossier before is untouched', () => {
    const before = JSON.stringify(sample);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const after = steps.reduce((dossier, edit) => edit(dossier), sample);
        const { problems } = readDossier(writeDossier(after));
        expect(problems.filter(({ code }) => code === 'dangling-reference' || code === 'duplicate-id')).toEqual([]);
        expect([ids(after.claims), ids(after.actors)]).toEqual([ids(sample.claims), ids(sample.actors)]);
        expect(JSON.stringify(sample)).toBe(before);
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

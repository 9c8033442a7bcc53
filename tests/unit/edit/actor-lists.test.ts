/** Do lists keep their actors, whatever becomes of them? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsOf } from '../../../src/dossier/actor-lists.ts';
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { writeDossier } from '../../../src/dossier/write.ts';
import {
  addActorList,
  mayBeCalled,
  moveActorList,
  putIntoList,
  removeActorList,
  renameActorList,
  takeOutOfList,
} from '../../../src/edit/actor-lists.ts';
import { mergeActors, removeActor } from '../../../src/edit/actors.ts';
import { apply, difference } from '../../../src/edit/difference.ts';
import { rawActor, soundDossier } from '../dossier/sample.ts';

const IDS = ['ann', 'bob', 'cy', 'dee', 'eve'] as const;
const plain = soundDossier({ actors: IDS.map((id) => rawActor(id)), claims: [] });
const inLists = (dossier: Dossier): Record<string, readonly string[]> =>
  Object.fromEntries((dossier.actorLists ?? []).map(({ id, actors }) => [id, actors]));

describe('a list of actors', () => {
  const made = addActorList(plain, 'en', '  Crew & co ', ['bob', 'ann', 'bob', 'nobody']);

  it('is made with whom it is about, each once and nobody unknown', () => {
    expect(made.actorLists).toEqual([{ id: 'crew-co', name: { en: 'Crew & co' }, actors: ['bob', 'ann'] }]);
    expect(made.actors).toBe(plain.actors);
    expect(addActorList(made, 'id', '李强').actorLists?.at(-1)).toEqual({
      id: 'list',
      name: { id: '李强' },
      actors: [],
    });
    expect(addActorList(plain, 'en', ' ')).toBe(plain);
  });

  it('that is there already takes the actors', () => {
    expect(inLists(addActorList(made, 'en', 'crew & CO', ['cy']))).toEqual({ 'crew-co': ['bob', 'ann', 'cy'] });
  });

  it('is renamed language by language, never to nothing and never as another', () => {
    const two = addActorList(made, 'en', 'Payers');
    const named = renameActorList(two, 'payers', 'id', ' Pembayar ');
    expect(named.actorLists?.[1]?.name).toEqual({ en: 'Payers', id: 'Pembayar' });
    expect(renameActorList(named, 'payers', 'en', '').actorLists?.[1]?.name).toEqual({ id: 'Pembayar' });
    for (const [language, name] of [
      ['en', 'crew & CO'],
      ['en', 'Payers'],
      ['id', ''],
    ] as const)
      expect(renameActorList(two, 'payers', language, name)).toBe(two);
    expect(renameActorList(two, 'payers', 'en', '')).toBe(two);
    expect([mayBeCalled(two, 'payers', 'en', 'Crew & co'), mayBeCalled(two, 'payers', 'en', 'payers')]).toEqual([
      false,
      true,
    ]);
  });

  it('is moved, filled, emptied and removed; the field goes with the last one', () => {
    const three = addActorList(addActorList(made, 'en', 'B', ['cy']), 'en', 'C');
    const order = (dossier: Dossier): string[] => Object.keys(inLists(dossier));
    expect(order(moveActorList(three, 'b', -1))).toEqual(['b', 'crew-co', 'c']);
    expect(order(moveActorList(three, 'b', 1))).toEqual(['crew-co', 'c', 'b']);
    expect([moveActorList(three, 'c', 1), moveActorList(three, 'nothing', 1)]).toEqual([three, three]);
    expect(inLists(takeOutOfList(three, 'crew-co', ['bob', 'eve']))['crew-co']).toEqual(['ann']);
    expect(putIntoList(three, 'b', ['cy'])).toBe(three);
    expect(takeOutOfList(three, 'b', ['ann'])).toBe(three);
    expect(removeActorList(three, 'nothing')).toBe(three);
    expect(order(removeActorList(three, 'b'))).toEqual(['crew-co', 'c']);
    expect(removeActorList(made, 'crew-co')).toEqual(plain);
    expect(removeActorList(made, 'crew-co')).not.toHaveProperty('actorLists');
  });
});

describe('whatever is done', () => {
  const anyActor = fc.constantFrom(...IDS);
  const anyList = fc.constantFrom('a', 'b', 'c', 'nothing');
  const anyName = fc.constantFrom('A', 'a ', 'B', 'C', 'Other', '');
  const step: fc.Arbitrary<(dossier: Dossier) => Dossier> = fc.oneof(
    fc.tuple(anyName, fc.array(anyActor)).map(
      ([name, actors]) =>
        (d: Dossier) =>
          addActorList(d, 'en', name, actors),
    ),
    fc.tuple(anyList, anyName).map(
      ([id, name]) =>
        (d: Dossier) =>
          renameActorList(d, id, 'en', name),
    ),
    fc.tuple(anyList, fc.array(anyActor)).map(
      ([id, actors]) =>
        (d: Dossier) =>
          putIntoList(d, id, actors),
    ),
    fc.tuple(anyList, fc.array(anyActor)).map(
      ([id, actors]) =>
        (d: Dossier) =>
          takeOutOfList(d, id, actors),
    ),
    fc.tuple(anyList, fc.constantFrom<1 | -1>(1, -1)).map(
      ([id, by]) =>
        (d: Dossier) =>
          moveActorList(d, id, by),
    ),
    anyList.map((id) => (d: Dossier) => removeActorList(d, id)),
    fc.tuple(anyActor, anyActor).map(
      ([keep, gone]) =>
        (d: Dossier) =>
          mergeActors(d, keep, gone),
    ),
    anyActor.map((id) => (d: Dossier) => removeActor(d, id)),
  );
  const steps = fc.array(step, { maxLength: 12 });
  const after = (many: readonly ((dossier: Dossier) => Dossier)[]): Dossier => many.reduce((d, one) => one(d), plain);

  it('the file is sound: nobody unknown, nobody twice, no two lists of one name, and none without any', () => {
    fc.assert(
      fc.property(steps, (many) => {
        const reading = readDossier(writeDossier(after(many)));
        expect(reading.problems).toEqual([]);
        for (const { name } of reading.dossier?.actorLists ?? []) expect(Object.values(name).join('')).not.toBe('');
      }),
    );
  });

  it('each step is kept as what it changed, and led back to', () => {
    fc.assert(
      fc.property(steps, step, (many, next) => {
        const before = after(many);
        const now = next(before);
        expect(apply(before, difference(before, now))).toEqual(now);
        expect(apply(now, difference(now, before))).toEqual(before);
      }),
    );
  });

  it('merged actors take their lists along, and nothing else changes', () => {
    fc.assert(
      fc.property(steps, anyActor, anyActor, (many, keep, gone) => {
        const before = after(many);
        const here = new Set(before.actors.map(({ id }) => id));
        fc.pre(keep !== gone && here.has(keep) && here.has(gone));
        const merged = mergeActors(before, keep, gone);
        const ids = (dossier: Dossier, actor: string): string[] => listsOf(dossier, actor).map(({ id }) => id);
        expect(new Set(ids(merged, keep))).toEqual(new Set([...ids(before, keep), ...ids(before, gone)]));
        expect(ids(merged, gone)).toEqual([]);
        for (const other of here)
          if (other !== keep && other !== gone) expect(ids(merged, other)).toEqual(ids(before, other));
        expect(merged.actorLists?.map(({ name }) => name)).toEqual(before.actorLists?.map(({ name }) => name));
      }),
    );
  });

  it('a removed actor leaves its lists, which stay, and the others stay in theirs in their order', () => {
    fc.assert(
      fc.property(steps, anyActor, (many, gone) => {
        const before = after(many);
        const left = removeActor(before, gone);
        const without = Object.entries(inLists(before)).map(([id, actors]) => [
          id,
          actors.filter((one) => one !== gone),
        ]);
        expect(inLists(left)).toEqual(Object.fromEntries(without));
      }),
    );
  });

  it('a new name or another place moves nobody', () => {
    fc.assert(
      fc.property(steps, anyList, anyName, (many, id, name) => {
        const before = after(many);
        for (const now of [renameActorList(before, id, 'en', name), moveActorList(before, id, 1)])
          expect(inLists(now)).toEqual(inLists(before));
      }),
    );
  });
});

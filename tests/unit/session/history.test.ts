import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { addActor } from '../../../src/edit/actors.ts';
import { addClaim, changeClaim } from '../../../src/edit/claims.ts';
import { rawActor, rawClaim, rawDocument, rawType, soundDossier } from '../dossier/sample.ts';
import { actorsWith } from '../../../src/session/actors-with.ts';
import {
  advance,
  begin,
  canRedo,
  canUndo,
  present,
  redo,
  restore,
  undo,
  type History,
} from '../../../src/session/history.ts';

const dossier = (id: string): Dossier => ({ id }) as Dossier;
const deed = { kind: 'claim-added' } as const;
const [a, b, c] = ['a', 'b', 'c'].map(dossier) as [Dossier, Dossier, Dossier];
const then = (history: History, next: Dossier): History => advance(history, next, deed, 'later');

describe('history', () => {
  const start = begin(a, 'now');

  it('begins with the opening', () => {
    expect(start.steps).toEqual([{ dossier: a, change: { kind: 'opened' }, at: 'now' }]);
  });

  it('goes back and forth', () => {
    const two = then(then(start, b), c);
    expect(present(two)).toBe(c);
    expect(present(undo(undo(two)))).toBe(a);
    expect(present(redo(undo(two)))).toBe(c);
  });

  it('stays where there is nothing to go to', () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it('leaves no step for an edit that changes nothing', () => {
    expect(then(start, a)).toBe(start);
  });

  it('passes over what was undone when something else was done, and can have it back', () => {
    const other = then(undo(then(start, b)), c);
    expect(other.steps.map(({ dossier, left }) => [dossier, left])).toEqual([
      [a, undefined],
      [b, true],
      [c, undefined],
    ]);
    expect(redo(other)).toBe(other);
    expect(canRedo(other)).toBe(false);
    expect(present(undo(other))).toBe(a);
    expect(canUndo(undo(other))).toBe(false);
    expect(present(redo(undo(other)))).toBe(c);
    const back = restore(other, 1, 'then', same);
    expect(present(back)).toBe(b);
    expect(present(undo(back))).toBe(c);
  });

  it('knows what was done and when', () => {
    expect(then(start, b).steps[1]).toEqual({ dossier: b, change: deed, at: 'later' });
  });

  const same = (dossier: Dossier): Dossier => dossier;

  it('goes back to an earlier step by a step of its own, which can be undone', () => {
    const two = then(then(start, b), c);
    const back = restore(two, 0, 'then', same);
    expect(back.steps.map((step) => step.dossier)).toEqual([a, b, c, a]);
    expect(back.steps[3]).toEqual({ dossier: a, change: { kind: 'restored', what: 'now' }, at: 'then' });
    expect(present(undo(back))).toBe(c);
    expect(restore(two, 2, 'then', same)).toBe(two);
    expect(restore(two, 9, 'then', same)).toBe(two);
  });

  it('loses nothing that was undone by going further back', () => {
    const half = undo(then(then(start, b), c));
    const back = restore(half, 0, 'then', same);
    expect(back.steps.map((step) => step.dossier)).toEqual([a, b, c, a]);
    expect(present(undo(back))).toBe(b);
    expect(present(restore(back, 2, 'then', same))).toBe(c);
  });

  it('does again what was undone where that is meant', () => {
    const two = then(then(start, b), c);
    expect(restore(undo(undo(two)), 2, 'then', same)).toEqual(two);
  });
});

describe('who came with a claim', () => {
  const dossier = soundDossier({
    documents: [rawDocument('Ann met Bob.')],
    actors: [rawActor('ann'), rawActor('bob')],
    relationTypes: [rawType('knows')],
    claims: [],
  });
  const [made] = soundDossier({
    documents: [rawDocument('Ann met Bob.')],
    actors: [rawActor('ann'), rawActor('eve')],
    relationTypes: [rawType('knows')],
    claims: [rawClaim('c-1', 'Ann', 0, { subject: 'ann', object: 'eve' })],
  }).claims;
  if (!made) throw new Error('no claim in the sample');
  const person = (id: string) => ({ id, kind: 'person', name: { en: id } });

  it('is told by the step that brought both, and by steps that changed it; not by any other', () => {
    const start = begin(dossier, '');
    const both = advance(start, addClaim(addActor(dossier, person('eve')), made), { kind: 'claim-added' }, '');
    expect(actorsWith(both, made.id)).toEqual(['eve']);
    expect(actorsWith(undo(both), made.id)).toEqual([]);
    const renamed = addActor(present(both), person('zoe'));
    const other = advance(both, renamed, { kind: 'actor-added' }, '');
    expect(actorsWith(other, made.id)).toEqual(['eve']);
    const changed = changeClaim(addActor(present(both), person('uma')), made.id, (claim) => ({
      ...claim,
      object: 'uma',
    }));
    expect(actorsWith(advance(both, changed, { kind: 'claim-changed' }, ''), made.id)).toEqual(['eve', 'uma']);
    // Named in advance, and only then spoken of.
    const named = advance(start, addActor(dossier, person('eve')), { kind: 'actor-added' }, '');
    const spoken = advance(named, addClaim(present(named), made), { kind: 'claim-added' }, '');
    expect(actorsWith(spoken, made.id)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { advance, begin, present, redo, undo, type History } from '../../../src/session/history.ts';

const dossier = (id: string): Dossier => ({ id }) as Dossier;
const deed = { kind: 'claim-added' } as const;
const [a, b, c] = ['a', 'b', 'c'].map(dossier) as [Dossier, Dossier, Dossier];
const then = (history: History, next: Dossier): History => advance(history, next, deed, 'later');

describe('history', () => {
  const start = begin(a, 'now');

  it('begins with the opening', () => {
    expect(start.steps).toEqual([{ dossier: a, deed: { kind: 'opened' }, at: 'now' }]);
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

  it('leaves behind what was undone when something else is done', () => {
    const other = then(undo(then(start, b)), c);
    expect(other.steps.map((step) => step.dossier)).toEqual([a, c]);
    expect(redo(other)).toBe(other);
  });

  it('knows what was done and when', () => {
    expect(then(start, b).steps[1]).toEqual({ dossier: b, deed, at: 'later' });
  });
});

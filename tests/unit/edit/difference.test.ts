/** Does a difference lead from one dossier to the other, and is it small? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { apply, difference, type Difference } from '../../../src/edit/difference.ts';

type Loose = Record<string, unknown>;
/** As a store keeps it. */
const kept = (change: Difference): Difference => JSON.parse(JSON.stringify(change)) as Difference;
const asDossier = (value: Loose): Dossier => value as unknown as Dossier;

const item = fc.record({ id: fc.string(), text: fc.string() });
const field = fc.constantFrom('title', 'documents', 'actors', 'claims', 'note', '__proto__', 'constructor');
const dossier = fc.dictionary(field, fc.oneof(fc.array(item, { maxLength: 8 }), fc.string(), item), {
  noNullPrototype: true,
});

/** Another state of a dossier, as edits make it: most things are the very same. */
function edited(before: Loose): fc.Arbitrary<Loose> {
  const names = Object.keys(before);
  const one = fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(),
    fc.constantFrom('put', 'drop', 'move', 'twice', 'set', 'unset'),
    item,
  );
  return fc.array(one, { maxLength: 6 }).map((edits) => {
    const after = new Map(Object.entries(before));
    for (const [which, i, j, kind, fresh] of edits) {
      const name = names[which % Math.max(1, names.length)] ?? 'new';
      const value = after.get(name);
      if (kind === 'unset') after.delete(name);
      else if (kind === 'set' || !Array.isArray(value)) after.set(name, fresh);
      else {
        const items: unknown[] = value.slice();
        const at = i % (items.length + 1);
        if (kind === 'put') items.splice(at, j % 2, fresh);
        else if (kind === 'drop') items.splice(at, 1);
        else if (kind === 'twice' && items.length) items.splice(at, 0, items[j % items.length]);
        else items.push(...items.splice(0, at));
        after.set(name, items);
      }
    }
    return Object.fromEntries(after);
  });
}

const pairs = dossier.chain((before) => fc.tuple(fc.constant(before), edited(before)));

describe('a difference', () => {
  it('leads from any state to any other, and back, through JSON', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [before, after] = [asDossier(a), asDossier(b)];
        expect(apply(before, kept(difference(before, after)))).toEqual(after);
        expect(apply(after, kept(difference(after, before)))).toEqual(before);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('names what stayed by its place, and carries only what is new', () => {
    const claims = Array.from({ length: 10_000 }, (_, i) => ({ id: `c${i}` }));
    const before = asDossier({ claims, documents: [{ text: 'long' }], modified: 'then' });
    const changed = { id: 'c5000', note: 'new' };
    const after = asDossier({
      ...before,
      claims: claims.map((claim, i) => (i === 5000 ? changed : claim)),
      modified: 'now',
    });
    expect(difference(before, after)).toEqual({
      fields: [['modified', 'now']],
      lists: [['claims', [{ from: 0, count: 5000 }, { items: [changed] }, { from: 5001, count: 4999 }]]],
    });
    expect(apply(before, difference(before, after)).documents).toBe(before.documents);
  });

  it('of the very same dossier is empty', () => {
    const same = asDossier({ claims: [] });
    expect(difference(same, same)).toEqual({});
  });

  it('of another dossier is refused, not half applied', () => {
    const before = asDossier({ claims: [{ id: 'a' }] });
    expect(() => apply(before, { lists: [['claims', [{ from: 0, count: 2 }]]] })).toThrow('no stretch');
    expect(() => apply(before, { lists: [['actors', []]] })).toThrow('no list actors');
  });
});

/** Do the groups of an overview stand where they were put, is a whole drag undone at once, and only where it is seen? */
import { beforeEach, describe, expect, it } from 'vitest';
import type { GroupTree, Item } from '../../../src/graph/group-tree.ts';
import type { Positions } from '../../../src/layout/types.ts';
import { GroupPlaces, type Level } from '../../../src/session/group-places.svelte.ts';

const items: readonly Item[] = ['@a', '@b'].map((id) => ({ id, kind: 'community', members: [] }));
const level: Level = { name: 'communities ', key: '', items };
const madeTree = (): GroupTree => ({ roots: items, childrenOf: () => [], find: () => undefined, around: () => [] });
const laid: Positions = { x: Float64Array.of(0, 100), y: Float64Array.of(0, 10), side: ['below', 'above'] };

let tree: GroupTree;
let places: GroupPlaces;
const at = (i: number): readonly (number | undefined)[] => {
  const level = places.of(tree).get('');
  return [level?.x[i], level?.y[i]];
};

beforeEach(() => {
  tree = madeTree();
  places = new GroupPlaces();
  places.show(tree);
  places.set(tree, level, laid);
});

describe('the places of groups', () => {
  it('are those of the arrangement until one is moved, and the others stay', () => {
    expect([at(0), at(1)]).toEqual([
      [0, 0],
      [100, 10],
    ]);
    places.move(tree, level, '@b', { x: 5, y: -3 });
    places.move(tree, level, '@b', { x: 5, y: -3 });
    expect([at(0), at(1)]).toEqual([
      [0, 0],
      [110, 4],
    ]);
    // What the arrangement answered is not written into.
    expect(laid.x[1]).toBe(100);
  });

  it('are taken back a whole drag at a time, and made again', () => {
    expect(places.canGoBack).toBe(false);
    places.move(tree, level, '@b', { x: 5, y: 0 });
    places.move(tree, level, '@b', { x: 5, y: 0 });
    expect(places.held).toBe('@b');
    places.letGo();
    places.move(tree, level, '@b', { x: 100, y: 0 });
    places.letGo();
    places.back();
    expect(at(1)).toEqual([110, 10]);
    places.back();
    expect(at(1)).toEqual([100, 10]);
    expect([places.canGoBack, places.canGoForth]).toEqual([false, true]);
    places.back();
    places.forth();
    expect(at(1)).toEqual([110, 10]);
    places.move(tree, level, '@a', { x: 1, y: 1 });
    expect(places.canGoForth).toBe(false);
  });

  it('are taken back only where they are seen', () => {
    places.move(tree, level, '@a', { x: 5, y: 0 });
    const other = madeTree();
    places.show(other);
    expect(places.canGoBack).toBe(false);
    places.back();
    expect(at(0)).toEqual([5, 0]);
    places.show(undefined);
    expect(places.canGoBack).toBe(false);
    places.show(tree);
    expect(places.canGoBack).toBe(true);
    places.begin();
    expect(places.canGoBack).toBe(false);
  });

  it('are known after an edit: whoever was moved by hand stays, and the rest is arranged around it', () => {
    places.move(tree, level, '@a', { x: 5, y: 7 });
    expect(places.before(level)?.get('@a')).toEqual({ x: 5, y: 7, side: 'below', pinned: true });
    expect(places.before(level)?.get('@b')).toEqual({ x: 100, y: 10, side: 'above', pinned: false });
    const after = madeTree();
    places.set(after, level, { ...laid, x: Float64Array.of(5, 90) });
    expect(places.before(level)?.get('@a')?.pinned).toBe(true);
  });

  it('of another level, or of an item that is not on it, are left alone', () => {
    places.move(tree, { ...level, key: '@a' }, '@a', { x: 5, y: 0 });
    places.move(tree, level, '@c', { x: 5, y: 0 });
    expect([at(0), at(1), places.canGoBack]).toEqual([[0, 0], [100, 10], false]);
  });
});

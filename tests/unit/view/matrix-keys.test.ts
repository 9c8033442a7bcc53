/** Do keys step over the cells in which nobody could stand, and never out of the matrix? */
import { describe, expect, it } from 'vitest';
import type { Key } from '../../../src/controls/grid-keys.ts';
import { isGap, type Matrix, type MatrixPlace } from '../../../src/scene/matrix.ts';
import { placeAfter } from '../../../src/view/table/matrix-keys.ts';

const matrixOf = (count: number, cells: readonly (readonly [number, string])[] = []): Matrix => ({
  actors: Array.from({ length: count }, (_, i) => `a${i}`),
  cells: new Map(cells.map(([at, edge]) => [at, [edge]])),
  breaks: new Set(),
});
const press = (key: string, more: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const four = matrixOf(4);
const after = (key: string, row: number, column: number, more: Partial<Key> = {}, matrix = four) => {
  const to = placeAfter(press(key, more), { row, column }, matrix, 2);
  return to && [to.row, to.column];
};

describe('a key in the matrix', () => {
  it.each<[string, number, number, readonly [number, number]]>([
    ['ArrowRight', 2, 1, [2, 3]],
    ['ArrowLeft', 2, 3, [2, 1]],
    ['ArrowDown', 1, 2, [3, 2]],
    ['ArrowUp', 3, 2, [1, 2]],
    ['PageDown', 0, 2, [3, 2]],
  ])('%s from %d %d goes on over the diagonal', (key, row, column, to) => {
    expect(after(key, row, column)).toEqual(to);
  });

  it('stays before the diagonal where nothing is behind it', () => {
    expect(after('ArrowRight', 3, 2)).toEqual([3, 2]);
    expect(after('ArrowDown', 2, 3)).toEqual([2, 3]);
    expect(after('ArrowDown', 0, 3, { ctrlKey: true })).toEqual([2, 3]);
  });

  it('comes to a name over the first cell of the diagonal', () => {
    expect(after('ArrowLeft', 0, 1)).toEqual([0, -1]);
    expect(after('ArrowUp', 1, 0)).toEqual([-1, 0]);
  });

  it('stops beside the diagonal where it does not come step by step', () => {
    expect(after('Home', 0, 2)).toEqual([0, 1]);
    expect(after('End', 3, 0)).toEqual([3, 2]);
    expect(after('End', 0, 1, { ctrlKey: true })).toEqual([3, 2]);
  });

  it('stops on the diagonal where somebody has a relation to themselves', () => {
    expect(after('ArrowRight', 2, 1, {}, matrixOf(4, [[10, 'self']]))).toEqual([2, 2]);
  });

  it('leads nowhere where it is none of the grid’s', () => {
    expect(after('Enter', 0, 1)).toBeUndefined();
    expect(after('x', 0, 1)).toBeUndefined();
  });

  it('never leads into a gap, into the corner or out', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    for (const count of [2, 3, 5]) {
      const matrix = matrixOf(count);
      const places: MatrixPlace[] = [];
      for (let row = -1; row < count; row++)
        for (let column = -1; column < count; column++)
          if (row + column > -2 && !isGap(matrix, { row, column })) places.push({ row, column });
      for (const at of places)
        for (const key of keys)
          for (const ctrlKey of [false, true])
            expect(places, `${key} from ${at.row} ${at.column} of ${count}`).toContainEqual(
              placeAfter(press(key, { ctrlKey }), at, matrix, 2),
            );
    }
  });
});

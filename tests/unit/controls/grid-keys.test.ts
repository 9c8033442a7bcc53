import { expect, test } from 'vitest';
import { cellAfter, type Cell } from '../../../src/controls/grid-keys.ts';

const GRID = { rows: 100, columns: 5, page: 20 };
const press = (
  key: string,
  at: readonly [number, number],
  held: 'ctrlKey' | 'metaKey' | 'altKey' | '' = '',
): Cell | undefined =>
  cellAfter(
    { key, ctrlKey: held === 'ctrlKey', metaKey: held === 'metaKey', altKey: held === 'altKey' },
    { row: at[0], column: at[1] },
    GRID,
  );

test.each([
  ['ArrowDown', [3, 2], '', [4, 2]],
  ['ArrowDown', [99, 2], '', [99, 2]],
  ['ArrowUp', [0, 2], '', [0, 2]],
  ['ArrowRight', [3, 4], '', [3, 4]],
  ['ArrowLeft', [3, 2], '', [3, 1]],
  ['ArrowRight', [3, 1], 'ctrlKey', [3, 4]],
  ['ArrowUp', [50, 1], 'metaKey', [0, 1]],
  ['Home', [50, 3], '', [50, 0]],
  ['End', [50, 3], '', [50, 4]],
  ['Home', [50, 3], 'ctrlKey', [0, 0]],
  ['End', [50, 3], 'ctrlKey', [99, 4]],
  ['PageDown', [50, 3], '', [70, 3]],
  ['PageDown', [95, 3], '', [99, 3]],
  ['PageUp', [5, 3], '', [0, 3]],
] as const)('%s in cell %j with %s leads to %j', (key, at, held, [row, column]) => {
  expect(press(key, at, held)).toEqual({ row, column });
});

test('other keys, and keys with Alt, are not for the grid', () => {
  expect(press('a', [3, 2])).toBeUndefined();
  expect(press('ArrowLeft', [3, 2], 'altKey')).toBeUndefined();
});

test('a grid without cells has nowhere to go', () => {
  const key = { key: 'Home', ctrlKey: false, metaKey: false, altKey: false };
  expect(cellAfter(key, { row: 0, column: 0 }, { rows: 0, columns: 5, page: 20 })).toBeUndefined();
});

test('a cell that is no longer there is left for the nearest', () => {
  const key = { key: 'ArrowDown', ctrlKey: false, metaKey: false, altKey: false };
  expect(cellAfter(key, { row: 500, column: 9 }, GRID)).toEqual({ row: 99, column: 4 });
});

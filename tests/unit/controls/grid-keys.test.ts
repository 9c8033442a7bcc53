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

test.each([
  ['Home', 50, 0],
  ['End', 50, 99],
  ['End', 99, 99],
  ['ArrowUp', 1, 0],
  ['PageDown', 50, 70],
] as const)('where whole rows take the focus, %s in row %i leads to row %i', (key, from, to) => {
  const none = { ctrlKey: false, metaKey: false, altKey: false };
  expect(
    cellAfter({ key, ...none }, { row: from, column: 0 }, { rows: 100, columns: 1, page: 20, walks: 'rows' }),
  ).toEqual({ row: to, column: 0 });
});

test('where whole rows take the focus, no key leads sideways', () => {
  for (const key of ['ArrowLeft', 'ArrowRight']) {
    const press = { key, ctrlKey: false, metaKey: false, altKey: false };
    expect(cellAfter(press, { row: 3, column: 0 }, { rows: 9, columns: 1, page: 5, walks: 'rows' })).toBeUndefined();
  }
});

test.each([
  ['ArrowUp', [0, 2], '', [-1, 2]],
  ['ArrowUp', [-1, 2], '', [-1, 2]],
  ['ArrowLeft', [2, 0], '', [2, -1]],
  ['ArrowLeft', [-1, 0], '', [-1, 0]],
  ['ArrowUp', [0, -1], '', [0, -1]],
  ['ArrowDown', [-1, 2], '', [0, 2]],
  ['ArrowRight', [2, -1], '', [2, 0]],
  ['ArrowUp', [50, 2], 'ctrlKey', [0, 2]],
  ['Home', [2, 3], '', [2, 0]],
  ['Home', [2, -1], '', [2, 0]],
  ['Home', [-1, 3], '', [-1, 0]],
  ['Home', [-1, 3], 'ctrlKey', [0, 0]],
  ['PageUp', [5, -1], '', [0, -1]],
  ['PageUp', [-1, 3], '', [-1, 3]],
  ['PageDown', [-1, 3], '', [19, 3]],
] as const)('with names above and beside the cells, %s in %j with %s leads to %j', (key, at, held, [row, column]) => {
  const press = { key, ctrlKey: held === 'ctrlKey', metaKey: false, altKey: false };
  expect(cellAfter(press, { row: at[0], column: at[1] }, { ...GRID, walks: 'heads' })).toEqual({ row, column });
});

test('a grid without cells has nowhere to go', () => {
  const key = { key: 'Home', ctrlKey: false, metaKey: false, altKey: false };
  expect(cellAfter(key, { row: 0, column: 0 }, { rows: 0, columns: 5, page: 20 })).toBeUndefined();
});

test('a cell that is no longer there is left for the nearest', () => {
  const key = { key: 'ArrowDown', ctrlKey: false, metaKey: false, altKey: false };
  expect(cellAfter(key, { row: 500, column: 9 }, GRID)).toEqual({ row: 99, column: 4 });
});

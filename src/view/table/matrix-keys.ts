/** Where does a key lead in the matrix? As in any grid with names; cells that take no focus are stepped over. */
import { cellAfter, type Key } from '../../controls/grid-keys.ts';
import { besideGap, isGap, type Matrix, type MatrixPlace } from '../../scene/matrix.ts';

const STEPS: ReadonlyMap<string, readonly [row: number, column: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['PageUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['PageDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
] as const);

/** The place that a key leads to from `at`; undefined for a key that leads nowhere. `page`: how many rows a page has. */
export function placeAfter(event: Key, at: MatrixPlace, matrix: Matrix, page: number): MatrixPlace | undefined {
  const count = matrix.actors.length;
  const to = cellAfter(event, at, { rows: count, columns: count, page, walks: 'heads' });
  if (!to || !isGap(matrix, to)) return to;
  const step = STEPS.get(event.key);
  if (!step) return { ...to, column: besideGap(matrix, to.column) };
  // On over the diagonal in the same direction, if there is something behind it; else it stays before it.
  const [down, right] = step;
  const over = { row: to.row + down, column: to.column + right };
  return over.row < count && over.column < count ? over : { row: to.row - down, column: to.column - right };
}

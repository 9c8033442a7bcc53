/** Where does a key lead in a grid of cells? As in the WAI-ARIA pattern for grids: arrows, Home and End, pages, and both with Ctrl. */

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page has. */
  readonly page: number;
}

/** The part of a keyboard event that counts. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/** The cell that a key leads to from `at`; undefined for a key that is none of the grid's, and in a grid without cells. */
export function cellAfter({ key, ctrlKey, metaKey, altKey }: Key, at: Cell, grid: Grid): Cell | undefined {
  if (altKey || grid.rows === 0 || grid.columns === 0) return undefined;
  const whole = ctrlKey || metaKey;
  const row = (to: number): Cell => ({ row: within(to, grid.rows), column: within(at.column, grid.columns) });
  const column = (to: number): Cell => ({ row: within(at.row, grid.rows), column: within(to, grid.columns) });
  switch (key) {
    case 'ArrowDown':
      return row(whole ? grid.rows - 1 : at.row + 1);
    case 'ArrowUp':
      return row(whole ? 0 : at.row - 1);
    case 'ArrowRight':
      return column(whole ? grid.columns - 1 : at.column + 1);
    case 'ArrowLeft':
      return column(whole ? 0 : at.column - 1);
    case 'Home':
      return whole ? { row: 0, column: 0 } : column(0);
    case 'End':
      return whole ? { row: grid.rows - 1, column: grid.columns - 1 } : column(grid.columns - 1);
    case 'PageDown':
      return row(at.row + grid.page);
    case 'PageUp':
      return row(at.row - grid.page);
    default:
      return undefined;
  }
}

/** Where does a key lead in a grid? As in the WAI-ARIA patterns for grids: arrows, Home and End, pages, and both with Ctrl. */

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page has. */
  readonly page: number;
  /**
   * What takes the focus. `cells`, by default. `rows`: whole rows, so that Home and End lead to the first and the last one, and
   * no key moves sideways. `heads`: cells, and the names above and beside them at row and column -1, where only arrows lead; the corner
   * between the names takes no focus.
   */
  readonly walks?: 'cells' | 'rows' | 'heads';
}

/** The part of a keyboard event that counts. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The cell that a key leads to from `at`; undefined for a key that is none of the grid's, and in a grid without cells. */
export function cellAfter({ key, ctrlKey, metaKey, altKey }: Key, at: Cell, grid: Grid): Cell | undefined {
  const { rows, columns, page, walks = 'cells' } = grid;
  if (altKey || rows === 0 || columns === 0) return undefined;
  const whole = ctrlKey || metaKey;
  const least = walks === 'heads' ? -1 : 0;
  const within = (to: number, count: number, from = least): number => Math.max(from, Math.min(count - 1, to));
  const row = (to: number, from?: number): Cell => ({
    row: within(to, rows, from),
    column: within(at.column, columns),
  });
  const column = (to: number): Cell => ({ row: within(at.row, rows), column: within(to, columns) });
  /** A step towards the names, and not into the corner between them. */
  const step = (to: Cell): Cell => (to.row < 0 && to.column < 0 ? at : to);
  if (walks === 'rows' && /^Arrow(?:Left|Right)$/u.test(key)) return undefined;
  switch (key) {
    case 'ArrowDown':
      return row(whole ? rows - 1 : at.row + 1);
    case 'ArrowUp':
      return step(row(whole ? 0 : at.row - 1));
    case 'ArrowRight':
      return column(whole ? columns - 1 : at.column + 1);
    case 'ArrowLeft':
      return step(column(whole ? 0 : at.column - 1));
    case 'Home':
      return walks === 'rows' ? row(0) : whole ? { row: 0, column: 0 } : column(0);
    case 'End':
      return walks === 'rows' ? row(rows - 1) : whole ? { row: rows - 1, column: columns - 1 } : column(columns - 1);
    case 'PageDown':
      return row(at.row + page);
    case 'PageUp':
      // No page leads up to the names, and none away from them.
      return row(at.row - page, Math.min(0, at.row));
    default:
      return undefined;
  }
}

/** Which places are taken? Discs and names in a grid, so that a free spot is found without asking all of them. */
import type { Box } from './label-box.ts';

const CELL = 120;

export interface Ground {
  readonly enter: (owner: number, boxes: readonly Box[]) => void;
  readonly leave: (owner: number) => void;
  /** Is no box so near to these that `tooNear` says so? It must not say so of boxes `reach` apart. */
  readonly isFree: (boxes: readonly Box[], tooNear: (a: Box, b: Box) => boolean) => boolean;
}

export function createGround(reach: number): Ground {
  const cells = new Map<number, Set<Box>>();
  const owned = new Map<number, readonly Box[]>();
  const eachCell = (box: Box, margin: number, visit: (key: number) => boolean): boolean => {
    const left = Math.floor((box.left - margin) / CELL);
    const top = Math.floor((box.top - margin) / CELL);
    // Counted, and not walked from border to border: of a place very far out, adding 1 changes nothing.
    const columns = Math.floor((box.right + margin) / CELL) - left;
    const rows = Math.floor((box.bottom + margin) / CELL) - top;
    for (let column = 0; column <= columns; column++) {
      for (let row = 0; row <= rows; row++) if (!visit((left + column) * 2 ** 26 + top + row)) return false;
    }
    return true;
  };
  return {
    enter(owner, boxes) {
      owned.set(owner, boxes);
      for (const box of boxes) {
        eachCell(box, 0, (key) => {
          const cell = cells.get(key);
          if (cell) cell.add(box);
          else cells.set(key, new Set([box]));
          return true;
        });
      }
    },
    leave(owner) {
      for (const box of owned.get(owner) ?? []) eachCell(box, 0, (key) => (cells.get(key)?.delete(box), true));
      owned.delete(owner);
    },
    isFree(boxes, tooNear) {
      return boxes.every((own) =>
        eachCell(own, reach, (key) => {
          for (const other of cells.get(key) ?? []) if (tooNear(own, other)) return false;
          return true;
        }),
      );
    },
  };
}

/** What is near a point or overlaps a box? A uniform grid: marks are spread evenly, so buckets beat trees and are simpler. */
import type { Box } from '../layout/label-box.ts';

/**
 * The key of a bucket, in 30 bits: engines keep such numbers as they are, and longer ones as objects. Buckets 32,768 apart share one, which
 * costs a look at boxes that are not near.
 */
export const bucketKey = (x: number, y: number): number => ((y & 0x7fff) << 15) | (x & 0x7fff);

export class Grid<T> {
  readonly #cell: number;
  readonly #most: number;
  readonly #cells = new Map<number, { readonly box: Box; readonly item: T }[]>();

  /** `cell`: side of a bucket, about the size of the boxes. `most`: so many are kept in each; more of them say nothing new. */
  constructor(cell: number, most = Infinity) {
    this.#cell = cell;
    this.#most = most;
  }

  add(box: Box, item: T): void {
    const entry = { box, item };
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (!cell) this.#cells.set(key, [entry]);
      else if (cell.length < this.#most) cell.push(entry);
    }
  }

  /** Everything whose box overlaps `box`; items in several buckets may come more than once. */
  *near(box: Box): Generator<T> {
    for (const key of this.#keys(box))
      for (const { box: other, item } of this.#cells.get(key) ?? []) if (overlap(other, box)) yield item;
  }

  /** Whether anything overlaps `box`. */
  meets(box: Box): boolean {
    const right = Math.floor(box.right / this.#cell);
    const bottom = Math.floor(box.bottom / this.#cell);
    // Asked millions of times for a large figure, so without a list of keys.
    for (let y = Math.floor(box.top / this.#cell); y <= bottom; y++) {
      for (let x = Math.floor(box.left / this.#cell); x <= right; x++) {
        const cell = this.#cells.get(bucketKey(x, y));
        if (cell) for (const entry of cell) if (overlap(entry.box, box)) return true;
      }
    }
    return false;
  }

  #keys({ left, top, right, bottom }: Box): readonly number[] {
    const at = (v: number): number => Math.floor(v / this.#cell);
    const [from, to, last] = [at(left), at(right), at(bottom)];
    const keys: number[] = [];
    for (let y = at(top); y <= last; y++) for (let x = from; x <= to; x++) keys.push(bucketKey(x, y));
    return keys;
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

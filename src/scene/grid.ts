/** What is near a point or overlaps a box? A uniform grid: marks are spread evenly, so buckets beat trees and are simpler. */
import type { Box } from '../layout/label-box.ts';

export class Grid<T> {
  readonly #cell: number;
  readonly #cells = new Map<number, { readonly box: Box; readonly item: T }[]>();

  /** `cell`: side of a bucket, about the size of the boxes. */
  constructor(cell: number) {
    this.#cell = cell;
  }

  add(box: Box, item: T): void {
    const entry = { box, item };
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
    }
  }

  /** Everything whose box overlaps `box`; items in several buckets may come more than once. */
  *near(box: Box): Generator<T> {
    for (const key of this.#keys(box)) {
      for (const { box: other, item } of this.#cells.get(key) ?? []) {
        if (other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom)
          yield item;
      }
    }
  }

  *#keys({ left, top, right, bottom }: Box): Generator<number> {
    const at = (v: number): number => Math.floor(v / this.#cell);
    // 2^25 buckets a row: farther than any scene, and exact in a double.
    for (let y = at(top); y <= at(bottom); y++) for (let x = at(left); x <= at(right); x++) yield y * 33554432 + x;
  }
}

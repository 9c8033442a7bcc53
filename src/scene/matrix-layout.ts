/** How large are the cells of the matrix, which of them are in sight, and where does it have to be scrolled to show one? */
import type { MatrixPlace } from './matrix.ts';

/** The room that it has, in pixels. */
export interface MatrixRoom {
  readonly width: number;
  readonly height: number;
}

/** How far it is scrolled. */
export interface MatrixScroll {
  readonly left: number;
  readonly top: number;
}

const SIZES = [24, 32, 44, 60];
/** As large as a cell becomes by itself. */
const LARGE = 44;
/** Cells beyond the edge that are drawn all the same, so that scrolling shows no gap. */
const MARGIN = 4;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

export class MatrixLayout {
  readonly #room: MatrixRoom;
  readonly #count: number;
  /** The side of a cell. */
  readonly size: number;
  /** Names get their room, but never more than a part of a small window. */
  readonly nameWidth: number;
  readonly nameHeight: number;

  /** `zoom`: as the reader has set it; else as large as lets all be seen at once, if that is large enough to be hit, which `least` says. */
  constructor(room: MatrixRoom, count: number, { zoom, least }: { zoom: number | undefined; least: number }) {
    this.#room = room;
    this.#count = count;
    this.nameWidth = Math.round(within(room.width * 0.3, 96, 190));
    this.nameHeight = Math.round(within(room.height * 0.3, 84, 150));
    const all = Math.floor((room.width - this.nameWidth) / Math.max(1, count));
    this.size = zoom ?? Math.max(least, Math.min(LARGE, all));
  }

  /** The next smaller size; undefined if there is none. */
  get smaller(): number | undefined {
    return SIZES.findLast((one) => one < this.size);
  }

  get larger(): number | undefined {
    return SIZES.find((one) => one > this.size);
  }

  /** How long the names or cells are along one side, all together. */
  get length(): number {
    return this.#count * this.size;
  }

  /** How many rows a page has. */
  get page(): number {
    return Math.max(1, Math.floor((this.#room.height - this.nameHeight) / this.size) - 1);
  }

  /** The left edge of a column, in the plane. */
  x(column: number): number {
    return this.nameWidth + column * this.size;
  }

  /** The upper edge of a row. */
  y(row: number): number {
    return this.nameHeight + row * this.size;
  }

  /** The columns that are drawn, with one that has to be there wherever it is, because it holds the focus. */
  columns(left: number, kept: number): number[] {
    return this.#drawn(left, this.#room.width - this.nameWidth, kept);
  }

  rows(top: number, kept: number): number[] {
    return this.#drawn(top, this.#room.height - this.nameHeight, kept);
  }

  #drawn(offset: number, room: number, kept: number): number[] {
    const from = Math.max(0, Math.floor(offset / this.size) - MARGIN);
    const to = Math.min(this.#count, Math.ceil((offset + room) / this.size) + MARGIN);
    const list = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    return kept >= 0 && kept < this.#count && (kept < from || kept >= to) ? [...list, kept] : list;
  }

  /** Where to scroll, so that a place is in sight; no further than needed, and along names not at all. */
  scrolledTo({ row, column }: MatrixPlace, { left, top }: MatrixScroll): MatrixScroll {
    const along = (offset: number, at: number, room: number): number =>
      at < 0 ? offset : at * this.size < offset ? at * this.size : Math.max(offset, (at + 1) * this.size - room);
    return {
      left: along(left, column, this.#room.width - this.nameWidth),
      top: along(top, row, this.#room.height - this.nameHeight),
    };
  }
}

/**
 * Where is the next free place, where nearly all is taken? A pyramid of squares: each knows whether all that it holds is known to be taken,
 * so a search steps over what earlier ones found full, however large that has grown. Every place is found taken at most once: all searches
 * together take time in proportion to the places that they go through, times the height of the pyramid.
 */
import { bucketKey } from '../grid.ts';
import type { Point } from '../shape.ts';

/** Side of a smallest square, in page units: about half of a number's outline. */
const SIDE = 12;
/** A leader from farther away than the largest squares leads nobody. */
const LEVELS = 5;
/** Level of the squares that are next to a place: with those around them they reach some 36 page units. */
const NEXT = 1;
export class FreePlaces {
  /** By level: the squares of which nothing is free, each of twice the side of those one level below. */
  readonly #full: Set<number>[] = [new Set()];

  /**
   * A place near `at` that `free` says yes to, no more than a few times as far as the nearest one; undefined where there is none within
   * some 200 to 400 page units. What was taken once must stay taken.
   */
  near(at: Point, free: (place: Point) => boolean): Point | undefined {
    // In the middle of thousands of lines all is full, and that is soon said.
    if (!this.#around(at, LEVELS - 1)) return undefined;
    for (let level = 0; level < LEVELS; level++) {
      for (let square = this.#around(at, level); square; square = this.#around(at, level)) {
        const [x, y] = this.#within(at, level, square);
        const place = { x: (x + 0.5) * SIDE, y: (y + 0.5) * SIDE };
        if (free(place)) return place;
        this.#fill(x, y);
      }
    }
    return undefined;
  }

  /** Whether it is known that nothing is free next to `at`. */
  isFull(at: Point): boolean {
    return this.#around(at, NEXT) === undefined;
  }

  /** The nearest square of a level, among the nine around a point, that may hold a free place. */
  #around(at: Point, level: number): Square | undefined {
    const side = SIDE * 2 ** level;
    const x = Math.floor(at.x / side);
    const y = Math.floor(at.y / side);
    return this.#nearest(at, level, x - 1, y - 1, 3);
  }

  /** The smallest square inside, the nearest at every level. */
  #within(at: Point, level: number, square: Square): Square {
    let inside = square;
    for (let i = level - 1; i >= 0; i--) inside = this.#nearest(at, i, 2 * inside[0], 2 * inside[1], 2) ?? inside;
    return inside;
  }

  /** Of `count` by `count` squares the one whose middle is nearest, of those that are not full. */
  #nearest(at: Point, level: number, left: number, top: number, count: number): Square | undefined {
    const full = this.#full[level];
    const side = SIDE * 2 ** level;
    let [bestX, bestY, least] = [0, 0, Infinity];
    for (let y = top; y < top + count; y++) {
      for (let x = left; x < left + count; x++) {
        if (full?.has(bucketKey(x, y))) continue;
        const dx = (x + 0.5) * side - at.x;
        const dy = (y + 0.5) * side - at.y;
        const distance = dx * dx + dy * dy;
        if (distance >= least) continue;
        bestX = x;
        bestY = y;
        least = distance;
      }
    }
    return least < Infinity ? [bestX, bestY] : undefined;
  }

  #fill(x: number, y: number): void {
    for (let level = 0; level < LEVELS; level++) {
      const full = (this.#full[level] ??= new Set());
      full.add(bucketKey(x, y));
      // With its last free quarter, the square around is full too.
      [x, y] = [Math.floor(x / 2), Math.floor(y / 2)];
      for (const quarter of [0, 1, 2, 3])
        if (!full.has(bucketKey(2 * x + (quarter & 1), 2 * y + (quarter >> 1)))) return;
    }
  }
}

type Square = readonly [x: number, y: number];

/**
 * How many lines pass under a box? Lines are kept as pieces in a grid of flat numbers: a large figure has hundreds of thousands of them, and
 * as objects they would cost more to clean up than to look at.
 */
import type { Box } from '../../layout/label-box.ts';
import { sample, type Curve } from '../curve.ts';
import { bucketKey } from '../grid.ts';

/** Length of the shortest piece, in page units. */
const PIECE = 9;
const REACH = PIECE / 2;
/** Lines that are longer than this many of those pieces on the average are cut into fewer, or they alone would grow faster than the graph. */
const LONG = 40;
const FEWER = 24;
/** In one bucket; where so many pieces of line are, a number is never alone on its own. */
const MOST = 256;
/** Side of a bucket, in pieces. */
const CELL = 24 / PIECE;

export class LinesUnder {
  readonly #piece: number;
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();
  /** Four numbers a piece: where it begins and ends. */
  readonly #ends: number[] = [];
  readonly #lineOf: number[] = [];
  /** By line: the last question that it was counted for. */
  readonly #counted: number[] = [];
  #question = 0;
  #lines = 0;

  /** `mean`: average length of the lines that will come, in page units. */
  constructor(mean: number) {
    this.#piece = mean > LONG * PIECE ? mean / FEWER : PIECE;
    this.#cell = CELL * this.#piece;
  }

  add(curve: Curve, length: number): void {
    const line = this.#lines++;
    this.#counted.push(0);
    const points = sample(curve, Math.max(2, Math.ceil(length / this.#piece)));
    const short = this.#piece === PIECE;
    points.forEach((p, i) => {
      const last = points[i - 1];
      // The box of a short piece tells where it is; a long one may run anywhere through its own.
      if (short) this.#put(line, p.x, p.y, p.x, p.y);
      else if (last) this.#put(line, last.x, last.y, p.x, p.y);
    });
  }

  /** Lines whose pieces are under a box; those beyond `enough` are no longer counted. */
  count({ left, top, right, bottom }: Box, enough: number): number {
    const question = ++this.#question;
    const [x0, y0, x1, y1] = [left - REACH, top - REACH, right + REACH, bottom + REACH];
    let lines = 0;
    // Buckets hold the pieces with their reach, so those of the bare box are enough.
    const to = { x: Math.floor(right / this.#cell), y: Math.floor(bottom / this.#cell) };
    for (let y = Math.floor(top / this.#cell); y <= to.y; y++) {
      for (let x = Math.floor(left / this.#cell); x <= to.x; x++) {
        for (const piece of this.#cells.get(bucketKey(x, y)) ?? []) {
          const line = this.#lineOf[piece] as number;
          if (this.#counted[line] === question || !this.#meets(4 * piece, x0, y0, x1, y1)) continue;
          this.#counted[line] = question;
          if (++lines > enough) return lines;
        }
      }
    }
    return lines;
  }

  #put(line: number, ax: number, ay: number, bx: number, by: number): void {
    const piece = this.#lineOf.push(line) - 1;
    this.#ends.push(ax, ay, bx, by);
    const cell = this.#cell;
    const right = Math.floor((Math.max(ax, bx) + REACH) / cell);
    const bottom = Math.floor((Math.max(ay, by) + REACH) / cell);
    for (let y = Math.floor((Math.min(ay, by) - REACH) / cell); y <= bottom; y++) {
      for (let x = Math.floor((Math.min(ax, bx) - REACH) / cell); x <= right; x++) {
        const key = bucketKey(x, y);
        const found = this.#cells.get(key);
        if (!found) this.#cells.set(key, [piece]);
        else if (found.length < MOST) found.push(piece);
      }
    }
  }

  /** Whether a piece, from `at` on, comes into a box. */
  #meets(at: number, left: number, top: number, right: number, bottom: number): boolean {
    const ax = this.#ends[at] as number;
    const ay = this.#ends[at + 1] as number;
    const bx = this.#ends[at + 2] as number;
    const by = this.#ends[at + 3] as number;
    if (Math.max(ax, bx) <= left || Math.min(ax, bx) >= right) return false;
    if (Math.max(ay, by) <= top || Math.min(ay, by) >= bottom) return false;
    // The box meets a straight piece unless all its corners are on one side of it.
    const side = (x: number, y: number): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    const corners = [side(left, top), side(right, top), side(left, bottom), side(right, bottom)];
    return !(corners.every((s) => s > 0) || corners.every((s) => s < 0));
  }
}

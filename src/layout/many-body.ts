/**
 * How do all bodies repel each other, without asking all pairs? A far group counts as one body in its middle (Barnes
 * and Hut 1986). The same cells, and so the same sums, as d3's `forceManyBody`, but the tree lies in flat arrays in the order in which it
 * is walked: a group that counts as one is leapt over.
 */
import { nudge, type Bodies, type BodyForce } from './bodies.ts';

export interface ManyBody {
  /** Below 0 they repel, above they attract. One for all, or one for each. */
  readonly strength: number | Float64Array;
  /** A group counts as one if it is at most so many times as wide as it is far. */
  readonly theta?: number;
  /** Nearer than this the force grows no further. */
  readonly distanceMin?: number;
  readonly distanceMax?: number;
}

/** Where the numbers of a cell stand: its middle, what it weighs, and the square of the distance from which it counts as one. */
const [X, Y, VALUE, FAR, STRIDE] = [0, 1, 2, 3, 4];

/** Is a cell of single bodies, or of several on one spot: that is never looked into. */
const LEAF = -1;

export function manyBody(
  { n, x, y, vx, vy }: Bodies,
  { strength, theta = 0.9, distanceMin = 1, distanceMax = Infinity }: ManyBody,
): BodyForce {
  const strengths = typeof strength === 'number' ? new Float64Array(n).fill(strength) : strength;
  const theta2 = theta * theta;
  const min2 = distanceMin * distanceMin;
  const max2 = distanceMax * distanceMax;
  let random: () => number = () => 0.75;

  // Bodies in the order of the tree: at the next tick they are almost sorted already.
  const order = Int32Array.from({ length: n }, (_, v) => v);
  const px = new Float64Array(n);
  const py = new Float64Array(n);
  let cells = 0;
  // A cell has at least two others in it, or is a leaf: there are fewer than twice as many as bodies.
  const cell = new Float64Array(STRIDE * 2 * n);
  /** The cell after everything within this one. */
  const next = new Int32Array(2 * n);

  const exchange = (i: number, j: number): void => {
    const heldX = px[i]!;
    const heldY = py[i]!;
    const held = order[i]!;
    px[i] = px[j]!;
    py[i] = py[j]!;
    order[i] = order[j]!;
    px[j] = heldX;
    py[j] = heldY;
    order[j] = held;
  };

  /** Brings those below `middle` to the front; returns how far they reach. */
  const split = (along: Float64Array, from: number, to: number, middle: number): number => {
    let i = from;
    let j = to - 1;
    for (;;) {
      while (i <= j && along[i]! < middle) i++;
      while (i <= j && along[j]! >= middle) j--;
      if (i >= j) return i;
      exchange(i++, j--);
    }
  };

  const onOneSpot = (from: number, to: number): boolean => {
    for (let i = from + 1; i < to; i++) if (px[i] !== px[from] || py[i] !== py[from]) return false;
    return true;
  };

  const leaf = (from: number, to: number): void => {
    const at = STRIDE * cells;
    let value = 0;
    for (let i = from; i < to; i++) value += strengths[order[i]!]!;
    cell[at + X] = px[from]!;
    cell[at + Y] = py[from]!;
    cell[at + VALUE] = value;
    cell[at + FAR] = LEAF;
    next[cells] = cells + 1;
    cells++;
  };

  /** Writes the cell of the bodies `from … to`, at least one, and all within it. */
  const build = (from: number, to: number, left: number, top: number, width: number): void => {
    if (to - from === 1) return leaf(from, to);
    // A cell with all its bodies in one quarter says nothing that the quarter does not say.
    let half = width / 2;
    let q1 = from;
    let q2 = from;
    let q3 = from;
    for (;;) {
      q2 = split(py, from, to, top + half);
      q1 = split(px, from, q2, left + half);
      q3 = split(px, q2, to, left + half);
      const filled = (q1 > from ? 1 : 0) + (q2 > q1 ? 1 : 0) + (q3 > q2 ? 1 : 0) + (to > q3 ? 1 : 0);
      if (filled > 1) break;
      // On one spot, or so close that no number lies between them.
      if (onOneSpot(from, to) || (left + half === left && top + half === top)) return leaf(from, to);
      if (q1 === from && (q2 > q1 || to > q3)) left += half;
      if (q2 === from) top += half;
      width = half;
      half = width / 2;
    }
    const own = cells++;
    if (q1 > from) build(from, q1, left, top, half);
    if (q2 > q1) build(q1, q2, left + half, top, half);
    if (q3 > q2) build(q2, q3, left, top + half, half);
    if (to > q3) build(q3, to, left + half, top + half, half);
    let value = 0;
    let weight = 0;
    let sumX = 0;
    let sumY = 0;
    for (let c = own + 1; c < cells; c = next[c]!) {
      const part = Math.abs(cell[STRIDE * c + VALUE]!);
      value += cell[STRIDE * c + VALUE]!;
      weight += part;
      sumX += part * cell[STRIDE * c + X]!;
      sumY += part * cell[STRIDE * c + Y]!;
    }
    const at = STRIDE * own;
    cell[at + X] = weight > 0 ? sumX / weight : 0;
    cell[at + Y] = weight > 0 ? sumY / weight : 0;
    cell[at + VALUE] = value;
    cell[at + FAR] = value === 0 ? LEAF : (width * width) / theta2;
    next[own] = cells;
  };

  const plant = (): void => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      const v = order[i]!;
      const ax = x[v]!;
      const ay = y[v]!;
      px[i] = ax;
      py[i] = ay;
      if (ax < left) left = ax;
      if (ax > right) right = ax;
      if (ay < top) top = ay;
      if (ay > bottom) bottom = ay;
    }
    // Whole numbers and doublings: halves of it are exact.
    left = Math.floor(left);
    top = Math.floor(top);
    let width = 1;
    while (right >= left + width || bottom >= top + width) width *= 2;
    cells = 0;
    build(0, n, left, top, width);
  };

  /** A body that shares a row or a column with another needs dice, and d3 throws them in the order of the nodes. */
  const aligned: number[] = [];
  const pushAligned = (v: number, alpha: number): void => {
    for (let c = 0; c < cells;) {
      const at = STRIDE * c;
      let dx = cell[at + X]! - x[v]!;
      let dy = cell[at + Y]! - y[v]!;
      let l = dx * dx + dy * dy;
      if (l <= cell[at + FAR]!) {
        c++;
        continue;
      }
      c = next[c]!;
      let value = cell[at + VALUE]!;
      if (value === 0 || l >= max2) continue;
      // The leaf of the body itself: any other that is on its spot.
      if (l === 0 && (value -= strengths[v]!) === 0) continue;
      if (dx === 0) {
        dx = nudge(random);
        l += dx * dx;
      }
      if (dy === 0) {
        dy = nudge(random);
        l += dy * dy;
      }
      if (l < min2) l = Math.sqrt(min2 * l);
      vx[v]! += (dx * value * alpha) / l;
      vy[v]! += (dy * value * alpha) / l;
    }
  };

  const push = (alpha: number): void => {
    aligned.length = 0;
    for (let i = 0; i < n; i++) {
      const ax = px[i]!;
      const ay = py[i]!;
      let fx = 0;
      let fy = 0;
      let plain = true;
      for (let c = 0; c < cells;) {
        const at = STRIDE * c;
        const dx = cell[at]! - ax;
        const dy = cell[at + 1]! - ay;
        let l = dx * dx + dy * dy;
        if (l <= cell[at + 3]!) {
          c++;
          continue;
        }
        c = next[c]!;
        if (l >= max2) continue;
        if (dx === 0 || dy === 0) {
          if (l === 0 && cell[at + 2] === strengths[order[i]!]) continue;
          plain = false;
          break;
        }
        if (l < min2) l = Math.sqrt(min2 * l);
        const f = cell[at + 2]! / l;
        fx += dx * f;
        fy += dy * f;
      }
      const v = order[i]!;
      if (plain) {
        vx[v]! += fx * alpha;
        vy[v]! += fy * alpha;
      } else aligned.push(v);
    }
    aligned.sort((a, b) => a - b);
    for (const v of aligned) pushAligned(v, alpha);
  };

  const force: BodyForce = (alpha) => {
    if (n === 0) return;
    plant();
    push(alpha);
  };
  force.initialize = (_, dice) => {
    random = dice;
  };
  return force;
}

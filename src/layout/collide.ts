/**
 * How are discs kept from overlapping? A disc that will touch another one, at the present speed, is slowed or turned away. The same
 * sums as d3's `forceCollide`, but neighbours are looked up in a grid of cells. Both look them up once, at the places where the
 * force begins, and then slow them one after the other; a disc that only comes to touch by that is seen by d3 if its quadrant happens to reach
 * so far, here never: at the next tick it is.
 */
import { nudge, type Bodies, type BodyForce } from './bodies.ts';

/** `radius`: one for each body. `strength`: which share of an overlap is taken back in one go, 0 to 1. */
export function collide({ n, x, y, vx, vy }: Bodies, radius: Float64Array, strength = 1): BodyForce {
  const widest = radius.reduce((most, r) => Math.max(most, r), 0);
  const column = new Int32Array(n);
  const row = new Int32Array(n);
  const sorted = new Int32Array(n);
  let first = new Int32Array(0);
  let random: () => number = () => 0.75;

  const force: BodyForce = () => {
    if (n === 0 || widest === 0) return;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = 0; v < n; v++) {
      const ax = x[v]! + vx[v]!;
      const ay = y[v]! + vy[v]!;
      if (ax < left) left = ax;
      if (ax > right) right = ax;
      if (ay < top) top = ay;
      if (ay > bottom) bottom = ay;
    }
    // As wide as two of the largest: discs that touch are in the same cell or in one beside it. Wider where few are far apart, so
    // that there are not many more cells than bodies.
    const cell = Math.max(2 * widest, (right - left) / (2 * Math.sqrt(n) + 4), (bottom - top) / (2 * Math.sqrt(n) + 4));
    const columns = Math.floor((right - left) / cell) + 1;
    const rows = Math.floor((bottom - top) / cell) + 1;
    if (first.length < columns * rows + 1) first = new Int32Array(columns * rows + 1);
    else first.fill(0, 0, columns * rows + 1);
    for (let v = 0; v < n; v++) {
      column[v] = Math.floor((x[v]! + vx[v]! - left) / cell);
      row[v] = Math.floor((y[v]! + vy[v]! - top) / cell);
      first[row[v]! * columns + column[v]!]!++;
    }
    for (let c = 1; c <= columns * rows; c++) first[c]! += first[c - 1]!;
    // From behind, so that within a cell they stand in their own order.
    for (let v = n - 1; v >= 0; v--) sorted[--first[row[v]! * columns + column[v]!]!] = v;

    for (let v = 0; v < n; v++) {
      const ax = x[v]! + vx[v]!;
      const ay = y[v]! + vy[v]!;
      const r = radius[v]!;
      const from = Math.max(0, column[v]! - 1);
      const to = Math.min(columns - 1, column[v]! + 1);
      for (let down = Math.max(0, row[v]! - 1); down <= Math.min(rows - 1, row[v]! + 1); down++) {
        for (let k = first[down * columns + from]!; k < first[down * columns + to + 1]!; k++) {
          const u = sorted[k]!;
          if (u <= v) continue;
          let dx = ax - x[u]! - vx[u]!;
          let dy = ay - y[u]! - vy[u]!;
          const reach = r + radius[u]!;
          let l = dx * dx + dy * dy;
          if (l >= reach * reach) continue;
          if (dx === 0) {
            dx = nudge(random);
            l += dx * dx;
          }
          if (dy === 0) {
            dy = nudge(random);
            l += dy * dy;
          }
          l = Math.sqrt(l);
          const push = ((reach - l) / l) * strength;
          // The smaller disc goes most of the way.
          const share = (radius[u]! * radius[u]!) / (r * r + radius[u]! * radius[u]!);
          vx[v]! += dx * push * share;
          vy[v]! += dy * push * share;
          vx[u]! -= dx * push * (1 - share);
          vy[u]! -= dy * push * (1 - share);
        }
      }
    }
  };
  force.initialize = (_, dice) => {
    random = dice;
  };
  return force;
}

/**
 * Which small moves make the picture better? Local search by threshold accepting (Dueck and Scheuer 1990): a move is taken
 * if it costs no more than a shrinking threshold. That is simulated annealing without a logarithm, so without differences
 * between machines. The budget is counted in moves, never in time.
 */
import { otherEnd, type FlatGraph } from './flat-graph.ts';
import type { Frame } from './frame.ts';
import { SIDES, type LocalCost } from './local-cost.ts';
import type { Random } from './random.ts';

export interface Schedule {
  readonly moves: number;
  /** How much worse a move may be at first, in crossings; falls to 0. */
  readonly warmth: number;
  /** How far a node may jump at first, in world units; falls to a few units. */
  readonly jump: number;
}

/** Improves `picture` in place. Only `movable` nodes move. */
export function anneal(
  graph: FlatGraph,
  frame: Frame,
  picture: LocalCost,
  movable: readonly number[],
  random: Random,
  { moves, warmth, jump }: Schedule,
): void {
  if (movable.length === 0) return;
  const { x, y, side, place, cost } = picture;
  for (let k = 0; k < moves; k++) {
    // Quadratic cooling: most of the budget goes into the fine end. The last fifth only accepts gains.
    const left = 1 - k / moves;
    const heat = Math.max(0, (left - 0.2) / 0.8);
    const threshold = warmth * heat * heat * random();
    const reach = 3 + jump * left * left;
    const v = movable[Math.floor(random() * movable.length)]!;
    const kind = random();
    const vx = x[v]!;
    const vy = y[v]!;
    const vs = side[v]!;

    if (kind < 0.12 && movable.length > 1 && heat > 0) {
      const u = movable[Math.floor(random() * movable.length)]!;
      if (u === v) continue;
      const ux = x[u]!;
      const uy = y[u]!;
      const us = side[u]!;
      // Two single moves in a row: each difference is exact, so their sum is the swap's.
      let change = -cost(v, Infinity);
      place(v, ux, uy, us);
      change += cost(v, Infinity) - cost(u, Infinity);
      place(u, vx, vy, vs);
      if (change + cost(u, threshold - change) > threshold) {
        place(u, ux, uy, us);
        place(v, vx, vy, vs);
      }
      continue;
    }

    let px = vx;
    let py = vy;
    let ps = vs;
    if (kind < 0.24) {
      ps = Math.floor(random() * SIDES.length);
      if (ps === vs) continue;
    } else {
      const degree = graph.first[v + 1]! - graph.first[v]!;
      if (kind < 0.36 && degree > 0 && heat > 0) {
        const e = graph.linkAt[graph.first[v]! + Math.floor(random() * degree)]!;
        const w = otherEnd(graph, e, v);
        px = x[w]! + (2 * random() - 1) * 1.2 * graph.ideal[e]!;
        py = y[w]! + (2 * random() - 1) * 1.2 * graph.ideal[e]!;
      } else {
        px += (2 * random() - 1) * reach;
        py += (2 * random() - 1) * reach;
      }
      px = Math.max(frame.x - frame.halfWidth, Math.min(frame.x + frame.halfWidth, px));
      py = Math.max(frame.y - frame.halfHeight, Math.min(frame.y + frame.halfHeight, py));
      if (random() < 0.3) ps = Math.floor(random() * SIDES.length);
    }
    const limit = cost(v, Infinity) + threshold;
    place(v, px, py, ps);
    if (cost(v, limit) > limit) place(v, vx, vy, vs);
  }
}

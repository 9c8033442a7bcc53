/**
 * Which small moves make the picture better? Local search by threshold accepting (Dueck and Scheuer 1990): a move is taken
 * if it costs no more than a shrinking threshold. That is simulated annealing without a logarithm, so without differences
 * between machines. The budget is counted in moves, never in time.
 */
import { otherEnd, type FlatGraph } from './flat-graph.ts';
import type { Frame } from './frame.ts';
import type { LocalCost } from './local-cost.ts';
import { SIDES } from './picture.ts';
import type { Random } from './random.ts';

export interface Schedule {
  readonly moves: number;
  /** How much worse a move may be at first, in crossings; falls to 0. */
  readonly warmth: number;
  /** How far a node may jump at first, in world units; falls to a few units. */
  readonly jump: number;
}

/** Moves tried on one node in a row: its present cost needs computing only once for all of them. */
const TRIES = 5;

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
  const anyOf = (): number => movable[Math.floor(random() * movable.length)]!;
  for (let done = 0; done < moves; done += TRIES) {
    // Quadratic cooling: most of the budget goes into the fine end. The last fifth only accepts gains.
    const left = 1 - done / moves;
    const heat = Math.max(0, (left - 0.2) / 0.8);
    const reach = 3 + jump * left * left;
    const v = anyOf();
    const degree = graph.first[v + 1]! - graph.first[v]!;
    let now = cost(v, Infinity);
    for (let t = 0; t < TRIES; t++) {
      const threshold = warmth * heat * heat * random();
      const kind = random();
      if (kind < 0.1 && movable.length > 1 && heat > 0) {
        if (swap(picture, v, anyOf(), now, threshold)) now = cost(v, Infinity);
        continue;
      }
      const vx = x[v]!;
      const vy = y[v]!;
      const vs = side[v]!;
      let px = vx;
      let py = vy;
      let ps = vs;
      if (kind < 0.22) {
        ps = Math.floor(random() * SIDES.length);
      } else {
        if (kind < 0.34 && degree > 0 && heat > 0) {
          // Beside a neighbour: the way out for a leaf that is shut in far from home.
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
      place(v, px, py, ps);
      const then = cost(v, now + threshold);
      if (then > now + threshold) place(v, vx, vy, vs);
      else now = then;
    }
  }
}

/** Lets v, which costs `now`, and u change places if that costs at most `threshold` more. */
function swap({ x, y, side, place, cost }: LocalCost, v: number, u: number, now: number, threshold: number): boolean {
  if (u === v) return false;
  const [vx, vy, vs] = [x[v]!, y[v]!, side[v]!];
  const [ux, uy, us] = [x[u]!, y[u]!, side[u]!];
  // Two single moves in a row: each difference is exact, so their sum is the swap's.
  place(v, ux, uy, us);
  const change = cost(v, Infinity) - now - cost(u, Infinity);
  place(u, vx, vy, vs);
  if (change + cost(u, threshold - change) <= threshold) return true;
  place(u, ux, uy, us);
  place(v, vx, vy, vs);
  return false;
}

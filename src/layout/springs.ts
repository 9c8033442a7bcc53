/** How do links hold their ends together? The same sums as d3's `forceLink`, on flat arrays. */
import { nudge, type Bodies, type BodyForce } from './bodies.ts';

export interface Springs {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The length at which a link is at rest. */
  readonly distance: Float64Array;
  /** Left out: the weaker the more links the less linked end has, so that hubs do not draw everything in. */
  readonly strength?: Float64Array;
}

export function springs({ n, x, y, vx, vy }: Bodies, { source, target, distance, strength }: Springs): BodyForce {
  const m = source.length;
  const degree = new Int32Array(n);
  for (let e = 0; e < m; e++) {
    degree[source[e]!]!++;
    degree[target[e]!]!++;
  }
  const strengths = strength ?? Float64Array.from(source, (s, e) => 1 / Math.min(degree[s]!, degree[target[e]!]!));
  /** How much of the way the target goes: who has more links moves less. */
  const share = Float64Array.from(source, (s, e) => degree[s]! / (degree[s]! + degree[target[e]!]!));
  let random: () => number = () => 0.75;
  const force: BodyForce = (alpha) => {
    for (let e = 0; e < m; e++) {
      const s = source[e]!;
      const t = target[e]!;
      const dx = x[t]! + vx[t]! - x[s]! - vx[s]! || nudge(random);
      const dy = y[t]! + vy[t]! - y[s]! - vy[s]! || nudge(random);
      const length = Math.sqrt(dx * dx + dy * dy);
      const pull = ((length - distance[e]!) / length) * alpha * strengths[e]!;
      const toTarget = pull * share[e]!;
      const toSource = pull - toTarget;
      vx[t]! -= dx * toTarget;
      vy[t]! -= dy * toTarget;
      vx[s]! += dx * toSource;
      vy[s]! += dy * toSource;
    }
  };
  force.initialize = (_, dice) => {
    random = dice;
  };
  return force;
}

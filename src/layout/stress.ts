/**
 * Which picture keeps the graph's own distances? Stress minimisation by stochastic gradient descent over pairs of nodes
 * (after Zheng, Pawar and Goodman 2019): from any start it unfolds the graph in a few passes.
 */
import type { Random } from './random.ts';

const PASSES = 20;
/** Steps shrink by this factor a pass: from "put the farthest pair right at once" down to about 1 % of a link. */
const COOLING = 0.62;

/** Moves `x` and `y` in place. `distance` is row-major n × n. */
export function minimiseStress(x: Float64Array, y: Float64Array, distance: Float64Array, random: Random): void {
  const n = x.length;
  const pairs: number[] = [];
  let longest = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      pairs.push(i * n + j);
      longest = Math.max(longest, distance[i * n + j]!);
    }
  }
  let step = longest * longest;
  for (let pass = 0; pass < PASSES; pass++, step *= COOLING) {
    shuffle(pairs, random);
    for (const pair of pairs) {
      const i = Math.floor(pair / n);
      const j = pair - i * n;
      const wanted = distance[pair]!;
      let dx = x[j]! - x[i]!;
      let dy = y[j]! - y[i]!;
      if (dx === 0 && dy === 0) {
        dx = random() - 0.5;
        dy = random() - 0.5;
      }
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      // Weights fall with the square of the distance: near neighbours decide the fine shape. Never overshoot (min 1).
      const move = (Math.min(1, step / (wanted * wanted)) * (length - wanted)) / (2 * length);
      x[i]! += move * dx;
      y[i]! += move * dy;
      x[j]! -= move * dx;
      y[j]! -= move * dy;
    }
  }
}

/** Fisher–Yates. */
function shuffle(list: number[], random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = list[i]!;
    list[i] = list[j]!;
    list[j] = held;
  }
}

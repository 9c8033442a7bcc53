/**
 * What is the rough shape of a large graph? Hop distances to some pivots say it: first the two directions in which they differ most
 * (Pivot MDS, Brandes and Pich 2007), then each node is drawn to about the right distance from each pivot and from its neighbours
 * (stress by stochastic gradient descent, Zheng, Pawar and Goodman 2019, of a sparse model, Ortmann, Klimenta and Brandes 2017). Linear in
 * the size of the graph.
 */
import { coolingOver } from './cooling.ts';
import { neighboursIn, type FlatGraph } from './flat-graph.ts';
import type { Random } from './random.ts';

/** Beyond this size fewer pivots do, and their table stays within some tens of megabytes. */
const HUGE = 20_000;
/** Below this size as few find a good shape nearly as often. */
const SMALL = 2000;
const pivotsFor = (n: number): number => (n > HUGE ? 60 : n > SMALL ? 200 : 100);
/** So many of them give the first shape: what they differ in is soon told. */
const SHAPING = 40;
const ITERATIONS = 60;
const PASSES = 15;

/** How much is spent on a shape. */
export interface Effort {
  readonly pivots: number;
  /** How often everybody is drawn to the right distances. */
  readonly passes: number;
}

interface Pivots {
  readonly count: number;
  /** Indices of nodes. */
  readonly at: Int32Array;
  /** From each pivot to all nodes. */
  readonly hops: readonly Int32Array[];
  /** Which pivot is nearest to each node. */
  readonly nearest: Int32Array;
}

/** Positions in hops around the origin. The graph must be connected and have at least two nodes. */
export function pivotLayout(
  graph: FlatGraph,
  random: Random,
  { pivots: most, passes }: Effort = { pivots: pivotsFor(graph.n), passes: PASSES },
): { x: Float64Array; y: Float64Array } {
  const pivots = choosePivots(graph, Math.min(graph.n, most), random);
  const { x, y } = twoDirections(graph.n, pivots);
  scaleToHops(x, y, pivots);
  // Nodes with the same distances to all pivots, such as the leaves of one hub, fall on one spot: shake them apart.
  for (let v = 0; v < graph.n; v++) {
    x[v]! += 0.4 * (random() - 0.5);
    y[v]! += 0.4 * (random() - 0.5);
  }
  settle(graph, pivots, x, y, passes, random);
  return { x, y };
}

function choosePivots(graph: FlatGraph, count: number, random: Random): Pivots {
  const { n, first } = graph;
  const beside = neighboursIn(graph);
  const at = new Int32Array(count);
  const hops: Int32Array[] = [];
  const nearest = new Int32Array(n);
  const least = new Int32Array(n).fill(n);
  const queue = new Int32Array(n);
  for (let p = 0; p < count; p++) {
    let pivot = Math.floor(random() * n);
    // Never the same one twice.
    while (least[pivot] === 0) pivot = (pivot + 1) % n;
    at[p] = pivot;
    const distance = new Int32Array(n).fill(-1);
    distance[pivot] = 0;
    queue[0] = pivot;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = queue[head]!;
      for (let j = first[v]!; j < first[v + 1]!; j++) {
        const w = beside[j]!;
        if (distance[w]! >= 0) continue;
        distance[w] = distance[v]! + 1;
        queue[tail++] = w;
      }
    }
    for (let v = 0; v < n; v++) {
      if (distance[v]! >= least[v]!) continue;
      least[v] = distance[v]!;
      nearest[v] = p;
    }
    hops.push(distance);
  }
  return { count, at, hops, nearest };
}

function twoDirections(n: number, { count, hops }: Pivots): { x: Float64Array; y: Float64Array } {
  const k = Math.min(SHAPING, count);
  const table = centred(n, k, hops);
  // How the pivots' columns go together: small, so that looking for directions costs nothing that grows with the graph.
  const shared = new Float64Array(k * k);
  for (let v = 0; v < n; v++) {
    for (let p = 0; p < k; p++) {
      const own = table[v * k + p]!;
      for (let q = p; q < k; q++) shared[p * k + q]! += own * table[v * k + q]!;
    }
  }
  for (let p = 0; p < k; p++) for (let q = 0; q < p; q++) shared[p * k + q] = shared[q * k + p]!;
  const first = principal(shared, k);
  const second = principal(shared, k, first);
  return { x: project(table, n, k, first), y: project(table, n, k, second) };
}

/** Squared distances with row, column and overall means taken out (Torgerson). */
function centred(n: number, k: number, hops: readonly Int32Array[]): Float64Array {
  const table = new Float64Array(n * k);
  const columns = new Float64Array(k);
  let all = 0;
  for (let v = 0; v < n; v++) {
    for (let p = 0; p < k; p++) {
      const square = hops[p]![v]! * hops[p]![v]!;
      table[v * k + p] = square;
      columns[p]! += square / n;
      all += square / (n * k);
    }
  }
  for (let v = 0; v < n; v++) {
    let row = 0;
    for (let p = 0; p < k; p++) row += table[v * k + p]! / k;
    for (let p = 0; p < k; p++) table[v * k + p] = (table[v * k + p]! - row - columns[p]! + all) / -2;
  }
  return table;
}

/** Power iteration for the strongest direction in pivot space, perpendicular to `other`. */
function principal(shared: Float64Array, k: number, other?: Float64Array): Float64Array {
  let direction = Float64Array.from({ length: k }, (_, p) => 1 / (1 + p + (other ? (p % 3) * 2 : 0)));
  for (let i = 0; i < ITERATIONS; i++) {
    const next = new Float64Array(k);
    for (let p = 0; p < k; p++) for (let q = 0; q < k; q++) next[p]! += shared[p * k + q]! * direction[q]!;
    if (other) {
      const along = next.reduce((sum, value, p) => sum + value * other[p]!, 0);
      for (let p = 0; p < k; p++) next[p]! -= along * other[p]!;
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) break;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function project(table: Float64Array, n: number, k: number, direction: Float64Array): Float64Array {
  const along = new Float64Array(n);
  for (let v = 0; v < n; v++) for (let p = 0; p < k; p++) along[v]! += table[v * k + p]! * direction[p]!;
  return along;
}

/** One unit is one hop, as nearly as the picture allows. */
function scaleToHops(x: Float64Array, y: Float64Array, { at, hops }: Pivots): void {
  let [sum, squares] = [0, 0];
  hops.forEach((distance, p) => {
    const px = x[at[p]!]!;
    const py = y[at[p]!]!;
    for (let v = 0; v < x.length; v++) {
      if (distance[v] === 0) continue;
      const dx = x[v]! - px;
      const dy = y[v]! - py;
      const ratio = Math.sqrt(dx * dx + dy * dy) / distance[v]!;
      sum += ratio;
      squares += ratio * ratio;
    }
  });
  const scale = squares > 0 ? sum / squares : 1;
  for (let v = 0; v < x.length; v++) {
    x[v]! *= scale;
    y[v]! *= scale;
  }
}

/**
 * How much the distance to each pivot counts, by hops: as 1/d² for each node of the pivot's region that is at most half as far,
 * because it speaks for them.
 */
function weightsOf({ hops, nearest }: Pivots): Float64Array[] {
  const weights = hops.map((distance) => new Float64Array(distance.reduce((most, d) => Math.max(most, d), 1) + 1));
  for (let v = 0; v < nearest.length; v++) {
    const weight = weights[nearest[v]!]!;
    const from = Math.max(1, 2 * hops[nearest[v]!]![v]!);
    if (from < weight.length) weight[from]!++;
  }
  for (const weight of weights) {
    let inside = 0;
    for (let d = 1; d < weight.length; d++) {
      inside += weight[d]!;
      weight[d] = inside / (d * d);
    }
  }
  return weights;
}

/**
 * Draws all nodes towards the right distance from one pivot after the other, links in between, by smaller and smaller steps: at first
 * the whole way, at last a small share of it. In place.
 */
function settle(
  graph: FlatGraph,
  pivots: Pivots,
  x: Float64Array,
  y: Float64Array,
  passes: number,
  random: Random,
): void {
  const { n, m, source, target } = graph;
  const { count, at, hops } = pivots;
  const weights = weightsOf(pivots);
  let [most, least] = [1, 1];
  for (const weight of weights) {
    for (let d = 2; d < weight.length; d++) {
      most = Math.max(most, weight[d]!);
      least = Math.min(least, weight[d]!);
    }
  }
  const order = Int32Array.from({ length: count }, (_, p) => p);
  const cooling = coolingOver(passes - 1, (0.1 * least) / most);
  let step = 1 / least;
  for (let pass = 0; pass < passes; pass++, step *= cooling) {
    shuffle(order, random);
    for (let turn = 0; turn < count; turn++) {
      const p = order[turn]!;
      const distance = hops[p]!;
      const px = x[at[p]!]!;
      const py = y[at[p]!]!;
      const shares = weights[p]!.map((weight) => Math.min(1, step * weight) / 2);
      for (let v = 0; v < n; v++) {
        const wanted = distance[v]!;
        // Neighbours come below.
        if (wanted < 2) continue;
        const dx = px - x[v]!;
        const dy = py - y[v]!;
        const length = Math.sqrt(dx * dx + dy * dy) || 1;
        const move = (shares[wanted]! * (length - wanted)) / length;
        x[v]! += move * dx;
        y[v]! += move * dy;
      }
      const share = Math.min(1, step) / 2;
      for (let e = Math.floor((turn * m) / count); e < Math.floor(((turn + 1) * m) / count); e++) {
        const s = source[e]!;
        const t = target[e]!;
        const dx = x[t]! - x[s]!;
        const dy = y[t]! - y[s]!;
        const length = Math.sqrt(dx * dx + dy * dy) || 1;
        const move = (share * (length - 1)) / length;
        x[s]! += move * dx;
        y[s]! += move * dy;
        x[t]! -= move * dx;
        y[t]! -= move * dy;
      }
    }
  }
}

/** Fisher–Yates. */
function shuffle(list: Int32Array, random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

/**
 * What is the rough shape of a large graph? Pivot MDS (Brandes and Pich 2007): hop distances to a few far-apart pivots,
 * and the two directions in which they differ most. Linear in the size of the graph.
 */
import { otherEnd, type FlatGraph } from './flat-graph.ts';

const PIVOTS = 40;
const ITERATIONS = 60;

/** Positions in hops around the origin. The graph must be connected. */
export function pivotLayout(graph: FlatGraph): { x: Float64Array; y: Float64Array } {
  const k = Math.min(PIVOTS, graph.n);
  const matrix = centred(pivotDistances(graph, k), graph.n, k);
  const first = principal(matrix, graph.n, k);
  const second = principal(matrix, graph.n, k, first);
  return { x: project(matrix, graph.n, k, first), y: project(matrix, graph.n, k, second) };
}

/** Row-major n × k; each further pivot is the node farthest from all earlier ones. */
function pivotDistances(graph: FlatGraph, k: number): Float64Array {
  const { n, first, linkAt } = graph;
  const table = new Float64Array(n * k);
  const nearest = new Float64Array(n).fill(Infinity);
  const hops = new Float64Array(n);
  const queue = new Int32Array(n);
  let pivot = 0;
  for (let p = 0; p < k; p++) {
    hops.fill(-1);
    hops[pivot] = 0;
    queue[0] = pivot;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = queue[head]!;
      for (let j = first[v]!; j < first[v + 1]!; j++) {
        const w = otherEnd(graph, linkAt[j]!, v);
        if (hops[w]! >= 0) continue;
        hops[w] = hops[v]! + 1;
        queue[tail++] = w;
      }
    }
    pivot = 0;
    for (let v = 0; v < n; v++) {
      table[v * k + p] = hops[v]!;
      nearest[v] = Math.min(nearest[v]!, hops[v]!);
      if (nearest[v]! > nearest[pivot]!) pivot = v;
    }
  }
  return table;
}

/** Squared distances with row, column and overall means taken out (Torgerson). */
function centred(table: Float64Array, n: number, k: number): Float64Array {
  const columns = new Float64Array(k);
  let all = 0;
  for (let v = 0; v < n; v++) {
    for (let p = 0; p < k; p++) {
      const square = table[v * k + p]! * table[v * k + p]!;
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
function principal(matrix: Float64Array, n: number, k: number, other?: Float64Array): Float64Array {
  let direction = Float64Array.from({ length: k }, (_, p) => 1 / (1 + p + (other ? (p % 3) * 2 : 0)));
  for (let i = 0; i < ITERATIONS; i++) {
    const along = project(matrix, n, k, direction);
    const next = new Float64Array(k);
    for (let v = 0; v < n; v++) for (let p = 0; p < k; p++) next[p]! += matrix[v * k + p]! * along[v]!;
    if (other) {
      const shared = next.reduce((sum, value, p) => sum + value * other[p]!, 0);
      for (let p = 0; p < k; p++) next[p]! -= shared * other[p]!;
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) break;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function project(matrix: Float64Array, n: number, k: number, direction: Float64Array): Float64Array {
  const along = new Float64Array(n);
  for (let v = 0; v < n; v++) for (let p = 0; p < k; p++) along[v]! += matrix[v * k + p]! * direction[p]!;
  return along;
}

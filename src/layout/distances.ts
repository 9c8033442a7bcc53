/**
 * How far apart should every two nodes stand? The length of the shortest path, each link as long as it would like to be.
 * Dijkstra from every node with a scan for the nearest: n³ steps, so for components of a few hundred nodes.
 */
import { otherEnd, type FlatGraph } from './flat-graph.ts';

/** Row-major n × n. The graph must be connected, or distances are infinite. */
export function pathLengths(graph: FlatGraph): Float64Array {
  const { n, first, linkAt, ideal } = graph;
  const all = new Float64Array(n * n).fill(Infinity);
  const done = new Uint8Array(n);
  for (let from = 0; from < n; from++) {
    const row = all.subarray(from * n, from * n + n);
    row[from] = 0;
    done.fill(0);
    for (;;) {
      let nearest = -1;
      for (let v = 0; v < n; v++) {
        if (done[v] === 0 && row[v]! < Infinity && (nearest < 0 || row[v]! < row[nearest]!)) nearest = v;
      }
      if (nearest < 0) break;
      done[nearest] = 1;
      for (let k = first[nearest]!; k < first[nearest + 1]!; k++) {
        const e = linkAt[k]!;
        const to = otherEnd(graph, e, nearest);
        const through = row[nearest]! + ideal[e]!;
        if (through < row[to]!) row[to] = through;
      }
    }
  }
  return all;
}

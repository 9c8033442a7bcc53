/**
 * What does the search need to know about the graph, as flat arrays? Also: how long should each link be, and how much room
 * does the whole picture deserve?
 */
import { parallelWidth } from './parallel-offset.ts';
import type { LayoutLink, LayoutNode } from './types.ts';

export interface FlatGraph {
  readonly nodes: readonly LayoutNode[];
  readonly n: number;
  readonly m: number;
  readonly radius: Float64Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly lines: Float64Array;
  /** Half of the fan's width in the middle. */
  readonly half: Float64Array;
  /** The length that each link would like to have, in world units. */
  readonly ideal: Float64Array;
  /** Links at node v are `linkAt[first[v] .. first[v + 1]]`. */
  readonly first: Int32Array;
  readonly linkAt: Int32Array;
  /** Lines ending at each node: how much of a hub it is. */
  readonly strength: Float64Array;
}

/** Free run of a link between two outlines: room for an arrow, a hover target and the label of the upper node. */
const RUN = 92;
/** A fan needs length in proportion to its width, or its arcs become circles. */
const RUN_PER_FAN = 0.85;
/** A picture is calm when about half of it is empty: room per node and label, as a multiple of their own box. */
const ROOM = 2.1;
const MARGIN = { across: 28, down: 36 };

export function flattenGraph(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): FlatGraph {
  const n = nodes.length;
  const m = links.length;
  const graph: FlatGraph = {
    nodes,
    n,
    m,
    radius: Float64Array.from(nodes, (node) => node.radius),
    source: Int32Array.from(links, (link) => link.source),
    target: Int32Array.from(links, (link) => link.target),
    lines: Float64Array.from(links, (link) => link.lines),
    half: Float64Array.from(links, (link) => parallelWidth(link.lines) / 2),
    ideal: new Float64Array(m),
    first: new Int32Array(n + 1),
    linkAt: new Int32Array(2 * m),
    strength: new Float64Array(n),
  };
  for (const { source, target, lines } of links) {
    graph.first[source + 1]!++;
    graph.first[target + 1]!++;
    graph.strength[source]! += lines;
    graph.strength[target]! += lines;
  }
  for (let v = 0; v < n; v++) graph.first[v + 1]! += graph.first[v]!;
  const next = graph.first.slice();
  links.forEach(({ source, target, lines }, e) => {
    graph.linkAt[next[source]!++] = e;
    graph.linkAt[next[target]!++] = e;
    graph.ideal[e] = RUN + graph.radius[source]! + graph.radius[target]! + RUN_PER_FAN * parallelWidth(lines);
  });
  return graph;
}

/** The node at the other end of link `e`. */
export function otherEnd(graph: FlatGraph, e: number, v: number): number {
  return graph.source[e] === v ? graph.target[e]! : graph.source[e]!;
}

/** All neighbours of all nodes, where `linkAt` has the links to them. */
export function neighboursIn(graph: FlatGraph): Int32Array {
  const beside = new Int32Array(graph.linkAt.length);
  for (let v = 0; v < graph.n; v++) {
    for (let k = graph.first[v]!; k < graph.first[v + 1]!; k++) beside[k] = otherEnd(graph, graph.linkAt[k]!, v);
  }
  return beside;
}

/** Area in square units that a readable picture of this graph takes. */
export function roomFor(graph: FlatGraph): number {
  let area = 0;
  for (const { radius, label } of graph.nodes) {
    const width = Math.max(2 * radius, label.width) + MARGIN.across;
    area += ROOM * width * (2 * radius + label.height + MARGIN.down);
  }
  // An arc pair covers about 0.8 of its bounding box (π/4).
  for (let e = 0; e < graph.m; e++) area += 0.8 * 2 * graph.half[e]! * graph.ideal[e]!;
  return area;
}

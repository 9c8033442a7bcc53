/**
 * Where do newcomers go while all others stay? Each beside its neighbours, at the nearest free spot; then only the
 * newcomers are moved about for a better place. Known nodes keep theirs to the last bit.
 */
import { anneal } from './anneal.ts';
import { flattenGraph, otherEnd, type FlatGraph } from './flat-graph.ts';
import type { Frame } from './frame.ts';
import { createGround, type Ground } from './ground.ts';
import { Heap } from './heap.ts';
import type { Box } from './label-box.ts';
import { createLocalCost, type LocalCost } from './local-cost.ts';
import { SIDES, type Sketch } from './picture.ts';
import { createRandom } from './random.ts';
import { testsPerMove } from './search.ts';
import { CLEAR, footprint } from './separate.ts';
import type { KnownPlace, LayoutInput, Positions } from './types.ts';
import { CAREFUL, SETTLE } from './weights.ts';

/** Where the search for a free spot steps to: twelve directions with rational sines and cosines, exact on every machine. */
const DIRECTIONS = [
  [1, 0],
  [0.8, 0.6],
  [0.6, 0.8],
  [0, 1],
  [-0.6, 0.8],
  [-0.8, 0.6],
  [-1, 0],
  [-0.8, -0.6],
  [-0.6, -0.8],
  [0, -1],
  [0.6, -0.8],
  [0.8, -0.6],
] as const;
const RING = 24;

/** `guess`: where newcomers would best be, if known. At least one node must be known. */
export function placeNewcomers(
  input: LayoutInput,
  known: readonly (KnownPlace | undefined)[],
  work: number,
  guess?: Positions,
): Sketch {
  const { nodes } = input;
  const graph = flattenGraph(nodes, input.links);
  const sketch = {
    x: Float64Array.from(known, (place) => place?.x ?? 0),
    y: Float64Array.from(known, (place) => place?.y ?? 0),
    side: Int8Array.from(known, (place) => Math.max(0, SIDES.indexOf(place?.side ?? 'below'))),
  };
  const placed = Uint8Array.from(known, (place) => (place ? 1 : 0));
  const newcomers = arrivalOrder(graph, placed);
  const ground = groundOf(graph, sketch, placed);
  const edge = { left: Infinity, bottom: -Infinity };
  for (let v = 0; v < graph.n; v++) if (placed[v] === 1) widen(edge, graph, sketch, v);
  for (const v of newcomers) {
    const [x, y] = preferredPosition(graph, sketch, placed, v, edge, guess);
    moveToFreeSlot(graph, sketch, ground, v, x, y);
    placed[v] = 1;
    widen(edge, graph, sketch, v);
  }
  if (graph.n > CAREFUL) return sketch;
  refine(graph, sketch, known, newcomers, work);
  const refined = groundOf(graph, sketch, placed);
  for (const v of newcomers) moveToFreeSlot(graph, sketch, refined, v, sketch.x[v]!, sketch.y[v]!);
  return sketch;
}

/** Those who are placed. */
function groundOf(graph: FlatGraph, { x, y, side }: Sketch, placed: Uint8Array): Ground {
  const ground = createGround(CLEAR);
  for (let v = 0; v < graph.n; v++) {
    if (placed[v] === 1) ground.enter(v, footprint(graph.nodes[v]!, x[v]!, y[v]!, side[v]!));
  }
  return ground;
}

interface Edge {
  left: number;
  bottom: number;
}

function widen(edge: Edge, graph: FlatGraph, { x, y }: Sketch, v: number): void {
  edge.left = Math.min(edge.left, x[v]!);
  edge.bottom = Math.max(edge.bottom, y[v]! + graph.radius[v]!);
}

/** Best connected to those already placed first, else in their own order; strangers last. */
function arrivalOrder(graph: FlatGraph, placed: Uint8Array): number[] {
  const { n, first } = graph;
  const here = placed.slice();
  const friends = new Int32Array(n);
  // A node that gets another placed neighbour queues again, farther in front; its earlier place in the queue is passed over.
  // A heap of numbers that hold both.
  let most = 1;
  for (let v = 0; v < n; v++) most = Math.max(most, first[v + 1]! - first[v]!);
  const queue = new Heap();
  const place = (v: number): number => (most - friends[v]!) * n + v;
  const arrive = (v: number): void => {
    for (let k = first[v]!; k < first[v + 1]!; k++) {
      const w = otherEnd(graph, graph.linkAt[k]!, v);
      friends[w]!++;
      if (here[w] === 0) queue.push(place(w));
    }
  };
  for (let v = 0; v < n; v++) if (here[v] === 0) queue.push(place(v));
  for (let v = 0; v < n; v++) if (placed[v] === 1) arrive(v);
  const order: number[] = [];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const v = key % n;
    if (here[v] === 1 || key !== place(v)) continue;
    here[v] = 1;
    order.push(v);
    arrive(v);
  }
  return order;
}

/** The middle of its placed neighbours; a stranger's place is below the picture. */
function preferredPosition(
  graph: FlatGraph,
  { x, y }: Sketch,
  placed: Uint8Array,
  v: number,
  edge: Edge,
  guess?: Positions,
): [number, number] {
  if (guess) return [guess.x[v]!, guess.y[v]!];
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  for (let k = graph.first[v]!; k < graph.first[v + 1]!; k++) {
    const w = otherEnd(graph, graph.linkAt[k]!, v);
    if (placed[w] === 0) continue;
    count++;
    sumX += x[w]!;
    sumY += y[w]!;
  }
  if (count > 0) return [sumX / count, sumY / count];
  return [edge.left, edge.bottom + 90];
}

/** Stays if the spot is free; else the nearest free one on growing rings. Rings grow without bound, so there is one. */
function moveToFreeSlot(graph: FlatGraph, sketch: Sketch, ground: Ground, v: number, x: number, y: number): void {
  const { side } = sketch;
  ground.leave(v);
  for (let ring = 0; ; ring++) {
    for (const [cos, sin] of ring === 0 ? [[0, 0] as const] : DIRECTIONS) {
      const px = x + ring * RING * cos;
      const py = y + ring * RING * sin;
      const own = footprint(graph.nodes[v]!, px, py, side[v]!);
      if (!ground.isFree(own, tooNear)) continue;
      sketch.x[v] = px;
      sketch.y[v] = py;
      ground.enter(v, own);
      return;
    }
  }
}

function tooNear(a: Box, b: Box): boolean {
  return a.left < b.right + CLEAR && b.left < a.right + CLEAR && a.top < b.bottom + CLEAR && b.top < a.bottom + CLEAR;
}

function refine(
  graph: FlatGraph,
  sketch: Sketch,
  known: readonly (KnownPlace | undefined)[],
  newcomers: readonly number[],
  work: number,
): void {
  const frame = frameAround(graph, sketch);
  const picture = createLocalCost(graph, frame, 1.1, SETTLE);
  for (let v = 0; v < graph.n; v++) picture.place(v, sketch.x[v]!, sketch.y[v]!, sketch.side[v]!);
  known.forEach((place, v) => {
    if (place && !place.side) chooseSide(picture, v);
  });
  const linked = newcomers.filter((v) => graph.first[v + 1]! > graph.first[v]!);
  const moves = Math.min(1000 * linked.length, work / testsPerMove(graph));
  anneal(graph, frame, picture, linked, createRandom(graph.n * 7919 + graph.m), { moves, warmth: 3, jump: 250 });
  for (let v = 0; v < graph.n; v++) {
    sketch.side[v] = picture.side[v]!;
    if (known[v]) continue;
    sketch.x[v] = picture.x[v]!;
    sketch.y[v] = picture.y[v]!;
  }
}

function chooseSide(picture: LocalCost, v: number): void {
  let least = Infinity;
  let chosen = 0;
  for (let side = 0; side < SIDES.length; side++) {
    picture.place(v, picture.x[v]!, picture.y[v]!, side);
    const cost = picture.cost(v, least);
    if (cost < least) {
      least = cost;
      chosen = side;
    }
  }
  picture.place(v, picture.x[v]!, picture.y[v]!, chosen);
}

/** Room on all sides of what is there, for those who do not fit in. */
function frameAround(graph: FlatGraph, { x, y }: Sketch): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < graph.n; v++) {
    left = Math.min(left, x[v]!);
    right = Math.max(right, x[v]!);
    top = Math.min(top, y[v]!);
    bottom = Math.max(bottom, y[v]!);
  }
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2 + 180,
    halfHeight: (bottom - top) / 2 + 140,
  };
}

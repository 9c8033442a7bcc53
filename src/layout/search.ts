/**
 * What is the best picture of one connected part that a given amount of work can find? Several stress starts; the promising
 * ones are untangled without regard to names; the best of those is settled with everything in view.
 */
import { anneal } from './anneal.ts';
import { pathLengths } from './distances.ts';
import { roomFor, type FlatGraph } from './flat-graph.ts';
import { forceLayout } from './force.ts';
import { fitToFrame, frameOf, turnToFit, type Frame } from './frame.ts';
import { createLocalCost, type LocalCost } from './local-cost.ts';
import type { Sketch } from './picture.ts';
import { createRandom, type Random } from './random.ts';
import { separate } from './separate.ts';
import { freeSides } from './sides.ts';
import { minimiseStress } from './stress.ts';
import type { Tell } from './types.ts';
import { SETTLE, UNTANGLE } from './weights.ts';

const STARTS = 12;
/** So many starts are untangled. */
const HEATS = 3;
/** Shares of the moves: all heats together, and each picture that is settled. */
const SHARE = { untangle: 0.6, settle: 0.4 };
/** More moves per node than this bring nothing visible any more (tests/speed/readability.mjs prints the curve). */
const MOVES_PER_NODE = 500;

/** `work` is the budget in elementary tests of one shape against another; about 100 million a second. */
export function searchLayout(graph: FlatGraph, aspect: number, work: number): Sketch {
  const { n, m } = graph;
  const random = createRandom(n * 7919 + m);
  const frame = frameOf(roomFor(graph), aspect);
  const size = frame.halfWidth + frame.halfHeight;
  const distance = pathLengths(graph);
  const all = Array.from({ length: n }, (_, v) => v);
  const moves = Math.floor(Math.min(MOVES_PER_NODE * n, work / testsPerMove(graph)));

  const starts = Array.from({ length: STARTS }, () => startPicture(graph, distance, frame, random));
  const heats = best(graph, starts, HEATS);
  for (const heat of heats) {
    anneal(graph, frame, heat, all, random, { moves: (moves * SHARE.untangle) / HEATS, warmth: 4, jump: size / 3 });
  }
  // Where the budget allows all the moves that a graph can use, a second picture is settled too, and the better one kept.
  const finalists = moves < MOVES_PER_NODE * n ? 1 : 2;
  const finals = best(graph, heats, finalists).map((untangled) => {
    const picture = createLocalCost(graph, frame, lengthScale(graph, untangled), SETTLE);
    for (let v = 0; v < n; v++) picture.place(v, untangled.x[v]!, untangled.y[v]!, 0);
    anneal(graph, frame, picture, all, random, {
      moves: moves * SHARE.settle,
      warmth: 2,
      jump: size / 10,
    });
    return picture;
  });
  const picture = best(graph, finals, 1)[0]!;
  separate(graph.nodes, picture, 60);
  return picture;
}

/** Beyond this size a move costs so much that annealing brings nothing within the budget. */
const ANNEALED = 400;

/**
 * The same for larger parts: one start by forces, annealed as far as the budget reaches, overlaps pushed apart. In the largest no node
 * is moved for the sake of a name: that would pull neighbours apart, and which names can be read depends on the zoom.
 */
export function outlineLayout(graph: FlatGraph, aspect: number, work: number, tell: Tell): Sketch {
  const { n } = graph;
  const { x, y } = forceLayout(graph, tell);
  const frame = frameOf(roomFor(graph), aspect);
  if (n > ANNEALED) {
    turnToFit(x, y, frame);
    return { x, y, side: freeSides(graph, x, y) };
  }
  const sketch: Sketch = { x, y, side: new Int8Array(n) };
  fitToFrame(graph, x, y, frame);
  const picture = createLocalCost(graph, frame, lengthScale(graph, sketch), SETTLE);
  for (let v = 0; v < n; v++) picture.place(v, x[v]!, y[v]!, 0);
  const all = Array.from({ length: n }, (_, v) => v);
  const moves = work / testsPerMove(graph);
  anneal(graph, frame, picture, all, createRandom(n), {
    moves,
    warmth: 0.5,
    jump: (frame.halfWidth + frame.halfHeight) / 12,
  });
  separate(graph.nodes, picture, 12);
  return picture;
}

/** What trying one move costs on average: the node, and each of its links, against everything. */
export function testsPerMove({ n, m }: FlatGraph): number {
  return (1 + (2 * m) / n) * (n + m);
}

function best(graph: FlatGraph, pictures: readonly LocalCost[], count: number): LocalCost[] {
  const scored = pictures.map((picture) => {
    let cost = 0;
    for (let v = 0; v < graph.n; v++) cost += picture.cost(v, Infinity);
    return { picture, cost };
  });
  scored.sort((a, b) => a.cost - b.cost);
  return scored.slice(0, count).map(({ picture }) => picture);
}

function startPicture(graph: FlatGraph, distance: Float64Array, frame: Frame, random: Random): LocalCost {
  const x = Float64Array.from({ length: graph.n }, () => (random() - 0.5) * 2 * frame.halfWidth);
  const y = Float64Array.from({ length: graph.n }, () => (random() - 0.5) * 2 * frame.halfHeight);
  minimiseStress(x, y, distance, random);
  fitToFrame(graph, x, y, frame);
  const picture = createLocalCost(graph, frame, 1.1, UNTANGLE);
  for (let v = 0; v < graph.n; v++) picture.place(v, x[v]!, y[v]!, 0);
  return picture;
}

/** Median of actual to ideal length, within reason: in an enlarged picture links may be longer than they asked for. */
function lengthScale(graph: FlatGraph, { x, y }: Sketch): number {
  const ratios = new Float64Array(graph.m);
  for (let e = 0; e < graph.m; e++) {
    const dx = x[graph.source[e]!]! - x[graph.target[e]!]!;
    const dy = y[graph.source[e]!]! - y[graph.target[e]!]!;
    ratios[e] = Math.sqrt(dx * dx + dy * dy) / graph.ideal[e]!;
  }
  ratios.sort();
  return Math.max(0.9, Math.min(1.3, ratios[graph.m >> 1] ?? 1));
}

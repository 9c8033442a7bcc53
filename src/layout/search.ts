/**
 * What is the best picture of one connected part that a given amount of work can find? Several stress starts, the
 * promising ones annealed a little, the best of those annealed to the end, and the last overlaps pushed apart.
 */
import { anneal } from './anneal.ts';
import { pathLengths } from './distances.ts';
import { roomFor, type FlatGraph } from './flat-graph.ts';
import { fitToFrame, frameOf, type Frame } from './frame.ts';
import { createLocalCost, type LocalCost } from './local-cost.ts';
import { createRandom, type Random } from './random.ts';
import { separate, type Sketch } from './separate.ts';
import { minimiseStress } from './stress.ts';

const STARTS = 10;
/** So many starts are annealed a little, with this share of the moves each; the best one gets the rest. */
const HEATS = 3;
const HEAT_SHARE = 0.15;
/** More moves per node than this bring nothing visible any more (tests/speed/readability.mjs prints the curve). */
const MOVES_PER_NODE = 500;

/** `work` is the budget in elementary tests of one shape against another; about 100 million a second. */
export function searchLayout(graph: FlatGraph, aspect: number, work: number): Sketch {
  const { n, m } = graph;
  const random = createRandom(n * 7919 + m);
  const frame = frameOf(roomFor(graph), aspect);
  const distance = pathLengths(graph);
  const starts = Array.from({ length: STARTS }, () => {
    const picture = startPicture(graph, distance, frame, random);
    return { picture, cost: totalCost(graph, picture) };
  });
  starts.sort((a, b) => a.cost - b.cost);

  const all = Array.from({ length: n }, (_, v) => v);
  const moves = Math.floor(Math.min(MOVES_PER_NODE * n, work / testsPerMove(graph)));
  const size = frame.halfWidth + frame.halfHeight;
  const heats = starts.slice(0, HEATS).map(({ picture }) => {
    anneal(graph, frame, picture, all, random, { moves: moves * HEAT_SHARE, warmth: 2, jump: size / 3 });
    return { picture, cost: totalCost(graph, picture) };
  });
  heats.sort((a, b) => a.cost - b.cost);
  const { picture } = heats[0]!;
  anneal(graph, frame, picture, all, random, { moves: moves * (1 - HEATS * HEAT_SHARE), warmth: 1, jump: size / 6 });
  separate(graph.nodes, picture, 60);
  return picture;
}

/** What trying one move costs on average: the node, and each of its links, against everything, before and after. */
export function testsPerMove({ n, m }: FlatGraph): number {
  return 2 * (1 + (2 * m) / n) * (n + m);
}

export function totalCost(graph: FlatGraph, picture: LocalCost): number {
  let sum = 0;
  for (let v = 0; v < graph.n; v++) sum += picture.cost(v, Infinity);
  return sum;
}

function startPicture(graph: FlatGraph, distance: Float64Array, frame: Frame, random: Random): LocalCost {
  const x = Float64Array.from({ length: graph.n }, () => (random() - 0.5) * 2 * frame.halfWidth);
  const y = Float64Array.from({ length: graph.n }, () => (random() - 0.5) * 2 * frame.halfHeight);
  minimiseStress(x, y, distance, random);
  fitToFrame(graph, x, y, frame);
  const picture = createLocalCost(graph, frame, lengthScale(graph, x, y));
  for (let v = 0; v < graph.n; v++) picture.place(v, x[v]!, y[v]!, 0);
  return picture;
}

/** Median of actual to ideal length, within reason: in an enlarged picture links may be longer than they asked for. */
function lengthScale(graph: FlatGraph, x: Float64Array, y: Float64Array): number {
  const ratios = new Float64Array(graph.m);
  for (let e = 0; e < graph.m; e++) {
    const dx = x[graph.source[e]!]! - x[graph.target[e]!]!;
    const dy = y[graph.source[e]!]! - y[graph.target[e]!]!;
    ratios[e] = Math.sqrt(dx * dx + dy * dy) / graph.ideal[e]!;
  }
  ratios.sort();
  return Math.max(0.9, Math.min(1.3, ratios[graph.m >> 1] ?? 1));
}

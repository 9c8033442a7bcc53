/**
 * Who is tied to whom, as numbers? One tie per pair, without direction, and without lines that are only denied. Actors and ties are
 * counted from 0 and their lists lie flat one behind the other, so that whatever walks through a whole graph looks up no names.
 */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { DossierGraph, EdgeAttributes } from './build.ts';
import { tieOf } from './connectivity.ts';
import { originsIn, type Origin } from './origins.ts';

export interface Ties {
  /** In the order of the graph. */
  readonly actors: readonly string[];
  /** The partners of actor `i` are `to[from[i]]` up to `to[from[i + 1]]`, and the ties that lead there `by` at the same places. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly by: Uint32Array;
  /** The two ends of tie `t` are `ends[2 * t]` and `ends[2 * t + 1]`, first the one that comes first by id. */
  readonly ends: Uint32Array;
  /** How many independent origins affirm any of its lines. */
  readonly weight: Float64Array;
  /** The affirmed lines of tie `t` are `lines[first[t]]` up to `lines[first[t + 1]]`. */
  readonly first: Uint32Array;
  readonly lines: readonly string[];
}

const known = new WeakMap<DossierGraph, Ties>();

/** Computed once for a graph: it is never edited in place. */
export const tiesIn = (graph: DossierGraph): Ties => inOneGo(tieSteps(graph));

/** `tiesIn`, for whoever has to let others have their turn. */
export function* tieSteps(graph: DossierGraph): Steps<Ties> {
  const before = known.get(graph);
  if (before) return before;
  const ties = yield* findTies(graph);
  known.set(graph, ties);
  return ties;
}

/** So many lines are looked at between two places where the work may be interrupted. */
const STEP = 4000;

const NONE = 0xffffffff;

function* findTies(graph: DossierGraph): Steps<Ties> {
  const originsOf = originsIn(graph.getAttribute('dossier'));
  const { edgeList, edgeData, nodeList } = graph;
  const actors = nodeList.ids;
  // Lines by pair: a list for each actor that comes first by id, told apart by the other end.
  const edges: string[] = [];
  const origins: (readonly Origin[])[] = [];
  const one: number[] = [];
  const other: number[] = [];
  for (let e = 0; e < edgeData.length; e++) {
    if (e % STEP === STEP - 1) yield;
    const { claims, origins: all, denied } = edgeData[e] as EdgeAttributes;
    const [source, target] = [edgeList.sources[e] ?? 0, edgeList.targets[e] ?? 0];
    if (source === target || !tieOf(claims)) continue;
    const [a, b] = (actors[source] ?? '') < (actors[target] ?? '') ? [source, target] : [target, source];
    edges.push(edgeList.ids[e] ?? '');
    one.push(a);
    other.push(b);
    origins.push(denied ? claims.filter(({ polarity }) => polarity === 'affirmed').flatMap(originsOf) : all);
  }
  yield;

  // Sorted by the first end, the actors in the order in which they first come up; stable, so that lines keep theirs.
  const rank = new Uint32Array(actors.length).fill(NONE);
  const order: number[] = [];
  for (const a of one)
    if (rank[a] === NONE) {
      rank[a] = order.length;
      order.push(a);
    }
  const sorted = byKey(one.length, order.length, (i) => rank[one[i] ?? 0] ?? 0);
  const tieOfLine = new Uint32Array(edges.length);
  const ends: number[] = [];
  const count: number[] = [];
  /** The tie of the current first end to each other actor. */
  const tieTo = new Uint32Array(actors.length).fill(NONE);
  for (let i = 0; i < sorted.length;) {
    const a = one[sorted[i] ?? 0] ?? 0;
    const begin = i;
    for (; i < sorted.length && one[sorted[i] ?? 0] === a; i++) {
      const line = sorted[i] ?? 0;
      const b = other[line] ?? 0;
      let tie = tieTo[b] ?? NONE;
      if (tie === NONE) {
        tieTo[b] = tie = count.length;
        ends.push(a, b);
        count.push(0);
      }
      count[tie] = (count[tie] ?? 0) + 1;
      tieOfLine[line] = tie;
    }
    for (let j = begin; j < i; j++) tieTo[other[sorted[j] ?? 0] ?? 0] = NONE;
  }
  yield;
  const byTie = byKey(edges.length, count.length, (i) => tieOfLine[i] ?? 0);
  const first = new Uint32Array(count.length + 1);
  count.forEach((lines, tie) => (first[tie + 1] = (first[tie] ?? 0) + lines));
  const weight = Float64Array.from(count, (lines, tie) => {
    const start = first[tie] ?? 0;
    const own = lines === 1 ? origins[byTie[start] ?? 0] : undefined;
    if (own && own.length < 2) return own.length;
    const found = new Set<Origin>();
    for (let i = start; i < start + lines; i++) for (const origin of origins[byTie[i] ?? 0] ?? []) found.add(origin);
    return found.size;
  });
  yield;
  const flat = Uint32Array.from(ends);
  return {
    actors,
    ...partnersIn(actors.length, flat),
    ends: flat,
    weight,
    first,
    lines: Array.from(byTie, (line) => edges[line] ?? ''),
  };
}

/** The partners of so many actors, in the order of the ties. */
export function partnersIn(actors: number, ends: Uint32Array): Pick<Ties, 'from' | 'to' | 'by'> {
  const from = new Uint32Array(actors + 1);
  for (const end of ends) from[end + 1] = (from[end + 1] ?? 0) + 1;
  for (let i = 0; i < actors; i++) from[i + 1] = (from[i + 1] ?? 0) + (from[i] ?? 0);
  const next = from.slice();
  const to = new Uint32Array(ends.length);
  const by = new Uint32Array(ends.length);
  for (let tie = 0; 2 * tie < ends.length; tie++) {
    const [a = 0, b = 0] = [ends[2 * tie], ends[2 * tie + 1]];
    for (const [own, partner] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = next[own] ?? 0;
      next[own] = at + 1;
      to[at] = partner;
      by[at] = tie;
    }
  }
  return { from, to, by };
}

/** The places 0 to `length`, sorted by their keys from 0 to `keys`; equal ones keep their order. */
function byKey(length: number, keys: number, keyOf: (place: number) => number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let i = 0; i < length; i++) next[keyOf(i) + 1] = (next[keyOf(i) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const at = next[keyOf(i)] ?? 0;
    next[keyOf(i)] = at + 1;
    sorted[at] = i;
  }
  return sorted;
}

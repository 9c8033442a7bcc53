/**
 * Who holds it together? Partners, bridges and groups of the graph, seen as who is tied to whom at all: one tie per pair, without
 * direction, and without lines that are only denied.
 */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';
import type { DossierGraph } from './build.ts';
import { originsIn, type Origin } from './origins.ts';
import { tieOf } from './ties.ts';

interface Tie {
  /** The lines between the two that somebody affirms. */
  readonly lines: readonly string[];
  /** How many independent origins affirm any of them. */
  readonly weight: number;
}

export type TieGraph = UndirectedGraph<Record<string, never>, Tie>;

export function tieGraph(graph: DossierGraph): TieGraph {
  const originsOf = originsIn(graph.getAttribute('dossier'));
  const pairs = new Map<string, Map<string, { lines: string[]; origins: Set<Origin> }>>();
  graph.forEachEdge((edge, { claims, origins, denied }, source, target) => {
    if (source === target || !tieOf(claims)) return;
    const [a, b] = source < target ? [source, target] : [target, source];
    const partners = pairs.get(a) ?? new Map<string, { lines: string[]; origins: Set<Origin> }>();
    pairs.set(a, partners);
    const pair = partners.get(b) ?? { lines: [], origins: new Set() };
    partners.set(b, pair);
    pair.lines.push(edge);
    const those = denied ? claims.filter(({ polarity }) => polarity === 'affirmed').flatMap(originsOf) : origins;
    for (const origin of those) pair.origins.add(origin);
  });
  const ties: TieGraph = new UndirectedGraph();
  for (const actor of graph.nodes()) ties.addNode(actor);
  for (const [a, partners] of pairs)
    for (const [b, { lines, origins }] of partners) ties.addEdge(a, b, { lines, weight: origins.size });
  return ties;
}

export interface Connected {
  readonly actor: string;
  readonly partners: number;
  readonly lines: number;
}

/** Actors with a tie, those with most partners first, then those with most lines. */
export function mostConnected(ties: TieGraph): Connected[] {
  return ties
    .mapNodes((actor) => ({
      actor,
      partners: ties.degree(actor),
      lines: ties.reduceEdges(actor, (sum, _, { lines }) => sum + lines.length, 0),
    }))
    .filter(({ partners }) => partners > 0)
    .sort((a, b) => b.partners - a.partners || b.lines - a.lines);
}

/** An actor without whom a part of the graph would fall apart. */
export interface CutActor {
  readonly actor: string;
  /** Who would be cut off from the largest rest, part by part, the larger parts first. */
  readonly parts: readonly (readonly string[])[];
}

/** A line that alone holds two parts together. */
export interface CutLine {
  readonly edge: string;
  /** The smaller side. */
  readonly side: readonly string[];
}

export interface Cuts {
  /** Who cuts off most first. */
  readonly actors: readonly CutActor[];
  /** Those with the larger smaller side first. */
  readonly lines: readonly CutLine[];
}

/**
 * Tarjan's walk through every part, with its own stack so that a long chain overflows nothing. In the order of the walk, all
 * that hangs below an actor follows it without a gap. Own code: graphology's packages find no cut points.
 */
export function cutsOf(ties: TieGraph): Cuts {
  const order: string[] = [];
  const index = new Map<string, number>();
  const low: number[] = [];
  const size: number[] = [];
  const actors: CutActor[] = [];
  const lines: CutLine[] = [];
  for (const root of ties.nodes()) {
    if (index.has(root)) continue;
    const start = order.length;
    const branches = new Map<string, (readonly [number, number])[]>();
    const bridges: { tie: string; from: number; to: number }[] = [];
    const path: { actor: string; at: number; parent: string | undefined; next: string[] }[] = [];
    const enter = (actor: string, parent: string | undefined): void => {
      const at = order.length;
      index.set(actor, at);
      order.push(actor);
      low[at] = at;
      size[at] = 1;
      path.push({ actor, at, parent, next: ties.neighbors(actor) });
    };
    enter(root, undefined);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const other = top.next.pop();
      if (other !== undefined) {
        const seen = index.get(other);
        if (seen === undefined) enter(other, top.actor);
        // One tie per pair: the way back to the parent is the tie that one came by.
        else if (other !== top.parent) low[top.at] = Math.min(low[top.at] ?? 0, seen);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (!above) continue;
      size[above.at] = (size[above.at] ?? 0) + (size[top.at] ?? 0);
      low[above.at] = Math.min(low[above.at] ?? 0, low[top.at] ?? 0);
      const range = [top.at, top.at + (size[top.at] ?? 0)] as const;
      if ((low[top.at] ?? 0) >= above.at) {
        const list = branches.get(above.actor);
        if (list) list.push(range);
        else branches.set(above.actor, [range]);
      }
      if ((low[top.at] ?? 0) > above.at)
        bridges.push({ tie: ties.edge(above.actor, top.actor) ?? '', from: range[0], to: range[1] });
    }
    const end = order.length;
    /** Everybody of this part but those in the ranges. */
    const others = (ranges: readonly (readonly [number, number])[], without?: string): string[] => {
      const out: string[] = [];
      let at = start;
      for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
        out.push(...order.slice(at, from));
        at = to;
      }
      out.push(...order.slice(at, end));
      return out.filter((actor) => actor !== without);
    };
    for (const [actor, ranges] of branches) {
      const above = end - start - 1 - ranges.reduce((sum, [from, to]) => sum + to - from, 0);
      if (ranges.length + (above > 0 ? 1 : 0) < 2) continue;
      const sizes = ranges.map(([from, to]) => to - from);
      const largest = Math.max(above, ...sizes);
      // The largest part is «the rest»; its members need not be listed, which in a large graph would cost most.
      const rest = above === largest ? -1 : sizes.indexOf(largest);
      const parts = ranges.filter((_, i) => i !== rest).map(([from, to]) => order.slice(from, to));
      if (above > 0 && rest >= 0) parts.push(others(ranges, actor));
      actors.push({ actor, parts: parts.sort((a, b) => b.length - a.length) });
    }
    for (const { tie, from, to } of bridges) {
      const [edge, ...parallel] = ties.getEdgeAttribute(tie, 'lines');
      if (edge === undefined || parallel.length) continue;
      const below = to - from;
      lines.push({ edge, side: below * 2 <= end - start ? order.slice(from, to) : others([[from, to]]) });
    }
  }
  const cutOff = ({ parts }: CutActor): number => parts.reduce((sum, part) => sum + part.length, 0);
  return {
    actors: actors.sort((a, b) => cutOff(b) - cutOff(a)),
    lines: lines.sort((a, b) => b.side.length - a.side.length),
  };
}

/** Actors that are tied more closely with each other. */
export interface Group {
  /** Best connected inside of the group first. */
  readonly actors: readonly string[];
  /** Pairs of members that are tied. */
  readonly inside: number;
  /** Ties that lead out of the group. */
  readonly outside: number;
}

export interface Groups {
  /** Largest first; an actor without a tie is in none. */
  readonly groups: readonly Group[];
  /** How clearly they stand apart, −½ to 1; from about 0.3 the groups mean something. */
  readonly modularity: number;
}

/** Below this the division is hardly better than chance (Newman and Girvan 2004). */
export const CLEAR = 0.3;

const SEED = 7;

/** A repeatable source of numbers in [0, 1), so that the same graph always falls into the same groups. */
function repeatable(): () => number {
  let state = SEED;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Communities by the Louvain method, each tie as heavy as it has independent origins. */
export function groupsOf(ties: TieGraph): Groups {
  if (ties.size === 0) return { groups: [], modularity: 0 };
  const { communities, modularity } = louvain.detailed(ties, { getEdgeWeight: 'weight', rng: repeatable() });
  const members = new Map<number, string[]>();
  ties.forEachNode((actor) => {
    const number = communities[actor];
    if (number === undefined || ties.degree(actor) === 0) return;
    const list = members.get(number);
    if (list) list.push(actor);
    else members.set(number, [actor]);
  });
  const inside = new Map<number, number>();
  const outside = new Map<number, number>();
  const within = new Map<string, number>();
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  ties.forEachEdge((_, _tie, a, b) => {
    const [one, other] = [communities[a] ?? -1, communities[b] ?? -1];
    if (one === other) {
      add(inside, one);
      add(within, a);
      add(within, b);
    } else {
      add(outside, one);
      add(outside, other);
    }
  });
  const groups = [...members].map(([number, actors]) => ({
    actors: actors.sort((a, b) => (within.get(b) ?? 0) - (within.get(a) ?? 0)),
    inside: inside.get(number) ?? 0,
    outside: outside.get(number) ?? 0,
  }));
  return { groups: groups.sort((a, b) => b.actors.length - a.actors.length), modularity };
}

export interface Between {
  /** Of the shortest ways between two others that are tied at all, which share leads through each actor: 0 to 1, greatest first. */
  readonly shares: readonly { readonly actor: string; readonly share: number }[];
  /** From how many starting points, and of how many: fewer means an estimate. */
  readonly sources: number;
  readonly actors: number;
}

/**
 * Who stands between the others: betweenness by Brandes' routine, one starting point per step, so that the caller can stop for
 * breath. Beyond `most` starting points they are drawn evenly from the list of actors, and the result is an estimate.
 */
export function* betweenSteps(ties: TieGraph, most = 500): Generator<undefined, Between, undefined> {
  const actors = ties.nodes();
  const connected = actors.filter((actor) => ties.degree(actor) > 0);
  if (connected.length < 3) return { shares: [], sources: 0, actors: connected.length };
  const position = new Map(actors.map((actor, i) => [actor, i]));
  // The package's betweenness runs through all actors at once; this is the routine that it is made of.
  const brandes = createUnweightedIndexedBrandes(ties);
  const sources = Math.min(most, connected.length);
  const through = new Float64Array(actors.length);
  const delta = new Float64Array(actors.length);
  let pairs = 0;
  for (let k = 0; k < sources; k++) {
    const source = position.get(connected[Math.floor((k * connected.length) / sources)] as string) as number;
    const [stack, before, sigma] = brandes(source);
    pairs += stack.size - 1;
    delta.fill(0);
    while (stack.size > 0) {
      const w = stack.pop() as number;
      const part = (1 + (delta[w] ?? 0)) / (sigma[w] ?? 1);
      for (const v of before[w] ?? []) delta[v] = (delta[v] ?? 0) + (sigma[v] ?? 0) * part;
      if (w !== source) through[w] = (through[w] ?? 0) + (delta[w] ?? 0);
    }
    yield;
  }
  const scale = connected.length / sources;
  const sizes = partSizes(ties);
  const shares = connected.map((actor) => {
    // Ordered pairs of two others that are tied at all: all such pairs without those that begin or end with the actor.
    const others = pairs * scale - 2 * ((sizes.get(actor) ?? 1) - 1);
    const share = others > 0 ? Math.min(1, ((through[position.get(actor) ?? 0] ?? 0) * scale) / others) : 0;
    return { actor, share };
  });
  return {
    shares: shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share),
    sources,
    actors: connected.length,
  };
}

/** How many actors are in the part of each. */
function partSizes(ties: TieGraph): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const root of ties.nodes()) {
    if (sizes.has(root)) continue;
    const part = new Set([root]);
    for (const actor of part) for (const other of ties.neighbors(actor)) part.add(other);
    for (const actor of part) sizes.set(actor, part.size);
  }
  return sizes;
}

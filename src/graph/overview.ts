/**
 * What does a large graph say from afar? Groups in place of actors, and all lines between two of them bundled by family. Every line of
 * the graph is in exactly one bundle, between two that stand side by side or inside of one; sums are sums of what the lines say.
 */
import type { DossierGraph, EdgeAttributes, Stroke } from './build.ts';
import { isGroup, type ActorGroup, type GroupTree, type Item } from './group-tree.ts';
import type { Origin } from './origins.ts';

/** What stands side by side: within a group that is open, or outside of all. */
export interface Level {
  readonly group: ActorGroup | undefined;
  readonly items: readonly Item[];
}

export interface Unfolded {
  /** Outer levels before those within. */
  readonly levels: readonly Level[];
  /** By actor, what stands for it: itself, or the closed group that holds it. */
  readonly leafOf: ReadonlyMap<string, Item>;
  /** By id of a leaf, it and the open groups that hold it, outermost first. */
  readonly ways: ReadonlyMap<string, readonly Item[]>;
}

/** Lines of one family between two, or inside of one. */
export interface Bundle {
  readonly id: string;
  /** Ids of items, `a` before `b`; equal for lines that are inside. */
  readonly a: string;
  readonly b: string;
  readonly family: string;
  /** Ids of the lines. */
  readonly edges: readonly string[];
  readonly claims: number;
  /** Independent origins of all of its claims, each counted once. */
  readonly origins: number;
  /** Those behind what it shows: of the affirmed lines, or of all where none is affirmed. */
  readonly supporting: number;
  /** Lines with a denial. */
  readonly denied: number;
  /** Whether none of them is affirmed. */
  readonly onlyDenied: boolean;
  /** The firmest of what is affirmed, or of what is denied where nothing is affirmed. */
  readonly stroke: Stroke;
}

/** What is seen with these groups open. A group inside of one that is closed is not seen. */
export function unfold(tree: GroupTree, open: ReadonlySet<string>): Unfolded {
  const levels: Level[] = [];
  const leafOf = new Map<string, Item>();
  const ways = new Map<string, readonly Item[]>();
  const lay = (group: ActorGroup | undefined, items: readonly Item[], above: readonly Item[]): void => {
    levels.push({ group, items });
    for (const item of items) {
      const way = [...above, item];
      if (isGroup(item) && open.has(item.id)) {
        lay(item, tree.childrenOf(item), way);
        continue;
      }
      ways.set(item.id, way);
      for (const actor of item.members) leafOf.set(actor, item);
    }
  };
  lay(undefined, tree.roots, []);
  return { levels, leafOf, ways };
}

const FIRMEST: readonly Stroke[] = ['solid', 'dashed', 'dotted', 'sparse'];

class Growing {
  readonly edges: string[] = [];
  readonly #origins = new Set<Origin>();
  readonly #affirming = new Set<Origin>();
  #claims = 0;
  #denied = 0;
  #affirmed: Stroke | undefined;
  #refused: Stroke | undefined;

  add(edge: string, { claims, origins, supportingOrigins, denied, stroke }: EdgeAttributes): void {
    this.edges.push(edge);
    this.#claims += claims.length;
    if (denied) this.#denied++;
    for (const origin of origins) this.#origins.add(origin);
    // Denials come last, after those who affirm.
    if (claims[0]?.polarity === 'denied') {
      this.#refused = firmer(this.#refused, stroke);
      return;
    }
    this.#affirmed = firmer(this.#affirmed, stroke);
    for (const origin of supportingOrigins) this.#affirming.add(origin);
  }

  done(a: string, b: string, family: string): Bundle {
    const onlyDenied = this.#affirmed === undefined;
    return {
      id: `${a}|${b}|${family}`,
      a,
      b,
      family,
      edges: this.edges,
      claims: this.#claims,
      origins: this.#origins.size,
      supporting: onlyDenied ? this.#origins.size : this.#affirming.size,
      denied: this.#denied,
      onlyDenied,
      stroke: this.#affirmed ?? this.#refused ?? 'sparse',
    };
  }
}

const firmer = (one: Stroke | undefined, other: Stroke): Stroke =>
  one !== undefined && FIRMEST.indexOf(one) <= FIRMEST.indexOf(other) ? one : other;

/** Collects lines by their two ends and their family; bundles come in the order of their first line. */
class Bundles {
  readonly #all = new Map<string, Map<string, { readonly b: string; readonly growing: Map<string, Growing> }>>();

  /** What grows between two, by family: to be asked once for all that runs there. */
  between(one: string, other: string): Map<string, Growing> {
    const [a, b] = one <= other ? [one, other] : [other, one];
    const from = this.#all.get(a) ?? new Map<string, { b: string; growing: Map<string, Growing> }>();
    this.#all.set(a, from);
    const pair = from.get(b) ?? { b, growing: new Map<string, Growing>() };
    from.set(b, pair);
    return pair.growing;
  }

  add(one: string, other: string, edge: string, attributes: EdgeAttributes): void {
    grow(this.between(one, other), edge, attributes);
  }

  done(): Bundle[] {
    return [...this.#all].flatMap(([a, pairs]) =>
      [...pairs.values()].flatMap(({ b, growing }) => [...growing].map(([family, those]) => those.done(a, b, family))),
    );
  }
}

function grow(growing: Map<string, Growing>, edge: string, attributes: EdgeAttributes): void {
  const { family } = attributes.relation;
  let those = growing.get(family);
  if (!those) growing.set(family, (those = new Growing()));
  those.add(edge, attributes);
}

/**
 * All lines of `graph`, bundled: each where its two ends part ways, so between two of one level; or inside of the closed group, or at
 * the actor, that is both of its ends.
 */
export function bundled(graph: DossierGraph, { leafOf, ways }: Unfolded): Bundle[] {
  const bundles = new Bundles();
  const { edgeList, edgeData, nodeList } = graph;
  // What stands for each actor, by number; and what grows between two of these.
  const leaves = [...ways.keys()];
  const numbers = new Map(leaves.map((id, i) => [id, i]));
  const leaf = Int32Array.from(nodeList.ids, (id) => numbers.get(leafOf.get(id)?.id ?? '') ?? -1);
  const known = new Map<number, Map<string, Growing>>();
  const growingBetween = (one: number, other: number): Map<string, Growing> => {
    const [from = [], to = []] = [ways.get(leaves[one] ?? ''), ways.get(leaves[other] ?? '')];
    let at = 0;
    while (from[at] === to[at] && at < from.length - 1 && at < to.length - 1) at++;
    return bundles.between((from[at] as Item).id, (to[at] as Item).id);
  };
  for (let e = 0; e < edgeData.length; e++) {
    const one = leaf[edgeList.sources[e] ?? 0] ?? -1;
    const other = leaf[edgeList.targets[e] ?? 0] ?? -1;
    if (one < 0 || other < 0) continue;
    const key = one * leaves.length + other;
    let growing = known.get(key);
    if (!growing) known.set(key, (growing = growingBetween(one, other)));
    grow(growing, edgeList.ids[e] ?? '', edgeData[e] as EdgeAttributes);
  }
  return bundles.done();
}

/** Some lines, bundled between what stands for their actors, whatever holds that: lines of the same group are not among them. */
export function bundledAcross(graph: DossierGraph, { leafOf }: Unfolded, edges: Iterable<string>): Bundle[] {
  const bundles = new Bundles();
  for (const edge of edges) {
    if (!graph.hasEdge(edge)) continue;
    const [a, b] = [leafOf.get(graph.source(edge)), leafOf.get(graph.target(edge))];
    if (a && b && (a.id !== b.id || a.kind === 'actor')) bundles.add(a.id, b.id, edge, graph.getEdgeAttributes(edge));
  }
  return bundles.done();
}

/** The lines between two items, or inside of one; of one family, or of all. */
export function bundlesBetween(graph: DossierGraph, a: Item, b: Item, family?: string): Bundle[] {
  const [first, second] = [new Set(a.members), new Set(b.members)];
  const bundles = new Bundles();
  const few = a.members.length <= b.members.length ? a : b;
  const seen = new Set<string>();
  for (const actor of few.members)
    graph.forEachEdge(actor, (edge, attributes, source, target) => {
      if (seen.has(edge) || (family !== undefined && attributes.relation.family !== family)) return;
      if (!(first.has(source) && second.has(target)) && !(first.has(target) && second.has(source))) return;
      seen.add(edge);
      bundles.add(a.id, b.id, edge, attributes);
    });
  return bundles.done();
}

/** Two of some items, by index, and how many lines join what they hold. */
export interface Joined {
  readonly a: number;
  readonly b: number;
  readonly lines: number;
}

/** Which of some items are joined, and by how many lines; most first. */
export function joinedAmong(graph: DossierGraph, items: readonly Item[]): Joined[] {
  const { nodeList, edgeList } = graph;
  const indexOf = new Int32Array(graph.order).fill(-1);
  const members: number[] = [];
  items.forEach((item, i) => {
    for (const actor of item.members) {
      const v = nodeList.placeOf(actor);
      if (v < 0) continue;
      indexOf[v] = i;
      members.push(v);
    }
  });
  const counts = new Map<number, number>();
  const count = (a: number, b: number): void => {
    const key = Math.min(a, b) * items.length + Math.max(a, b);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const countLine = (e: number): void => {
    const [a = -1, b = -1] = [indexOf[edgeList.sources[e] ?? 0], indexOf[edgeList.targets[e] ?? 0]];
    if (a >= 0 && b >= 0 && a !== b) count(a, b);
  };
  if (members.length * 4 > graph.order) for (let e = 0; e < graph.size; e++) countLine(e);
  else {
    const { from, lines } = edgeList.around;
    for (const v of members)
      for (let i = from[v] ?? 0; i < (from[v + 1] ?? 0); i++) {
        const e = lines[i] ?? 0;
        // Met from either end; counted from the one where it begins.
        if (edgeList.sources[e] === v) countLine(e);
      }
  }
  return [...counts]
    .map(([key, lines]) => ({ a: Math.floor(key / items.length), b: key % items.length, lines }))
    .sort((one, other) => other.lines - one.lines || one.a - other.a || one.b - other.b);
}

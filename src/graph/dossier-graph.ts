/**
 * Who is linked to whom, as a value: actors and lines in flat lists, never edited in place. An edit makes another one that shares with the one
 * before all that is still so. Asked as graphology's multi mixed graphs are asked, and in their order; own code, because those
 * cannot share: with every edit and every filter they are built from nothing, an object with six links for every line.
 */
import type { Actor, Claim, Dossier, RelationType } from '../dossier/schema.ts';
import type { Origin } from './origins.ts';

export interface NodeAttributes {
  readonly actor: Actor;
  /** How many counting claims the actor is subject or object of. */
  readonly claims: number;
}

/** How the line is drawn: the firmest affirmed claim decides. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'sparse';

export interface EdgeAttributes {
  readonly relation: RelationType;
  /** Firmest first, denials last; at least one. */
  readonly claims: readonly Claim[];
  readonly documents: readonly string[];
  /** Of all counting claims. */
  readonly origins: readonly Origin[];
  /** Those behind what the line shows: of the claims that affirm it, or of the denials where nobody does. */
  readonly supportingOrigins: readonly Origin[];
  /** Those of the denials. */
  readonly denyingOrigins: readonly Origin[];
  readonly stroke: Stroke;
  /** Whether any counting claim denies it. */
  readonly denied: boolean;
}

export interface GraphAttributes {
  readonly dossier: Dossier;
}

type EachEdge<T> = (edge: string, attributes: EdgeAttributes, source: string, target: string) => T;

/** Actors by id and by number, from 0 on. */
export class NodeList {
  readonly ids: readonly string[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(ids: readonly string[]) {
    this.ids = ids;
    this.#places = new Map(ids.map((id, i) => [id, i]));
  }

  /** -1 for somebody unknown. */
  placeOf(id: string): number {
    return this.#places.get(id) ?? -1;
  }
}

/** Which lines of another list a list was made of, by number and in their order. */
interface PartOfList {
  readonly whole: EdgeList;
  readonly lines: readonly number[];
}

/** Lines by id and by number, from 0 on, and between whom they run: all that stays while only claims change. */
export class EdgeList {
  readonly ids: readonly string[];
  readonly nodes: NodeList;
  /** Numbers of actors, by number of the line. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** 1 for a line with a direction. */
  readonly directed: Uint8Array;
  readonly #made: PartOfList | undefined;
  #places: ReadonlyMap<string, number> | undefined;
  #placesInPart: Int32Array | undefined;
  #around: { readonly from: Uint32Array; readonly lines: Uint32Array } | undefined;

  constructor(
    nodes: NodeList,
    ids: readonly string[],
    sources: Uint32Array,
    targets: Uint32Array,
    directed: Uint8Array,
    made?: PartOfList,
  ) {
    this.nodes = nodes;
    this.ids = ids;
    this.sources = sources;
    this.targets = targets;
    this.directed = directed;
    this.#made = made;
  }

  /** By number of a line in `whole`, its number here; -1 where it is left out. Undefined if this is no part of it. */
  placesFrom(whole: EdgeList): Int32Array | undefined {
    const made = this.#made;
    if (made?.whole !== whole) return undefined;
    if (this.#placesInPart) return this.#placesInPart;
    const places = new Int32Array(whole.ids.length).fill(-1);
    for (let i = 0; i < made.lines.length; i++) places[made.lines[i] as number] = i;
    return (this.#placesInPart = places);
  }

  /** -1 for an unknown line. */
  placeOf(id: string): number {
    // A part is made with every choice of the filter: it asks the whole, which knows already.
    const whole = this.#made?.whole;
    if (whole) return this.placesFrom(whole)?.[whole.placeOf(id)] ?? -1;
    this.#places ??= new Map(this.ids.map((one, i) => [one, i]));
    return this.#places.get(id) ?? -1;
  }

  /** The lines of actor `v` are `lines[from[v]]` up to `lines[from[v + 1]]`, the first first; one that leads back to it is there once. */
  get around(): { readonly from: Uint32Array; readonly lines: Uint32Array } {
    return (this.#around ??= this.#findAround());
  }

  #findAround() {
    const { sources, targets } = this;
    const from = new Uint32Array(this.nodes.ids.length + 1);
    const count = (v: number): void => void (from[v + 1] = (from[v + 1] ?? 0) + 1);
    for (let e = 0; e < sources.length; e++) {
      const [a, b] = [sources[e] ?? 0, targets[e] ?? 0];
      count(a);
      if (a !== b) count(b);
    }
    for (let v = 1; v < from.length; v++) from[v] = (from[v] ?? 0) + (from[v - 1] ?? 0);
    const next = from.slice();
    const lines = new Uint32Array(from.at(-1) ?? 0);
    const put = (v: number, e: number): void => {
      const at = next[v] ?? 0;
      lines[at] = e;
      next[v] = at + 1;
    };
    for (let e = 0; e < sources.length; e++) {
      const [a, b] = [sources[e] ?? 0, targets[e] ?? 0];
      put(a, e);
      if (a !== b) put(b, e);
    }
    return { from, lines };
  }

  /**
   * The lines of an actor: those that come, those that go, those without direction; each of them by who is at the other end, who came first
   * first, and of several to one, the last first.
   */
  of(v: number): readonly number[] {
    const { from, lines } = this.around;
    const [start = 0, end = 0] = [from[v], from[v + 1]];
    if (end - start === 1) return [lines[start] ?? 0];
    const sides = Array.from({ length: 3 }, () => new Map<number, number[]>());
    for (let i = start; i < end; i++) {
      const e = lines[i] ?? 0;
      const [a, b] = [this.sources[e] ?? 0, this.targets[e] ?? 0];
      const side = sides[!this.directed[e] ? 2 : b === v ? 0 : 1] as Map<number, number[]>;
      const other = a === v ? b : a;
      const those = side.get(other);
      if (those) those.push(e);
      else side.set(other, [e]);
    }
    return sides.flatMap((side) => [...side.values()].flatMap((those) => those.reverse()));
  }
}

export class DossierGraph {
  readonly nodeList: NodeList;
  readonly edgeList: EdgeList;
  /** By number of the actor, and of the line. */
  readonly nodeData: readonly NodeAttributes[];
  readonly edgeData: readonly EdgeAttributes[];
  readonly #attributes: GraphAttributes;

  constructor(
    dossier: Dossier,
    edgeList: EdgeList,
    nodeData: readonly NodeAttributes[],
    edgeData: readonly EdgeAttributes[],
  ) {
    this.#attributes = { dossier };
    this.nodeList = edgeList.nodes;
    this.edgeList = edgeList;
    this.nodeData = nodeData;
    this.edgeData = edgeData;
  }

  /** How many actors. */
  get order(): number {
    return this.nodeList.ids.length;
  }

  /** How many lines. */
  get size(): number {
    return this.edgeList.ids.length;
  }

  getAttribute<K extends keyof GraphAttributes>(name: K): GraphAttributes[K] {
    return this.#attributes[name];
  }

  #node(id: string): number {
    const v = this.nodeList.placeOf(id);
    if (v < 0) throw new Error(`no actor «${id}» in the graph`);
    return v;
  }

  #edge(id: string): number {
    const e = this.edgeList.placeOf(id);
    if (e < 0) throw new Error(`no line «${id}» in the graph`);
    return e;
  }

  hasNode(id: string): boolean {
    return this.nodeList.placeOf(id) >= 0;
  }

  hasEdge(id: string): boolean {
    return this.edgeList.placeOf(id) >= 0;
  }

  nodes(): string[] {
    return [...this.nodeList.ids];
  }

  getNodeAttributes(id: string): NodeAttributes {
    return this.nodeData[this.#node(id)] as NodeAttributes;
  }

  getNodeAttribute<K extends keyof NodeAttributes>(id: string, name: K): NodeAttributes[K] {
    return this.getNodeAttributes(id)[name];
  }

  forEachNode(each: (id: string, attributes: NodeAttributes) => void): void {
    this.nodeList.ids.forEach((id, v) => each(id, this.nodeData[v] as NodeAttributes));
  }

  mapNodes<T>(change: (id: string, attributes: NodeAttributes) => T): T[] {
    return this.nodeList.ids.map((id, v) => change(id, this.nodeData[v] as NodeAttributes));
  }

  filterNodes(test: (id: string, attributes: NodeAttributes) => boolean): string[] {
    return this.nodeList.ids.filter((id, v) => test(id, this.nodeData[v] as NodeAttributes));
  }

  /** How many ends of lines are at an actor: one that leads back to it has two. */
  degree(id: string): number {
    const v = this.#node(id);
    const { from, lines } = this.edgeList.around;
    const [start = 0, end = 0] = [from[v], from[v + 1]];
    let count = end - start;
    for (let i = start; i < end; i++) {
      const e = lines[i] ?? 0;
      if (this.edgeList.sources[e] === this.edgeList.targets[e]) count++;
    }
    return count;
  }

  /** Who is at the other ends of an actor's lines, each once. */
  neighbors(id: string): string[] {
    const v = this.#node(id);
    const found = new Set(this.edgeList.of(v).map((e) => this.#across(e, v)));
    return Array.from(found, (other) => this.nodeList.ids[other] ?? '');
  }

  areNeighbors(a: string, b: string): boolean {
    const other = this.#node(b);
    const v = this.#node(a);
    const { from, lines } = this.edgeList.around;
    for (let i = from[v] ?? 0; i < (from[v + 1] ?? 0); i++) if (this.#across(lines[i] ?? 0, v) === other) return true;
    return false;
  }

  #across(e: number, v: number): number {
    const { sources, targets } = this.edgeList;
    return (sources[e] === v ? targets[e] : sources[e]) ?? 0;
  }

  getEdgeAttributes(id: string): EdgeAttributes {
    return this.edgeData[this.#edge(id)] as EdgeAttributes;
  }

  getEdgeAttribute<K extends keyof EdgeAttributes>(id: string, name: K): EdgeAttributes[K] {
    return this.getEdgeAttributes(id)[name];
  }

  source(id: string): string {
    return this.#sourceOf(this.#edge(id));
  }

  target(id: string): string {
    return this.#targetOf(this.#edge(id));
  }

  #sourceOf(e: number): string {
    return this.nodeList.ids[this.edgeList.sources[e] ?? 0] ?? '';
  }

  #targetOf(e: number): string {
    return this.nodeList.ids[this.edgeList.targets[e] ?? 0] ?? '';
  }

  extremities(id: string): [string, string] {
    const e = this.#edge(id);
    return [this.#sourceOf(e), this.#targetOf(e)];
  }

  /** Who is at the other end of a line. */
  opposite(node: string, edge: string): string {
    return this.nodeList.ids[this.#across(this.#edge(edge), this.#node(node))] ?? '';
  }

  /** All lines, those of an actor, or those between two. */
  edges(node?: string, other?: string): string[] {
    const { ids } = this.edgeList;
    if (node === undefined) return [...ids];
    const v = this.#node(node);
    const all = this.edgeList.of(v);
    if (other === undefined) return all.map((e) => ids[e] ?? '');
    const to = this.#node(other);
    return all.filter((e) => this.#across(e, v) === to).map((e) => ids[e] ?? '');
  }

  /** Calls back for all lines, or for those of an actor. */
  forEachEdge(each: EachEdge<void>): void;
  forEachEdge(node: string, each: EachEdge<void>): void;
  forEachEdge(...given: [EachEdge<void>] | [string, EachEdge<void>]): void {
    const [first, second] = given;
    if (typeof first === 'string') {
      for (const e of this.edgeList.of(this.#node(first))) this.#tell(e, second as EachEdge<void>);
      return;
    }
    for (let e = 0; e < this.edgeData.length; e++) this.#tell(e, first);
  }

  #tell<T>(e: number, each: EachEdge<T>): T {
    return each(this.edgeList.ids[e] ?? '', this.edgeData[e] as EdgeAttributes, this.#sourceOf(e), this.#targetOf(e));
  }

  mapEdges<T>(change: EachEdge<T>): T[] {
    return this.edgeData.map((_, e) => this.#tell(e, change));
  }

  reduceEdges<T>(add: (sum: T, edge: string, attributes: EdgeAttributes) => T, begin: T): T {
    return this.edgeData.reduce((sum, attributes, e) => add(sum, this.edgeList.ids[e] ?? '', attributes), begin);
  }

  /** Those of all lines, or of an actor's, that pass. */
  filterEdges(test: EachEdge<boolean>): string[];
  filterEdges(node: string, test: EachEdge<boolean>): string[];
  filterEdges(...given: [EachEdge<boolean>] | [string, EachEdge<boolean>]): string[] {
    const [first, second] = given;
    const { ids } = this.edgeList;
    if (typeof first !== 'string') return ids.filter((_, e) => this.#tell(e, first));
    const those = this.edgeList.of(this.#node(first));
    return those.filter((e) => this.#tell(e, second as EachEdge<boolean>)).map((e) => ids[e] ?? '');
  }
}

/** Some lines of a graph, by number and in its order, with what is left of them; all actors, or those that stay, and how many claims each has. */
export function partOf(
  graph: DossierGraph,
  lines: readonly number[],
  edgeData: readonly EdgeAttributes[],
  nodeData: readonly NodeAttributes[],
  nodes: NodeList = graph.nodeList,
): DossierGraph {
  const { edgeList } = graph;
  const count = lines.length;
  const ids: string[] = [];
  const [sources, targets, directed] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
  for (let i = 0; i < count; i++) {
    const e = lines[i] as number;
    ids.push(edgeList.ids[e] as string);
    sources[i] = edgeList.sources[e] as number;
    targets[i] = edgeList.targets[e] as number;
    directed[i] = edgeList.directed[e] as number;
  }
  if (nodes !== graph.nodeList) {
    const renumbered = Uint32Array.from(graph.nodeList.ids, (id) => Math.max(0, nodes.placeOf(id)));
    for (const ends of [sources, targets]) for (let i = 0; i < count; i++) ends[i] = renumbered[ends[i] as number] ?? 0;
  }
  const list = new EdgeList(nodes, ids, sources, targets, directed, { whole: edgeList, lines });
  return new DossierGraph(graph.getAttribute('dossier'), list, nodeData, edgeData);
}

/** The same without some actors, and without their lines. */
export function withoutActors(graph: DossierGraph, hidden: ReadonlySet<string>): DossierGraph {
  const { edgeList, edgeData, nodeData, nodeList } = graph;
  const stays = Uint8Array.from(nodeList.ids, (id) => (hidden.has(id) ? 0 : 1));
  const nodes = new NodeList(nodeList.ids.filter((_, v) => stays[v]));
  const lines: number[] = [];
  for (let e = 0; e < edgeData.length; e++)
    if (stays[edgeList.sources[e] ?? 0] && stays[edgeList.targets[e] ?? 0]) lines.push(e);
  return partOf(
    graph,
    lines,
    lines.map((e) => edgeData[e] as EdgeAttributes),
    nodeData.filter((_, v) => stays[v]),
    nodes,
  );
}

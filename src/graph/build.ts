/** Who is linked to whom? The graph is derived from the claims that count, and never stored or edited in place. */
import { inOneGo, within, type MeasuredSteps } from '../dossier/in-slices.ts';
import type { Actor, Claim, Dossier, RelationType } from '../dossier/schema.ts';
import {
  DossierGraph,
  EdgeList,
  NodeList,
  type EdgeAttributes,
  type NodeAttributes,
  type Stroke,
} from './dossier-graph.ts';
import { foldNames, originsIn, sameSources, type Origin } from './origins.ts';

export type { DossierGraph, EdgeAttributes, GraphAttributes, NodeAttributes, Stroke } from './dossier-graph.ts';

/**
 * The id of the edge that a claim belongs to. For undirected types the two ends are put in order, so that both ways of
 * saying it are one edge.
 */
export function edgeIdOf(claim: Claim, directed: boolean): string {
  const [a, b] =
    directed || claim.subject <= claim.object ? [claim.subject, claim.object] : [claim.object, claim.subject];
  return `${a}~${claim.relation}~${b}`;
}

/**
 * The firmest affirmed claim decides. A line that is only denied is as firm as its firmest denial: a denial stated as a fact
 * must not look like a guess; the cross says the rest.
 */
export function strokeOf(claims: readonly Claim[]): Stroke {
  const affirmed = claims.filter((claim) => claim.polarity === 'affirmed');
  const said = new Set((affirmed.length ? affirmed : claims).map((claim) => claim.modality));
  if (said.has('asserted')) return 'solid';
  if (said.has('alleged')) return 'dashed';
  return said.has('planned') ? 'dotted' : 'sparse';
}

export const FIRMEST_FIRST: readonly Claim['modality'][] = ['asserted', 'alleged', 'planned', 'hypothetical'];

/** The smaller, the firmer; every denial comes after every claim that affirms: what a line's stroke rests on is read first. */
export const firmnessRank = ({ modality, polarity }: Claim): number =>
  FIRMEST_FIRST.indexOf(modality) + (polarity === 'denied' ? FIRMEST_FIRST.length : 0);

/** In plain loops: a filter makes thousands of lines anew at each step. */
function documentsOf(claims: readonly Claim[]): readonly string[] {
  const [only] = claims;
  if (only && claims.length === 1 && only.evidence.length === 1) return [only.evidence[0]?.document ?? ''];
  const documents = new Set<string>();
  for (const { evidence } of claims) for (const { document } of evidence) documents.add(document);
  return [...documents];
}

const NO_ORIGINS: readonly Origin[] = [];

/** What a line is, given its claims in the order of their firmness, and what the claim at each of these places rests on, each once. */
export function edgeAttributes(
  relation: RelationType,
  claims: readonly Claim[],
  originsAt: (place: number) => readonly Origin[],
): EdgeAttributes {
  const of = (from: number, to: number): readonly Origin[] => {
    if (to - from === 1) return originsAt(from);
    const found = new Set<Origin>();
    for (let i = from; i < to; i++) for (const origin of originsAt(i)) found.add(origin);
    return [...found];
  };
  // Denials are last.
  const first = claims.findIndex(({ polarity }) => polarity === 'denied');
  const denied = first !== -1;
  const origins = of(0, claims.length);
  return {
    relation,
    claims,
    documents: documentsOf(claims),
    origins,
    supportingOrigins: first > 0 ? of(0, first) : origins,
    denyingOrigins: first > 0 ? of(first, claims.length) : denied ? origins : NO_ORIGINS,
    stroke: strokeOf(claims),
    denied,
  };
}

/** What a graph was built of, for the one after it. */
interface Built {
  readonly claims: readonly Claim[];
  /** By place of the claim in the dossier, the number of its line; -1 where it draws none. */
  readonly lineOf: Int32Array;
}
const built = new WeakMap<DossierGraph, Built>();

/** Which claims count, by id, and if it is known by their place in the dossier, too: of many that is asked in less time. */
export type Counting = Pick<ReadonlySet<string>, 'has'> & { readonly at?: (place: number) => boolean };

/**
 * Builds the graph of the claims whose ids are in `counting`. All actors are nodes, also those without a line. What is as it was in the
 * graph `before` is the very same object: lines, so that what follows from them need not be found out again, and the list of
 * lines, where none came or went. After an edit of some claims only their lines are looked at.
 */
export const buildGraph = (dossier: Dossier, counting: Counting, before?: DossierGraph): DossierGraph =>
  inOneGo(graphSteps(dossier, counting, before));

/** So many claims or lines are looked at between two places where the work may be interrupted. */
const STEP = 2000;

/** `buildGraph`, for whoever has to let others have their turn. */
export function* graphSteps(dossier: Dossier, counting: Counting, before?: DossierGraph): MeasuredSteps<DossierGraph> {
  const old = before?.getAttribute('dossier');
  // A line is what it was as long as its sources are the same ones.
  const usable = before && old && sameSources(old, dossier) ? before : undefined;
  if (usable && old?.relationTypes === dossier.relationTypes) {
    const graph = rebuilt(dossier, counting, usable);
    if (graph) return graph;
  }
  const types = new Map(dossier.relationTypes.map((type, i) => [type.id, { type, i }]));
  const { claims, actors } = dossier;
  const nodes = nodesAfter(before?.nodeList, actors);
  const lineOf = new Int32Array(claims.length).fill(-1);
  const byEnds = new Map<number, number>();
  const ids: string[] = [];
  const ends: number[] = [];
  const relations: RelationType[] = [];
  for (const [i, claim] of claims.entries()) {
    if (i % STEP === STEP - 1) yield i / claims.length / 2;
    const found = types.get(claim.relation);
    if (!found || !counts(counting, claim, i)) continue;
    const { directed } = found.type;
    const turned = !directed && claim.subject > claim.object;
    const a = nodes.placeOf(turned ? claim.object : claim.subject);
    const b = nodes.placeOf(turned ? claim.subject : claim.object);
    if (a < 0 || b < 0) continue;
    // Numbers of two ends and a type: below 2^53 for a million of the one and eight thousand of the other.
    const key = (found.i * nodes.ids.length + a) * nodes.ids.length + b;
    let line = byEnds.get(key);
    if (line === undefined) {
      byEnds.set(key, (line = ids.length));
      ids.push(edgeIdOf(claim, directed));
      ends.push(a, b);
      relations.push(found.type);
    }
    lineOf[i] = line;
  }
  yield 0.5;
  const lists: Claim[][] = ids.map(() => []);
  for (let i = 0; i < lineOf.length; i++) {
    const line = lineOf[i] ?? -1;
    if (line >= 0) lists[line]?.push(claims[i] as Claim);
  }
  yield* within(0.5, 0.6, foldNames(actors));
  const originsOf = originsIn(dossier);
  yield 0.6;
  const edgeData: EdgeAttributes[] = [];
  for (const [line, list] of lists.entries()) {
    if (line % STEP === STEP - 1) yield 0.6 + (line / lists.length) * 0.4;
    const relation = relations[line] as RelationType;
    const place = usable ? usable.edgeList.placeOf(ids[line] ?? '') : -1;
    edgeData.push(lineFrom(relation, list, originsOf, usable?.edgeData[place]));
  }
  yield 1;
  const edgeList = new EdgeList(
    nodes,
    ids,
    Uint32Array.from(relations, (_, line) => ends[2 * line] ?? 0),
    Uint32Array.from(relations, (_, line) => ends[2 * line + 1] ?? 0),
    Uint8Array.from(relations, ({ directed }) => (directed ? 1 : 0)),
  );
  const sums = new Uint32Array(nodes.ids.length);
  edgeData.forEach((line, e) => countAt(edgeList, e, line.claims.length, sums));
  const nodeData = actors.map((actor, v): NodeAttributes => ({ actor, claims: sums[v] ?? 0 }));
  return remembered(new DossierGraph(dossier, edgeList, nodeData, edgeData), { claims, lineOf });
}

function remembered(graph: DossierGraph, of: Built): DossierGraph {
  built.set(graph, of);
  return graph;
}

/** Adds to how many claims speak of the ends of a line; of one that leads back, once. */
function countAt({ sources, targets }: EdgeList, line: number, claims: number, counts: Uint32Array | Int32Array): void {
  const [a, b] = [sources[line] ?? 0, targets[line] ?? 0];
  counts[a] = (counts[a] ?? 0) + claims;
  if (a !== b) counts[b] = (counts[b] ?? 0) + claims;
}

/** `claims`: in the dossier's order. `before`: what the line was; its very object, if it still is that. */
function lineFrom(
  relation: RelationType,
  claims: Claim[],
  originsOf: (claim: Claim) => readonly Origin[],
  before: EdgeAttributes | undefined,
): EdgeAttributes {
  // The sort is stable, so the dossier's order decides ties.
  if (claims.length > 1) claims.sort((a, b) => firmnessRank(a) - firmnessRank(b));
  const same =
    before?.relation === relation &&
    before.claims.length === claims.length &&
    claims.every((claim, i) => claim === before.claims[i]);
  return same ? before : edgeAttributes(relation, claims, (i) => originsOf(claims[i] as Claim));
}

const counts = (counting: Counting, { id }: Claim, place: number): boolean =>
  counting.at ? counting.at(place) : counting.has(id);

/** The list of these actors; the one before, if they are the same. */
function nodesAfter(before: NodeList | undefined, actors: readonly Actor[]): NodeList {
  const same = before?.ids.length === actors.length && actors.every(({ id }, v) => id === before.ids[v]);
  return same ? before : new NodeList(actors.map(({ id }) => id));
}

/** With more of them than this share of all, everything is built anew: that costs no more. */
const MANY = 0.25;

/**
 * The graph after an edit of claims and actors, whose sources are the same; undefined if so many claims have changed that what was is no help,
 * or a line stays without its end.
 */
function rebuilt(dossier: Dossier, counting: Counting, before: DossierGraph): DossierGraph | undefined {
  const was = built.get(before);
  if (!was) return undefined;
  const { claims, actors } = dossier;
  const shorter = Math.min(claims.length, was.claims.length);
  let start = 0;
  while (start < shorter && claims[start] === was.claims[start]) start++;
  let tail = 0;
  while (tail < shorter - start && claims[claims.length - 1 - tail] === was.claims[was.claims.length - 1 - tail])
    tail++;
  if (Math.max(claims.length, was.claims.length) - start - tail > shorter * MANY) return undefined;

  const { edgeList } = before;
  const nodes = nodesAfter(edgeList.nodes, actors);
  // By number of an actor before, the number now; -1 for one who has gone.
  const renumbered =
    nodes === edgeList.nodes ? undefined : Int32Array.from(edgeList.nodes.ids, (id) => nodes.placeOf(id));
  const types = new Map(dossier.relationTypes.map((type) => [type.id, type]));
  // Lines that come are numbered after those that were.
  const known = edgeList.ids.length;
  const come = new Map<string, number>();
  const newIds: string[] = [];
  const newRelations: RelationType[] = [];
  const newEnds: number[] = [];
  const find = (claim: Claim, place: number): number => {
    const type = types.get(claim.relation);
    if (!type || !counts(counting, claim, place)) return -1;
    const [a, b] = [nodes.placeOf(claim.subject), nodes.placeOf(claim.object)];
    if (a < 0 || b < 0) return -1;
    const id = edgeIdOf(claim, type.directed);
    const old = edgeList.placeOf(id);
    if (old >= 0) return old;
    let line = come.get(id);
    if (line === undefined) {
      come.set(id, (line = known + newIds.length));
      newIds.push(id);
      newRelations.push(type);
      if (type.directed || claim.subject <= claim.object) newEnds.push(a, b);
      else newEnds.push(b, a);
    }
    return line;
  };
  const lineOf = new Int32Array(claims.length);
  const changed = new Set<number>();
  const shift = was.claims.length - claims.length;
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i] as Claim;
    const kept = i < start ? i : i >= claims.length - tail ? i + shift : -1;
    const line = kept >= 0 ? (was.lineOf[kept] as number) : -1;
    if (kept >= 0 && line >= 0 === counts(counting, claim, i)) {
      lineOf[i] = line;
      continue;
    }
    const now = find(claim, i);
    lineOf[i] = now;
    if (now === line) continue;
    changed.add(now);
    changed.add(line);
  }
  for (let i = start; i < was.claims.length - tail; i++) changed.add(was.lineOf[i] ?? -1);
  changed.delete(-1);

  // In the order in which the claims first draw them.
  const all = known + newIds.length;
  const seen = new Uint8Array(all);
  const order = new Uint32Array(all);
  let count = 0;
  const isChanged = new Uint8Array(all);
  for (const line of changed) isChanged[line] = 1;
  const lists = new Map<number, Claim[]>(Array.from(changed, (line) => [line, []]));
  for (let i = 0; i < lineOf.length; i++) {
    const line = lineOf[i] as number;
    if (line < 0) continue;
    if (seen[line] === 0) {
      seen[line] = 1;
      order[count++] = line;
    }
    if (isChanged[line] === 1) lists.get(line)?.push(claims[i] as Claim);
  }
  /** By number now; -1 for one who has gone. */
  const endOf = (line: number, side: 0 | 1): number => {
    if (line >= known) return newEnds[2 * (line - known) + side] as number;
    const end = (side === 0 ? edgeList.sources : edgeList.targets)[line] as number;
    return renumbered ? (renumbered[end] as number) : end;
  };
  const more = new Int32Array(nodes.ids.length);
  const originsOf = originsIn(dossier);
  const data = [...before.edgeData];
  for (const [line, list] of lists) {
    const old = before.edgeData[line];
    const growth = list.length - (old?.claims.length ?? 0);
    const [a, b] = [endOf(line, 0), endOf(line, 1)];
    if (a >= 0) more[a] = (more[a] as number) + growth;
    if (b >= 0 && a !== b) more[b] = (more[b] as number) + growth;
    const relation = line < known ? old?.relation : newRelations[line - known];
    if (list.length > 0 && relation) data[line] = lineFrom(relation, list, originsOf, old);
  }
  const nodeData = nodesFrom(before, actors, nodes, more);
  let same = count === known && !renumbered;
  for (let i = 0; same && i < count; i++) same = order[i] === i;
  if (same) return remembered(new DossierGraph(dossier, edgeList, nodeData, data), { claims, lineOf });
  const ids: string[] = [];
  const now: EdgeAttributes[] = [];
  const [sources, targets, directed] = [new Uint32Array(count), new Uint32Array(count), new Uint8Array(count)];
  const place = new Int32Array(all).fill(-1);
  for (let i = 0; i < count; i++) {
    const line = order[i] as number;
    const [a, b] = [endOf(line, 0), endOf(line, 1)];
    if (a < 0 || b < 0) return undefined;
    const attributes = data[line] as EdgeAttributes;
    place[line] = i;
    ids.push((line < known ? edgeList.ids[line] : newIds[line - known]) as string);
    now.push(attributes);
    sources[i] = a;
    targets[i] = b;
    directed[i] = attributes.relation.directed ? 1 : 0;
  }
  for (let i = 0; i < lineOf.length; i++) {
    const line = lineOf[i] as number;
    if (line >= 0) lineOf[i] = place[line] as number;
  }
  const list = new EdgeList(nodes, ids, sources, targets, directed);
  return remembered(new DossierGraph(dossier, list, nodeData, now), { claims, lineOf });
}

/** What is said of each actor, of whom `more` claims speak than before; the very same where nothing has changed. */
function nodesFrom(
  before: DossierGraph,
  actors: readonly Actor[],
  nodes: NodeList,
  more: Int32Array,
): readonly NodeAttributes[] {
  let changed = nodes !== before.nodeList;
  const now = actors.map((actor, v): NodeAttributes => {
    const old = before.nodeData[nodes === before.nodeList ? v : before.nodeList.placeOf(actor.id)];
    const growth = more[v] as number;
    if (old?.actor === actor && growth === 0) return old;
    changed = true;
    return { actor, claims: (old?.claims ?? 0) + growth };
  });
  return changed ? now : before.nodeData;
}

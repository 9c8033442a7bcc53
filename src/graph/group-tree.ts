/**
 * Into which groups does a graph fall, and each of them again? A tree whose branches are made on request: large groups
 * fall into smaller ones, small ones into their actors. Membership is that of the whole graph, so that a filter moves no actor.
 */
import { inOneGo, portion, type Steps } from '../dossier/in-slices.ts';
import type { DossierGraph } from './build.ts';
import { ALONE, REST, type Grouping } from './groupings.ts';
import { groupsOf, groupSteps } from './groups.ts';
import { partnersIn, tieSteps, type Ties } from './ties.ts';

export interface ActorGroup {
  /** `@` and a key, below that of the group that holds it: `@kim/choe`. The key of a community is its best connected actor. */
  readonly id: string;
  /**
   * `part`: of a group that is too large to be shown at once and does not fall into communities; `rest`: groups too small to be told
   * apart; `alone`: actors that no affirmed line ties to anybody, within a group to anybody of it.
   */
  readonly kind: 'community' | 'kind' | 'document' | 'part' | 'rest' | 'alone';
  /** Which kind of actor, or which document. */
  readonly of?: string;
  /** Actors, best connected first. */
  readonly members: readonly string[];
}

interface ActorItem {
  readonly id: string;
  readonly kind: 'actor';
  readonly members: readonly [string];
}

/** What is drawn as one: a group, or an actor of a group that is open. */
export type Item = ActorGroup | ActorItem;

export interface GroupTree {
  readonly roots: readonly Item[];
  /** What a group falls into: a division of its members. */
  childrenOf(group: ActorGroup): readonly Item[];
  /** The group or actor of that id; undefined if there is none. */
  find(id: string): Item | undefined;
  /** The groups that hold an actor, outermost first: all of them have to be open for it to be seen by itself. */
  around(actor: string): readonly ActorGroup[];
}

export const isGroup = (item: Item): item is ActorGroup => item.kind !== 'actor';

/** So many actors can be shown at once within a group; what holds more falls into groups again. */
const FEW = 60;
/** So many bubbles can be told apart on one level. */
const MOST = 30;
/** Of a group too large to be shown that does not fall apart by itself. */
const PARTS = 12;
/** Where there are many groups of fewer than this, they are one group together. */
const SMALL = 4;
const MANY_SMALL = 6;

/** So many actors are looked at between two places where the work may be interrupted. */
const STEP = 500;

const known = new WeakMap<DossierGraph, Map<Grouping, GroupTree>>();

/** Made once for a graph and a grouping: a graph is never edited in place. */
export const groupTree = (graph: DossierGraph, grouping: Grouping): GroupTree =>
  inOneGo(groupTreeSteps(graph, grouping));

/** `groupTree`, for whoever has to let others have their turn. */
export function* groupTreeSteps(graph: DossierGraph, grouping: Grouping): Steps<GroupTree> {
  const before = known.get(graph)?.get(grouping);
  if (before) return before;
  const tree = yield* makeTree(graph, grouping);
  const trees = known.get(graph) ?? new Map<Grouping, GroupTree>();
  known.set(graph, trees.set(grouping, tree));
  return tree;
}

interface Branch {
  readonly items: readonly Item[];
  readonly itemOf: ReadonlyMap<string, Item>;
}

function* makeTree(graph: DossierGraph, grouping: Grouping): Steps<GroupTree> {
  const ties = yield* tieSteps(graph);
  yield 0.2;
  const branch = (items: readonly Item[]): Branch => {
    const itemOf = new Map<string, Item>();
    for (const item of items) for (const actor of item.members) itemOf.set(actor, item);
    return { items, itemOf };
  };
  const top = yield* portion(0.2, 0.9, topLevel(graph, ties, grouping));
  yield;
  const root = branch(top);
  const branches = new Map<string, Branch>();
  const below = (group: ActorGroup): Branch => {
    let found = branches.get(group.id);
    if (!found) branches.set(group.id, (found = branch(split(graph, ties, group))));
    return found;
  };
  return {
    roots: root.items,
    childrenOf: (group) => below(group).items,
    find(id) {
      if (!id.startsWith('@')) return graph.hasNode(id) ? actorItem(id) : undefined;
      let at = root;
      for (let end = id.indexOf('/', 1); ; end = id.indexOf('/', end + 1)) {
        const item = at.items.find((one) => one.id === (end < 0 ? id : id.slice(0, end)));
        if (!item || !isGroup(item) || end < 0) return item;
        at = below(item);
      }
    },
    around(actor) {
      const groups: ActorGroup[] = [];
      for (let item = root.itemOf.get(actor); item && isGroup(item); item = below(item).itemOf.get(actor))
        groups.push(item);
      return groups;
    },
  };
}

const actorItem = (id: string): ActorItem => ({ id, kind: 'actor', members: [id] });

const degreeIn = ({ from }: Ties, v: number): number => (from[v + 1] ?? 0) - (from[v] ?? 0);

/** Those with most partners first; the graph's order decides between equals. By number, which becomes their id. */
const byTies = (ties: Ties, actors: readonly number[]): readonly string[] =>
  [...actors].sort((a, b) => degreeIn(ties, b) - degreeIn(ties, a)).map((v) => ties.actors[v] ?? '');

function* topLevel(graph: DossierGraph, ties: Ties, grouping: Grouping): Steps<Item[]> {
  if (grouping === 'communities') {
    const alone = ties.actors.filter((_, v) => degreeIn(ties, v) === 0);
    const lists = (yield* groupSteps(ties)).groups.map(({ actors }) => actors);
    return [...communities('', lists), ...loners('', alone)];
  }
  const lists = new Map<string, number[]>();
  const alone: string[] = [];
  const dossier = graph.getAttribute('dossier');
  const keys = grouping === 'kind' ? dossier.actorKinds : dossier.documents;
  for (const { id } of keys) lists.set(id, []);
  const places = new Map(keys.map(({ id }, i) => [id, i]));
  for (const [v, { actor }] of graph.nodeData.entries()) {
    if (v % STEP === STEP - 1) yield;
    const key = grouping === 'kind' ? actor.kind : documentOf(graph, v, places);
    if (key === undefined) {
      alone.push(actor.id);
      continue;
    }
    const list = lists.get(key);
    if (list) list.push(v);
    else lists.set(key, [v]);
  }
  const groups = [...lists].flatMap(([of, actors]): ActorGroup[] =>
    actors.length ? [{ id: `@${of}`, kind: grouping, of, members: byTies(ties, actors) }] : [],
  );
  // The codebook's order was chosen by a person; documents come as they are used.
  if (grouping === 'document') groups.sort((a, b) => b.members.length - a.members.length);
  return [...capped('', groups), ...loners('', alone)];
}

/** The document that most of an actor's lines rest on; of several, the first of the dossier. Undefined for whoever has no line. */
function documentOf(
  { edgeList, edgeData }: DossierGraph,
  actor: number,
  places: ReadonlyMap<string, number>,
): string | undefined {
  const { from, lines } = edgeList.around;
  const counts = new Map<string, number>();
  for (let i = from[actor] ?? 0; i < (from[actor + 1] ?? 0); i++)
    for (const id of edgeData[lines[i] ?? 0]?.documents ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  let [best, most, first]: [string | undefined, number, number] = [undefined, 0, Infinity];
  for (const [id, count] of counts) {
    const place = places.get(id);
    if (place === undefined || count < most || (count === most && place > first)) continue;
    [best, most, first] = [id, count, place];
  }
  return best;
}

function loners(within: string, actors: readonly string[]): Item[] {
  if (actors.length <= 1) return actors.map(actorItem);
  return [{ id: `@${within}${ALONE}`, kind: 'alone', members: actors }];
}

/** Communities as groups, the smallest ones together if there are many of them. `lists`: largest first, each best connected first. */
function communities(within: string, lists: readonly (readonly string[])[]): Item[] {
  return capped(
    within,
    lists.flatMap((members): Item[] => {
      const [first] = members;
      if (first === undefined) return [];
      return members.length === 1 ? [actorItem(first)] : [{ id: `@${within}${first}`, kind: 'community', members }];
    }),
  );
}

function capped(within: string, items: readonly Item[]): Item[] {
  const small = items.filter(({ members }) => members.length < SMALL).length;
  const large = items.filter(({ members }) => small <= MANY_SMALL || members.length >= SMALL);
  // Where all are small, one that holds them all would say nothing.
  const kept = (large.length > 0 ? large : [...items]).slice(0, MOST);
  if (kept.length === items.length) return kept;
  if (kept.length === MOST) kept.pop();
  const here = new Set(kept);
  const rest = items.filter((item) => !here.has(item)).flatMap(({ members }) => members);
  return [...kept, { id: `@${within}${REST}`, kind: 'rest', members: rest }];
}

/** What a group falls into once it is open. */
function split(graph: DossierGraph, ties: Ties, { id, kind, members }: ActorGroup): Item[] {
  if (members.length <= FEW) return members.map(actorItem);
  const within = `${id.slice(1)}/`;
  if (kind === 'alone')
    return parts(
      within,
      members.map((actor) => [actor]),
    );
  const own = tiesAmong(graph, ties, members);
  const lists = groupsOf(own).groups.map(({ actors }) => actors);
  const alone = members.filter((_, i) => degreeIn(own, i) === 0);
  // Many small ones would only leave another rest, which leaves another.
  if (kind === 'rest') return parts(within, [...lists, ...alone.map((actor) => [actor])]);
  if (lists.length < 2)
    return parts(
      within,
      members.map((actor) => [actor]),
    );
  return [...communities(within, lists), ...loners(within, alone)];
}

/** The ties among some, who are counted anew in this order. */
function tiesAmong({ nodeList }: DossierGraph, { ends, weight, ...ties }: Ties, members: readonly string[]): Ties {
  const number = new Int32Array(ties.actors.length).fill(-1);
  members.forEach((actor, i) => (number[nodeList.placeOf(actor)] = i));
  const inner: number[] = [];
  const origins: number[] = [];
  for (let t = 0; t < weight.length; t++) {
    const [a = -1, b = -1] = [number[ends[2 * t] ?? 0], number[ends[2 * t + 1] ?? 0]];
    if (a < 0 || b < 0) continue;
    inner.push(a, b);
    origins.push(weight[t] ?? 0);
  }
  const own = Uint32Array.from(inner);
  return {
    actors: members,
    ...partnersIn(members.length, own),
    ends: own,
    weight: Float64Array.from(origins),
    // Nobody asks by which lines.
    first: new Uint32Array(origins.length + 1),
    lines: [],
  };
}

/** About equally large parts, in the order of `lists`, none of which is torn apart unless it is larger than a part. */
function parts(within: string, lists: readonly (readonly string[])[]): ActorGroup[] {
  const all = lists.reduce((sum, { length }) => sum + length, 0);
  const size = Math.max(FEW, Math.ceil(all / PARTS));
  const out: string[][] = [[]];
  for (const list of lists)
    for (let from = 0; from < list.length; from += size) {
      const piece = list.slice(from, from + size);
      const last = out.at(-1) as string[];
      if (last.length === 0 || last.length + piece.length <= size) last.push(...piece);
      else out.push([...piece]);
    }
  return out.map((members): ActorGroup => ({ id: `@${within}${members[0]}`, kind: 'part', members }));
}

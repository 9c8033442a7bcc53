/**
 * Into which groups does a graph fall, and each of them again? A tree whose branches are made when somebody asks for them: large groups
 * fall into smaller ones, small ones into their actors. Membership is that of the whole graph, so that a filter moves nobody.
 */
import { UndirectedGraph } from 'graphology';
import type { DossierGraph } from './build.ts';
import { ALONE, REST, type Grouping } from './groupings.ts';
import { groupsOf } from './groups.ts';
import { tieGraph, type TieGraph } from './partners.ts';
import { withPlainNames } from './plain-names.ts';

export interface ActorGroup {
  /** `@` and a key, below that of the group that holds it: `@kim/choe`. The key of a community is its best connected actor. */
  readonly id: string;
  /**
   * `part`: of a group that is too large to be shown at once and does not fall into communities; `rest`: groups too small to be told
   * apart; `alone`: actors that no line ties to anybody.
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

const known = new WeakMap<DossierGraph, Map<Grouping, GroupTree>>();

/** Made once for a graph and a grouping: a graph is never edited in place. */
export function groupTree(graph: DossierGraph, grouping: Grouping): GroupTree {
  const trees = known.get(graph) ?? new Map<Grouping, GroupTree>();
  known.set(graph, trees);
  let tree = trees.get(grouping);
  if (!tree) trees.set(grouping, (tree = makeTree(graph, grouping)));
  return tree;
}

interface Branch {
  readonly items: readonly Item[];
  readonly itemOf: ReadonlyMap<string, Item>;
}

function makeTree(graph: DossierGraph, grouping: Grouping): GroupTree {
  const ties = tieGraph(graph);
  const branch = (items: readonly Item[]): Branch => ({
    items,
    itemOf: new Map(items.flatMap((item) => item.members.map((actor) => [actor, item] as const))),
  });
  const root = branch(topLevel(graph, ties, grouping));
  const branches = new Map<string, Branch>();
  const below = (group: ActorGroup): Branch => {
    let found = branches.get(group.id);
    if (!found) branches.set(group.id, (found = branch(split(ties, group))));
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

/** Those with most partners first; the graph's order decides between equals. */
const byTies = (ties: TieGraph, actors: readonly string[]): readonly string[] =>
  [...actors].sort((a, b) => ties.degree(b) - ties.degree(a));

function topLevel(graph: DossierGraph, ties: TieGraph, grouping: Grouping): Item[] {
  if (grouping === 'communities') {
    const alone = graph.filterNodes((id) => ties.degree(id) === 0);
    const lists = groupsOf(ties).groups.map(({ actors }) => actors);
    return [...communities('', lists), ...loners('', alone)];
  }
  const lists = new Map<string, string[]>();
  const alone: string[] = [];
  const dossier = graph.getAttribute('dossier');
  const keys = grouping === 'kind' ? dossier.actorKinds : dossier.documents;
  for (const { id } of keys) lists.set(id, []);
  for (const actor of graph.nodes()) {
    const key = grouping === 'kind' ? graph.getNodeAttribute(actor, 'actor').kind : documentOf(graph, actor);
    if (key === undefined) {
      alone.push(actor);
      continue;
    }
    const list = lists.get(key);
    if (list) list.push(actor);
    else lists.set(key, [actor]);
  }
  const groups = [...lists].flatMap(([of, actors]): ActorGroup[] =>
    actors.length ? [{ id: `@${of}`, kind: grouping, of, members: byTies(ties, actors) }] : [],
  );
  // The codebook's order is one that somebody chose; documents come as they are used.
  if (grouping === 'document') groups.sort((a, b) => b.members.length - a.members.length);
  return [...capped('', groups), ...loners('', alone)];
}

/** The document that most of an actor's lines rest on; of several, the first of the dossier. Undefined for whoever has no line. */
function documentOf(graph: DossierGraph, actor: string): string | undefined {
  const counts = new Map<string, number>();
  graph.forEachEdge(actor, (_, { documents }) => {
    for (const id of documents) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  let [best, most]: [string | undefined, number] = [undefined, 0];
  if (counts.size > 0)
    for (const { id } of graph.getAttribute('dossier').documents) {
      const count = counts.get(id) ?? 0;
      if (count > most) [best, most] = [id, count];
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
function split(ties: TieGraph, { id, kind, members }: ActorGroup): Item[] {
  if (members.length <= FEW) return members.map(actorItem);
  const within = `${id.slice(1)}/`;
  if (kind === 'alone')
    return parts(
      within,
      members.map((actor) => [actor]),
    );
  const own: TieGraph = withPlainNames(new UndirectedGraph());
  const here = new Set(members);
  for (const actor of members) own.addNode(actor);
  ties.forEachEdge((_, tie, a, b) => {
    if (here.has(a) && here.has(b)) own.addEdge(a, b, tie);
  });
  const lists = groupsOf(own).groups.map(({ actors }) => actors);
  const alone = members.filter((actor) => own.degree(actor) === 0);
  // Many small ones would only leave another rest, which leaves another.
  if (kind === 'rest') return parts(within, [...lists, ...alone.map((actor) => [actor])]);
  if (lists.length < 2)
    return parts(
      within,
      members.map((actor) => [actor]),
    );
  return [...communities(within, lists), ...loners(within, alone)];
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

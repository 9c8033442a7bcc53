/** Who belongs together in an order that was chosen, and where does everybody stand then? With what is drawn behind them. */
import { listsByActor } from '../dossier/actor-lists.ts';
import { familyIds } from '../dossier/codebook.ts';
import { indexClaims } from '../graph/claim-index.ts';
import { CLOCKS } from '../graph/filter.ts';
import type { DossierGraph } from '../graph/build.ts';
import { withoutActors } from '../graph/dossier-graph.ts';
import { groupsOf } from '../graph/groups.ts';
import { ASIDE, NOBODY, type Order } from '../graph/orders.ts';
import { tiesIn } from '../graph/ties.ts';
import {
  circleArrangement,
  groupArrangement,
  laneArrangement,
  ringArrangement,
  withAside,
  type Members,
  type Ordered,
} from '../layout/ordered.ts';
import type { LayoutInput, LayoutNode } from '../layout/types.ts';
import { bendsOf } from './bends.ts';
import { guideText } from '../wording/guide-text.ts';

const NO_ONE: ReadonlySet<string> = new Set();
/** More columns of time than this are drawn together. */
const COLUMNS = 7;

/**
 * `input`: the actors of the graph, in its order. `idle`: whoever has no line left there; they stand aside, close together, and what is shown
 * has the room.
 */
export function inOrder(graph: DossierGraph, input: LayoutInput, order: Order, idle = NO_ONE): Ordered {
  const { positions, guides } = placesIn(graph, input, order, idle);
  return { positions: { ...positions, bends: bendsOf(graph, input, positions) }, guides };
}

function placesIn(graph: DossierGraph, input: LayoutInput, order: Order, idle: ReadonlySet<string>): Ordered {
  const centre = order.by === 'around' ? order.actor : undefined;
  const isAside = (id: string): boolean => idle.has(id) && id !== centre;
  const aside = graph.nodes().flatMap((id, v) => (isAside(id) ? [v] : []));
  if (aside.length === 0 || aside.length === graph.order) return everybody(graph, input, order);
  const stay = graph.nodes().flatMap((id, v) => (isAside(id) ? [] : [v]));
  const placeOf = new Map(stay.map((v, k) => [v, k]));
  const links = input.links.flatMap((link) => {
    const [source, target] = [placeOf.get(link.source), placeOf.get(link.target)];
    return source === undefined || target === undefined ? [] : [{ ...link, source, target }];
  });
  const shown = { ...input, nodes: stay.map((v) => input.nodes[v] as LayoutNode), links };
  const part = withoutActors(graph, new Set(graph.filterNodes(isAside)));
  return withAside(input, everybody(part, shown, order), stay, { key: ASIDE, members: aside });
}

/** What is written beside what stands behind them; it comes with the orders, since nothing is written before one was chosen. */
export const caption: typeof guideText = (...of) => guideText(...of);

function everybody(graph: DossierGraph, input: LayoutInput, order: Order): Ordered {
  if (graph.order === 0) return { positions: { x: new Float64Array(), y: new Float64Array(), side: [] }, guides: [] };
  switch (order.by) {
    case 'circle':
      return circleArrangement(input);
    case 'around':
      return ringArrangement(input, Math.max(0, graph.nodeList.placeOf(order.actor)));
    case 'family':
      return laneArrangement(input, byFamily(graph), 'down');
    case 'time':
      return laneArrangement(input, byTime(graph), 'across');
    case 'kind':
      return groupArrangement(input, byKind(graph));
    case 'list':
      return groupArrangement(input, byList(graph));
    case 'community':
      return groupArrangement(input, byCommunity(graph));
  }
}

/** A key for each actor; `keys` in their order, without those that nobody has. */
function dealt(graph: DossierGraph, keys: readonly string[], keyOf: (id: string) => string): Members[] {
  const hands = new Map<string, number[]>(keys.map((key) => [key, []]));
  graph.nodes().forEach((id, v) => {
    const key = keyOf(id);
    const hand = hands.get(key);
    if (hand) hand.push(v);
    else hands.set(key, [v]);
  });
  return [...hands].flatMap(([key, members]) => (members.length ? [{ key, members }] : []));
}

function byKind(graph: DossierGraph): Members[] {
  const kinds = graph.getAttribute('dossier').actorKinds.map(({ id }) => id);
  return dealt(graph, kinds, (id) => graph.getNodeAttribute(id, 'actor').kind);
}

/** Whoever is in several stands with the first of them. */
function byList(graph: DossierGraph): Members[] {
  const dossier = graph.getAttribute('dossier');
  const lists = listsByActor(dossier);
  const keys = (dossier.actorLists ?? []).map(({ id }) => id);
  return dealt(graph, [...keys, NOBODY], (id) => lists.get(id)?.[0]?.id ?? NOBODY);
}

/** Each is called by who is best connected in it. */
function byCommunity(graph: DossierGraph): Members[] {
  const { groups } = groupsOf(tiesIn(graph));
  const keyOf = new Map(groups.flatMap(({ actors }) => actors.map((id) => [id, actors[0] ?? id] as const)));
  return dealt(graph, [...new Set(keyOf.values())], (id) => keyOf.get(id) ?? NOBODY);
}

/** By the family that most of an actor's lines are of; of several the codebook's first. */
function byFamily(graph: DossierGraph): Members[] {
  const families = familyIds(graph.getAttribute('dossier'));
  const keyOf = (id: string): string => {
    const counts = new Map<string, number>();
    for (const edge of graph.edges(id)) {
      const { family } = graph.getEdgeAttribute(edge, 'relation');
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    return families.find((family) => most > 0 && counts.get(family) === most) ?? NOBODY;
  };
  return dealt(graph, [...families, NOBODY], keyOf);
}

/** By the year in which an actor first occurs, by the first clock that dates anything; many years are drawn together. */
function byTime(graph: DossierGraph): Members[] {
  const index = indexClaims(graph);
  const clock = CLOCKS.find((one) => index.time[one].min.some((time) => !Number.isNaN(time)));
  const first = new Map<string, number>();
  if (clock)
    index.edges.forEach((_, e) => {
      for (let c = index.first[e] ?? 0; c < (index.first[e + 1] ?? 0); c++) {
        const time = [index.time[clock].min[c], index.time[clock].max[c]].find((at) => Number.isFinite(at));
        if (time === undefined) continue;
        const year = new Date(time).getUTCFullYear();
        for (const end of [index.ends[2 * e] ?? 0, index.ends[2 * e + 1] ?? 0]) {
          const actor = index.actors[end] ?? '';
          first.set(actor, Math.min(year, first.get(actor) ?? Infinity));
        }
      }
    });
  const spans = spansOf([...first.values()].sort((a, b) => a - b));
  const keyOf = (id: string): string => {
    const year = first.get(id);
    return spans.find(({ from, to }) => year !== undefined && year >= from && year <= to)?.key ?? NOBODY;
  };
  return dealt(graph, [...spans.map(({ key }) => key), NOBODY], keyOf);
}

interface Years {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Of sorted years, one for each actor: a span for each year, or so many that about as many actors are in each. */
function spansOf(years: readonly number[]): Years[] {
  const span = (from: number, to: number): Years => ({ key: from === to ? `${from}` : `${from}–${to}`, from, to });
  const each = [...new Set(years)];
  if (each.length <= COLUMNS) return each.map((year) => span(year, year));
  const spans: Years[] = [];
  let from = 0;
  for (let i = 0; i < each.length; i++) {
    const held = years.filter((year) => year >= (each[from] ?? 0) && year <= (each[i] ?? 0)).length;
    const isLast = i === each.length - 1;
    if (!isLast && (held < years.length / COLUMNS || spans.length === COLUMNS - 1)) continue;
    spans.push(span(each[from] ?? 0, each[i] ?? 0));
    from = i + 1;
  }
  return spans;
}

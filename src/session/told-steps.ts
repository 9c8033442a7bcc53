/**
 * What does each step of the story show, to be told where none of the app is? Its view is read as an address is; what only the app can show (tables,
 * groups, another order) becomes the picture in which everybody stands.
 */
import type { Claim } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import { indexOf, type ClaimIndex } from '../graph/claim-index.ts';
import { isFiltering } from '../graph/filter.ts';
import { orderId, type Order } from '../graph/orders.ts';
import { graphOf, select } from '../graph/select.ts';
import type { ToldStep } from '../scene/told-step.ts';
import { shownText } from '../wording/filter-text.ts';
import type { Locale } from '../words/languages.ts';
import { withEnds } from './emphasis.ts';
import { chosenEmphasis } from './query-emphasis.ts';
import type { Emphasis, Selection } from './selection.ts';
import { readUrlState, type UrlState } from './url-state.ts';
import { LARGE } from './view.ts';

/** One for each step of the dossier's story. `graph`: all of it; `order`: the one that everybody stands in, if any. */
export function toldSteps(
  graph: DossierGraph,
  order: Order | undefined,
  locale: Locale,
  index: ClaimIndex = indexOf(graph),
): readonly ToldStep[] {
  const { story = [] } = graph.getAttribute('dossier');
  if (story.length === 0) return [];
  const lines = new Map<string, string>();
  graph.forEachEdge((edge, { claims }) => claims.forEach(({ id }) => lines.set(id, edge)));
  const edgeOf = (claim: string): string | undefined => lines.get(claim);
  return story.map(({ view }): ToldStep => {
    const { state } = readUrlState(new URLSearchParams(view), graph, (facet) => index.columns[facet].values);
    const { filter, hideIsolated } = state;
    const visible = isFiltering(filter) ? select(index, filter) : undefined;
    const seen = visible ? graphOf(index, filter, visible) : graph;
    const lit = litIn(seen, state.selection, edgeOf, graph);
    const chosen = chosenOne(state.selection, edgeOf);
    const claim = claimOf(state, seen, edgeOf);
    const at = standsAs(state, order, graph.order) ? state.viewport : undefined;
    return {
      ...(visible && {
        left: {
          edges: new Set(visible.edges.keys()),
          actors: visible.actors,
          text: shownText({ index, filter, visible }, locale),
          hidesIdle: hideIsolated,
        },
      }),
      ...(lit && { lit }),
      ...(lit && state.selection.kind === 'path' && { isWay: true }),
      ...(chosen && { chosen }),
      ...(claim !== undefined && { claim }),
      ...(at && { at }),
    };
  });
}

type EdgeOf = (claim: string) => string | undefined;

/** What stands out of what is left; undefined where nothing would. */
function litIn(seen: DossierGraph, selection: Selection, edgeOf: EdgeOf, whole: DossierGraph): Emphasis | undefined {
  if (selection.kind !== 'between') return chosenEmphasis(seen, selection, edgeOf, whole);
  const { a, b, family } = selection;
  // Of groups there are none here.
  if (!seen.hasNode(a) || !seen.hasNode(b)) return undefined;
  const edges = seen
    .edges(a, b)
    .filter((edge) => family === undefined || seen.getEdgeAttribute(edge, 'relation').family === family);
  return edges.length ? withEnds(seen, edges) : undefined;
}

function chosenOne(selection: Selection, edgeOf: EdgeOf): ToldStep['chosen'] {
  switch (selection.kind) {
    case 'actor':
    case 'around':
      return { kind: 'actor', id: selection.id };
    case 'edge':
      return { kind: 'line', id: selection.id };
    case 'claim': {
      const edge = edgeOf(selection.id);
      return edge === undefined ? undefined : { kind: 'line', id: edge };
    }
    default:
      return undefined;
  }
}

/** The claim that the thread would lead to, if it draws a line: the one that the view names, or the firmest of what is chosen. */
function claimOf({ claim, selection }: UrlState, seen: DossierGraph, edgeOf: EdgeOf): string | undefined {
  const draws = (id: string | undefined): string | undefined =>
    id !== undefined && edgeOf(id) !== undefined ? id : undefined;
  const named = draws(claim);
  if (named !== undefined) return named;
  switch (selection.kind) {
    case 'claim':
      return draws(selection.id);
    case 'passage':
      return selection.claims.find((id) => draws(id) !== undefined);
    case 'edge': {
      const claims: readonly Claim[] = seen.hasEdge(selection.id) ? seen.getEdgeAttribute(selection.id, 'claims') : [];
      return claims[0]?.id;
    }
    default:
      return undefined;
  }
}

/** Whether the step looks at the graph, and everybody stands there as they stand now: only then its place in the world means the same. */
function standsAs({ view, order, overview }: UrlState, now: Order | undefined, actors: number): boolean {
  const { choice, opened } = overview;
  const grouped = choice === undefined ? actors > LARGE || opened.length > 0 : choice !== 'no';
  const asNow = order === undefined ? now === undefined : now !== undefined && orderId(order) === orderId(now);
  return view === 'graph' && !grouped && asNow;
}

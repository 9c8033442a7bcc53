/**
 * What does a step of the story show, in a few words under its title? What is chosen, what the filter leaves, and how it is looked at, each named
 * only where it is not plain; and which earlier step shows the very same.
 */
import type { DossierGraph } from '../graph/build.ts';
import { indexOf, type ClaimIndex } from '../graph/claim-index.ts';
import { ANY, ASSERTED } from '../graph/connectivity.ts';
import { isFiltering, type Facet } from '../graph/filter.ts';
import { shortestRoutes } from '../graph/path.ts';
import { select } from '../graph/select.ts';
import { speakerLabels } from '../graph/source-keys.ts';
import { filterText } from '../wording/filter-text.ts';
import { orderText } from '../wording/order-text.ts';
import { actorName, claimSentence, edgeWords, endsAsSaid } from '../wording/sentence.ts';
import { speakerName } from '../wording/speaker-name.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { chosenRoute } from './query-emphasis.ts';
import type { Selection } from './selection.ts';
import { viewText } from './story-view.ts';
import { readUrlState, writeUrlState, type UrlState } from './url-state.ts';

export interface ShownInStep {
  /** Without a full stop: «Kim → Putin: supplies arms to · filter: arms, asserted only». */
  readonly text: string;
  /** The place, from 1, of the first step that shows the same; undefined where none before it does. */
  readonly sameAs?: number;
}

/** One for each step of the dossier's story, in its order. `graph`: all of it. */
export function shownInSteps(graph: DossierGraph, locale: Locale, index: ClaimIndex = indexOf(graph)): ShownInStep[] {
  const { story = [] } = graph.getAttribute('dossier');
  const values = (facet: Facet): readonly string[] => index.columns[facet].values;
  const first = new Map<string, number>();
  return story.map(({ view }, at) => {
    const { state } = readUrlState(new URLSearchParams(view), graph, values);
    // One view may be written in more than one way.
    const same = viewText(writeUrlState(state, values));
    const sameAs = first.get(same);
    if (sameAs === undefined) first.set(same, at + 1);
    return { text: shownText(state, graph, index, locale), ...(sameAs !== undefined && { sameAs }) };
  });
}

function shownText(state: UrlState, graph: DossierGraph, index: ClaimIndex, locale: Locale): string {
  const options = { locale };
  const { filter, view, speakers, viewport } = state;
  const chosen = chosenText(state.selection, graph, locale);
  const parts = isFiltering(filter) ? filterText({ index, filter, visible: select(index, filter) }, locale) : '';
  const what = [
    chosen,
    isFiltering(filter) && (parts === '' ? m.step_filtered({}, options) : m.step_filter({ parts }, options)),
  ].filter(Boolean);
  const how = [
    view === 'table' && m.view_table({}, options),
    view === 'matrix' && m.view_matrix({}, options),
    view === 'graph' && seenAs(state, graph, locale),
    view === 'graph' && speakers && m.step_speakers({}, options),
    view === 'graph' && viewport && m.step_part({}, options),
  ].filter(Boolean);
  return [...(what.length ? what : [m.step_everything({}, options)]), ...how].join(' · ');
}

/** How everybody stands, if that was chosen. */
function seenAs({ order, overview }: UrlState, graph: DossierGraph, locale: Locale): string | undefined {
  const options = { locale };
  if (overview.choice === 'no') return undefined;
  if (overview.choice !== undefined || overview.opened.length > 0) return m.step_groups({}, options);
  if (order === undefined) return undefined;
  if (order.by === 'around') return m.order_around_actor({ name: nameIn(graph, order.actor, locale) }, options);
  return orderText(order.by, locale);
}

const nameIn = (graph: DossierGraph, id: string, locale: Locale): string =>
  graph.hasNode(id)
    ? actorName(graph.getNodeAttribute(id, 'actor'), locale, graph.getAttribute('dossier').language)
    : id;

/** Undefined where nothing is chosen that is still there. */
function chosenText(selection: Selection, graph: DossierGraph, locale: Locale): string | undefined {
  const options = { locale };
  const name = (id: string): string => nameIn(graph, id, locale);
  switch (selection.kind) {
    case 'nothing':
      return undefined;
    case 'edge':
      return graph.hasEdge(selection.id) ? lineText(graph, selection.id, locale) : undefined;
    case 'actor':
      return name(selection.id);
    case 'claim': {
      const claim = graph.getAttribute('dossier').claims.find(({ id }) => id === selection.id);
      return claim && claimSentence(graph, claim, locale).text;
    }
    case 'between':
      return graph.hasNode(selection.a) && graph.hasNode(selection.b)
        ? `${name(selection.a)} – ${name(selection.b)}`
        : m.step_between({}, options);
    case 'passage':
      return m.passage_supports({ count: selection.claims.length }, options);
    case 'around':
      return m.step_around({ name: name(selection.id) }, options);
    case 'path':
      return pathText(selection, graph, locale);
    case 'disagreements':
      return m.action_disagreements({}, options);
    case 'speakers': {
      const dossier = graph.getAttribute('dossier');
      const { speaker } = selection;
      if (speaker === undefined) return m.action_speakers({}, options);
      return m.shown_said_by({ list: speakerName(speaker, speakerLabels(dossier), dossier, locale, true) }, options);
    }
    case 'structure':
      return m.action_structure({}, options);
  }
}

/** «Kim → Putin: supplies arms to»: shorter than a sentence, and the two come first. */
function lineText(graph: DossierGraph, edge: string, locale: Locale): string {
  const [from = '', to = ''] = endsAsSaid(graph, edge).map((id) => nameIn(graph, id, locale));
  const { directed } = graph.getEdgeAttribute(edge, 'relation');
  return `${from} ${directed ? '→' : '–'} ${to}: ${edgeWords(graph, edge, locale).text}`;
}

/** Everybody on the way, from its beginning to its end. */
function pathText(query: Selection & { readonly kind: 'path' }, graph: DossierGraph, locale: Locale): string {
  const { from, to, assertedOnly, choice } = query;
  if (to === undefined || !graph.hasNode(from) || !graph.hasNode(to)) return m.action_path({}, { locale });
  const { routes } = shortestRoutes(graph, from, to, { allow: assertedOnly ? ASSERTED : ANY });
  const hops = routes[chosenRoute(routes.length, choice)]?.hops;
  const stops = hops ? [from, ...hops.map((hop) => hop.to)] : [from, to];
  return stops.map((id) => nameIn(graph, id, locale)).join(' – ');
}

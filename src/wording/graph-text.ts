/** What is announced of the graph, and of a place in it? */
import type { Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import { spokenByLone } from '../graph/line-speakers.ts';
import { linesAround, type PlaceOf } from '../graph/walk.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { originsText } from './origins-text.ts';
import { actorName, edgeSentence } from './sentence.ts';

export function graphText(graph: DossierGraph, { documents }: Pick<Dossier, 'documents'>): string {
  const claims = graph.reduceEdges((sum, _, { claims: list }) => sum + list.length, 0);
  return m.shown_summary({
    relations: m.count_relations({ count: graph.size }),
    actors: m.count_actors({ count: graph.order }),
    claims: m.count_claims({ count: claims }),
    documents: m.count_documents({ count: documents.length }),
  });
}

/** An actor, or one of its lines with its place among them; empty if neither is there. */
export function placeText(
  graph: DossierGraph,
  { actorKinds, language }: Pick<Dossier, 'actorKinds' | 'language'>,
  { actor: id, line }: { readonly actor: string; readonly line?: string },
  placeOf: PlaceOf,
  locale: Locale,
): string {
  if (line !== undefined && graph.hasEdge(line)) {
    const attributes = graph.getEdgeAttributes(line);
    const lines = linesAround(graph, id, placeOf);
    return m.edge_announced({
      sentence: edgeSentence(graph, line, locale).text,
      at: String(lines.indexOf(line) + 1),
      all: String(lines.length),
      claims: m.count_claims({ count: attributes.claims.length }),
      documents: m.count_documents({ count: attributes.documents.length }),
      origins: originsText(attributes, locale),
    });
  }
  if (!graph.hasNode(id)) return '';
  const { actor } = graph.getNodeAttributes(id);
  const kind = actorKinds.find((one) => one.id === actor.kind);
  return m.actor_announced({
    name: actorName(actor, locale, language),
    kind: kind?.label[locale] ?? actor.kind,
    lines: loneText(graph, id, locale) ?? m.count_relations({ count: graph.degree(id) }, { locale }),
  });
}

/** Why an actor without a line is in the picture: that they speak of others' relations; undefined for whoever has a line. */
export function loneText(graph: DossierGraph, actor: string, locale: Locale): string | undefined {
  const spoken = spokenByLone(graph, actor);
  if (!spoken) return undefined;
  return spoken.length ? m.lone_speaks({ count: spoken.length }, { locale }) : m.lone_silent({}, { locale });
}

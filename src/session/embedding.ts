/**
 * What does a page that shows Benang in a frame learn of it, and who is told? Plain data, and only the origin that the address names: whoever
 * frames the page without being named hears nothing.
 */
import type { Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import { actorName, edgeSentence } from '../wording/sentence.ts';
import type { Locale } from '../words/languages.ts';
import type { Selection } from './selection.ts';

export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'actor'; readonly id: string; readonly name: string }
  /** What is within `depth` steps of an actor. */
  | { readonly kind: 'around'; readonly id: string; readonly name: string; readonly depth: number }
  /** How one actor is tied to another, by their ids; `to` is missing while it is still to be said. */
  | { readonly kind: 'path'; readonly from: string; readonly to?: string }
  | {
      readonly kind: 'relation';
      readonly sentence: string;
      readonly from: string;
      readonly to: string;
      readonly relation: string;
      /** The ids of its claims. */
      readonly claims: readonly string[];
    };

/** What is told, besides that it is of Benang. */
export type EmbedMessage =
  | { readonly type: 'ready'; readonly title: string; readonly language: Locale }
  | { readonly type: 'chosen'; readonly chosen: Chosen };

export interface TaggedMessage {
  readonly source: 'benang';
  readonly version: 1;
}

export const tagged = (message: EmbedMessage): TaggedMessage & EmbedMessage => ({
  source: 'benang',
  version: 1,
  ...message,
});

/** The one origin that is told anything: `https://example.org`, as the address has it; undefined for whatever is no origin of the web. */
export function embeddingOrigin(params: URLSearchParams): string | undefined {
  const named = params.get('origin');
  if (named === null || !URL.canParse(named)) return undefined;
  const { origin, protocol } = new URL(named);
  return origin === named && (protocol === 'https:' || protocol === 'http:') ? origin : undefined;
}

export function chosenOf(
  selection: Selection,
  graph: DossierGraph | undefined,
  { language }: Pick<Dossier, 'language'>,
  locale: Locale,
): Chosen {
  if (!graph) return { kind: 'nothing' };
  if ((selection.kind === 'actor' || selection.kind === 'around') && graph.hasNode(selection.id)) {
    const { id } = selection;
    const name = actorName(graph.getNodeAttribute(id, 'actor'), locale, language);
    return selection.kind === 'actor'
      ? { kind: 'actor', id, name }
      : { kind: 'around', id, name, depth: selection.depth };
  }
  if (selection.kind === 'path') {
    const { from, to } = selection;
    return { kind: 'path', from, ...(to !== undefined && { to }) };
  }
  if (selection.kind !== 'edge' || !graph.hasEdge(selection.id)) return { kind: 'nothing' };
  const { relation, claims } = graph.getEdgeAttributes(selection.id);
  return {
    kind: 'relation',
    sentence: edgeSentence(graph, selection.id, locale).text,
    from: graph.source(selection.id),
    to: graph.target(selection.id),
    relation: relation.id,
    claims: claims.map(({ id }) => id),
  };
}

/** Which sentence is the article asked to show? */
import type { Document } from '../../dossier/schema.ts';
import { sentenceAt } from '../../evidence/sentence-of.ts';
import type { Mention } from '../../names/mentions.ts';
import type { RevealRequest } from '../../session/navigation.svelte.ts';

/** Undefined where an actor is wanted whom the article does not name. */
export function requestedSentence(
  request: RevealRequest,
  article: Document | undefined,
  mentions: readonly Mention[],
): number | undefined {
  if ('sentence' in request) return request.sentence;
  const first = mentions.find(({ actor }) => actor === request.actor);
  return article && first && sentenceAt(article, first.start);
}

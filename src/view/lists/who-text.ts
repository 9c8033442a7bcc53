/** What are some actors called in passing? One by its name, several by how many they are. */
import type { Dossier } from '../../dossier/schema.ts';
import { actorName } from '../../wording/sentence.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';

export function whoText({ actors, language }: Dossier, ids: readonly string[], locale: Locale): string {
  const [only] = ids;
  const actor = ids.length === 1 ? actors.find(({ id }) => id === only) : undefined;
  return actor ? actorName(actor, locale, language) : m.count_actors({ count: ids.length });
}

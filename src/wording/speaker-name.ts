/** What is a speaker called? The name behind a speaker's key, in the reader's language. */
import { byId } from '../dossier/by-id.ts';
import { publisherOf } from '../dossier/csl.ts';
import type { Dossier } from '../dossier/schema.ts';
import type { SpeakerKey, SpeakerLabel } from '../graph/source-keys.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { actorName } from './sentence.ts';

/** `inside` a sentence an actor's name may take another form («the West»). */
export function speakerName(
  key: SpeakerKey,
  labels: ReadonlyMap<SpeakerKey, SpeakerLabel>,
  dossier: Pick<Dossier, 'actors' | 'documents' | 'language'>,
  locale: Locale,
  inside = false,
): string {
  const label = labels.get(key);
  if (!label) return key;
  if (label.actor !== undefined) {
    const actor = byId(dossier.actors).get(label.actor);
    return actor ? actorName(actor, locale, dossier.language, inside) : label.actor;
  }
  if (label.name !== undefined) return label.name;
  if (label.document === undefined) return m.anonymous_source({}, { locale });
  const document = byId(dossier.documents).get(label.document);
  const publisher = document && publisherOf(document);
  if (publisher) return m.own_voice_of({ publisher }, { locale });
  // Of several articles the title says which.
  const title = dossier.documents.length > 1 ? document?.csl.title : undefined;
  return title ? m.own_voice_of({ publisher: title }, { locale }) : m.own_voice({}, { locale });
}

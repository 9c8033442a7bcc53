/** What does an unfinished claim say so far? Its words as far as they are set, so that the user knows which claim waits. */
import type { Dossier } from '../dossier/schema.ts';
import { actorName, relationLabel } from '../wording/sentence.ts';
import { attributionText } from '../wording/speakers.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import type { ClaimComposing } from './drafting.svelte.ts';

type Written = Pick<ClaimComposing, 'actorOf' | 'content' | 'letters' | 'sentence' | 'typeOf'>;

/** «Kim visits …»; text that is typed and not taken is in quotation marks. Undefined where nothing is set yet. */
export function whatStands(written: Written, dossier: Dossier, locale: Locale): string | undefined {
  const { actorOf, typeOf, content, letters, sentence } = written;
  const { subject, relation, object, attribution, evidence } = content;
  const [one, type, other] = [subject && actorOf(subject), relation && typeOf(relation), object && actorOf(object)];
  const { language } = dossier;
  const typed = (field: 'subject' | 'relation' | 'object'): string | undefined => {
    const words = letters[field]?.trim();
    return words ? `“${words}”` : undefined;
  };
  const words = [
    typed('subject') ?? (one && actorName(one, locale, language)),
    typed('relation') ?? (type && relationLabel(type, false, locale, language)),
    typed('object') ?? (other && actorName(other, locale, language)),
  ];
  const says = attribution.length
    ? `${m.says_so()}: ${attributionText({ attribution, evidence }, dossier, locale)}`
    : undefined;
  const said = sentence || (words.some(Boolean) ? words.map((word) => word ?? '…').join(' ') : undefined);
  return said === undefined && says === undefined ? undefined : [said, says].filter(Boolean).join(' · ');
}

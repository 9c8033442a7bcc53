/** How does a claim read that is not in the dossier yet? As the stage will say it. */
import type { Dossier } from '../dossier/schema.ts';
import { actorIn, typeIn, type ClaimContent } from '../edit/claims.ts';
import { say } from '../wording/sentence.ts';
import type { Locale } from '../words/languages.ts';

/** Empty while it is not whole, and where an actor or a type is not there any more. */
export function sentenceOf(dossier: Dossier | undefined, claim: ClaimContent | undefined, locale: Locale): string {
  if (!dossier || !claim) return '';
  const { subject, relation, object, modality, polarity } = claim;
  const [one, type, other] = [actorIn(dossier, subject), typeIn(dossier, relation), actorIn(dossier, object)];
  if (!one || !type || !other) return '';
  return say(one, type, other, { modality, denied: polarity === 'denied' ? 'only' : 'no' }, locale, dossier.language)
    .text;
}

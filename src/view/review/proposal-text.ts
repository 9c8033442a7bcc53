/** How is a proposal put into words before its actors are known? In the dossier's words where they are known, else in its own. */
import type { Dossier } from '../../dossier/schema.ts';
import { actorName, relationLabel } from '../../wording/sentence.ts';
import type { Item } from '../../session/review/item.ts';
import type { Locale } from '../../words/languages.ts';

export interface PartyText {
  readonly text: string;
  /** Whether the dossier knows it. */
  readonly known: boolean;
}

export function partyText(dossier: Dossier, party: Item['subject'], name: string, locale: Locale): PartyText {
  const id = typeof party === 'object' && 'known' in party ? party.known : undefined;
  const actor = dossier.actors.find((one) => one.id === id);
  return actor ? { text: actorName(actor, locale, dossier.language, true), known: true } : { text: name, known: false };
}

export function relationText(dossier: Dossier, { relation, claim }: Item, locale: Locale): PartyText {
  const id = typeof relation === 'object' && 'known' in relation ? relation.known : undefined;
  const type = dossier.relationTypes.find((one) => one.id === id);
  if (!type) return { text: claim.relation, known: false };
  return { text: relationLabel(type, claim.polarity === 'denied', locale, dossier.language), known: true };
}

/** The whole as one line, for lists and for the history. */
export function describeItem(dossier: Dossier, item: Item, locale: Locale): string {
  const subject = partyText(dossier, item.subject, item.claim.subject, locale).text;
  const object = partyText(dossier, item.object, item.claim.object, locale).text;
  return `${subject} ${relationText(dossier, item, locale).text} ${object}`;
}

/** What is a family of relations called? Known ones by the catalogue, a dossier's own by its id, made readable. */
import type { KnownFamily } from './look.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

const KNOWN: Readonly<Record<KnownFamily, typeof m.family_alliance>> = {
  alliance: m.family_alliance,
  diplomacy: m.family_diplomacy,
  arms: m.family_arms,
  conflict: m.family_conflict,
  sanctions: m.family_sanctions,
  economy: m.family_economy,
  ties: m.family_ties,
  speech: m.family_speech,
};

export function familyText(family: string, locale?: Locale): string {
  if (Object.hasOwn(KNOWN, family)) return KNOWN[family as KnownFamily]({}, locale ? { locale } : {});
  const words = family.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const SHORT: Readonly<Record<KnownFamily, typeof m.family_alliance>> = {
  alliance: m.family_short_alliance,
  diplomacy: m.family_short_diplomacy,
  arms: m.family_short_arms,
  conflict: m.family_short_conflict,
  sanctions: m.family_short_sanctions,
  economy: m.family_short_economy,
  ties: m.family_short_ties,
  speech: m.family_short_speech,
};

/** In a word or two, to stand within a sentence. */
export function familyShort(family: string, locale: Locale): string {
  return Object.hasOwn(SHORT, family) ? SHORT[family as KnownFamily]({}, { locale }) : family.replaceAll('-', ' ');
}

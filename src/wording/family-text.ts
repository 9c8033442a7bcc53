/**
 * What is a family of relations called? As the dossier says in the reader's language; else, if every dossier knows it, as the
 * catalogue says; else as the dossier says in another language; else by its id, made readable.
 */
import { familyEntry, type KnownFamily } from '../dossier/codebook.ts';
import type { Dossier } from '../dossier/schema.ts';
import { textIn, type LocalizedString } from '../dossier/text-in.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { capital, inside } from './capital.ts';

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

/** A dossier's own names, and the language to fall back to. */
export type FamilyNames = Pick<Dossier, 'relationFamilies' | 'language'>;

const base = (tag: string): string => tag.split('-')[0] ?? tag;

/** The dossier's own name: in `locale`, or in whatever language it has where there is no other name in `locale`. */
function ownName(
  family: string,
  locale: Locale,
  names: FamilyNames | undefined,
  known: boolean,
): LocalizedString | undefined {
  const said = textIn(names && familyEntry(names, family)?.label, locale, names?.language ?? 'en');
  if (!said.text.trim() || (known && base(said.language) !== locale)) return undefined;
  return said;
}

const readable = (id: string): LocalizedString => ({ text: id.replaceAll('-', ' '), language: 'und' });

/** To stand alone, with the language that it is in; `und` where there is nothing but its id. */
export function familySaid(family: string, locale: Locale, names?: FamilyNames): LocalizedString {
  const known = Object.hasOwn(KNOWN, family);
  const own = ownName(family, locale, names, known);
  if (known && !own) return { text: KNOWN[family as KnownFamily]({}, { locale }), language: locale };
  const { text, language } = own ?? readable(family);
  return { text: capital(text, language === 'und' ? locale : language), language };
}

export const familyText = (family: string, locale: Locale, names?: FamilyNames): string =>
  familySaid(family, locale, names).text;

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
export function familyShort(family: string, locale: Locale, names?: FamilyNames): string {
  const known = Object.hasOwn(SHORT, family);
  const own = ownName(family, locale, names, known);
  if (own) return inside(own.text, own.language);
  return known ? SHORT[family as KnownFamily]({}, { locale }) : readable(family).text;
}

/** What is an entry of the codebook called? */
import type { Dossier } from '../../dossier/schema.ts';
import { textIn, type LocalizedString } from '../../dossier/text-in.ts';
import type { Entry } from '../../edit/codebook-entries.ts';
import { familySaid } from '../../wording/family-text.ts';
import type { Locale } from '../../words/languages.ts';

export function entryText({ list, entry }: Entry, locale: Locale, dossier: Dossier | undefined): LocalizedString {
  if (list === 'family') return familySaid(entry.id, locale, dossier);
  const text = textIn(entry.label, locale, dossier?.language ?? 'en');
  return text.text ? text : { text: entry.id, language: 'und' };
}

/** By which a row of the list is known. */
export const entryKey = (list: Entry['list'], id: string): string => `${list}/${id}`;

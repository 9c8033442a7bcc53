/** In which language is a piece of the page, and in which direction does it run? As attributes, where it is not as the page itself. */
import { mendedTag, UNKNOWN } from '../dossier/language-tag.ts';
import { directionOf, type LocalizedString } from '../dossier/text-in.ts';
import type { Locale } from '../words/languages.ts';
import { markup, type Markup } from './markup.ts';

/** Begins with a space; empty for text of the page's language. Text of an unknown one runs as its own letters do. */
export function spoken(language: string, locale: Locale): Markup {
  const tag = mendedTag(language);
  if (tag === locale) return markup``;
  return tag === UNKNOWN ? markup` lang="" dir="auto"` : markup` lang="${tag}" dir="${directionOf(tag)}"`;
}

/** A paragraph of a class, or nothing where there is no text. */
export const paragraph = (kind: string, { text, language }: LocalizedString, locale: Locale): Markup =>
  text.trim() === '' ? markup`` : markup`<p class="${kind}"${spoken(language, locale)}>${text}</p>\n`;

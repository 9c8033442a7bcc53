/** A text that goes with a claim, in one of several languages: which of them does its field show, and under which is it kept? */
import { languageOfNote, rewritten } from '../dossier/language-of-words.ts';
import type { LocalizedText } from '../dossier/schema.ts';
import type { Locale } from '../words/languages.ts';

/** The page's language, or the one that the text was just written in; `before`: the texts of the claim that is changed. */
export function shownTag(texts: LocalizedText = {}, before: LocalizedText = {}, locale: Locale): string {
  if (texts[locale] !== undefined) return locale;
  return Object.keys(texts).find((tag) => texts[tag] !== before[tag]) ?? locale;
}

/** With what was written in the field: under the language in which it is written, as far as its letters show. */
export function withNote(
  text: string,
  texts: LocalizedText | undefined,
  before: LocalizedText | undefined,
  locale: Locale,
  languages: readonly string[],
): LocalizedText {
  return rewritten(texts ?? {}, shownTag(texts, before, locale), text, languageOfNote(text, locale, languages));
}

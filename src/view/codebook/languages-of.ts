/**
 * In which languages is something written here? Those that its readers have first, then any that it has already. A dossier in a language
 * that the page does not speak is written in that one.
 */
import type { Dossier, LocalizedText } from '../../dossier/schema.ts';
import { UNKNOWN } from '../../dossier/language-tag.ts';
import { LOCALES, type Locale } from '../../words/languages.ts';

export function languagesOf(
  dossier: Pick<Dossier, 'language'>,
  locale: Locale,
  ...texts: readonly (LocalizedText | undefined)[]
): readonly string[] {
  const has = texts.flatMap((text) => Object.keys(text ?? {}));
  const own = dossier.language === UNKNOWN ? [] : [dossier.language];
  const spoken = LOCALES.some((one) => own[0]?.split('-')[0] === one);
  return [...new Set([...(spoken ? [] : own), locale, ...LOCALES, ...own, ...has])];
}

/** Whether any language has a word of it. */
export const isSaid = (text: LocalizedText | undefined): boolean =>
  Object.values(text ?? {}).some((words) => words.trim() !== '');

/** In which languages is something written here? Those that its readers have first, then any that it has already. */
import type { Dossier, LocalizedText } from '../../dossier/schema.ts';
import { LOCALES, type Locale } from '../../words/languages.ts';

export function languagesOf(
  dossier: Pick<Dossier, 'language'>,
  locale: Locale,
  ...texts: readonly (LocalizedText | undefined)[]
): readonly string[] {
  const has = texts.flatMap((text) => Object.keys(text ?? {}));
  return [...new Set([locale, ...LOCALES, ...(dossier.language === 'und' ? [] : [dossier.language]), ...has])];
}

/** Whether any language has a word of it. */
export const isSaid = (text: LocalizedText | undefined): boolean =>
  Object.values(text ?? {}).some((words) => words.trim() !== '');

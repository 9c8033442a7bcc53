/** In which languages does the interface speak, and how are languages and lists named in them? All by Intl. */
import { locales } from './messages/runtime.js';

export type Locale = (typeof locales)[number];
export const LOCALES: readonly Locale[] = locales;

/** The best interface language for what somebody reads; `preferred` as in `navigator.languages`. */
export function matchLocale(preferred: readonly string[]): Locale {
  const known = LOCALES.map((locale) => [locale, locale.toLowerCase()] as const);
  for (const tag of preferred.map((one) => one.toLowerCase())) {
    const base = tag.split('-')[0] ?? '';
    if (base === 'ms' || base === 'jv' || base === 'su') return 'id';
    // That very one before the plain one («pt» for pt-BR), and that before another of its kin («pt-BR» for pt-PT).
    const fits = [
      (own: string) => own === tag,
      (own: string) => own === base,
      (own: string) => own.split('-')[0] === base,
    ];
    const found = fits.flatMap((fit) => known.filter(([, own]) => fit(own)))[0];
    if (found) return found[0];
  }
  return 'en';
}

/** «Korean» for `ko`; the tag itself where Intl does not know it. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function listOf(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(items);
}

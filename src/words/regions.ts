/**
 * In which order are the parts of a date said? As is usual where the reader lives, as long as they read the page in a language of that region:
 * «8 October 2024» for `en-GB`, «October 8, 2024» for `en-US` and where no region is known.
 */
import type { Locale } from './languages.ts';

/** By the language: `en-GB` for `en`. */
let regional: ReadonlyMap<string, string> = new Map();

/** A language with its region; a script between the two says nothing of dates. */
const WITH_REGION = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?=-|$)/iu;

/** `preferred` as in `navigator.languages`: of each language the first that names a region counts. */
export function setRegions(preferred: readonly string[]): void {
  const found = new Map<string, string>();
  for (const tag of preferred) {
    const [, language = '', region = ''] = WITH_REGION.exec(tag) ?? [];
    const base = language.toLowerCase();
    if (base && !found.has(base)) found.set(base, `${base}-${region.toUpperCase()}`);
  }
  regional = found;
}

/** What formats dates and times of day for this interface language. */
export const dateLocale = (locale: Locale): string => regional.get(locale.split('-')[0] ?? '') ?? locale;

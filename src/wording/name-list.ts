/** How are several named in a sentence? The first few, and how many others. */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

/** So many are always named; «and 1 other» would say less than the name in as many words. */
export const NAMED = 4;

/** «A, B and 4 others». Of a long list the first `most` names are enough, with how many there are in all. */
export function nameList(names: readonly string[], locale: Locale, all = names.length, most = NAMED): string {
  const named = all <= most ? names : names.slice(0, most - 1);
  const parts = all > named.length ? [...named, m.others_count({ count: all - named.length }, { locale })] : named;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

/** The beginning of a sentence, whatever it begins with. */
export function sentenceCase(text: string, locale: Locale): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

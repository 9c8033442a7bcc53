/** How are several named in a sentence? The first few, and how many others. */
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';

/** «A, B and 4 others». One more than `most` is named rather than counted: «1 other» says less in as many words. */
export function nameList(names: readonly string[], locale: Locale, most = 3): string {
  const named = names.length <= most + 1 ? names : names.slice(0, most);
  const rest = names.length - named.length;
  const parts = rest > 0 ? [...named, m.others_count({ count: rest }, { locale })] : named;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

/** The beginning of a sentence, whatever it begins with. */
export function sentenceCase(text: string, locale: Locale): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

/** How much text is it? Sentences, words as its language counts them, and characters as people see them. */
import { safeLocale } from '../../dossier/language-tag.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';

/** In UTF-16 units: beyond this, counting words would hold up the page, and a rough number is enough. */
const EXACT = 300_000;

export function countText(text: string, sentences: number, language: string, locale: Locale): string {
  const number = new Intl.NumberFormat(locale);
  let words = 0;
  const part = text.slice(0, EXACT);
  for (const { isWordLike } of segmenter(language).segment(part)) if (isWordLike) words++;
  const all = part.length < text.length ? Math.round((words * text.length) / part.length / 1000) * 1000 : words;
  return [
    m.start_count_sentences({ count: sentences, shown: number.format(sentences) }),
    m.start_count_words({ count: all, shown: number.format(all) }),
    m.start_count_characters({ count: text.length, shown: number.format(Array.from(text).length) }),
  ].join(' · ');
}

const segmenter = (language: string): Intl.Segmenter =>
  new Intl.Segmenter(safeLocale(language), { granularity: 'word' });

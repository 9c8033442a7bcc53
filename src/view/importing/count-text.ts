/** How much text is it? Sentences, words as its language counts them, and characters as people see them. */
import type { Steps } from '../../dossier/in-slices.ts';
import { safeLocale } from '../../dossier/language-tag.ts';
import { sentenceSteps } from '../../dossier/sentences.ts';
import type { Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { numberText } from '../../words/number-text.ts';

/** In UTF-16 units: beyond this, counting words would take long, and a rough number is enough. */
const EXACT = 300_000;
/** So many words or characters are counted between two places where the work may be interrupted. */
const STEP = 2000;
/** In UTF-16 units: how much of the text is given to the segmenter at once, at least. */
const WINDOW = 2000;

/** A text in its sentences, and how much there is of it. */
export interface Counted {
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly words: number;
  readonly characters: number;
}

/** `language`: BCP 47, `und` if unknown; `frozen`: its sentences, where it has them. */
export function* countSteps(text: string, language: string, frozen?: Counted['sentences']): Steps<Counted> {
  const sentences = frozen ?? (yield* sentenceSteps(text, language));
  let words = 0;
  let looks = 0;
  const part = text.slice(0, EXACT);
  const segmenter = new Intl.Segmenter(safeLocale(language), { granularity: 'word' });
  // Of a long text the segmenter takes time that grows faster than the text; no word goes on behind a blank.
  for (let at = 0; at < part.length;) {
    const blank = part.slice(at + WINDOW).search(/\s/u);
    const end = blank < 0 ? part.length : at + WINDOW + blank;
    for (const { isWordLike } of segmenter.segment(part.slice(at, end))) {
      if (isWordLike) words++;
      if (++looks % STEP === 0) yield;
    }
    at = end;
  }
  let characters = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    if (++characters % (STEP * 50) === 0) yield;
  const all = part.length < text.length ? Math.round((words * text.length) / part.length / 1000) * 1000 : words;
  return { sentences, words: all, characters };
}

export function countText({ sentences, words, characters }: Counted, locale: Locale): string {
  return [
    m.start_count_sentences({ count: sentences.length, shown: numberText(sentences.length, locale) }),
    m.start_count_words({ count: words, shown: numberText(words, locale) }),
    m.start_count_characters({ count: characters, shown: numberText(characters, locale) }),
  ].join(' · ');
}

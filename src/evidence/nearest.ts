/** Which passage is most like words that a text does not have? A suggestion for a person; it never counts by itself. */
import search from 'approx-string-match';
import { isGraphemeBoundary } from './grapheme.ts';
import type { TextRange, TextIndex } from './locate.ts';
import { fold } from './fold.ts';

export interface Nearest extends TextRange {
  /** Part of the quote's characters that stand in the passage, 0 … 1. */
  readonly likeness: number;
}

/** Below this two passages only share their language. */
const LEAST = 0.6;
/** Quotes are sentences; a chapter would make the page wait. */
const LONGEST = 2000;

export function nearestPassage(index: TextIndex, exact: string): Nearest | undefined {
  const quote = fold(exact).text.trim();
  if (quote === '' || quote.length > LONGEST) return undefined;
  const { folded } = index;
  const matches = search(folded.text, quote, Math.floor(quote.length * (1 - LEAST)));
  const best = matches.reduce<(typeof matches)[number] | undefined>(
    (a, b) => (a && a.errors <= b.errors ? a : b),
    undefined,
  );
  if (!best || best.end <= best.start) return undefined;
  let start = folded.startOf(best.start);
  let end = folded.endOf(best.end - 1);
  // A word is taken whole: changes at its edge would otherwise leave a stump.
  while (start > 0 && (inWord(index.text, start) || !isGraphemeBoundary(index.text, start))) start--;
  while (end < index.text.length && (inWord(index.text, end) || !isGraphemeBoundary(index.text, end))) end++;
  while (start < end && /\s/u.test(index.text.charAt(start))) start++;
  while (end > start && /\s/u.test(index.text.charAt(end - 1))) end--;
  return end > start ? { start, end, likeness: 1 - best.errors / quote.length } : undefined;
}

/** Scripts that are written without spaces have no words to keep whole. */
const LETTER =
  /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]/u;
const inWord = (text: string, at: number): boolean => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));

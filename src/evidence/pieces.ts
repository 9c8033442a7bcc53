/**
 * Which words does a stretch of text that was marked by hand mean? Without the spaces at its ends, no character cut in two,
 * and no word either where the hand slipped by a letter or two.
 */
import { safeLocale } from '../dossier/language-tag.ts';
import type { Document } from '../dossier/schema.ts';
import { isGraphemeBoundary } from './grapheme.ts';
import type { TextRange } from './locate.ts';
import { markPairs } from './quotations.ts';

/** Where a word may be written onto a name, or no space tells where one ends, half a word may well be meant. */
const UNSNAPPED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;

const inWord = (char: string | undefined): boolean =>
  char !== undefined && /[\p{L}\p{M}\p{N}]/u.test(char) && !UNSNAPPED.test(char);

/** Whether a word goes on from one side of `at` to the other. */
const cutsWord = (text: string, at: number): boolean => inWord(text[at - 1]) && inWord(text[at]);

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/u.test(char);

/** Whether the stretch holds more than (a part of) one word: then a word that is cut at an end was hardly meant to be. */
const several = (text: string): boolean => /[\p{L}\p{M}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]/u.test(text);

/** The place that is meant by a stretch of `text`, half-open, UTF-16; undefined if there is no word in it. */
export function pieceOf(text: string, from: number, to: number): TextRange | undefined {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  if (!/[\p{L}\p{N}\p{So}]/u.test(text.slice(start, end))) return undefined;
  while (!isGraphemeBoundary(text, start)) start--;
  while (!isGraphemeBoundary(text, end)) end++;
  if (several(text.slice(start, end))) {
    while (cutsWord(text, start)) start--;
    while (cutsWord(text, end)) end++;
    while (!isGraphemeBoundary(text, end)) end++;
  }
  return { start, end };
}

/** Between the last word and the mark that closes after it; French sets a blank there. */
const STOPS = /^[.,;:!?…。、，！？]{0,3}[ \u00a0\u202f]?$/u;

/**
 * Words with the marks that belong to them: both of a pair of which one is among them and the other stands right beside them. The
 * marks of a pair that holds just these words stay outside; one whose partner stands nowhere in the `sentence` is kept with several
 * words or all, so that speech which goes on does not look like the paper's own. Without a `sentence`, the paragraph.
 */
export function withMarks(text: string, { start, end }: TextRange, sentence?: readonly [number, number]): TextRange {
  const stop = text.indexOf('\n', end);
  const [first, last] = sentence ?? [text.lastIndexOf('\n', start - 1) + 1, stop < 0 ? text.length : stop];
  const pairs = markPairs(text, first, last);
  const word = /[\p{L}\p{N}]/u;
  const whole = !word.test(text.slice(first, start)) && !word.test(text.slice(end, last));
  const speech = whole || several(text.slice(start, end));
  let [from, to] = [start, end];
  // One mark that is taken in brings the next one near.
  for (let before = -1; before !== to - from;) {
    before = to - from;
    for (const { open, close } of pairs) {
      const opensInside = open !== undefined && open >= from && open < to;
      const closesInside = close !== undefined && close >= from && close < to;
      const opensBeside = open !== undefined && open < from && /^[ \u00a0\u202f]?$/u.test(text.slice(open + 1, from));
      const closesBeside = close !== undefined && close >= to && STOPS.test(text.slice(to, close));
      if (opensBeside && (closesInside || (close === undefined && speech))) from = open;
      if (closesBeside && (opensInside || (open === undefined && speech))) to = close + 1;
    }
  }
  return { start: from, end: to };
}

/** What is meant by a stretch that was marked in a document: whole words, with the marks of quotation that belong to them. */
export function meantPiece(
  { text, sentences }: Pick<Document, 'text' | 'sentences'>,
  from: number,
  to: number,
): TextRange | undefined {
  const piece = pieceOf(text, from, to);
  if (!piece) return undefined;
  const first = sentences.findLast(([start]) => start <= piece.start)?.[0];
  const last = sentences.find(([, end]) => end >= piece.end)?.[1];
  return withMarks(text, piece, first === undefined || last === undefined ? undefined : [first, last]);
}

/** Ascending, pieces that overlap or touch joined: what a quote's segments have to be. */
export function joined(pieces: readonly TextRange[]): readonly TextRange[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** The words of a sentence one after the other, as keys walk over them; half-open UTF-16 ranges of the document's text. */
export function wordsIn({ text, sentences, language }: Document, sentence: number): readonly TextRange[] {
  const [from, to] = sentences[sentence] ?? [0, 0];
  const segmenter = new Intl.Segmenter(safeLocale(language), { granularity: 'word' });
  return [...segmenter.segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}

/** The text of the pieces as one reads it aloud: an ellipsis where something was left out between two. */
export const piecesText = (text: string, pieces: readonly TextRange[]): string =>
  pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' … ');

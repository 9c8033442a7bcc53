/** How is a quote read in its sentence? The whole sentences that it touches, its words marked, what lies between left out. */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from './locate.ts';
import { sentenceAt } from './sentence-of.ts';

export interface QuotedSentence {
  /** 0-based index of the sentence; -1 in a document that has none. */
  readonly sentence: number;
  readonly pieces: readonly { readonly text: string; readonly quoted: boolean }[];
  /** Whether sentences between the one before and this one are left out. */
  readonly skipped: boolean;
}

/**
 * `segments` in any order; overlapping ones are joined. Quoted words that stand in no sentence are shown with the next one, after
 * the last with the last: a quote is never left out.
 */
export function inContext(document: Document, segments: readonly TextRange[]): QuotedSentence[] {
  const places = [...segments].sort((a, b) => a.start - b.start);
  const { sentences } = document;
  const at = (position: number): number => {
    const index = sentenceAt(document, position);
    return index < 0 ? sentences.length - 1 : index;
  };
  const touched = new Set<number>();
  for (const { start, end } of places) {
    const last = at(Math.max(start, end - 1));
    for (let i = at(start); i <= last; i++) touched.add(i);
  }
  let previous: number | undefined;
  return [...touched]
    .sort((a, b) => a - b)
    .map((sentence) => {
      const skipped = previous !== undefined && sentence > previous + 1;
      previous = sentence;
      return { sentence, pieces: cut(document.text, rangeOf(document, sentence, places), places), skipped };
    });
}

/** The range of a sentence, with the quoted words before it that are in none, and after it if it is the last. */
function rangeOf(
  { text, sentences }: Document,
  index: number,
  places: readonly TextRange[],
): readonly [number, number] {
  const before = sentences[index - 1]?.[1] ?? 0;
  const [from, to] = sentences[index] ?? [text.length, text.length];
  const last = index === sentences.length - 1;
  let range: readonly [number, number] = [from, to];
  for (const { start, end } of places) {
    const lead = [Math.max(start, before), Math.min(end, from)] as const;
    const tail = [Math.max(start, to), end] as const;
    // White space between sentences belongs to neither.
    if (text.slice(...lead).trim())
      range = [Math.min(range[0], lead[1] - text.slice(...lead).trimStart().length), range[1]];
    if (last && text.slice(...tail).trim())
      range = [range[0], Math.max(range[1], tail[0] + text.slice(...tail).trimEnd().length)];
  }
  return range;
}

function cut(
  text: string,
  [from, to]: readonly [number, number],
  places: readonly TextRange[],
): { text: string; quoted: boolean }[] {
  const pieces: { text: string; quoted: boolean }[] = [];
  const add = (start: number, end: number, quoted: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), quoted });
  };
  let at = from;
  for (const place of places) {
    const start = Math.max(at, place.start, from);
    const end = Math.min(place.end, to);
    if (end <= start) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return pieces;
}

/** The words of a quote as one line, gaps shown as «[…]». */
export function quoteText(segments: readonly { readonly exact: string }[]): string {
  return segments.map((segment) => segment.exact.replace(/\s+/gu, ' ').trim()).join(' […] ');
}

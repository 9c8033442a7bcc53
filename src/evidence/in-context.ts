/** How is a quote read in its sentence? The whole sentences that it touches, its words marked, what lies between left out. */
import type { Document } from '../dossier/schema.ts';
import type { Place } from './locate.ts';
import { sentenceAt } from './sentence-of.ts';

export interface QuotedSentence {
  /** 0-based index of the sentence; -1 where a document has none at that place. */
  readonly sentence: number;
  readonly pieces: readonly { readonly text: string; readonly quoted: boolean }[];
  /** Whether sentences between the one before and this one are left out. */
  readonly skipped: boolean;
}

/** `segments` in any order; overlapping ones are joined. */
export function inContext(document: Document, segments: readonly Place[]): QuotedSentence[] {
  const places = [...segments].sort((a, b) => a.start - b.start);
  const touched = new Set<number>();
  for (const { start, end } of places) {
    const last = sentenceAt(document, Math.max(start, end - 1));
    for (let i = sentenceAt(document, start); i <= last; i++) touched.add(i);
  }
  let previous: number | undefined;
  return [...touched]
    .sort((a, b) => a - b)
    .map((sentence) => {
      const range = document.sentences[sentence] ?? ([places[0]?.start ?? 0, places.at(-1)?.end ?? 0] as const);
      const skipped = previous !== undefined && sentence > previous + 1;
      previous = sentence;
      return { sentence, pieces: cut(document.text, range, places), skipped };
    });
}

function cut(
  text: string,
  [from, to]: readonly [number, number],
  places: readonly Place[],
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

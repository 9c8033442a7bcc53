/** Where in a text stands what was found? And which piece of a long text shows it? */
import { fold } from '../evidence/fold.ts';
import { isGraphemeBoundary } from '../evidence/grapheme.ts';
import { termsIn, type QueryWord } from './terms.ts';

/** A half-open UTF-16 range of the text as it is written. */
export type Range = readonly [start: number, end: number];

/** Places of the wanted words, and of words that were taken for them; ascending, apart from each other. */
export function placesIn(text: string, wanted: readonly QueryWord[], near: ReadonlySet<string>): Range[] {
  const folded = fold(text, 'search');
  const places: [number, number][] = [];
  for (const term of termsIn(folded.text)) {
    const exact = wanted
      .filter((word) => (word.open ? term.text.startsWith(word.text) : term.text === word.text))
      .reduce((longest, word) => Math.max(longest, word.text.length), 0);
    const length = exact || (near.has(term.text) ? term.text.length : 0);
    if (length === 0) continue;
    const from = folded.startOf(term.start);
    const last = term.start + length - 1;
    // Up to the next character that counts: marks and invisible characters belong to what they follow.
    const to = Math.max(folded.endOf(last), last + 1 < folded.text.length ? folded.startOf(last + 1) : text.length);
    const before = places.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else places.push([from, to]);
  }
  return places;
}

export interface Piece {
  readonly text: string;
  readonly marks: readonly Range[];
  /** Whether something was left off before it or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** How much is shown before the first mark, at most. */
const LEAD = 48;
/** How far a cut looks for a space, so that it falls between words. */
const REACH = 16;

function cutAt(text: string, near: number): number {
  for (let i = near; i < Math.min(text.length, near + REACH); i++) if (/\s/u.test(text[i] as string)) return i + 1;
  let at = near;
  while (at < text.length && !isGraphemeBoundary(text, at)) at++;
  return at;
}

/** The text with its marks, cut to about `most` units around the first mark. */
export function pieceAround(text: string, marks: readonly Range[], most: number): Piece {
  if (text.length <= most) return { text, marks, cutBefore: false, cutAfter: false };
  const first = marks[0]?.[0] ?? 0;
  const wished = Math.min(first - LEAD, text.length - most);
  const from = wished > 0 ? Math.min(cutAt(text, wished), first) : 0;
  const to = from + most < text.length ? cutAt(text, from + most) : text.length;
  return {
    text: text.slice(from, to).trimEnd(),
    marks: marks
      .filter(([start]) => start < to)
      .map(([start, end]) => [start - from, Math.min(end, to) - from] as const),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

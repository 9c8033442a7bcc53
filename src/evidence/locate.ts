/** Is the quote really there? The verbatim gate: exact words at the exact place, or one of three ways of failing. */
import type { Segment } from '../dossier/schema.ts';
import { fold, unfolded, type Folded } from './fold.ts';
import { isGraphemeBoundary } from './grapheme.ts';

/** `verbatim` counts; `moved` counts after one click of repair; the other two need a person. */
export type QuoteState = 'verbatim' | 'moved' | 'ambiguous' | 'missing';

/** A half-open UTF-16 range of the document's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Located {
  readonly state: QuoteState;
  /** Where the words stand: one place if verbatim or moved, several if ambiguous, none if missing. The first `MOST_PLACES` of them. */
  readonly places: readonly TextRange[];
  /** How many there are, as far as they were counted. */
  readonly count: number;
}

/** The documents' texts with their folded forms, made when first needed: most dossiers need none. */
export class TextIndex {
  readonly text: string;
  #folded: Folded | undefined;
  #joined: readonly Folded[] | undefined;
  readonly #small = new Map<Folded, string>();
  /** What was looked for in it. */
  readonly known = new Map<string, Found>();

  constructor(text: string) {
    this.text = text;
  }

  get folded(): Folded {
    return (this.#folded ??= fold(this.text));
  }

  /** The same with the words that hyphens break at the end of a line in one: without the hyphen, and with it. None if there are none. */
  get joined(): readonly Folded[] {
    return (this.#joined ??= withoutBreaks(this.text, this.folded));
  }

  /** One of its folded forms in small letters. */
  small(folded: Folded): string {
    let text = this.#small.get(folded);
    if (text === undefined) this.#small.set(folded, (text = small(folded.text)));
    return text;
  }
}

const uncut = (text: string, { start, end }: TextRange): boolean =>
  isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);

/** «Presi-\ndent», as files made for paper have it. */
function withoutBreaks(text: string, folded: Folded): readonly Folded[] {
  const breaks = [...folded.text.matchAll(/(?<=\p{L})- (?=\p{Ll})/gu)]
    .map(({ index }) => index)
    .filter((at) => /[\r\n]/u.test(text.slice(folded.startOf(at), folded.startOf(at + 2))));
  if (!breaks.length) return [];
  return [folded.without(breaks.flatMap((at) => [at, at + 1])), folded.without(breaks.map((at) => at + 1))];
}

/** Letters keep their number, so that places stay what they are. */
const small = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });

/** What was found of some words: the first places, ascending, overlaps included, and how many there are. */
export interface Found {
  readonly places: readonly TextRange[];
  /** `MOST_COUNTED` where there are as many or more. */
  readonly count: number;
}

/** More places than a reader looks at; words that are in a text so often do not show which place was meant. */
export const MOST_PLACES = 500;
export const MOST_COUNTED = 10_000;
/** Different words whose places are kept in mind for one text. */
const MOST_KNOWN = 5000;

const NOWHERE: Found = { places: [], count: 0 };

function placesIn(text: string, folded: Folded, hay: string, wanted: string): Found {
  const places: TextRange[] = [];
  let count = 0;
  for (let at = hay.indexOf(wanted); at >= 0 && count < MOST_COUNTED; at = hay.indexOf(wanted, at + 1)) {
    // The end is right after the last folded character, not at the next one: white space between them belongs to neither.
    const place = unfolded(text, folded, at, at + wanted.length);
    if (!place) continue;
    count++;
    if (places.length < MOST_PLACES) places.push(place);
  }
  return count ? { places, count } : NOWHERE;
}

function search(index: TextIndex, exact: string, anyCase: boolean): Found {
  const { text: plain } = fold(exact);
  const needle = plain.trim();
  if (needle === '') return NOWHERE;
  const hay = (folded: Folded): string => (anyCase ? index.small(folded) : folded.text);
  const wanted = (words: string): string => (anyCase ? small(words) : words);
  const found = placesIn(index.text, index.folded, hay(index.folded), wanted(needle));
  if (found.count) return found;
  const own = new TextIndex(exact).joined.map((one) => one.text.trim());
  for (const broken of own.length ? [index.folded, ...index.joined] : index.joined)
    for (const words of [needle, ...own]) {
      const there = placesIn(index.text, broken, hay(broken), wanted(words));
      if (there.count) return there;
    }
  return NOWHERE;
}

/**
 * The places where the words of `exact` stand, typography folded, no grapheme cluster cut. Words that a hyphen breaks at the end of a line
 * are looked for where nothing else is found. Asked again for the same words, it is not looked for again.
 */
export function findAll(index: TextIndex, exact: string, anyCase = false): Found {
  const key = `${anyCase ? 'a' : 'b'}${exact}`;
  const before = index.known.get(key);
  if (before) return before;
  const found = search(index, exact, anyCase);
  if (index.known.size >= MOST_KNOWN) index.known.clear();
  index.known.set(key, found);
  return found;
}

/** The first places of it. */
export const occurrences = (index: TextIndex, exact: string, anyCase = false): readonly TextRange[] =>
  findAll(index, exact, anyCase).places;

export function locate(index: TextIndex, segment: Segment): Located {
  const { start, end, exact } = segment;
  const here = { start, end };
  if (end <= index.text.length && index.text.slice(start, end) === exact && uncut(index.text, here)) {
    return { state: 'verbatim', places: [here], count: 1 };
  }
  const { places, count } = findAll(index, exact);
  return { state: count === 0 ? 'missing' : count === 1 ? 'moved' : 'ambiguous', places, count };
}

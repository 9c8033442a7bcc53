/** Is the quote really there? The verbatim gate: exact words at the exact place, or one of three ways of failing. */
import type { Segment } from '../dossier/schema.ts';
import { fold, unfolded, type Folded } from './fold.ts';
import { isGraphemeBoundary } from './grapheme.ts';

/** `verbatim` counts; `moved` counts after one click of repair; the other two need a person. */
export type QuoteState = 'verbatim' | 'moved' | 'ambiguous' | 'missing';

/** A half-open UTF-16 range of the document's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Located {
  readonly state: QuoteState;
  /** Where the words stand: one place if verbatim or moved, several if ambiguous, none if missing. */
  readonly places: readonly Place[];
}

/** The documents' texts with their folded forms, made when first needed: most dossiers need none. */
export class TextIndex {
  readonly text: string;
  #folded: Folded | undefined;
  #joined: readonly Folded[] | undefined;

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
}

const uncut = (text: string, { start, end }: Place): boolean =>
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

function placesIn(text: string, folded: Folded, needle: string, anyCase: boolean): Place[] {
  const hay = anyCase ? small(folded.text) : folded.text;
  const wanted = anyCase ? small(needle) : needle;
  const places: Place[] = [];
  for (let at = hay.indexOf(wanted); at >= 0; at = hay.indexOf(wanted, at + 1)) {
    // The end is right after the last folded character, not at the next one: white space between them belongs to neither.
    const place = unfolded(text, folded, at, at + wanted.length);
    if (place) places.push(place);
  }
  return places;
}

/**
 * All places where the words of `exact` stand, typography folded, no grapheme cluster cut; ascending, overlaps included. Words that a
 * hyphen breaks at the end of a line are looked for where nothing else is found.
 */
export function occurrences(index: TextIndex, exact: string, anyCase = false): Place[] {
  const { text: plain } = fold(exact);
  const needle = plain.trim();
  if (needle === '') return [];
  const places = placesIn(index.text, index.folded, needle, anyCase);
  if (places.length) return places;
  const own = new TextIndex(exact).joined.map((one) => one.text.trim());
  for (const hay of own.length ? [index.folded, ...index.joined] : index.joined)
    for (const words of [needle, ...own]) {
      const broken = placesIn(index.text, hay, words, anyCase);
      if (broken.length) return broken;
    }
  return [];
}

export function locate(index: TextIndex, segment: Segment): Located {
  const { start, end, exact } = segment;
  const here = { start, end };
  if (end <= index.text.length && index.text.slice(start, end) === exact && uncut(index.text, here)) {
    return { state: 'verbatim', places: [here] };
  }
  const places = occurrences(index, exact);
  const state = places.length === 0 ? 'missing' : places.length === 1 ? 'moved' : 'ambiguous';
  return { state, places };
}

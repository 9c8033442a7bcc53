/** Is the quote really there? The verbatim gate: exact words at the exact place, or one of three ways of failing. */
import type { Segment } from '../dossier/schema.ts';
import { fold, type Folded } from './fold.ts';
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

  constructor(text: string) {
    this.text = text;
  }

  get folded(): Folded {
    return (this.#folded ??= fold(this.text));
  }
}

const uncut = (text: string, { start, end }: Place): boolean =>
  isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end);

/** All places where the words of `exact` stand, typography folded, no grapheme cluster cut; ascending, overlaps included. */
export function occurrences(index: TextIndex, exact: string): Place[] {
  const needle = fold(exact).text.trim();
  if (needle === '') return [];
  const { text, origin } = index.folded;
  const places: Place[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const last = origin[at + needle.length - 1] as number;
    // The end is right after the last folded unit, not at the next one: white space between them belongs to neither.
    const place = { start: origin[at] as number, end: last + 1 };
    if (uncut(index.text, place)) places.push(place);
  }
  return places;
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

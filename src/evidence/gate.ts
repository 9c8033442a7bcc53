/**
 * Where are the words that a proposal gives as a quote? The gate for proposals: whatever the answer says about positions,
 * only the text's own words come out of it.
 */
import type { Document, Segment } from '../dossier/schema.ts';
import { textIndex } from './check.ts';
import { isGraphemeBoundary } from './grapheme.ts';
import { locate, occurrences, type TextRange, type QuoteState } from './locate.ts';

export interface QuotePart {
  readonly text: string;
  /** Its given place, UTF-16, half-open. */
  readonly at?: TextRange;
}

/** A quote as it is proposed. */
export interface QuoteCandidate {
  /** The pieces of a discontinuous quote, in their order; usually one. */
  readonly parts: readonly QuotePart[];
  /** The given id of its document. */
  readonly document?: string;
  /** The given number of its sentence, from 1. */
  readonly sentence?: number;
  /** The proposer says that its words are not quite the text's: never better than moved. */
  readonly loose?: boolean;
}

/** One place that a quote can have; every segment is verbatim. */
export interface QuotePlacement {
  readonly document: string;
  readonly segments: readonly Segment[];
}

export interface QuoteMatch {
  readonly state: QuoteState;
  /** One if verbatim or moved, several if ambiguous, none if missing. */
  readonly placements: readonly QuotePlacement[];
}

/** More places than anybody chooses from. */
const MOST = 40;

const MISSING: QuoteMatch = { state: 'missing', placements: [] };
const GAP = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,})\s*/u;
const OUTER = /^["“”„«»'‘’]+|["“”„«»'‘’]+$/gu;

const segmentAt = (text: string, { start, end }: TextRange): Segment => ({ start, end, exact: text.slice(start, end) });

interface Find {
  readonly placement: QuotePlacement;
  /** Whether the words stand there letter for letter, typography included. */
  readonly exact: boolean;
}

function narrowed(
  documents: readonly Document[],
  finds: readonly Find[],
  sentence: number | undefined,
): readonly Find[] {
  if (sentence === undefined || finds.length < 2) return finds;
  const inside = finds.filter(({ placement }) => {
    const range = documents.find(({ id }) => id === placement.document)?.sentences[sentence - 1];
    const first = placement.segments[0];
    return range && first && first.start < range[1] && first.end > range[0];
  });
  return inside.length ? inside : finds;
}

/** All places of a run of words; those that are letter for letter the same leave the others out. */
function wholes(documents: readonly Document[], words: string, anyCase = false): readonly Find[] {
  const finds: Find[] = [];
  for (const document of documents) {
    for (const place of occurrences(textIndex(document), words, anyCase)) {
      const segment = segmentAt(document.text, place);
      finds.push({ placement: { document: document.id, segments: [segment] }, exact: segment.exact === words.trim() });
      if (finds.length > MOST) return finds;
    }
  }
  const exact = finds.filter((find) => find.exact);
  return exact.length ? exact : finds;
}

/** All ways in which the pieces stand one after the other in a document. */
function rows(document: Document, pieces: readonly string[]): readonly Find[] {
  const index = textIndex(document);
  const places = pieces.map((piece) => occurrences(index, piece).slice(0, MOST));
  let found: readonly (readonly TextRange[])[] = [[]];
  for (const next of places) {
    found = found
      .flatMap((row) => next.filter(({ start }) => start >= (row.at(-1)?.end ?? 0)).map((place) => [...row, place]))
      .slice(0, MOST * MOST);
  }
  return found.map((row) => {
    const segments = row.map((place) => segmentAt(document.text, place));
    return {
      placement: { document: document.id, segments },
      exact: segments.every(({ exact }, i) => exact === pieces[i]?.trim()),
    };
  });
}

/** Of several ways through a text the one within a single sentence is meant, if there is just one of them. */
function together(documents: readonly Document[], finds: readonly Find[]): readonly Find[] {
  if (finds.length < 2) return finds;
  const inOne = finds.filter(({ placement }) => {
    const [first, last] = [placement.segments[0], placement.segments.at(-1)];
    const sentences = documents.find(({ id }) => id === placement.document)?.sentences ?? [];
    return first && last && sentences.some(([from, to]) => first.start >= from && last.end <= to);
  });
  return inOne.length === 1 ? inOne : finds;
}

/** `doubt`: something that the proposal says about the quote is not so, or is not sure. */
function judged(finds: readonly Find[], doubt: boolean): QuoteMatch {
  const placements = finds.slice(0, MOST).map(({ placement }) => placement);
  if (finds.length !== 1) return { state: finds.length ? 'ambiguous' : 'missing', placements };
  return { state: finds[0]?.exact && !doubt ? 'verbatim' : 'moved', placements };
}

/** The quote at the very place that was given for it, if its words stand there. */
function given(documents: readonly Document[], { parts, document }: QuoteCandidate): QuotePlacement | undefined {
  if (!parts.length || parts.some(({ at, text }) => !at || text === '')) return undefined;
  const own = documents.filter(({ id }) => document === undefined || id === document);
  // Without a document, positions in several texts prove nothing.
  const there = own.filter((candidate) =>
    parts.every(
      ({ text, at }) =>
        at && locate(textIndex(candidate), { start: at.start, end: at.end, exact: text }).state === 'verbatim',
    ),
  );
  const only = there.length === 1 ? there[0] : undefined;
  return only && { document: only.id, segments: parts.map(({ at }) => segmentAt(only.text, at as TextRange)) };
}

/** Looks for a quote in the documents, which may be any of the dossier's. */
export function gateQuote(documents: readonly Document[], wanted: QuoteCandidate): QuoteMatch {
  const { loose = false, sentence, document } = wanted;
  const at = given(documents, wanted);
  if (at) return { state: loose ? 'moved' : 'verbatim', placements: [at] };
  const said = documents.filter(({ id }) => id === document);
  const scopes = said.length && said.length < documents.length ? [said, documents] : [documents];
  const words = wanted.parts.map(({ text }) => text).filter((text) => text.trim());
  if (!words.length) return MISSING;
  const claimed = wanted.parts.some((part) => part.at);
  for (const [i, scope] of scopes.entries()) {
    const doubt = loose || claimed || i > 0;
    const [only = ''] = words;
    if (words.length === 1) {
      const whole = wholes(scope, only);
      // Models like to put a quote into quotation marks of their own.
      const bare = whole.length ? [] : wholes(scope, only.trim().replace(OUTER, ''));
      const finds = narrowed(scope, whole.length ? whole : bare, sentence);
      if (finds.length) return judged(finds, doubt || bare.length > 0);
    }
    const pieces = words.length > 1 ? words : only.split(GAP).filter((piece) => piece.trim());
    if (pieces.length < 2) continue;
    const finds = together(
      scope,
      narrowed(
        scope,
        scope.flatMap((one) => rows(one, pieces)),
        sentence,
      ),
    );
    if (finds.length) return judged(finds, doubt);
  }
  // With another capital: only where there are enough words to be sure that they are these.
  const [only = ''] = words;
  if (words.length === 1 && (only.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0) > 2)
    for (const scope of scopes) {
      const finds = narrowed(scope, wholes(scope, only, true), sentence);
      if (finds.length) return judged(finds, true);
    }
  return MISSING;
}

/** Whether every segment of a placement is verbatim in one of the documents: asked once more before anything is taken. */
export function isVerbatim(documents: readonly Document[], { document, segments }: QuotePlacement): boolean {
  const own = documents.find(({ id }) => id === document);
  return (
    !!own &&
    segments.length > 0 &&
    segments.every((segment) => locate(textIndex(own), segment).state === 'verbatim' && segment.end > segment.start) &&
    segments.every(({ start }) => isGraphemeBoundary(own.text, start))
  );
}

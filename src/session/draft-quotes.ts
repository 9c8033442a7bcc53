/** On which words does a half-written claim rest? Its quotes, and the pieces of each, as other steps change them. */
import type { Claim, Document } from '../dossier/schema.ts';
import { segmentsOf } from '../edit/claims.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { joined, pieceOf } from '../evidence/pieces.ts';
import type { Draft } from './draft.ts';

type Quotes = Claim['evidence'];

/** Chosen words as a quote; undefined where no letter is among them. */
export function quoteOf(document: Document, segments: readonly TextRange[]): Quotes[number] | undefined {
  // Chosen by hand or not: no character is cut in two, and no quote begins with a space.
  const places = joined(segments.flatMap(({ start, end }) => pieceOf(document.text, start, end) ?? []));
  return places.length ? { document: document.id, segments: segmentsOf(document, places) } : undefined;
}

/** With these pieces for one of the quotes; those that touch become one. */
function withPieces(quotes: Quotes, at: number, document: Document, places: readonly TextRange[]): Quotes {
  const quote = quotes[at];
  return quote ? quotes.with(at, { ...quote, segments: segmentsOf(document, joined(places)) }) : quotes;
}

/** With one more, or `on`, as further pieces of the last quote from the same document. */
export function withQuote(quotes: Quotes, quote: Quotes[number], document: Document, on: boolean): Quotes {
  const last = on ? quotes.findLastIndex((one) => one.document === document.id) : -1;
  return last < 0
    ? [...quotes, quote]
    : withPieces(quotes, last, document, [...(quotes[last]?.segments ?? []), ...quote.segments]);
}

/** The last piece of one becomes a quote of its own. */
export function splitAt(quotes: Quotes, at: number): Quotes {
  const whole = quotes[at];
  const last = whole?.segments.at(-1);
  if (!whole || !last || whole.segments.length < 2) return quotes;
  const parts = [
    { ...whole, segments: whole.segments.slice(0, -1) },
    { document: whole.document, segments: [last] },
  ];
  return quotes.toSpliced(at, 1, ...parts);
}

/** The other way round: a quote becomes further pieces of the one before it, if both are from the document. */
export function joinedAt(quotes: Quotes, at: number, document: Document): Quotes {
  const [one, other] = [quotes[at - 1], quotes[at]];
  if (!one || !other || one.document !== document.id || other.document !== document.id) return quotes;
  return withPieces(quotes.toSpliced(at, 1), at - 1, document, [...one.segments, ...other.segments]);
}

export const withoutPiece = (quotes: Quotes, at: number, piece: number): Quotes =>
  quotes.flatMap((quote, i) => {
    if (i !== at) return [quote];
    const segments = quote.segments.toSpliced(piece, 1);
    return segments.length ? [{ ...quote, segments }] : [];
  });

/** A piece elsewhere in its text: as a whole sentence, a word shorter or longer. */
export function movedPiece(quotes: Quotes, at: number, piece: number, document: Document, place: TextRange): Quotes {
  const quote = quotes[at];
  const meant = pieceOf(document.text, place.start, place.end);
  return quote && meant
    ? withPieces(quotes, at, document, quote.segments.toSpliced(piece, 1, { ...meant, exact: '' }))
    : quotes;
}

/** What is quoted now of the words of earlier quotes, each piece as long as it has become. */
export const stillQuoted = (earlier: Quotes, now: Quotes): Quotes =>
  now.flatMap((quote) => {
    const before = earlier.flatMap(({ document, segments }) => (document === quote.document ? segments : []));
    const segments = quote.segments.filter((a) => before.some((b) => a.start < b.end && b.start < a.end));
    return segments.length ? [{ ...quote, segments }] : [];
  });

/** The quotes that what is proposed was first seen from, as long as one of their words is quoted still. */
export const firstSeen = ({ first, evidence }: Pick<Draft, 'first' | 'evidence'>): Quotes | undefined =>
  first && stillQuoted(first, evidence).length ? first : undefined;

/** With more quotes: what was shown as proposed is not replaced by what other words propose, nor is the modality of the relation. */
export function withMore(draft: Draft, evidence: Quotes): Draft {
  if (!draft.evidence.length) return { ...draft, evidence };
  const telling = draft.telling ?? (draft.own.relation && draft.evidence);
  return { ...draft, first: firstSeen(draft) ?? draft.evidence, ...(telling && { telling }), evidence };
}

/** With the quotes of before, and all that was set meanwhile. */
export const asBefore = ({ first: _f, telling: _t, ...draft }: Draft, { evidence, first, telling }: Draft): Draft => ({
  ...draft,
  evidence,
  ...(first && { first }),
  ...(telling && { telling }),
});

/** The sentence, from 0, that the first words of some quotes are of, with its article; -1 where there is none. */
export function placeOf(
  quotes: Quotes | undefined,
  documentOf: (id: string) => Document | undefined,
): { readonly article: Document | undefined; readonly at: number } {
  const [first] = quotes ?? [];
  const article = documentOf(first?.document ?? '');
  const [piece] = first?.segments ?? [];
  return { article, at: article && piece ? sentenceAt(article, piece.start) : -1 };
}

/**
 * A corrected version of an article has come in: which quotes stand in it, too, and how do they come over? Each is looked for by the
 * verbatim gate; what it does not find, a person places, or it stays with the old version.
 */
import type { Claim, Document, Dossier, Evidence, Segment } from '../dossier/schema.ts';
import { textIndex, worst } from '../evidence/check.ts';
import { locate, type TextRange, type QuoteState } from '../evidence/locate.ts';
import { nearestPassage, type Nearest } from '../evidence/nearest.ts';

/** Versions whose quotes can come over: which old document each of these replaces, where claims rest on it. */
export function versionsToCarry(
  { claims }: Pick<Dossier, 'claims'>,
  documents: readonly Document[],
): readonly (readonly [from: string, to: string])[] {
  return documents.flatMap(({ id, revises: from }) => {
    const quoted = claims.some(({ evidence }) => evidence.some(({ document }) => document === from));
    return from !== undefined && quoted ? [[from, id] as const] : [];
  });
}

export interface CarriedSegment {
  readonly segment: Segment;
  readonly state: QuoteState;
  /** Where the words stand in the new version: several if ambiguous, none if missing. */
  readonly places: readonly TextRange[];
  /** Of several places, the only one with the same words before and after it. */
  readonly likely: TextRange | undefined;
  /** Where the words are missing: the passage that is most like them, to be looked at. */
  readonly nearest: Nearest | undefined;
}

/** One piece of evidence of a claim: its segments come over together or not at all. */
export interface Carriable {
  readonly claim: Claim;
  /** Which of the claim's pieces of evidence. */
  readonly evidence: number;
  readonly segments: readonly CarriedSegment[];
  /** The worst among the segments. */
  readonly state: QuoteState;
  /** Whether the claim has the very same quotes in the new version already. */
  readonly there: boolean;
}

const AROUND = 24;

/** Whether a place in one text has the words around it that the other has around its own. */
function alikeAround(a: string, place: TextRange, b: string, { start, end }: TextRange): boolean {
  const before = b.slice(Math.max(0, start - AROUND), start);
  const after = b.slice(end, end + AROUND);
  return a.slice(0, place.start).endsWith(before) && a.startsWith(after, place.end);
}

export function quotesToCarry(dossier: Dossier, from: Document, to: Document): Carriable[] {
  const index = textIndex(to);
  return dossier.claims.flatMap((claim) =>
    claim.evidence.flatMap((piece, evidence): Carriable[] => {
      if (piece.document !== from.id) return [];
      const segments = piece.segments.map((segment): CarriedSegment => {
        const { state, places, count } = locate(index, segment);
        const alike =
          state === 'ambiguous' && count === places.length
            ? places.filter((place) => alikeAround(to.text, place, from.text, segment))
            : [];
        return {
          segment,
          state,
          places,
          likely: alike.length === 1 ? alike[0] : undefined,
          nearest: state === 'missing' ? nearestPassage(index, segment.exact) : undefined,
        };
      });
      const there = claim.evidence.some(
        (other) =>
          other.document === to.id &&
          other.segments.length === segments.length &&
          other.segments.every(({ exact }, i) => exact === segments[i]?.segment.exact),
      );
      return [{ claim, evidence, segments, state: worst(segments.map((s) => s.state)), there }];
    }),
  );
}

/** Where each segment of one piece of evidence stands in the new version. */
export interface Choice {
  readonly claim: string;
  readonly evidence: number;
  readonly places: readonly TextRange[];
}

/**
 * The dossier with the chosen pieces of evidence in the new version: instead of in the old one (`move`), or beside it. The quote
 * becomes the new text's own words at its place. A choice that does not fit the claim changes nothing.
 */
export function carryQuotes(dossier: Dossier, to: Document, choices: readonly Choice[], move: boolean): Dossier {
  const byClaim = new Map<string, Choice[]>();
  for (const choice of choices) byClaim.set(choice.claim, [...(byClaim.get(choice.claim) ?? []), choice]);
  let any = false;
  const claims = dossier.claims.map((claim) => {
    const own = byClaim.get(claim.id);
    if (!own) return claim;
    const evidence = claim.evidence.flatMap((piece, i): Evidence[] => {
      const places = own.find((choice) => choice.evidence === i)?.places;
      if (!places || places.length !== piece.segments.length) return [piece];
      any = true;
      const segments = piece.segments.map((segment, j): Segment => {
        const { start, end } = places[j] as TextRange;
        return { ...segment, start, end, exact: to.text.slice(start, end) };
      });
      const carried: Evidence = { ...piece, document: to.id, segments };
      return move ? [carried] : [piece, carried];
    });
    return { ...claim, evidence };
  });
  return any ? { ...dossier, claims } : dossier;
}

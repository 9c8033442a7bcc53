/** Which claims stand on their quotes? A claim counts only while every piece of its evidence is verbatim. */
import type { Steps } from '../dossier/in-slices.ts';
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import { locate, TextIndex, type Located, type QuoteState } from './locate.ts';

export interface ClaimCheck {
  /** The worst state among the claim's segments. */
  readonly state: QuoteState;
  /** By evidence, then by segment, as in the claim. */
  readonly located: readonly (readonly Located[])[];
}

/** By claim id. */
export type Checks = ReadonlyMap<string, ClaimCheck>;

const RANK: readonly QuoteState[] = ['verbatim', 'moved', 'ambiguous', 'missing'];

export const worst = (states: readonly QuoteState[]): QuoteState =>
  states.reduce<QuoteState>((a, b) => (RANK.indexOf(b) > RANK.indexOf(a) ? b : a), 'verbatim');

const texts = new WeakMap<Document, TextIndex>();
const checked = new WeakMap<
  Claim,
  { readonly documents: readonly (Document | undefined)[]; readonly check: ClaimCheck }
>();

/** Documents are immutable, so what was learnt about one text stays true; editing claims must not fold it again. */
export function textIndex(document: Document): TextIndex {
  let index = texts.get(document);
  if (!index) texts.set(document, (index = new TextIndex(document.text)));
  return index;
}

function checkClaim(claim: Claim, documents: ReadonlyMap<string, Document>): ClaimCheck {
  const before = checked.get(claim);
  if (before?.documents.every((document, i) => document === documents.get(claim.evidence[i]?.document ?? '')))
    return before.check;
  const own = claim.evidence.map((evidence) => documents.get(evidence.document));
  const located = claim.evidence.map((evidence, i) => {
    const document = own[i];
    return evidence.segments.map((segment): Located =>
      document ? locate(textIndex(document), segment) : { state: 'missing', places: [], count: 0 },
    );
  });
  const check: ClaimCheck = { located, state: worst(located.flat().map((l) => l.state)) };
  checked.set(claim, { documents: own, check });
  return check;
}

/** `before`: what was found out about the dossier that an edit has made this one of. */
export function checkDossier(
  dossier: Dossier,
  before?: { readonly dossier: Dossier; readonly checks: Checks },
): Checks {
  const { claims } = dossier;
  const was = before?.dossier.documents === dossier.documents ? before : undefined;
  if (was?.dossier.claims === claims) return was.checks;
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const old = was?.dossier.claims ?? [];
  if (was && claims.length === old.length && claims.every((claim, i) => claim.id === old[i]?.id)) {
    // In the order of the claims, as ever.
    const checks = new Map(was.checks);
    claims.forEach((claim, i) => {
      if (claim !== old[i]) checks.set(claim.id, checkClaim(claim, documents));
    });
    return checks;
  }
  return new Map(claims.map((claim) => [claim.id, checkClaim(claim, documents)]));
}

/** So many claims are looked at between two places where the work may be interrupted. */
const STEP = 50;

/** `checkDossier`, for callers that have to give others their turn; yields how much is checked. */
export function* checkSteps(dossier: Dossier): Steps<Checks> {
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const checks = new Map<string, ClaimCheck>();
  for (const [i, claim] of dossier.claims.entries()) {
    checks.set(claim.id, checkClaim(claim, documents));
    if (i % STEP === 0) yield i / dossier.claims.length;
  }
  return checks;
}

/** The ids of the claims that count. */
export function countingClaims(checks: Checks): ReadonlySet<string> {
  const counting = new Set<string>();
  for (const [id, { state }] of checks) if (state === 'verbatim') counting.add(id);
  return counting;
}

/** Which claims of a dossier count, by id and by place in its list; `checks`: of this dossier. */
export interface CountingOf {
  readonly has: (claim: string) => boolean;
  readonly at: (place: number) => boolean;
}

export function countingOf({ claims }: Pick<Dossier, 'claims'>, checks: Checks): CountingOf {
  const has = (id: string): boolean => checks.get(id)?.state === 'verbatim';
  // Two claims with one id: then not even the order is known.
  if (checks.size !== claims.length) return { has, at: (place) => has(claims[place]?.id ?? '') };
  const counts = new Uint8Array(claims.length);
  let i = 0;
  for (const { state } of checks.values()) counts[i++] = state === 'verbatim' ? 1 : 0;
  return { has, at: (place) => counts[place] === 1 };
}

/** The claims that do not count. */
export function notCounting(dossier: Pick<Dossier, 'claims'>, checks: Checks): readonly Claim[] {
  const { at } = countingOf(dossier, checks);
  return dossier.claims.filter((_, i) => !at(i));
}

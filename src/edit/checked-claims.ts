/**
 * Which claims has a fact-checker ticked off, who, and when? A tick is of what the claim said then: it holds only while the claim still says
 * that, whoever changes it, and with whichever program.
 */
import { textHash } from '../dossier/hash.ts';
import type { CheckedClaim, Claim, Dossier } from '../dossier/schema.ts';

type Ticked = Pick<Dossier, 'claims' | 'checkedClaims'>;

/** Letters of a hash: enough to tell a claim from what it was before. */
const LENGTH = 16;

/** Of all that a reader is told by the claim, lower-case hexadecimal; neither notes nor who coded it. */
export function claimPrint(claim: Claim): string {
  const { subject, relation, object, modality, polarity, basis, attribution, evidence, when = '', said = '' } = claim;
  const speakers = attribution.map(({ actor = '', name = '', anonymous = false }) => [actor, name, anonymous]);
  const quotes = evidence.map(({ document, segments }) => [document, ...segments.map(({ exact }) => exact)]);
  const gloss = Object.entries(claim.gloss ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const told = [subject, relation, object, modality, polarity, basis, speakers, quotes, when, said, gloss];
  return textHash(JSON.stringify(told)).slice(0, LENGTH);
}

/** By claim: the ticks that hold. */
export function checkedClaims({ claims, checkedClaims: ticks = [] }: Ticked): ReadonlyMap<string, CheckedClaim> {
  if (ticks.length === 0) return new Map();
  const byClaim = new Map(ticks.map((tick) => [tick.claim, tick]));
  return new Map(
    claims.flatMap((claim) => {
      const tick = byClaim.get(claim.id);
      return tick && tick.of === claimPrint(claim) ? [[claim.id, tick] as const] : [];
    }),
  );
}

/** How many claims were ticked off before a change, are still there after it, and say something else: their ticks hold no more. */
export function ticksLost(before: Ticked, after: Ticked): number {
  const holding = checkedClaims(after);
  const there = new Set(after.claims.map(({ id }) => id));
  return [...checkedClaims(before).keys()].filter((id) => there.has(id) && !holding.has(id)).length;
}

/** Without an empty list: a dossier in which nobody has ticked anything is written as before. */
function withTicks<T extends Ticked>(dossier: T, ticks: readonly CheckedClaim[]): T {
  const { checkedClaims: _, ...rest } = dossier;
  return (ticks.length ? { ...dossier, checkedClaims: ticks } : rest) as T;
}

/**
 * Ticks a claim off, or takes its tick back. `on`: `YYYY-MM-DD`; `by` undefined or empty for somebody without a name. Ticks that no longer hold go.
 * The very same dossier where it is so already, or where there is no such claim.
 */
export function tickClaim(
  dossier: Dossier,
  id: string,
  ticked: { readonly by?: string | undefined; readonly on: string } | undefined,
): Dossier {
  const claim = dossier.claims.find((one) => one.id === id);
  const ticks = checkedClaims(dossier);
  if (!claim || ticks.has(id) === (ticked !== undefined)) return dossier;
  const others = [...ticks.values()].filter((tick) => tick.claim !== id);
  if (!ticked) return withTicks(dossier, others);
  const by = ticked.by?.trim() ?? '';
  return withTicks(dossier, [...others, { claim: id, of: claimPrint(claim), ...(by && { by }), on: ticked.on }]);
}

/**
 * The ticks of another dossier for claims that came from there, under their ids here: those that held, and of claims that say here what they said
 * there. `claimOf`: from their ids to those here.
 */
export function ticksTaken<T extends Ticked>(
  merged: T,
  theirs: Ticked,
  claimOf: ReadonlyMap<string, string>,
  came: ReadonlySet<string>,
): T {
  const own = merged.checkedClaims ?? [];
  const known = new Set(own.map(({ claim }) => claim));
  const claims = new Map(merged.claims.map((claim) => [claim.id, claim]));
  const taken = [...checkedClaims(theirs)].flatMap(([id, tick]): CheckedClaim[] => {
    const claim = claims.get(claimOf.get(id) ?? id);
    // Their actors and documents may be called otherwise here; the claim is theirs, as it was ticked.
    return claim && came.has(claim.id) && !known.has(claim.id)
      ? [{ ...tick, claim: claim.id, of: claimPrint(claim) }]
      : [];
  });
  return taken.length ? withTicks(merged, [...own, ...taken]) : merged;
}

/** How is a quote that moved brought home? A pure edit: its segments take the words and the place that the text has. */
import type { Claim, Dossier, Segment } from '../dossier/schema.ts';
import { checkDossier } from './check.ts';
import type { TextRange } from './locate.ts';

/** The dossier with one segment of a claim set to `place`. The words become the text's own, typography included. */
export function placeSegment(
  dossier: Dossier,
  claimId: string,
  evidence: number,
  segment: number,
  place: TextRange,
): Dossier {
  return editClaim(dossier, claimId, (claim) => {
    const text = dossier.documents.find((document) => document.id === claim.evidence[evidence]?.document)?.text;
    if (text === undefined) return claim;
    const moved = (old: Segment): Segment => ({ ...old, ...place, exact: text.slice(place.start, place.end) });
    return {
      ...claim,
      evidence: claim.evidence.map((e, i) =>
        i === evidence ? { ...e, segments: e.segments.map((s, j) => (j === segment ? moved(s) : s)) } : e,
      ),
    };
  });
}

/** The dossier with every moved segment of the claim at its only place; the same dossier if there is none. */
export function repairMoved(dossier: Dossier, claimId: string): Dossier {
  const check = checkDossier(dossier).get(claimId);
  let repaired = dossier;
  check?.located.forEach((segments, evidence) =>
    segments.forEach(({ state, places: [place] }, segment) => {
      if (state === 'moved' && place) repaired = placeSegment(repaired, claimId, evidence, segment, place);
    }),
  );
  return repaired;
}

/** The same dossier if the edit gives the same claim, so that it leaves no step to undo. */
function editClaim(dossier: Dossier, id: string, edit: (claim: Claim) => Claim): Dossier {
  const claims = dossier.claims.map((claim) => (claim.id === id ? edit(claim) : claim));
  return claims.some((claim, i) => claim !== dossier.claims[i]) ? { ...dossier, claims } : dossier;
}

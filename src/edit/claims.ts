/** How do claims come, change and go? Pure edits: a new dossier that shares all that stayed. */
import type { Claim, Dossier } from '../dossier/schema.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { idsOf } from './ids.ts';
import { changed, without } from './lists.ts';

/** The id for a claim that is new: by the sentence of its first quote, «c-10a», so that ids can be read beside the article. */
export function claimId({ documents, claims }: Dossier, evidence: Claim['evidence']): string {
  const taken = idsOf(claims);
  const first = evidence[0];
  const document = documents.find(({ id }) => id === first?.document);
  const sentence = document && first?.segments[0] ? sentenceAt(document, first.segments[0].start) + 1 : 0;
  const base = documents.length > 1 && first ? `c-${first.document}-${sentence}` : `c-${sentence}`;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (!taken.has(base + letter)) return base + letter;
  for (let n = 27; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

export function addClaim(dossier: Dossier, claim: Claim): Dossier {
  return { ...dossier, claims: [...dossier.claims, claim] };
}

export function changeClaim(dossier: Dossier, id: string, change: (claim: Claim) => Claim): Dossier {
  const claims = changed(dossier.claims, id, change);
  return claims === dossier.claims ? dossier : { ...dossier, claims };
}

export function removeClaim(dossier: Dossier, id: string): Dossier {
  const claims = without(dossier.claims, id);
  return claims === dossier.claims ? dossier : { ...dossier, claims };
}

/** A claim that somebody is to look at again, with a note why; and that it was looked at. */
import type { Dossier } from '../dossier/schema.ts';
import { changeClaim } from './claims.ts';

/** `note`: undefined or empty for none. */
export function markToCheck(dossier: Dossier, id: string, note?: string): Dossier {
  const words = note?.trim() ?? '';
  return changeClaim(dossier, id, (claim) => {
    if (claim.toCheck && (claim.toCheck.note ?? '') === words) return claim;
    const { note: _, ...more } = claim.toCheck ?? {};
    return { ...claim, toCheck: { ...more, ...(words && { note: words }) } };
  });
}

export const markChecked = (dossier: Dossier, id: string): Dossier =>
  changeClaim(dossier, id, (claim) => {
    if (!claim.toCheck) return claim;
    const { toCheck: _, ...rest } = claim;
    return rest;
  });

/** What is said once two actors have become one? */
import type { Dossier } from '../../dossier/schema.ts';
import { claimsWith, mergeActors } from '../../edit/actors.ts';
import { ticksLost } from '../../edit/checked-claims.ts';
import { m } from '../../words/messages/messages.js';

/** As both were called. */
interface Called {
  readonly gone: string;
  readonly stays: string;
}

/**
 * Of a dossier before the change, in which the actor `gone` becomes a name of `stays`, and the claims `dropped` go. A claim that names another actor
 * says something else: whoever ticked it off has to look again, and that is said.
 */
export function mergedText(
  dossier: Dossier,
  stays: string,
  gone: string,
  called: Called,
  dropped: ReadonlySet<string> = new Set(),
): () => string {
  const moved = claimsWith(dossier, gone).length - dropped.size;
  const lost = ticksLost(dossier, mergeActors(dossier, stays, gone, dropped));
  return () => {
    const words = { ...called, claims: m.count_claims({ count: moved }) };
    const deleted = m.count_claims({ count: dropped.size });
    return [
      dropped.size ? m.merged_deleted_said({ ...words, deleted }) : m.merged_said(words),
      ...(lost ? [m.merged_unticked_said({ claims: m.count_claims({ count: lost }) })] : []),
    ].join(' ');
  };
}

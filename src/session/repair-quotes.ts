/** How is a quote put right whose words are elsewhere than it says, or in several places? By one step that can be undone. */
import type { TextRange } from '../evidence/locate.ts';
import { placeSegment, repairMoved } from '../evidence/repair.ts';
import type { Session } from './session.svelte.ts';

/** Takes the only place of every moved segment of a claim. */
export function repairQuotes(session: Session, claim: string): Promise<void> {
  return session.change({ kind: 'quote-repaired', what: session.told(claim) }, (dossier) =>
    repairMoved(dossier, claim),
  );
}

/** Says which of several places an ambiguous segment means. */
export function placeQuote(
  session: Session,
  claim: string,
  evidence: number,
  segment: number,
  place: TextRange,
): Promise<void> {
  return session.change({ kind: 'quote-placed', what: session.told(claim) }, (dossier) =>
    placeSegment(dossier, claim, evidence, segment, place),
  );
}

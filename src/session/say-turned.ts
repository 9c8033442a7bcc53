/** What does it mean to choose a relation as it is said from its other end? «Is paid by» is «pays», with both ends the other way round. */
import type { RelationRef } from '../edit/claims.ts';
import type { ClaimComposing } from './drafting.svelte.ts';

/** Each end takes the place of the other, as they are in the form; with none there yet, nothing turns. */
export function sayTurned(drafting: Pick<ClaimComposing, 'content' | 'say' | 'swap'>, relation: RelationRef): void {
  const { subject, object } = drafting.content;
  if (subject || object) drafting.swap();
  drafting.say({ relation });
}

/** Who came into the dossier with a claim? */
import { names } from '../edit/actors.ts';
import type { Change } from '../edit/change.ts';
import type { History } from './history.ts';

const BRINGING: readonly Change['kind'][] = ['claim-added', 'claim-changed', 'proposals-taken'];

/** The actors that came with a claim: those whom a step brought that added or changed it, and of whom it speaks. */
export function actorsWith({ steps, at }: History, claim: string): readonly string[] {
  const out = new Set<string>();
  const way = steps.filter((step, i) => i <= at && !step.left);
  for (const [i, { dossier, change }] of way.entries()) {
    const prior = way[i - 1]?.dossier;
    // Steps share what they did not change: most brought no actor.
    if (!prior || prior.actors === dossier.actors || !BRINGING.includes(change.kind)) continue;
    const now = dossier.claims.find(({ id }) => id === claim);
    if (!now || prior.claims.includes(now)) continue;
    const known = new Set(prior.actors.map(({ id }) => id));
    for (const { id } of dossier.actors) if (!known.has(id) && names(now, id)) out.add(id);
  }
  return [...out];
}

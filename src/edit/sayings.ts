/** Which earlier sayings become an actor's? Those of a source known only by a name, once an actor with that name is made, or gets it. */
import type { Actor, Dossier } from '../dossier/schema.ts';

export interface Pointed {
  readonly actor: Actor;
  /** How many claims that were there before are said by the actor now. */
  readonly count: number;
}

/** The actors to whom claims point that were there before a step, and had only a name in their place. */
export function pointedAt(
  before: Pick<Dossier, 'actors' | 'claims'>,
  after: Pick<Dossier, 'actors' | 'claims'>,
  except?: string,
): readonly Pointed[] {
  if (before.claims === after.claims) return [];
  const there = new Map(before.claims.map((claim) => [claim.id, claim]));
  const counts = new Map<string, number>();
  for (const { id, attribution } of after.claims) {
    const old = there.get(id)?.attribution;
    if (id === except || !old || old === attribution) continue;
    const now = attribution.flatMap(({ actor }, i) =>
      actor !== undefined && old[i]?.actor === undefined && old[i]?.name !== undefined ? [actor] : [],
    );
    for (const actor of new Set(now)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return after.actors.flatMap((actor) => {
    const count = counts.get(actor.id);
    return count === undefined ? [] : [{ actor, count }];
  });
}

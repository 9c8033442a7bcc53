/** Whose earlier sayings became an actor's? Who was only known by name is that actor once somebody makes one of this name. */
import type { Actor, Dossier } from '../dossier/schema.ts';

export interface Pointed {
  readonly actor: Actor;
  /** How many claims that were there before are said by the actor now. */
  readonly count: number;
}

/** Of the actors that came with a step, those to whom claims point that were there before it. */
export function pointedAt(
  before: Pick<Dossier, 'actors' | 'claims'>,
  after: Pick<Dossier, 'actors' | 'claims'>,
  except?: string,
): readonly Pointed[] {
  const known = new Set(before.actors.map(({ id }) => id));
  const come = after.actors.filter(({ id }) => !known.has(id));
  if (!come.length) return [];
  const there = new Set(before.claims.map(({ id }) => id));
  return come.flatMap((actor) => {
    const count = after.claims.filter(
      ({ id, attribution }) =>
        id !== except && there.has(id) && attribution.some((source) => source.actor === actor.id),
    ).length;
    return count ? [{ actor, count }] : [];
  });
}

/** Which actors did somebody say are not one? Kept in the dossier, so that nobody is asked again; an entry without any is not written. */
import type { Dossier } from '../dossier/schema.ts';

type Differences = NonNullable<Dossier['differentActors']>;

export function areDifferent(entries: Differences | undefined, one: string, other: string): boolean {
  return entries?.some(({ actors }) => actors.includes(one) && actors.includes(other)) ?? false;
}

/** The very same dossier where it is known. */
export function setDifferent(dossier: Dossier, one: string, other: string): Dossier {
  const { differentActors } = dossier;
  if (one === other || areDifferent(differentActors, one, other)) return dossier;
  return { ...dossier, differentActors: [...(differentActors ?? []), { actors: [one, other] }] };
}

/** Without an actor: what was said of it is now said of `instead`, or of nobody. */
export function differencesWithout(dossier: Dossier, gone: string, instead?: string): Dossier {
  const { differentActors, ...rest } = dossier;
  if (!differentActors?.some(({ actors }) => actors.includes(gone))) return dossier;
  const left = differentActors.flatMap((entry): Differences => {
    if (!entry.actors.includes(gone)) return [entry];
    const actors = [...new Set(entry.actors.flatMap((id) => (id === gone ? (instead ?? []) : [id])))];
    return actors.length > 1 ? [{ ...entry, actors }] : [];
  });
  return left.length ? { ...dossier, differentActors: left } : rest;
}

/** How do actors come and get their names? Pure edits. */
import type { Actor, Dossier } from '../dossier/schema.ts';
import { idsOf, newId } from './ids.ts';
import { changed } from './lists.ts';

/** A new actor by the name it has in a text of `language`. */
export function makeActor(dossier: Dossier, name: string, language: string, kind: string): Actor {
  const id = newId(name, idsOf(dossier.actors), 'actor');
  return { id, kind, name: { [language]: name } };
}

export function addActor(dossier: Dossier, actor: Actor): Dossier {
  return { ...dossier, actors: [...dossier.actors, actor] };
}

export function changeActor(dossier: Dossier, id: string, change: (actor: Actor) => Actor): Dossier {
  const actors = changed(dossier.actors, id, change);
  return actors === dossier.actors ? dossier : { ...dossier, actors };
}

/** Every name and alias of an actor, each once. */
export const namesOf = ({ name, aliases = {} }: Actor): readonly string[] => [
  ...new Set([...Object.values(name), ...Object.values(aliases).flat()]),
];

/** Also finds the actor under this name from now on; the same dossier if it is known already. */
export function addAlias(dossier: Dossier, id: string, alias: string, language: string): Dossier {
  return changeActor(dossier, id, (actor) =>
    namesOf(actor).includes(alias)
      ? actor
      : { ...actor, aliases: { ...actor.aliases, [language]: [...(actor.aliases?.[language] ?? []), alias] } },
  );
}

/** Which lists is an actor in? */
import type { ActorList, Dossier } from './schema.ts';

const NONE: readonly ActorList[] = [];
const known = new WeakMap<readonly ActorList[], ReadonlyMap<string, readonly ActorList[]>>();

type WithLists = Pick<Dossier, 'actorLists'>;

/** By actor, the lists that it is in, in the dossier's order; nothing of who is in none. Read once: lists are replaced, never changed in place. */
export function listsByActor({ actorLists = NONE }: WithLists): ReadonlyMap<string, readonly ActorList[]> {
  let map = known.get(actorLists) as Map<string, ActorList[]> | undefined;
  if (!map) {
    map = new Map();
    for (const list of actorLists)
      for (const id of list.actors) {
        const own = map.get(id);
        if (own) own.push(list);
        else map.set(id, [list]);
      }
    known.set(actorLists, map);
  }
  return map;
}

export const listsOf = (dossier: WithLists, actor: string): readonly ActorList[] =>
  listsByActor(dossier).get(actor) ?? NONE;

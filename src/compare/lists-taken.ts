/** Which lists of actors come along with what is taken of their dossier? */
import { listNamed } from '../dossier/list-names.ts';
import type { Actor, ActorList, Dossier } from '../dossier/schema.ts';
import { idsOf, newId } from '../edit/ids.ts';
import type { Translated } from './translate.ts';

/** A list of mine that one of theirs is: of the same name, in a language in which both have one. */
function sameList(actorLists: readonly ActorList[], theirs: ActorList): ActorList | undefined {
  for (const [language, name] of Object.entries(theirs.name)) {
    const own = name.trim() === '' ? undefined : listNamed({ actorLists }, language, name);
    if (own) return own;
  }
  return undefined;
}

/**
 * Lists that only they have come with those of their actors that are here then. Of one that we both have, mine holds: only actors who come new
 * (`coming`) join it, since of those I have not decided anything. Undefined where there is no list; the very same where nothing comes.
 */
export function listsTaken(
  mine: Dossier,
  other: Dossier,
  theirs: Translated,
  coming: readonly Actor[],
): Dossier['actorLists'] {
  const news = idsOf(coming);
  const here = new Set([...idsOf(mine.actors), ...news]);
  const taken = new Set(idsOf(mine.actorLists ?? []));
  let lists = mine.actorLists;
  for (const list of other.actorLists ?? []) {
    const actors = [...new Set(list.actors.map((id) => theirs.actorOf.get(id) ?? id))].filter((id) => here.has(id));
    const own = sameList(lists ?? [], list);
    if (own) {
      const joining = actors.filter((id) => news.has(id) && !own.actors.includes(id));
      if (joining.length)
        lists = lists?.map((one) => (one === own ? { ...own, actors: [...own.actors, ...joining] } : one));
    } else if (actors.length) {
      const id = taken.has(list.id) ? newId(list.id, taken, 'list') : list.id;
      taken.add(id);
      lists = [...(lists ?? []), { ...list, id, actors }];
    }
  }
  return lists;
}

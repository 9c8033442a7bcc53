/** What of a list of actors can be used? Whom it names that is nobody here is set aside, and its name is made its own. */
import { nameKey } from './list-names.ts';
import { excerpt } from './problem.ts';
import type { Report } from './read-texts.ts';
import type { ActorList } from './schema.ts';

/** `known`: the ids of the actors. `names`: those of the lists before it, each as its key, with the last number tried for it; its own are added. */
export function readActorList(
  report: Report,
  list: ActorList,
  path: readonly PropertyKey[],
  known: ReadonlySet<string>,
  names: Map<string, number>,
): ActorList {
  const actors: string[] = [];
  const nobody: string[] = [];
  const here = new Set<string>();
  list.actors.forEach((id, i) => {
    const at = [...path, 'actors', i];
    if (!known.has(id)) {
      nobody.push(id);
      report.note('dangling-reference', 'set-aside', at, 'an id from actors', excerpt(id));
    } else if (here.has(id))
      report.note('duplicate-id', 'repaired', at, 'an actor that is not in the list already', excerpt(id));
    else {
      here.add(id);
      actors.push(id);
    }
  });
  if (nobody.length)
    report.unread({ list: 'actorLists', id: list.id, field: 'actors', some: true, value: [...new Set(nobody)] });
  const entries = Object.entries(list.name).map(([language, name]): [string, string] => {
    const own = freeName(language, name, names);
    if (own !== name)
      report.note(
        'wrong-value',
        'repaired',
        [...path, 'name', language],
        'a name that no other list has',
        excerpt(name),
      );
    return [language, own];
  });
  const isAsItWas =
    actors.length === list.actors.length && entries.every(([language, name]) => list.name[language] === name);
  return isAsItWas ? list : { ...list, name: Object.fromEntries(entries), actors };
}

/** «Ministers (2)» where there are ministers already; a list without a name in a language takes none. */
function freeName(language: string, name: string, taken: Map<string, number>): string {
  if (name.trim() === '') return name;
  const key = nameKey(language, name);
  let free = name;
  // From the last number on: of many with one name, each would go through all that the others have tried.
  let n = taken.get(key) ?? 1;
  if (taken.has(key)) while (taken.has(nameKey(language, free))) free = `${name} (${++n})`;
  taken.set(key, n);
  if (free !== name) taken.set(nameKey(language, free), 1);
  return free;
}

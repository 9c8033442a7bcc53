/**
 * How does a list of actors come, change and go, and what becomes of it where actors do? Pure edits; the very same dossier where nothing changes.
 * A dossier without lists has no such field.
 */
import { listNamed } from '../dossier/list-names.ts';
import type { ActorList, Dossier } from '../dossier/schema.ts';
import { idsOf, newId } from './ids.ts';
import { changed, without } from './lists.ts';

const listsIn = ({ actorLists = [] }: Dossier): readonly ActorList[] => actorLists;

function withLists(dossier: Dossier, actorLists: readonly ActorList[]): Dossier {
  if (actorLists === dossier.actorLists) return dossier;
  const { actorLists: before, ...rest } = dossier;
  if (actorLists.length) return { ...dossier, actorLists };
  return before ? rest : dossier;
}

/** The list, with what `change` makes of its actors; the very same list if they stay the same. */
const withActors =
  (change: (actors: readonly string[]) => readonly string[]) =>
  (list: ActorList): ActorList => {
    const actors = change(list.actors);
    const same = actors.length === list.actors.length && actors.every((id, i) => id === list.actors[i]);
    return same ? list : { ...list, actors };
  };

const added = (actors: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...actors, ...more]),
];

/** Only those that are actors here: nothing else can be in a list. */
function known({ actors }: Dossier, ids: readonly string[]): readonly string[] {
  const here = idsOf(actors);
  return ids.filter((id) => here.has(id));
}

/** A new list, the last one. Of a name that another one has in this language, that one takes the actors; without a name there is none. */
export function addActorList(
  dossier: Dossier,
  language: string,
  name: string,
  actors: readonly string[] = [],
): Dossier {
  const wanted = name.trim();
  if (wanted === '') return dossier;
  const there = listNamed(dossier, language, wanted);
  if (there) return putIntoList(dossier, there.id, actors);
  const id = newId(wanted, idsOf(listsIn(dossier)), 'list');
  const list = { id, name: { [language]: wanted }, actors: added([], known(dossier, actors)) };
  return withLists(dossier, [...listsIn(dossier), list]);
}

/** Whether a list can have this name: there is a word of it, and no other list has it in this language. */
export function mayBeCalled(dossier: Dossier, id: string, language: string, name: string): boolean {
  const there = listNamed(dossier, language, name);
  return name.trim() !== '' && (there === undefined || there.id === id);
}

/** The name in one language; without words the list has none in it, but never none at all. A name that another list has is not taken. */
export function renameActorList(dossier: Dossier, id: string, language: string, name: string): Dossier {
  const wanted = name.trim();
  return withLists(
    dossier,
    changed(listsIn(dossier), id, (list) => {
      if ((list.name[language] ?? '') === wanted) return list;
      const { [language]: _, ...others } = list.name;
      if (wanted === '') return Object.values(others).some((other) => other !== '') ? { ...list, name: others } : list;
      return mayBeCalled(dossier, id, language, wanted)
        ? { ...list, name: { ...list.name, [language]: wanted } }
        : list;
    }),
  );
}

export const removeActorList = (dossier: Dossier, id: string): Dossier =>
  withLists(dossier, without(listsIn(dossier), id));

/** Before the list that precedes it, or after the one that follows: the first list that an actor is in is the one that it stands with. */
export function moveActorList(dossier: Dossier, id: string, by: 1 | -1): Dossier {
  const lists = listsIn(dossier);
  const from = lists.findIndex((list) => list.id === id);
  const to = from + by;
  const [one, other] = [lists[from], lists[to]];
  if (!one || !other) return dossier;
  return withLists(
    dossier,
    lists.map((list, i) => (i === from ? other : i === to ? one : list)),
  );
}

/** At its end, those that are not in it yet. */
export const putIntoList = (dossier: Dossier, id: string, actors: readonly string[]): Dossier =>
  withLists(
    dossier,
    changed(
      listsIn(dossier),
      id,
      withActors((own) => added(own, known(dossier, actors))),
    ),
  );

export const takeOutOfList = (dossier: Dossier, id: string, actors: readonly string[]): Dossier =>
  withLists(
    dossier,
    changed(
      listsIn(dossier),
      id,
      withActors((own) => own.filter((actor) => !actors.includes(actor))),
    ),
  );

/** Without an actor: `instead` is in its lists from now on, in its place, or nobody is. The lists stay, also those that are empty then. */
export function listsWithout(dossier: Dossier, gone: string, instead?: string): Dossier {
  const lists = listsIn(dossier);
  if (!lists.some(({ actors }) => actors.includes(gone))) return dossier;
  const change = withActors((actors) => {
    if (!actors.includes(gone)) return actors;
    return [...new Set(actors.flatMap((id) => (id === gone ? (instead ?? []) : [id])))];
  });
  return { ...dossier, actorLists: lists.map(change) };
}

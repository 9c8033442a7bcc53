/** What is a list of actors called, and which lists is an actor in? */
import { listsOf } from '../dossier/actor-lists.ts';
import type { ActorList, Dossier } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import type { Locale } from '../words/languages.ts';

/** `language`: the dossier's, for a list that has no name in the reader's. */
export const listName = ({ id, name }: ActorList, locale: Locale, language: string): string =>
  textIn(name, locale, language).text || id;

/** Of each of some actors, each list once, in the dossier's order. */
export function listNames(dossier: Dossier, actors: readonly string[], locale: Locale): readonly string[] {
  const own = new Set(actors.flatMap((actor) => listsOf(dossier, actor)));
  // Those of one actor are in order already.
  const lists = own.size < 2 || actors.length < 2 ? [...own] : (dossier.actorLists ?? []).filter((one) => own.has(one));
  return lists.map((list) => listName(list, locale, dossier.language));
}

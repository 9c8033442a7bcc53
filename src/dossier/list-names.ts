/** Which list of actors has a name? */
import type { ActorList, Dossier } from './schema.ts';

/** The same for two names in a language that a reader would take for one. */
export const nameKey = (language: string, name: string): string =>
  `${language} ${name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()}`;

/** The list that has this name in this language, if there is one. */
export const listNamed = (
  { actorLists = [] }: Pick<Dossier, 'actorLists'>,
  language: string,
  name: string,
): ActorList | undefined => {
  const key = nameKey(language, name);
  return actorLists.find((list) => list.name[language] !== undefined && nameKey(language, list.name[language]) === key);
};

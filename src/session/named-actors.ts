/** Whom, or which list of theirs, does a typed name mean? Only who is called so; who may have been meant is told apart. */
import { listNamed } from '../dossier/list-names.ts';
import type { Dossier } from '../dossier/schema.ts';
import { foldForSearch } from '../search/fold-words.ts';
import { editsBetween } from '../search/near-words.ts';
import { listName } from '../wording/list-name.ts';
import type { Locale } from '../words/languages.ts';
import type { ActorChoice } from './actor-choices.ts';

/** More are no answer to a slip of the fingers. */
const MOST = 3;

/** Ids of the actors with this id, or else with this name in any language; several may have one name. */
export function actorsNamed(choices: readonly ActorChoice[], text: string): readonly string[] {
  const own = choices.find(({ id }) => id === text.trim());
  if (own) return [own.id];
  const wanted = foldForSearch(text.trim());
  return choices.filter(({ folded }) => wanted && folded.includes(wanted)).map(({ id }) => id);
}

/** Names of the actors that are called nearly so, nearest first. */
export const nearlyNamed = (choices: readonly ActorChoice[], text: string): readonly string[] => nearest(choices, text);

/** The names in a list of names that commas part; a name may have a comma itself. Each with whom it means. */
export function namesIn(
  choices: readonly ActorChoice[],
  text: string,
): readonly { readonly name: string; readonly ids: readonly string[] }[] {
  const parts = text.split(',');
  const found: { readonly name: string; readonly ids: readonly string[] }[] = [];
  for (let from = 0; from < parts.length;) {
    let to = parts.length;
    let ids: readonly string[] = [];
    // The longest that is a name: «Smith, John» before «Smith».
    for (; to > from; to--) {
      ids = actorsNamed(choices, parts.slice(from, to).join(','));
      if (ids.length) break;
    }
    to = Math.max(to, from + 1);
    const name = parts.slice(from, to).join(',').trim();
    if (name) found.push({ name, ids });
    from = to;
  }
  return found;
}

/** The actors of the list with this id, or with this name in any language; undefined where there is none. */
export function actorsListed(dossier: Dossier, text: string): readonly string[] | undefined {
  const { actorLists = [] } = dossier;
  const tags = [...new Set(actorLists.flatMap(({ name }) => Object.keys(name)))];
  const found =
    actorLists.find(({ id }) => id === text) ?? tags.map((tag) => listNamed(dossier, tag, text)).find(Boolean);
  return found?.actors;
}

/** Names of the lists that are called nearly so, nearest first. */
export const nearlyListed = (dossier: Dossier, text: string, locale: Locale): readonly string[] =>
  nearest(
    (dossier.actorLists ?? []).map((list) => ({
      name: listName(list, locale, dossier.language),
      folded: [list.id, ...Object.values(list.name)].map(foldForSearch),
    })),
    text,
  );

function nearest(
  named: readonly { readonly name: string; readonly folded: readonly string[] }[],
  text: string,
): readonly string[] {
  const wanted = foldForSearch(text.trim());
  // One letter is the beginning of many names, and a whole paragraph of none.
  if (wanted.length < 2 || wanted.length > 40) return [];
  const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 4)));
  return named
    .map(({ name, folded }) => ({
      name,
      far: folded.reduce((least, one) => Math.min(least, distance(wanted, one, most)), Infinity),
    }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Slips of the fingers from what is typed to a name or one word of it; less for its very beginning or a part of it. */
function distance(wanted: string, name: string, most: number): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 0.5;
  const slips = (other: string): number => editsBetween(wanted, other, most, false);
  return name.split(/\s+/u).reduce((least, word) => Math.min(least, slips(word) + 0.5), slips(name));
}

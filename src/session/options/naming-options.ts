/** Whom may chosen words name? A new actor, or a known one with the same or a similar name: in which order are they offered? */
import type { Actor } from '../../dossier/schema.ts';
import { namesOf } from '../../edit/actors.ts';
import { isCompanyForm } from '../../names/no-name-words.ts';
import { containsWords, foldForSearch } from '../../search/fold-words.ts';

/** Without an actor: a new one. */
export interface NamingOption {
  readonly id: string;
  readonly actor?: Actor;
}

/** More than these is no choice any more. */
const MOST = 6;
/** Dots and commas apart, «PT. Tirta» is «PT Tirta». */
const withoutMarks = (folded: string): string =>
  folded
    .replace(/\p{P}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What a name is without the words for what a firm is in law: «northwind energy» of «northwind energy ltd»; itself where it has none. */
function withoutForm(bare: string): string {
  const words = bare.split(' ');
  const isForm = (word = ''): boolean => isCompanyForm(word) || /^(?:limited|incorporated|persero)$/u.test(word);
  while (words.length > 1 && isForm(words.at(-1))) words.pop();
  while (words.length > 1 && isForm(words[0])) words.shift();
  return words.join(' ');
}
/** Whether two names are one but for such a word, which only one of them has: «PT Tirta» and «CV Tirta» are two firms. */
const differInForm = (one: string, other: string): boolean =>
  one !== other && (withoutForm(one) === other || withoutForm(other) === one);

const RANKS = { same: 0, marks: 1, beginning: 2, words: 3, shares: 4, none: 5 } as const;

/** `typed` is what is in the field, which holds the words themselves at first. */
export function namingOptions(actors: readonly Actor[], words: string, typed: string): readonly NamingOption[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  const folded = foldForSearch(wanted);
  const bare = withoutMarks(folded);
  const own = typed === words;
  const parts = wanted
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((part) => Array.from(part).length > 1);
  const rank = (actor: Actor): number => {
    const all = namesOf(actor).map(foldForSearch);
    if (all.includes(folded)) return RANKS.same;
    if (bare !== '' && all.some((name) => withoutMarks(name) === bare || differInForm(withoutMarks(name), bare)))
      return RANKS.marks;
    if (all.some((name) => name.startsWith(folded))) return RANKS.beginning;
    if (all.some((name) => containsWords(name, wanted))) return RANKS.words;
    // The words as they are in the text: an actor who shares one of them may be meant.
    return own && all.some((name) => parts.some((part) => name.split(/\s+/u).includes(part)))
      ? RANKS.shares
      : RANKS.none;
  };
  const found = actors
    .map((actor) => ({ actor, rank: rank(actor) }))
    .filter((one) => one.rank < RANKS.none)
    .toSorted((a, b) => a.rank - b.rank);
  const known = found.slice(0, MOST).map(({ actor }): NamingOption => ({ id: actor.id, actor }));
  const best = found[0]?.rank ?? RANKS.none;
  const fresh: NamingOption[] = best === RANKS.same ? [] : [{ id: '' }];
  // A user who types another name is looking for an actor; and one of the same letters is hardly another one.
  return own && best > RANKS.marks ? [...fresh, ...known] : [...known, ...fresh];
}

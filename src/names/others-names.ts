/**
 * Is one word the name of whoever is called so, or a part of somebody else’s name? «Brandt» in «Jonas Brandt», «J. Brandt», «Mrs Brandt» and
 * «Brandt Holding» is not Oskar; and where an article has two of that last name, the word alone is neither’s until a title or a person
 * tells which.
 */
import type { Actor, Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { isArabicGivenName } from './arabic-given-names.ts';
import { isBusinessWord } from './firm-names.ts';
import { isGivenName } from './given-names.ts';
import { givenSex, titleSex } from './given-sex.ts';
import { isCountry, isDemonym, NO_PERSON } from './kinds.ts';
import { kindOfWord } from './kind-words.ts';
import { placesOfName } from './name-places.ts';
import { meantByWord } from './namesakes.ts';
import { capitalisesNouns, isCommon, isCompanyForm } from './no-name-words.ts';
import { isTitle, ORGANISATION } from './titles.ts';
import { hasClitics, wordForms } from './word-ends.ts';

interface Named extends TextRange {
  readonly actor: string;
}

const namesOf = ({ name, aliases = {} }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases).flat(),
];
/** The dot of Chinese and Japanese between the words of a foreign name parts them, too. */
const wordsOf = (name: string): readonly string[] => name.trim().split(/[\s·・‧•＝]+/u);

interface Bearers {
  /** People by the last word of a name of theirs that has several. */
  readonly bySurname: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  /** The names of several words of each person who is also called by one. */
  readonly full: ReadonlyMap<string, readonly string[]>;
}
const known = new WeakMap<readonly Actor[], Bearers>();

function bearersIn(actors: readonly Actor[]): Bearers {
  const made = known.get(actors);
  if (made) return made;
  const bySurname = new Map<string, { id: string; name: string }[]>();
  const full = new Map<string, readonly string[]>();
  for (const actor of actors) {
    if (NO_PERSON.test(actor.kind)) continue;
    const names = namesOf(actor);
    const long = names.filter((name) => wordsOf(name).length > 1);
    if (!long.length) continue;
    if (long.length < names.length) full.set(actor.id, long);
    for (const name of long) {
      const last = wordsOf(name).at(-1) ?? '';
      const list = bySurname.get(last) ?? [];
      bySurname.set(last, list);
      if (list.at(-1)?.id !== actor.id) list.push({ id: actor.id, name });
    }
  }
  const result = { bySurname, full };
  known.set(actors, result);
  return result;
}

/** Who bears a last name, in any form of it that a text of the language may have: known people whose name of several words ends with it. */
export const surnameBearers = (actors: readonly Actor[], form: string, language: string): readonly string[] =>
  [...bearersIn(actors).bySurname].flatMap(([surname, bearers]) =>
    surname === form || wordForms(surname, language).includes(form) ? bearers.map(({ id }) => id) : [],
  );

const CAPITAL = /^\p{Lu}\p{M}*[\p{Ll}\p{Lm}]/u;

/** Whether a word can be what somebody is called before their last name, for all that its form shows. */
const isPersonal = (word: string, language: string): boolean =>
  CAPITAL.test(word) &&
  !isTitle(word) &&
  !isCommon(word, language) &&
  !isCountry(word, language) &&
  !isDemonym(word, language) &&
  !ORGANISATION.has(word.toLowerCase()) &&
  !isBusinessWord(word) &&
  !isCompanyForm(word) &&
  kindOfWord(word.toLowerCase()) === undefined;

/** The word right before a place, with what parts it from that, and where it starts. */
function before(text: string, start: number): { readonly word: string; readonly start: number } | undefined {
  const lead = text.slice(Math.max(0, start - 40), start);
  const match = /([\p{L}\p{M}’'-]+\.?)(?:[ \u00a0]|[·・‧•＝])$/u.exec(lead);
  return match?.[1] === undefined ? undefined : { word: match[1], start: start - match[0].length };
}

/** Whether the same word stands elsewhere with a capital that no sentence gives it. */
function isCapitalWithin({ text }: Document, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (/[\p{L},] $/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\p{L}/u.test(text.slice(at + word.length)))
      return true;
  return false;
}

/** Letters of Russian as names of other languages are written with them; each may stand for any of these. */
const LETTERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  'а a|б b|в v w|г g h|д d|е e|ё e yo|ж j zh g|з z s|и i y|й j y i|к k c|л l|м m|н n|о o|п p|р r|с s c|т t|у u|ф f ph|х h ch|ц z c|ч ch|ш sh sch|щ sch|ы y|ь |э e|ю yu u|я ya ia'
    .split('|')
    .map((line) => {
      const [letter = '', ...latin] = line.split(' ');
      return [letter, latin];
    }),
);
const MOST_SPELLINGS = 64;

/** «Йонас» is «Jonas»: a given name of another language in Russian letters. */
function isForeignGiven(word: string): boolean {
  if (!/^[А-ЯЁ][а-яё]{2,9}$/u.test(word)) return false;
  let spellings: readonly string[] = [''];
  for (const letter of word.toLowerCase().replace(/дж/gu, 'ж'))
    spellings = spellings
      .flatMap((start) => (LETTERS[letter] ?? [letter]).map((end) => start + end))
      .slice(0, MOST_SPELLINGS);
  return spellings.some((one) => isGivenName(one.charAt(0).toUpperCase() + one.slice(1)));
}

/** Before a last name in Korean without a particle: what they are, or when it was. */
const KOREAN_LEAD =
  /^(?:변호사|대표|장관|차관|의원|회장|사장|부사장|교수|기자|감독|총리|대통령|시장|검사|판사|국장|위원장|대변인|의사|박사|전|현|당시|그러나|하지만|한편|이어|또|또한|다만|반면|이날|어제|오늘|내일|지난|결국|먼저|특히|당초|최근|이후|앞서|그리고|그래서|따라서|이에|대해|관련|따르면)$|(?:은|는|이|가|을|를|의|에|에서|에게|께|로|으로|와|과|도|만|고|며|서|한|된|던|할|년|월|일)$/u;

const ALSO_WORDS: ReadonlySet<string> = new Set([
  'Said',
  'Will',
  'May',
  'Can',
  'Kata',
  'Kan',
  'Soal',
  'Dan',
  'Сам',
  'Сама',
  'Дан',
  'Или',
]);

/** Whether a word before a name is what somebody is called, and no title and no other word. */
function isGivenBefore(document: Document, word: string, start: number): boolean {
  const { text, language } = document;
  // «Said Brandt», «Will Brandt pay»: also words of their own.
  if (ALSO_WORDS.has(word) || /^\p{Ll}|-\p{Ll}/u.test(word)) return false;
  if (isGivenName(word) || givenSex(`${word} X`) !== undefined || isArabicGivenName(word)) return true;
  if (isForeignGiven(word)) return true;
  if (/^\p{Script=Hangul}{2,5}$/u.test(word)) return !KOREAN_LEAD.test(word);
  if (capitalisesNouns(language) || !isPersonal(word, language)) return false;
  const lead = /(?<!\p{L})([\p{L}\p{M}-]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  // «Chief Executive Brandt», «In Oslo Brandt said»
  if (/^\p{Lu}/u.test(lead) && (isTitle(lead) || ORGANISATION.has(lead.toLowerCase()))) return false;
  if (/^(?:in|at|near|from|di|dari|en|à|в|во|из|em)$/iu.test(lead)) return false;
  const first = !/[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, start - 2), start));
  return !first || isCapitalWithin(document, word);
}

/** Whether a name in full, whose forms may be bent, has this word. */
const hasWord = (names: readonly string[], word: string, language: string): boolean =>
  names.some((name) =>
    wordsOf(name)
      .slice(0, -1)
      .some((one) => one === word || wordForms(one, language).includes(word)),
  );

/** Whether a word stands inside of a longer name that is not one of these: of whom else, a person with that last name, or of something. */
function otherAround(
  document: Document,
  { start, end }: TextRange,
  names: readonly string[],
): 'namesake' | 'other' | undefined {
  const { text, language } = document;
  const lead = before(text, start);
  if (lead) {
    const initial = /^(\p{Lu})\.$/u.exec(lead.word)?.[1];
    if (initial !== undefined)
      // «J. Brandt» is not Oskar; «Brandt. J. Brandt» has its own sentence end.
      return names.some((name) => wordsOf(name).some((one) => one.startsWith(initial))) ? undefined : 'namesake';
    if (!lead.word.endsWith('.') && !hasWord(names, lead.word, language)) {
      // «约纳斯·布兰特»: the dot alone makes one name of two words.
      if (/[·・‧•＝]/u.test(text.charAt(start - 1))) return 'namesake';
      if (isGivenBefore(document, lead.word, lead.start)) return 'namesake';
    }
  }
  const sex = titleSex(text.slice(Math.max(0, start - 24), start));
  if (sex !== undefined) {
    const shown = names.flatMap((name) => givenSex(name) ?? []);
    if (shown.length > 0 && !shown.includes(sex)) return 'other';
  }
  // «Brandt Holding», «Brandt & Sons».
  const next = /^[ \u00a0](?:(?:&|and|und|et|y|dan|и)[ \u00a0])?(\p{Lu}[\p{L}\p{M}]*)/u.exec(text.slice(end, end + 40));
  const word = next?.[1] ?? '';
  if (word && (isCompanyForm(word) || (!capitalisesNouns(language) && isBusinessWord(word)))) return 'other';
  // «Oskar Lind» where Oskar is a Brandt.
  const own = text.slice(start, end);
  const isFirst = names.every((name) => wordsOf(name).at(-1) !== own && wordsOf(name)[0] === own);
  return isFirst &&
    !!word &&
    /^[ \u00a0]\p{Lu}/u.test(text.slice(end, end + 2)) &&
    (isGivenName(own) || givenSex(`${own} X`) !== undefined || hasClitics(language)) &&
    isPersonal(word, language) &&
    !hasLater(names, word, language)
    ? 'namesake'
    : undefined;
}

const hasLater = (names: readonly string[], word: string, language: string): boolean =>
  names.some((name) =>
    wordsOf(name)
      .slice(1)
      .some((one) => one === word || wordForms(one, language).includes(word)),
  );

/** Whether an article has a name in full; a script without capitals has no index of them. */
const isIn = (document: Document, name: string): boolean =>
  /^\p{Lu}/u.test(name) ? placesOfName(document, name).length > 0 : document.text.includes(name);

interface Bearer {
  readonly id: string;
  readonly name: string;
}

/** Whom a last name alone means in an article: its id; undefined for somebody who is no actor yet, and for either of several. */
function meantBySurname(
  document: Document,
  mention: Named,
  surname: string,
  bearers: readonly Bearer[],
  called: (id: string) => boolean,
  namesake: boolean,
): string | undefined {
  const named = bearers.filter(({ name }) => isIn(document, name));
  const able = named.length ? named : bearers.filter(({ id }) => called(id));
  const { name, shared } = meantByWord(
    document,
    mention,
    able.map((one) => one.name),
    surname,
  );
  // Where the article has another, only what tells them apart counts.
  if (namesake && !shared) return undefined;
  if (name !== undefined) return bearers.find((one) => one.name === name)?.id;
  return shared ? undefined : mention.actor;
}

/** What stands right before a name, as far as it may tell who is meant. */
const leadOf = (text: string, start: number): string =>
  /[\p{L}\p{M}-]+\.?[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';

/**
 * Mentions without those that are a part of somebody else’s name, or that could be anybody’s of a last name; what tells which of them is
 * meant may give one to another.
 */
export function withoutOthers<T extends Named>(
  document: Document,
  mentions: readonly T[],
  actors: readonly Actor[],
): readonly T[] {
  const { bySurname, full } = bearersIn(actors);
  if (!full.size) return mentions;
  const { text, language } = document;
  const byId = new Map<string, Actor>();
  for (const actor of actors) if (full.has(actor.id)) byId.set(actor.id, actor);
  const around = mentions.map((mention) => {
    const names = full.get(mention.actor);
    return !names || /\s/u.test(text.slice(mention.start, mention.end))
      ? undefined
      : otherAround(document, mention, names);
  });
  /** Words that an article has in the name of somebody who is no actor yet. */
  const namesakes = new Set<string>();
  for (const [i, { start, end }] of mentions.entries())
    if (around[i] === 'namesake') namesakes.add(text.slice(start, end));
  /** By last name and what stands before it: an article is asked once for each. */
  const asked = new Map<string, string | undefined>();
  return mentions.flatMap((mention, i): T[] => {
    const names = full.get(mention.actor);
    const word = text.slice(mention.start, mention.end);
    if (!names || /\s/u.test(word)) return [mention];
    if (around[i] !== undefined) return [];
    const surname = names
      .flatMap((name) => wordsOf(name).at(-1) ?? [])
      .find((one) => one === word || wordForms(one, language).includes(word));
    // Whoever is called by their first word, «Kim» in Korean or «Oskar», was said to be.
    if (surname === undefined) return [mention];
    const key = `${mention.actor}|${surname}|${leadOf(text, mention.start)}`;
    if (!asked.has(key)) {
      const called = (id: string): boolean => {
        const actor = byId.get(id);
        return actor !== undefined && namesOf(actor).includes(surname);
      };
      const bearers = bySurname.get(surname) ?? [];
      const meant = meantBySurname(document, mention, surname, bearers, called, namesakes.has(surname));
      asked.set(key, meant);
    }
    const actor = asked.get(key);
    return actor === undefined ? [] : [actor === mention.actor ? mention : { ...mention, actor }];
  });
}

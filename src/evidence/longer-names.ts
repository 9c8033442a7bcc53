/**
 * Where is a known actor only named by a part of what stands there? «Carrow Vance» of «Carrow Vance Engineering», «Lindqvist» of
 * «Tobias Lindqvist»: what is left of such a name is nobody.
 */
import type { Actor, Document } from '../dossier/schema.ts';
import { isBusinessWord } from './firm-names.ts';
import { isGivenName } from './given-names.ts';
import { kindOfWord } from './kind-words.ts';
import { isCountry, isDemonym } from './kinds.ts';
import type { Place } from './locate.ts';
import type { Mention } from './mentions.ts';
import { isCommon } from './no-name-words.ts';
import { isLedSurname, looksHers, looksLikeSurname, nameForm, nominativeOf } from './russian-names.ts';
import { isOfFirm } from './short-names.ts';
import { isTitle, ORGANISATION } from './titles.ts';

/** What was found out already, by the texts: the same name is asked for wherever it stands. */
const placesIn = new WeakMap<readonly Document[], Map<string, boolean>>();
/** Whether something is said to be in, near or around what is called so, but for a longer name with that next word. */
export function isPlaceSomewhere(name: string, next: string, documents: readonly Document[]): boolean {
  const free = (words: string): string => words.replace(/[^\p{L}\p{M}\p{N} ]/gu, '.');
  const known = placesIn.get(documents) ?? new Map<string, boolean>();
  placesIn.set(documents, known);
  const asked = `${name}|${next}`;
  const made = known.get(asked);
  if (made !== undefined) return made;
  const placed = `(?<!\\p{L})(?:in|near|at|outside|around|across|through|di|ke|à|en|em|в)\\s${free(name)}(?![\\p{L}\\p{M}]|\\s(?:${free(next)}))`;
  const found = documents.some(({ text }) => new RegExp(placed, 'u').test(text));
  known.set(asked, found);
  return found;
}

export interface LongerName extends Place {
  /** The known actor whom a part of it names, if it can be that one’s: «Novinia Airlines» is not Novinia. */
  readonly actor?: Actor;
}

interface Word extends Place {
  readonly text: string;
  /** Whether it stands in a heading, where every word has a capital. */
  readonly heading: boolean;
}

const PERSON = /^(?:person|orang|people|individual)$/iu;
const NO_FIRM = /^(?:state|place|country|negara|tempat|event|law)$/iu;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{Nd}]+$/u;
const GAP = /^[ \u00a0]$/u;

const namesOf = ({ name, aliases }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases ?? {}).flat(),
];

/** Whether a word can be one of a person’s names. */
const isPersonal = (word: string, language: string): boolean =>
  /^\p{Lu}\p{M}*\p{Ll}/u.test(word) &&
  !isTitle(word) &&
  !isCommon(word, language) &&
  !isCountry(word, language) &&
  !isDemonym(word, language) &&
  !ORGANISATION.has(word.toLowerCase()) &&
  !isBusinessWord(word) &&
  kindOfWord(word.toLowerCase()) === undefined;

/** Whether a word before a surname is what somebody is called at home: in Russian by how both of them end. */
function isGiven(word: string, surname: string, language: string): boolean {
  if (isGivenName(word)) return true;
  if (!/^ru(?:-|$)/iu.test(language) || !looksLikeSurname(surname) || isLedSurname(word, surname)) return false;
  const full = `${word} ${surname}`;
  // Beside a surname that tells nothing, only a man’s given name is sure.
  return nominativeOf(full) !== undefined || looksHers(full) || nameForm(`${word} Шпак`).sure;
}

/** Such names in an article, ascending; `words`: its capitalised words, `mentions`: of the actors. */
export function longerNames(
  document: Document,
  words: readonly Word[],
  mentions: readonly Mention[],
  actors: readonly Actor[],
  documents: readonly Document[],
): readonly LongerName[] {
  const { text, language } = document;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const byStart = new Map(words.map((word) => [word.start, word]));
  const byEnd = new Map(words.map((word) => [word.end, word]));
  const mentioned = new Set(mentions.flatMap(({ start, end }) => [start, end]));
  const after = (end: number): Word | undefined =>
    GAP.test(text.charAt(end)) && !mentioned.has(end + 1) ? byStart.get(end + 1) : undefined;
  const before = (start: number): Word | undefined =>
    GAP.test(text.charAt(start - 1)) && !mentioned.has(start - 1) ? byEnd.get(start - 1) : undefined;

  function ofFirm({ start, end }: Mention, actor: Actor): LongerName | undefined {
    if (PERSON.test(actor.kind) || !/^\p{Lu}/u.test(text.slice(start, end))) return undefined;
    let last: Word | undefined;
    for (let word = after(end); word && isBusinessWord(word.text); word = after(word.end)) last = word;
    if (!last) return undefined;
    const name = text.slice(start, end);
    const next = text.slice(end + 1, last.end).split(/\s/u)[0] ?? '';
    const other = NO_FIRM.test(actor.kind) || isCountry(name, language) || isPlaceSomewhere(name, next, documents);
    return { start, end: last.end, ...(!other && { actor }) };
  }

  function ofPerson({ start, end }: Mention, actor: Actor): LongerName | undefined {
    const name = text.slice(start, end);
    if (/\s/u.test(name) || !isPersonal(name, language) || namesOf(actor).some(isOfFirm)) return undefined;
    const isPerson = PERSON.test(actor.kind);
    if (!isPerson && actor.kind !== 'unspecified') return undefined;
    const full = namesOf(actor).some((one) => /\s/u.test(one));
    const own = full ? {} : { actor };
    if (isGivenName(name)) {
      const next = isPerson ? after(end) : undefined;
      if (!next || next.heading || !isPersonal(next.text, language) || isGivenName(next.text)) return undefined;
      return { start, end: next.end, ...own };
    }
    let first: Word | undefined;
    for (let word = before(start), i = 0; word && i < 2 && !word.heading; word = before(word.start), i++) {
      if (!isPersonal(word.text, language)) break;
      if (isGiven(word.text, name, language)) first = word;
    }
    return first && { start: first.start, end, ...own };
  }

  return mentions.flatMap((mention) => {
    const actor = byId.get(mention.actor);
    const name = text.slice(mention.start, mention.end);
    if (!actor || ACRONYM.test(name)) return [];
    return ofFirm(mention, actor) ?? ofPerson(mention, actor) ?? [];
  });
}

/**
 * Of which longer name is this one a form? «EFL» of the English Football League, «Harcastle» of Harcastle Homes, «Вершинину» of Глеб
 * Вершинин; and the other way round: «Carrow Vance Engineering» stands there, and only «Carrow Vance» is known.
 */
import type { Actor, Document } from '../dossier/schema.ts';
import { isBusinessWord, isPartnership } from './firm-names.ts';
import { isGivenName } from './given-names.ts';
import { goesWithoutIt, kindOfWord, namesFirm } from './kind-words.ts';
import { isCountry, isDemonym, NO_PERSON } from './kinds.ts';
import { givenSex } from './given-sex.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from './mentions.ts';
import { isCommon, isCompanyForm } from './no-name-words.ts';
import { isLedSurname, looksHers, looksLikeSurname, nameForm, nominativeOf } from './russian-names.ts';
import { isTitle, ORGANISATION } from './titles.ts';
import { isHerName, wordForms } from './word-ends.ts';
import { isWomensHere } from './women-only.ts';

const namesOf = ({ name, aliases }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases ?? {}).flat(),
];

const PERSON = /^(?:person|orang|people|individual)$/iu;

const WORDS = /[\p{L}\p{M}\p{N}’']+/gu;
const LETTERS_ALONE = /^\p{Lu}{3,8}$/u;
export const isAcronym = (name: string): boolean => LETTERS_ALONE.test(name);

/** The initials of a name of three words or more, with and without those of its small words; none of a shorter one. */
export function initialsOf(name: string): readonly string[] {
  const words = name.match(WORDS) ?? [];
  const first = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('');
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 3 || large.length < 2 || !/^\p{Lu}/u.test(words[0] ?? '') || !/\p{Ll}/u.test(name)) return [];
  return [...new Set([first(large), first(words)])].filter((short) => isAcronym(short) && maySpell(short, name));
}

/** Letters that everybody knows, and what their names begin with: «NHS» is no Nordvik Harbour Services. */
const WELL_KNOWN: ReadonlyMap<string, string> = new Map(
  `NHS National|BBC British|CNN Cable|CIA Central|FBI Federal|NSA National|WHO World|IMF International|WTO World|IRS Internal|EPA Environmental
  FDA Food|TUC Trades|CBI Confederation|RAF Royal|SNP Scottish|DUP Democratic|IRA Irish|AFP Agence|ANC African|ECB European|ITV Independent|MOD Ministry
  NATO North|OPEC Organization|UNICEF United|OECD Organisation|ASEAN Association|NASA National|UEFA Union|FIFA Fédération|KPK Komisi|TNI Tentara|BUMN Badan
  DPR Dewan|MPR Majelis|BPK Badan|PLN Perusahaan|ADAC Allgemeiner|CDU Christlich|SPD Sozialdemokratische|FDP Freie|AfD Alternative|PSOE Partido|SNCF Société`
    .split(/[|\n]/u)
    .map((pair) => {
      const [short = '', first = ''] = pair.trim().split(' ');
      return [short, first];
    }),
);

/** Whether letters that are spelled by a name may stand for it. */
function maySpell(short: string, name: string): boolean {
  const first = WELL_KNOWN.get(short);
  return first === undefined || name.startsWith(first);
}

/** Whether a word of the name says that it is no person’s. */
export const isOfFirm = (name: string): boolean =>
  isPartnership(name) ||
  name.split(' ').some((word, i) => {
    const lower = word.toLowerCase();
    return ORGANISATION.has(lower) || isCompanyForm(word) || (i > 0 && (namesFirm(lower) || goesWithoutIt(lower)));
  });

const OFFICE =
  /^(?:league|liga|society|assembly|school|college|trust|council|service|services|institut|instytut|conseil|consejo|consiglio)$/iu;
/** Whether a word of the name is one by which an office, a union or a league is known. */
export const namesOffice = (name: string): boolean =>
  name.split(' ').some((word) => ORGANISATION.has(word.toLowerCase()) || OFFICE.test(word));

/** The own name of a firm, without what firms of its trade are called: undefined where nothing is left out. */
export function ownNameOf(name: string): string | undefined {
  const words = name.split(' ');
  let count = words.length;
  while (count > 1 && isBusinessWord(words[count - 1] ?? '')) count--;
  return count < words.length ? words.slice(0, count).join(' ') : undefined;
}

interface Shorts {
  /** From a short form to its only bearer; undefined if there are several. */
  readonly bearers: ReadonlyMap<string, Actor | undefined>;
}
const shorts = new WeakMap<readonly Actor[], Shorts>();

function shortsOf(actors: readonly Actor[]): Shorts {
  const made = shorts.get(actors);
  if (made) return made;
  const bearers = new Map<string, Actor | undefined>();
  for (const actor of actors) {
    const names = namesOf(actor);
    const own = new Set<string>();
    for (const name of names) {
      for (const one of initialsOf(name)) own.add(one);
      const head = ownNameOf(name);
      if (head !== undefined) own.add(head);
      const words = name.split(' ');
      const last = words.at(-1) ?? '';
      const personal = (PERSON.test(actor.kind) || isGivenName(words[0] ?? '')) && !isOfFirm(name);
      if (personal && words.length > 1 && words.length < 5 && /^\p{Lu}\p{Ll}{2}/u.test(last)) own.add(last);
    }
    for (const short of own) bearers.set(short, bearers.has(short) && bearers.get(short) !== actor ? undefined : actor);
  }
  // Whoever is called so already is meant.
  for (const actor of actors) for (const name of namesOf(actor)) if (bearers.has(name)) bearers.set(name, undefined);
  const all = { bearers };
  shorts.set(actors, all);
  return all;
}

/** The known actor for whom a name is short, if it can be no other. */
export const shortFor = (actors: readonly Actor[], name: string): Actor | undefined =>
  shortsOf(actors).bearers.get(name);

/** The known actor who is so far only known by the initials of a name, or by it without what a firm is in law. */
export function longFor(actors: readonly Actor[], name: string): Actor | undefined {
  const forms = [...(isOfFirm(name) ? initialsOf(name) : [])];
  const words = name.split(' ');
  if (words.length > 1 && isCompanyForm(words.at(-1) ?? '')) forms.push(words.slice(0, -1).join(' '));
  const bearers = new Set(forms.flatMap((form) => namedSo(actors).get(form) ?? []));
  const [only] = bearers;
  return bearers.size === 1 ? only : undefined;
}

const byName = new WeakMap<readonly Actor[], ReadonlyMap<string, readonly Actor[]>>();
function namedSo(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const made = byName.get(actors);
  if (made) return made;
  const map = new Map<string, Actor[]>();
  for (const actor of actors)
    for (const name of new Set(namesOf(actor))) {
      const list = map.get(name);
      if (list) list.push(actor);
      else map.set(name, [actor]);
    }
  byName.set(actors, map);
  return map;
}

const CYRILLIC = /^(?:ru|uk|be|bg|sr|mk)(?:-|$)/iu;

/** The last words of an actor's names, as far as these are a person's: two or three words with capitals. */
function surnamesOf({ name, aliases = {}, kind }: Actor): readonly string[] {
  if (NO_PERSON.test(kind)) return [];
  return [...Object.values(name), ...Object.values(aliases).flat()].flatMap((one) => {
    const words = one.trim().split(/\s+/u);
    const last = words.at(-1) ?? '';
    return words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word)) ? [last] : [];
  });
}

interface Bearer {
  readonly actor: Actor;
  readonly surname: string;
}
/** From each form of a surname to whoever bears it. */
type Forms = ReadonlyMap<string, readonly Bearer[]>;
const indexes = new WeakMap<readonly Actor[], Map<string, Forms>>();

function formsIn(actors: readonly Actor[], language: string): Forms {
  const made = indexes.get(actors) ?? new Map<string, Forms>();
  indexes.set(actors, made);
  const known = made.get(language);
  if (known) return known;
  const forms = new Map<string, Bearer[]>();
  for (const actor of actors)
    for (const surname of new Set(surnamesOf(actor)))
      for (const form of new Set([surname, ...wordForms(surname, language)])) {
        const bearers = forms.get(form);
        if (bearers) bearers.push({ actor, surname });
        else forms.set(form, [{ actor, surname }]);
      }
  made.set(language, forms);
  return forms;
}

interface Named extends TextRange {
  readonly document: Document;
}

/** The only known person whose surname stands there, and who is not called so alone already; «Громова сказала» is none of «Громов». */
export function bearsSurname(form: string, at: Named, actors: readonly Actor[]): Actor | undefined {
  const { text, language } = at.document;
  if (!CYRILLIC.test(language) || !/^\p{Lu}\p{Ll}[\p{L}-]+$/u.test(form)) return undefined;
  const [before, after] = [text.slice(Math.max(0, at.start - 30), at.start), text.slice(at.end, at.end + 60)];
  const bearers = new Set(
    (formsIn(actors, language).get(form) ?? [])
      .filter(
        ({ surname }) =>
          form === surname || !(isWomensHere(surname, at.document) || isHerName(form, surname, before, after)),
      )
      .map(({ actor }) => actor),
  );
  const [only] = bearers;
  return bearers.size === 1 ? only : undefined;
}

/** The surname of which `form` is a form, as the actor bears it. */
export const surnameOf = (actor: Actor, form: string, language: string): string =>
  surnamesOf(actor).find((surname) => surname === form || wordForms(surname, language).includes(form)) ?? form;

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

export interface LongerName extends TextRange {
  /** The known actor whom a part of it names, if it can be that one’s: «Novinia Airlines» is not Novinia. */
  readonly actor?: Actor;
}

interface Word extends TextRange {
  readonly text: string;
  /** Whether it stands in a heading, where every word has a capital. */
  readonly heading: boolean;
}

const FIRM = /^(?:organisation|organization|organisasi|company|firm|perusahaan)$/iu;
const NO_FIRM = /^(?:state|place|country|negara|tempat|event|law)$/iu;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{Nd}]+$/u;
const GAP = /^[ \u00a0]$/u;

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
  if (isGivenName(word) || givenSex(`${word} ${surname}`) !== undefined) return true;
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

  /** «Ardent Student Living», where only «Ardent» is known: one name, of whom it is not told. */
  function ofTrade({ start, end }: TextRange, { kind }: Actor): LongerName | undefined {
    if (!/^en(?:-|$)/iu.test(language) || !FIRM.test(kind) || isCountry(text.slice(start, end), language))
      return undefined;
    let last = end;
    for (let word = after(end); word; word = after(word.end)) {
      if (word.heading || !isPersonal(word.text, language) || isGivenName(word.text)) return undefined;
      last = word.end;
    }
    const tail = text.slice(end + 1, last);
    // What also stands without it is a name of its own.
    const own = text.split(tail).slice(0, -1);
    return tail.includes(' ') && own.every((lead) => lead.endsWith(`${text.slice(start, end)} `))
      ? { start, end: last }
      : undefined;
  }

  function ofFirm({ start, end }: Mention, actor: Actor): LongerName | undefined {
    if (PERSON.test(actor.kind) || !/^\p{Lu}/u.test(text.slice(start, end))) return undefined;
    let last: Word | undefined;
    for (let word = after(end); word && isBusinessWord(word.text); word = after(word.end)) last = word;
    if (!last) return ofTrade({ start, end }, actor);
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

/**
 * Which names in the chosen words belong to no actor yet? As the actors that they could be: named as the articles name them in full, of the
 * kind that the words suggest; and the known actor whom a part of a name probably means.
 */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { namesOf } from '../edit/actors.ts';
import type { ActorRef } from '../edit/claims.ts';
import type { Candidate } from '../names/candidate-names.ts';
import { findCandidates } from '../names/candidates.ts';
import { familyName } from '../names/families.ts';
import { isOffice, isTitle } from '../names/titles.ts';
import { newNames } from '../suggest/cues-names.ts';
import { givenSex, titleSex } from '../names/given-sex.ts';
import { bearsSurname } from '../names/longer-names.ts';
import { evidentKind, kindFor } from '../names/kinds.ts';
import type { TextRange } from '../evidence/locate.ts';
import { findMentions, type Mention } from '../names/mentions.ts';
import { placesOfName } from '../names/name-places.ts';
import { meantByWord } from '../names/namesakes.ts';
import { surnameBearers } from '../names/others-names.ts';
import { hasInitials } from '../names/initialled-names.ts';
import { nominativeOf, institutionNominative } from '../names/russian-names.ts';
import { hasClitics } from '../names/word-ends.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

/** A name that could become an actor; `kinds`: other kinds that the articles suggest as well. */
export type Fresh = Extract<ActorRef, { name: string }> & { readonly kinds?: readonly string[] };
/** A name elsewhere in the articles; `also`: other forms. `bearer`: the known actor whose name it is instead. */
export type Elsewhere = Fresh & {
  readonly also: readonly string[];
  readonly called?: true;
  readonly bearer?: string;
};
/** A name in the chosen words; `settled`: the articles or its endings show that this is the plain form of the name. */
export type Newcomer = Fresh & TextRange & { readonly settled: boolean };

export interface Quoted {
  readonly document: Document;
  readonly segments: readonly TextRange[];
}

const CYRILLIC = /^(?:ru|uk|be|bg|sr|mk)(?:-|$)/iu;

/** The part of its sentence before a place. */
function leadTo(document: Document, start: number): string {
  const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
  return document.text.slice(from, start);
}

/** The kinds that a name shows itself to be of, ids of the dossier's: by the noun before its marks at any place, or by itself. */
function kindsOf(
  name: string,
  { kind, kinds = [], also, language, at }: Candidate,
  { actorKinds, documents }: Pick<Dossier, 'actorKinds' | 'documents'>,
): readonly string[] {
  const told = [kind, ...kinds].flatMap((one) => (one ? (kindFor(one, actorKinds) ?? []) : []));
  if (told.length) return told;
  const before = leadTo(at.document, at.start);
  return [evidentKind(name, before, language, actorKinds, { documents, also }) ?? UNSPECIFIED.id];
}
const withKinds = ([kind = UNSPECIFIED.id, ...kinds]: readonly string[]): Pick<Fresh, 'kind' | 'kinds'> => ({
  kind,
  ...(kinds.length > 0 && { kinds }),
});

interface Offered {
  readonly actors: Dossier['actors'];
  readonly kinds: Dossier['actorKinds'];
  readonly names: readonly Elsewhere[];
  /** The actor whose form a name is; none, where it is that of two. */
  readonly byForm: ReadonlyMap<string, Elsewhere | undefined>;
  /** The actor with a name of several words, by the last of them. */
  readonly bySurname: ReadonlyMap<string, ReadonlySet<Elsewhere>>;
}
const offered = new WeakMap<Dossier['documents'], Offered>();

/**
 * The articles around one, in the order of the dossier: whom they name is looked for anew with every actor that is added, so that of hundreds only
 * so many can be read while somebody waits.
 */
const NEAR = 32;
interface Neighbourhoods {
  readonly places: ReadonlyMap<string, number>;
  readonly blocks: Map<number, Dossier['documents']>;
}
const neighbourhoods = new WeakMap<Dossier['documents'], Neighbourhoods>();

/** Of up to twice as many all. One that is not in the dossier has the first as its neighbours. */
function near(documents: Dossier['documents'], document: Document | undefined): Dossier['documents'] {
  if (documents.length <= 2 * NEAR) return documents;
  const known = neighbourhoods.get(documents) ?? {
    places: new Map(documents.map(({ id }, i) => [id, i])),
    blocks: new Map<number, Dossier['documents']>(),
  };
  neighbourhoods.set(documents, known);
  const block = Math.floor((known.places.get(document?.id ?? '') ?? 0) / NEAR);
  const made = known.blocks.get(block);
  if (made) return made;
  const start = Math.max(0, block * NEAR - NEAR / 2);
  const found = documents.slice(start, start + 2 * NEAR);
  known.blocks.set(block, found);
  return found;
}

function offeredIn(dossier: Dossier, document: Document | undefined): Offered {
  const { actors, actorKinds } = dossier;
  const documents = near(dossier.documents, document);
  const made = offered.get(documents);
  if (made?.actors === actors && made.kinds === actorKinds) return made;
  const names = findCandidates({ documents, actors }).map((one): Elsewhere => {
    const { name, also, language, called, actor } = one;
    return {
      ...{ name, also, language },
      ...(called && { called }),
      ...(actor && { bearer: actor.id }),
      ...withKinds(kindsOf(name, one, { actorKinds, documents })),
    };
  });
  const byForm = new Map<string, Elsewhere | undefined>();
  const bySurname = new Map<string, Set<Elsewhere>>();
  for (const one of names)
    for (const form of new Set([one.name, ...one.also])) {
      byForm.set(form, byForm.has(form) ? undefined : one);
      const last = /\s(\S+)$/u.exec(form)?.[1];
      if (last !== undefined) bySurname.set(last, (bySurname.get(last) ?? new Set()).add(one));
    }
  const found = { actors, kinds: actorKinds, names, byForm, bySurname };
  offered.set(documents, found);
  return found;
}

/** Those that are offered as actors beside an article, of it and those around it; found once for the same texts and actors. */
export const namesElsewhere = (dossier: Dossier, document?: Document): readonly Elsewhere[] =>
  offeredIn(dossier, document).names;

/** Whether the same article also has the name in full: «Carrow Vance Engineering» for «Carrow Vance», the institute for its letters. */
const isLonger = (one: Elsewhere | undefined, written: string, document: Document): one is Elsewhere =>
  one !== undefined && one.name.length > written.length && placesOfName(document, one.name).length > 0;

/** Whoever an article calls by initials, «T. Reinholt», and another in full, where the surname alone can be nobody else’s. */
function initialledAt(document: Document, word: string, dossier: Dossier): Elsewhere | undefined {
  const isHere = (form: string): boolean => form.length > word.length && placesOfName(document, form).length > 0;
  const here = [...(offeredIn(dossier, document).bySurname.get(word) ?? [])].filter(({ name, also }) =>
    [name, ...also].some(isHere),
  );
  const [only] = here;
  const short = only?.also.some((form) => hasInitials(form) && isHere(form));
  return short && here.length === 1 && only?.bearer === undefined ? only : undefined;
}

/** Who is named at a place where no known actor is; none, where the name is probably a part of a known one's. */
export function newcomerAt(document: Document, place: TextRange, dossier: Dossier): Newcomer | undefined {
  const { text, language } = document;
  const written = text.slice(place.start, place.end);
  if (bearerOf(document, place, dossier) !== undefined) return undefined;
  const { actorKinds } = dossier;
  const documents = near(dossier.documents, document);
  const same = offeredIn(dossier, document).byForm.get(written.replace(/\s+/gu, ' '));
  const elsewhere = same?.bearer === undefined ? same : undefined;
  // Where names bend, the articles show what a form is a form of; elsewhere they show what it is short for.
  const known =
    CYRILLIC.test(language) || isLonger(elsewhere, written, document)
      ? elsewhere
      : (initialledAt(document, written, dossier) ?? namesakeMeant(document, place, dossier));
  const name = known?.name ?? plainByItself(written, language) ?? familyName(written);
  // All forms that the articles use together show more than this name alone.
  const own =
    isLonger(known, written, document) && known.kind !== UNSPECIFIED.id
      ? known.kind
      : evidentKind(written, leadTo(document, place.start), language, actorKinds, { documents });
  const kinds = new Set(
    [own, elsewhere?.kind, ...(elsewhere?.kinds ?? []), UNSPECIFIED.id].filter((kind) => kind !== undefined),
  );
  if (kinds.size > 1) kinds.delete(UNSPECIFIED.id);
  const words = name.split(' ').length;
  const settled =
    name !== written || known?.called === true || known?.also.some((form) => form.split(' ').length === words) === true;
  return { name, language, ...withKinds([...kinds]), ...place, settled };
}

interface Namesake {
  readonly actor?: Actor;
  /** A person who is no actor yet. */
  readonly elsewhere?: Elsewhere;
  /** Whether several are called so. */
  readonly shared: boolean;
}

/** Who is meant by a surname that several have, actors or not: «Mr Brandreth» beside Louise and Daniel, «Professor Marsh» beside a councillor. */
function namesakeAt(document: Document, place: TextRange, dossier: Dossier): Namesake {
  const word = document.text.slice(place.start, place.end);
  if (!/^\p{Lu}[^\s]+$/u.test(word)) return { shared: false };
  const bearing = new Map<string, { readonly actor?: Actor; readonly elsewhere?: Elsewhere }>();
  for (const elsewhere of offeredIn(dossier, document).bySurname.get(word) ?? [])
    if (elsewhere.bearer === undefined) bearing.set(elsewhere.name, { elsewhere });
  for (const actor of wordsOf(dossier.actors).having.get(word) ?? [])
    for (const name of Object.values(actor.name))
      if (name.endsWith(` ${word}`) || (hasClitics(document.language) && name.startsWith(`${word} `)))
        bearing.set(name, { actor });
  const { name, shared } = meantByWord(document, place, [...bearing.keys()]);
  const one = name === undefined ? undefined : bearing.get(name);
  return { ...one, shared: shared && (bearing.size > 1 || name === undefined) };
}

/** The same, where several have this name, or where «Mr» alone shows it. */
function namesakeMeant(document: Document, place: TextRange, dossier: Dossier): Elsewhere | undefined {
  const { elsewhere, shared } = namesakeAt(document, place, dossier);
  const called = titleSex(document.text.slice(Math.max(0, place.start - 24), place.start));
  return elsewhere && (shared || (called !== undefined && givenSex(elsewhere.name) === called)) ? elsewhere : undefined;
}

/** Whether several have this name, so that it names no one in particular. */
export function isNobodys(document: Document, place: TextRange, dossier: Dossier): boolean {
  const { actor, elsewhere, shared } = namesakeAt(document, place, dossier);
  return shared && !actor && !elsewhere;
}

/** Where known actors are named; not where their one word is the last of a full name that is somebody else's, as «Pell» in «Dominic Pell». */
export function knownNames(document: Document, dossier: Dossier): readonly Mention[] {
  const { text } = document;
  const { bySurname } = offeredIn(dossier, document);
  const isOthers = ({ start, end }: Mention): boolean =>
    [...(bySurname.get(text.slice(start, end)) ?? [])].some(
      ({ bearer, name, also }) =>
        bearer === undefined &&
        [name, ...also].some((full) => full.length > end - start && text.slice(end - full.length, end) === full),
    );
  return findMentions(document, dossier.actors).filter((mention) => !isOthers(mention));
}

/** Right before a name: a title, perhaps with what it is for. */
const leadsToName = (before: string): boolean => {
  const words = before
    .trim()
    .replace(/(?<!\p{L})wali\skota$/iu, 'walikota')
    .split(/\s+/u)
    .slice(-3)
    .toReversed();
  return isTitle(words.find((word) => !isOffice(word.toLowerCase())) ?? '');
};
/** Right behind what an office is for: «Culture | Minister Rui Dias». */
const OF_OFFICE = /^\s(?:Minister|Secretary)\s\p{Lu}/u;

/**
 * The names in some words that nobody is known by, without the office before them: «Menteri Perhubungan | Budi Hartono», «Gubernur Bank
 * Indonesia | Rina Wati», as the articles' names part them.
 */
export function freshNames({ document, segments }: Quoted, dossier: Dossier): readonly TextRange[] {
  const { text, language } = document;
  const { byForm } = offeredIn(dossier, document);
  const places = newNames(document, segments, knownNames(document, dossier));
  if (!/^(?:en|id|ms)(?:-|$)/iu.test(language)) return places;
  return places.flatMap((place): readonly TextRange[] => {
    const name = text.slice(place.start, place.end);
    if (byForm.has(name)) return [place];
    if (OF_OFFICE.test(text.slice(place.end, place.end + 24))) return [];
    if (!leadsToName(text.slice(Math.max(0, place.start - 40), place.start))) return [place];
    for (const { index } of name.matchAll(/(?<=\s)\p{Lu}/gu)) {
      const head = name.slice(0, index).trim().split(/\s+/u);
      while (head[0] !== undefined && isOffice(head[0].toLowerCase())) head.shift();
      if (byForm.has(name.slice(index)) && (head.length === 0 || byForm.has(head.join(' '))))
        return [{ start: place.start + index, end: place.end }];
    }
    return [place];
  });
}

/** The names in some words that belong to no actor yet, each once. */
export function newcomersIn({ document, segments }: Quoted, dossier: Dossier): readonly Newcomer[] {
  const names = freshNames({ document, segments }, dossier);
  const all = names.flatMap((place) => newcomerAt(document, place, dossier) ?? []);
  return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
}

const plainByItself = (name: string, language: string): string | undefined =>
  /^ru(?:-|$)/iu.test(language) ? (nominativeOf(name) ?? institutionNominative(name)) : undefined;

const isShouted = (name: string): boolean => !/\p{Ll}/u.test(name);

/** Known actors by what they are called. */
interface Words {
  /** From a word of a name to the actor who has it. */
  readonly having: ReadonlyMap<string, ReadonlySet<Actor>>;
  /** From a whole name in small letters. */
  readonly quiet: ReadonlyMap<string, ReadonlySet<Actor>>;
}
const words = new WeakMap<Dossier['actors'], Words>();

function wordsOf(actors: Dossier['actors']): Words {
  const made = words.get(actors);
  if (made) return made;
  const [having, quiet] = [new Map<string, Set<Actor>>(), new Map<string, Set<Actor>>()];
  const put = (map: Map<string, Set<Actor>>, word: string, actor: Actor): void =>
    void map.set(word, (map.get(word) ?? new Set()).add(actor));
  for (const actor of actors)
    for (const name of namesOf(actor)) {
      put(quiet, name.toLowerCase(), actor);
      for (const word of name.split(/\s+/u)) put(having, word, actor);
    }
  const found = { having, quiet };
  words.set(actors, found);
  return found;
}

/** Whose name a shorter one probably is a part of: of several, the one with the most claims. */
export function bearerOf(document: Document, place: TextRange, dossier: Dossier): string | undefined {
  const { actors, claims } = dossier;
  const name = document.text.slice(place.start, place.end);
  const { having, quiet } = wordsOf(actors);
  const own = name.split(/\s+/u);
  const namesake = namesakeAt(document, place, dossier);
  if (namesake.shared) return namesake.actor?.id;
  // «HALVERTON» of a date line is «Halverton».
  const shouted = name.length > 4 ? [...(quiet.get(name.toLowerCase()) ?? [])] : [];
  const loud = shouted.filter((actor) =>
    namesOf(actor).some((known) => known.toLowerCase() === name.toLowerCase() && [known, name].some(isShouted)),
  );
  const longer = [...(having.get(own[0] ?? '') ?? [])].filter((actor) =>
    namesOf(actor).some((known) => {
      const all = known.split(/\s+/u);
      return all.length > own.length && own.every((word) => all.includes(word));
    }),
  );
  // «Mr Brandreth» is no Louise.
  const called = titleSex(document.text.slice(Math.max(0, place.start - 24), place.start));
  const fits = (names: readonly string[]): boolean => {
    const shown = names.flatMap((known) => givenSex(known) ?? []);
    return called === undefined || shown.length === 0 || shown.includes(called);
  };
  const bearers = new Set([...loud, ...longer].filter((actor) => fits(namesOf(actor))));
  // Daniel Brandreth, who is no actor yet, may be meant as well as his sister.
  const others = [...(offeredIn(dossier, document).bySurname.get(name) ?? [])].filter(
    (one) => one.bearer === undefined && fits([one.name]),
  );
  if (own.length === 1 && longer.length > 0 && others.length > 0) return undefined;
  if (!bearers.size) return toldBearerOf(document, place, name, dossier);
  if (bearers.size === 1) return [...bearers][0]?.id;
  const said = new Map<string, number>();
  for (const { subject, object } of claims) for (const id of [subject, object]) said.set(id, (said.get(id) ?? 0) + 1);
  // Of as many, the first in the codebook.
  const order = actors.filter((actor) => bearers.has(actor));
  return order.toSorted((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0))[0]?.id;
}

/** The same, and where a last name is that of several and nothing tells which, all of them. */
export function bearersOf(document: Document, place: TextRange, dossier: Dossier): readonly string[] {
  const bearer = bearerOf(document, place, dossier);
  if (bearer !== undefined) return [bearer];
  const all = surnameBearers(dossier.actors, document.text.slice(place.start, place.end), document.language);
  return all.length > 1 || isNobodys(document, place, dossier) ? all : [];
}

/** Whose name it is according to the articles: «Вершинину» where Глеб Вершинин is known, and no other has this name. */
function toldBearerOf(document: Document, place: TextRange, name: string, dossier: Dossier): string | undefined {
  const { byForm, bySurname } = offeredIn(dossier, document);
  const told = byForm.get(name);
  // Where names bend, a form that is his at one place may be hers at another.
  if (told?.bearer !== undefined && (told.name === name || !CYRILLIC.test(document.language))) return told.bearer;
  const bearer = bearsSurname(name, { document, ...place }, dossier.actors)?.id;
  const others = [...(bySurname.get(name) ?? [])].some((one) => one.bearer !== bearer);
  return others ? undefined : bearer;
}

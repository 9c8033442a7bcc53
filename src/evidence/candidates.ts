/**
 * Who else is named in the articles? Runs of capitalised words, acronyms and terms in quotation marks that no known name covers, for
 * a person to look at: nothing here is certain, and nothing is taken by itself.
 */
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { capitalisesNouns, isCommon, isCompanyForm, standsBefore } from './no-name-words.ts';
import { isCountry } from './kinds.ts';
import type { Place } from './locate.ts';
import { findMentions } from './mentions.ts';
import { isTitle, NO_NAMES, ORGANISATION } from './titles.ts';

export interface Candidate {
  readonly name: string;
  /** Shorter forms that can only mean the same: «Putin» where one «Vladimir Putin» is named. */
  readonly also: readonly string[];
  /** How often, all forms together. */
  readonly count: number;
  /** The language of the document that it is first named in. */
  readonly language: string;
  /** Where it is first named. */
  readonly at: { readonly document: Document; readonly start: number; readonly end: number };
  /** Known actors that share a word of their name with it, the likeliest first. */
  readonly maybe: readonly Actor[];
}

interface Token extends Place {
  readonly text: string;
  /** Whether it is the first word of its sentence. */
  readonly first: boolean;
}

/** A capitalised word with what hyphens and apostrophes tie to it; letters of scripts without capitals end it. */
const CAPITALISED =
  /(?<![\p{Ll}\p{Lu}\p{Lt}\p{M}\p{N}])\p{Lu}[\p{Ll}\p{Lu}\p{Lt}\p{Lm}\p{M}\p{N}]*(?:[-'’‐‑][\p{Ll}\p{Lu}\p{N}][\p{Ll}\p{Lu}\p{Lt}\p{M}\p{N}]*)*/gu;
const LOWER = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu;
/** Between two words of one name: a space, perhaps after an initial or an abbreviation, or a small word within it. */
const WITHIN = /^(?:\.?[ \u00a0]|[ \u00a0](?:of|for|the|of the|de|da|del|der|van|von|bin|binti|ibn|al|el)[ \u00a0])$/u;
/** Firms are called after two: «Lenz & Partner». */
const AMPERSAND = /^[ \u00a0]&[ \u00a0]$/u;
/** «Geld von Kröger»: where nouns have capitals, what stands before a small word is as likely no name. */
const PLAIN = /^(?:\.?[ \u00a0]|[ \u00a0](?:van|van der|de|bin|al|el)[ \u00a0])$/u;
const POSSESSIVE = /['’]s$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
/** Terms in the quotation marks of scripts that have no capitals. */
const QUOTED = /[「『《“"‘]([\p{Lo}\p{Lm}\p{M}\p{N}・· ]{2,20})[」』》”"’]/gu;

/** No id of a dossier begins with a space. */
const NEW = ' ';

interface Words {
  readonly tokens: readonly Token[];
  /** Words that the text also writes small: at the start of a sentence their capital says nothing. */
  readonly small: ReadonlySet<string>;
}

const wordsOf = new WeakMap<Document, Words>();

/** A text is frozen, and so is what stands in it. */
function read(document: Document): Words {
  const known = wordsOf.get(document);
  if (known) return known;
  const tokens: Token[] = [];
  const small = new Set<string>();
  for (const [from, to] of document.sentences) {
    const sentence = document.text.slice(from, to);
    const opening = /[\p{L}\p{N}]/u.exec(sentence)?.index ?? 0;
    const here: Token[] = [];
    for (const match of sentence.matchAll(CAPITALISED)) {
      const text = match[0].replace(POSSESSIVE, '');
      // «DPRK-Rusia» names two; «Il-sung» and «Al-Qaeda» one.
      const parts = /^\p{Lu}{2,}-\p{Lu}|-\p{Lu}{2,}$/u.test(text) ? text.split('-') : [text];
      let at = match.index;
      for (const part of parts) {
        here.push({ start: from + at, end: from + at + part.length, text: part, first: at === opening });
        at += part.length + 1;
      }
    }
    const lower = [...sentence.matchAll(LOWER)].map(([word]) => word.toLowerCase());
    for (const word of lower) small.add(word);
    // A headline In Such Capitals tells nothing about names.
    if (
      here.length > 3 &&
      !/[.!?…。][”’"'»)]?$/u.test(sentence) &&
      here.length > lower.length * 2 &&
      here.every(({ text }) => !ACRONYM.test(text))
    )
      continue;
    tokens.push(...here);
  }
  const words = { tokens, small };
  wordsOf.set(document, words);
  return words;
}

function* runs(
  { text, language }: Document,
  tokens: readonly Token[],
  free: (place: Place) => boolean,
): Generator<Token[]> {
  let run: Token[] = [];
  for (const token of tokens) {
    const last = run.at(-1);
    const gap = last ? text.slice(last.end, token.start) : '';
    const joins =
      last && !token.first && ((capitalisesNouns(language) ? PLAIN : WITHIN).test(gap) || AMPERSAND.test(gap));
    // «Anfang März Helga Thomsen»: what counts or tells the time among nouns is between names.
    const able = free(token) && !(capitalisesNouns(language) && isCommon(token.text, language));
    if (!joins || !able) {
      if (run.length) yield run;
      run = [];
    }
    if (able) run.push(token);
  }
  if (run.length) yield run;
}

/** Without titles before it and words that only a sentence's start has capitalised; a country before a person apart. */
function* names(run: readonly Token[], small: ReadonlySet<string>, language: string): Generator<readonly Token[]> {
  let rest = run;
  let titled = false;
  for (let [first] = rest; first; [first] = rest) {
    const word = first.text.toLowerCase();
    const title = isTitle(first.text) || standsBefore(first.text, language);
    if (ACRONYM.test(first.text) || (!title && !isCommon(first.text, language) && !(first.first && small.has(word))))
      break;
    titled ||= title;
    rest = rest.slice(1);
  }
  while (rest.length && !ACRONYM.test(rest.at(-1)?.text ?? '') && isCommon(rest.at(-1)?.text ?? '', language))
    rest = rest.slice(0, -1);
  for (let count = Math.min(3, rest.length - 1); count > 0; count--) {
    const head = rest.slice(0, count).map(({ text }) => text);
    const tail = rest.slice(count);
    // «Presiden Rusia Vladimir Putin», «Korea Utara KCNA»; but «Indonesia Corruption Watch».
    const apart = titled || tail.length === 1 || !tail.some(({ text }) => ORGANISATION.has(text.toLowerCase()));
    if (!apart || !isCountry(head.join(' '), language)) continue;
    yield rest.slice(0, count);
    yield* names(tail, small, language);
    return;
  }
  if (rest.length) yield rest;
}

const folded = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A title right before a place: what follows is a name even where every noun has a capital. */
function isLed({ text }: Document, start: number): boolean {
  const before = /([\p{L}\p{M}-]+)\.?\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  return isTitle(before);
}

const namesOf = ({ name, aliases }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases ?? {}).flat(),
];

interface Found {
  readonly name: string;
  /** Whether it was ever named where a capital says something. */
  sure: boolean;
  /** A single word of a language in which every noun has a capital. */
  lone: boolean;
  readonly words: number;
  readonly language: string;
  readonly at: Candidate['at'];
}

/** Often named first; a single capitalised word at the start of sentences only if it is also capitalised elsewhere. */
export function findCandidates({ documents, actors }: Pick<Dossier, 'documents' | 'actors'>): readonly Candidate[] {
  const found = new Map<string, Found>();
  const small = new Set(documents.flatMap((document) => [...read(document).small]));
  const add = (name: string, words: number, sure: boolean, lone: boolean, document: Document, place: Place): void => {
    const known = found.get(name);
    if (known) {
      known.sure ||= sure;
      known.lone &&= lone;
    } else {
      const at = { document, start: place.start, end: place.end };
      found.set(name, { name, sure, lone, words, language: document.language, at });
    }
  };
  for (const document of documents) {
    const mentions = findMentions(document, actors);
    let next = 0;
    const free = ({ start, end }: Place): boolean => {
      // Tokens come in order; a place asked for again is at the same one.
      while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++;
      return (mentions[next]?.start ?? Infinity) >= end;
    };
    for (const run of runs(document, read(document).tokens, free))
      for (const tokens of names(run, small, document.language)) {
        const [first] = tokens;
        const last = tokens.at(-1);
        // A line in capitals is shouted, no name.
        if (tokens.length > 2 && tokens.every(({ text }) => /^\p{Lu}+$/u.test(text))) continue;
        if (!first || !last || last.end - first.start < 2) continue;
        const name = document.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
        const sure = tokens.length > 1 || !first.first || ACRONYM.test(name);
        if (tokens.length === 1 && isCompanyForm(name)) continue;
        const lone =
          tokens.length === 1 &&
          capitalisesNouns(document.language) &&
          !ACRONYM.test(name) &&
          !isLed(document, first.start) &&
          !isCountry(name, document.language);
        add(name, tokens.length, sure, lone, document, { start: first.start, end: last.end });
      }
    for (const match of document.text.matchAll(QUOTED)) {
      const start = match.index + 1;
      const name = (match[1] ?? '').trim();
      const place = { start, end: start + name.length };
      // Told by being quoted more than once: once may be any phrase.
      if (!mentions.some((mention) => mention.start < place.end && place.start < mention.end))
        add(name, 1, found.has(name), false, document, place);
    }
  }

  const all = [...found.values()].filter(({ sure }) => sure);
  // A surname alone belongs to whoever is the only one with it.
  const taken = new Set(
    actors.flatMap((actor) =>
      namesOf(actor)
        .filter((name) => name.includes(' '))
        .map((name) => name.split(/\s+/u).at(-1) ?? ''),
    ),
  );
  const owners = new Map<string, Found[]>();
  for (const one of all) {
    const words = one.name.split(' ');
    if (one.words < 2 || words.length > 3 || words.some((word) => ORGANISATION.has(word.toLowerCase()))) continue;
    const last = words.at(-1) ?? '';
    owners.set(last, [...(owners.get(last) ?? []), one]);
  }
  const also = new Map<Found, Found[]>();
  const shorter = new Set<Found>();
  for (const one of all) {
    const [owner, ...others] = one.words === 1 ? (owners.get(one.name) ?? []) : [];
    // Nor of somebody new, where a known actor is called so.
    if (!owner || others.length || taken.has(one.name)) continue;
    if (ORGANISATION.has(one.name.toLowerCase()) || isCountry(one.name, one.language)) continue;
    also.set(owner, [...(also.get(owner) ?? []), one]);
    shorter.add(one);
  }

  const byWord = new Map<string, Set<Actor>>();
  for (const actor of actors)
    for (const name of namesOf(actor))
      for (const word of folded(name))
        if (word.length > 2 && !NO_NAMES.has(word)) byWord.set(word, (byWord.get(word) ?? new Set()).add(actor));
  const maybe = (name: string): readonly Actor[] => {
    const score = new Map<Actor, number>();
    for (const word of folded(name))
      for (const actor of byWord.get(word) ?? []) score.set(actor, (score.get(actor) ?? 0) + 1);
    return [...score]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([actor]) => actor);
  };

  const offered = all.filter((one) => !shorter.has(one) && (!one.lone || taken.has(one.name)));
  // As often as the text would name them, were all of them actors: the same words count once, for the longest name.
  const could = offered.map((one, i): Actor => {
    const forms = [one, ...(also.get(one) ?? [])].map(({ name }) => name);
    return { id: `${NEW}${i}`, name: { [one.language]: one.name }, aliases: { [one.language]: forms }, kind: '' };
  });
  const everybody = [...actors, ...could];
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const { actor } of findMentions(document, everybody))
      if (actor.startsWith(NEW)) counts.set(actor, (counts.get(actor) ?? 0) + 1);

  return offered
    .map((one, i): Candidate => ({
      name: one.name,
      also: (also.get(one) ?? []).map(({ name }) => name),
      count: counts.get(`${NEW}${i}`) ?? 1,
      language: one.language,
      at: one.at,
      maybe: maybe(one.name),
    }))
    .sort((a, b) => b.count - a.count || a.at.start - b.at.start);
}

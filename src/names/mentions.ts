/** Where are the actors named in a text? By all their names and aliases, longest first, on word boundaries. */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { namesWritten } from './bracketed-names.ts';
import { onlyOwn } from './called-after-places.ts';
import { fold, folded, unfolded, type Folded } from '../evidence/fold.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isWomensHere } from './women-only.ts';
import { bendingOf, hasClitics, isHerName, nameEnds, nameStarts, wordForms } from './word-ends.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

/** Scripts written without spaces between words: a boundary there means nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Superscript numbers are those of notes, and no part of words. */
const IN_WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;

/** With the sign that makes a vowel long. */
const KATAKANA = /[\p{Script=Katakana}ー]/u;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** What must not stand on either side of a name; foreign words in Japanese have no spaces either, but end with their letters. */
function ends(name: string): { readonly before: RegExp | undefined; readonly after: RegExp | undefined } {
  const [first = '', last = ''] = [Array.from(name)[0], Array.from(name).at(-1)];
  return {
    before: KATAKANA.test(first) ? KATAKANA : UNSPACED.test(first) ? undefined : IN_WORD,
    after: KATAKANA.test(last) ? KATAKANA : UNSPACED.test(last) ? undefined : IN_WORD,
  };
}

function pattern(name: string): string {
  const { before, after } = ends(name);
  return (before ? `(?<!${before.source})` : '') + escaped(name) + (after ? `(?!${after.source})` : '');
}

/** Names are compared as they are meant, however they are typed and set. */
const key = (name: string): string => folded(name, 'name').replace(/\s+/gu, ' ').trim();

/** A name that is written without spaces around it, with what has to be beside it. */
interface Bare {
  readonly name: string;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

/**
 * Three ways to look, by what a name is like. Most are whole words: they are looked up by their first word, one look at each word
 * of the text. Names of scripts without spaces are compared where a text has their first character. What is left (signs at
 * the ends, mixed scripts) is one expression.
 */
interface Finder {
  /** By first word: how many words the longest name has. */
  readonly words: ReadonlyMap<string, number>;
  /** By first UTF-16 unit: whether a word of the text that begins with it may be the first one of a name. */
  readonly firsts: Uint8Array;
  /** From the form of a word to the words of names that it may be a form of. */
  readonly plain: ReadonlyMap<string, readonly string[]>;
  /** By first UTF-16 unit, longest first. */
  readonly bare: ReadonlyMap<number, readonly Bare[]>;
  readonly anywhere: RegExp | undefined;
  /** By name, folded: everybody who is called so, in the codebook's order. */
  readonly actorsOf: ReadonlyMap<string, readonly string[]>;
}

const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]+/gu;

/** What a UTF-16 unit is: 0 not asked yet, 1 no part of words, 2 part of words, 3 of a script without spaces. */
const units = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const surrogate = unit >= 0xd800 && unit < 0xe000;
  const low = unit >= 0xdc00;
  const sign = !surrogate ? text.charAt(at) : low ? text.slice(at - 1, at + 1) : text.slice(at, at + 2);
  const kind = UNSPACED.test(sign) ? 3 : IN_WORD.test(sign) ? 2 : 1;
  // Half of a pair is nothing by itself.
  if (!surrogate) units[unit] = kind;
  return kind;
}
const inWord = (text: string, at: number): boolean => (units[text.charCodeAt(at)] || kindAt(text, at)) === 2;

/** A list of actors has a finder for each way of bending names. */
const finders = new WeakMap<readonly Actor[], Map<string, Finder>>();
const found = new WeakMap<readonly Actor[], WeakMap<Document, readonly Mention[]>>();

/** The words of a name that begins and ends with one; undefined for scripts without words. */
function wholeWords(name: string): readonly string[] | undefined {
  const words = name.match(WORD) ?? [];
  return words.length &&
    !UNSPACED.test(name) &&
    name.startsWith(words[0] as string) &&
    name.endsWith(words.at(-1) as string)
    ? words
    : undefined;
}

/** Shouted names are as long as this: «AS» is not «as», and «May» not «MAY». */
const SHOUTED = 4;
/** What may be written before a name of these scripts: words that begin with it are looked at, too. */
const STARTS = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const STARTING = 'وفبلكاושכלמבהנ';

const namesOf = ({ name, aliases = {} }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases).flat(),
];

/** Also the two that «National Audit Inspectorate (NAI)» is, where nobody else is called so; `taken`: all that anybody is called. */
function apart(actor: Actor, taken: ReadonlySet<string>): readonly string[] {
  const own = namesOf(actor);
  return [...own, ...own.flatMap(namesWritten).filter((name) => !taken.has(name))];
}

function finder(actors: readonly Actor[], language = ''): Finder {
  const bending = bendingOf(language);
  const made = finders.get(actors) ?? new Map<string, Finder>();
  finders.set(actors, made);
  const own = made.get(bending);
  if (own) return own;
  const actorsOf = new Map<string, string[]>();
  const shouted = new Map<string, string[]>();
  const call = (map: Map<string, string[]>, name: string, id: string): void => {
    const known = map.get(name);
    if (!known) map.set(name, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  const taken = new Set(actors.flatMap(namesOf));
  for (const actor of actors) {
    for (const raw of apart(actor, taken)) {
      const name = key(raw);
      if (Array.from(name).length < 2) continue;
      call(actorsOf, name, actor.id);
      const upper = name.toUpperCase();
      // Headlines: «KREMLIN».
      if (upper !== name && name.length >= SHOUTED) call(shouted, upper, actor.id);
    }
  }
  const plain = new Map<string, string[]>();
  const bend = (name: string, upper: boolean): void => {
    for (const word of name.match(WORD) ?? []) {
      const written = upper ? word.charAt(0) + word.slice(1).toLowerCase() : word;
      for (const form of wordForms(written, language)) call(plain, upper ? form.toUpperCase() : form, word);
    }
  };
  for (const name of actorsOf.keys()) bend(name, false);
  for (const [name, ids] of shouted)
    if (!actorsOf.has(name)) {
      actorsOf.set(name, ids);
      bend(name, true);
    }
  const words = new Map<string, number>();
  const firsts = new Uint8Array(0x10000);
  const bare = new Map<number, Bare[]>();
  const others: string[] = [];
  for (const name of [...actorsOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const [first, ...rest] = wholeWords(name) ?? [];
    const unit = name.charCodeAt(0);
    if (first !== undefined) {
      words.set(first, Math.max(rest.length + 1, words.get(first) ?? 0));
      firsts[unit] = 1;
      if (STARTS.test(name)) for (const start of STARTING) firsts[start.charCodeAt(0)] = 1;
    } else if (UNSPACED.test(name) && !name.includes(' ')) {
      const one: Bare = { name, ...ends(name) };
      const list = bare.get(unit);
      if (list) list.push(one);
      else bare.set(unit, [one]);
    } else others.push(name);
  }
  const anywhere = others.length ? new RegExp(others.map(pattern).join('|'), 'gu') : undefined;
  const result = { words, firsts, plain, bare, anywhere, actorsOf };
  made.set(bending, result);
  return result;
}

/** Everybody else who is called like one of an actor's names: mentions by it go to the first of them in the codebook. */
export function sharedNames(
  actors: readonly Actor[],
  id: string,
): readonly { readonly name: string; readonly first: string; readonly others: readonly string[] }[] {
  const actor = actors.find((one) => one.id === id);
  const names = new Map<string, string>();
  for (const name of actor ? namesOf(actor) : []) if (!names.has(key(name))) names.set(key(name), name.trim());
  const { actorsOf } = finder(actors);
  return [...names].flatMap(([known, name]) => {
    const ids = actorsOf.get(known) ?? [];
    return ids.length > 1 && ids[0] !== undefined
      ? [{ name, first: ids[0], others: ids.filter((other) => other !== id) }]
      : [];
  });
}

/** Whose name these words are, and nobody else's before it in the codebook. */
export function actorNamed(actors: readonly Actor[], words: string): Actor | undefined {
  const [id] = finder(actors).actorsOf.get(key(words)) ?? [];
  return id === undefined ? undefined : actors.find((actor) => actor.id === id);
}

/** A way to read a word of the text as a word of a name: what the name's word is, and where in the text's word it stands. */
interface Reading {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly bent: boolean;
  /** What would be no name alone: it may be another word. */
  readonly part: boolean;
}

const NOTHING: readonly Reading[] = [];
const NO_ENDS: readonly number[] = [];
/** Before the Hebrew letters no script ties words together. */
const FIRST_GLUED = 0x590;
/** So many ways to read the words of one name are tried; few names have more than four. */
const MOST_READINGS = 32;

/** Mentions in places of the folded text. */
function* candidates(
  document: Document,
  text: string,
  { words, firsts, plain, bare, anywhere, actorsOf }: Finder,
): Generator<Mention> {
  const { language } = document;
  const wordEnd = (from: number): number => {
    let at = from;
    while (at < text.length && inWord(text, at)) at++;
    return at;
  };
  /** Where the next word after `from` starts; the end of the text if none does. */
  const nextWord = (from: number): number => {
    let at = from;
    while (at < text.length && !inWord(text, at)) at++;
    return at;
  };
  const clitics = hasClitics(language);
  const bentAt = (word: string, start: number, end: number): readonly Reading[] =>
    plain.get(word)?.map((one) => ({ word: one, start, end, bent: true, part: false })) ?? NOTHING;
  /** As the first word of a name: bent, or after what is written before it. */
  const openings = (word: string, start: number, end: number): readonly Reading[] => {
    const starts = word.charCodeAt(0) < FIRST_GLUED ? [] : nameStarts(word, language);
    if (!starts.length) return bentAt(word, start, end);
    return starts.map(({ at, name, part }) => ({ word: name, start: start + at, end, bent: false, part }));
  };
  /** As the last one: before what is written after it. */
  const closings = (reading: Reading): readonly Reading[] => {
    const { word } = reading;
    const at = clitics || word.charCodeAt(word.length - 1) >= FIRST_GLUED ? nameEnds(word, clitics) : NO_ENDS;
    if (!at.length) return NOTHING;
    const from = reading.end - reading.word.length;
    return at.map((length) => ({ ...reading, word: reading.word.slice(0, length), end: from + length }));
  };
  const isHers = (name: string, start: number, end: number): boolean =>
    isWomensHere(name, document) ||
    isHerName(text.slice(start, end), name, text.slice(Math.max(0, start - 30), start), text.slice(end, end + 60));

  /** Whoever is named by words that can each be read in several ways. */
  const named = (read: readonly (readonly Reading[])[], gaps: readonly string[]): Mention | undefined => {
    let ways: readonly Reading[] = [{ word: '', start: -1, end: -1, bent: false, part: false }];
    for (const [i, readings] of read.entries()) {
      const last = i === read.length - 1;
      const gap = i ? (gaps[i - 1] ?? '') : '';
      const next: Reading[] = [];
      for (const way of ways)
        for (const reading of readings)
          for (const one of last ? [reading, ...closings(reading)] : [reading])
            if (next.length < MOST_READINGS)
              next.push({
                word: way.word + gap + one.word,
                start: i ? way.start : one.start,
                end: one.end,
                bent: way.bent || one.bent,
                part: last && i === 0 && one.part,
              });
      ways = next;
    }
    for (const { word: name, start, end, bent, part } of ways) {
      if (part) continue;
      const [actor] = actorsOf.get(name) ?? [];
      if (actor !== undefined && !(bent && read.length === 1 && isHers(name, start, end))) return { start, end, actor };
    }
    return undefined;
  };

  const simple = plain.size === 0 && !clitics;
  /** Whoever is named by the most of the words from a first one on. */
  const plainly = (start: number, end: number, most: number): Mention | undefined => {
    if (!most) return undefined;
    const ends = [end];
    for (let at = end; ends.length < most;) {
      const from = nextWord(at);
      if (from >= text.length) break;
      at = wordEnd(from);
      ends.push(at);
    }
    for (let last = ends.pop(); last !== undefined; last = ends.pop()) {
      const name = text.slice(start, last);
      const [actor] = actorsOf.get(name) ?? [];
      if (actor !== undefined) return { start, end: last, actor };
      if (name.charCodeAt(name.length - 1) < FIRST_GLUED) continue;
      for (const length of nameEnds(name, false)) {
        const [other] = actorsOf.get(name.slice(0, length)) ?? [];
        if (other !== undefined) return { start, end: start + length, actor: other };
      }
    }
    return undefined;
  };

  if (words.size)
    for (let start = nextWord(0); start < text.length;) {
      const end = wordEnd(start);
      if (firsts[text.charCodeAt(start)]) {
        const word = text.slice(start, end);
        // Where nothing bends and nothing is tied to names, words are what they are.
        if (simple && word.charCodeAt(0) < FIRST_GLUED && word.charCodeAt(word.length - 1) < FIRST_GLUED) {
          const mention = plainly(start, end, words.get(word) ?? 0);
          if (mention) yield mention;
          start = nextWord(end);
          continue;
        }
        const opening = [{ word, start, end, bent: false, part: false }, ...openings(word, start, end)];
        let most = 0;
        for (const reading of opening) most = Math.max(most, words.get(reading.word) ?? 0);
        if (!most && opening.some((reading) => closings(reading).some((one) => words.has(one.word)))) most = 1;
        // The words that a name could have, from the first on.
        const read: (readonly Reading[])[] = most ? [opening] : [];
        const gaps: string[] = [];
        for (let at = end; read.length < most;) {
          const from = nextWord(at);
          if (from >= text.length) break;
          gaps.push(text.slice(at, from));
          at = wordEnd(from);
          const later = text.slice(from, at);
          read.push([{ word: later, start: from, end: at, bent: false, part: false }, ...bentAt(later, from, at)]);
        }
        // The longest name first.
        for (; read.length; read.pop()) {
          const mention = named(read, gaps);
          if (!mention) continue;
          yield mention;
          break;
        }
      }
      start = nextWord(end);
    }
  if (bare.size)
    for (let at = 0; at < text.length; at++) {
      const hit = bare
        .get(text.charCodeAt(at))
        ?.find(
          ({ name, before, after }) =>
            text.startsWith(name, at) &&
            before?.test(text.charAt(at - 1)) !== true &&
            after?.test(text.charAt(at + name.length)) !== true,
        );
      const [actor] = (hit && actorsOf.get(hit.name)) ?? [];
      if (!hit || actor === undefined) continue;
      yield { start: at, end: at + hit.name.length, actor };
      at += hit.name.length - 1;
    }
  for (const match of anywhere ? text.matchAll(anywhere) : []) {
    const [actor] = actorsOf.get(match[0]) ?? [];
    if (actor !== undefined) yield { start: match.index, end: match.index + match[0].length, actor };
  }
}

/** Texts never change, while actors come and go one by one. */
const texts = new WeakMap<Document, Folded>();

function foldedText(document: Document): Folded {
  let known = texts.get(document);
  if (!known) texts.set(document, (known = fold(document.text, 'name')));
  return known;
}

/** Ascending, never overlapping: the first to begin wins, then the longest. Computed once per document and list of actors. */
export function findMentions(document: Document, actors: readonly Actor[]): readonly Mention[] {
  let byDocument = found.get(actors);
  if (!byDocument) found.set(actors, (byDocument = new WeakMap()));
  const known = byDocument.get(document);
  if (known) return known;
  const mentions: Mention[] = [];
  const { language, text } = document;
  const one = foldedText(document);
  const all = [...candidates(document, one.text, finder(actors, language))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  for (const { start, end, actor } of all) {
    const place = unfolded(text, one, start, end);
    if (place && place.start >= (mentions.at(-1)?.end ?? 0)) mentions.push({ ...place, actor });
  }
  const own = onlyOwn(document, mentions, actors);
  byDocument.set(document, own);
  return own;
}

/** Where one actor is named in one document. */
export interface MentionsIn {
  readonly document: Document;
  readonly count: number;
  /** 0-based, ascending, each once. */
  readonly sentences: readonly number[];
}

type Texts = Pick<Dossier, 'documents' | 'actors'>;

/** Editing claims keeps both lists, so what was found stays true. */
const indexes = new WeakMap<readonly Document[], { readonly actors: readonly Actor[]; readonly index: Index }>();
type Index = ReadonlyMap<string, readonly MentionsIn[]>;

function* indexSteps({ documents, actors }: Texts): Steps<Index> {
  const known = indexes.get(documents);
  if (known?.actors === actors) return known.index;
  const index = new Map<string, MentionsIn[]>();
  for (const document of documents) {
    yield;
    const here = new Map<string, { count: number; sentences: number[] }>();
    for (const { actor, start } of findMentions(document, actors)) {
      let found = here.get(actor);
      if (!found) here.set(actor, (found = { count: 0, sentences: [] }));
      found.count++;
      const sentence = sentenceAt(document, start);
      if (sentence >= 0 && found.sentences.at(-1) !== sentence) found.sentences.push(sentence);
    }
    for (const [actor, found] of here) {
      const list = index.get(actor);
      if (list) list.push({ document, ...found });
      else index.set(actor, [{ document, ...found }]);
    }
  }
  indexes.set(documents, { actors, index });
  return index;
}

/** Where an actor is named, document by document. */
export const mentionsOf = (dossier: Texts, actor: string): readonly MentionsIn[] =>
  inOneGo(indexSteps(dossier)).get(actor) ?? [];

/** Reads the documents one by one, a step for each, so that a page with time to spare can have them read before they are needed. */
export function* readMentions({ documents, actors }: Texts): Steps<undefined> {
  for (const document of documents) {
    findMentions(document, actors);
    yield;
  }
  yield* indexSteps({ documents, actors });
  return undefined;
}

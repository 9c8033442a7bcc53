/** Where are the actors named in a text? By all their names and aliases, longest first, on word boundaries. */
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { sentenceAt } from './sentence-of.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

/** Scripts written without spaces between words: a boundary there means nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Korean particles and Arabic articles and prepositions are written together with the name. */
const GLUED_AFTER = /\p{Script=Hangul}/u;
const GLUED_BEFORE = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
const glued = (name: string): boolean => UNSPACED.test(name) || GLUED_AFTER.test(name) || GLUED_BEFORE.test(name);

function pattern(name: string): string {
  const body = escaped(name).replace(/\s+/gu, '\\s+');
  const { before, after } = ends(name);
  return (before ? '(?<![\\p{L}\\p{M}\\p{N}])' : '') + body + (after ? '(?![\\p{L}\\p{M}\\p{N}])' : '');
}

/** On which sides of a name its words have to end. */
function ends(name: string): { readonly before: boolean; readonly after: boolean } {
  const first = Array.from(name)[0] ?? '';
  const last = Array.from(name).at(-1) ?? '';
  return {
    before: !UNSPACED.test(first) && !GLUED_BEFORE.test(first),
    after: !UNSPACED.test(last) && !GLUED_AFTER.test(last),
  };
}

const key = (name: string): string => name.replace(/\s+/gu, ' ');

/** A name that is written without spaces around it, with what has to be beside it. */
interface Bare {
  readonly name: string;
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * Three ways to look, by what a name is like. Most are whole words: they are looked up by their first word, one look at each word
 * of the text. Names of scripts that tie words together are compared where a text has their first character. What is left (signs at
 * the ends, mixed scripts) is one expression.
 */
interface Finder {
  /** By first word: how many words the longest name has. */
  readonly words: ReadonlyMap<string, number>;
  /** By first UTF-16 unit: whether a name made of words begins with it. */
  readonly firsts: Uint8Array;
  /** By first UTF-16 unit, longest first. */
  readonly bare: ReadonlyMap<number, readonly Bare[]>;
  readonly anywhere: RegExp | undefined;
  /** By name: everybody who is called so, in the codebook's order. */
  readonly actorsOf: ReadonlyMap<string, readonly string[]>;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** What a UTF-16 unit is: 0 not asked yet, 1 no part of words, 2 part of words. Asked of the engine once for each. */
const units = new Uint8Array(0x10000);

function inWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) {
    const low = unit >= 0xdc00;
    return IN_WORD.test(low ? text.slice(at - 1, at + 1) : text.slice(at, at + 2));
  }
  let known = units[unit];
  if (!known) units[unit] = known = IN_WORD.test(String.fromCharCode(unit)) ? 2 : 1;
  return known === 2;
}

const finders = new WeakMap<readonly Actor[], Finder>();
const found = new WeakMap<readonly Actor[], WeakMap<Document, readonly Mention[]>>();

/** The words of a name that begins and ends with one, and that is never written together with others; else undefined. */
function wholeWords(name: string): readonly string[] | undefined {
  const words = name.match(WORD) ?? [];
  return words.length && !glued(name) && name.startsWith(words[0] as string) && name.endsWith(words.at(-1) as string)
    ? words
    : undefined;
}

/** Shouted names are as long as this: «AS» is not «as», and «May» not «MAY». */
const SHOUTED = 4;

function finder(actors: readonly Actor[]): Finder {
  const made = finders.get(actors);
  if (made) return made;
  const actorsOf = new Map<string, string[]>();
  const shouted = new Map<string, string[]>();
  const call = (map: Map<string, string[]>, name: string, id: string): void => {
    const known = map.get(name);
    if (!known) map.set(name, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const actor of actors) {
    for (const raw of [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()]) {
      const name = key(raw.trim());
      if (Array.from(name).length < 2) continue;
      call(actorsOf, name, actor.id);
      const upper = name.toUpperCase();
      // Headlines: «KREMLIN».
      if (upper !== name && name.length >= SHOUTED) call(shouted, upper, actor.id);
    }
  }
  for (const [name, ids] of shouted) if (!actorsOf.has(name)) actorsOf.set(name, ids);
  const words = new Map<string, number>();
  const firsts = new Uint8Array(0x10000);
  const bare = new Map<number, Bare[]>();
  const others: string[] = [];
  for (const name of [...actorsOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const own = wholeWords(name);
    const [first] = own ?? [];
    const unit = name.charCodeAt(0);
    if (own && first !== undefined) {
      words.set(first, Math.max(own.length, words.get(first) ?? 0));
      firsts[unit] = 1;
    } else if (glued(name) && !/\s/u.test(name)) {
      const one: Bare = { name, ...ends(name) };
      const list = bare.get(unit);
      if (list) list.push(one);
      else bare.set(unit, [one]);
    } else others.push(name);
  }
  const anywhere = others.length ? new RegExp(others.map(pattern).join('|'), 'gu') : undefined;
  const result = { words, firsts, bare, anywhere, actorsOf };
  finders.set(actors, result);
  return result;
}

/** Everybody else who is called like one of an actor's names: mentions by it go to the first of them in the codebook. */
export function sharedNames(
  actors: readonly Actor[],
  id: string,
): readonly { readonly name: string; readonly first: string; readonly others: readonly string[] }[] {
  const actor = actors.find((one) => one.id === id);
  const names = actor ? [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()] : [];
  const { actorsOf } = finder(actors);
  return [...new Set(names.map((name) => key(name.trim())))].flatMap((name) => {
    const ids = actorsOf.get(name) ?? [];
    return ids.length > 1 && ids[0] !== undefined
      ? [{ name, first: ids[0], others: ids.filter((other) => other !== id) }]
      : [];
  });
}

/** Whose name these words are, and nobody else's before it in the codebook. */
export function actorNamed(actors: readonly Actor[], words: string): Actor | undefined {
  const [id] = finder(actors).actorsOf.get(key(words.trim())) ?? [];
  return id === undefined ? undefined : actors.find((actor) => actor.id === id);
}

/** Indonesian and Malay write small words onto a name: «Rusianya», «Putinlah». */
const CLITIC = /(?:nya|lah|kah|pun)$/u;
const CLITIC_LANGUAGE = /^(?:id|ms)(?:-|$)/u;

function* candidates(
  { text, language }: Document,
  { words, firsts, bare, anywhere, actorsOf }: Finder,
): Generator<Mention> {
  const clitics = CLITIC_LANGUAGE.test(language);
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
  const stem = (word: string): string => (clitics ? word.replace(CLITIC, '') : word);
  /** The actor of the words from `start` to `end`, and where its name ends: perhaps before what is written onto it. */
  const named = (start: number, end: number, last: number): Mention | undefined => {
    const [actor] = actorsOf.get(key(text.slice(start, end))) ?? [];
    if (actor !== undefined) return { start, end, actor };
    if (!clitics) return undefined;
    const short = last + stem(text.slice(last, end)).length;
    // «Ranya» is somebody, not Ra.
    const [other] = short < end && short - last > 2 ? (actorsOf.get(key(text.slice(start, short))) ?? []) : [];
    return other === undefined ? undefined : { start, end: short, actor: other };
  };
  if (words.size)
    for (let start = nextWord(0); start < text.length;) {
      const end = wordEnd(start);
      if (firsts[text.charCodeAt(start)]) {
        const word = text.slice(start, end);
        const most = Math.max(words.get(word) ?? 0, clitics ? (words.get(stem(word)) ?? 0) : 0);
        // The words that a name could have, from the first on.
        const lasts: { readonly start: number; readonly end: number }[] = most ? [{ start, end }] : [];
        for (let at = end; lasts.length < most;) {
          const from = nextWord(at);
          if (from >= text.length) break;
          at = wordEnd(from);
          lasts.push({ start: from, end: at });
        }
        // The longest name first.
        for (let last = lasts.pop(); last; last = lasts.pop()) {
          const mention = named(start, last.end, last.start);
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
            !(before && at > 0 && inWord(text, at - 1)) &&
            !(after && at + name.length < text.length && inWord(text, at + name.length)),
        );
      const [actor] = (hit && actorsOf.get(hit.name)) ?? [];
      if (!hit || actor === undefined) continue;
      yield { start: at, end: at + hit.name.length, actor };
      at += hit.name.length - 1;
    }
  for (const match of anywhere ? text.matchAll(anywhere) : []) {
    const [actor] = actorsOf.get(key(match[0])) ?? [];
    if (actor !== undefined) yield { start: match.index, end: match.index + match[0].length, actor };
  }
}

/** Ascending, never overlapping: the first to begin wins, then the longest. Computed once per document and list of actors. */
export function findMentions(document: Document, actors: readonly Actor[]): readonly Mention[] {
  let byDocument = found.get(actors);
  if (!byDocument) found.set(actors, (byDocument = new WeakMap()));
  const known = byDocument.get(document);
  if (known) return known;
  const mentions: Mention[] = [];
  const all = [...candidates(document, finder(actors))].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of all) if (mention.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(mention);
  byDocument.set(document, mentions);
  return mentions;
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

function mentionIndex({ documents, actors }: Texts): Index {
  const known = indexes.get(documents);
  if (known?.actors === actors) return known.index;
  const index = new Map<string, MentionsIn[]>();
  for (const document of documents) {
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
  mentionIndex(dossier).get(actor) ?? [];

/** Reads the documents one by one, a step for each, so that a page with time to spare can have them read before they are needed. */
export function* readMentions({ documents, actors }: Texts): Generator<undefined, undefined, undefined> {
  for (const document of documents) {
    findMentions(document, actors);
    yield;
  }
  return undefined;
}

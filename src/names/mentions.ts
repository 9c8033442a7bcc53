/** Where are the actors named in a text? By all their names and aliases, longest first, on word boundaries. */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';
import type { Actor, Document, Dossier } from '../dossier/schema.ts';
import { onlyOwn } from './called-after-places.ts';
import { fold, unfolded, type Folded } from '../evidence/fold.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { finder, finderSteps, inWord, key, namesOf, type Finder } from './name-finder.ts';
import { isWomensHere } from './women-only.ts';
import { hasClitics, isHerName, nameEnds, nameStarts } from './word-ends.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

/** Found once for a list of actors and a text. */
const found = new WeakMap<readonly Actor[], WeakMap<Document, readonly Mention[]>>();

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

/** Of so many actors the finder is made at once. */
const FEW = 1000;

/** `findMentions`, for whoever has to let others have their turn. */
export function* mentionSteps(document: Document, actors: readonly Actor[]): Steps<readonly Mention[]> {
  if (actors.length > FEW && !found.get(actors)?.has(document)) yield* finderSteps(actors, document.language);
  return findMentions(document, actors);
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
    yield* finderSteps(actors, document.language);
    findMentions(document, actors);
    yield;
  }
  yield* indexSteps({ documents, actors });
  return undefined;
}

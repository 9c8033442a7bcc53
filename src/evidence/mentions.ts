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

function pattern(name: string): string {
  const body = escaped(name).replace(/\s+/gu, '\\s+');
  const first = Array.from(name)[0] ?? '';
  const last = Array.from(name).at(-1) ?? '';
  const before = UNSPACED.test(first) || GLUED_BEFORE.test(first) ? '' : '(?<![\\p{L}\\p{M}\\p{N}])';
  const after = UNSPACED.test(last) || GLUED_AFTER.test(last) ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
  return before + body + after;
}

const key = (name: string): string => name.replace(/\s+/gu, ' ');

/** Names made of whole words are looked up by their words; all others are looked for by one expression. */
interface Finder {
  /** By first word: how many words the longest name has. */
  readonly words: ReadonlyMap<string, number>;
  readonly anywhere: RegExp | undefined;
  readonly actorOf: ReadonlyMap<string, string>;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const finders = new WeakMap<readonly Actor[], Finder>();
const found = new WeakMap<readonly Actor[], WeakMap<Document, readonly Mention[]>>();

/** The words of a name that begins and ends with one, and that is never written together with others; else undefined. */
function wholeWords(name: string): readonly string[] | undefined {
  const words = name.match(WORD) ?? [];
  const glued = UNSPACED.test(name) || GLUED_AFTER.test(name) || GLUED_BEFORE.test(name);
  return words.length && !glued && name.startsWith(words[0] as string) && name.endsWith(words.at(-1) as string)
    ? words
    : undefined;
}

function finder(actors: readonly Actor[]): Finder {
  const made = finders.get(actors);
  if (made) return made;
  const actorOf = new Map<string, string>();
  for (const actor of actors) {
    const names = [...Object.values(actor.name), ...Object.values(actor.aliases ?? {}).flat()];
    // A name that two actors share stays with the first: the codebook's order decides, not chance.
    for (const name of names)
      if (Array.from(name.trim()).length > 1 && !actorOf.has(key(name.trim()))) actorOf.set(key(name.trim()), actor.id);
  }
  const words = new Map<string, number>();
  const others: string[] = [];
  for (const name of [...actorOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const own = wholeWords(name);
    const [first] = own ?? [];
    if (own && first !== undefined) words.set(first, Math.max(own.length, words.get(first) ?? 0));
    else others.push(name);
  }
  const anywhere = others.length ? new RegExp(others.map(pattern).join('|'), 'gu') : undefined;
  const result = { words, anywhere, actorOf };
  finders.set(actors, result);
  return result;
}

/** Whose name these words are, and nobody else's before it in the codebook. */
export function actorNamed(actors: readonly Actor[], words: string): Actor | undefined {
  const id = finder(actors).actorOf.get(key(words.trim()));
  return id === undefined ? undefined : actors.find((actor) => actor.id === id);
}

function* candidates(text: string, { words, anywhere, actorOf }: Finder): Generator<Mention> {
  const tokens = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const [i, { start, end }] of tokens.entries()) {
    const most = words.get(text.slice(start, end)) ?? 0;
    for (let count = most; count > 0; count--) {
      const last = tokens[i + count - 1];
      const actor = last && actorOf.get(key(text.slice(start, last.end)));
      if (actor === undefined) continue;
      yield { start, end: last?.end ?? end, actor };
      break; // the longest name was tried first
    }
  }
  for (const match of anywhere ? text.matchAll(anywhere) : []) {
    const actor = actorOf.get(key(match[0]));
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
  const all = [...candidates(document.text, finder(actors))].sort((a, b) => a.start - b.start || b.end - a.end);
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

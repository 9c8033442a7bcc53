/**
 * Which actors, quotes and sentences are meant by what was typed? First those that hold every word; if they are few, those that
 * hold words a slip of the fingers away; if there are none at all, those that hold some of the words.
 */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import type { Actor, Claim, Document } from '../dossier/schema.ts';
import type { QuoteState } from '../evidence/locate.ts';
import { joined, sentenceText, type ActorEntry, type ClaimEntry, type SearchIndex, type Wording } from './build.ts';
import { placesIn, type Range } from './mark.ts';
import { wantedWords, type Wanted } from './terms.ts';

interface Hit {
  /** What was found, in its own language, with the places of the words in it. */
  readonly text: string;
  readonly language: string;
  readonly marks: readonly Range[];
}

export interface ActorHit extends Hit {
  readonly actor: Actor;
  readonly claims: number;
}

export interface ClaimHit extends Hit {
  readonly claim: Claim;
  /** Whether the text is the quote's own, and not what somebody says that it means. */
  readonly quoted: boolean;
  /** Only a verbatim one draws a line. */
  readonly state: QuoteState;
  readonly document: Document | undefined;
  /** 0-based. */
  readonly sentence: number | undefined;
}

export interface SentenceHit extends Hit {
  readonly document: Document;
  readonly sentence: number;
}

export interface Group<T extends Hit> {
  /** The best ones, best first. */
  readonly hits: readonly T[];
  readonly total: number;
}

export interface Found {
  readonly actors: Group<ActorHit>;
  readonly claims: Group<ClaimHit>;
  /** Without those that a claim found above already quotes. */
  readonly sentences: Group<SentenceHit>;
  /** Whether all words were found as typed, or only ones like them, or only some of them. */
  readonly by: 'words' | 'near' | 'some';
}

const NONE: Group<never> = { hits: [], total: 0 };
const NOTHING: Found = { actors: NONE, claims: NONE, sentences: NONE, by: 'words' };

/** Fewer than this, and near words are tried as well. */
const FEW = 3;
/** How many of the best are looked at for the words standing together. */
const CONSIDERED = 60;
/** What a word that was not typed weighs against one that was. */
const NEAR_WEIGHT = 0.3;

interface Asked {
  readonly words: readonly Wanted[];
  /**
   * The words as texts are asked for them: without letters that stand alone, and a digit as a whole number, because every
   * text is full of words that begin with them.
   */
  readonly textWords: readonly Wanted[];
  readonly phrase: string;
  /** For each word, the words that may have been meant. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

type Ids = number[];

interface Raw {
  readonly actors: Ids;
  readonly claims: Ids;
  readonly sentences: Ids;
}

/** How many hits are given of each group. */
export type Limits = Readonly<Record<'actors' | 'claims' | 'sentences', number>>;

/** At most so many hits; where several names fit as well, one in the first of `languages` is given. */
export function search(
  index: SearchIndex,
  query: string,
  limit: number | Limits,
  languages: readonly string[] = [],
): Found {
  const words = wantedWords(query);
  if (words.length === 0) return NOTHING;
  const textWords = words
    .filter(({ text }) => !/^[\p{sc=Latin}\p{sc=Hangul}]$/u.test(text))
    .map((word) => (/^\p{N}$/u.test(word.text) ? { ...word, open: false } : word));
  const exact: Asked = { words, textWords, phrase: joined(query), near: new Map() };
  let raw = find(index, exact, 'AND');
  if (size(raw) >= FEW) return shown(index, exact, raw, 'words', limit, languages);
  const near = new Map(words.map(({ text, slips, open }) => [text, index.words.near(text, slips, open)]));
  const loose: Asked = { ...exact, near };
  const found = size(raw);
  if ([...near.values()].some((all) => all.length)) raw = merge(raw, find(index, loose, 'AND'));
  if (size(raw) > 0) return shown(index, loose, raw, found > 0 ? 'words' : 'near', limit, languages);
  if (words.length > 1) raw = find(index, loose, 'OR');
  return shown(index, loose, raw, 'some', limit, languages);
}

const size = ({ actors, claims, sentences }: Raw): number => actors.length + claims.length + sentences.length;

function merge(first: Raw, second: Raw): Raw {
  const both = (key: keyof Raw): Ids => [...new Set([...first[key], ...second[key]])];
  return { actors: both('actors'), claims: both('claims'), sentences: both('sentences') };
}

function find(index: SearchIndex, asked: Asked, combineWith: 'AND' | 'OR'): Raw {
  const { textWords, words } = asked;
  const actors = results(index.byActor, words, asked, combineWith);
  const claims = textWords.length ? results(index.byClaim, textWords, asked, combineWith) : [];
  const quoted = new Set(claims.map(({ id }) => id as number));
  const sentences = (textWords.length ? results(index.bySentence, textWords, asked, combineWith) : []).filter(
    ({ id }) => !index.sentences[id as number]?.claims.some((claim) => quoted.has(claim)),
  );
  return {
    actors: rankActors(index.actors, actors, asked),
    claims: rankTexts(claims, asked, (id) => textOf(index.claims[id] as ClaimEntry)),
    sentences: rankTexts(sentences, asked, (id) =>
      sentenceText(index.sentences[id] as (typeof index.sentences)[number]),
    ),
  };
}

function results(
  index: MiniSearch,
  words: readonly Wanted[],
  { near }: Asked,
  combineWith: 'AND' | 'OR',
): SearchResult[] {
  const queries = words.map(({ text, open }): Query => {
    const typed = { queries: [text], prefix: open };
    const others = near.get(text) ?? [];
    if (others.length === 0) return typed;
    return { combineWith: 'OR', queries: [typed, { queries: [...others], boostTerm: () => NEAR_WEIGHT }] };
  });
  return index.search({ combineWith, queries });
}

const textOf = ({ quote, glosses }: ClaimEntry): string => [quote, ...glosses].map(({ text }) => text).join('\n');

/** Among the best, those in which the words stand together come first. */
function rankTexts(results: readonly SearchResult[], { words, phrase }: Asked, text: (id: number) => string): Ids {
  const ids = results.map(({ id }) => id as number);
  if (words.length < 2) return ids;
  const best = ids.slice(0, CONSIDERED);
  const together = new Set(best.filter((id) => ` ${joined(text(id))}`.includes(` ${phrase}`)));
  return [
    ...best.filter((id) => together.has(id)),
    ...best.filter((id) => !together.has(id)),
    ...ids.slice(CONSIDERED),
  ];
}

/** Exact name, beginning of a name, exact alias, words of a name, words of an alias, all others; then by claims. */
function rankActors(actors: readonly ActorEntry[], results: readonly SearchResult[], { words, phrase }: Asked): Ids {
  const begins = (name: string): boolean =>
    words.every(({ text }) => ` ${name}`.includes(` ${text}`) || (text.length < 3 && name.includes(text)));
  const tier = ({ foldedNames, foldedAliases }: ActorEntry): number => {
    if (foldedNames.includes(phrase)) return 0;
    if (foldedNames.some((name) => name.startsWith(phrase))) return 1;
    if (foldedAliases.includes(phrase)) return 2;
    if (foldedNames.some(begins)) return 3;
    return foldedAliases.some(begins) ? 4 : 5;
  };
  return results
    .map(({ id, score }) => {
      const entry = actors[id as number] as ActorEntry;
      const own = tier(entry);
      // Where words were only guessed or left out, nearness comes before fame.
      return { id: id as number, tier: own, score: own === 5 ? score : 0, claims: entry.claims };
    })
    .sort((a, b) => a.tier - b.tier || b.score - a.score || b.claims - a.claims || a.id - b.id)
    .map(({ id }) => id);
}

function inOrder(names: readonly Wording[], languages: readonly string[]): Wording[] {
  const place = ({ language }: Wording): number => languages.indexOf(language) + 1 || languages.length + 1;
  return names.toSorted((a, b) => place(a) - place(b));
}

function shown(
  index: SearchIndex,
  asked: Asked,
  raw: Raw,
  by: Found['by'],
  limit: number | Limits,
  languages: readonly string[],
): Found {
  const near = new Set([...asked.near.values()].flat());
  const best = (wordings: readonly Wording[], words: readonly Wanted[]): Hit => {
    let found: Hit | undefined;
    let most = -1;
    for (const { text, language } of wordings) {
      const marks = placesIn(text, words, near);
      if (marks.length > most) [found, most] = [{ text, language, marks }, marks.length];
    }
    return found ?? { text: '', language: 'und', marks: [] };
  };
  const group = <T extends Hit>(kind: keyof Limits, hit: (id: number) => T): Group<T> => ({
    hits: raw[kind].slice(0, typeof limit === 'number' ? limit : limit[kind]).map(hit),
    total: raw[kind].length,
  });
  return {
    by,
    actors: group('actors', (id) => {
      const { actor, claims, names, aliases } = index.actors[id] as ActorEntry;
      return { ...best([...inOrder(names, languages), ...aliases], asked.words), actor, claims };
    }),
    claims: group('claims', (id) => {
      const { claim, state, quote, glosses, document, sentence } = index.claims[id] as ClaimEntry;
      const hit = best([quote, ...glosses], asked.textWords);
      return { ...hit, claim, quoted: hit.text === quote.text, state, document, sentence };
    }),
    sentences: group('sentences', (id) => {
      const entry = index.sentences[id] as (typeof index.sentences)[number];
      const hit = best([{ text: sentenceText(entry), language: entry.document.language }], asked.textWords);
      return { ...hit, document: entry.document, sentence: entry.number };
    }),
  };
}

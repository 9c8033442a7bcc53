/**
 * Which actors, relations, quotes and sentences are meant by what was typed? First those that hold every word; if there are none, those in
 * which words begin as each of them; if they are few, those that hold words a slip of the fingers away; if there are none at all, those that hold some of the words.
 */
import type MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import type { Actor, Claim, Document } from '../dossier/schema.ts';
import type { QuoteState } from '../evidence/locate.ts';
import { sentenceText, type ActorEntry, type ClaimEntry, type SearchIndex } from './build.ts';
import { joined } from './fold-words.ts';
import type { Topic } from './lines.ts';
import { placesIn, type Range } from './mark.ts';
import { meaningWords } from './meaning-words.ts';
import type { Wording } from './sayings.ts';
import { asBeginnings, queryWords, type QueryWord } from './terms.ts';

interface Hit {
  /** What was found, in its own language, with the places of the words in it. */
  readonly text: string;
  readonly language: string;
  readonly marks: readonly Range[];
}

export interface ActorHit extends Hit {
  readonly actor: Actor;
  /** Whether the text is not its own, but that of a list that it is in. */
  readonly listed: boolean;
  readonly claims: number;
}

export interface ClaimHit extends Hit {
  readonly claim: Claim;
  /** Whether the text is the quote's own, and not its translation or note. */
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

/** A relation, as its sentence in the first wanted language. */
export interface LineHit extends Hit {
  /** Undefined where its quote draws no line. */
  readonly line: string | undefined;
  readonly claim: string;
  readonly claims: number;
  /** What else of it holds words that do not stand in the sentence: the same in another language, another name, its type. */
  readonly also: readonly Hit[];
}

/** A type of relations, a family of them, or a kind of actors. */
export interface TopicHit extends Hit, Pick<Topic, 'kind' | 'id' | 'lines' | 'actors' | 'values'> {}

export interface Group<T extends Hit> {
  /** The best ones, best first. */
  readonly hits: readonly T[];
  readonly total: number;
}

export interface Found {
  readonly actors: Group<ActorHit>;
  readonly lines: Group<LineHit>;
  /** Families too. */
  readonly types: Group<TopicHit>;
  readonly kinds: Group<TopicHit>;
  readonly claims: Group<ClaimHit>;
  /** Without those that a claim found above already quotes. */
  readonly sentences: Group<SentenceHit>;
  /** Whether all words were found as typed, or only ones like them, or only some of them. */
  readonly by: 'words' | 'near' | 'some';
}

const NONE: Group<never> = { hits: [], total: 0 };
const NOTHING: Found = {
  actors: NONE,
  lines: NONE,
  types: NONE,
  kinds: NONE,
  claims: NONE,
  sentences: NONE,
  by: 'words',
};

/** Fewer than this, and near words are tried as well. */
const FEW = 3;
/** How many of the best are looked at for the words standing together. */
const CONSIDERED = 60;
/** Their sentences are made for it. */
const LINES_CONSIDERED = 30;
/** What a word that was not typed weighs against one that was. */
const NEAR_WEIGHT = 0.3;

interface QueryTerms {
  readonly words: readonly QueryWord[];
  /**
   * The words as texts are asked for them: without letters that stand alone, and a digit as a whole number, because every
   * text is full of words that begin with them.
   */
  readonly textWords: readonly QueryWord[];
  readonly phrase: string;
  /** For each word, the words that may have been meant. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

type Ids = number[];

/** What is found, in the order in which it is shown. */
export const GROUPS = ['actors', 'lines', 'types', 'kinds', 'claims', 'sentences'] as const;

type Raw = Readonly<Record<(typeof GROUPS)[number], Ids>>;

/** How many hits are given of each group. */
export type Limits = Readonly<Record<(typeof GROUPS)[number], number>>;

/** At most so many hits; where several names fit as well, one in the first of `languages` is given. */
export function search(
  index: SearchIndex,
  query: string,
  limit: number | Limits,
  languages: readonly string[] = [],
): Found {
  const words = queryWords(query);
  if (words.length === 0) return NOTHING;
  const typed = exactly(words, joined(query));
  let raw = find(index, typed, 'AND');
  if (size(raw) >= FEW) return shown(index, typed, raw, 'words', limit, languages);
  const meant = size(raw) > 0 ? words : meaningWords(words);
  const exact = meant === words ? typed : exactly(meant, meant.map(({ text }) => text).join(' '));
  if (exact !== typed) raw = find(index, exact, 'AND');
  // «Corv Lin» is found as typed in «Corvo Lines»: a user stops typing a word once it is told apart.
  const begun = size(raw) > 0 ? exact : exactly(asBeginnings(meant), exact.phrase);
  if (begun !== exact) raw = find(index, begun, 'AND');
  if (size(raw) >= FEW) return shown(index, begun, raw, 'words', limit, languages);
  const near = new Map(
    meant.map(({ text, slips, open }) => [
      text,
      [...new Set([...index.kin.of(text), ...index.words.near(text, slips, open)])],
    ]),
  );
  const loose: QueryTerms = { ...(size(raw) > 0 ? begun : exact), near };
  const found = size(raw);
  if ([...near.values()].some((all) => all.length)) raw = merge(raw, find(index, loose, 'AND'));
  if (size(raw) > 0) return shown(index, loose, raw, found > 0 ? 'words' : 'near', limit, languages);
  if (meant.length > 1) raw = find(index, loose, 'OR');
  return shown(index, loose, raw, 'some', limit, languages);
}

/** `phrase`: the words as they follow each other, folded. */
const exactly = (words: readonly QueryWord[], phrase: string): QueryTerms => ({
  words,
  textWords: words
    .filter(({ text }) => !/^[\p{sc=Latin}\p{sc=Hangul}]$/u.test(text))
    .map((word) => (/^\p{N}$/u.test(word.text) ? { ...word, open: false } : word)),
  phrase,
  near: new Map(),
});

const size = (raw: Raw): number => GROUPS.reduce((sum, group) => sum + raw[group].length, 0);

const groups = <T>(of: (group: (typeof GROUPS)[number]) => T): Readonly<Record<(typeof GROUPS)[number], T>> =>
  Object.fromEntries(GROUPS.map((group) => [group, of(group)])) as Record<(typeof GROUPS)[number], T>;

const merge = (first: Raw, second: Raw): Raw => groups((group) => [...new Set([...first[group], ...second[group]])]);

function find(index: SearchIndex, asked: QueryTerms, combineWith: 'AND' | 'OR'): Raw {
  const { textWords, words } = asked;
  const actors = results(index.byActor, words, asked, combineWith);
  const claims = textWords.length ? results(index.byClaim, textWords, asked, combineWith) : [];
  const quoted = new Set(claims.map(({ id }) => id as number));
  const sentences = (textWords.length ? results(index.bySentence, textWords, asked, combineWith) : []).filter(
    ({ id }) => !index.sentences[id as number]?.claims.some((claim) => quoted.has(claim)),
  );
  const { lines } = index;
  const some = combineWith === 'OR';
  const topics = (all: readonly Topic[]): Ids => lines.findTopics(all, textWords, asked.near, asked.phrase, some);
  const byName = rankActors(index.actors, actors, asked);
  // After those who are called so: whoever is in a list of this name.
  const byList = results(index.byList, words, asked, combineWith).flatMap(
    ({ id }) => index.members[id as number] ?? [],
  );
  return {
    actors: byList.length ? [...new Set([...byName, ...byList])] : byName,
    lines: textWords.length ? findLines(index, asked, some, actors) : [],
    types: topics(lines.types),
    kinds: topics(lines.kinds),
    claims: rankTexts(idsOf(claims), asked, (id) => textsOf(index.claims[id] as ClaimEntry)),
    sentences: rankTexts(idsOf(sentences), asked, (id) => [
      sentenceText(index.sentences[id] as (typeof index.sentences)[number]),
    ]),
  };
}

function results(
  index: MiniSearch,
  words: readonly QueryWord[],
  { near }: QueryTerms,
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

/**
 * Relations by their parts; among the best, those that say the words in this order come first. `found`: the actors that hold the words,
 * which are asked for anew where there are several: an actor need not hold all of them.
 */
function findLines(
  index: SearchIndex,
  { words, textWords, near, phrase }: QueryTerms,
  some: boolean,
  found: readonly SearchResult[],
): Ids {
  const { lines } = index;
  if (lines.entries.length === 0) return [];
  const bits = new Uint16Array(index.actors.length);
  const bitOf = new Map<string, number>();
  textWords.forEach(({ text }, i) => {
    for (const term of [text, ...(near.get(text) ?? [])]) bitOf.set(term, (bitOf.get(term) ?? 0) | (1 << i));
  });
  const asked = { words: textWords, textWords, near, phrase };
  const alike = words.length === 1 && words[0] === textWords[0];
  for (const { id, queryTerms } of alike ? found : results(index.byActor, textWords, asked, 'OR'))
    for (const term of queryTerms) bits[id as number] = (bits[id as number] ?? 0) | (bitOf.get(term) ?? 0);
  const ids = lines.find(textWords, near, bits, some);
  return rankTexts(ids, asked, (id) => lines.sentences(id).map(({ text }) => text), LINES_CONSIDERED);
}

const textsOf = ({ quote, glosses }: ClaimEntry): string[] => [quote, ...glosses].map(({ text }) => text);
const idsOf = (results: readonly SearchResult[]): Ids => results.map(({ id }) => id as number);

/** Among the best, those in which the words stand together come first. */
function rankTexts(
  ids: Ids,
  { words, phrase }: QueryTerms,
  texts: (id: number) => readonly string[],
  considered = CONSIDERED,
): Ids {
  if (words.length < 2) return ids;
  const best = ids.slice(0, considered);
  const together = new Set(best.filter((id) => texts(id).some((text) => ` ${joined(text)}`.includes(` ${phrase}`))));
  return [
    ...best.filter((id) => together.has(id)),
    ...best.filter((id) => !together.has(id)),
    ...ids.slice(considered),
  ];
}

/** Exact name, beginning of a name, exact alias, words of a name, words of an alias, all others; then by claims. */
function rankActors(
  actors: readonly ActorEntry[],
  results: readonly SearchResult[],
  { words, phrase }: QueryTerms,
): Ids {
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
  asked: QueryTerms,
  raw: Raw,
  by: Found['by'],
  limit: number | Limits,
  languages: readonly string[],
): Found {
  const near = new Set([...asked.near.values()].flat());
  const best = (wordings: readonly Wording[], words: readonly QueryWord[]): Hit => {
    let found: Hit | undefined;
    let most = -1;
    for (const { text, language } of wordings) {
      const marks = placesIn(text, words, near);
      if (marks.length > most) [found, most] = [{ text, language, marks }, marks.length];
    }
    return found ?? { text: '', language: 'und', marks: [] };
  };
  const topic = (all: readonly Topic[], id: number): TopicHit => {
    const { kind, id: own, names, lines, actors, values } = all[id] as Topic;
    return { ...best(inOrder(names, languages), asked.textWords), kind, id: own, lines, actors, values };
  };
  const group = <T extends Hit>(kind: keyof Limits, hit: (id: number) => T): Group<T> => ({
    hits: raw[kind].slice(0, typeof limit === 'number' ? limit : limit[kind]).map(hit),
    total: raw[kind].length,
  });
  return {
    by,
    actors: group('actors', (id) => {
      const { actor, claims, names, aliases, lists } = index.actors[id] as ActorEntry;
      const own = best([...inOrder(names, languages), ...aliases], asked.words);
      const list = own.marks.length ? own : best(inOrder(lists, languages), asked.words);
      const listed = list !== own && list.marks.length > 0;
      return { ...(listed ? list : own), listed, actor, claims };
    }),
    lines: group('lines', (id) => lineHit(index, id, asked, languages)),
    types: group('types', (id) => topic(index.lines.types, id)),
    kinds: group('kinds', (id) => topic(index.lines.kinds, id)),
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

/** What more is shown of a relation than its sentence, at most. */
const ALSO = 2;

/** A relation's sentence, and what holds the words that are not in it. */
function lineHit(index: SearchIndex, id: number, asked: QueryTerms, languages: readonly string[]): LineHit {
  const { lines } = index;
  const { said, subject, object } = lines.entries[id] as (typeof lines.entries)[number];
  const marksOf = (text: string, words: readonly QueryWord[]): readonly Range[] =>
    placesIn(text, words, new Set(words.flatMap((word) => asked.near.get(word.text) ?? [])));
  const [first = { text: '', language: 'und' }, ...others] = inOrder(lines.sentences(id), languages);
  const ends = [...new Set([subject, object])].flatMap((end) => {
    const actor = index.actors[end];
    return actor ? [...inOrder(actor.names, languages), ...actor.aliases] : [];
  });
  let left = asked.textWords.filter((word) => marksOf(first.text, [word]).length === 0);
  const also: Hit[] = [];
  const candidates = [...others, ...ends, ...inOrder(lines.typeWordings(id), languages)];
  while (left.length > 0 && also.length < ALSO) {
    let best: Wording | undefined;
    let most = 0;
    for (const candidate of candidates) {
      const holds = left.filter((word) => marksOf(candidate.text, [word]).length > 0).length;
      if (holds > most) [best, most] = [candidate, holds];
    }
    if (!best) break;
    const { text, language } = best;
    also.push({ text, language, marks: marksOf(text, asked.textWords) });
    left = left.filter((word) => marksOf(text, [word]).length === 0);
  }
  const { line, claim, claims } = said;
  return { ...first, marks: marksOf(first.text, asked.textWords), line, claim, claims, also };
}

/**
 * What can be found in a dossier? Reads it once, in small steps between which the page lives on: actors by all their names, claims
 * by the words of their quotes and by their glosses, sentences of all documents, and what the app itself says of them.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { Steps } from '../dossier/in-slices.ts';
import { listsOf } from '../dossier/actor-lists.ts';
import type { Actor, ActorList, Claim, Document, Dossier } from '../dossier/schema.ts';
import type { ClaimCheck, Checks } from '../evidence/check.ts';
import type { QuoteState } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { joined } from './fold-words.ts';
import { KinWords } from './kin-words.ts';
import { Lines } from './lines.ts';
import { NearWords } from './near-words.ts';
import { NOTHING_SAID, type Wording } from './sayings.ts';
import { termsOf } from './terms.ts';

export interface ActorEntry {
  readonly actor: Actor;
  readonly claims: number;
  readonly names: readonly Wording[];
  readonly aliases: readonly Wording[];
  /** What the lists are called that it is in. */
  readonly lists: readonly Wording[];
  /** Names and aliases as `joined` makes them, in the same order. */
  readonly foldedNames: readonly string[];
  readonly foldedAliases: readonly string[];
}

export interface ClaimEntry {
  readonly claim: Claim;
  readonly state: QuoteState;
  readonly quote: Wording;
  readonly glosses: readonly Wording[];
  /** Where its first words stand, if they stand anywhere. */
  readonly document: Document | undefined;
  /** 0-based; undefined if the words are not in the document. */
  readonly sentence: number | undefined;
}

export interface SentenceEntry {
  readonly document: Document;
  /** 0-based. */
  readonly number: number;
  /** Claims that count and have words in it, as indices. */
  readonly claims: readonly number[];
}

export interface SearchIndex {
  readonly actors: readonly ActorEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly sentences: readonly SentenceEntry[];
  readonly byActor: MiniSearch;
  readonly byClaim: MiniSearch;
  readonly bySentence: MiniSearch;
  /** Lists of actors, by their names. */
  readonly byList: MiniSearch;
  /** Who is in each of them, as places among `actors`. */
  readonly members: readonly (readonly number[])[];
  readonly lines: Lines;
  readonly words: NearWords;
  readonly kin: KinWords;
}

/** How many characters are read between two places where the work may be interrupted: a few milliseconds. */
const STEP = 6_000;

/** Reads a dossier; yields how much of it is read. `sayings`: what the app says of it. */
export function* searchSteps(dossier: Dossier, checks: Checks, sayings = NOTHING_SAID): Steps<SearchIndex> {
  const words = new NearWords();
  const kin = new KinWords();
  const actors: ActorEntry[] = [];
  const claims: ClaimEntry[] = [];
  const sentences: (SentenceEntry & { claims: number[] })[] = [];
  const byActor = emptyIndex(words, ['names', 'aliases']);
  const byClaim = emptyIndex(words, ['quote', 'glosses']);
  const bySentence = emptyIndex(words, ['text']);
  const byList = emptyIndex(words, ['names']);
  const places = new Map<string, DocumentPlace>();
  let read = 0;
  let since = 0;
  const cost = (length: number): number => length + 20;
  const all =
    dossier.documents.reduce((sum, { text, sentences }) => sum + text.length + 20 * sentences.length, 0) +
    dossier.claims.reduce((sum, { evidence }) => sum + cost(evidence.length * 100), 0) +
    dossier.actors.length * cost(100);
  function* step(length: number): Steps<void> {
    since += cost(length);
    if (since < STEP) return;
    read += since;
    since = 0;
    yield Math.min(1, read / all);
  }

  for (const document of dossier.documents) {
    places.set(document.id, { document, first: sentences.length });
    for (const number of document.sentences.keys()) {
      const text = sentenceText({ document, number });
      bySentence.add({ id: sentences.length, text });
      sentences.push({ document, number, claims: [] });
      yield* step(text.length);
    }
  }
  const counts = new Map<string, number>();
  for (const [id, claim] of dossier.claims.entries()) {
    for (const end of new Set([claim.subject, claim.object])) counts.set(end, (counts.get(end) ?? 0) + 1);
    const entry = claimEntry(claim, checks.get(claim.id), places);
    claims.push(entry);
    if (entry.state === 'verbatim')
      for (const n of sentencesOf(claim, checks.get(claim.id), places)) sentences[n]?.claims.push(id);
    byClaim.add({ id, quote: entry.quote.text, glosses: lines(entry.glosses) });
    yield* step(entry.quote.text.length);
  }
  for (const [id, actor] of dossier.actors.entries()) {
    const entry = actorEntry(actor, counts.get(actor.id) ?? 0, listsOf(dossier, actor.id));
    actors.push(entry);
    byActor.add({ id, names: lines(entry.names), aliases: lines(entry.aliases) });
    yield* step(100);
  }
  const placeOf = new Map(dossier.actors.map(({ id }, place) => [id, place]));
  const { actorLists = [] } = dossier;
  for (const [id, { name }] of actorLists.entries()) byList.add({ id, names: lines(wordings(name)) });
  const members = actorLists.map((list) => list.actors.flatMap((actor) => placeOf.get(actor) ?? []));
  const relations = new Lines(sayings, dossier.actors, words, kin);
  for (const said of sayings.lines()) {
    relations.add(said);
    yield* step(0);
  }
  return { actors, claims, sentences, byActor, byClaim, bySentence, byList, members, lines: relations, words, kin };
}

export function sentenceText({ document, number }: Pick<SentenceEntry, 'document' | 'number'>): string {
  const [start, end] = document.sentences[number] ?? [0, 0];
  return document.text.slice(start, end);
}

const lines = (wordings: readonly Wording[]): string => wordings.map(({ text }) => text).join('\n');

function emptyIndex(words: NearWords, fields: string[]): MiniSearch {
  const options: Options = {
    fields,
    autoVacuum: false,
    tokenize: (text) => {
      const terms = termsOf(text);
      for (const term of terms) words.add(term);
      return terms;
    },
    processTerm: (term) => term,
    // A query comes as a tree of finished terms.
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
  };
  return new MiniSearch(options);
}

/** A document, and which of all sentences is its first. */
interface DocumentPlace {
  readonly document: Document;
  readonly first: number;
}

function wordings(text: Readonly<Record<string, string>> | undefined): Wording[] {
  return Object.entries(text ?? {}).flatMap(([language, said]) => (said ? [{ text: said, language }] : []));
}

function actorEntry(actor: Actor, claims: number, lists: readonly ActorList[]): ActorEntry {
  const names = wordings(actor.name);
  const known = new Set(names.map(({ text }) => text));
  const given = Object.entries(actor.aliases ?? {}).flatMap(([language, all]) =>
    all.map((text) => ({ text, language })),
  );
  const aliases = [...given, ...wordings(actor.inSentence)].filter(({ text }) => {
    const isNew = text !== '' && !known.has(text);
    known.add(text);
    return isNew;
  });
  return {
    actor,
    claims,
    names,
    aliases,
    lists: lists.flatMap(({ name }) => wordings(name)),
    foldedNames: names.map(({ text }) => joined(text)),
    foldedAliases: aliases.map(({ text }) => joined(text)),
  };
}

function claimEntry(
  claim: Claim,
  check: ClaimCheck | undefined,
  documents: ReadonlyMap<string, DocumentPlace>,
): ClaimEntry {
  const document = documents.get(claim.evidence[0]?.document ?? '')?.document;
  const place = check?.located[0]?.find(({ places }) => places.length > 0)?.places[0];
  const sentence = document && place ? sentenceAt(document, place.start) : -1;
  return {
    claim,
    state: check?.state ?? 'missing',
    quote: {
      text: claim.evidence.flatMap(({ segments }) => segments.map(({ exact }) => exact)).join(' … '),
      language: document?.language ?? 'und',
    },
    glosses: wordings(claim.gloss),
    document,
    sentence: sentence >= 0 ? sentence : undefined,
  };
}

/** All sentences that hold words of a claim, as places among all sentences. */
function sentencesOf(
  claim: Claim,
  check: ClaimCheck | undefined,
  documents: ReadonlyMap<string, DocumentPlace>,
): Set<number> {
  const all = new Set<number>();
  for (const [e, { document: id }] of claim.evidence.entries()) {
    const own = documents.get(id);
    if (!own) continue;
    for (const { start, end } of (check?.located[e] ?? []).flatMap(({ places }) => places)) {
      const last = sentenceAt(own.document, end - 1);
      for (let n = sentenceAt(own.document, start); n >= 0 && n <= last; n++) all.add(own.first + n);
    }
  }
  return all;
}

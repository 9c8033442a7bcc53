/**
 * What can be found in a dossier? Reads it once, in small steps between which the page lives on: actors by all their names, claims
 * by the words of their quotes and by their glosses, sentences of all documents, and what the app itself says of them.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { Actor, Claim, Document, Dossier } from '../dossier/schema.ts';
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
  readonly lines: Lines;
  readonly words: NearWords;
  readonly kin: KinWords;
}

export interface Pace {
  /** Lets the page live: resolves when it is this work's turn again. */
  readonly pause: () => Promise<void>;
  /** Becomes true when nobody wants the index any more. */
  readonly signal?: { readonly aborted: boolean };
}

/** How many characters are read in one step: a few milliseconds. */
const STEP = 12_000;

/** The index; undefined if it was aborted. `sayings`: what the app says of the dossier. */
export async function buildSearch(
  dossier: Dossier,
  checks: Checks,
  pace: Pace,
  sayings = NOTHING_SAID,
): Promise<SearchIndex | undefined> {
  const words = new NearWords();
  const kin = new KinWords();
  const actors: ActorEntry[] = [];
  const claims: ClaimEntry[] = [];
  const sentences: (SentenceEntry & { claims: number[] })[] = [];
  const byActor = emptyIndex(words, ['names', 'aliases']);
  const byClaim = emptyIndex(words, ['quote', 'glosses']);
  const bySentence = emptyIndex(words, ['text']);
  const places = new Map<string, DocumentPlace>();
  let read = 0;
  /** Whether the work is to go on. */
  const step = async (length: number): Promise<boolean> => {
    read += length + 20;
    if (read < STEP) return true;
    read = 0;
    await pace.pause();
    return !pace.signal?.aborted;
  };

  for (const document of dossier.documents) {
    places.set(document.id, { document, first: sentences.length });
    for (const number of document.sentences.keys()) {
      const text = sentenceText({ document, number });
      bySentence.add({ id: sentences.length, text });
      sentences.push({ document, number, claims: [] });
      if (!(await step(text.length))) return undefined;
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
    if (!(await step(entry.quote.text.length))) return undefined;
  }
  for (const [id, actor] of dossier.actors.entries()) {
    const entry = actorEntry(actor, counts.get(actor.id) ?? 0);
    actors.push(entry);
    byActor.add({ id, names: lines(entry.names), aliases: lines(entry.aliases) });
    if (!(await step(100))) return undefined;
  }
  const relations = new Lines(sayings, dossier.actors, words, kin);
  for (const said of sayings.lines()) {
    relations.add(said);
    if (!(await step(0))) return undefined;
  }
  return { actors, claims, sentences, byActor, byClaim, bySentence, lines: relations, words, kin };
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

function actorEntry(actor: Actor, claims: number): ActorEntry {
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

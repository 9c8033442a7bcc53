/**
 * What does a sentence say about how firmly, by whom and when? Read off cue words, inside the quote and its clause; each proposal
 * comes with the words that it rests on, so that a coder can judge it at a glance. Nothing is proposed without such words.
 */
import { issuedDate } from '../dossier/csl.ts';
import type { Actor, Document, Modality, Polarity, Source } from '../dossier/schema.ts';
import {
  ACCORDING,
  anyOf,
  CITING,
  DENIAL_WORDS,
  MODALITY_WORDS,
  SAID_AFTER,
  SAME_SPEAKER,
  SAYING,
  UNNAMED,
} from './cues-words.ts';
import { readDates } from './cues-date.ts';
import type { Place } from './locate.ts';
import { findMentions, type Mention } from './mentions.ts';
import { sentenceAt } from './sentence-of.ts';

export interface Proposal<T> {
  readonly value: T;
  /** The words that say so, in the document. */
  readonly cue: string;
}

export interface Cues {
  readonly modality?: Proposal<Modality>;
  readonly polarity?: Proposal<Polarity>;
  /** Outermost first. */
  readonly attribution?: Proposal<readonly Source[]>;
  /** EDTF. */
  readonly when?: Proposal<string>;
  readonly said?: Proposal<string>;
}

/** Languages whose cue words are known; in others the same letters mean something else («will», «not»). */
const KNOWN = new Set(['id', 'ms', 'en']);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A capital inside a sentence makes a name of a word: Will, May. */
function matches(text: string, pattern: RegExp, from: number, to: number): Found[] {
  return [...text.slice(from, to).matchAll(pattern)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] }))
    .filter(({ start, text: word }) => {
      const capital = word[0] !== word[0]?.toLowerCase();
      return !capital || !/[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
    });
}

const MODALITIES = (['alleged', 'planned', 'hypothetical'] as const).map(
  (modality) => [modality, anyOf(MODALITY_WORDS[modality])] as const,
);
const DENIAL = anyOf(DENIAL_WORDS);

function modalityIn(text: string, places: readonly Place[]): Proposal<Modality> | undefined {
  const all = places.flatMap(({ start, end }) =>
    MODALITIES.flatMap(([modality, pattern]) =>
      matches(text, pattern, start, end)
        // «kapal selam yang mungkin …» doubts the submarine, not what is said about it.
        .filter((cue) => modality !== 'hypothetical' || !/(?:yang|that|which)\s+$/iu.test(text.slice(0, cue.start)))
        .map((cue) => ({ modality, cue })),
    ),
  );
  const first = all.sort((a, b) => a.cue.start - b.cue.start)[0];
  return first && { value: first.modality, cue: first.cue.text };
}

function polarityIn(text: string, places: readonly Place[]): Proposal<Polarity> | undefined {
  const first = places.flatMap(({ start, end }) => matches(text, DENIAL, start, end))[0];
  return first && { value: 'denied', cue: first.text };
}

const PATTERNS = {
  according: anyOf(ACCORDING),
  citing: anyOf(CITING),
  saying: anyOf(SAYING),
  after: anyOf(SAID_AFTER),
  same: anyOf(SAME_SPEAKER),
};
const PAUSE = /[,;:–—“”"().]/u;

/** Where a phrase that begins at `start` ends: at the next pause, or before what cites. */
function phraseEnd(text: string, start: number, to: number): number {
  const rest = text.slice(start, to);
  const ends = [rest.search(PAUSE), rest.search(/\s+(?:yang\s+)?(?:mengutip|citing|quoting|bahwa|that)(?!\p{L})/iu)];
  return start + Math.min(rest.length, ...ends.filter((end) => end >= 0));
}

const UNNAMED_SOMEBODY = /^\s*(?:seorang|sejumlah|beberapa|para|an?|some|several|two|three)\s(?!\p{Lu})/iu;
const NAME = /\p{Lu}[\p{L}\p{M}\p{N}’'.-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}\p{N}’'.-]*|bin|al|de|van|der))*/gu;

/** Who is named in a stretch: the last actor (titles and countries stand before), else a name, else somebody unnamed. */
function sourceIn(text: string, mentions: readonly Mention[], from: number, to: number): Source {
  const known = mentions.findLast(({ start, end }) => start >= from && end <= to);
  // «Seorang anggota parlemen Korea Selatan» is nobody by name, whatever names stand in it.
  if (UNNAMED_SOMEBODY.test(text.slice(from, to))) return { anonymous: true };
  if (known) return { actor: known.actor };
  const name = [...text.slice(from, to).matchAll(NAME)].at(-1)?.[0];
  return name ? { name } : { anonymous: true };
}

/** Who stands before «mengatakan»: not in what is put between commas after the name. */
function speakerBefore(text: string, mentions: readonly Mention[], from: number, to: number): Source | undefined {
  const parts: Place[] = [];
  let start = from;
  for (let i = from; i <= to; i++)
    if (i === to || text[i] === ',') {
      parts.push({ start, end: i });
      start = i + 1;
    }
  const named = ({ start: a, end: b }: Place): boolean =>
    mentions.some((mention) => mention.start >= a && mention.end <= b);
  const last = parts.at(-1);
  if (last && named(last)) return sourceIn(text, mentions, last.start, last.end);
  const [name, apposition] = [parts.at(-3), parts.at(-2)];
  if (name && named(name)) return sourceIn(text, mentions, name.start, name.end);
  if (apposition && named(apposition)) return sourceIn(text, mentions, apposition.start, apposition.end);
  const plain = last && text.slice(last.start, last.end).trim();
  return plain ? sourceIn(text, mentions, last.start, last.end) : undefined;
}

interface Telling {
  readonly chain: readonly Source[];
  readonly cue: string;
  /** What is told, as opposed to who tells it. */
  readonly content: Place;
}

const sameSource = (a: Source, b: Source): boolean =>
  a.actor === b.actor && a.name === b.name && !a.anonymous && !b.anonymous;

function tellingOf(document: Document, mentions: readonly Mention[], sentence: number): Telling | undefined {
  const range = document.sentences[sentence];
  if (!range) return undefined;
  const { text } = document;
  const [from, to] = range;
  const first = (pattern: RegExp): Found | undefined => matches(text, pattern, from, to)[0];

  const same = first(PATTERNS.same);
  if (same) {
    const before = tellingOf(document, mentions, sentence - 1);
    if (before) return { ...before, cue: same.text, content: { start: from, end: to } };
  }
  const outer: Source[] = [];
  const cited: Source[] = [];
  const speakers: Source[] = [];
  let content: Place = { start: from, end: to };
  const cues: Found[] = [];
  const according = first(PATTERNS.according);
  if (according) {
    const end = phraseEnd(text, according.end, to);
    outer.push(sourceIn(text, mentions, according.end, end));
    cues.push(according);
    // «…, according to X.»: all that went before.
    const last = !/\p{L}/u.test(text.slice(end, to));
    content = last ? { start: from, end: according.start } : { start: end, end: to };
  }
  const citing = first(PATTERNS.citing);
  if (citing) {
    const end = phraseEnd(text, citing.end, to);
    cited.push(sourceIn(text, mentions, citing.end, end));
    if (end > content.start && citing.start - from < 80) content = { start: end, end: content.end };
  }
  const saying = first(PATTERNS.saying);
  if (saying) {
    const speaker = speakerBefore(
      text,
      mentions,
      citing && citing.end < saying.start ? phraseEnd(text, citing.end, to) + 1 : from,
      saying.start,
    );
    if (speaker) speakers.push(speaker);
    cues.push(saying);
    content = { start: Math.max(saying.end, content.start), end: content.end };
  } else {
    const after = matches(text, PATTERNS.after, from, to).find(({ start }) =>
      /[,”"]\s*$/u.test(text.slice(from, start)),
    );
    if (after) {
      speakers.push(sourceIn(text, mentions, after.end, phraseEnd(text, after.end, to)));
      cues.push(after);
      content = { start: from, end: after.start };
    }
  }
  // Whoever cites is outside of whom they cite; a paper that is named first is outside of all.
  const chain = outer.length ? [...outer, ...cited, ...speakers] : [...speakers, ...cited];
  const cue = cues[0] ?? citing;
  if (!chain.length || !cue) return undefined;
  return {
    chain: chain.filter((link, i) => i === 0 || !sameSource(link, chain[i - 1] as Source)),
    cue: cue.text,
    content,
  };
}

function attributionIn(
  document: Document,
  mentions: readonly Mention[],
  places: readonly Place[],
): Proposal<readonly Source[]> | undefined {
  const { text } = document;
  for (const { start, end } of places.toReversed()) {
    const telling = tellingOf(document, mentions, sentenceAt(document, start));
    // A quote of who says it is no quote of what is said.
    if (telling && end > telling.content.start + 2 && start < telling.content.end)
      return { value: telling.chain, cue: telling.cue };
  }
  for (const { start, end } of places) {
    const accused = matches(text, MODALITIES[0]?.[1] as RegExp, start, end).find((cue) => UNNAMED.test(cue.text));
    if (!accused) continue;
    const by = /^[^,.;]{0,20}?\s(?:oleh|by)\s+/iu.exec(text.slice(accused.end, end));
    const from = accused.end + (by?.[0].length ?? 0);
    // Whom they accuse comes after who accuses: the first name is meant.
    const named = by && mentions.find((mention) => mention.start >= from && mention.start < from + 30);
    const source: Source = named
      ? { actor: named.actor }
      : by
        ? sourceIn(text, mentions, from, phraseEnd(text, from, Math.min(end, from + 40)))
        : { anonymous: true };
    return { value: [source], cue: accused.text };
  }
  return undefined;
}

function datesIn(
  document: Document,
  places: readonly Place[],
  firm: { readonly planned: boolean; readonly told: boolean },
): Pick<Cues, 'when' | 'said'> {
  const { text } = document;
  const issued = issuedDate(document);
  for (const { start, end } of places) {
    const [own] = readDates(text.slice(start, end), issued);
    let date = own && { edtf: own.edtf, start: start + own.start, end: start + own.end };
    if (!date) {
      // «Earlier this year, Putin and Kim signed …»: what goes before the first comma is said of all of it.
      const from = document.sentences[sentenceAt(document, start)]?.[0] ?? start;
      const front = /^[^,]{3,60},\s*$/u.exec(text.slice(from, start));
      const [fronted] = front ? readDates(front[0], issued) : [];
      if (fronted) date = { edtf: fronted.edtf, start: from + fronted.start, end: from + fronted.end };
    }
    if (!date) continue;
    const proposal = { value: date.edtf, cue: text.slice(date.start, date.end) };
    // A date before «mengatakan» is that of the saying; a plan has only the day on which it was made.
    const saying = firm.told ? matches(text, PATTERNS.saying, date.end, end)[0] : undefined;
    return firm.planned || saying ? { said: proposal } : { when: proposal };
  }
  return {};
}

/** Proposals for a claim on these words. `places` in the document, any order. */
export function readCues(document: Document, places: readonly Place[], actors: readonly Actor[]): Cues {
  if (!KNOWN.has(document.language.split('-')[0]?.toLowerCase() ?? '')) return {};
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const mentions = findMentions(document, actors);
  const modality = modalityIn(document.text, ordered);
  const polarity = polarityIn(document.text, ordered);
  const attribution = attributionIn(document, mentions, ordered);
  return {
    ...(modality && { modality }),
    ...(polarity && { polarity }),
    ...(attribution && { attribution }),
    ...datesIn(document, ordered, { planned: modality?.value === 'planned', told: attribution !== undefined }),
  };
}

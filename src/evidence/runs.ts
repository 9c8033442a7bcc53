/**
 * How is a text cut up so that every stretch knows what rests on it? Quotes overlap and nest; runs do not: each run lies wholly
 * inside or outside every quote and every mention.
 */
import type { Claim, Document } from '../dossier/schema.ts';
import type { Checks } from './check.ts';
import type { TextRange } from './locate.ts';
import { sentenceAt } from './sentence-of.ts';

/** Where an actor is named: a half-open range of the text, and the actor's id. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly actor: string;
}

export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ids of the claims whose verbatim quotes cover the run, in the dossier's order. */
  readonly claims: readonly string[];
  /** The actor named here. */
  readonly actor: string | undefined;
}

export interface SentenceRuns {
  /** 0-based. */
  readonly index: number;
  readonly runs: readonly Run[];
  /** All claims that rest on any part of the sentence. */
  readonly claims: readonly string[];
  /**
   * Which quotes overlap: each group of claims has a lane, so that an underline stays on one level from its first word to its
   * last, and no two that overlap share one. 0 is the nearest to the words.
   */
  readonly lanes: ReadonlyMap<string, number>;
  /** Text before it that belongs to no sentence; usually empty. */
  readonly before: string;
  /** Text after it, up to the end of the document, that belongs to no sentence; only the last one has any. */
  readonly after: string;
}

interface Cover {
  readonly start: number;
  readonly end: number;
  readonly claim: string;
}

/** In plain loops: most claims of a large dossier rest on other documents. */
function coversOf(document: Document, claims: readonly Claim[], checks: Checks): Cover[] {
  const covers: Cover[] = [];
  for (const { id, evidence } of claims)
    for (let i = 0; i < evidence.length; i++) {
      const quote = evidence[i];
      if (quote?.document !== document.id) continue;
      const located = checks.get(id)?.located[i];
      for (const [j, { start, end }] of quote.segments.entries())
        if (located?.[j]?.state === 'verbatim') covers.push({ start, end, claim: id });
    }
  return covers;
}

/** Interval colouring, longest quote first: long quotes lie nearest to the words, short ones beneath them. */
function lanesOf(covers: readonly Cover[], groupOf: (claim: string) => string): ReadonlyMap<string, number> {
  const extents = new Map<string, { start: number; end: number }>();
  for (const { claim, start, end } of covers) {
    const group = groupOf(claim);
    const known = extents.get(group);
    extents.set(group, { start: Math.min(start, known?.start ?? start), end: Math.max(end, known?.end ?? end) });
  }
  const lanes = new Map<string, number>();
  const taken: { start: number; end: number }[][] = [];
  const byLength = [...extents].sort(([, a], [, b]) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const [group, extent] of byLength) {
    let lane = 0;
    while (taken[lane]?.some((other) => other.start < extent.end && extent.start < other.end)) lane++;
    (taken[lane] ??= []).push(extent);
    lanes.set(group, lane);
  }
  return lanes;
}

/** What touches each sentence, by its index and by where it starts. */
function bySentence<T extends TextRange>(document: Document, places: readonly T[]): readonly (readonly T[])[] {
  const out: T[][] = document.sentences.map(() => []);
  for (const place of [...places].sort((a, b) => a.start - b.start)) {
    for (let i = sentenceAt(document, place.start); i >= 0 && i < out.length; i++) {
      if ((document.sentences[i]?.[0] ?? Infinity) >= place.end) break;
      out[i]?.push(place);
    }
  }
  return out;
}

/** Ranges of sentences, the second index exclusive: what stands between two line breaks. */
export function paragraphsOf({ text, sentences }: Document): readonly (readonly [from: number, to: number])[] {
  const out: [number, number][] = [];
  let done = 0;
  sentences.forEach(([start, end], index) => {
    if (index === 0 || /[\r\n]/u.test(text.slice(done, start))) out.push([index, index]);
    (out.at(-1) as [number, number])[1] = index + 1;
    done = end;
  });
  return out;
}

/**
 * A reader of a document's sentences by index, each cut into runs when it is first asked for: only a part of a long text is visible.
 * Claims of one group (say, one colour) share an underline.
 */
export function sentenceReader(
  document: Document,
  claims: readonly Claim[],
  checks: Checks,
  mentions: readonly NamedSpan[],
  groupOf: (claim: string) => string = (claim) => claim,
): (index: number) => SentenceRuns {
  const { text, sentences } = document;
  const all = coversOf(document, claims, checks);
  const covers = bySentence(document, all);
  const names = bySentence(document, mentions);
  // They come in the dossier's order.
  const order = new Map<string, number>();
  for (const { claim } of all) if (!order.has(claim)) order.set(claim, order.size);
  const rank = (id: string): number => order.get(id) ?? 0;
  const read: SentenceRuns[] = [];

  function runsOf(index: number): SentenceRuns {
    const [from, to] = sentences[index] as readonly [number, number];
    const here = covers[index] ?? [];
    const named = names[index] ?? [];
    const cuts = new Set([from, to]);
    for (const { start, end } of [...here, ...named]) {
      if (start > from) cuts.add(start);
      if (end < to) cuts.add(end);
    }
    const edges = [...cuts].sort((a, b) => a - b);
    const runs = edges.slice(1).map((end, i): Run => {
      const start = edges[i] as number;
      const ids = new Set(here.filter((cover) => cover.start <= start && cover.end >= end).map((cover) => cover.claim));
      return {
        start,
        end,
        text: text.slice(start, end),
        claims: [...ids].sort((a, b) => rank(a) - rank(b)),
        actor: named.find((mention) => mention.start <= start && mention.end >= end)?.actor,
      };
    });
    return {
      index,
      lanes: lanesOf(here, groupOf),
      before: text.slice(sentences[index - 1]?.[1] ?? 0, from).trim(),
      after: index === sentences.length - 1 ? text.slice(to).trim() : '',
      runs,
      claims: [...new Set(here.map((cover) => cover.claim))].sort((a, b) => rank(a) - rank(b)),
    };
  }
  return (index) => (read[index] ??= runsOf(index));
}

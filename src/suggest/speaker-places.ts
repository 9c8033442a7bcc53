/** Where in a text is somebody's speech looked for: sentences, pauses, quotations and words outside of them? */
import type { Actor, Document, Source } from '../dossier/schema.ts';
import { splitSentences } from '../dossier/sentences.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { quotations, type Quotation } from '../evidence/quotations.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { speechOf, type Reading, type Telling } from './speech.ts';
import { surnamesOf } from './surnames.ts';

/** What was found out about a document on the way: every sentence is read once. */
export interface Context extends Reading {
  readonly told: Map<number, readonly Telling[]>;
  readonly spoken: Map<Quotation, Telling | undefined>;
  /** How many steps back a question led; a page of «he said» is not walked to its beginning. */
  steps: number;
}

/** Characters of a sentence that are asked whether it corrects the article. */
export const LONG = 1000;

const PAUSE = /[,;:!?()–—“”"«»„\n]|\.(?=\s|$|["”»])/gu;

const SHORT =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Lu}(?:\.\s?\p{Lu})*|Dr|Mr|Mrs|Ms|Sen|Gen|Gov|Lt|Col|Sgt|Capt|Rep|Prof|St|dr|Ny|Tn|Sdr|Brigjen|Komjen|Irjen|Pol|Drs|Ir|г|им|ст|ул|д|أ\.?\s?د|د)$/u;

/** Where the next pause is; a full stop after an initial or a title is none. */
export function pauseAt(text: string, from: number, to: number): number {
  PAUSE.lastIndex = from;
  for (let match = PAUSE.exec(text); match && match.index < to; match = PAUSE.exec(text))
    if (match[0] !== '.' || !SHORT.test(text.slice(Math.max(0, match.index - 12), match.index))) return match.index;
  return to;
}

/** The sentence around a place, with what an initial or a title cut off of it. */
export function stretch(document: Document, position: number): TextRange {
  const { text, sentences } = document;
  let first = sentenceAt(document, position);
  if (first < 0) return { start: position, end: text.length };
  let last = first;
  const cut = (i: number): boolean => {
    const [start, end] = sentences[i] ?? [0, 0];
    const next = sentences[i + 1];
    return (
      !!next &&
      text[end - 1] === '.' &&
      !text.slice(end, next[0]).includes('\n') &&
      SHORT.test(text.slice(Math.max(start, end - 13), end - 1))
    );
  };
  while (first > 0 && cut(first - 1)) first--;
  while (last + 1 < sentences.length && cut(last)) last++;
  return { start: sentences[first]?.[0] ?? position, end: sentences[last]?.[1] ?? text.length };
}

/** From the beginning of the sentence in which somebody begins to speak to the end of the one in which it is said who. */
export function around(document: Document, { start, end }: Quotation): TextRange {
  const { text } = document;
  const from = stretch(document, start).start;
  let to = Math.max(end, stretch(document, end - 1).end);
  const next = /^[ \t\u00a0]*/u.exec(text.slice(to, to + 4))?.[0].length ?? 0;
  const goes = text[to + next] ?? '';
  const unfinished = /[?!…,]/u.test(text[end - 2] ?? '');
  if (text.slice(end, to).trim() === '' && goes !== '' && goes !== '\n')
    if (unfinished || /\p{Ll}/u.test(goes) || (next === 0 && /\p{L}/u.test(goes)) || /[—–-]/u.test(goes))
      to = stretch(document, to + next).end;
  return { start: from, end: to };
}

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words of a kind in a stretch, outside of quotation marks. A capital inside a sentence makes a name of a word. */
export function outside(context: Context, pattern: RegExp | undefined, from: number, to: number): Found[] {
  if (!pattern) return [];
  const { text } = context.document;
  const quoted = quotations(context.document);
  return [...text.slice(from, to).matchAll(pattern)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] }))
    .filter(({ start, text: word }) => {
      if (quotationAt(quoted, start)) return false;
      const capital = word[0] !== word[0]?.toLowerCase();
      return !capital || !/[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(from, start - 3), start));
    });
}

/** The first that ends after a place. */
export function indexAt(list: readonly Quotation[], position: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Quotation).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function quotationAt(list: readonly Quotation[], position: number): Quotation | undefined {
  const found = list[indexAt(list, position)];
  return found && found.start <= position ? found : undefined;
}

/** Whether a quotation is speech rather than a word held with tongs. */
export function long({ text }: Document, { start, end }: Quotation): boolean {
  const inner = text.slice(start + 1, end - 1);
  return (
    /[,.!?…]$/u.test(inner) ||
    /[:,]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    inner.split(/\s+/u).length > 3
  );
}

export function startsWith(pattern: RegExp, text: string): string | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match?.index === 0 ? match[0] : undefined;
}

const split = new WeakMap<Document, Document>();

/** A text that came as one sentence is read in sentences all the same. */
export function inSentences(document: Document): Document {
  if (document.sentences.length > 1) return document;
  let made = split.get(document);
  if (!made) split.set(document, (made = { ...document, sentences: splitSentences(document.text, document.language) }));
  return made;
}

/** The words of a document's language are known, or nothing is proposed. */
export function contextOf(
  document: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
): Context | undefined {
  const speech = speechOf(document.language);
  if (!speech) return undefined;
  return {
    ...{ document, mentions, speech, told: new Map(), spoken: new Map(), steps: 0 },
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    surnames: surnamesOf(actors),
  };
}

export const same = (a: Source, b: Source | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export const overlaps = (places: readonly TextRange[], { start, end }: TextRange): boolean =>
  places.some((one) => end > one.start + 2 && start < one.end && one.end > one.start);

/**
 * Which words of a text stand in quotation marks? Pairs of marks within a paragraph, the outer ones only; a mark that is not closed
 * reaches to the end of its paragraph, where speech goes on in the next one.
 */
import type { Document } from '../dossier/schema.ts';

/** UTF-16, half-open, with the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Whether it has both its marks. */
  readonly closed: boolean;
}

/** What closes what opens; where languages turn the marks round, both ways. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const MARKS = /[“„”«»"「」『』‘’‚'\n]/gu;
/** Marks that also stand for something else. */
const SINGLE = /[‘‚']/u;
/** As many characters a single mark is waited for, so that a text full of them is read once. */
const FAR = 600;

function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  // French sets a blank between a mark and what it holds.
  const blank = text[at] === '«' && /[ \u00a0\u202f]/u.test(text[at + 1] ?? '');
  const after = text[at + (blank ? 2 : 1)] ?? ' ';
  return !/[\s.,;:!?]/u.test(after) && (/[\s([{—–:/\u200e\u200f]/u.test(before) || !/[\p{L}\p{N}.,!?…]/u.test(before));
}

function closes(text: string, at: number, opener: string): boolean {
  const mark = text[at] ?? '';
  if (!CLOSING[opener]?.includes(mark)) return false;
  // «the workers’ union»: only after a pause, or where the text goes on without a word, a single mark closes.
  if (mark === '’' || mark === '‘' || mark === "'")
    return /[,.!?…]/u.test(text[at - 1] ?? '') || /[,.;:)]/u.test(text[at + 1] ?? '');
  return mark !== '"' || !opens(text, at) || !/\s/u.test(text[at - 1] ?? '');
}

const known = new WeakMap<Document, readonly Quotation[]>();

/** Ascending, never overlapping. */
export function quotations(document: Document): readonly Quotation[] {
  const made = known.get(document);
  if (made) return made;
  const { text } = document;
  const found: Quotation[] = [];
  let start = -1;
  let opener = '';
  /** The same mark inside itself: «“… “…” …”». */
  let depth = 0;
  const drop = (): void => {
    // A single mark that is not closed was an apostrophe: what comes after it is read again.
    marks.lastIndex = start + 1;
    start = -1;
  };
  const marks = new RegExp(MARKS);
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const { 0: mark, index } = match;
    if (start >= 0 && SINGLE.test(opener) && (mark === '\n' || index - start > FAR)) drop();
    else if (start >= 0 && mark === '\n') {
      found.push({ start, end: index, closed: false });
      start = -1;
    } else if (start < 0) {
      if (CLOSING[mark] === undefined || !opens(text, index)) continue;
      start = index;
      opener = mark;
      depth = 0;
    } else if (closes(text, index, opener)) {
      if (depth > 0) depth--;
      else {
        found.push({ start, end: index + 1, closed: true });
        start = -1;
      }
    } else if (mark === opener && mark !== '"' && !SINGLE.test(mark)) depth++;
  }
  if (start >= 0 && !SINGLE.test(opener)) found.push({ start, end: text.length, closed: false });
  known.set(document, found);
  return found;
}

/** Marks that need no look at what is around them, and brackets, which bind as marks do. */
const ONLY_PAIRS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '‹': '›',
  '(': ')',
  '（': '）',
  '[': ']',
};
const ONLY_CLOSING = new Set(Object.values(ONLY_PAIRS));
const BRACKETS = /[()（）[\]]/u;
const ALL_MARKS = /[“„”«»"「」『』《》〈〉‹›‘’‚'()（）[\]]/gu;
/** They are written without blanks, so that a letter stands right before a mark that opens. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Deeper than any reader follows; every closing mark asks what is open. */
const DEEPEST = 32;

/** A mark and its own partner, by their places; one that has none between the bounds lacks it. */
export type MarkPair =
  | { readonly open: number; readonly close: number }
  | { readonly open: number; readonly close: undefined }
  | { readonly open: undefined; readonly close: number };

/** Every mark of `text` from `from` up to `to`, nested ones too, with its partner; half-open, UTF-16. */
export function markPairs(text: string, from: number, to: number): readonly MarkPair[] {
  const found: MarkPair[] = [];
  /** `soft`: an apostrophe that may close a single mark, unless a surer one follows. */
  const open: { readonly mark: string; readonly at: number; soft?: number }[] = [];
  const give = (): void => {
    const last = open.pop();
    if (last?.soft !== undefined) found.push({ open: last.at, close: last.soft });
    // What looked like a single mark was an apostrophe, and a bracket says nothing on its own.
    else if (last && !/[‘‚']/u.test(last.mark) && !BRACKETS.test(last.mark))
      found.push({ open: last.at, close: undefined });
  };
  const begins = (mark: string, at: number): boolean =>
    ONLY_PAIRS[mark] !== undefined ||
    (CLOSING[mark] !== undefined && (opens(text, at) || (/[“„«‘]/u.test(mark) && UNSPACED.test(text[at - 1] ?? ''))));
  for (const { 0: mark, index } of text.slice(from, to).matchAll(ALL_MARKS)) {
    const at = from + index;
    const own = open.findLastIndex((one) =>
      ONLY_PAIRS[one.mark] === undefined ? closes(text, at, one.mark) : ONLY_PAIRS[one.mark] === mark,
    );
    const partner = open[own];
    const last = open.at(-1);
    if (partner) {
      while (open.length > own + 1) give();
      open.pop();
      found.push({ open: partner.at, close: at });
    } else if (last && /[‘‚']/u.test(last.mark) && CLOSING[last.mark]?.includes(mark) && !begins(mark, at)) {
      if (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) last.soft ??= at;
    } else if (begins(mark, at)) {
      if (last?.soft !== undefined) give();
      open.push({ mark, at });
      if (open.length > DEEPEST) open.shift();
    } else if (/[“”«»]/u.test(mark) || (ONLY_CLOSING.has(mark) && !BRACKETS.test(mark)))
      found.push({ open: undefined, close: at });
    // «5"» are inches.
    else if (mark === '"' && !/\p{N}/u.test(text[at - 1] ?? '')) found.push({ open: undefined, close: at });
  }
  while (open.length) give();
  return found;
}

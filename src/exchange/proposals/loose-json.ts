/**
 * What can be read of a text that is meant to be JSON? A language model puts prose and fences around it, comments and trailing
 * commas into it, and stops in the middle. Mending is a library's; where the pieces begin and end, where they broke, and how
 * deep the last one was still open is found here: the library closes what was cut off without a word, and half a claim must not
 * pass for a whole one.
 */
import { jsonrepair, JSONRepairError } from 'jsonrepair';
import { jsonFault } from '../../dossier/json-fault.ts';

export interface Piece {
  readonly value: unknown;
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
  /** Offset of the first thing that is no JSON; undefined if there is none. */
  readonly fault: number | undefined;
  /** How many brackets were still open when the text ended or broke; 0 if the piece is whole. */
  readonly open: number;
}

export interface Loose {
  readonly pieces: readonly Piece[];
  /** Offsets of pieces that could not be read at all. */
  readonly lost: readonly number[];
}

/** Deeper nesting is no proposal; mending it would overflow the stack. */
const DEEPEST = 48;

/**
 * The library copies all that it has written at every mark or comma that it mends: so many letters may be copied. A long answer that is
 * broken everywhere is read up to where that is spent, as one that was cut off there.
 */
const MOST_COPIED = 400_000_000;
/** And so often what stands before a place that it cannot mend is tried by itself. */
const MOST_CUTS = 4;

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly open: number;
  /** There was more to mend than can be mended. */
  readonly spent?: boolean;
}

const CLOSER: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '`': '`' };
/** What follows a string that has ended; anything else, and the mark belonged to the words. */
const AFTER = /\s*(?:[,:}\]]|\/\/|\/\*|$)/y;

/** Where the string that begins at `start` ends; the length of the text if it does not. `stray`: told of each mark that ends nothing. */
function stringEnd(text: string, start: number, stray: (at: number) => boolean): number {
  const mark = text[start] as string;
  const closers = mark === '“' ? '”“"' : mark === '‘' ? "’‘'" : (CLOSER[mark] as string);
  for (let i = start + 1; i < text.length; i++) {
    const char = text[i] as string;
    if (char === '\\') i++;
    else if (closers.includes(char)) {
      AFTER.lastIndex = i + 1;
      if (AFTER.test(text)) return i + 1;
      if (stray(i)) return i;
    }
  }
  return text.length;
}

const isSpace = (char: string): boolean => char <= ' ' || char === '\u00A0' || (char > '\u1000' && /\s/u.test(char));
const ENDS_VALUE = /[\s"'}\]]/u;
const AFTER_VALUE = new Set([',', ':', '}', ']', '/']);

/** Whether nothing in a value is nested deeper than this. */
function shallow(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((one) => shallow(one, left - 1));
}

/** A text that is one object or list and nothing else: read as it stands, however long, without a look at each of its letters. */
function wholeJson(text: string): Piece | undefined {
  const start = /^\s*(?=\{|\[\s*[[{\]])/u.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return shallow(value, DEEPEST)
      ? { value, start, end: text.trimEnd().length, fault: undefined, open: 0 }
      : undefined;
  } catch {
    return undefined; // with prose around it, several, or broken
  }
}

/** From a bracket to the one that closes it, or to the end. */
function extentAt(text: string, start: number): Extent {
  const stack: string[] = [];
  /** Whether a string may begin: after a bracket, a comma or a colon. An apostrophe within a word begins none. */
  let fresh = true;
  let comma = false;
  let odd = 0;
  let spent = false;
  const mend = (at: number): boolean => (spent ||= ++odd * (at - start) > MOST_COPIED);
  for (let i = start; i < text.length; i++) {
    const char = text[i] as string;
    if (spent) return { start, end: i, open: Math.max(1, stack.length), spent };
    if (isSpace(char)) continue;
    // A comma before a bracket, or none between two values.
    if (comma ? char === '}' || char === ']' : !fresh && !AFTER_VALUE.has(char) && ENDS_VALUE.test(text[i - 1] ?? ''))
      mend(i);
    comma = char === ',';
    if (char === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i);
      i = end < 0 ? text.length : end;
    } else if (char === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      i = end < 0 ? text.length : end + 1;
    } else if (fresh && Object.hasOwn(CLOSER, char)) {
      i = stringEnd(text, i, mend) - 1;
      fresh = false;
    } else if (char === '{' || char === '[') {
      stack.push(char === '{' ? '}' : ']');
      if (stack.length > DEEPEST) return { start, end: text.length, open: stack.length };
      fresh = true;
    } else if (char === '}' || char === ']') {
      // A wrong bracket closes nothing; the library will say what it makes of it.
      if (stack.at(-1) === char) stack.pop();
      if (!stack.length) return { start, end: i + 1, open: 0 };
      fresh = false;
    } else fresh = char === ',' || char === ':';
  }
  return { start, end: text.length, open: stack.length };
}

const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

function read(text: string, { start, end, open }: Extent, cuts = 0): Piece | undefined {
  const own = text.slice(start, end);
  const good = open ? undefined : parsed(own);
  if (good) return { value: good.value, start, end, fault: undefined, open: 0 };
  if (open > DEEPEST) return undefined;
  const fault = start + (jsonFault(own) ?? own.length);
  try {
    return { value: JSON.parse(jsonrepair(own)), start, end, fault, open };
  } catch (cause) {
    // What stands before the place that cannot be mended is as good as an answer that was cut off there.
    const at = cause instanceof JSONRepairError ? cause.position : 0;
    if (at < 2 || at >= own.length || cuts >= MOST_CUTS) return undefined;
    const rest = extentAt(own.slice(0, at), 0);
    const shorter = rest.open
      ? read(text.slice(0, start + at), { start, end: start + at, open: rest.open }, cuts + 1)
      : undefined;
    return shorter && { ...shorter, fault: start + at };
  }
}

/** Fenced parts, if there are any; an open fence goes on to the end. */
function blocks(text: string): readonly (readonly [start: number, end: number])[] {
  const fences = [...text.matchAll(/^[ \t]*```[^\n`{[]*$/gmu)];
  const found: (readonly [number, number])[] = [];
  for (let i = 0; i < fences.length; i += 2) {
    const first = fences[i] as RegExpExecArray;
    found.push([first.index + first[0].length, fences[i + 1]?.index ?? text.length]);
  }
  return found;
}

/** One value per line, as JSONL has it: a line that is broken must not swallow the next. */
function lines(text: string): readonly (readonly [start: number, end: number])[] | undefined {
  const found = [...text.matchAll(/[^\r\n]+/gu)]
    .filter((line) => line[0].trim())
    .map((line) => [line.index, line.index + line[0].length] as const);
  const whole = found.filter(([start, end]) => /^\s*\{/u.test(text.slice(start, end)));
  const good = whole.filter(([start, end]) => parsed(text.slice(start, end)));
  return whole.length > 1 && good.length > 0 && whole.length === found.length ? found : undefined;
}

/** Reads everything in the text that begins with a bracket. Never throws. */
export function readLoose(text: string): Loose {
  const whole = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const sound = wholeJson(whole);
  if (sound) return { pieces: [sound], lost: [] };
  const pieces: Piece[] = [];
  const lost: number[] = [];
  const fenced = blocks(whole);
  const parts = fenced.length ? fenced : (lines(whole) ?? [[0, whole.length] as const]);
  for (const [from, to] of parts) {
    const part = whole.slice(0, to);
    for (let at = from; at < to;) {
      // A bare bracket is more often prose than a list of proposals.
      const next = /\{|\[(?=\s*[[{\]])/u.exec(part.slice(at));
      if (!next) break;
      const extent = extentAt(part, at + next.index);
      const piece = read(part, extent);
      if (piece) pieces.push(piece);
      else lost.push(extent.start);
      if (extent.spent) return { pieces, lost };
      at = Math.max(extent.end, extent.start + 1);
    }
  }
  return { pieces, lost };
}

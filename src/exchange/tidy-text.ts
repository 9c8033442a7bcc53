/** Which characters of a text are nobody's words? Only they are taken away before it is frozen; quotes and dashes stay as they are. */
import { inOneGo, type Steps } from '../dossier/in-slices.ts';

/** Control characters but tab and line feed, and the mark that says how a file was encoded. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFEFF]+/gu;
// oxlint-disable-next-line no-control-regex
const LINE_END = /\r\n?|[\n\u000C\u0085\u2028\u2029]/gu;

/** So many lines are read between two places where the work may be interrupted. */
const STEP = 200;

/** A stretch of the text that stays, unit for unit, though perhaps as another character. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * One kind of line end, no control characters, no spaces at line ends, at most one empty line between paragraphs and none around
 * the whole. Halves of characters become U+FFFD, as they would in the file.
 */
function* tidied(text: string): Steps<{ readonly text: string; readonly runs: readonly Run[] }> {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  const keep = (from: number, to: number, words = whole.slice(from, to)): void => {
    if (!words) return;
    parts.push(words);
    runs.push({ from, to: length, length: words.length });
    length += words.length;
  };
  /** Line ends that come in only if a line with words follows them; there were words before. */
  const waiting: number[] = [];
  let start = 0;
  const line = (end: number, breakAt: number | undefined): void => {
    const seen: (readonly [from: number, to: number])[] = [];
    let from = start;
    for (const { index, 0: gone } of whole.slice(start, end).matchAll(UNSEEN)) {
      seen.push([from, start + index]);
      from = start + index + gone.length;
    }
    seen.push([from, end]);
    // Blanks at the end of the line go, also where a character between them went.
    let last = seen.length - 1;
    let to = 0;
    for (; last >= 0; last--) {
      const [begin, finish] = seen[last] as readonly [number, number];
      to = begin + whole.slice(begin, finish).trimEnd().length;
      if (to > begin) break;
    }
    if (last >= 0) {
      for (const at of waiting.splice(0)) keep(at, at + 1, '\n');
      seen.slice(0, last + 1).forEach(([begin, finish], i) => keep(begin, i === last ? to : finish));
      if (breakAt !== undefined) waiting.push(breakAt);
    } else if (waiting.length === 1 && breakAt !== undefined) waiting.push(breakAt);
  };
  let lines = 0;
  for (const { index, 0: end } of whole.matchAll(LINE_END)) {
    if (lines++ % STEP === 0) yield;
    line(index, index);
    start = index + end.length;
  }
  line(whole.length, undefined);
  return { text: parts.join(''), runs };
}

/** `tidyText`, for whoever has to let others have their turn. */
export function* tidySteps(text: string): Steps<string> {
  return (yield* tidied(text)).text;
}

export const tidyText = (text: string): string => inOneGo(tidySteps(text));

interface TidiedRange {
  readonly start: number;
  readonly end: number;
}

export interface Tidied {
  readonly text: string;
  /** Where a range of the text as it came stands in the tidy one; undefined if nothing of it is left. UTF-16, half-open. */
  readonly place: (range: TidiedRange) => TidiedRange | undefined;
  /** And back: where a range of the tidy text stood in the text as it came. */
  readonly origin: (range: TidiedRange) => TidiedRange | undefined;
}

/** The tidy text, and where every character of it came from. */
export function tidyPositions(raw: string): Tidied {
  const { text, runs } = inOneGo(tidied(raw));
  return {
    text,
    place: (range) => moved(runs, 'from', 'to', range),
    origin: (range) => moved(runs, 'to', 'from', range),
  };
}

function moved(
  runs: readonly Run[],
  here: 'from' | 'to',
  there: 'from' | 'to',
  range: TidiedRange,
): TidiedRange | undefined {
  if (range.end <= range.start) return undefined;
  /** The last run that begins before a position. */
  const before = (position: number): number => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle] as Run)[here] < position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const inside = before(range.start + 1);
  const own = runs[inside];
  // What stood at the start may be gone: then the first that stays after it.
  const gone = !own || own[here] + own.length <= range.start;
  const first = gone ? runs[inside + 1] : own;
  const last = runs[before(range.end)];
  if (!first || !last) return undefined;
  const start = gone ? first[there] : first[there] + range.start - first[here];
  const end = last[there] + Math.min(last.length, range.end - last[here]);
  return start < end ? { start, end } : undefined;
}

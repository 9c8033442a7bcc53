/**
 * Does a plain text begin with lines that are none of its sentences: a section above the headline, who wrote it, when? As on a page they are
 * left out, and told. Only where it is sure: nothing but such lines, a headline and a standfirst stand before the first paragraph.
 */
import { dateLine } from './date-line.ts';
import { isCredit, isPaperBelow, readByline } from './byline.ts';
import { isPictureCredit } from '../names/credit-words.ts';

export interface HeadCredits {
  /** The lines, in their order. */
  readonly lines: readonly string[];
  /** The text without them. */
  readonly text: string;
  readonly authors: readonly string[] | undefined;
  readonly publisher: string | undefined;
  readonly issued: string | undefined;
}

/** In lines with words: so near to the beginning such lines stand. */
const HEAD = 8;
const PARAGRAPH = 80;
const KICKER = 30;
const HEADLINE = 20;
const isSentence = (line: string): boolean => /[.!?…。！？۔؟।:;][”"’'»)\]」』]*$/u.test(line);

/** «Halden fell in May 2024.»: a sentence of few words and a day. */
const isTold = (line: string): boolean => /[.!?…。؟।][”"’'»)\]」』]*$/u.test(line) && /\p{Ll}{4,}/u.test(line);

/** Undefined where none stand there, or nothing else would be left. */
export function headCredits(text: string, language: string): HeadCredits | undefined {
  const lines = text.split('\n');
  const told: { at: number; line: string }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    told.push({ at, line: line.trim() });
    if (told.length > HEAD || (line.trim().length >= PARAGRAPH && isSentence(line.trim()))) break;
  }
  const last = told.at(-1);
  // Without a paragraph it is a list, a poem, a table.
  if (!last || last.line.length < PARAGRAPH || !isSentence(last.line)) return undefined;
  const head = told.slice(0, -1);
  const credits = head.filter(
    ({ line }, i) =>
      (isCredit(line, language) && !isTold(line)) ||
      isPictureCredit(line) ||
      isPaperBelow(head[i - 1]?.line ?? '', line, language),
  );
  if (credits.length === 0) return undefined;
  const [first, second] = head;
  // «Health», above the headline: only where that is told from it.
  const kicker =
    first &&
    second &&
    !credits.includes(first) &&
    !credits.includes(second) &&
    first.line.length <= KICKER &&
    first.line.split(/\s+/u).length <= 3 &&
    !isSentence(first.line) &&
    second.line.length >= HEADLINE &&
    second.line.split(/\s+/u).length > first.line.split(/\s+/u).length
      ? [first]
      : [];
  const gone = [...kicker, ...credits];
  const out = new Set(gone.map(({ at }) => at));
  const own = credits.map(({ line }) => line).join('\n');
  const byline = readByline(own, language);
  return {
    lines: gone.map(({ line }) => line),
    text: lines
      .filter((_, at) => !out.has(at))
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .replace(/^\n+/u, ''),
    authors: byline?.authors.length ? byline.authors : undefined,
    publisher: byline?.publisher,
    issued: dateLine(own, language, HEAD)?.date,
  };
}

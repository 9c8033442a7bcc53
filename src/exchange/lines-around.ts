/**
 * Which lines at the start and the end of a text are probably those of the page around it, its menus and buttons? Told by their looks
 * alone, so a person is asked: nothing is left out unasked.
 */

export interface Around {
  /** The lines in question, in their order. */
  readonly lines: readonly string[];
  /** The text without them. */
  readonly text: string;
}

/** So many in a row are no headline with a byline. */
const FEW = 5;
/** In letters, of which those that are as wide as two count twice: the longest entry of a menu, the shortest headline, the shortest paragraph. */
const ENTRY = 60;
const HEADLINE = 28;
const PARAGRAPH = 80;
/** So long a text before its first paragraph is no menu. */
const MOST = 120;
const SENTENCE_END = /[.!?…。！？۔؟।:;,][”"’'»)\]」』]*$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Not counted further than anybody asks: a line may be a book. */
function width(line: string): number {
  let sum = 0;
  for (const char of line) {
    sum += WIDE.test(char) ? 2 : 1;
    if (sum > PARAGRAPH) break;
  }
  return sum;
}
/** So much of a line tells how it ends. */
const TAIL = 200;
const endsSentence = (line: string): boolean => SENTENCE_END.test(line.slice(-TAIL));
const isEntry = (line: string): boolean => !endsSentence(line) && width(line) <= ENTRY;
const isParagraph = (line: string): boolean => endsSentence(line) && width(line) >= PARAGRAPH;

/** Undefined where nothing looks so, or where nothing else would be left. */
export function linesAround(text: string): Around | undefined {
  const lines = text.split('\n');
  const told = lines.map((line, at) => ({ at, line: line.trim() })).filter(({ line }) => line !== '');
  const first = told.findIndex(({ line }) => isParagraph(line));
  if (first < 0) return undefined;
  const last = told.findLastIndex(({ line }) => isParagraph(line));
  const head = told.slice(0, first);
  // From its headline on, it is the article.
  const headline = head.findLastIndex(({ line }) => width(line) >= HEADLINE);
  const before = head.slice(0, headline < 0 ? head.length : headline);
  const after = told.slice(last + 1);
  const gone = [before, after].filter(
    (run) => run.length >= FEW && run.length <= MOST && run.every(({ line }) => isEntry(line)),
  );
  if (gone.length === 0) return undefined;
  const out = new Set(gone.flat().map(({ at }) => at));
  return {
    lines: gone.flat().map(({ line }) => line),
    text: lines
      .filter((_, at) => !out.has(at))
      .join('\n')
      .replace(/^\n+|\n+$/gu, ''),
  };
}

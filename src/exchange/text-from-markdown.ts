/** What does a Markdown file say, and what do the lines above it say about it? */
import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';

export interface MarkdownPage {
  /** HTML, as the text has it: to be read as a page that nobody runs. */
  readonly html: string;
  /** What stands in the lines between `---` at the top, by lower-case key: plain values only. */
  readonly said: ReadonlyMap<string, string>;
}

/** The library asks at every paragraph where in it a note begins, and hands over all that is left of the file. In UTF-16 units. */
const AHEAD = 20_000;
const paragraphOf = (text: string): string => text.slice(0, Math.min(AHEAD, /\n[ \t]*\n/u.exec(text)?.index ?? AHEAD));

/** Where a note ends: it goes on over lines with words, and over empty ones if what follows is set in. Line by line, each once. */
function noteEnd(text: string, start: number): number {
  const lineEnd = (from: number): number => {
    const at = text.indexOf('\n', from);
    return at < 0 ? text.length : at;
  };
  let end = lineEnd(start);
  while (end < text.length) {
    let next = end + 1;
    let empty = false;
    while (next < text.length && text.slice(next, lineEnd(next)).trim() === '') {
      empty = true;
      next = lineEnd(next) + 1;
    }
    if (next >= text.length) return end;
    const line = text.slice(next, lineEnd(next));
    if (empty ? !/^(?: {2}|\t)/u.test(line) : /^ {0,3}\[\^/u.test(line)) return end;
    end = lineEnd(next);
  }
  return end;
}

/**
 * Notes stay where they stand, each a paragraph. The usual extension leaves out those that no mark calls, and CommonMark takes a
 * note of one word for the address of a link: both lose words.
 */
const note: TokenizerAndRendererExtension = {
  name: 'note',
  level: 'block',
  start: (text) => /^ {0,3}\[\^/mu.exec(paragraphOf(text))?.index,
  tokenizer(text) {
    const head = /^ {0,3}\[\^[^\]\s]+\]:[ \t]*/u.exec(text)?.[0];
    if (head === undefined) return undefined;
    const end = noteEnd(text, head.length);
    const words = text.slice(head.length, end).replace(/^(?: {2,4}|\t)/gmu, '');
    const raw = text.slice(0, end) + (/^\n+/u.exec(text.slice(end))?.[0] ?? '');
    return { type: 'note', raw, tokens: this.lexer.blockTokens(words, []) };
  },
  renderer(token) {
    return this.parser.parse(token.tokens ?? []);
  },
};

/** The mark is one as on a page, and left out by the same rule. */
const noteMark: TokenizerAndRendererExtension = {
  name: 'noteMark',
  // Words end before every bracket anyway: where the next one is need not be asked at each of them.
  level: 'inline',
  tokenizer(text) {
    const match = /^\[\^([^\]\s]+)\](?!:)/u.exec(text);
    return match ? { type: 'noteMark', raw: match[0], label: match[1] } : undefined;
  },
  renderer: () => '<sup class="footnote-ref"><a href="#note">*</a></sup>',
};

const marked = new Marked({
  extensions: [note, noteMark],
  tokenizer: {
    // One tilde strikes nothing: «3~4개, 5~6개» are spans. False leaves two of them to the library's own rule.
    del(text): Tokens.Del | false | undefined {
      return /^~~(?!~)/u.test(text) ? false : undefined;
    },
  },
});

/** More than these no paragraph has: the library looks for the end of each of them to the end of the paragraph. */
const MOST_SIGNS = 2000;
/** What may begin something within a line; fences and the bullets of a list stay as they are. */
const SIGNS = /^[ \t]*(?:[`~]{3,}[^\n]*|\*[ \t])|[[*_~`]|<(?=[!?])/gmu;
/** Characters that no text has (Unicode 23.7) stand for them meanwhile, in code as well. */
const STANDS: ReadonlyMap<string, string> = new Map(
  [...'[*_~`<@>-+.)'].map((sign, i) => [sign, String.fromCharCode(0xfdd0 + i)]),
);
const MEANT: ReadonlyMap<string, string> = new Map([...STANDS].map(([sign, stand]) => [stand, sign]));
const STAND = /[\uFDD0-\uFDDB]/gu;
const standFor = (sign: string): string => STANDS.get(sign) ?? sign;

/** Quotes and lists stand in each other no deeper than this: the library reads what is within each of them once more. */
const DEEPEST = 50;
/** In blanks: what is set in further is not deeper. */
const FURTHEST = 2 * DEEPEST;
/** What begins a quote or an item at the start of a line, or behind another one. */
const LEVEL = /([ \t]{0,8})(?:(\d{1,9})([.)])(?=[ \t])|([-+*])(?=[ \t])|(>))/uy;

/** A line across the page, however long. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$/u;

/** A line with no more levels than there may be; the marks of further ones are words. */
function shallow(line: string): string {
  LEVEL.lastIndex = 0;
  let depth = 0;
  while (depth < DEEPEST && LEVEL.test(line)) depth++;
  if (depth < DEEPEST || RULE.test(line)) return line;
  const parts = [line.slice(0, LEVEL.lastIndex)];
  let at = LEVEL.lastIndex;
  for (let level = LEVEL.exec(line); level; level = LEVEL.exec(line)) {
    const [, blank = '', number = '', ...signs] = level;
    parts.push(blank, number, ...signs.map((sign: string | undefined) => standFor(sign ?? '')));
    at = LEVEL.lastIndex;
  }
  return parts.join('') + line.slice(at);
}

/** No name of a mailbox is longer (RFC 5321 has 64): the library looks for its end from each of its letters. */
const LONG_MAILBOX = /(?<=[\w.!#$%&'*+/=?`{|}~-]{255})@/gu;

const withLimits = (text: string): string =>
  text
    .replace(/^[ \t]+/gmu, (blank) => (blank.length > FURTHEST ? blank.slice(0, FURTHEST) : blank))
    .replace(LONG_MAILBOX, standFor)
    .split('\n')
    .map(shallow)
    .join('\n');

/** The text, with the signs of a paragraph that is full of them as the letters that they are. */
function plainSigns(text: string): string {
  const own = withLimits(text.replace(STAND, '\uFFFD'));
  if ((own.match(SIGNS)?.length ?? 0) <= MOST_SIGNS) return own;
  return own
    .split(/(\n[^\S\n]*\n)/u)
    .map((part) => ((part.match(SIGNS)?.length ?? 0) > MOST_SIGNS ? part.replace(SIGNS, standFor) : part))
    .join('');
}
const withSigns = (html: string): string =>
  html.replace(STAND, (stand) => (MEANT.get(stand) ?? '').replace('<', '&lt;'));

export function pageFromMarkdown(text: string): MarkdownPage {
  const head = /^---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*(?:\n|$))[^\n]*\n)*)(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text);
  const said = new Map<string, string>();
  for (const line of head?.[1]?.split('\n') ?? []) {
    const pair = /^([\w-]+)\s*:\s*(\S.*)$/u.exec(line);
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (pair?.[1] && value && !/^[[{|>&*!]/u.test(value)) said.set(pair[1].toLowerCase(), value);
  }
  return { html: withSigns(marked.parse(plainSigns(text.slice(head?.[0].length ?? 0)), { async: false })), said };
}

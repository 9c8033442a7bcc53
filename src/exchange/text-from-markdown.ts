/** What does a Markdown file say, and what do the lines above it say about it? */
import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';

export interface MarkdownPage {
  /** HTML, as the text has it: to be read as a page that nobody runs. */
  readonly html: string;
  /** What stands in the lines between `---` at the top, by lower-case key: plain values only. */
  readonly said: ReadonlyMap<string, string>;
}

/**
 * Notes stay where they stand, each a paragraph. The usual extension leaves out those that no mark calls, and CommonMark takes a
 * note of one word for the address of a link: both lose words.
 */
const note: TokenizerAndRendererExtension = {
  name: 'note',
  level: 'block',
  start: (text) => /^ {0,3}\[\^/mu.exec(text)?.index,
  tokenizer(text) {
    const match =
      /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?!\s*\n| {0,3}\[\^)[^\n]+|\n\s*\n(?: {2,}|\t)[^\n]+)*)(?:\n+|$)/u.exec(
        text,
      );
    if (!match) return undefined;
    const words = (match[2] ?? '').replace(/^(?: {2,4}|\t)/gmu, '');
    return { type: 'note', raw: match[0], tokens: this.lexer.blockTokens(words, []) };
  },
  renderer(token) {
    return this.parser.parse(token.tokens ?? []);
  },
};

/** The mark is one as on a page, and left out by the same rule. */
const noteMark: TokenizerAndRendererExtension = {
  name: 'noteMark',
  level: 'inline',
  start: (text) => /\[\^/u.exec(text)?.index,
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

export function pageFromMarkdown(text: string): MarkdownPage {
  const head = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text);
  const said = new Map<string, string>();
  for (const line of head?.[1]?.split('\n') ?? []) {
    const pair = /^([\w-]+)\s*:\s*(.+)$/u.exec(line);
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (pair?.[1] && value && !/^[[{|>&*!]/u.test(value)) said.set(pair[1].toLowerCase(), value);
  }
  return { html: marked.parse(text.slice(head?.[0].length ?? 0), { async: false }), said };
}

/** What does a Markdown file say, and what do the lines above it say about it? */
import { marked } from 'marked';

export interface MarkdownPage {
  /** HTML, as the text has it: to be read as a page that nobody runs. */
  readonly html: string;
  /** What stands in the lines between `---` at the top, by lower-case key: plain values only. */
  readonly said: ReadonlyMap<string, string>;
}

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

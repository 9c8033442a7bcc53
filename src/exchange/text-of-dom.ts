/** What would a reader read in a page? Its words by paragraph, without the structure; nothing of the page is run or fetched. */

const SILENT = new Set(
  'script style noscript template head title svg math iframe object embed video audio canvas img picture button select textarea input dialog'.split(
    ' ',
  ),
);
const PARAGRAPH = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const LINE = new Set(['li', 'tr', 'br']);

/** Paragraphs with an empty line between them; items of a list and rows of a table on lines of their own. */
export function textOfDom(root: Node): string {
  const out: string[] = [];
  let line = '';
  let gap = '';

  /** Ends the line; what follows begins after `next` at least. */
  function end(next: '\n' | '\n\n'): void {
    const words = line.trim();
    line = '';
    if (words) {
      if (out.length) out.push(gap);
      out.push(words);
      gap = '';
    }
    if (next.length > gap.length) gap = next;
  }

  function add(text: string, verbatim: boolean): void {
    if (!verbatim) {
      // As a browser sets it: any run of white space that may break is one space. No-break spaces are somebody's choice.
      const words = text.replace(/[ \t\n\r\f]+/gu, ' ');
      line += /\s$/u.test(line) || line === '' ? words.replace(/^ /u, '') : words;
      return;
    }
    const [first = '', ...rest] = text.split('\n');
    line += first;
    for (const more of rest) {
      end('\n');
      line = more;
    }
  }

  function walk(node: Node, verbatim: boolean): void {
    if (node.nodeType === 3) return add(node.nodeValue ?? '', verbatim);
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toLowerCase();
    if (SILENT.has(name) || (node.nodeType === 1 && (node as Element).hasAttribute('hidden'))) return;
    const breaks = PARAGRAPH.has(name) ? '\n\n' : LINE.has(name) ? '\n' : undefined;
    if (breaks) end(breaks);
    if ((name === 'td' || name === 'th') && line) line = `${line.trimEnd()}\t`;
    for (const child of node.childNodes) walk(child, verbatim || name === 'pre');
    if (breaks) end(breaks);
  }

  walk(root, false);
  end('\n');
  return out.join('');
}

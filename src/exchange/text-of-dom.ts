/** What would a reader read in a page? Its words by paragraph, without the structure; nothing of the page is run or fetched. */
import { formulaText } from './formula.ts';
import { raised, unreadAs, type Styles, type Unread } from './unread-words.ts';

const SILENT = new Set(
  'script style noscript template head title svg iframe object embed video audio canvas img picture button select textarea input dialog'.split(
    ' ',
  ),
);
const PARAGRAPH = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const LINE = new Set(['li', 'tr', 'br']);

export const isSilent = (node: Node): boolean => SILENT.has(node.nodeName.toLowerCase());
/** Whether an element sets its words apart from what is before and behind. */
export const isBlock = (node: Node): boolean =>
  PARAGRAPH.has(node.nodeName.toLowerCase()) || /^(?:li|tr|td|th)$/iu.test(node.nodeName);

/** The words of an element on one line, with a blank wherever it breaks a line. */
function wordsOf(element: Element): string {
  const words: string[] = [];
  const open: (Node | ' ')[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === ' ') words.push(node);
    else if (node.nodeType === 3) words.push(node.nodeValue ?? '');
    else if (node.nodeType === 1 && !isSilent(node)) {
      const breaks = isBlock(node) || node.nodeName.toLowerCase() === 'br';
      if (breaks) open.push(' ');
      if (breaks) words.push(' ');
      for (const child of [...node.childNodes].reverse()) open.push(child);
    }
  }
  return words.join('').replace(/\s+/gu, ' ').trim();
}

export interface ReadDom {
  readonly text: string;
  /** What was passed over, piece by piece. */
  readonly unread: ReadonlyMap<Unread, readonly string[]>;
  /** Formulas that were set in one line. */
  readonly formulas: number;
}

export interface ReadOptions {
  /** What the page's own style sheets say. */
  readonly styles?: Styles;
  /** Taken in all the same. */
  readonly taken?: ReadonlySet<string>;
  /** Text and elements that do not belong to the article. */
  readonly without?: (node: Node) => boolean;
}

/** Nothing that is asked about the end of a line needs more of it. */
const TAIL = 8;

const NO_STYLES: Styles = new Map();

/** Paragraphs with an empty line between them; items of a list and rows of a table on lines of their own. */
export function readDom(root: Node, { styles = NO_STYLES, taken, without }: ReadOptions = {}): ReadDom {
  const out: string[] = [];
  let line = '';
  /** Its last characters, kept aside: looking at the end of a text that grows would copy all of it at every step. */
  let tail = '';
  const put = (words: string): void => {
    line += words;
    tail = (tail + words).slice(-TAIL);
  };
  let gap = '';
  const unread = new Map<Unread, string[]>();
  let formulas = 0;

  /** Ends the line; what follows begins after `next` at least. */
  function end(next: '\n' | '\n\n'): void {
    const words = line.trim();
    line = tail = '';
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
      put(/\s$/u.test(tail) || tail === '' ? words.replace(/^ /u, '') : words);
      return;
    }
    const [first = '', ...rest] = text.split('\n');
    put(first);
    for (const more of rest) {
      end('\n');
      put(more);
    }
  }

  function isPassedOver(element: Element): boolean {
    const why = unreadAs(element, styles);
    if (why === undefined || taken?.has(why)) return false;
    const words = wordsOf(element);
    // Formulas of an encyclopedia stand hidden behind their picture.
    if (why === 'hidden') {
      const formula = element.querySelector('math');
      if (formula && !element.querySelector('p')) {
        walk(formula, false);
        return true;
      }
    }
    if (/[\p{L}\p{N}*†‡]/u.test(words)) {
      const before = unread.get(why);
      if (before) before.push(words);
      else unread.set(why, [words]);
    }
    return true;
  }

  /** What has been begun, the innermost last: no page is nested too deep to be read. */
  const open: {
    readonly next: Iterator<Node>;
    readonly verbatim: boolean;
    readonly breaks: '\n' | '\n\n' | undefined;
  }[] = [];

  function begin(node: Node, verbatim: boolean): void {
    if (without?.(node)) return;
    if (node.nodeType === 3) return add(node.nodeValue ?? '', verbatim);
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toLowerCase();
    if (SILENT.has(name)) return;
    if (node.nodeType === 1 && isPassedOver(node as Element)) return;
    if (name === 'math' || (node.nodeType === 1 && (node as Element).getAttribute('class') === 'formula')) {
      formulas++;
      return add(formulaText(node), false);
    }
    if (name === 'sup' && !node.childNodes.length) return;
    if (name === 'sup') return add(raised(node.textContent ?? '', tail), verbatim);
    const breaks = PARAGRAPH.has(name) ? '\n\n' : LINE.has(name) ? '\n' : undefined;
    if (breaks) end(breaks);
    if ((name === 'td' || name === 'th') && line) {
      line = `${line.trimEnd()}\t`;
      tail = '\t';
    }
    open.push({ next: node.childNodes[Symbol.iterator](), verbatim: verbatim || name === 'pre', breaks });
  }

  function walk(node: Node, verbatim: boolean): void {
    const floor = open.length;
    begin(node, verbatim);
    while (open.length > floor) {
      const last = open.at(-1) as (typeof open)[number];
      const step = last.next.next();
      if (!step.done) begin(step.value, last.verbatim);
      else {
        open.pop();
        if (last.breaks) end(last.breaks);
      }
    }
  }

  walk(root, false);
  end('\n');
  return { text: out.join(''), unread, formulas };
}

/** Which words of a page stand together: a paragraph, a cell, an item of a list? And what do the elements around them say? */
import { isBlock, isSilent } from './text-of-dom.ts';

/** Words that stand together on a page: a paragraph, a cell, an item of a list. */
export interface Block {
  readonly element: Element;
  readonly nodes: readonly Node[];
  readonly words: string;
  /** How many characters of it the finder takes for the article. */
  readonly kept: number;
}

const isBlank = (node: Node): boolean => node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '';

/** The stretches of words below a node, in their order; blanks and breaks of lines are none, unless they are asked for. */
export function textsIn(root: Node, blanks = false): Node[] {
  const found: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const isBreak = node.nodeType === 3 || /^br$/iu.test(node.nodeName);
    if (isBreak && (blanks || !isBlank(node))) found.push(node);
    if (node.nodeType === 1 && !isSilent(node)) for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  return found;
}

/**
 * The nearest element, from one upwards, of which something is so. What was learnt on the way is kept: elements may stand in each other
 * by the thousand, and every word in them asks.
 */
export function nearest(test: (element: Element) => boolean): (from: Element | null) => Element | undefined {
  const known = new Map<Element, Element | undefined>();
  return (from) => {
    const way: Element[] = [];
    let at = from;
    while (at && !known.has(at) && !test(at)) {
      way.push(at);
      at = at.parentElement;
    }
    const found = at ? (known.has(at) ? known.get(at) : at) : undefined;
    if (at) known.set(at, found);
    for (const one of way) known.set(one, found);
    return found;
  };
}

export function blocksOf(body: Element, words: ReadonlySet<Node>): Block[] {
  const blocks: { element: Element; nodes: Node[]; words: string; kept: number }[] = [];
  const blockAbove = nearest((one) => one === body || isBlock(one));
  let gap = false;
  for (const node of textsIn(body, true)) {
    if (isBlank(node)) {
      gap = true;
      continue;
    }
    const element = blockAbove(node.parentElement) ?? body;
    const text = node.nodeValue ?? '';
    let last = blocks.at(-1);
    if (last?.element !== element) blocks.push((last = { element, nodes: [], words: '', kept: 0 }));
    else if (gap) last.words += ' ';
    gap = false;
    last.nodes.push(node);
    last.words += text;
    if (words.has(node)) last.kept += text.trim().length;
  }
  return blocks.map((block) => ({ ...block, words: block.words.replace(/\s+/gu, ' ').trim() }));
}

export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
export const same = (a: string, b: string): boolean => plain(a) !== '' && plain(a) === plain(b);

/** A sentence by its end; where a script has no full stop, by its length. */
export function isProse(words: string): boolean {
  const long = words.split(' ').length >= 5 || words.length >= 25;
  if (!long) return /^(?!.*\d{4}).{8,}[。！？]$/u.test(words);
  if (/[.!?…。！？۔؟।᙮።។](?:[”’"'»)\]」』]|\s)*$/u.test(words)) return true;
  return words.length >= 40 && /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(words);
}

export const namesOf = (element: Element): string =>
  `${element.localName} ${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-testid') ?? ''}`.toLowerCase();

/** By root and pattern: pages are deep, and each of their blocks asks for the same elements above it. */
const outermostKnown = new WeakMap<Node, Map<RegExp, WeakMap<Element, Element | 'none'>>>();

/** The outermost element within `root` that is called by such a name, and holds `element` or is it. */
export function outermost(element: Element, root: Node, pattern: RegExp): Element | undefined {
  const patterns = outermostKnown.get(root) ?? new Map<RegExp, WeakMap<Element, Element | 'none'>>();
  outermostKnown.set(root, patterns);
  const known = patterns.get(pattern) ?? new WeakMap<Element, Element | 'none'>();
  patterns.set(pattern, known);
  const way: Element[] = [];
  let at: Element | null = element;
  while (at && at !== root && !known.has(at)) {
    way.push(at);
    at = at.parentElement;
  }
  let found: Element | 'none' = (at && at !== root && known.get(at)) || 'none';
  for (const one of way.reverse()) {
    if (found === 'none' && pattern.test(namesOf(one))) found = one;
    known.set(one, found);
  }
  return found === 'none' ? undefined : found;
}

export const isInside = (element: Element, root: Node, pattern: RegExp): boolean =>
  outermost(element, root, pattern) !== undefined;

/** On one line; undefined if there is nothing on it. */
export const one = (text: string | null | undefined): string | undefined =>
  text?.replace(/\s+/gu, ' ').trim() || undefined;

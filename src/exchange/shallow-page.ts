/**
 * Is a page nested deeper, or made of more elements, than anybody writes? Browsers nest no deeper than 512 elements and put what would be
 * beside each other; a parser that does not takes time that grows with the square of the depth. Here the mark-up itself is made shallow
 * before it is parsed: every word stays in the element that it stands in, and what would break a line still does.
 */
import { TooLarge } from './too-large.ts';

/** As browsers have it. */
const DEEPEST = 512;
/** Elements of a page: the longest of an encyclopedia have a tenth of it. */
const MOST_TAGS = 250_000;
/** In UTF-16 units: a tag that is put again and again is no longer than this. */
const LONGEST_TAG = 500;

/** Elements without an end. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that end where the next of their kind begins: thousands of them that nobody closed are no depth. */
const CLOSES_ITSELF = new Set('p li dt dd option optgroup tr td th thead tbody tfoot rt rp'.split(' '));
/** Elements whose words are no mark-up. */
const RAW = new Set('script style textarea title xmp noembed noframes plaintext iframe'.split(' '));
/** Elements that break no line, with or without them. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

const TAG = /<(?:!--|(\/?)([a-z][^\s/>]{0,40}))/giu;

interface Tag {
  readonly at: number;
  /** Behind its `>`. */
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
}

/** The tags of a page in their order; what stands in comments, scripts and the like is none. */
function* tagsIn(html: string): Generator<Tag> {
  const lower = html.toLowerCase();
  /** Where something is, at `from` or behind; known not to be there once it was looked for in vain. */
  const gone = new Set<string>();
  const find = (what: string, from: number): number => {
    if (gone.has(what)) return -1;
    const at = lower.indexOf(what, from);
    if (at < 0) gone.add(what);
    return at;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [, slash = '', found] = match;
    if (found === undefined) {
      const end = find('-->', match.index + 4);
      if (end < 0) return;
      TAG.lastIndex = end + 3;
      continue;
    }
    const name = found.toLowerCase();
    const close = find('>', TAG.lastIndex);
    if (close < 0) return;
    TAG.lastIndex = close + 1;
    yield { at: match.index, end: close + 1, name, closing: slash !== '' };
    if (slash !== '' || !RAW.has(name)) continue;
    const end = find(`</${name}`, close + 1);
    if (end < 0) return;
    TAG.lastIndex = end;
  }
}

interface Element {
  readonly name: string;
  /** How it is begun, once and again. */
  readonly tag: string;
  /** Of those that are too deep, the outermost around it, or itself, that says of its words that they are not to be read. */
  readonly unread?: Element | undefined;
}

/** Whether the words of an element are struck, hidden or read above others, whatever style sheets say. */
const isUnread = (name: string, tag: string): boolean =>
  /^(?:del|s|strike|rt|rp|rtc)$/u.test(name) ||
  /[\s"'](?:hidden\b|aria-hidden\b|style\s{0,9}=[^>]{0,200}(?:none|hidden|line-through))/iu.test(tag);

/** What is open, the outermost first, and how many of each name: ends that close nothing cost nothing. */
class Open {
  readonly #elements: Element[] = [];
  readonly #counts = new Map<string, number>();

  get depth(): number {
    return this.#elements.length;
  }

  get innermost(): Element | undefined {
    return this.#elements.at(-1);
  }

  begin(element: Element): void {
    this.#elements.push(element);
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 0) + 1);
  }

  /** With everything in it that was not closed. False if none of that name is open. */
  end(name: string): boolean {
    if (!this.#counts.get(name)) return false;
    for (let last = this.#elements.pop(); last; last = this.#elements.pop()) {
      this.#counts.set(last.name, (this.#counts.get(last.name) ?? 1) - 1);
      if (last.name === name) break;
    }
    return true;
  }
}

const nests = (name: string): boolean => !VOID.has(name) && !CLOSES_ITSELF.has(name);

/** The mark-up as it is, or with what is nested too deep put beside each other. Throws `TooLarge` if it has too many elements. */
export function shallowPage(html: string): string {
  let [count, deepest] = [0, 0];
  const open = new Open();
  for (const { name, closing } of tagsIn(html)) {
    if (!closing && ++count > MOST_TAGS) throw new TooLarge('elements');
    if (!nests(name)) continue;
    if (closing) open.end(name);
    else open.begin({ name, tag: '' });
    deepest = Math.max(deepest, open.depth);
  }
  return deepest <= DEEPEST ? html : flattened(html);
}

/**
 * Of the elements that are too deep, only the innermost one is open at a time, in the one that strikes or hides its words if there is one,
 * and only where words stand in it. Where others of them would break a line, it is broken.
 */
function flattened(html: string): string {
  const parts: string[] = [];
  const open = new Open();
  let shown: Element | undefined;
  let broken = false;
  const around = ({ unread }: Element): Element | undefined => (unread === shown ? undefined : unread);
  const close = (): void => {
    if (shown) parts.push(`</${shown.name}>`);
    const outer = shown && around(shown);
    if (outer) parts.push(`</${outer.name}>`);
    shown = undefined;
  };
  const put = (words: string): void => {
    if (words === '') return;
    const own = open.depth > DEEPEST ? open.innermost : undefined;
    if (own && own !== shown) {
      close();
      shown = own;
      parts.push(around(own)?.tag ?? '', own.tag);
    }
    if (own && broken) parts.push('<br>');
    broken = false;
    parts.push(words);
  };
  let from = 0;
  for (const { at, end, name, closing } of tagsIn(html)) {
    if (!nests(name)) continue;
    put(html.slice(from, at));
    from = end;
    const tag = html.slice(at, end);
    const deep = open.depth > DEEPEST || (!closing && open.depth === DEEPEST);
    if (!closing) {
      const unread = deep && isUnread(name, tag);
      const made: { -readonly [K in keyof Element]: Element[K] } = {
        name,
        tag: tag.length < LONGEST_TAG ? tag : `<${name}${unread ? ' hidden' : ''}>`,
        unread: deep ? open.innermost?.unread : undefined,
      };
      if (unread) made.unread ??= made;
      open.begin(made);
    }
    const known = !closing || open.end(name);
    if (deep) broken ||= !INLINE.has(name);
    if (deep && (open.depth >= DEEPEST || !known)) continue;
    // What it ends is further out: nothing of what is too deep is open any more.
    close();
    parts.push(tag);
  }
  put(html.slice(from));
  return parts.join('');
}

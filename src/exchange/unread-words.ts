/**
 * Which words of a page does a reader not read? One rule for pages, Word documents and Markdown: what is struck out, what is not
 * shown, readings that stand above characters, and the numbers of notes. Whoever takes the text says what of it was passed over.
 */

/** Why words are passed over. */
export type Unread = 'struck' | 'hidden' | 'reading' | 'note-mark';

/** What a page's own style sheet says about an element, as far as it matters here. */
export type Styles = ReadonlyMap<Element, ReadonlyMap<string, string>>;

const nameOf = (element: Element): string => element.localName.toLowerCase();
const attribute = (element: Element, name: string): string => element.getAttribute(name)?.toLowerCase() ?? '';

/** Names for «only read aloud», as the well-known kits and house styles have them, hashes behind them or not. */
const READ_ALOUD =
  /(?:^|[\s_-])(?:(?:u-|ui-helper-|govuk-|usa-|is-|a11y-?)?(?:visually-?hidden|hidden-?visually|hidden-?accessible)|sr-?only|screen-?readers?(?:-?only|-?text)?|show-for-sr|for-screen-?reader|assistive-?text|element-invisible|off-?screen|sr_only|visually_hidden|screen_reader_only|a11y-?text)(?=$|[\s_-])/u;
/** Names for «not shown». */
const NOT_SHOWN = /(?:^|\s)(?:hidden|d-none|display-none|is-hidden|u-hidden|invisible|wp-block-hidden)(?=$|\s)/u;
/** Names that show again what they hide, on wider pages or on paper. */
const SHOWN_AGAIN = /(?:^|\s)(?:\w+:(?:block|inline|flex|grid|contents|table|visible)|d-(?:sm|md|lg|xl|xxl)-\w+)/u;
/** Fonts that draw a picture for a word: «share», «arrow_forward». */
const PICTURE_FONT = /(?:^|\s)(?:material-(?:icons|symbols)[\w-]*|glyphicon|icon-font)(?=$|\s)/u;

/** `readAloudOnly`, `SrOnly__x1` → words with hyphens between them. */
const classesOf = (element: Element): string =>
  (element.getAttribute('class') ?? '').replace(/([a-z])([A-Z])/gu, '$1-$2').toLowerCase();

/** Declarations of a style attribute or of a rule. */
function declarations(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of css.split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      found.set(
        part.slice(0, colon).trim().toLowerCase(),
        part
          .slice(colon + 1)
          .replace(/!important/iu, '')
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

const FAR = /^-\d{3,}(?:\.\d+)?(?:px|em|rem|vw|vh|%|pt)$/u;
const NOTHING = /^0*(?:\.0+)?(?:px|em|rem|%)?$/u;

function isHiding(style: ReadonlyMap<string, string>): boolean {
  const of = (name: string): string => style.get(name) ?? '';
  if (of('display') === 'none') return true;
  if (/^(?:hidden|collapse)$/u.test(of('visibility'))) return true;
  if (/^0*(?:\.0+)?%?$/u.test(of('opacity')) && style.has('opacity')) return true;
  if (/^(?:0|0?\.0+)(?:px|em|rem|pt|%)?$/u.test(of('font-size'))) return true;
  const isOut = /^(?:absolute|fixed)$/u.test(of('position'));
  if (isOut && ['left', 'top', 'right', 'inset-inline-start'].some((side) => FAR.test(of(side)))) return true;
  if (FAR.test(of('text-indent'))) return true;
  // Cut down to nothing, or to the one pixel that screen readers still look at.
  if (isOut && /^rect\(\s*(?:0|1px)/u.test(of('clip'))) return true;
  if (/^inset\(\s*(?:50|100)%/u.test(of('clip-path'))) return true;
  const small = (name: string): boolean => style.has(name) && (NOTHING.test(of(name)) || of(name) === '1px');
  return of('overflow') === 'hidden' && small('width') && small('height');
}

const isStruckStyle = (style: ReadonlyMap<string, string>): boolean =>
  ['text-decoration', 'text-decoration-line'].some((name) => /\bline-through\b/u.test(style.get(name) ?? ''));

/** Of a style sheet only what hides or strikes counts, and what takes that back. */
const MATTERS = new Set(
  'display visibility opacity font-size position left top right inset-inline-start text-indent clip clip-path overflow width height text-decoration text-decoration-line'.split(
    ' ',
  ),
);
/** Selectors that depend on what a person does, or that mean no element. */
const NO_ELEMENT = /::|:(?:hover|focus|active|visited|target|checked|before|after|first-l|not\()|^@/u;
/** A page made to keep the finder busy must not hold up everything else. */
const MOST_RULES = 4000;
const MOST_LOOKS = 1_000_000;

/** Rules that count on a screen; those for paper, or inside anything that moves, do not. */
function rulesIn(css: string, out: (readonly [selector: string, body: string])[]): void {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, ' ');
  let at = 0;
  while (out.length < MOST_RULES) {
    const open = text.indexOf('{', at);
    if (open < 0) return;
    let depth = 1;
    let end = open + 1;
    for (; end < text.length && depth > 0; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0;
    const head = text.slice(at, open).split(';').at(-1)?.trim() ?? '';
    const body = text.slice(open + 1, end - 1);
    if (/^@media\s+(?:only\s+)?(?:screen|all)\s*$|^@layer|^@supports/iu.test(head)) rulesIn(body, out);
    else if (!head.startsWith('@') && !body.includes('{')) out.push([head, body]);
    at = end;
  }
}

const weight = (selector: string): number =>
  (selector.match(/#/gu)?.length ?? 0) * 10_000 +
  (selector.match(/[.[]|:(?!:)/gu)?.length ?? 0) * 100 +
  (selector.match(/(?:^|[\s>+~])[a-z]/giu)?.length ?? 0);

/** No selector that matters ends in a longer name. */
const LONGEST_NAME = 300;

/** The class or id that an element has to have for a selector to mean it, where it names one at its end. */
const lastName = (selector: string): string | undefined =>
  /^[\w-]+/u.exec(/[.#][^.#\s>+~]+$/u.exec(selector.slice(-LONGEST_NAME))?.[0].slice(1) ?? '')?.[0];

function namesIn(page: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const element of page.querySelectorAll('[class], [id]'))
    for (const name of `${element.getAttribute('class') ?? ''} ${element.id}`.split(/\s+/u)) names.add(name);
  return names;
}

const isThere = (selector: string, names: ReadonlySet<string>): boolean => {
  const name = lastName(selector);
  return name === undefined || names.has(name);
};

interface Rule {
  readonly selector: string;
  readonly style: ReadonlyMap<string, string>;
  readonly weight: number;
}

/** What the style sheets inside a page say about the elements that any of their rules hides or strikes. */
export function stylesOf(page: Document): Styles {
  const sheets: (readonly [string, string])[] = [];
  for (const sheet of page.querySelectorAll('style')) {
    const media = attribute(sheet, 'media');
    if (media === '' || /\b(?:all|screen)\b/u.test(media)) rulesIn(sheet.textContent ?? '', sheets);
  }
  if (sheets.length === 0) return new Map();
  const names = namesIn(page);
  const rules: Rule[] = sheets
    .flatMap(([heads, body]) => {
      const style = new Map([...declarations(body)].filter(([name]) => MATTERS.has(name)));
      return style.size === 0 ? [] : heads.split(',').map((head) => ({ selector: head.trim(), style }));
    })
    .filter(({ selector }) => selector && !NO_ELEMENT.test(selector) && isThere(selector, names))
    .map(({ selector, style }) => ({ selector, style, weight: weight(selector) }))
    .sort((one, other) => one.weight - other.weight);
  const elements = page.getElementsByTagName('*').length;
  const found = new Map<Element, Map<string, string>>();
  let looks = 0;
  for (const { selector, style } of rules) {
    if (!isHiding(style) && !isStruckStyle(style)) continue;
    looks += elements;
    if (looks > MOST_LOOKS) break;
    try {
      for (const element of page.querySelectorAll(selector)) found.set(element, new Map());
    } catch {
      // A selector that only browsers know.
    }
  }
  for (const [element, style] of found)
    for (const rule of rules) {
      if (++looks > MOST_LOOKS) return found;
      try {
        if (element.matches(rule.selector)) for (const [name, value] of rule.style) style.set(name, value);
      } catch {
        // The same.
      }
    }
  return found;
}

function styleOf(element: Element, styles: Styles): ReadonlyMap<string, string> {
  const own = declarations(element.getAttribute('style') ?? '');
  const sheet = styles.get(element);
  return sheet ? new Map([...sheet, ...own]) : own;
}

const wordsIn = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
/** The mark of a note is short, and so is the way to it. */
const MOST_NODES = 60;
const MOST_LETTERS = 200;

/** The same, undefined where there are more: elements may stand in each other by the thousand, and each asks for its words. */
function fewWordsIn(element: Element): string | undefined {
  let words = '';
  let nodes = 0;
  const open: Node[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (++nodes > MOST_NODES || words.length > MOST_LETTERS) return undefined;
    if (node.nodeType === 3) words += node.nodeValue ?? '';
    let more = 0;
    for (let child = node.lastChild; child && more <= MOST_NODES; child = child.previousSibling, more++)
      open.push(child);
  }
  return words.replace(/\s+/gu, ' ').trim();
}

const isReadAloudOnly = (element: Element | null | undefined): boolean =>
  !!element && READ_ALOUD.test(classesOf(element));

/**
 * Hidden from screen readers only: a letter drawn large, or words that are animated one by one, are on the page, and what is read
 * aloud instead stands beside them or in a label.
 */
function isDrawnWord(element: Element): boolean {
  if (isReadAloudOnly(element.nextElementSibling) || isReadAloudOnly(element.previousElementSibling)) return true;
  for (let above: Element | null = element.parentElement, level = 0; above && level < 4; level++) {
    if (above.hasAttribute('aria-label') && attribute(above, 'aria-label').includes(wordsIn(element).toLowerCase()))
      return true;
    above = above.parentElement;
  }
  // «M» in front of «inister».
  const words = wordsIn(element);
  const after = element.nextSibling?.nodeType === 3 ? (element.nextSibling.nodeValue ?? '') : '';
  return words.length <= 2 && /^\p{L}+$/u.test(words) && /^\p{Ll}/u.test(after);
}

const isLabelled = (element: Element): boolean => element.closest('button, [role="button"]') !== null;

function isHidden(element: Element, styles: Styles): boolean {
  const classes = classesOf(element);
  if (element.hasAttribute('hidden') && attribute(element, 'hidden') !== 'until-found') return true;
  if (READ_ALOUD.test(classes)) return true;
  if (NOT_SHOWN.test(classes) && !SHOWN_AGAIN.test(classes)) return true;
  if (PICTURE_FONT.test(classes)) return true;
  if (isHiding(styleOf(element, styles))) return true;
  return attribute(element, 'aria-hidden') === 'true' && (isLabelled(element) || !isDrawnWord(element));
}

/** The mark of a note, however it is written: 1, [12], 3–5, *, †; a single letter only where it leads to its note. */
const NOTE_NUMBER = /^[[(]?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*[\])]?$|^[*†‡§¶]{1,3}$/u;
const NOTE_LETTER = /^[[(]?[a-z][\])]?$|^\[?(?:note|nb|nota|anm\.?|catatan)\s*\d{1,3}\]?$/iu;
const WAY_BACK = /^(?:[↑↩⏎↵^⤴]\uFE0E?\s*|\uFE0E)+$/u;
/** Classes, roles and types that name a note's mark. */
const NOTE_NAME =
  /(?:^|[\s_:-])(?:foot-?note(?:-?(?:ref|reference|anchor|link|number|mark))?|end-?note(?:-?ref)?|fn-?ref|note-?ref|doc-noteref|reference|sidenote-number)(?:$|[\s_-])/u;
/** Words that a number above the line raises to a power: units of measure in Latin and Cyrillic letters. */
const UNIT =
  /(?:^|[^\p{L}])(?:[kcdmhµμn]?m|da?m|hm|ft|in|yd|mi|s|sec|min|hr?|k?g|ha|кв|[кдсм]?м|дм|с|кг|yr|px|mph|[A-ZА-Яa-zа-я])$/u;

/** Whether what stands above the line is the number of a note, and neither a power nor the end of a word: m², 10⁶, ¹⁴C, 1er, 5th. */
function isNoteNumber(words: string, before: string, after: string): boolean {
  if (!NOTE_NUMBER.test(words)) return false;
  if (!/\d/u.test(words)) return true;
  // «¹⁴C», unless it begins a note: «¹ Interview», «¹Interview».
  if (/(?:^|[\s(])$/u.test(before) && /^(?:[A-Z][a-z]?)(?![\p{L}])/u.test(after)) return false;
  if (/[[(]/u.test(words)) return true;
  // A number may be raised to a power; a year, or a number of a thousand and more, has a note.
  const number = /(\d+)$/u.exec(before)?.[1];
  if (number !== undefined) return number.length >= 4;
  if (/[)\]]$/u.test(before) && /^[\d\s]*[)=+×·*/]/u.test(after)) return false;
  return !UNIT.test(before) && !/[=+·×*/<>≈−-]\s*\p{L}{1,3}$/u.test(before);
}

const isWithin = (element: Element, root: Node, test: (one: Element) => boolean): boolean => {
  for (let one: Element | null = element; one && one !== root; one = one.parentElement) if (test(one)) return true;
  return false;
};

const BLOCK =
  /^(?:p|li|td|th|tr|div|blockquote|body|h[1-6]|dd|dt|section|article|main|pre|figcaption|caption|ul|ol|table)$/iu;
/** So much of a line tells what a number above it is. */
const NEAR = 40;

/** What stands on the line directly before an element, and behind it. */
function beside(element: Element): readonly [before: string, after: string] {
  const step = (key: 'previousSibling' | 'nextSibling'): string => {
    let found = '';
    let node: Node | null = element;
    while (node && found.length < NEAR) {
      // A character that is written as an entity stands in a piece of its own.
      for (let next: Node | null = node[key]; next && found.length < NEAR; next = next[key]) {
        if (BLOCK.test(next.nodeName) || /^br$/iu.test(next.nodeName)) return found;
        const text = next.textContent ?? '';
        found = key === 'nextSibling' ? found + text : text + found;
      }
      node = node.parentNode;
      if (!node || BLOCK.test(node.nodeName)) break;
    }
    return found;
  };
  return [step('previousSibling').slice(-NEAR), step('nextSibling').slice(0, NEAR)];
}

function isNoteMark(element: Element): boolean {
  const name = nameOf(element);
  if (name !== 'sup' && name !== 'a' && name !== 'span') return false;
  // What the editors of an encyclopedia say to each other.
  if (/(?:^|\s)(?:mw-editsection|noprint)(?=$|\s)/u.test(classesOf(element))) return true;
  const words = fewWordsIn(element);
  if (!words || words.length > 14) return false;
  const link = name === 'a' ? element : element.querySelector('a');
  const leads = /#[^/]+$/u.test(link?.getAttribute('href') ?? '') || !!link?.hasAttribute('data-footnote-ref');
  const named = [element, ...(link ? [link] : [])].some((one) =>
    NOTE_NAME.test(
      [attribute(one, 'class'), attribute(one, 'role'), attribute(one, 'epub:type'), attribute(one, 'rel')].join(' '),
    ),
  );
  if (name === 'a' && leads && (WAY_BACK.test(words) || attribute(element, 'role') === 'doc-backlink')) return true;
  const looks = NOTE_NUMBER.test(words) || NOTE_LETTER.test(words);
  if ((leads || named) && looks) return name !== 'span' || named;
  if (name !== 'sup') return false;
  return isNoteNumber(words, ...beside(element));
}

const STRUCK = new Set(['s', 'strike', 'del']);

/** Why the words of an element are passed over; undefined if they are read. */
export function unreadAs(element: Element, styles: Styles): Unread | undefined {
  const name = nameOf(element);
  if (name === 'rt' || name === 'rp' || name === 'rtc') return 'reading';
  if (isHidden(element, styles)) return 'hidden';
  if (STRUCK.has(name)) return 'struck';
  if (isStruckStyle(styleOf(element, styles))) return 'struck';
  return isNoteMark(element) ? 'note-mark' : undefined;
}

/** Whether any element from this one up to the root is passed over. */
export const isUnreadWithin = (element: Element, root: Node, styles: Styles): boolean =>
  isWithin(element, root, (one) => unreadAs(one, styles) !== undefined);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A power of a number must not become another number: 10⁶ is not 106. */
export function raised(words: string, before: string): string {
  return /\d$/u.test(before) && /^[-−+]?\d{1,3}$/u.test(words.trim())
    ? words
        .trim()
        .replace(/[-−]/u, '⁻')
        .replace('+', '⁺')
        .replace(/\d/gu, (digit) => RAISED[Number(digit)] ?? digit)
    : words;
}

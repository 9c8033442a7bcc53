/** Which part of a saved page is the article, and what does the page say about it? */
import { Readability } from '@mozilla/readability';
import { canonicalTag } from '../dossier/language-tag.ts';
import type { FoundArticle, FoundNote, LeftOut } from './article-found.ts';
import { authorLists, authorsIn } from './authors-in-page.ts';
import { withoutLabels } from '../names/credit-words.ts';
import { leftOfCredit, readByline } from './byline.ts';
import { guessLanguage } from './guess-language.ts';
import { leftOutOf } from './left-out.ts';
import { textTypeIn } from './linked-data.ts';
import { blocksOf, isInside, isProse, nearest, one, outermost, plain, textsIn, type Block } from './page-blocks.ts';
import { headLines, headlinesOf, headOf, isHeadline, isTitleLine, titleAndSite, type HeadLine } from './page-head.ts';
import { captionsApart } from './picture-captions.ts';
import { dateLine } from './date-line.ts';
import { dayOf, stampsIn } from './published.ts';
import { readDom, type ReadDom, type ReadOptions } from './text-of-dom.ts';
import { relatedLinks } from './related-links.ts';
import { isUnreadWithin, stylesOf, type Styles } from './unread-words.ts';

/** Shorter than this, what was found is a notice or a teaser, and the whole page is shown instead. */
const SHORTEST = 140;

/** `page` is consumed: menus are taken out of it. */
export function articleInPage(page: Document): FoundArticle {
  const said = aboutPage(page);
  const heads = headlinesOf(page);
  const lists = authorLists(page);
  const stamps = stampsIn(page);
  const type = textTypeIn(page);
  for (const menu of page.querySelectorAll('nav, [role="navigation"]')) menu.remove();
  captionsApart(page);
  const styles = stylesOf(page);
  const whole = unveiled(page.body, { styles });
  // A page with one article says itself which part that is; the finder looks around short ones, and takes what stands beside.
  const [marked, another] = [...page.querySelectorAll('article')].filter(
    (one) => !one.parentElement?.closest('article'),
  );
  const own = marked && !another ? marked : undefined;
  const { found, words } = findArticle(page);
  const blocks = blocksOf(page.body, words);
  const site = one(found?.siteName) ?? said.publisher;
  const { title, publisher } = titleAndSite(said.title ?? one(found?.title), heads, site);
  const language = languageIn(one(found?.lang)) ?? said.language;
  const languages = [...new Set([language ?? 'en', guessLanguage(whole.read.text) ?? 'en'])];
  const chosen = choose(blocks, own, title, languages);
  const root = chosen?.root ?? page.body;
  const article = chosen && unveiled(root, { styles, without: chosen.without() });
  const enough =
    chosen &&
    article &&
    article.read.text.length >= (chosen.trusted ? 1 : Math.min(SHORTEST, whole.read.text.length / 2));
  const final = enough ? article : whole;
  const day = dayOf(stamps, headOf(blocks, chosen?.root, title), [language, guessLanguage(final.read.text)]);
  const lines = enough ? [...chosen.lines] : [];
  const told = lines.filter(([, is]) => is === 'credit').map(([{ words: line }]) => line);
  const bylines = told.flatMap((line) => languages.flatMap((tag) => readByline(line, tag) ?? []).slice(0, 1));
  const byline = withoutLabels(one(found?.byline) ?? '', language ?? 'en');
  const inText = bylines.find((each) => each.authors.length)?.authors;
  const authors = authorsIn(byline || undefined, lists, language ?? 'en') ?? inText;
  // What went into what is said about the article is not missed in it.
  const isSaid = ({ words: line }: Block): boolean =>
    (authors?.some((author) => line.includes(author)) === true &&
      // What they are, and where, is told nowhere else.
      leftOfCredit(line, language ?? 'en', [...authors, publisher ?? site]).length < 3) ||
    (authors?.some((author) => line.includes(author)) !== true &&
      day.issued !== undefined &&
      dateLine(line, language ?? 'en', 1)?.date === day.issued);
  const missed = lines.filter(([block, is]) => is !== 'credit' || !isSaid(block)).map(([block]) => block);
  const out = enough ? blocks.filter((block) => chosen.aside.includes(block) || missed.includes(block)) : [];
  const aside = out.filter(({ element }) => !isUnreadWithin(element, root, final.styles));
  const { notes, textWith } = leftOutOf(
    final.read,
    (taken) => {
      const options = { styles: final.styles, taken: new Set([...taken, ...final.taken]) };
      if (!enough) return readDom(page.body, options).text;
      return begun(readDom(root, { ...options, without: chosen.without(taken.has('aside')) }).text, chosen.above);
    },
    aside.map((block) => block.words),
  );
  const part: FoundNote[] = !enough
    ? [{ kind: 'whole-page' }]
    : final.read.text.length < whole.read.text.length * 0.98
      ? [{ kind: 'article-of-page' }]
      : [];
  return {
    text: enough ? begun(final.read.text, chosen.above) : final.read.text,
    ...(type !== undefined && { type }),
    title,
    publisher: publisher ?? bylines.find((each) => each.publisher !== undefined)?.publisher,
    ...(authors ? { authors } : {}),
    issued: day.issued,
    url: said.url,
    language,
    notes: [...part, ...day.notes, ...notes],
    textWith,
  };
}

/** A text under its headline, once: most articles have that within them, some only above. */
const begun = (text: string, headline: string | undefined): string =>
  headline === undefined || plain(text.slice(0, headline.length * 2)).startsWith(plain(headline))
    ? text
    : `${headline}\n\n${text}`;

interface Unveiled {
  readonly read: ReadDom;
  readonly styles: Styles;
  readonly taken: ReadonlySet<LeftOut>;
}

/** Pages that show themselves by a script keep their words hidden until it has run: then nothing counts as hidden. */
function unveiled(root: Node, options: ReadOptions & { readonly styles: Styles }): Unveiled {
  const { styles } = options;
  const shown = readDom(root, options);
  const hidden = shown.unread.get('hidden')?.join('').length ?? 0;
  if (hidden <= SHORTEST || hidden <= shown.text.length * 2) return { read: shown, styles, taken: new Set() };
  const taken: ReadonlySet<LeftOut> = new Set(['hidden']);
  return { read: readDom(root, { ...options, taken }), styles, taken };
}

type Finding = ReturnType<Readability<Node>['parse']>;

/** What the finder makes of a copy of the page, and which words of the page it takes for the article. */
function findArticle(page: Document): { readonly found: Finding; readonly words: ReadonlySet<Node> } {
  if (isTangled(page)) return { found: null, words: new Set() };
  const copy = page.cloneNode(true) as Document;
  const [here, there] = [textsIn(page.body), textsIn(copy.body)];
  // Every stretch of words carries its number through whatever the finder does with the elements around it.
  there.forEach((node, i) => {
    const mark = copy.createElement('span');
    mark.setAttribute('data-words', String(i));
    node.parentNode?.replaceChild(mark, node);
    mark.appendChild(node);
  });
  const found = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: SHORTEST }).parse();
  const marks = [...((found?.content as Element | undefined)?.querySelectorAll('[data-words]') ?? [])];
  const words = new Set(marks.flatMap((mark) => here[Number(mark.getAttribute('data-words'))] ?? []));
  return { found, words };
}

interface Chosen {
  readonly root: Node;
  /** Whether the page says itself that this is its article. */
  readonly trusted: boolean;
  /** Sentences in it that nobody would take for its text, or not surely. */
  readonly aside: readonly Block[];
  /** Lines of its head, and whose its pictures are. */
  readonly lines: ReadonlyMap<Block, HeadLine>;
  /** The headline, where that stands outside of it. */
  readonly above: string | undefined;
  readonly without: (withAside?: boolean) => (node: Node) => boolean;
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { words }) => sum + words.length, 0);
const keptIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { kept }) => sum + kept, 0);

/** Which blocks are the article: what the finder takes, and the prose between and around that belongs to it. */
function choose(
  blocks: readonly Block[],
  own: Element | undefined,
  title: string | undefined,
  languages: readonly string[],
): Chosen | undefined {
  const kept = blocks.filter((one) => one.kept > 0);
  const inside = own ? blocks.filter(({ element }) => own.contains(element)) : [];
  const [ownLength, found] = [lengthOf(inside), keptIn(blocks)];
  // What is found may be less than the article; more than it is what stands beside.
  const wholeOwn = own !== undefined && ownLength > 0 && (found < SHORTEST || found > ownLength);
  if (!wholeOwn && kept.length === 0) return undefined;
  const trusted = own !== undefined && ownLength > 0 && (wholeOwn || keptIn(inside) >= found / 2);
  // The headline may stand beside what the finder takes, with the standfirst under it.
  const above = blocks.findIndex(({ element, words }) => isHeadline(element, words, title));
  const head = above >= 0 && above < blocks.indexOf(kept[0] as Block) ? blocks[above] : undefined;
  const root = trusted ? own : together([...(head ? [head] : []), ...kept].map(({ element }) => element));
  const within = blocks.filter(({ element }) => root === element || root.contains(element));
  const first = within.findIndex((one) => one.kept > 0);
  const last = within.findLastIndex((one) => one.kept > 0);
  const headline = within.findIndex(({ element, words }) => isHeadline(element, words, title));
  const out = new Set<Node>();
  const aside: Block[] = [];
  const lines = headLines(within, root, headline, languages);
  const teasers: Block[] = [];
  const related = relatedLinks(within, isMostlyLinks);
  for (const [i, block] of within.entries()) {
    if (related.has(block)) {
      for (const node of block.nodes) out.add(node);
      aside.push(block);
      continue;
    }
    // It is a sentence of the article like any other.
    if (i === headline && isTitleLine(block.words, title)) continue;
    if (lines.has(block)) {
      for (const node of block.nodes) out.add(node);
      continue;
    }
    const isExtra = isPulled(block, root, within) || isLabelledAd(block);
    if (isExtra) {
      for (const node of block.nodes) out.add(node);
      if (isLabelledAd(block)) aside.push(block);
      continue;
    }
    if (wholeOwn ? !isJunk(block.element, root) || isCorrection(block) : block.kept > 0) continue;
    const isLead = i < first && (trusted ? i > headline : headline >= 0 && i > headline);
    const isIn = trusted || isLead || (i > first && i < last);
    if (isIn && belongs(block, root, isLead, i > first && i < last)) continue;
    for (const node of block.nodes) out.add(node);
    if (!isIn) continue;
    if (isProse(block.words) || isLost(block, i > first && i < last)) aside.push(block);
    else if (teasers.length < MOST_TEASERS && block.words.split(' ').length > 2) teasers.push(block);
  }
  // Of links that were left out together, none is told alone.
  const links = teasers.length ? aside.slice(0, MOST_TEASERS).filter(isMostlyLinks) : [];
  const lists = new Set(links.map(listOf));
  if (lists.size) aside.push(...teasers.filter((block) => lists.has(listOf(block)) && isMostlyLinks(block)));
  const besides = new Set([...aside, ...lines.keys()].flatMap(({ nodes }) => nodes));
  const heading = blocks[above];
  const outside = headline < 0 && heading && isTitleLine(heading.words, title) ? heading.words : undefined;
  return {
    root,
    trusted,
    aside,
    lines,
    above: outside,
    without:
      (withAside = false) =>
      (node) =>
        out.has(node) && !(withAside && besides.has(node)),
  };
}

/** More links beside an article are not told one by one. */
const MOST_TEASERS = 60;
/** What holds a link and those beside it. */
const listOf = ({ element }: Block): Element | null | undefined =>
  element.closest('ul, ol, aside, section') ?? element.parentElement;

/** The smallest part of the page that holds all of them. */
function together(elements: readonly Element[]): Node {
  let root: Element = elements[0] as Element;
  for (const element of elements) while (!root.contains(element) && root.parentElement) root = root.parentElement;
  return root;
}

/** What stands in an article and is none of it. */
const JUNK =
  /(?:^|[\s_-])(?:aside|footer|form|complementary|navigation|related|share|sharing|social|promo|newsletter|subscribe|subscription|signup|paywall|comments?|advert\w*|ads?|sponsor\w*|cookie\w*|consent|recommend\w*|teaser|outbrain|taboola|breadcrumbs?|more-?(?:on|from|news)|read-?(?:more|also|next)|baca-?juga|trending|popular|most-?read|tags?|toolbar|author-?bio|copyright)(?:$|[\s_-])/u;
const isJunk = (element: Element, root: Node): boolean => isInside(element, root, JUNK);

/** Words of the article that are set once more, large, with or without who said them. */
const PULLED = /(?:^|[\s_-])pull(?:ed)?-?_?quotes?(?:$|[\s_-])/u;
function isPulled(block: Block, root: Node, all: readonly Block[]): boolean {
  const own = outermost(block.element, root, PULLED);
  if (!own) return false;
  return all.some(
    (part) =>
      own.contains(part.element) &&
      part.words.split(' ').length > 2 &&
      all.some((other) => !own.contains(other.element) && ` ${plain(other.words)} `.includes(` ${plain(part.words)} `)),
  );
}

/** An advertisement that says so itself, in a block that is called one. */
const AD_WORDS =
  /^[^\p{L}]{0,3}(?:реклама|на правах рекламы|advertisement|advertorial|sponsored|paid content|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|iklan|広告|广告|廣告|광고|إعلان)(?![\p{L}])/iu;
const AD_NAMES =
  /(?:^|[\s_-])(?:banner|ad|ads|advert\w*|ad-?slot|adv|sponsor\w*|promo|reklam\w*|werbung|anzeige|iklan|publicid\w*|pub)(?:$|[\s_-])/u;
const isLabelledAd = ({ element, words }: Block): boolean =>
  AD_WORDS.test(words) && isInside(element, element.ownerDocument, AD_NAMES);

const LEAD =
  /standfirst|lede|sub-?title|sub-?head|deck|\bdek\b|intro|summary|abstract|teaser-?text|excerpt|description|anrei|chapo|kicker-?text/u;
const CORRECTION_NAME =
  /correct(?:ion|ed)|clarif|corrigend|errat|amend|ralat|koreksi|berichtig|rectif|rettif|sprostow/u;
/** How papers of many languages begin a correction. */
const CORRECTION =
  /^[^\p{L}]{0,3}(?:corrections?|clarifications?|corrigendum|errat(?:um|a)|editor[’']?s[’']? note|(?:this|an? earlier version of this) (?:article|story|report|post)|an earlier version|korrektur|berichtigung|richtigstellung|anm(?:erkung|\.) d(?:er|\.) red|in einer früheren (?:fassung|version)|correctif|rectificatif|une version (?:antérieure|précédente)|correcci[oó]n|fe de erratas?|una versi[oó]n anterior|correç[aã]o|uma versão anterior|rettifica|correzione|errata corrige|rectificatie|correctie|in een eerdere versie|ralat|koreksi|klarifikasi|pembetulan|catatan redaksi|исправлен|уточнени|поправк|от редакции|виправлен|уточнення|від редакції|정정|바로잡|訂正|お詫び|更正|勘误|編按|编者按|تصحيح|تصويب|توضيح|düzeltme|sprostowani|errat|đính chính|แก้ไข|भूल सुधार|शुद्धिपत्र)/iu;

const isCorrection = ({ element, words }: Block): boolean =>
  (CORRECTION.test(words) && words.split(' ').length + words.length / 12 >= 4) ||
  (isProse(words) && isInside(element, element.ownerDocument, CORRECTION_NAME));

/** A line that names who wrote it or when, and says nothing. */
const CREDIT =
  /^(?:by|oleh|von|par|por|di|door|published|updated|posted|last (?:updated|modified)|terbit|diperbarui|penulis|editor|reporter|foto|photo|image|source|sumber)\b/iu;

function belongs(block: Block, root: Node, isLead: boolean, isBetween: boolean): boolean {
  if (isCorrection(block)) return true;
  const { element, words } = block;
  if (isJunk(element, root)) return false;
  if (isProse(words)) return true;
  const long =
    words.split(' ').length >= 6 ||
    (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(words) && words.length >= 15);
  if (isLead && long && !CREDIT.test(words) && !isMostlyLinks(block))
    return /^(?:p|h[2-4]|strong|em|blockquote)$/iu.test(element.localName) || isInside(element, root, LEAD);
  // Headings of parts that the finder takes.
  return isBetween && /^h[2-6]$/iu.test(element.localName) && !isMostlyLinks(block);
}

function isMostlyLinks({ nodes, words }: Block): boolean {
  const linkAbove = nearest(({ localName }) => /^a$/iu.test(localName));
  const linked = nodes.filter((node) => linkAbove(node.parentElement));
  return linked.reduce((sum, node) => sum + (node.nodeValue ?? '').trim().length, 0) > words.length * 0.6;
}

/** No sentence, but words between the paragraphs: an item of a list, a cell. */
const isLost = (block: Block, isBetween: boolean): boolean =>
  isBetween && block.words.split(' ').length >= 3 && !isMostlyLinks(block) && !/^h\d$/iu.test(block.element.localName);

/** The finder weighs every element against those around it: a page made to keep it busy would hold up everything else. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 100;

function isTangled(page: Document): boolean {
  let level: Element[] = [page.body];
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return page.getElementsByTagName('*').length > MOST_ELEMENTS;
}

function aboutPage(page: Document): Pick<FoundArticle, 'title' | 'publisher' | 'url' | 'language'> {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const element = [...page.querySelectorAll('meta')].find((candidate) =>
        ['name', 'property', 'itemprop'].some((key) => candidate.getAttribute(key)?.toLowerCase() === name),
      );
      const content = one(element?.getAttribute('content'));
      if (content) return content;
    }
    return undefined;
  };
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return {
    title: meta('og:title', 'citation_title', 'dc.title') ?? one(page.title),
    publisher: meta('og:site_name', 'publisher', 'citation_journal_title', 'dc.publisher'),
    url: [canonical, meta('og:url'), savedFrom(page)].map(addressIn).find(Boolean),
    language: languageIn(page.documentElement.getAttribute('lang') ?? meta('og:locale')),
  };
}

/** Browsers write into a page that they save where it came from. */
function savedFrom(page: Document): string | undefined {
  for (const node of page.childNodes) {
    const match = node.nodeType === 8 ? /saved from url=\(\d+\)(\S+)/u.exec(node.nodeValue ?? '') : null;
    if (match) return match[1];
  }
  return undefined;
}

export function addressIn(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return /^https?:\/\//iu.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

export function languageIn(tag: string | null | undefined): string | undefined {
  return tag ? canonicalTag(tag.trim().replaceAll('_', '-')) : undefined;
}

/** Whom does a page say wrote it? In its linked data, its microdata, the links of its byline; each may name several. */
import { readByline } from './byline.ts';

/** On one line, without «by» before it; undefined if there is nothing on it. */
const named = (text: string | null | undefined): string | undefined =>
  text
    ?.replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:by|oleh|von|par|por|di|door) /iu, '')
    .replace(/[,;]$/u, '') || undefined;
const isAddress = (text: string): boolean => /^(?:https?:|\/|#|@)/iu.test(text);
const namesIn = (texts: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => named(text) ?? []).filter((text) => !isAddress(text))),
];

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Deeper than any page says something of itself. */
const DEEPEST = 8;
/** What others wrote. */
const OTHERS = new Set(['comment', 'review', 'haspart', 'ispartof', 'itemlistelement', 'mentions', 'citation']);

/** Everything that linked data says of an article, the outer things first. */
function* things(value: unknown, depth = 0): Generator<Data> {
  if (!isData(value) || depth > DEEPEST) return;
  if (!Array.isArray(value)) yield value;
  for (const [key, inner] of Object.entries(value)) if (!OTHERS.has(key.toLowerCase())) yield* things(inner, depth + 1);
}

/** The authors in the linked data of a page, which may name them by reference to another part of it. */
function inLinkedData(page: Document): readonly string[] {
  const all: Data[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      for (const thing of things(JSON.parse(script.textContent ?? ''))) all.push(thing);
    } catch {
      // Pages write it badly; the other sources remain.
    }
  }
  const byId = new Map(all.filter((one) => 'name' in one).map((one) => [one['@id'], one['name']]));
  const isArticle = (one: Data): boolean =>
    listed(one['@type']).some((type) => typeof type === 'string' && /article|posting|report|news/iu.test(type));
  for (const one of all.filter(isArticle)) {
    const names = listed(one['author'] ?? one['creator']).flatMap((author) =>
      isData(author) ? listed(author['name'] ?? byId.get(author['@id'])) : [author],
    );
    const found = namesIn(names.map((name) => (typeof name === 'string' ? name : undefined)));
    if (found.length) return found;
  }
  return [];
}

const COMMENTS =
  '[itemprop~="comment"], [itemprop~="review"], [itemtype*="Comment"], [id="comments"], .comments, .comment';

/** The authors in the microdata of a page, of the first article that has some. */
function inMicrodata(page: Document): readonly string[] {
  const marked = [...page.querySelectorAll('[itemprop~="author"]')].filter(
    (one) => !one.closest(COMMENTS) && !one.querySelector('[itemprop~="author"]'),
  );
  const about = (one: Element): readonly unknown[] => {
    const outer = one.parentElement?.closest('[itemprop~="author"]') ?? one;
    return [outer.parentElement?.closest('[itemscope]'), outer.closest('article')];
  };
  const [first] = marked;
  if (!first) return [];
  const [scope, article] = about(first);
  const own = marked.filter((one) => about(one)[0] === scope && about(one)[1] === article);
  return namesIn(
    own.flatMap((one) => {
      const names = [...one.querySelectorAll('[itemprop~="name"]')].filter(
        (name) => !name.parentElement?.closest('[itemprop~="worksFor"], [itemprop~="affiliation"]'),
      );
      return (names.length ? names : [one]).map((name) => name.getAttribute('content') ?? name.textContent);
    }),
  );
}

const LINK = 'a[rel~="author"]';
/** Whom a page links to as those who wrote it, those of one byline together. */
function inLinks(page: Document): readonly (readonly string[])[] {
  const lines = new Map<Element | null, Element[]>();
  for (const link of page.querySelectorAll(LINK)) {
    const line = link.closest('ul, ol') ?? link.parentElement;
    lines.set(line, [...(lines.get(line) ?? []), link]);
  }
  return [...lines.values()].map((links) => namesIn(links.map((link) => link.textContent)));
}

/** The authors in the head of a page, one in each line. */
const inHead = (page: Document): readonly (readonly string[])[] =>
  ['citation_author', 'author', 'article:author', 'dc.creator'].map((wanted) =>
    namesIn(
      [...page.querySelectorAll('meta')]
        .filter((meta) => ['name', 'property'].some((key) => meta.getAttribute(key)?.toLowerCase() === wanted))
        .map((meta) => meta.getAttribute('content')),
    ),
  );

/** Lists of those who may have written a page; each list is of one place on it. */
export const authorLists = (page: Document): readonly (readonly string[])[] =>
  [inLinkedData(page), inMicrodata(page), ...inLinks(page), ...inHead(page)].filter((names) => names.length > 0);

/**
 * Who wrote it: the fullest of `lists` that names somebody of the byline, for a byline may be only the first of several. «Imogen
 * Varley-Tate in London and Dario Fenech in Valletta» are two.
 */
export function authorsIn(
  byline: string | undefined,
  lists: readonly (readonly string[])[],
  language: string,
): readonly string[] | undefined {
  const apart = (text: string): readonly string[] => readByline(`By ${text}`, language)?.authors ?? [text];
  const fitting =
    byline === undefined ? lists.slice(0, 1) : lists.filter((names) => names.some((name) => byline.includes(name)));
  const [fullest] = [
    ...fitting,
    // One that is linked and one that is not: the byline tells both.
    ...(byline === undefined ? [] : [apart(byline)]),
  ].sort((a, b) => b.length - a.length);
  if (fullest === undefined) return undefined;
  return fullest.length > 1 ? fullest : fullest.flatMap(apart);
}

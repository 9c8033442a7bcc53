/** Whom does a page say wrote it? In its linked data, its microdata, the links of its byline; each may name several. */
import { withoutLabels } from '../names/credit-words.ts';
import { readByline } from './byline.ts';
import { isThing, linkedData, listed, typesOf, type Thing } from './linked-data.ts';

/** On one line; undefined if there is nothing on it. */
const onLine = (text: string | null | undefined): string | undefined =>
  text?.replace(/\s+/gu, ' ').trim().replace(/[,;]$/u, '') || undefined;
/** The same without «by» or another label before it; whoever took the pictures wrote none of it. */
const named = (text: string | null | undefined, language: string): string | undefined => {
  const line = onLine(text);
  return line === undefined ? undefined : withoutLabels(line, language) || undefined;
};
const tagOf = (page: Document): string => page.documentElement.getAttribute('lang') ?? 'en';
const isAddress = (text: string): boolean => /^(?:https?:|\/|#|@)/iu.test(text);
const namesIn = (texts: readonly (string | null | undefined)[], page: Document): readonly string[] => [
  ...new Set(texts.flatMap((text) => named(text, tagOf(page)) ?? []).filter((text) => !isAddress(text))),
];

/** The authors in the linked data of a page, which may name them by reference to another part of it. */
function inLinkedData(page: Document): readonly string[] {
  const all = linkedData(page);
  const byId = new Map(all.filter((one) => 'name' in one).map((one) => [one['@id'], one['name']]));
  const isArticle = (one: Thing): boolean => typesOf(one).some((type) => /article|posting|report|news/iu.test(type));
  for (const one of all.filter(isArticle)) {
    const names = listed(one['author'] ?? one['creator']).flatMap((author) =>
      isThing(author) ? listed(author['name'] ?? byId.get(author['@id'])) : [author],
    );
    const found = namesIn(
      names.map((name) => (typeof name === 'string' ? name : undefined)),
      page,
    );
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
    page,
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
  return [...lines.values()].map((links) =>
    namesIn(
      links.map((link) => link.textContent),
      page,
    ),
  );
}

/** The authors in the head of a page, one in each line. */
const inHead = (page: Document): readonly (readonly string[])[] =>
  ['citation_author', 'author', 'article:author', 'dc.creator'].map((wanted) =>
    namesIn(
      [...page.querySelectorAll('meta')]
        .filter((meta) => ['name', 'property'].some((key) => meta.getAttribute(key)?.toLowerCase() === wanted))
        .map((meta) => meta.getAttribute('content')),
      page,
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

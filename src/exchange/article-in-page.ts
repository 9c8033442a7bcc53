/** Which part of a saved page is the article, and what does the page say about it? */
import { Readability } from '@mozilla/readability';
import type { FoundArticle } from './article-found.ts';
import { textOfDom } from './text-of-dom.ts';

/** Shorter than this, what was found is a notice or a teaser, and the whole page is shown instead. */
const SHORTEST = 140;

/** `page` is consumed: the finder takes it apart. */
export function articleInPage(page: Document): FoundArticle {
  const said = aboutPage(page);
  for (const menu of page.querySelectorAll('nav, [role="navigation"]')) menu.remove();
  const whole = textOfDom(page.body);
  // A page with one article says itself which part that is; the finder looks around short ones, and takes what stands beside.
  const [marked, another] = [...page.querySelectorAll('article')].filter(
    (one) => !one.parentElement?.closest('article'),
  );
  const own = marked && !another ? textOfDom(marked) : '';
  const found = isTangled(page)
    ? null
    : new Readability<Node>(page, { serializer: (node) => node, charThreshold: SHORTEST }).parse();
  const content = found?.content ? textOfDom(found.content) : '';
  // What is found may be less than the article, without what surrounds the words; more than it is what stands beside.
  const text = own && (content.length < SHORTEST || content.length > own.length) ? own : content;
  const enough = text === own ? own !== '' : text.length >= Math.min(SHORTEST, whole.length / 2);
  const byline = one(found?.byline)?.replace(/^(?:by|oleh|von|par|por|di|door)[:\s]+/iu, '');
  return {
    text: enough ? text : whole,
    title: withoutSite(one(found?.title) ?? said.title, one(found?.siteName) ?? said.publisher),
    publisher: one(found?.siteName) ?? said.publisher,
    ...(byline ? { authors: [byline] } : {}),
    issued: dateIn(one(found?.publishedTime)) ?? said.issued,
    url: said.url,
    language: languageIn(one(found?.lang)) ?? said.language,
    notes:
      enough && text.length < whole.length * 0.98
        ? [{ kind: 'article-of-page' }]
        : enough
          ? []
          : [{ kind: 'whole-page' }],
  };
}

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

/** Pages put the paper's name behind their titles. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const end = [' — ', ' – ', ' - ', ' | ', ' · '].find((between) => site && title?.endsWith(between + site));
  return end === undefined ? title : title?.slice(0, -(end + (site ?? '')).length);
}

/** On one line; undefined if there is nothing on it. */
const one = (text: string | null | undefined): string | undefined => text?.replace(/\s+/gu, ' ').trim() || undefined;

function aboutPage(page: Document): Pick<FoundArticle, 'title' | 'publisher' | 'issued' | 'url' | 'language'> {
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
    issued: dateIn(
      meta(
        'article:published_time',
        'datepublished',
        'citation_publication_date',
        'dc.date.issued',
        'dc.date',
        'date',
        'pubdate',
      ),
    ),
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

/** The day, month or year at the beginning of what a machine wrote; not what people write. */
export function dateIn(text: string | undefined): string | undefined {
  const match = /^(\d{4})(?:[-/](\d{2})(?:[-/](\d{2}))?)?(?![\d/-])/u.exec(text ?? '');
  return match?.slice(1).filter(Boolean).join('-');
}

export function languageIn(tag: string | null | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

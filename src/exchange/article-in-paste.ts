/**
 * Is what somebody pastes a whole page, menus and comments and all? Then its article is taken, as from a saved page. Browsers put the
 * elements of what was chosen beside its words.
 */
import type { FoundArticle } from './article-found.ts';
import { articleInPage } from './article-in-page.ts';
import { inertPage } from './inert-page.ts';
import { TooLarge } from './too-large.ts';

/** What stands around an article, and never within one. */
const AROUND =
  'nav, [role="navigation"], body > header, body > footer, footer, form, #comments, .comments, [role="dialog"]';
/** As many links as no article has beside its own words. */
const MANY_LINKS = 8;

/** Undefined where it has more elements than anybody writes: its words are pasted beside it. */
function pageOf(html: string): Document | undefined {
  try {
    return inertPage(html);
  } catch (cause) {
    if (cause instanceof TooLarge) return undefined;
    throw cause;
  }
}

/** The article of a page that was pasted whole; undefined where only words of one were chosen, or none can be told apart. */
export function articleInPaste(html: string): FoundArticle | undefined {
  if (!/<h1[\s>]/iu.test(html)) return undefined;
  const page = pageOf(html);
  if (!page) return undefined;
  const links = page.querySelectorAll('li a, td a, div > a').length;
  if (!page.querySelector(AROUND) && links < MANY_LINKS) return undefined;
  const found = articleInPage(page);
  return found.notes.some(({ kind }) => kind === 'article-of-page') ? { type: 'webpage', ...found } : undefined;
}

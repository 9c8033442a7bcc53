/** What stands at the head of a page's article: its headline, the paper, and lines that say who wrote it and when? */
import { isCredit } from './byline.ts';
import { isInside, isProse, one, plain, same, type Block } from './page-blocks.ts';
import { isCreditOfPicture } from './picture-captions.ts';

export const isHeadline = (element: Element, words: string, title: string | undefined): boolean =>
  /^h1$/iu.test(element.localName) || (/^h2$/iu.test(element.localName) && same(words, title ?? ''));

/** The lines around the headline, where a page says when it came out; at most one paragraph stands before its date line. */
export function headOf(blocks: readonly Block[], root: Node | undefined, title: string | undefined): readonly string[] {
  const starts = blocks.findIndex(({ element }) => root?.contains(element));
  const headline = blocks.findIndex(({ element, words }) => isHeadline(element, words, title));
  const from = headline >= 0 ? Math.max(0, headline - 3) : Math.max(0, starts);
  const near = blocks.slice(from, (headline >= 0 ? headline : from) + 9).map(({ words }) => words);
  const [, second] = near.flatMap((words, i) => (isProse(words) && words.length > 60 ? [i] : []));
  // What ends like a sentence is one, and may be a note on a source.
  return near.slice(0, second).filter((words) => !/\p{N}[.!?]$/u.test(words));
}

/** The headlines of a page; those of its masthead are the paper's name. */
export function headlinesOf(page: Document): readonly string[] {
  return [...page.querySelectorAll('h1')]
    .filter((head) => {
      const link = head.querySelector('a');
      const home = link && /^(?:https?:\/\/[^/#?]+)?\/?(?:[#?].*)?$/iu.test(link.getAttribute('href') ?? '');
      return !home || !same(link.textContent ?? '', head.textContent ?? '');
    })
    .flatMap((head) => one(head.textContent) ?? []);
}

const SEPARATOR = /\s+[—–|·•-]\s+|\s*[|·•]\s*/u;
/**
 * What the page calls itself has the paper's name before or after the headline. A headline on the page tells where the one ends; `site`:
 * the paper as the page names it elsewhere.
 */
export function titleAndSite(
  full: string | undefined,
  heads: readonly string[],
  site: string | undefined,
): { readonly title: string | undefined; readonly publisher: string | undefined } {
  if (full === undefined) return { title: heads.length === 1 ? heads[0] : undefined, publisher: site };
  const whole = full.toLowerCase();
  const head = heads
    .filter((one) => !site || !same(one, site))
    .filter((one) => {
      const at = whole.indexOf(one.toLowerCase());
      if (at < 0) return false;
      const [before, after] = [full.slice(0, at), full.slice(at + one.length)];
      return /^(?:\s+[—–|·•-]\s|\s*[|·•:]|$)/u.test(after) && /(?:^|\s[—–|·•-]\s+|[|·•:]\s*)$/u.test(before);
    })
    .sort((a, b) => b.length - a.length)[0];
  if (head === undefined) return { title: withoutSite(full, site), publisher: site };
  const at = whole.indexOf(head.toLowerCase());
  const [before, after] = [full.slice(0, at), full.slice(at + head.length)];
  const parts = (text: string): string[] =>
    text
      .split(SEPARATOR)
      .map((part) => part.replace(/^[\s:]+|[\s:]+$/gu, ''))
      .filter(Boolean);
  // A logo is a headline, too: what is longer is the title.
  const words = (text: string): number => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
  if (before !== '' && !/:\s*$/u.test(before) && words(before) > words(head))
    return { title: withoutSite(full, site ?? head), publisher: site ?? head };
  const rest = after === '' ? parts(before)[0] : parts(after).at(-1);
  const named = rest !== undefined && words(rest) <= 6 && /^[\p{Lu}\p{Lo}\p{N}]/u.test(rest) ? rest : undefined;
  return { title: head, publisher: site ?? named };
}

/** Pages put the paper's name behind their titles. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const end = [' — ', ' – ', ' - ', ' | ', ' · '].find((between) => site && title?.endsWith(between + site));
  return end === undefined ? title : title?.slice(0, -(end + (site ?? '')).length);
}

/** Whether a heading on the page is its headline, as the page calls itself. */
export function isTitleLine(words: string, title: string | undefined): boolean {
  if (title === undefined || same(words, title)) return title !== undefined;
  return words.split(' ').length > 2 && ` ${plain(title)} `.includes(` ${plain(words)} `);
}

/** Lines of an article that are none of its text: the section above its headline, who wrote it and when, whose picture it is. */
export type HeadLine = 'kicker' | 'credit' | 'picture';

const KICKER =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|topline|rubric|rubrik|rubrika|dachzeile|spitzmarke|surtitre|antet[ií]tulo|sobret[ií]tulo|occhiello|section-?(?:name|label|title)|category|post-?category|article-?label)(?:$|[\s_-])/u;
const BYLINE =
  /(?:^|[\s_-])(?:by-?line|authors?|date-?line|pub-?date|published|timestamp|article-?(?:meta|date|author)|post-?meta|entry-?meta)(?:$|[\s_-])/u;
/** In blocks: what stands at the head of an article. */
const HEAD = 12;
/** In characters: a longer line says something. */
const LONGEST = 140;

/** Which blocks are such lines; `headline`: the place of the headline among them, or -1. */
export function headLines(
  blocks: readonly Block[],
  root: Node,
  headline: number,
  languages: readonly string[],
): ReadonlyMap<Block, HeadLine> {
  const found = new Map<Block, HeadLine>();
  const told = blocks.flatMap(({ words }, i) => (i > headline && isProse(words) && words.length > 60 ? [i] : []));
  // A standfirst may stand before the line that names the writer.
  const top = Math.min(told[1] ?? blocks.length, Math.max(0, headline) + HEAD);
  const last = told.at(-1) ?? blocks.length;
  for (const [i, block] of blocks.entries()) {
    const { element, words } = block;
    if (i === headline || words.length > LONGEST) continue;
    if (isCreditOfPicture(block)) found.set(block, 'picture');
    else if (i > top && i < last) continue;
    else if (languages.some((language) => isCredit(words, language))) found.set(block, 'credit');
    else if (isProse(words) || i > top || i < headline - HEAD) continue;
    else if (i < headline || isInside(element, root, KICKER)) found.set(block, 'kicker');
    else if (isInside(element, root, BYLINE)) found.set(block, 'credit');
  }
  return found;
}

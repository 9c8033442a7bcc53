/**
 * What stands under a picture? What is seen is told on a line of its own, whatever element it is in; whose picture it is, on another,
 * which belongs to the picture and is no sentence of the article.
 */
import { isPictureCredit, pictureCreditIn } from '../names/credit-words.ts';
import { textsIn, type Block } from './page-blocks.ts';
import { isBlock } from './text-of-dom.ts';

/** Longer than this it is an article that is called a caption. */
const LONGEST = 600;
const LONGEST_CREDIT = 120;
/** More pictures than these no article has. */
const MOST = 300;
const CREDIT_NAMES =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|photo-?credit|image-?credit|source|bildnachweis|credito)(?:$|[\s_-])/iu;
/** An attribute that no page has of its own. */
const MARK = 'data-picture-credit';

function setApart(page: Document, node: ChildNode, isCredit: boolean): void {
  const line = page.createElement('div');
  if (isCredit) line.setAttribute(MARK, '');
  node.replaceWith(line);
  line.append(node);
}

/** Gives every caption of a page, and whose picture it is, a line of its own. */
export function captionsApart(page: Document): void {
  const found = page.querySelectorAll('figcaption, [class*="caption"], [class*="Caption"], [itemprop~="caption"]');
  for (const caption of [...found].slice(0, MOST)) {
    if ((caption.textContent ?? '').length > LONGEST || caption.querySelector('p ~ p, article, h1, h2')) continue;
    creditApart(page, caption);
    if (!isBlock(caption)) setApart(page, caption, false);
  }
}

function creditApart(page: Document, caption: Element): void {
  const short = (words: string | null): boolean =>
    words !== null && words.trim() !== '' && words.length <= LONGEST_CREDIT;
  for (const inner of caption.querySelectorAll('span, small, cite, em, i, b, div, p, a')) {
    const words = inner.textContent ?? '';
    const named = CREDIT_NAMES.test(inner.getAttribute('class') ?? '') && short(words);
    if (!named && !isPictureCredit(words)) continue;
    return setApart(page, inner, true);
  }
  const last = textsIn(caption)
    .filter(({ nodeType }) => nodeType === 3)
    .at(-1) as Text | undefined;
  const words = last?.nodeValue ?? '';
  if (!last) return;
  if (isPictureCredit(words)) return setApart(page, last, true);
  const at = pictureCreditIn(words);
  if (at === undefined) return;
  const credit = page.createTextNode(words.slice(at));
  last.nodeValue = words.slice(0, at);
  last.after(credit);
  setApart(page, credit, true);
}

/** Whether a block only says whose picture something is. */
export const isCreditOfPicture = ({ element, words }: Block): boolean =>
  [element, element.parentElement].some((one) => one?.hasAttribute(MARK)) || isPictureCredit(words);

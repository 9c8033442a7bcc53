/**
 * How can a page be read without being run? By a parser that is no browser: nothing in it is executed, fetched or styled, and the
 * browser's own rules against strangers' HTML need no exception.
 */
import { DOMParser, parseHTML } from 'linkedom/worker';
import { shallowPage } from './shallow-page.ts';

/** A whole page, also from a piece of one. Throws `TooLarge` if it has more elements than anybody writes. */
export function inertPage(html: string): Document {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page: Document = parseHTML(shallowPage(whole)).document;
  joinTexts(page);
  return page;
}

/** The parser ends a text at every sign that might have begun something: texts beside each other are one, as in a browser. */
function joinTexts(page: Document): void {
  const open: Node[] = [page];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) open.push(node);
      if (node.nodeType !== 3) continue;
      const more: string[] = [];
      for (let next = node.nextSibling; next?.nodeType === 3; next = node.nextSibling) {
        more.push(next.nodeValue ?? '');
        next.remove();
      }
      if (more.length) node.nodeValue = (node.nodeValue ?? '') + more.join('');
    }
  }
}

/** The parts of a packed document, names with colons as they are. */
export const inertXml = (xml: string): Document =>
  // The parser's own types are those of another document.
  new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

export const xmlText = (page: Document): string => (page as unknown as { readonly toString: () => string }).toString();

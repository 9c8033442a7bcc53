/**
 * How can a page be read without being run? By a parser that is no browser: nothing in it is executed, fetched or styled, and the
 * browser's own rules against strangers' HTML need no exception.
 */
import { DOMParser, parseHTML } from 'linkedom/worker';

/** A whole page, also from a piece of one. */
export function inertPage(html: string): Document {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** The parts of a packed document, names with colons as they are. */
export const inertXml = (xml: string): Document =>
  // The parser's own types are those of another document.
  new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;

export const xmlText = (page: Document): string => (page as unknown as { readonly toString: () => string }).toString();

/**
 * How can a page be read without being run? By a parser that is no browser: nothing in it is executed, fetched or styled, and the
 * browser's own rules against strangers' HTML need no exception.
 */
import { parseHTML } from 'linkedom/worker';

/** A whole page, also from a piece of one. */
export function inertPage(html: string): Document {
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/**
 * How does text become Markdown without ever becoming more than text? Whatever could begin a heading, a list, a link, an element or a cell is
 * escaped, and lines become one: nothing that stands in a dossier can leave the paragraph that it is in.
 */

/** An address would become a link by itself: only those of sources do, which are written as links. */
const SPECIAL = /[\\`*_{}[\]<>#|~&$!@]|:(?=\/\/)|(?<=www)\./giu;
/** What begins a list, a heading of another kind or a rule, where a line begins so. */
const BEGINNING = /^(?:[-+=]|\d{1,9}(?=[.)]))/u;
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/gu;

/** One line of text, as Markdown (CommonMark, and the tables of GitHub). */
export function plain(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim().replace(UNSEEN, '\uFFFD').replace(SPECIAL, '\\$&');
  return line.replace(BEGINNING, (sign) => (/^\d/u.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** An address of the web, as a link; undefined for whatever else somebody has written in its place. */
export function webLink(address: string): string | undefined {
  const isLink = /^https?:\/\//iu.test(address) && URL.canParse(address);
  return isLink ? `<${new URL(address).href.replace(/[<>\s|`]/gu, (sign) => encodeURIComponent(sign))}>` : undefined;
}

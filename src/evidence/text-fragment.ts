/**
 * Which address opens the source at the quote? A URL with a text fragment (WICG scroll-to-text-fragment): a convenience, never
 * the proof, for the live page may have changed.
 */

/** Quotes longer than this are named by their first and last words. */
const WHOLE = 120;
const WORDS = 5;

/**
 * `-`, `,` and `&` separate the parts of a fragment, so they are escaped inside them. Half a surrogate pair, which no address
 * can hold, becomes what a page shows for it.
 */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/gu, '%2D');

function words(text: string): string[] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** Text from the start of `text` that holds `count` words, and from its end. */
function ends(text: string, count: number): [string, string] {
  const parts = words(text);
  const first = parts.slice(0, count);
  const last = parts.slice(-count);
  let from = 0;
  for (const word of first) from = text.indexOf(word, from) + word.length;
  let to = text.length;
  for (const word of [...last].reverse()) to = text.lastIndexOf(word, to - 1);
  return [text.slice(0, from), text.slice(Math.max(from, to))];
}

/** The address of the quote in its source, or undefined where the source has no web address. */
export function fragmentAddress(url: string | undefined, exact: string): string | undefined {
  if (!url || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  const base = url.split('#')[0] as string;
  const quote = exact.replace(/\s+/gu, ' ').trim();
  if (quote.length <= WHOLE || words(quote).length < 2 * WORDS + 1) return `${base}#:~:text=${encoded(quote)}`;
  const [start, end] = ends(quote, WORDS);
  return `${base}#:~:text=${encoded(start.trim())},${encoded(end.trim())}`;
}

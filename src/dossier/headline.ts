/** Is the headline of an article a part of its text, so that it is said once? */
import type { Document } from './schema.ts';

const letters = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether two titles are the same words: then they are said once. */
export const isSameTitle = (one: string, other: string): boolean => letters(one) === letters(other);

/**
 * Whether a text begins with its headline as a paragraph of its own: then that is not set a second time above it. `first`: the sentences of
 * the first paragraph, `from` (with it) to `to` (without it), 0-based.
 */
export function beginsWithTitle(
  { text, sentences, csl: { title = '' } }: Pick<Document, 'text' | 'sentences' | 'csl'>,
  first: { readonly from: number; readonly to: number } | undefined,
): boolean {
  const start = sentences[first?.from ?? -1]?.[0];
  const end = sentences[(first?.to ?? 0) - 1]?.[1];
  return (
    start !== undefined &&
    end !== undefined &&
    letters(title) !== '' &&
    letters(text.slice(start, end)) === letters(title)
  );
}

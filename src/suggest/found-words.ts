/** Where do words of a kind stand in a text, but for names that look like them? Shared by all that reads cues. */

export const rootOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A capital inside a sentence makes a name of a word: Will, May. */
export function matches(text: string, pattern: RegExp, from: number, to: number): Found[] {
  return [...text.slice(from, to).matchAll(pattern)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length, text: match[0] }))
    .filter(({ start, text: word }) => {
      const capital = word[0] !== word[0]?.toLowerCase();
      return !capital || !/[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
    });
}

/** Within «…» or “…”: how many marks are open after some words. */
export const depth = (words: string): number =>
  (words.match(/[“«]/gu)?.length ?? 0) - (words.match(/[”»]/gu)?.length ?? 0);

/** Languages whose cue words are known; in others the same letters mean something else («will», «not»). */
export const KNOWN = new Set(['id', 'ms', 'en']);

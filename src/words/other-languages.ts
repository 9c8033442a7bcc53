/**
 * Are the words of a language there? In the page's build, what the first script says comes in one language, and in each other one with a file
 * of its own: `tests/page-words.mjs` writes this module for it. Everywhere else all words are there from the start.
 */
import type { Locale } from './languages.ts';

/** Fetches the words of a language; undefined if they are there. Rejects with a `MissingPart` if they did not come. */
export const bringWords: (locale: Locale) => Promise<void> | undefined = () => undefined;

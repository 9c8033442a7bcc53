/**
 * Which differences between two spellings does a searcher not mean? Case, diacritics, width and presentation forms, the
 * vowel signs of Arabic and Hebrew. Unlike a quote's, this comparison decides nothing about evidence: it only finds.
 */
import { folded } from '../evidence/fold.ts';

/**
 * The text as the search compares it. Hangul comes out taken apart into its letters, always: so a syllable that is still being
 * typed is the beginning of the finished one. Not of the same length as the text.
 */
export const foldForSearch = (text: string): string => folded(text, 'search');

/** A run of letters, their marks and digits: what counts as a word in a folded text, except in scripts without spaces. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded, with single spaces: what names and phrases are compared by. */
export function joined(text: string): string {
  return foldForSearch(text).match(WORD)?.join(' ') ?? '';
}

/**
 * Whether each word of the query, not yet folded, stands somewhere in a text that is folded, inside a word too. A query of signs alone
 * is looked for as it is; an empty one is found everywhere.
 */
export function wordTest(query: string): (text: string) => boolean {
  const wanted = foldForSearch(query).trim();
  const words = wanted.match(WORD);
  return (text) => (words ? words.every((word) => text.includes(word)) : text.includes(wanted));
}

/** The same of one text. */
export const containsWords = (text: string, query: string): boolean => wordTest(query)(text);

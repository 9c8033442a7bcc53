/** What is the title of an article to which the user has given none? The first line of its text, or its first words. */
import { splitSentences } from '../../dossier/sentences.ts';

/** Longer than this, a first line is a paragraph and no headline. */
const LONGEST_TITLE = 160;

/** The head of a printed page: the paper on one side, the page's number on the other. */
const RUNNING_HEAD = /\S(?: {3,}|\t)\S/u;
const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** A first line of its own, without a full stop at its end, that is no name and no date. */
export function headline(text: string, isCredit: (line: string) => boolean): string | undefined {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const at = lines.findIndex((one) => !RUNNING_HEAD.test(one.trim()));
  const [line = '', ...rest] = at < 0 ? lines : lines.slice(at);
  const [next = ''] = rest;
  const bare = line.replace(/^#+\s*/u, '').trim();
  const title = isCapitals(bare) && isCapitals(next) && !isCredit(next) ? `${bare} ${next.trim()}` : bare;
  const isPlain = title.length <= LONGEST_TITLE && !/[.!。؟।][”’"'»)\]]*$/u.test(title) && !isCredit(title);
  return rest.length && title && isPlain ? title : undefined;
}

/** Longer than this, a supplied title is cut. */
const LONGEST_SUPPLIED = 58;
/** Shorter than this, a cut title says too little. */
const SHORTEST_SUPPLIED = 20;

/** At the end of a word: a sentence or a part of one is over. «Mr.» ends nothing. */
const ENDS_CLAUSE = /(?:[,;:–—]|\p{L}{3}[.!?…][”"’'»)\]]*)$/u;
const SMALL_WORD = /^\p{Ll}{1,3}$/u;

/** As many of the words as make a title, up to where something ends; without the small words that would lead on to what is cut. */
function firstWords(words: readonly string[]): string {
  let fitting = 0;
  let length = -1;
  while (fitting < words.length && (fitting === 0 || length + 1 + (words[fitting]?.length ?? 0) <= LONGEST_SUPPLIED))
    length += 1 + (words[fitting++]?.length ?? 0);
  if (fitting === words.length) return words.join(' ');
  const isEnough = (count: number): boolean => words.slice(0, count).join(' ').length >= SHORTEST_SUPPLIED;
  for (let count = fitting; isEnough(count); count--)
    if (ENDS_CLAUSE.test(words[count - 1] ?? '')) return words.slice(0, count).join(' ');
  while (SMALL_WORD.test(words[fitting - 1] ?? '') && isEnough(fitting - 1)) fitting--;
  return words.slice(0, fitting).join(' ');
}

/** The first sentence without its full stop, or its first words; in brackets, which show that it is no title of the author’s. */
export function supplied(text: string, language: string): string | undefined {
  const head = text.trimStart().slice(0, 400);
  const [[start, end] = [0, 0]] = splitSentences(head, language || 'und');
  const words = head.slice(start, end).split(/\s+/u).filter(Boolean);
  const title = firstWords(words);
  const shown = Array.from(title)
    .slice(0, LONGEST_SUPPLIED + 2)
    .join('');
  if (!shown) return undefined;
  const isWhole = shown === words.join(' ');
  // A full stop and three more dots would be four.
  const bare = shown.replace(isWhole ? /[\s.,;:。]+$/u : /[\s.,;:…–—]+$/u, '');
  return isWhole ? `[${bare}]` : `[${bare}…]`;
}

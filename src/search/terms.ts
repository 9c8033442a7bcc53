/**
 * What is looked up? Words; pairs of characters where a script sets no spaces between words; and Arabic words also without
 * the conjunction, preposition or article that is written together with them.
 */
import { foldForSearch, WORD } from './fold-words.ts';

const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*';
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
/** A run of characters of one manner: group 1 is one without spaces. */
const RUN = new RegExp(`((?:${UNSPACED})+)|(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const CHARACTER = new RegExp(UNSPACED, 'gu');
const ARABIC = /^\p{sc=Arabic}/u;
/** And, so, with, like, for; each with and without the article. What is left must still be a word. */
const CLITICS = [/^[وفبكل](?=.{4})/u, /^(?:[وفبك]?ال|لل)(?=.{2})/u];

/** A thing to look up, with its half-open place in the folded text. */
export interface Term {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All terms of a folded text. */
export function termsIn(folded: string): Term[] {
  const terms: Term[] = [];
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    if (HAS_UNSPACED.test(word)) addRuns(terms, word, index);
    else addWord(terms, word, index);
  }
  return terms;
}

/** The same of a text as it is written, without places. */
export function termsOf(text: string): string[] {
  return termsIn(foldForSearch(text)).map((term) => term.text);
}

function addWord(terms: Term[], word: string, start: number): void {
  const end = start + word.length;
  terms.push({ text: word, start, end });
  if (!ARABIC.test(word)) return;
  for (const clitic of CLITICS) {
    const length = clitic.exec(word)?.[0].length;
    if (length) terms.push({ text: word.slice(length), start: start + length, end });
  }
}

function addRuns(terms: Term[], word: string, at: number): void {
  for (const { 0: run, 1: unspaced, index } of word.matchAll(RUN)) {
    if (unspaced === undefined) addWord(terms, run, at + index);
    else {
      const characters = [...run.matchAll(CHARACTER)];
      // The last character stands alone too: a search for one character finds pairs by their beginning.
      characters.forEach((character, i) => {
        const text = character[0] + (characters[i + 1]?.[0] ?? '');
        const start = at + index + character.index;
        terms.push({ text, start, end: start + text.length });
      });
    }
  }
}

/** A word that is asked for. */
export interface QueryWord {
  readonly text: string;
  /** Whether longer words that begin so are meant too. */
  readonly open: boolean;
  /** How many slips of the fingers are forgiven. */
  readonly slips: 0 | 1 | 2;
}

/** More are not read: no user types so many, but a page may be pasted. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
const HANGUL = /^\p{sc=Hangul}/u;

/** The words of a query, not yet folded. The last may still be unfinished; a Korean word carries particles at its end. */
export function queryWords(query: string): QueryWord[] {
  const folded = foldForSearch(query.slice(0, LONGEST_QUERY));
  const words: QueryWord[] = [];
  for (const { 0: word } of folded.matchAll(WORD))
    for (const { 0: run, 1: unspaced } of word.matchAll(RUN)) {
      const characters = unspaced === undefined ? [] : [...run.matchAll(CHARACTER)].map(([text]) => text);
      if (characters.length > 1)
        for (let i = 1; i < characters.length; i++)
          words.push({ text: `${characters[i - 1]}${characters[i]}`, open: false, slips: 0 });
      else if (characters.length) words.push({ text: run, open: true, slips: 0 });
      else words.push({ text: run, open: HANGUL.test(run), slips: slipsOf(run) });
    }
  const few = words.slice(0, MOST_WORDS);
  const last = few.at(-1);
  // A pair is finished by its nature.
  if (last && (last.open || !HAS_UNSPACED.test(last.text))) few[few.length - 1] = { ...last, open: true };
  return few;
}

/** The same words, each of which may be only the beginning of one; of numbers the others are other numbers. */
export const asBeginnings = (words: readonly QueryWord[]): readonly QueryWord[] =>
  words.map((word) => (HAS_UNSPACED.test(word.text) || /\p{N}/u.test(word.text) ? word : { ...word, open: true }));

/** Two numbers that differ by one digit are different numbers. A syllable of Hangul is two or three letters. */
function slipsOf(word: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(word)) return 0;
  const letters = HANGUL.test(word) ? word.length / 2 : word.length;
  return letters < (HANGUL.test(word) ? 2 : 4) ? 0 : letters < 8 ? 1 : 2;
}

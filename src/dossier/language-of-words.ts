/** In which language is a typed text? As far as its letters show. */
import { safeLocale, UNKNOWN } from './language-tag.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  Jpan: 'Han Hiragana Katakana',
  Kore: 'Hangul Han',
  Hans: 'Han',
  Hant: 'Han',
};

const tests = new Map<string, RegExp | undefined>();

/** The letters that a language is usually written in; undefined if unknown. */
function lettersOf(language: string): RegExp | undefined {
  if (tests.has(language)) return tests.get(language);
  let test: RegExp | undefined;
  try {
    const { script } = new Intl.Locale(safeLocale(language)).maximize();
    const names = script === undefined ? [] : (SCRIPTS[script] ?? script).split(' ');
    test = names.length ? new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u') : undefined;
  } catch {
    // No language tag, or a script that the engine has no letters of.
  }
  tests.set(language, test);
  return test;
}

/** Whether words are written in the letters of a language: most of theirs, since a foreign name may be among them. */
export function fitsLanguage(words: string, language: string): boolean {
  const test = lettersOf(language);
  const letters = words.match(/\p{L}/gu) ?? [];
  return !!test && letters.filter((letter) => test.test(letter)).length * 2 > letters.length;
}

/** The first of some languages whose letters the words are in; `und` if there is none. */
export const languageOfWords = (words: string, languages: readonly string[]): string =>
  languages.find((language) => language !== UNKNOWN && fitsLanguage(words, language)) ?? UNKNOWN;

/**
 * The language of a note that is written while the page speaks `locale`: that one if its letters fit, else the first of `likely` whose
 * letters do. Words in letters of none of them are in no language that is known.
 */
export const languageOfNote = (words: string, locale: string, likely: readonly string[]): string =>
  /\p{L}/u.test(words) ? languageOfWords(words, [locale, ...likely]) : locale;

/** Texts in languages, and one of them as it was rewritten; it moves with its words to another language, unless one is written in that. */
export function rewritten(
  texts: Readonly<Record<string, string>>,
  under: string,
  words: string,
  language: string,
): Readonly<Record<string, string>> {
  const to = language !== under && texts[language]?.trim() ? under : language;
  const { [under]: _, ...others } = texts;
  return { ...others, [to]: words };
}

/** Is the word of a relation half typed? Then the whole one, as a relation would have it: «deceiv» of «deceived» is «deceives». */
import { tellsFamily } from './family-words.ts';
import { rootsOf } from './word-roots.ts';

/** Fewer letters are the beginning of too many words. */
const FEWEST = 3;
/** Endings of verbs and nouns that are added to a whole word. */
const ENDINGS = /^(?:s|es|ed|ing|er|or|ers|ors|ment|ments)$/u;
/** English words do not end so, but with an «e» after it. */
const WANTS_E = /[vcuz]$|[^s]s$|[dnr]g$|[sjtg]ur$/u;
/** One syllable before one consonant: «hir», «fin». Doubled before an ending it is whole: «ban» of «banned». */
const SHORT = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/u;

/** After one vowel and one consonant nothing tells whether an «e» is missing: «invad», but «visit». These endings have none. */
const OPEN = /[^aeiou][aeiou][^aeiouwxy]$/u;
const CLOSED = /(?:er|en|it|el|on|om|op)$/u;
/** Whether a stem could lack its «e», and nothing tells. */
const isOpen = (stem: string): boolean => OPEN.test(stem) && !CLOSED.test(stem) && !tellsFamily(stem);

const WHOLE = /[aeiou](?:ss|ll|ck|st|nt|nd|ct|pt|lt|rt|lp|rm|rn|rk|sh|ch|th|ft|mp|nk|ff)$/u;
/** Whether letters may be an English word by themselves, although a longer one of the quotes begins with them: «press» of «pressuring». */
export const mayBeWhole = (typed: string): boolean => WHOLE.test(typed.trim().toLowerCase());

const thirdPerson = (verb: string): string =>
  /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${/(?:s|x|z|ch|sh|o)$/u.test(verb) ? 'es' : 's'}`;

/** Whether an English stem is no word: what stands after it in `word` was added to one with an «e». */
function lacksE(stem: string, word: string): boolean {
  if (tellsFamily(stem)) return false;
  if (tellsFamily(`${stem}e`) || WANTS_E.test(stem)) return true;
  return SHORT.test(stem) && word[stem.length] !== stem.at(-1);
}

function english(typed: string, word: string): string | undefined {
  const rest = word.slice(typed.length);
  const isWhole = ENDINGS.test(rest) && !lacksE(typed, word);
  // «banned» of «ban», «supplied» of «supply» are forms of what is typed.
  if (isWhole || rootsOf(word, 'en').some((root) => root === typed && !lacksE(typed, word))) return undefined;
  if (/[^su]s$/u.test(word)) return word;
  const roots = rootsOf(word, 'en').filter((root) => root !== word && root.startsWith(typed));
  const verb = roots.find((root) => tellsFamily(root)) ?? roots.find((root) => !lacksE(root, word));
  if (verb === undefined) return word;
  // Rather nothing than a word that is none.
  return isOpen(verb) ? undefined : thirdPerson(verb);
}

/**
 * The whole word for one that `typed` ends half in, with what stands before it; `words`: those of the quotes, in `language`. Undefined
 * where it is whole, or nothing tells.
 */
export function wholeFor(typed: string, words: readonly string[], language: string): string | undefined {
  const letters = typed.trim();
  const [last = ''] = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(letters) ?? [];
  const before = letters.slice(0, letters.length - last.length);
  const half = last.toLowerCase();
  if ([...half].length < FEWEST) return undefined;
  // Names are no relations.
  const own = words.filter((word) => !/^\p{Lu}/u.test(word)).map((word) => word.toLowerCase());
  if (own.includes(half)) return undefined;
  const begun = own.filter((word) => word.startsWith(half));
  if (language.startsWith('en')) {
    const whole = begun.map((word) => english(half, word));
    // Of which one is a form, that is whole.
    if (whole.length) return whole.includes(undefined) ? undefined : `${before}${whole[0] ?? ''}`;
  } else if (begun[0] !== undefined && before === '') return begun[0];
  const isVerb = !tellsFamily(half) && tellsFamily(`${half}e`);
  return isVerb ? `${before}${thirdPerson(`${half}e`)}` : undefined;
}

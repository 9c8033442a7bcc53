/**
 * Which differences between two spellings does a searcher not mean? Case, diacritics, width and presentation forms, the
 * vowel signs of Arabic and Hebrew. Marks that are letters of their own (Thai and Indic vowels, the voicing of kana) stay.
 * Unlike the fold of the room evidence, this one decides nothing about evidence: it only finds.
 */

/**
 * Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic, the Arabic tatweel, and what nobody sees: soft hyphen,
 * zero-width characters, direction marks, variation selectors, byte order mark.
 */
const DROPPED =
  // eslint-disable-next-line no-misleading-character-class -- single marks are meant
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF]/gu;

/** Letters that Unicode does not take apart, but people type as others. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  // Arabic: wasla, dotless ye, tied te; the Persian and Urdu letters of the same names.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ک: 'ك',
  ...Object.fromEntries(Array.from('٠١٢٣٤٥٦٧٨٩', (digit, i) => [digit, String(i)])),
  ...Object.fromEntries(Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, i) => [digit, String(i)])),
};
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
// eslint-disable-next-line no-control-regex -- the range is what is meant
const ASCII = /^[\u0000-\u007F]*$/u;

/**
 * The text as the search compares it. Hangul comes out taken apart into its letters, always: so a syllable that is still being
 * typed is the beginning of the finished one. Not of the same length as the text.
 */
export function foldForSearch(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter);
}

/** A run of letters, their marks and digits: what counts as a word in a folded text, except in scripts without spaces. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Whether each word of the query, not yet folded, stands somewhere in the folded text, inside a word too. A query of signs alone
 * is looked for as it is; an empty one is found everywhere.
 */
export function containsWords(folded: string, query: string): boolean {
  const wanted = foldForSearch(query).trim();
  const words = wanted.match(WORD);
  return words ? words.every((word) => folded.includes(word)) : folded.includes(wanted);
}

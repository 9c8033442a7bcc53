/**
 * What stays of a text when what nobody means is folded away, and where in the text did it stand? Everybody who compares words asks
 * here: the gate's finder, mentions, candidates, the comparison of names, the search. Folding only finds; what is taken
 * from a text are its own words.
 */
import { isGraphemeBoundary } from './grapheme.ts';

/**
 * How much is folded away. Each folds more than the one before it.
 * - `print`: how the same letters were typed and set. One form of an accent or of a syllable, full-width letters, ligatures, quotation
 *   marks, apostrophes, dashes, white space, soft hyphens, marks of zero width or of direction, the Arabic tatweel.
 * - `name`: also what is written in one text and left out in another: vowel signs of Arabic and Hebrew, the hamza on an alef, the dots of ё,
 *   Cyrillic stress marks; Persian letters as the Arabic ones.
 * - `search`: also case, all accents, and letters that people type as others. Hangul comes apart into its letters, so that a syllable
 *   that is still being typed is the beginning of the finished one.
 */
export type Level = 'print' | 'name' | 'search';

/** Seen by nobody, and lost or gained in copying: soft hyphen, zero width, direction, invisible signs of formulas, byte order mark. */
const INVISIBLE = '\\u00AD\\u034F\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
/** These belong to the letter before them, as an accent does. */
const JOINERS = '\\u200C\\u200D\\uFE00-\\uFE0F';
/** So do the later letters of a syllable of Hangul, and the half-width marks of voice. */
const FOLLOWERS = '\\u1160-\\u11FF\\uD7B0-\\uD7FF\\uFF9E\\uFF9F';
// eslint-disable-next-line no-misleading-character-class -- single signs are meant
const GONE = new RegExp(`[${INVISIBLE}${JOINERS}\\u0640]`, 'gu');
/** One letter in two forms: full and half width, ligatures, the shapes of Arabic letters. Other such signs («²», «½») mean something. */
const OTHER_FORM =
  /[\u0132\u0133\u0149\u01C4-\u01CC\u01F1-\u01F3\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDFF\uFE50-\uFE6F\uFE70-\uFEFC\uFF00-\uFFEF]/gu;
const SINGLE = /['‘’‚‛′‹›ʻʼʽ`´ˈ׳ꞌ＇]/gu;
const DOUBLE = /["“”„‟″«»〝〞＂״]/gu;
const DASH = /[-‐‑‒–—―−﹘﹣－־]/gu;

const print = (text: string): string =>
  text
    .replace(GONE, '')
    .normalize('NFC')
    .replace(OTHER_FORM, (sign) => sign.normalize('NFKC'))
    .normalize('NFC')
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(DASH, '-');

/** Vowel signs, and on Cyrillic letters the stress; й and ї are letters of their own and stay. */
const OPTIONAL =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]|(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu;
const SPELLED: Readonly<Record<string, string>> = { ё: 'е', Ё: 'Е', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ی: 'ي', ک: 'ك' };
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');

const name = (text: string): string =>
  print(text)
    .replace(OPTIONAL, '')
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? letter);

/**
 * Combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic. Marks that are letters of their own (Thai and Indic vowels, the
 * voicing of kana) stay.
 */
const MARKS =
  // eslint-disable-next-line no-misleading-character-class -- single marks are meant
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu;
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

const search = (text: string): string =>
  print(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter);

const LEVELS: Readonly<Record<Level, (text: string) => string>> = { print, name, search };

/** The folded text alone; white space stays as it is. */
export function folded(text: string, level: Level): string {
  if (ASCII.test(text)) return level === 'search' ? text.replace(/`/gu, "'").toLowerCase() : text.replace(/`/gu, "'");
  return LEVELS[level](text);
}

/** Words as a name is written down: without what nobody sees, each letter in one form. */
export const visible = (text: string): string => text.replace(GONE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A half-open UTF-16 range of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Folded {
  /** A run of white space is one space. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where the character that it comes from begins in the original, and where that ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A character with what belongs to it, whatever nobody sees between them. */
// eslint-disable-next-line no-misleading-character-class -- single signs are meant
const CHARACTER = new RegExp(`[^](?:[${INVISIBLE}\\u0640]*[\\p{M}${JOINERS}${FOLLOWERS}])*`, 'uy');
// eslint-disable-next-line no-misleading-character-class -- single signs are meant
const FOLLOWS = new RegExp(`[\\p{M}${JOINERS}${FOLLOWERS}]`, 'u');
const SPACE = /\s/u;

/** What a UTF-16 unit is for a level: 0 not asked yet, 1 stays as it is, 2 is white space, 3 may change or belong to what is before it. */
const UNITS: Readonly<Record<Level, Uint8Array>> = {
  print: new Uint8Array(0x10000),
  name: new Uint8Array(0x10000),
  search: new Uint8Array(0x10000),
};

function learn(level: Level, unit: number): number {
  const sign = String.fromCharCode(unit);
  const surrogate = unit >= 0xd800 && unit < 0xe000;
  if (SPACE.test(sign) && unit !== 0xfeff) return 2;
  if (surrogate || FOLLOWS.test(sign)) return 3;
  return LEVELS[level](sign) === sign ? 1 : 3;
}

/** Characters that change, by what they become. */
const CHANGED: Readonly<Record<Level, Map<string, string>>> = { print: new Map(), name: new Map(), search: new Map() };
/** Texts hold few different characters; whoever sends all of Unicode does not fill the memory with it. */
const MOST_CHANGED = 20_000;

function changed(level: Level, character: string): string {
  const known = CHANGED[level].get(character);
  if (known !== undefined) return known;
  const result = LEVELS[level](character);
  if (CHANGED[level].size < MOST_CHANGED) CHANGED[level].set(character, result);
  return result;
}

/** The folded text with its places. */
export function fold(text: string, level: Level = 'print'): Folded {
  const units = UNITS[level];
  const kind = (at: number): number => {
    const unit = text.charCodeAt(at);
    return units[unit] || (units[unit] = learn(level, unit));
  };
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  const pieces: string[] = [];
  let length = 0;
  /** From here on the text was not yet copied. */
  let from = 0;
  const put = (piece: string, start: number, end: number): void => {
    if (length + piece.length > starts.length) {
      const more = (length + piece.length) * 2;
      const [a, b] = [new Uint32Array(more), new Uint32Array(more)];
      a.set(starts);
      b.set(ends);
      [starts, ends] = [a, b];
    }
    pieces.push(piece);
    for (let i = 0; i < piece.length; i++) {
      starts[length] = start;
      ends[length] = end;
      length++;
    }
  };
  let spaced = false;
  let at = 0;
  const room = (): void => {
    if (length + 1 < starts.length) return;
    const [a, b] = [new Uint32Array(starts.length * 2), new Uint32Array(starts.length * 2)];
    a.set(starts);
    b.set(ends);
    [starts, ends] = [a, b];
  };
  while (at < text.length) {
    const own = kind(at);
    // A letter that nothing belongs to, or a single plain space.
    if (own === 1 ? at + 1 >= text.length || kind(at + 1) !== 3 : own === 2 && !spaced && text[at] === ' ') {
      room();
      starts[length] = at;
      ends[length] = ++at;
      length++;
      spaced = own === 2;
      continue;
    }
    if (from < at) pieces.push(text.slice(from, at));
    if (own === 2) {
      if (spaced) at++;
      else put(' ', at, ++at);
      spaced = true;
    } else {
      CHARACTER.lastIndex = at;
      const character = CHARACTER.exec(text)?.[0] ?? text.charAt(at);
      const result = changed(level, character);
      // A ligature of words (﷽) has spaces in it.
      if (result) {
        put(result, at, at + character.length);
        spaced = false;
      }
      at += character.length;
    }
    from = at;
  }
  if (from === 0) return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
  pieces.push(text.slice(from));
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** Where folded units stand in the original `text`; undefined if that would cut a character, or what people see as one. */
export function unfolded(text: string, { starts, ends }: Folded, from: number, to: number): Range | undefined {
  if (to <= from) return undefined;
  const start = starts[from] as number;
  const end = ends[to - 1] as number;
  // Half of a ligature.
  if (from > 0 && starts[from - 1] === start && ends[from - 1] === ends[from]) return undefined;
  if (to < starts.length && starts[to] === starts[to - 1]) return undefined;
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end) ? { start, end } : undefined;
}

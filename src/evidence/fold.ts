/**
 * What remains of a text when meaningless differences are folded away, and where in the text was it? Every comparison of words uses
 * this: the gate's finder, mentions, candidates, the comparison of names, the search. Folding only finds; what is taken
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

/** Invisible, and lost or gained in copying: soft hyphen, zero width, direction, invisible signs of formulas, byte order mark. */
const INVISIBLE = '\\u00AD\\u034F\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
/** These belong to the letter before them, as an accent does. */
const JOINERS = '\\u200C\\u200D\\uFE00-\\uFE0F';
/** So do the later letters of a syllable of Hangul, and the half-width marks of voice. */
const FOLLOWERS = '\\u1160-\\u11FF\\uD7B0-\\uD7FF\\uFF9E\\uFF9F';
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
  // oxlint-disable-next-line no-misleading-character-class -- single marks are meant
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
// oxlint-disable-next-line no-control-regex -- the range is what is meant
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

/** Words as a name is written down: without invisible characters, each letter in one form. */
export const visible = (text: string): string => text.replace(GONE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A half-open UTF-16 range of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A folded text, in which a run of white space is one space, and where its units come from. */
export class Folded {
  readonly text: string;
  /** Stretches of units: where each begins in the folded text and in the original. */
  readonly #at: readonly number[];
  readonly #start: readonly number[];
  /** Where the one character ends that the whole stretch comes from; -1 for a stretch that is as it was. */
  readonly #end: readonly number[];

  constructor(text: string, at: readonly number[], start: readonly number[], end: readonly number[]) {
    this.text = text;
    this.#at = at;
    this.#start = start;
    this.#end = end;
  }

  #stretch(unit: number): number {
    let low = 0;
    let high = this.#at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#at[middle] as number) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the character that a unit comes from begins in the original. */
  startOf(unit: number): number {
    const i = this.#stretch(unit);
    const start = this.#start[i] ?? 0;
    return this.#end[i] === -1 ? start + unit - (this.#at[i] ?? 0) : start;
  }

  /** Where the character that a unit comes from ends in the original. */
  endOf(unit: number): number {
    const i = this.#stretch(unit);
    const end = this.#end[i] ?? 0;
    return end === -1 ? (this.#start[i] ?? 0) + unit - (this.#at[i] ?? 0) + 1 : end;
  }

  /** Without some of its units, which are given ascending. */
  without(units: readonly number[]): Folded {
    const parts: string[] = [];
    const [at, start, end]: [number[], number[], number[]] = [[], [], []];
    let length = 0;
    let from = 0;
    for (const unit of [...units, this.text.length]) {
      for (let i = this.#stretch(from); from < unit && i < this.#at.length; i++) {
        const first = Math.max(from, this.#at[i] ?? 0);
        if (first >= unit) break;
        at.push(length + first - from);
        start.push(this.startOf(first));
        end.push(this.#end[i] ?? -1);
      }
      parts.push(this.text.slice(from, unit));
      length += unit - from;
      from = unit + 1;
    }
    return new Folded(parts.join(''), at, start, end);
  }
}

/** A character with its marks, whatever invisible ones are between them. */
const CHARACTER = new RegExp(`[^](?:[${INVISIBLE}\\u0640]*[\\p{M}${JOINERS}${FOLLOWERS}])*`, 'uy');
const FOLLOWS = new RegExp(`[\\p{M}${JOINERS}${FOLLOWERS}]`, 'u');
/** What may belong to the letter before it, or stand unseen between the two. */
const TIED = new RegExp(`[\\p{M}${JOINERS}${FOLLOWERS}${INVISIBLE}\\u0640]`, 'u');
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
/** Texts hold few different characters; a text with all of Unicode must not fill the memory with it. */
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
  const pieces: string[] = [];
  const [ats, starts, ends]: [number[], number[], number[]] = [[], [], []];
  let length = 0;
  const put = (piece: string, start: number, end: number): void => {
    if (!piece) return;
    pieces.push(piece);
    ats.push(length);
    starts.push(start);
    ends.push(end);
    length += piece.length;
  };
  let at = 0;
  while (at < text.length) {
    const from = at;
    let spaced = length > 0 && (pieces.at(-1)?.endsWith(' ') ?? false);
    // As long as letters stay as they are and spaces are plain and single.
    for (; at < text.length; at++) {
      const own = kind(at);
      if (own === 1) spaced = false;
      else if (own === 2 && !spaced && text.charCodeAt(at) === 0x20) spaced = true;
      else break;
    }
    // What changes may belong to the letter before it.
    if (at < text.length && at > from && kind(at) === 3 && TIED.test(text.charAt(at))) at--;
    if (at > from) put(text.slice(from, at), from, -1);
    if (at >= text.length) break;
    if (kind(at) === 2) {
      const start = at;
      while (at < text.length && kind(at) === 2) at++;
      if (!(pieces.at(-1)?.endsWith(' ') ?? false)) put(' ', start, start + 1);
    } else {
      CHARACTER.lastIndex = at;
      const character = CHARACTER.exec(text)?.[0] ?? text.charAt(at);
      put(changed(level, character), at, at + character.length);
      at += character.length;
    }
  }
  return new Folded(pieces.join(''), ats, starts, ends);
}

/** Where folded units stand in the original `text`; undefined if that would cut a character, or what people see as one. */
export function unfolded(text: string, folded: Folded, from: number, to: number): Range | undefined {
  if (to <= from) return undefined;
  const start = folded.startOf(from);
  const end = folded.endOf(to - 1);
  // Half of a ligature.
  if (from > 0 && folded.startOf(from - 1) === start) return undefined;
  if (to < folded.text.length && folded.startOf(to) === folded.startOf(to - 1)) return undefined;
  return isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end) ? { start, end } : undefined;
}

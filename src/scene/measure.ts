/**
 * How wide is a text? The port that layout, labels and figures measure by, and its deterministic stand-in: the advance widths of the
 * faces that come with Benang, as tables. So a layout is the same on every machine, in the browser and on the command line, and the
 * box that is kept for a name is as wide as the name is drawn.
 */
import * as tables from './letter-widths.ts';

export interface Font {
  /** In the unit of the result. */
  readonly size: number;
  readonly bold?: boolean;
  readonly serif?: boolean;
}

/** Width of one line of text, in the unit of `font.size`. */
export type TextMeasure = (text: string, font: Font) => number;

/** Thousandths of an em by code point, 0 where the table has none. */
export type Widths = Uint16Array;

/** Beyond the last letter of the tables. */
const END = 0x2300;

/** Reads a table as letter-widths.ts has it. */
export function readWidths(table: string): Widths {
  const widths = new Uint16Array(END);
  for (const line of table.trim().split('\n')) {
    const [first = '', ...runs] = line.split(' ');
    let code = parseInt(first, 16);
    for (const run of runs) {
      const [width = '', times = '1'] = run.split('*');
      const end = code + Number(times);
      widths.fill(Number(width), code, end);
      code = end;
    }
  }
  return widths;
}

/** One table for each face, read when it is first asked for. */
export interface FaceWidths {
  readonly sans: Widths;
  readonly bold: Widths;
  readonly serif: Widths;
  readonly serifBold: Widths;
}

export function faceWidths(text: Readonly<Record<'SANS' | 'SANS_BOLD' | 'SERIF' | 'SERIF_BOLD', string>>): FaceWidths {
  const lazily = (table: string): (() => Widths) => {
    let widths: Widths | undefined;
    return () => (widths ??= readWidths(table));
  };
  const [sans, bold, serif, serifBold] = [text.SANS, text.SANS_BOLD, text.SERIF, text.SERIF_BOLD].map(lazily) as [
    () => Widths,
    () => Widths,
    () => Widths,
    () => Widths,
  ];
  return {
    get sans() {
      return sans();
    },
    get bold() {
      return bold();
    },
    get serif() {
      return serif();
    },
    get serifBold() {
      return serifBold();
    },
  };
}

export const widthsFor = (faces: FaceWidths, { bold, serif }: Font): Widths =>
  serif ? (bold ? faces.serifBold : faces.serif) : bold ? faces.bold : faces.sans;

const { SANS, SANS_BOLD, SERIF, SERIF_BOLD } = tables;
const FACES = faceWidths({ SANS, SANS_BOLD, SERIF, SERIF_BOLD });
let others: Widths | undefined;
let arabic: { readonly first: Widths; readonly middle: Widths; readonly last: Widths } | undefined;

/** Letters that never join the one after them. */
const ENDS_JOIN =
  /[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0-\u06CB\u06CF\u06D2\u06D3\u06D5]/u;
const ARABIC_LETTER = /[\u0620-\u064A\u066E-\u06D3\u06D5\u06FA-\u06FF]/u;
const HANGUL = /[\uAC00-\uD7A3]/u;
const HALF = /[\uFF61-\uFFDC]/u;
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\uFE0E\uFE0F]/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const UPPER = /\p{Lu}/u;
/** Letters that no face here has, wherever they come from: room for nearly all, so that they lie on nothing else. */
const UNKNOWN = 1250;
const UNKNOWN_LATIN = { upper: 730, lower: 600 };

/** Width of a letter that stands in no table, in thousandths of an em. */
export function widthBeyond(char: string, widths: Widths): number {
  others ??= readWidths(tables.OTHERS);
  const other = others[char.codePointAt(0) ?? 0] ?? 0;
  if (other > 0) return other;
  if (NO_WIDTH.test(char)) return 0;
  if (HANGUL.test(char)) return 920;
  if (WIDE.test(char)) return 1000;
  if (HALF.test(char)) return 500;
  if (EMOJI.test(char)) return 1300;
  const base = char.normalize('NFD').codePointAt(0) ?? 0;
  if (base < END && widths[base]) return widths[base];
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Z}\p{Nd}]/u.test(char))
    return UPPER.test(char) ? UNKNOWN_LATIN.upper : UNKNOWN_LATIN.lower;
  return UNKNOWN;
}

/** Width of an Arabic letter as it joins its neighbours. */
function joinedWidth(char: string, after: boolean, before: boolean): number {
  arabic ??= {
    first: readWidths(tables.ARABIC_FIRST),
    middle: readWidths(tables.ARABIC_MIDDLE),
    last: readWidths(tables.ARABIC_LAST),
  };
  others ??= readWidths(tables.OTHERS);
  const form = after ? (before ? arabic.middle : arabic.last) : before ? arabic.first : others;
  const code = char.codePointAt(0) ?? 0;
  return form[code] || others[code] || UNKNOWN_LATIN.lower;
}

/** Thousandths of an em of a whole text. */
function unitsOf(text: string, widths: Widths): number {
  let sum = 0;
  /** Whether the letter before joins the next one. */
  let joining = false;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const known = code < END ? (widths[code] ?? 0) : 0;
    if (known > 0) {
      sum += known;
      joining = false;
      at += 1;
      continue;
    }
    const char = String.fromCodePoint(code);
    at += char.length;
    if (ARABIC_LETTER.test(char)) {
      const goesOn = !ENDS_JOIN.test(char);
      sum += joinedWidth(char, joining, goesOn && joinsNext(text, at));
      joining = goesOn;
    } else if (NO_WIDTH.test(char)) {
      // A vowel sign between two letters does not part them; a mark that says so (U+200C) does. In some scripts signs have a width.
      sum += widthBeyond(char, widths);
      if (char === '\u200C') joining = false;
    } else {
      sum += widthBeyond(char, widths);
      joining = false;
    }
  }
  return sum;
}

/** Whether an Arabic letter follows, past vowel signs. */
function joinsNext(text: string, at: number): boolean {
  const next = /^[\p{Mn}\u0640\u200D]*(.)/u.exec(text.slice(at, at + 8))?.[1];
  return next !== undefined && next !== '\u0621' && ARABIC_LETTER.test(next);
}

export const measureText: TextMeasure = (text, font) => (unitsOf(text, widthsFor(FACES, font)) * font.size) / 1000;

/**
 * How wide is a text? The port that layout, labels and figures measure by, and its deterministic stand-in: the published
 * advance widths of Helvetica and Times, which Arial, Liberation and Nimbus share. So a layout is the same on every machine,
 * and a figure's lines break where any editor's fonts of that family fit them.
 */

export interface Font {
  /** In the unit of the result. */
  readonly size: number;
  readonly bold?: boolean;
  readonly serif?: boolean;
}

/** Width of one line of text, in the unit of `font.size`. */
export type TextMeasure = (text: string, font: Font) => number;

// Thousandths of an em for U+0020 to U+007E.
const SANS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const SANS_BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';
const SERIF =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541';

const table = (widths: string): Uint16Array => Uint16Array.from(widths.split(' '), Number);
const TABLES = { sans: table(SANS), bold: table(SANS_BOLD), serif: table(SERIF) };

/** Typography outside ASCII that articles are full of. */
const OTHER: Readonly<Record<string, number>> = {
  '–': 556,
  '—': 1000,
  '…': 1000,
  '“': 400,
  '”': 400,
  '‘': 250,
  '’': 250,
  '«': 556,
  '»': 556,
  '·': 300,
  '•': 350,
  '§': 556,
  '→': 1000,
  '\u00A0': 278,
};

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const NARROW_ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const UPPER = /\p{Lu}/u;

function unitWidth(char: string, widths: Uint16Array): number {
  const known = widths[char.charCodeAt(0) - 32];
  if (known !== undefined && char.length === 1) return known;
  if (OTHER[char] !== undefined) return OTHER[char];
  if (NARROW_ZERO.test(char)) return 0;
  if (WIDE.test(char)) return 1000;
  if (EMOJI.test(char)) return 1300;
  const base = char.normalize('NFD')[0] as string;
  const plain = widths[base.charCodeAt(0) - 32];
  if (base !== char && plain !== undefined) return plain;
  return UPPER.test(char) ? 730 : 600; // Cyrillic, Greek, Arabic, Hebrew, Devanagari …: generous
}

export const measureText: TextMeasure = (text, { size, bold, serif }) => {
  const widths = serif ? TABLES.serif : bold ? TABLES.bold : TABLES.sans;
  let sum = 0;
  for (const char of text) sum += unitWidth(char, widths);
  // Bold serif is rare here and only a little wider.
  return (sum * size * (serif && bold ? 1.06 : 1)) / 1000;
};

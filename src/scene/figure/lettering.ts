/**
 * How much room does text need in a figure? Outlines are as wide as our own faces. Text that stays text is set by whatever fonts its
 * viewer has: those who read `textLength` fit them to the length that is written with every line; librsvg, Figma or Illustrator do not,
 * so lines are broken, and names placed, as if by the widest fonts that are at all common.
 */
import { faceWidths, measureText, widthBeyond, widthsFor, type TextMeasure } from '../measure.ts';
import type { FigurePage, Lettering, Mark, TextMark } from './page.ts';
import * as widest from './widest-widths.ts';

const { SANS, SANS_BOLD, SERIF, SERIF_BOLD } = widest;
const WIDEST = faceWidths({ SANS, SANS_BOLD, SERIF, SERIF_BOLD });
/** Fonts of other scripts differ as those of Latin do. */
const BEYOND = 1.25;

/** As wide as a text can get in the fonts that are common. */
export const measureWidest: TextMeasure = (text, font) => {
  const widths = widthsFor(WIDEST, font);
  let sum = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    sum += widths[code] || widthBeyond(char, widths) * BEYOND;
  }
  return (sum * font.size) / 1000;
};

export const measureFor = (lettering: Lettering): TextMeasure => (lettering === 'text' ? measureWidest : measureText);

/**
 * Letters whose width is not the sum of its parts: they join, stack or change places. Also those that no table has. Only a font can
 * tell how long such a line is.
 */
const SHAPED =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}]|\p{Extended_Pictographic}/u;

export const needsShaping = (text: string): boolean => SHAPED.test(text);

/** The marks with the length of each text that the tables know. */
export function withLengths<T extends Mark>(mark: T): T {
  if (mark.kind === 'group') return { ...mark, marks: mark.marks.map(withLengths) };
  if (mark.kind !== 'text' || needsShaping(mark.text)) return mark;
  const { text, size, bold = false, serif = false } = mark;
  return { ...mark, length: measureText(text, { size, bold, serif }) };
}

/** Whether a page needs fonts at all: text of everyday scripts has its lengths already. */
export const needsFonts = (page: FigurePage, lettering: Lettering): boolean =>
  lettering === 'outlines' || textsOf(page.layers).some((mark) => mark.length === undefined && needsShaping(mark.text));

/** All texts of a page with their languages, so that their fonts can be had before. */
export const wordsOf = (page: FigurePage): (readonly [text: string, language: string])[] =>
  textsOf(page.layers).map(({ text, language = page.locale }) => [text, language] as const);

function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : mark.kind === 'group' ? textsOf(mark.marks) : []));
}

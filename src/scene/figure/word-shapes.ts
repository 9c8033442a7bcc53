/** How may a few words be set, one line below the other, and where is there room for them? For words that stand in the picture itself. */
import type { Box } from '../../layout/label-box.ts';
import type { Font, TextMeasure } from '../measure.ts';
import type { Point } from '../shape.ts';
import { balanceLines } from '../wrap.ts';

/** What takes more lines is a paragraph in the way of the picture. */
const MOST_LINES = 3;

export interface Setting {
  readonly font: Font;
  readonly measure: TextMeasure;
  /** How much wider than measured a text may get (see `slackFor`). */
  readonly wider: (text: string) => number;
}

export interface WordShape {
  readonly lines: readonly string[];
  /** Of the longest line, in page units. */
  readonly width: number;
  /** Which of `widths` it is broken to. */
  readonly at: number;
}

/** Words broken to each of `widths`, in page units, the best first; each number of lines once, none of more than three. */
export function shapesOf(text: string, widths: readonly number[], { font, measure, wider }: Setting): WordShape[] {
  const slack = wider(text);
  const shapes: WordShape[] = [];
  for (const [at, most] of widths.entries()) {
    const lines = balanceLines(text, most / slack, Infinity, font, measure);
    if (lines.length > MOST_LINES || shapes.some((other) => other.lines.length === lines.length)) continue;
    shapes.push({ lines, width: Math.max(...lines.map((line) => measure(line, font))) * slack, at });
  }
  return shapes;
}

export const square = ({ x, y }: Point, r: number): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const isInside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

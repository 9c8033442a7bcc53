/** How is a page put together? Blocks of known height that are drawn wherever they come to stand. */
import { directionOf } from '../../dossier/text-in.ts';
import { balanceLines, wrapText } from '../wrap.ts';
import { measureFor } from './lettering.ts';
import type { Lettering, Mark, TextMark } from './page.ts';

export interface Block {
  readonly height: number;
  /** The marks with the block's upper left corner at (x, y). */
  at(x: number, y: number): readonly Mark[];
}

export interface Type {
  readonly size: number;
  readonly leading: number;
  readonly fill: string;
  readonly lettering: Lettering;
  readonly bold?: boolean;
  readonly serif?: boolean;
  /** Lines of even length, as headlines have them. */
  readonly even?: boolean;
}

/** Where a font lacks a script, some renderers set the whole line in another font, which may be wider. */
const FOREIGN_SLACK = 0.85;
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

export const NOTHING: Block = { height: 0, at: () => [] };

export const space = (height: number): Block => ({ height, at: () => [] });

/** Text in lines of `width`; right-aligned where its language runs from right to left. */
export function paragraph(text: string, width: number, type: Type, language?: string): Block {
  if (text.trim() === '') return NOTHING;
  const { size, leading, fill, lettering, bold, serif, even } = type;
  const room = lettering === 'text' && FOREIGN.test(text) ? width * FOREIGN_SLACK : width;
  const measure = measureFor(lettering);
  const lines = even ? balanceLines(text, room, Infinity, type, measure) : wrapText(text, room, type, measure);
  const rtl = language !== undefined && directionOf(language) === 'rtl';
  const rest: Omit<TextMark, 'x' | 'y' | 'text'> = {
    kind: 'text',
    size,
    fill,
    anchor: rtl ? 'end' : 'start',
    ...(bold && { bold }),
    ...(serif && { serif }),
    ...(language !== undefined && { language }),
    ...(rtl && { direction: 'rtl' }),
  };
  return {
    height: lines.length * leading,
    // Letters stand in the middle of their leading: ascenders reach about 0.72 of the size, descenders 0.22.
    at: (x, y) =>
      lines.map((line, i) => ({
        ...rest,
        x: rtl ? x + width : x,
        y: y + i * leading + leading / 2 + size * 0.34,
        text: aired(line, i === 0, i === lines.length - 1),
      })),
  };
}

/** Two quotation marks side by side at either end would run together; put in after wrapping, which knows one kind of space. */
function aired(line: string, first: boolean, last: boolean): string {
  const opened = first ? line.replace(/^([“«])(?=[“"«])/u, '$1\u2009') : line;
  return last ? opened.replace(/([”"»])(?=[”»]$)/u, '$1\u2009') : opened;
}

/** One under the other; empty blocks take no gap. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const shown = blocks.filter((block) => block.height > 0);
  return {
    height: shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1),
    at(x, y) {
      const marks: Mark[] = [];
      for (const block of shown) {
        for (const mark of block.at(x, y)) marks.push(mark);
        y += block.height + gap;
      }
      return marks;
    },
  };
}

/** A block moved to the right, with something in the margin that this leaves. */
export function beside(margin: number, mark: (x: number, y: number) => readonly Mark[], block: Block): Block {
  return { height: block.height, at: (x, y) => [...mark(x, y), ...block.at(x + margin, y)] };
}

/** In `count` columns from left to right, as low as they get without breaking a block or changing the order. */
export function columns(blocks: readonly Block[], count: number, width: number, between: number, gap: number): Block {
  const shown = blocks.filter((block) => block.height > 0);
  if (shown.length === 0) return NOTHING;
  const fill = (height: number): Block[][] => {
    const filled: Block[][] = [[]];
    let used = 0;
    for (const block of shown) {
      const column = filled.at(-1) as Block[];
      if (column.length > 0 && used + gap + block.height > height) {
        filled.push([block]);
        used = block.height;
      } else {
        used += (column.length > 0 ? gap : 0) + block.height;
        column.push(block);
      }
    }
    return filled;
  };
  let low = shown.reduce((most, { height }) => Math.max(most, height), 0);
  let high = stack(shown, gap).height;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(middle).length <= count) high = middle;
    else low = middle;
  }
  const filled = fill(fill(low).length <= count ? low : high);
  // Columns left over take the lower half of the tallest ones: an empty column looks forgotten.
  while (filled.length < count && filled.some((column) => column.length > 1)) {
    const tall = filled.reduce((a, b) =>
      b.length > 1 && (a.length < 2 || heightOf(b, gap) > heightOf(a, gap)) ? b : a,
    );
    const enough = heightOf(tall, gap) / 2;
    let used = -gap;
    const half = tall.findIndex((block, i) => (used += gap + block.height) > enough && i > 0);
    filled.splice(filled.indexOf(tall) + 1, 0, tall.splice(Math.max(1, half)));
  }
  const set = filled.map((column) => stack(column, gap));
  const step = (width + between) / count;
  return {
    height: Math.max(...set.map((column) => column.height)),
    at: (x, y) => set.flatMap((column, i) => column.at(x + i * step, y)),
  };
}

const heightOf = (blocks: readonly Block[], gap: number): number =>
  blocks.reduce((sum, { height }) => sum + height, 0) + gap * (blocks.length - 1);

/** Width of one of `count` columns. */
export const columnWidth = (width: number, count: number, between: number): number =>
  (width + between) / count - between;

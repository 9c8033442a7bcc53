/** How is a page put together? Blocks of known height that are drawn wherever they come to stand. */
import { directionOf } from '../../dossier/text-in.ts';
import { balanceLines, wrapText } from '../wrap.ts';
import { measureFor } from './lettering.ts';
import type { Lettering, Mark, TextMark } from './page.ts';

export interface Block {
  readonly height: number;
  /** The marks with the block's upper left corner at (x, y). */
  at(x: number, y: number): readonly Mark[];
  /** What it falls into where it does not fit on a page; a block without them is never broken. */
  pieces?(): readonly Piece[];
}

/** What stands on one page: no line of a text is ever cut. */
export interface Piece {
  readonly height: number;
  /** Space above it, dropped at the top of a column. */
  readonly before: number;
  /** Whether it is never parted from the next one. */
  readonly stays: boolean;
  /** Whether it is not parted from the next one where a page can hold all that belongs together so; left out: it may be. */
  readonly belongs?: boolean;
  at(x: number, y: number): readonly Mark[];
}

export function piecesOf(block: Block): readonly Piece[] {
  if (block.height === 0) return [];
  return block.pieces?.() ?? [{ height: block.height, before: 0, stays: false, at: (x, y) => block.at(x, y) }];
}

/** A block that is not parted from what comes after it, as a heading. */
export const leading = (block: Block): Block => ({
  ...block,
  pieces: () => piecesOf(block).map((piece, i, all) => (i === all.length - 1 ? { ...piece, stays: true } : piece)),
});

/** A block that stands as a whole on one page if any page can hold it. */
export const together = (block: Block): Block => ({
  ...block,
  pieces: () => piecesOf(block).map((piece, i, all) => (i < all.length - 1 ? { ...piece, belongs: true } : piece)),
});

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

/** How much of a line's width such a text may be set in. */
export const slackFor = (text: string, lettering: Lettering): number =>
  lettering === 'text' && FOREIGN.test(text) ? FOREIGN_SLACK : 1;

export const NOTHING: Block = { height: 0, at: () => [] };

export const space = (height: number): Block => ({ height, at: () => [], pieces: () => [] });

/** Text in lines of `width`; right-aligned where its language runs from right to left. */
export function paragraph(text: string, width: number, type: Type, language?: string): Block {
  if (text.trim() === '') return NOTHING;
  const { size, leading, fill, lettering, bold, serif, even } = type;
  const room = width * slackFor(text, lettering);
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
  // Letters stand in the middle of their leading: ascenders reach about 0.72 of the size, descenders 0.22.
  const lineAt = (i: number, x: number, y: number): TextMark => ({
    ...rest,
    x: rtl ? x + width : x,
    y: y + leading / 2 + size * 0.34,
    text: aired(lines[i] as string, i === 0, i === lines.length - 1),
  });
  return {
    height: lines.length * leading,
    at: (x, y) => lines.map((_, i) => lineAt(i, x, y + i * leading)),
    pieces: () =>
      lines.map((_, i) => ({
        height: leading,
        before: 0,
        // Neither the first line of a text nor its last stands alone.
        stays: (i === 0 || i === lines.length - 2) && lines.length > 1 && i < lines.length - 1,
        at: (x, y) => [lineAt(i, x, y)],
      })),
  };
}

/** Two quotation marks side by side at either end would run together; put in after wrapping, which knows one kind of space. */
function aired(line: string, first: boolean, last: boolean): string {
  const opened = first ? line.replace(/^([“«])(?=[“"«‘‚])/u, '$1\u2009') : line;
  return last ? opened.replace(/([”"»’‘])(?=[”»]$)/u, '$1\u2009') : opened;
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
    pieces() {
      const pieces: Piece[] = [];
      let before = 0;
      shown.forEach((block, i) => {
        if (i > 0) before += gap;
        const inside = piecesOf(block);
        if (inside.length === 0) before += block.height;
        for (const piece of inside) {
          pieces.push(before > 0 ? { ...piece, before: piece.before + before } : piece);
          before = 0;
        }
      });
      return pieces;
    },
  };
}

/** A block moved to the right, with something in the margin that this leaves. */
export function beside(margin: number, mark: (x: number, y: number) => readonly Mark[], block: Block): Block {
  return {
    height: block.height,
    at: (x, y) => [...mark(x, y), ...block.at(x + margin, y)],
    pieces: () =>
      piecesOf(block).map((piece, i) => ({
        ...piece,
        at: (x, y) => (i === 0 ? [...mark(x, y), ...piece.at(x + margin, y)] : piece.at(x + margin, y)),
      })),
  };
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

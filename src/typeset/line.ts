/** How is a line of text drawn as outlines? In runs of one font and one direction, shaped and set side by side as they are read. */
import bidiFactory from 'bidi-js';
import type { Font, GlyphRun } from 'fontkit';
import type { Fonts, Setting } from './faces.ts';

/** A piece of a drawn line. */
export type Piece =
  /** An outline; the y axis down, in thousandths of the size, from the pen's place. */
  | { readonly kind: 'outline'; readonly x: number; readonly d: string }
  /** Letters that no font has, left as they are. */
  | { readonly kind: 'text'; readonly x: number; readonly text: string; readonly width: number };

export interface DrawnLine {
  /** In thousandths of the size. */
  readonly width: number;
  readonly pieces: readonly Piece[];
}

interface Run {
  readonly text: string;
  readonly font: Font | undefined;
  readonly rightToLeft: boolean;
}

/** A run where it is seen, from the left. */
export interface SetRun extends Run {
  /** From the beginning of the line, and how far the next run is from it; in thousandths of the size. */
  readonly x: number;
  readonly width: number;
  /** Shaped; undefined where no font has the letters. */
  readonly shaped: GlyphRun | undefined;
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Width of a letter that no font has: a square of a fallback font, or nothing for what is never drawn. */
const MISSING = 1000;

export async function drawLine(
  text: string,
  setting: Setting,
  direction: 'ltr' | 'rtl',
  fonts: Fonts,
): Promise<DrawnLine> {
  return drawnLine(await setLine(text, setting, direction, fonts));
}

/** The runs of a line, from left to right. */
export async function setLine(
  text: string,
  setting: Setting,
  direction: 'ltr' | 'rtl',
  fonts: Fonts,
): Promise<SetRun[]> {
  const set: SetRun[] = [];
  let x = 0;
  for (const run of visualOrder(await runsOf(text, setting, direction, fonts))) {
    const { font, text: part, rightToLeft } = run;
    const shaped = font && shape(font, part, rightToLeft);
    const width = shaped
      ? (shaped.advanceWidth * 1000) / (font?.unitsPerEm ?? 1000)
      : [...graphemes.segment(part)].length * MISSING;
    set.push({ text: part, font, rightToLeft, x, width, shaped });
    x += width;
  }
  return set;
}

export function drawnLine(runs: readonly SetRun[]): DrawnLine {
  const pieces = runs.flatMap(({ text, font, shaped, x, width }): Piece[] => {
    if (!font || !shaped) return [{ kind: 'text', x, text, width }];
    const d = outline(shaped, 1000 / font.unitsPerEm);
    return d === '' ? [] : [{ kind: 'outline', x, d }];
  });
  return { width: widthOf(runs), pieces };
}

/** In thousandths of the size. */
export function widthOf(runs: readonly SetRun[]): number {
  const last = runs.at(-1);
  return last ? last.x + last.width : 0;
}

/** Runs in reading order. */
async function runsOf(
  text: string,
  setting: Setting,
  direction: 'ltr' | 'rtl',
  fonts: Fonts,
): Promise<(Run & { level: number })[]> {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const runs: (Run & { level: number })[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const level = levels[index] ?? 0;
    const cluster = mirrored.get(index) ?? segment;
    if (IGNORED.test(cluster)) continue;
    const last = runs.at(-1);
    // A blank takes the font of the word before it, as browsers do; so a phrase is shaped in one go.
    const found =
      cluster === ' ' && last?.font?.hasGlyphForCodePoint(0x20) ? last.font : await fonts.fontFor(cluster, setting);
    if (last && last.font === found && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + cluster };
    else runs.push({ text: cluster, font: found, level, rightToLeft: level % 2 === 1 });
  }
  return runs;
}

/** Marks of direction, which have done their work by now, and what XML does not allow. */
const IGNORED = /^[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cc}]+$/u;

/** From left to right: runs of a deeper level are turned round, the deepest first (rule L2 of Unicode's annex 9). */
function visualOrder<T extends { readonly level: number }>(runs: readonly T[]): T[] {
  const order = [...runs];
  const deepest = runs.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = deepest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      for (const [i, run] of order.slice(from, to).reverse().entries()) order[from + i] = run;
      from = Math.max(from, to);
    }
  }
  return order;
}

function shape(font: Font, text: string, rightToLeft: boolean): GlyphRun {
  const lay = (features?: Record<string, boolean>): GlyphRun =>
    font.layout(text, features, undefined, undefined, rightToLeft ? 'rtl' : 'ltr');
  try {
    return lay();
  } catch {
    // fontkit fails where a mark has no place on the letter before it; then marks stand where the font puts them by itself.
    return lay({ mark: false, mkmk: false });
  }
}

/** One path of all glyphs of a run, in whole thousandths: a hundredth of a point at the largest size of a figure. */
function outline({ glyphs, positions }: GlyphRun, k: number): string {
  let pen = 0;
  let d = '';
  glyphs.forEach((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    d += commandsOf(glyph.path.commands, pen + xOffset, yOffset, k);
    pen += xAdvance;
  });
  return d;
}

interface PathCommand {
  readonly command: string;
  readonly args: readonly number[];
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
};

/** Relative commands: a letter takes half of the characters that places on the page would. */
function commandsOf(commands: readonly PathCommand[], dx: number, dy: number, k: number): string {
  let d = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { command, args } of commands) {
    if (command === 'closePath') {
      d += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const at = args.map((value, i) => Math.round(i % 2 === 0 ? (value + dx) * k : -(value + dy) * k));
    const isMove = command === 'moveTo';
    // Every outline begins where the path does as a whole, so that it can be moved by itself.
    const numbers = isMove ? at : at.map((value, i) => value - (i % 2 === 0 ? x : y));
    d +=
      (isMove ? 'M' : (LETTERS[command] ?? 'l')) +
      numbers.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : String(value))).join('');
    [x, y] = [at.at(-2) ?? x, at.at(-1) ?? y];
    if (isMove) [startX, startY] = [x, y];
  }
  return d;
}

/** How does the outline of a glyph lie in a file of letters? As the table `glyf` has a simple glyph, in as few bytes as it allows. */
import type { Glyph } from 'fontkit';

/** An outline with its box, in whole units. */
interface Outline {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
}

export interface GlyphBytes {
  /** None for a blank. */
  readonly bytes: Uint8Array;
  /** From the pen to the leftmost point. */
  readonly bearing: number;
  readonly points: number;
  readonly contours: number;
}

const BLANK: GlyphBytes = { bytes: new Uint8Array(), bearing: 0, points: 0, contours: 0 };

/** As heavy as the font was opened; parts of a glyph become outlines of its own. */
export function glyphBytes(glyph: Glyph): GlyphBytes {
  const outline = wholeUnits(glyph);
  if (!outline) return BLANK;
  const contours = contoursOf(outline);
  const points = contours.flat();
  return {
    bytes: encoded(contours, points, outline),
    bearing: outline.bbox.minX,
    points: points.length,
    contours: contours.length,
  };
}

/** Undefined for a blank. */
function wholeUnits({ path }: Glyph): Outline | undefined {
  if (path.commands.length === 0) return undefined;
  const commands = path.commands.map(({ command, args }) => ({ command, args: args.map(Math.round) }));
  const xs = commands.flatMap(({ args }) => args.filter((_, i) => i % 2 === 0));
  const ys = commands.flatMap(({ args }) => args.filter((_, i) => i % 2 === 1));
  // Letters have some hundreds of points at most.
  const bbox = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
  return { commands, bbox };
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

function contoursOf({ commands }: Outline): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  let points: Point[] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') {
      contours.push(points);
      points = [];
    }
    for (let i = 0; i + 1 < args.length; i += 2)
      points.push({ x: args[i] ?? 0, y: args[i + 1] ?? 0, onCurve: i + 2 === args.length });
  }
  return contours.map(spare);
}

/** Without the points that are known: the end that is the beginning, and a middle between two that are on no curve. */
function spare(contour: readonly Point[]): readonly Point[] {
  const [first, last] = [contour[0], contour.at(-1)];
  const isClosed = contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.onCurve === true;
  const points = isClosed ? contour.slice(0, -1) : contour;
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (i === 0 || !before || !after || !point.onCurve || before.onCurve || after.onCurve) return true;
    return Math.abs(before.x + after.x - 2 * point.x) > 1 || Math.abs(before.y + after.y - 2 * point.y) > 1;
  });
}

const ON_CURVE = 1;
/** Of each direction: that the way is one byte, and that it is forward; or, without the first, that there is none. */
const X = { short: 2, same: 16 };
const Y = { short: 4, same: 32 };
const REPEATED = 8;
const MOST_REPEATS = 255;

function encoded(contours: readonly (readonly Point[])[], points: readonly Point[], { bbox }: Outline): Uint8Array {
  const ways = points.map(({ x, y }, i) => ({ x: x - (points[i - 1]?.x ?? 0), y: y - (points[i - 1]?.y ?? 0) }));
  const flags = points.map(({ onCurve }, i) => {
    const { x = 0, y = 0 } = ways[i] ?? {};
    return (onCurve ? ON_CURVE : 0) | flagOf(x, X) | flagOf(y, Y);
  });
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  const numbers = [contours.length, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY, ...ends];
  // No program.
  const out: number[] = [...numbers, 0].flatMap(twoBytes);
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i] ?? 0;
    let repeats = 0;
    while (repeats < MOST_REPEATS && flags[i + repeats + 1] === flag) repeats++;
    if (repeats > 1) {
      out.push(flag | REPEATED, repeats);
      i += repeats;
    } else out.push(flag);
  }
  for (const { x } of ways) out.push(...wayBytes(x));
  for (const { y } of ways) out.push(...wayBytes(y));
  while (out.length % 4 !== 0) out.push(0);
  return Uint8Array.from(out);
}

const isShort = (way: number): boolean => way !== 0 && Math.abs(way) < 256;

const flagOf = (way: number, { short, same }: typeof X): number =>
  isShort(way) ? short | (way > 0 ? same : 0) : way === 0 ? same : 0;

const wayBytes = (way: number): number[] => (isShort(way) ? [Math.abs(way)] : way === 0 ? [] : twoBytes(way));

const twoBytes = (value: number): number[] => [(value >> 8) & 255, value & 255];

/**
 * Which letters of a font does a document carry? Those that it shows, at their weight, as TrueType. By fontkit's own writer of fonts, which
 * copies glyphs as they lie in a file; those of a WOFF2 lie there in another form, and are varied, so each is written anew from its outline.
 * (fontkit 2.0.4 has an encoder of outlines, which fails with the streams that it comes with.)
 */
import type { Font, Glyph } from 'fontkit';

/** An outline with its box, in whole units. */
interface Outline {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
}

/** The parts of a subset that fontkit does not promise; its version is pinned. */
interface Inner {
  font: object;
  glyphs: number[];
  glyf: Uint8Array[];
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  offset: number;
  _addGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/** A glyph where it stands for certain letters. */
export interface Shown {
  readonly glyph: number;
  /** Unicode code points, in the order in which they are read. */
  readonly letters: readonly number[];
  /** In units of the font. */
  readonly width: number;
}

/** Glyphs in the order in which they were first needed; the first is what stands for letters that the font has not. */
export class FontSubset {
  readonly #font: Font;
  readonly #places = new Map<string, number>();
  readonly #shown: Shown[] = [];

  constructor(font: Font) {
    this.#font = font;
    this.placeOf({ glyph: 0, letters: [], width: font.getGlyph(0).advanceWidth });
  }

  /** Two places for one glyph that reads as different letters: a document gives each of them one meaning. */
  placeOf(shown: Shown): number {
    const key = `${shown.glyph} ${shown.letters.join(' ')}`;
    const place = this.#places.get(key) ?? this.#shown.push(shown) - 1;
    this.#places.set(key, place);
    return place;
  }

  /** As a TrueType font without names, which its document gives. */
  encode(): Uint8Array {
    const font = this.#font;
    const subset = font.createSubset() as unknown as Inner;
    const { maxp } = font as unknown as { maxp: Record<string, number> };
    const larger = (name: string): number => Math.max(maxp[`max${name}`] ?? 0, maxp[`maxComposite${name}`] ?? 0);
    // Letters put together from parts become outlines of their own; programs for screens of few dots are of no use to them.
    subset.font = Object.create(font, {
      loca: { value: { version: 1 } },
      maxp: { value: { ...maxp, maxPoints: larger('Points'), maxContours: larger('Contours') } },
      'cvt ': { value: undefined },
      prep: { value: undefined },
      fpgm: { value: undefined },
    }) as object;
    subset._addGlyph = (id) => {
      const glyph = font.getGlyph(id);
      const outline = wholeUnits(glyph);
      const bytes = outline ? glyphBytes(outline) : new Uint8Array();
      subset.glyf.push(bytes);
      subset.loca.offsets.push(subset.offset);
      subset.hmtx.metrics.push({ advance: Math.round(glyph.advanceWidth), bearing: outline?.bbox.minX ?? 0 });
      subset.offset += bytes.length;
      return subset.glyf.length - 1;
    };
    subset.glyphs = this.#shown.map(({ glyph }) => glyph);
    return subset.encode();
  }
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

/** As the table `glyf` has a simple glyph: its contours as points, each by its way from the one before. */
function glyphBytes({ commands, bbox }: Outline): Uint8Array {
  const points: Point[] = [];
  const ends: number[] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') ends.push(points.length - 1);
    for (let i = 0; i + 1 < args.length; i += 2)
      points.push({ x: args[i] ?? 0, y: args[i + 1] ?? 0, onCurve: i + 2 === args.length });
  }
  const length = 10 + 2 * ends.length + 2 + 5 * points.length;
  const bytes = new Uint8Array(Math.ceil(length / 4) * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (value: number): void => {
    view.setInt16(at, value);
    at += 2;
  };
  for (const value of [ends.length, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY, ...ends]) put(value);
  // No program.
  put(0);
  for (const { onCurve } of points) bytes[at++] = onCurve ? 1 : 0;
  for (const [i, { x }] of points.entries()) put(x - (points[i - 1]?.x ?? 0));
  for (const [i, { y }] of points.entries()) put(y - (points[i - 1]?.y ?? 0));
  return bytes;
}

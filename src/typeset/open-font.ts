/**
 * How does a font file become letters at a weight? By fontkit, which reads WOFF2 and shapes every script in plain JavaScript: the
 * page's policy allows no WebAssembly, which rules out HarfBuzz.
 *
 * fontkit 2.0.4 varies TrueType files only: of a WOFF2 it draws the lightest letters that the file holds, whatever weight is asked
 * for (https://github.com/foliojs/fontkit/pull/377). The files that come with Benang are variable WOFF2, so the points are moved
 * here, by fontkit's own processor. tests/unit/typeset/open-font.test.ts holds the result against static fonts.
 */
import * as fontkit from 'fontkit';
import type { Font, Glyph } from 'fontkit';

interface Point {
  endContour: boolean;
  x: number;
  y: number;
  copy(): Point;
}

/** What WOFF2 keeps of a glyph, before it is varied. */
interface Decoded {
  readonly numberOfContours: number;
  readonly points?: Point[];
  readonly components?: { dx: number; dy: number }[];
}

interface Processor {
  /** Moves the points of a glyph, the last four of which are its metrics, in place. */
  transformPoints(glyph: number, points: Point[]): void;
}

/** The parts of a font that fontkit does not promise; its version is pinned. */
interface Inner {
  readonly fvar?: { readonly axis: readonly { readonly axisTag: string; readonly defaultValue: number }[] };
  variationCoords: number[] | null;
  readonly _variationProcessor: Processor | null;
  readonly _transformedGlyphs?: readonly Decoded[];
  _transformGlyfTable(): void;
}

/** A font whose letters are as heavy as `weight` (100 to 900), as far as the file can vary. */
export function openFont(bytes: Uint8Array, weight: number): Font {
  // Never a collection: the files are subsets of one font each.
  const font = fontkit.create(bytes as Buffer) as Font;
  rememberLetters(font);
  const inner = font as unknown as Inner;
  const { fvar } = inner;
  if (!fvar) return font;
  if (font.type !== 'WOFF2') return font.getVariation({ wght: weight });
  // All glyphs are decoded before the weight is set, since fontkit fails on composed ones otherwise. On the way it would note for good
  // that nothing varies: what it would note stands in the way until that is done.
  Object.defineProperty(font, '_variationProcessor', { value: null, configurable: true });
  inner._transformGlyfTable();
  Reflect.deleteProperty(font, '_variationProcessor');
  inner.variationCoords = fvar.axis.map(({ axisTag, defaultValue }) => (axisTag === 'wght' ? weight : defaultValue));
  const processor = inner._variationProcessor;
  const decoded = inner._transformedGlyphs;
  if (processor && decoded) varyOnDemand(decoded, processor);
  return font;
}

/**
 * fontkit keeps a glyph with the letters that it was first asked for by, or with none if that was as a part of another glyph. Here each has
 * those that it stands for in its line, so that a document can say what it reads.
 */
function rememberLetters(font: Font): void {
  const glyphOf = font.getGlyph.bind(font);
  const kept = new Map<string, Glyph>();
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints.join(' ')}`;
    let glyph = kept.get(key);
    if (!glyph) {
      const { constructor } = glyphOf(id);
      glyph = Reflect.construct(constructor, [id, [...codePoints], font]) as Glyph;
      kept.set(key, glyph);
    }
    return glyph;
  };
}

/** Most glyphs of a font are never drawn, so each is varied when it is first asked for. */
function varyOnDemand(decoded: readonly Decoded[], processor: Processor): void {
  const sample = decoded.find((glyph) => glyph.points?.length)?.points?.[0];
  if (!sample) return;
  const pointAt = (x: number, y: number): Point => Object.assign(sample.copy(), { x, y, endContour: true });
  decoded.forEach((glyph, id) => {
    const { points, components } = glyph;
    let varied = false;
    const vary = (): void => {
      if (varied) return;
      varied = true;
      // Advance widths come from the table for them (HVAR), so the four points of the metrics may stand anywhere.
      const metrics = Array.from({ length: 4 }, () => pointAt(0, 0));
      if (points) processor.transformPoints(id, [...points, ...metrics]);
      if (components) {
        const places = components.map(({ dx, dy }) => pointAt(dx, dy));
        processor.transformPoints(id, [...places, ...metrics]);
        components.forEach((component, i) => Object.assign(component, { dx: places[i]?.x, dy: places[i]?.y }));
      }
    };
    const lazily = (value: unknown): PropertyDescriptor => ({
      get() {
        vary();
        return value;
      },
    });
    if (points) Object.defineProperty(glyph, 'points', lazily(points));
    if (components) Object.defineProperty(glyph, 'components', lazily(components));
  });
}

/**
 * Which letters of a font does a document carry? Those that it shows, at their weight, as TrueType. By fontkit's own writer of fonts, which
 * copies glyphs as they lie in a file; those of a WOFF2 lie there in another form, and are varied, so each is written anew from its outline.
 * (fontkit 2.0.4 has an encoder of outlines, which fails with the streams that it comes with.)
 */
import type { Font } from 'fontkit';
import { glyphBytes } from './glyph-bytes.ts';

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
      const { bytes, bearing } = glyphBytes(glyph);
      subset.glyf.push(bytes);
      subset.loca.offsets.push(subset.offset);
      subset.hmtx.metrics.push({ advance: Math.round(glyph.advanceWidth), bearing });
      subset.offset += bytes.length;
      return subset.glyf.length - 1;
    };
    subset.glyphs = this.#shown.map(({ glyph }) => glyph);
    return subset.encode();
  }
}

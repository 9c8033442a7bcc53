/** How does a document show the letters of a line? Each font that is met goes into it once, with the letters that are shown and what they read. */
import type { Font, Glyph, GlyphRun } from 'fontkit';
import type { FontToEmbed, PDFDocument, Shaped } from 'pdfkit';
import { FontSubset } from '../../typeset/font-subset.ts';
import type { SetRun } from '../../typeset/line.ts';

interface Embedded {
  readonly name: string;
  readonly subset: FontSubset;
}

export interface InFont {
  /** Under which the document has the font. */
  readonly name: string;
  readonly shaped: Shaped;
  /** Glyphs that are seen and stand for no letter, as a mark that the font sets by itself: they cannot be text. */
  readonly silent?: SetRun;
}

export class PdfFonts {
  readonly #document: PDFDocument;
  readonly #embedded = new Map<Font, Embedded>();
  /** How many fonts of a name there are: a family is several files. */
  readonly #names = new Map<string, number>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** `weight` is told in the name. */
  set(font: Font, run: SetRun, weight: number): InFont {
    const { name, subset } = this.#embedded.get(font) ?? this.#embed(font, weight);
    return {
      name,
      ...(run.shaped ? shapedRun(run, run.shaped, subset) : { shaped: unknownLetters(run, font, subset) }),
    };
  }

  #embed(font: Font, weight: number): Embedded {
    const plain = `${font.postscriptName.replace(/[^A-Za-z0-9].*$/u, '')}-${weight}`;
    const count = (this.#names.get(plain) ?? 0) + 1;
    this.#names.set(plain, count);
    const embedded = { name: count > 1 ? `${plain}-${count}` : plain, subset: new FontSubset(font) };
    this.#embedded.set(font, embedded);
    this.#document.registerFont(embedded.name, toEmbed(font, embedded));
    return embedded;
  }
}

/** All else is that of the font itself. */
const toEmbed = (font: Font, { name, subset }: Embedded): FontToEmbed =>
  Object.create(font, {
    postscriptName: { value: name },
    // A run comes shaped, as what the document takes for features of the font. It scales what it gets in place.
    layout: {
      value: (_: string, { glyphs, positions, advanceWidth }: Shaped): Shaped => ({
        glyphs,
        positions: positions.map((position) => ({ ...position })),
        advanceWidth,
      }),
    },
    createSubset: { value: () => ({ includeGlyph: (place: number) => place, encode: () => subset.encode() }) },
  }) as FontToEmbed;

function shapedRun(
  run: SetRun,
  { glyphs, positions, advanceWidth }: GlyphRun,
  subset: FontSubset,
): Omit<InFont, 'name'> {
  const [said, places, silent, silentPlaces]: [Glyph[], Place[], Glyph[], Place[]] = [[], [], [], []];
  let pen = 0;
  glyphs.forEach((glyph, i) => {
    const place = { ...NOWHERE, ...positions[i] };
    const before = places.at(-1);
    if (glyph.codePoints.length > 0 || !before) {
      said.push(glyph);
      places.push(place);
    } else {
      silent.push(glyph);
      silentPlaces.push({ ...place, xOffset: pen + place.xOffset, xAdvance: 0 });
      before.xAdvance += place.xAdvance;
    }
    pen += place.xAdvance;
  });
  const shaped = {
    glyphs: said.map(({ id, codePoints, advanceWidth: width }) => {
      // A line that begins with a glyph of no letter reads as the first one.
      const letters = codePoints.length > 0 ? codePoints : [run.text.codePointAt(0) ?? 0];
      return { id: subset.placeOf({ glyph: id, letters, width }), advanceWidth: width, codePoints: letters };
    }),
    positions: places,
    advanceWidth,
  };
  if (silent.length === 0) return { shaped };
  return {
    shaped,
    silent: { ...run, shaped: { glyphs: silent, positions: silentPlaces, advanceWidth } as unknown as GlyphRun },
  };
}

interface Place {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

const NOWHERE: Place = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 };

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A box for each letter that no font has; it still reads as what it is. */
function unknownLetters({ text, width }: SetRun, font: Font, subset: FontSubset): Shaped {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const xAdvance = ((width / Math.max(1, letters.length)) * font.unitsPerEm) / 1000;
  const { advanceWidth } = font.getGlyph(0);
  return {
    glyphs: letters.map((letter) => {
      const codePoints = Array.from(letter, (char) => char.codePointAt(0) ?? 0);
      return { id: subset.placeOf({ glyph: 0, letters: codePoints, width: advanceWidth }), advanceWidth, codePoints };
    }),
    positions: letters.map(() => ({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 })),
    advanceWidth: xAdvance * letters.length,
  };
}

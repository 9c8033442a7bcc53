/** How does a page of a figure become a page of a PDF? Its marks in their order: paths, images, and letters that stay letters. */
import type { Font } from 'fontkit';
import type { PDFDocument, Structure } from 'pdfkit';
import { needsShaping } from '../../scene/figure/lettering.ts';
import type { FigurePage, GroupMark, ImageMark, Mark, PathMark, TextMark } from '../../scene/figure/page.ts';
import type { Fonts } from '../../typeset/faces.ts';
import { drawnLine, setLine, widthOf, type SetRun } from '../../typeset/line.ts';
import { BOLD } from '../../typeset/typeset.ts';
import type { PdfFonts } from './pdf-fonts.ts';
import { linksIn } from './pdf-links.ts';

/** Of a CSS pixel, in points. */
const POINT = 0.75;
/** Halves of pairs, and what steers and is not seen. */
const UNREADABLE = /[\p{Cc}\p{Surrogate}]/gu;
/** Longer sides need a larger unit: readers take no page of more units. */
const LONGEST = 14_400;
/** In millimetres and inches, as the papers have them. */
const PER_UNIT: Readonly<Record<string, number>> = { mm: 72 / 25.4, in: 72, px: POINT };

export interface PageOutside {
  readonly document: PDFDocument;
  readonly embedded: PdfFonts;
  readonly fonts: Fonts;
  /** Addresses of the sources, which lead there where they are written out. */
  readonly addresses: readonly string[];
  /** Is told every letter that no font has. */
  readonly miss: (letter: string) => void;
  readonly pause: () => Promise<void> | undefined;
}

/** Adds the page, and what it says to the structure of the document. Rejects if a font does not load. */
export async function addPage(page: FigurePage, part: Structure, outside: PageOutside): Promise<void> {
  const { document } = outside;
  const [width, height] = [points(page.print?.width, page.width), points(page.print?.height, page.height)];
  const userUnit = Math.max(1, Math.ceil(Math.max(width, height) / LONGEST));
  document.addPage({ size: [width / userUnit, height / userUnit], margin: 0, userUnit });
  document.save();
  document.scale(width / userUnit / page.width);
  // As in SVG, so that sharp corners are the same.
  document.addContent('4 M');
  aside(document, () => {
    document.rect(0, 0, page.width, page.height);
    paint(document, page.paper);
  });
  for (const layer of page.layers) {
    const drawing = new Drawing(page, outside);
    if (layer.id === 'graph') await drawing.picture(layer, part);
    else await drawing.words(layer, part);
    await outside.pause();
  }
  document.restore();
}

function points(printed: string | undefined, pixels: number): number {
  const [, value = '', unit = ''] = /^([\d.]+)(mm|in|px)$/u.exec(printed ?? '') ?? [];
  const per = PER_UNIT[unit];
  return per === undefined ? pixels * POINT : Number(value) * per;
}

/** What is not read: it is there for the eye. */
function aside(document: PDFDocument, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

/** Where the text before was, in whose paragraph the next one may stand. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

class Drawing {
  readonly #page: FigurePage;
  readonly #outside: PageOutside;
  readonly #document: PDFDocument;
  /** Whether marks stand in one picture, and are not told apart. */
  #inPicture = false;
  #part: Structure | undefined;
  #paragraph: Structure | undefined;
  #last: Line | undefined;
  /** What is left of an address that the line before did not hold. */
  #rest = '';

  constructor(page: FigurePage, outside: PageOutside) {
    this.#page = page;
    this.#outside = outside;
    this.#document = outside.document;
  }

  /** One picture, told by its description. */
  async picture(layer: GroupMark, part: Structure): Promise<void> {
    const document = this.#document;
    const figure = document.struct('Figure', { alt: this.#page.description });
    part.add(figure);
    this.#inPicture = true;
    const content = document.markStructureContent('Figure');
    await this.#mark(layer);
    document.endMarkedContent();
    figure.add(content);
    figure.end();
  }

  /** Paragraphs, with whatever stands between them. */
  async words(layer: GroupMark, part: Structure): Promise<void> {
    this.#part = part;
    await this.#mark(layer, layer.id === 'title');
    this.#paragraph?.end();
  }

  async #mark(mark: Mark, heading = false): Promise<void> {
    const document = this.#document;
    if (mark.kind === 'path') this.#seen(() => putPath(document, mark));
    else if (mark.kind === 'image') this.#seen(() => putImage(document, mark));
    else if (mark.kind === 'text') await this.#text(mark, heading);
    else {
      const { move } = mark;
      if (move) {
        document.save();
        document.translate(move.x, move.y);
        if (move.turn) document.rotate(move.turn);
        if (move.k !== undefined && move.k !== 1) document.scale(move.k);
      }
      for (const inside of mark.marks) await this.#mark(inside, heading);
      if (move) document.restore();
    }
  }

  #seen(draw: () => void): void {
    if (this.#inPicture) draw();
    else aside(this.#document, draw);
  }

  async #text(mark: TextMark, heading: boolean): Promise<void> {
    const { x, y, size, fill, anchor, bold, serif = false, direction = 'ltr', halo } = mark;
    const text = mark.text.replace(UNREADABLE, '');
    if (text === '') return;
    const language = mark.language ?? this.#page.locale;
    const setting = { serif, weight: bold ? BOLD : 400, language };
    const { fonts, miss } = this.#outside;
    const runs = await setLine(text, setting, direction, fonts);
    const width = (widthOf(runs) * size) / 1000;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    if (halo) {
      this.#seen(() => putRim(this.#document, runs, { left, y, size }, halo));
      return;
    }
    const boxes = runs.some(({ font }) => !font) ? await fonts.fontFor('x', { ...setting, serif: false }) : undefined;
    for (const run of runs) if (!run.font) for (const char of run.text) miss(char);
    const foreign = language !== this.#page.locale && language !== 'und' ? language : undefined;
    const put = (): void => {
      paintOperators(this.#document, fill, 'fill');
      // What joins or runs the other way is told as a whole: a reader need not guess its order.
      const whole = foreign !== undefined || direction === 'rtl' || needsShaping(text);
      if (whole) {
        const lang = foreign === undefined ? {} : { lang: foreign };
        this.#document.markContent('Span', { ...lang, actual: text });
      }
      for (const run of runs) this.#run(run, run.font ?? boxes, setting.weight, { left, y, size });
      if (whole) this.#document.endMarkedContent();
    };
    if (this.#inPicture) put();
    else this.#inParagraph({ x: left, y, size }, heading && bold === true, put);
    this.#links(text, { left, y, size, width });
  }

  #run(run: SetRun, font: Font | undefined, weight: number, at: Place): void {
    if (!font) return;
    const { name, shaped, silent } = this.#outside.embedded.set(font, run, weight);
    this.#document
      .font(name)
      .fontSize(at.size)
      .text(run.text, at.left + (run.x * at.size) / 1000, at.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: shaped,
      });
    // In the ink of the letters, which is set.
    if (silent) putOutlines(this.#document, [silent], at, 'f');
  }

  /** The lines of a paragraph follow each other closely; what stands beside or above the line before is another one. */
  #inParagraph(line: Line, heading: boolean, put: () => void): void {
    const document = this.#document;
    const down = this.#last ? line.y - this.#last.y : NaN;
    const follows = this.#last?.size === line.size && down >= 0 && down < line.size * 1.6;
    const kind = heading ? 'H1' : 'P';
    if (!this.#paragraph || !follows) {
      this.#paragraph?.end();
      this.#paragraph = document.struct(kind);
      this.#part?.add(this.#paragraph);
    }
    this.#last = line;
    const content = document.markStructureContent(kind);
    put();
    document.endMarkedContent();
    this.#paragraph.add(content);
  }

  #links(text: string, { left, y, size, width }: Place & { readonly width: number }): void {
    const { links, rest } = linksIn(text, this.#rest, this.#outside.addresses);
    this.#rest = rest;
    for (const { from, to, address } of links) {
      // By its share of the letters: a press need not be met to the dot.
      const [start, end] = [from, to].map((place) => left + (width * place) / text.length) as [number, number];
      this.#document.link(start, y - size, end - start, size * 1.3, address, {});
    }
  }
}

interface Place {
  readonly left: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
}

function putOutlines(document: PDFDocument, runs: readonly SetRun[], at: Place, operator: 'f' | 'B'): void {
  const k = at.size / 1000;
  for (const piece of drawnLine(runs).pieces) {
    if (piece.kind === 'text') continue;
    document.save();
    document.translate(at.left + piece.x * k, at.y);
    document.scale(k);
    document.path(piece.d);
    document.addContent(operator);
    document.restore();
  }
}

/** Letters as outlines, with a rim: they keep lines away from the letters above them, and are not read a second time. */
function putRim(document: PDFDocument, runs: readonly SetRun[], at: Place, halo: NonNullable<TextMark['halo']>): void {
  document.save();
  paintOperators(document, halo.stroke, 'fill');
  paintOperators(document, halo.stroke, 'stroke');
  // The outlines are drawn in thousandths of the size, and so is the line around them.
  document.addContent(`${number((halo.width * 1000) / at.size)} w 1 j [] 0 d`);
  putOutlines(document, runs, at, 'B');
  document.restore();
}

function putPath(document: PDFDocument, { d, fill, stroke, width = 1, dash, cap, join }: PathMark): void {
  const [inside, line] = [drawn(fill), drawn(stroke)];
  if (inside === undefined && line === undefined) return;
  document.save();
  if (inside !== undefined) paintOperators(document, inside, 'fill');
  if (line !== undefined) {
    paintOperators(document, line, 'stroke');
    const gaps = (dash ?? '').split(/[\s,]+/u).filter((part) => part !== '' && Number.isFinite(Number(part)));
    document.addContent(`${number(width)} w ${cap ? 1 : 0} J ${join ? 1 : 0} j [${gaps.join(' ')}] 0 d`);
  }
  document.path(d);
  document.addContent(inside === undefined ? 'S' : line === undefined ? 'f' : 'B');
  document.restore();
}

/** Undefined for what is not seen. */
const drawn = (colour: string | undefined): string | undefined =>
  colour === 'none' || colour === 'transparent' ? undefined : colour;

function putImage(document: PDFDocument, { href, grey, outline, reach }: ImageMark): void {
  document.save();
  document.path(outline).clip();
  try {
    document.image(href, -reach, -reach, { cover: [2 * reach, 2 * reach], align: 'center', valign: 'center' });
    if (grey) {
      // Takes the colours out of what lies beneath: a page has no filters.
      const mode = document.ref({ Type: 'ExtGState', BM: 'Saturation' });
      mode.end();
      document.page.ext_gstates['Grey'] = mode;
      document.addContent('/Grey gs');
      document.rect(-reach, -reach, 2 * reach, 2 * reach);
      paint(document, '#808080');
    }
  } catch {
    // The outline of the actor stays, as where there is no image.
  }
  document.restore();
}

function paint(document: PDFDocument, colour: string): void {
  paintOperators(document, colour, 'fill');
  document.addContent('f');
}

/** Greys are black ink alone: a print shop need not mix them of four. */
function paintOperators(document: PDFDocument, colour: string, use: 'fill' | 'stroke'): void {
  const [red, green, blue] = partsOf(colour);
  const isGrey = red === green && green === blue;
  const operator = isGrey ? (use === 'fill' ? 'g' : 'G') : use === 'fill' ? 'rg' : 'RG';
  document.addContent(`${(isGrey ? [red] : [red, green, blue]).map(number).join(' ')} ${operator}`);
}

/** From 0 to 1; black for what is no colour that figures have. */
function partsOf(colour: string): [red: number, green: number, blue: number] {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(colour)?.[1] ?? '000';
  const step = digits.length / 3;
  const part = (i: number): number => {
    const value = digits.slice(i * step, (i + 1) * step);
    return parseInt(step === 1 ? value + value : value, 16) / 255;
  };
  return [part(0), part(1), part(2)];
}

const number = (value: number): string => String(Math.round(value * 1e4) / 1e4);

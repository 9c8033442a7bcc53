/** What is used of pdfkit, which comes without types; those written for it elsewhere are of an older version. */
declare module 'pdfkit' {
  interface Structure {
    add(child: Structure | StructureContent | AnnotationReference): this;
    end(): void;
  }
  /** Some content of a page, as part of the structure. */
  interface StructureContent {
    readonly refs: readonly unknown[];
  }
  interface AnnotationReference {
    readonly annotationRef: unknown;
  }
  interface Shaped {
    readonly glyphs: readonly {
      readonly id: number;
      readonly advanceWidth: number;
      readonly codePoints: readonly number[];
    }[];
    readonly positions: readonly {
      xAdvance: number;
      yAdvance: number;
      xOffset: number;
      yOffset: number;
    }[];
    readonly advanceWidth: number;
  }
  /** What is asked of a font; one of fontkit's is such a font. */
  interface FontToEmbed {
    layout(text: string, features: unknown): Shaped;
    createSubset(): { includeGlyph(glyph: number): number; encode(): Uint8Array };
  }
  interface Options {
    readonly pdfVersion: '1.7';
    readonly tagged: boolean;
    readonly displayTitle: boolean;
    readonly lang: string;
    readonly autoFirstPage: false;
    /** None to begin with. */
    readonly font: null;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  class PDFDocument {
    constructor(options: Options);
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (cause: Error) => void): this;
    off(event: string, listener: unknown): this;
    end(): void;
    addPage(options: {
      readonly size: readonly [width: number, height: number];
      readonly margin: number;
      readonly userUnit: number;
    }): this;
    save(): this;
    restore(): this;
    scale(k: number): this;
    /** In degrees, clockwise on a page whose y axis runs down. */
    rotate(angle: number): this;
    translate(x: number, y: number): this;
    path(data: string): this;
    clip(): this;
    rect(x: number, y: number, width: number, height: number): this;
    /** Operators of a page, as PDF has them. */
    addContent(operators: string): this;
    registerFont(name: string, font: FontToEmbed): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: false; readonly baseline: 'alphabetic'; readonly features: Shaped },
    ): this;
    image(
      data: string,
      x: number,
      y: number,
      options: { readonly cover: readonly [number, number]; readonly align: 'center'; readonly valign: 'center' },
    ): this;
    /** In the coordinates that the page has now. */
    link(x: number, y: number, width: number, height: number, address: string, options: object): this;
    struct(
      kind: string,
      options?: { readonly alt?: string; readonly lang?: string; readonly bbox?: readonly number[] },
    ): Structure;
    addStructure(element: Structure): this;
    markContent(
      tag: string,
      options?: { readonly actual?: string; readonly lang?: string; readonly type?: string },
    ): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    file(data: Uint8Array, options: Readonly<Record<string, unknown>>): unknown;
    ref(data: object): { end(): void };
    readonly page: { readonly ext_gstates: Record<string, unknown> };
  }
  export { PDFDocument, type FontToEmbed, type Shaped, type Structure };
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit';
  /** To be called before the document ends. */
  export function toBytes(document: PDFDocument): Promise<Uint8Array>;
}

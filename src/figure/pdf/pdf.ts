/**
 * How does a figure become one PDF? The same pages as in SVG, at their true size, with letters that can be chosen, found and read aloud in the
 * faces that come with Benang, of which the file carries what it shows. Nothing in it runs, and nothing is fetched by it.
 */
import { PDFDocument } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { ATTACHED } from '../../exchange/figure-file.ts';
import type { FigurePage } from '../../scene/figure/page.ts';
import type { Fonts } from '../../typeset/faces.ts';
import { PdfFonts } from './pdf-fonts.ts';
import { addPage } from './pdf-page.ts';

export interface PdfFacts {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Who made it or answers for it; left out: nobody is named. */
  readonly author?: string;
  /** Addresses of the sources. */
  readonly addresses: readonly string[];
  /** Text of the dossier, to be had from the file as an attachment. */
  readonly inside?: string;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Letters that no font has, each once: a box stands for them, which reads as they do. */
  readonly missing: readonly string[];
}

/** `pages`: in order, never none, laid out for outlines. Rejects if a font does not load. */
export async function pdfOf(
  pages: readonly FigurePage[],
  fonts: Fonts,
  { date, author, addresses, inside }: PdfFacts,
  { tell, pause }: { readonly tell?: (share: number) => void; readonly pause?: () => Promise<void> | undefined } = {},
): Promise<Pdf> {
  const [first] = pages;
  const lang = first?.locale ?? 'en';
  const made = new Date(`${date}T00:00:00Z`);
  const document = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang,
    autoFirstPage: false,
    font: null,
    info: {
      Title: clean(first?.title ?? ''),
      Subject: clean(first?.description ?? ''),
      ...(author !== undefined && { Author: clean(author) }),
      Creator: 'Benang',
      CreationDate: made,
      ModDate: made,
    },
  });
  const bytes = toBytes(document);
  // If a page fails, nobody waits for what is never made.
  bytes.catch(() => undefined);
  if (inside !== undefined)
    document.file(new TextEncoder().encode(inside), {
      name: ATTACHED,
      type: 'application/json',
      relationship: 'Source',
      creationDate: made,
      modifiedDate: made,
    });
  const embedded = new PdfFonts(document);
  const missing = new Set<string>();
  const whole = document.struct('Document');
  document.addStructure(whole);
  for (const [i, page] of pages.entries()) {
    const part = document.struct('Sect');
    whole.add(part);
    await addPage(page, part, {
      ...{ document, embedded, fonts, addresses },
      miss: (letter) => missing.add(letter),
      pause: () => pause?.(),
    });
    part.end();
    tell?.((i + 1) / pages.length);
  }
  whole.end();
  document.end();
  return { bytes: await bytes, missing: [...missing] };
}

/** Without what steers and is not seen. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');

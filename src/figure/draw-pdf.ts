/** How does a figure become one PDF? Its sheets as for outlines, since the file brings the letters that they are measured by. */
import { figureSheets } from '../scene/figure.ts';
import { wordsOf } from '../scene/figure/lettering.ts';
import type { FigureInput, FigurePage } from '../scene/figure/page.ts';
import { besideIn, follow, noFonts, type Outside } from './draw.ts';

export interface DrawnPdf {
  readonly bytes: Uint8Array;
  /** Of the first page, in page units. */
  readonly width: number;
  readonly height: number;
  /** Its true size, as CSS has it; left out: a unit is a pixel. */
  readonly print?: FigurePage['print'] & {};
  /** What is said to who cannot see the first page. */
  readonly alt: string;
  /** Of the smallest name, in page units, where the picture has a fixed size. */
  readonly smallest: number | undefined;
  /** Callouts whose words stand beside what they speak of: their places among all that were asked for. */
  readonly beside: readonly number[];
  /** Letters that no font has; boxes stand for them. */
  readonly missing: readonly string[];
}

/** `inside`: text of the dossier, which the file has as an attachment. Rejects with `NoFonts`, or with whatever `pause` rejects with. */
export async function drawPdf(input: FigureInput, outside: Outside, inside?: string): Promise<DrawnPdf> {
  const outlined = { ...input, options: { ...input.options, lettering: 'outlines' as const } };
  const pages = await follow(figureSheets(outlined), outside, 0, 0.5);
  const fonts = await outside.fontsFor(pages.flatMap((page) => wordsOf(page))).catch(noFonts);
  const { date, graph, options } = input;
  const author = options.own?.credit?.trim();
  const addresses = graph
    .getAttribute('dossier')
    .documents.flatMap(({ csl }) => (typeof csl.URL === 'string' && /^https?:\/\//u.test(csl.URL) ? [csl.URL] : []));
  // What writes PDF is large, and few figures are saved so.
  const { pdfOf } = await import('./pdf/pdf.ts');
  const { bytes, missing } = await pdfOf(
    pages,
    fonts,
    { date, addresses, ...(author && { author }), ...(inside !== undefined && { inside }) },
    {
      tell: (share) => outside.tell?.(0.5 + 0.5 * share),
      pause: () => outside.pause?.(),
    },
  );
  const { width = 0, height = 0, print, description: alt = '', smallest } = pages[0] ?? {};
  return { bytes, width, height, ...(print && { print }), alt, smallest, beside: besideIn(pages[0]), missing };
}

/** What are the files of a figure called? So that they stand in their order wherever names are sorted. */
import type { Format } from '../scene/figure/page.ts';
import { isCanvas, isPaper } from '../scene/figure/paper.ts';

/**
 * `stem` without its ending. One sheet has that name, a picture of a fixed shape that of the shape, too; that of the quotes is called so. Pages are numbered, all numbers as long as the last.
 */
export function fileNames(stem: string, format: Format, count: number, ending = 'svg'): string[] {
  const name = shaped(stem, format);
  if (!isPaper(format)) return [`${name}.${ending}`, `${name}-quotes.${ending}`].slice(0, count);
  const digits = String(count).length;
  return Array.from({ length: count }, (_, i) => `${stem}-${String(i + 1).padStart(digits, '0')}.${ending}`);
}

/** Of one file that has all sheets. */
export const pdfName = (stem: string, format: Format): string => `${shaped(stem, format)}.pdf`;

const shaped = (stem: string, format: Format): string => (isCanvas(format) ? `${stem}-${format}` : stem);

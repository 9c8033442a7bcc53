/** How does an SVG become a PNG? Drawn by the browser on a canvas. */

import type { NamedFile, Sheet } from '../../figure/messages.ts';

export interface DrawnPngs {
  readonly files: readonly NamedFile[];
  /** The first that the browser could not draw, in pixels. */
  readonly failed?: { readonly width: number; readonly height: number };
}

/** Pixels to a page unit at once its size: a sheet that is named in pixels has exactly these. */
export const pixelsOf = ({ width, print }: Pick<Sheet, 'width' | 'print'>): number =>
  print?.width.endsWith('px') ? parseFloat(print.width) / width : 1;

/** `names`: one for each of the sheets. `times`: how many times its size each is drawn. */
export async function drawPngs(sheets: readonly Sheet[], names: readonly string[], times: number): Promise<DrawnPngs> {
  const files: NamedFile[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const { file, width, height } = sheet;
    const scale = times * pixelsOf(sheet);
    const content = await drawPng(file, width, height, scale);
    if (!content) return { files, failed: { width: Math.round(width * scale), height: Math.round(height * scale) } };
    files.push({ name: names[i] ?? '', content });
  }
  return { files };
}

/** Undefined where the browser cannot: canvases have a largest size that no interface reports. */
async function drawPng(svg: Blob, width: number, height: number, scale: number): Promise<Blob | undefined> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    // Too large a canvas stays empty without a word; the paper of a figure is never transparent.
    if (context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] === 0) return undefined;
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

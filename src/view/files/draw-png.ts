/** How does an SVG become a PNG? Drawn by the browser on a canvas, `scale` pixels to the unit. */

import type { NamedFile, Sheet } from '../../figure/messages.ts';

export interface DrawnPngs {
  readonly files: readonly NamedFile[];
  /** The first that the browser could not draw, in pixels. */
  readonly failed?: { readonly width: number; readonly height: number };
}

/** `names`: one for each of the sheets. */
export async function drawPngs(sheets: readonly Sheet[], names: readonly string[], scale: number): Promise<DrawnPngs> {
  const files: NamedFile[] = [];
  for (const [i, { file, width, height }] of sheets.entries()) {
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

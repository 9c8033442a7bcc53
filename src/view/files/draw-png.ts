/** How does an SVG become a PNG? Drawn by the browser on a canvas, `scale` pixels to the unit. */

/** Undefined where the browser cannot: canvases have a largest size that no interface reports. */
export async function drawPng(svg: Blob, width: number, height: number, scale: number): Promise<Blob | undefined> {
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

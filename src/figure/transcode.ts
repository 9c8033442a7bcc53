/** How does an image become a PNG or JPEG? Decoded and encoded by the browser, on the page or in a thread. */
import { base64, bytesOf } from '../exchange/base64.ts';
import { pictureSize } from '../exchange/picture-size.ts';
import type { Transcode } from './printable-images.ts';

/** Of the longer side, in pixels: an actor is never larger in print. */
const LONGEST = 512;
/** Few bytes may unpack to more than a device holds. */
const MOST_PIXELS = 16_000_000;
const QUALITY = 0.92;

async function transcode(data: string): Promise<string | undefined> {
  try {
    const bytes = bytesOf(data);
    const size = pictureSize(bytes);
    if (!size || size.width * size.height > MOST_PIXELS) return undefined;
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const k = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * k)));
    if (width === undefined || height === undefined) return undefined;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    // JPEG knows no transparency.
    const { data: pixels } = context.getImageData(0, 0, width, height);
    const opaque = pixels.every((value, i) => i % 4 !== 3 || value === 255);
    const type = opaque ? 'image/jpeg' : 'image/png';
    const blob = await canvas.convertToBlob({ type, quality: QUALITY });
    return `data:${blob.type};base64,${base64(new Uint8Array(await blob.arrayBuffer()))}`;
  } catch {
    // It is broken, or this browser lacks what it takes.
    return undefined;
  }
}

/** One that does the same image once. */
export function keptTranscoder(): Transcode {
  const made = new Map<string, Promise<string | undefined>>();
  return (data) => {
    let one = made.get(data);
    if (!one) made.set(data, (one = transcode(data)));
    return one;
  };
}

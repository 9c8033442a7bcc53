/** How does a file that somebody chose become the image of an actor? Decoded, cut and encoded by the browser. */
import {
  middleSquare,
  refusalOf,
  smallImage,
  MOST_BYTES,
  type ImageRefusal,
  type SmallImage,
} from '../../exchange/small-image.ts';

/** Undefined where the file cannot be read or decoded. */
async function decoded(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    return undefined;
  }
}

export async function squareImage(file: Blob): Promise<SmallImage | ImageRefusal> {
  if (file.size > MOST_BYTES) return 'too-large';
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return 'no-picture';
  const refused = refusalOf(new Uint8Array(bytes));
  if (refused) return refused;
  // Without the type that its name gave it: what counts is what it is.
  const bitmap = await decoded(new Blob([bytes]));
  if (!bitmap) return 'no-picture';
  const square = middleSquare(bitmap);
  const made = await smallImage(square, async (side, type, quality) => {
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    if (type === 'image/jpeg') {
      // Where it is transparent, it would be black.
      context.fillStyle = 'white';
      context.fillRect(0, 0, side, side);
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, square.x, square.y, square.side, square.side, 0, 0, side, side);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    // A browser that does not know the type writes PNG.
    return blob?.type === type ? new Uint8Array(await blob.arrayBuffer()) : undefined;
  });
  bitmap.close();
  return made ?? 'no-picture';
}

/**
 * How does a picture become one that can travel in a dossier? Its middle square, made small and encoded anew: of what the file said beside its
 * pixels, such as place and camera, nothing is left.
 */
import { base64 } from './base64.ts';
import { pictureSize, type PictureSize } from './picture-size.ts';

/** Of the square, in pixels, at most. */
export const LARGEST_SIDE = 192;
/** Larger files are not read, and larger pictures not decoded: what they need might not be there. */
export const MOST_BYTES = 32 * 1024 * 1024;
export const MOST_PIXELS = 64_000_000;
/** Characters of the data address that are aimed at: half of what a dossier may hold. */
export const LONGEST_MADE = 32_768;

const QUALITIES = [0.86, 0.7, 0.5];

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export function middleSquare({ width, height }: PictureSize): Square {
  const side = Math.min(width, height);
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}

export interface SmallImage {
  /** A data address. */
  readonly data: string;
  /** Width and height, in pixels. */
  readonly side: number;
  /** Of the picture itself. */
  readonly bytes: number;
}

/** Why a file becomes no image. */
export type ImageRefusal = 'no-picture' | 'too-large';

/** What can be told before a file is decoded. */
export function refusalOf(file: Uint8Array): ImageRefusal | undefined {
  if (file.length > MOST_BYTES) return 'too-large';
  const size = pictureSize(file);
  if (!size) return 'no-picture';
  return size.width * size.height > MOST_PIXELS ? 'too-large' : undefined;
}

type ImageType = 'image/webp' | 'image/jpeg';
/** Draws the middle square `side` pixels wide; undefined where this type cannot be written here. */
export type Encode = (side: number, type: ImageType, quality: number) => Promise<Uint8Array | undefined>;

/** As large and as good as it can be within `LONGEST_MADE`; undefined where nothing can be written. */
export async function smallImage(square: Pick<Square, 'side'>, encode: Encode): Promise<SmallImage | undefined> {
  const first = Math.min(LARGEST_SIDE, square.side);
  for (const side of [first, ...[128, 96, 64, 48].filter((one) => one < first)])
    for (const quality of QUALITIES)
      for (const type of ['image/webp', 'image/jpeg'] as const) {
        const bytes = await encode(side, type, quality);
        if (!bytes) continue;
        const data = `data:${type};base64,${base64(bytes)}`;
        if (data.length <= LONGEST_MADE) return { data, side, bytes: bytes.length };
        // The other type would not be smaller.
        break;
      }
  return undefined;
}

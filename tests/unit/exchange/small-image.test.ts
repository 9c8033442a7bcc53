/** Is a picture told by its bytes, refused before it is decoded where it is too large, and small at the end? */
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../src/exchange/picture-size.ts';
import {
  LARGEST_SIDE,
  LONGEST_MADE,
  middleSquare,
  MOST_BYTES,
  refusalOf,
  smallImage,
  type Encode,
} from '../../../src/exchange/small-image.ts';
import { IMAGE_LONGEST } from '../../../src/dossier/schema.ts';
import { GIF, PNG } from '../dossier/images.ts';

const bytesOf = (data: string): Uint8Array => Uint8Array.from(atob(data.replace(/^.*,/, '')), (c) => c.codePointAt(0)!);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.codePointAt(0)!);
/** The head of a PNG of this size, of which nothing else comes. */
const png = (width: number, height: number): Uint8Array => {
  const file = new Uint8Array(64);
  file.set(bytesOf(PNG).subarray(0, 16));
  new DataView(file.buffer).setUint32(16, width);
  new DataView(file.buffer).setUint32(20, height);
  return file;
};

describe('the size of a picture', () => {
  const good: readonly (readonly [string, Uint8Array, number, number])[] = [
    ['PNG', bytesOf(PNG), 1, 1],
    ['GIF', bytesOf(GIF), 1, 1],
    [
      'JPEG with a comment, filled up, before it begins',
      latin('\u00FF\u00D8\u00FF\u00FE\u0000\u0004ab\u00FF\u00FF\u00C2\u0000\u0011\u0008\u0001\u0002\u0003\u0004'),
      0x304,
      0x102,
    ],
    ['WebP', latin(`RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\u009D\u0001\u002A\u0040\u0001\u00F0\u0000`), 320, 240],
    ['WebP without loss', latin('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\u002F\u003F\u00C0\u0003\u0000'), 64, 16],
    ['WebP with more in it', latin('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\u001F\u0003\0\u0057\u0002\0'), 800, 600],
    [
      'AVIF, by the largest of its parts',
      latin('\0\0\0\u0020ftypavif\0\0ispe\0\0\0\0\0\0\0\u0010\0\0\0\u0010\0ispe\0\0\0\0\0\0\u0002\0\0\0\u0001\0'),
      512,
      256,
    ],
  ];
  it.each(good)('is read of %s', (_, file, width, height) => {
    expect(pictureSize(file)).toEqual({ width, height });
    expect(refusalOf(file)).toBeUndefined();
  });

  const none: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['a text', latin('a harbour')],
    ['a drawing', latin('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a page', latin('%PDF-1.7')],
    ['a picture that is cut off', bytesOf(PNG).subarray(0, 12)],
    ['a JPEG without a picture', latin('\u00FF\u00D8\u00FF\u00E0\u0000\u0002\u00FF\u00D9')],
    ['a JPEG whose segments have no length', latin('\u00FF\u00D8\u00FF\u00E0\u0000\u0000'.repeat(3))],
  ];
  it.each(none)('is none of %s, which is refused', (_, file) => {
    expect(pictureSize(file)).toBeUndefined();
    expect(refusalOf(file)).toBe('no-picture');
  });

  it('is what a small file is refused for that would unpack to too much', () => {
    expect(refusalOf(png(8000, 8000))).toBeUndefined();
    expect(refusalOf(png(8000, 8001))).toBe('too-large');
    expect(refusalOf(png(0xffffffff, 0xffffffff))).toBe('too-large');
    expect(refusalOf(new Uint8Array(MOST_BYTES + 1))).toBe('too-large');
  });
});

describe('a small image', () => {
  /** Writes `perPixel` bytes for each pixel at the best quality; notes what it was asked for. */
  function writer(perPixel: number, known: readonly string[] = ['image/webp', 'image/jpeg']) {
    const asked: string[] = [];
    const encode: Encode = (side, type, quality) => {
      asked.push(`${side} ${type.slice(6)} ${quality}`);
      const size = Math.round(side * side * perPixel * quality);
      return Promise.resolve(known.includes(type) ? new Uint8Array(size).fill(7) : undefined);
    };
    return { asked, encode };
  }

  it('is the middle of a picture', () => {
    expect(middleSquare({ width: 400, height: 300 })).toEqual({ x: 50, y: 0, side: 300 });
    expect(middleSquare({ width: 3, height: 8 })).toEqual({ x: 0, y: 2, side: 3 });
  });

  it('has at most 192 pixels a side, and is never made larger than it is', async () => {
    expect(await smallImage({ side: 3000 }, writer(0.1).encode)).toMatchObject({ side: LARGEST_SIDE });
    expect(await smallImage({ side: 40 }, writer(0.1).encode)).toMatchObject({ side: 40 });
  });

  it('is a data address of what was written', async () => {
    const made = await smallImage({ side: 2 }, () => Promise.resolve(Uint8Array.of(1, 2, 3, 250)));
    expect(made).toEqual({ data: 'data:image/webp;base64,AQID+g==', side: 2, bytes: 4 });
  });

  it('is JPEG where the browser writes no WebP, and none where it writes neither', async () => {
    expect((await smallImage({ side: 200 }, writer(0.1, ['image/jpeg']).encode))?.data).toMatch(/^data:image\/jpeg;/);
    expect(await smallImage({ side: 200 }, writer(0.1, []).encode)).toBeUndefined();
  });

  it('loses first quality and then pixels until it is small', async () => {
    const { asked, encode } = writer(1.2);
    const made = await smallImage({ side: 1000 }, encode);
    expect(asked).toEqual(['192 webp 0.86', '192 webp 0.7', '192 webp 0.5']);
    expect(made).toMatchObject({ side: 192 });
    const smaller = await smallImage({ side: 1000 }, writer(2.9).encode);
    expect(smaller).toMatchObject({ side: 128 });
    for (const one of [made, smaller]) expect(one!.data.length).toBeLessThanOrEqual(LONGEST_MADE);
    expect(LONGEST_MADE).toBeLessThan(IMAGE_LONGEST);
  });
});

/**
 * Is it a picture of pixels, and how many has it? Told by its first bytes, before anything is decoded: a small file may unpack to more than a
 * device holds.
 */
export interface PictureSize {
  /** In pixels, as stored: not turned as a camera may ask for. */
  readonly width: number;
  readonly height: number;
}

/** Numbers and letters of a file; beyond its end there is nothing but zeros. */
class Bytes {
  readonly #all: Uint8Array;
  readonly length: number;
  constructor(all: Uint8Array) {
    this.#all = all;
    this.length = all.length;
  }
  one(at: number): number {
    return this.#all[at] ?? 0;
  }
  /** With the largest part first, as networks have it, or last. */
  big(at: number, count: number): number {
    let out = 0;
    for (let i = 0; i < count; i++) out = out * 256 + this.one(at + i);
    return out;
  }
  little(at: number, count: number): number {
    let out = 0;
    for (let i = count; i-- > 0;) out = out * 256 + this.one(at + i);
    return out;
  }
  says(at: number, text: string): boolean {
    return Array.from(text).every((letter, i) => this.one(at + i) === letter.codePointAt(0));
  }
}

function sizeOfWebp(bytes: Bytes): PictureSize {
  if (bytes.says(12, 'VP8X')) return { width: bytes.little(24, 3) + 1, height: bytes.little(27, 3) + 1 };
  if (bytes.says(12, 'VP8L')) {
    const packed = bytes.little(21, 4);
    return { width: (packed % 16_384) + 1, height: (Math.floor(packed / 16_384) % 16_384) + 1 };
  }
  return { width: bytes.little(26, 2) % 16_384, height: bytes.little(28, 2) % 16_384 };
}

/** Segments are passed over until the one that begins the picture: C0 to CF, of which three say something else. */
function sizeOfJpeg(bytes: Bytes): PictureSize | undefined {
  for (let at = 2; at < bytes.length && bytes.one(at) === 0xff;) {
    const marker = bytes.one(at + 1);
    // Bytes may be filled up by further FF.
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: bytes.big(at + 7, 2), height: bytes.big(at + 5, 2) };
    else at += 2 + Math.max(2, bytes.big(at + 2, 2));
  }
  return undefined;
}

/** It may hold several, and parts of one: the largest counts. They are told near the beginning. */
function sizeOfAvif(bytes: Bytes): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (let at = 0; at < Math.min(bytes.length, 65_536); at++) {
    if (!bytes.says(at, 'ispe')) continue;
    const size = { width: bytes.big(at + 8, 4), height: bytes.big(at + 12, 4) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function sizeIn(bytes: Bytes): PictureSize | undefined {
  if (bytes.says(0, '\u0089PNG\r\n\u001A\n')) return { width: bytes.big(16, 4), height: bytes.big(20, 4) };
  if (bytes.says(0, 'GIF8')) return { width: bytes.little(6, 2), height: bytes.little(8, 2) };
  if (bytes.says(0, 'RIFF') && bytes.says(8, 'WEBP')) return sizeOfWebp(bytes);
  if (bytes.says(0, '\u00FF\u00D8\u00FF')) return sizeOfJpeg(bytes);
  if (bytes.says(4, 'ftypavi') || bytes.says(4, 'ftypmif1')) return sizeOfAvif(bytes);
  return undefined;
}

/** Undefined for what is no PNG, JPEG, WebP, GIF or AVIF, and for one that does not say its size. */
export function pictureSize(file: Uint8Array): PictureSize | undefined {
  const size = sizeIn(new Bytes(file));
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** Where does the ink of a figure's texts lie, whatever the fonts? Each text drawn in a colour of its own, and its pixels counted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { fontconfig } from '../../fonts.mjs';

export interface FontSet {
  readonly files: readonly string[];
  readonly sans: string;
  readonly serif: string;
}

export interface Ink {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly pixels: number;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly pixels: Uint8Array;
}

/** The figure with nothing but its texts, each in its colour; and the texts in order. */
export function coloured(svg: string): { readonly svg: string; readonly texts: readonly string[] } {
  const texts: string[] = [];
  const only = svg
    .replace(/<path\b[^>]*\/>/gu, '')
    .replace(/<rect\b[^>]*\/>/u, '')
    // A rim of paper behind letters, and the words of outlines, have no ink of their own.
    .replace(/<text\b[^>]*(?:aria-hidden="true"|fill="none")[^>]*>[^<]*<\/text>/gu, '')
    .replace(/(<text\b[^>]*?) fill="[^"]*"([^>]*>)([^<]*)/gu, (_, head: string, tail: string, text: string) => {
      texts.push(text);
      return `${head} fill="${colourOf(texts.length)}" text-rendering="optimizeSpeed"${tail}${text}`;
    });
  return { svg: only, texts };
}

/** Sixteen steps a channel, so that a soft edge, which comes out a little off, is not taken for another text's. */
const STEP = 16;
const colourOf = (i: number): string =>
  `#${[i >> 8, (i >> 4) & 15, i & 15].map((part) => (part * STEP).toString(16).padStart(2, '0')).join('')}`;
/** Fainter than this nobody sees it. */
const FAINT = 96;

export function inkOf({ width, pixels }: Picture, texts: readonly string[]): Ink[] {
  const found = texts.map((text) => ({ text, left: Infinity, top: Infinity, right: -1, bottom: -1, pixels: 0 }));
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  for (let i = 0; i < whole.length; i++) {
    if (whole[i] === 0) continue;
    const at = i * 4;
    if ((pixels[at + 3] as number) < FAINT) continue;
    const part = (offset: number): number => Math.round((pixels[at + offset] as number) / STEP);
    const ink = found[((part(0) << 8) | (part(1) << 4) | part(2)) - 1];
    if (!ink) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    ink.left = Math.min(ink.left, x);
    ink.right = Math.max(ink.right, x + 1);
    ink.top = Math.min(ink.top, y);
    ink.bottom = Math.max(ink.bottom, y + 1);
    ink.pixels++;
  }
  return found.filter((ink) => ink.pixels > 0);
}

export function byResvg(svg: string, { files, sans, serif }: FontSet): Picture {
  const picture = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...files],
      defaultFontFamily: sans,
      sansSerifFamily: sans,
      serifFamily: serif,
    },
  }).render();
  // A copy of its own: the words of four bytes below need it to begin at one.
  return { width: picture.width, height: picture.height, pixels: new Uint8Array(picture.pixels) };
}

/** Where librsvg's command is; undefined where it is not installed. */
export const RSVG = [
  'rsvg-convert',
  '/usr/bin/rsvg-convert',
  '/usr/local/bin/rsvg-convert',
  '/opt/homebrew/bin/rsvg-convert',
].find((name) => spawnSync(name, ['--version']).status === 0);

export function byLibrsvg(svg: string, { files, sans, serif }: FontSet): Picture {
  const folder = mkdtempSync(join(tmpdir(), 'benang-ink-'));
  try {
    const [from, to] = [join(folder, 'figure.svg'), join(folder, 'figure.png')];
    writeFileSync(from, svg);
    const env = { ...process.env, FONTCONFIG_FILE: fontconfig(files, sans, serif) };
    const { status, stderr } = spawnSync(RSVG ?? '', ['--unlimited', '-o', to, from], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`librsvg: ${stderr}`);
    return readPng(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what librsvg writes: eight bits a channel, no interlacing. */
function readPng(bytes: Buffer): Picture {
  const [width, height, depth, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24], bytes[25]];
  const channels = kind === 6 ? 4 : kind === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0) throw new Error(`a PNG of another kind: ${depth} bits, colour type ${kind}`);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const rows = unfiltered(raw, height, width * channels, channels);
  if (channels === 4) return { width, height, pixels: rows };
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < rows.length; from += 3, to += 4) pixels.set(rows.subarray(from, from + 3), to);
  return { width, height, pixels };
}

/** Takes back what each row was filtered with; in place, for the pictures are large. */
function unfiltered(raw: Uint8Array, height: number, row: number, channels: number): Uint8Array {
  // A row and a pixel of nothing come before the first.
  const margin = row + channels;
  const out = new Uint8Array(margin + height * row);
  const byte = (at: number): number => out[at] as number;
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    const from = y * (row + 1) + 1;
    const to = margin + y * row;
    out.set(raw.subarray(from, from + row), to);
    if (filter === 0) continue;
    // To the left of a row there is nothing, not the end of the row above.
    for (let x = 0; x < row; x++) {
      const at = to + x;
      const left = x < channels ? 0 : byte(at - channels);
      if (filter === 1) out[at] = byte(at) + left;
      else if (filter === 2) out[at] = byte(at) + byte(at - row);
      else if (filter === 3) out[at] = byte(at) + ((left + byte(at - row)) >> 1);
      else out[at] = byte(at) + paeth(left, byte(at - row), x < channels ? 0 : byte(at - row - channels));
    }
  }
  // A copy of its own: words of four bytes need it to begin at one.
  return out.slice(margin);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Files of a font whose letters stand `times` as far apart, as those of a wider font would. */
export function widened(file: string, times: number, folder: string): string {
  const bytes = Buffer.from(readFileSync(file));
  const tables = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const [hhea = NaN, hmtx = NaN] = [tables.get('hhea'), tables.get('hmtx')];
  const count = bytes.readUInt16BE(hhea + 34);
  for (let i = 0; i < count; i++) {
    const at = hmtx + 4 * i;
    bytes.writeUInt16BE(Math.round(bytes.readUInt16BE(at) * times), at);
  }
  const to = join(folder, `wide-${file.split(/[\\/]/u).at(-1)}`);
  writeFileSync(to, bytes);
  return to;
}

/**
 * How do some letters of a font become a font file of their own, as a browser reads one? As WOFF: unlike for WOFF2, all that it takes is at hand
 * everywhere. What is said of the font as a whole is copied from the file that it was opened from.
 */
import { zlibSync } from 'fflate';
import type { Font } from 'fontkit';
import { glyphBytes, type GlyphBytes } from './glyph-bytes.ts';

export interface Letters {
  /** Says what holds for all: its height, its lines. */
  readonly font: Font;
  /** In the order of the file; the first stands for letters that are not there. Undefined: a place that nothing leads to. */
  readonly glyphs: readonly ({ readonly font: Font; readonly id: number } | undefined)[];
  /** By code point, the place among the glyphs. */
  readonly places: ReadonlyMap<number, number>;
  /** How much nearer two glyphs stand, by their places; in units of the font. */
  readonly kerning?: readonly (readonly [left: number, right: number, by: number])[];
  /** Tables that are copied as they are: places are then those of the font. */
  readonly copied?: readonly string[];
  /** 100 to 900. */
  readonly weight: number;
}

type Table = readonly [tag: string, bytes: Uint8Array];

export function fontFile(letters: Letters): Uint8Array {
  const { font, glyphs, places, kerning = [], copied = [], weight } = letters;
  const outlines = glyphs.map((glyph) => glyph && glyphBytes(glyph.font.getGlyph(glyph.id)));
  const metrics = glyphs.map(
    (glyph, i) =>
      [glyph ? Math.round(glyph.font.getGlyph(glyph.id).advanceWidth) : 0, outlines[i]?.bearing ?? 0] as const,
  );
  const head = patched(tableOf(font, 'head'), [
    [8, 0],
    [10, 0],
    [50, 1],
  ]);
  const tables: Table[] = [
    ['cmap', cmap(places)],
    ['glyf', joined(outlines.map((outline) => outline?.bytes ?? new Uint8Array()))],
    ['head', head],
    ['hhea', patched(tableOf(font, 'hhea'), [[34, glyphs.length]])],
    ['hmtx', numbers(metrics.flat())],
    ['loca', loca(outlines)],
    ['maxp', maxp(tableOf(font, 'maxp'), outlines)],
    ['name', names()],
    ['OS/2', patched(tableOf(font, 'OS/2'), [[4, weight]])],
    ['post', post(tableOf(font, 'post'))],
    ...(kerning.length > 0 ? [['kern', kern(kerning)] as const] : []),
    ...copied.flatMap((tag): Table[] => {
      const bytes = tableOf(font, tag);
      return bytes.length > 0 ? [[tag, bytes]] : [];
    }),
  ];
  return woff(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The parts of a font that fontkit does not promise; its version is pinned. */
interface Inner {
  readonly directory: {
    readonly tables: Readonly<
      Record<string, { readonly offset: number; readonly length: number; readonly transformLength?: number }>
    >;
  };
  readonly stream: { readonly buffer: Uint8Array };
}

/** As it lies in the file, which is unpacked by then; empty where there is none. */
function tableOf(font: Font, tag: string): Uint8Array {
  // Asked for anything, a WOFF2 is unpacked.
  if (font.numGlyphs < 0) return new Uint8Array();
  const { directory, stream } = font as unknown as Inner;
  const entry = directory.tables[tag];
  return entry
    ? Uint8Array.from(stream.buffer.subarray(entry.offset, entry.offset + (entry.transformLength ?? entry.length)))
    : new Uint8Array();
}

/** With other numbers of two bytes at some places. */
function patched(table: Uint8Array, changes: readonly (readonly [at: number, value: number])[]): Uint8Array {
  const view = viewOf(table);
  for (const [at, value] of changes) if (at + 2 <= table.length) view.setUint16(at, value);
  return table;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Numbers of two bytes. */
function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = viewOf(bytes);
  values.forEach((value, i) => view.setUint16(2 * i, value & 0xffff));
  return bytes;
}

const long = (value: number): readonly number[] => [(value >>> 16) & 0xffff, value & 0xffff];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function loca(outlines: readonly (GlyphBytes | undefined)[]): Uint8Array {
  let at = 0;
  return numbers([...long(0), ...outlines.flatMap((outline) => long((at += outline?.bytes.length ?? 0)))]);
}

function maxp(table: Uint8Array, outlines: readonly (GlyphBytes | undefined)[]): Uint8Array {
  const most = (of: 'points' | 'contours'): number =>
    outlines.reduce((found, outline) => Math.max(found, outline?.[of] ?? 0), 0);
  return patched(table, [
    [4, outlines.length],
    [6, most('points')],
    [8, most('contours')],
    // No glyph is put together from others, and none has a program.
    ...[10, 12, 26, 28, 30].map((at) => [at, 0] as const),
  ]);
}

/** Without names of glyphs. */
const post = (table: Uint8Array): Uint8Array =>
  patched(joined([table.subarray(0, 32), new Uint8Array(Math.max(0, 32 - table.length))]), [
    [0, 3],
    [2, 0],
  ]);

const NAME = 'Letters of a page';

/** A part of a font may not go by its name. */
function names(): Uint8Array {
  const text = Array.from(NAME, (letter) => letter.codePointAt(0) ?? 0);
  // Family, style, full name and the name for printers: the same for all.
  const ids = [1, 2, 4, 6];
  const records = ids.flatMap((id) => [3, 1, 0x409, id, 2 * text.length, 0]);
  return numbers([0, ids.length, 6 + 12 * ids.length, ...records, ...text]);
}

interface Segment {
  readonly from: number;
  to: number;
  /** The place of the first. */
  readonly place: number;
}

/** Code points that follow each other, as their places do. */
function segmentsOf(places: ReadonlyMap<number, number>): readonly Segment[] {
  const segments: Segment[] = [];
  for (const [code, place] of [...places].sort(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    if (last && code === last.to + 1 && place === last.place + code - last.from) last.to = code;
    else segments.push({ from: code, to: code, place });
  }
  return segments;
}

const LAST_OF_TWO_BYTES = 0xffff;

function cmap(places: ReadonlyMap<number, number>): Uint8Array {
  const all = segmentsOf(places);
  const low = segmentsOf(new Map([...places].filter(([code]) => code < LAST_OF_TWO_BYTES)));
  const short = shortMap([...low, { from: LAST_OF_TWO_BYTES, to: LAST_OF_TWO_BYTES, place: 0 }]);
  const full = [12, 0, ...long(16 + 12 * all.length), ...long(0), ...long(all.length)].concat(
    all.flatMap(({ from, to, place }) => [...long(from), ...long(to), ...long(place)]),
  );
  const start = 4 + 8 * 2;
  return numbers([
    ...[0, 2],
    ...[3, 1, ...long(start)],
    ...[3, 10, ...long(start + 2 * short.length)],
    ...short,
    ...full,
  ]);
}

function shortMap(segments: readonly Segment[]): readonly number[] {
  const count = segments.length;
  return [
    ...[4, 16 + 8 * count, 0, ...searching(count, 2)],
    ...segments.map(({ to }) => to),
    0,
    ...segments.map(({ from }) => from),
    ...segments.map(({ from, place }) => (from === LAST_OF_TWO_BYTES ? 1 : place - from)),
    ...segments.map(() => 0),
  ];
}

/** How many there are, and what helps to look for one by halving: all in steps of `size` bytes. */
function searching(count: number, size: number): readonly number[] {
  const steps = Math.floor(Math.log2(Math.max(1, count)));
  return [size === 2 ? 2 * count : count, size * 2 ** steps, steps, size * (count - 2 ** steps)];
}

/** No more pairs have room in a table. */
const MOST_PAIRS = 10_000;

function kern(pairs: readonly (readonly [left: number, right: number, by: number])[]): Uint8Array {
  const sorted = pairs.slice(0, MOST_PAIRS).sort(([a, c], [b, d]) => a - b || c - d);
  return numbers([0, 1, 0, 14 + 6 * sorted.length, 1, ...searching(sorted.length, 6), ...sorted.flat()]);
}

/** In whole four bytes. */
const padded = (length: number): number => Math.ceil(length / 4) * 4;

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum = (sum + (bytes[i] ?? 0) * 2 ** (24 - 8 * (i % 4))) % 2 ** 32;
  return sum;
}

const FLAVOUR = 0x00010000;
/** What the checksum of a whole font and the number in its head give together. */
const WHOLE = 0xb1b0afba;

function woff(tables: readonly Table[]): Uint8Array {
  const directory = numbers([...long(FLAVOUR), tables.length, ...searching(tables.length, 16).slice(1)]);
  let at = 12 + 16 * tables.length;
  let sum = checksum(directory);
  for (const [tag, bytes] of tables) {
    const own = checksum(bytes);
    sum += checksum(new TextEncoder().encode(tag)) + own + at + bytes.length + own;
    at += padded(bytes.length);
  }
  const size = at;
  const head = tables.find(([tag]) => tag === 'head')?.[1];
  const sums = tables.map(([, bytes]) => checksum(bytes));
  if (head) viewOf(head).setUint32(8, (WHOLE - (sum % 2 ** 32) + 2 ** 32) % 2 ** 32);
  const packed = tables.map(([, bytes]) => {
    const smaller = zlibSync(bytes, { level: 9 });
    return smaller.length < bytes.length ? smaller : bytes;
  });
  let offset = 44 + 20 * tables.length;
  const entries = tables.map(([tag, bytes], i) => {
    const { length } = packed[i] ?? bytes;
    const entry = joined([
      new TextEncoder().encode(tag),
      numbers([offset, length, bytes.length, sums[i] ?? 0].flatMap(long)),
    ]);
    offset += padded(length);
    return entry;
  });
  const header = joined([
    new TextEncoder().encode('wOFF'),
    numbers([...long(FLAVOUR), ...long(offset), tables.length, 0, ...long(size), 1, 0]),
    new Uint8Array(20),
  ]);
  const bodies = packed.map((bytes) => joined([bytes, new Uint8Array(padded(bytes.length) - bytes.length)]));
  return joined([header, ...entries, ...bodies]);
}

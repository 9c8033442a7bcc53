/** Which file holds the letters of a text? The faces are read from the style sheets that the page itself is set by. */
import type { Font } from 'fontkit';
import { openFont } from './open-font.ts';
import { familyStack } from './scripts.ts';

/** One file of letters. */
export interface Face {
  readonly family: string;
  /** As `unicode-range` gives them: first and last code points. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly load: () => Promise<Uint8Array>;
}

/** A rule of a style sheet, as text. */
export interface FaceRule {
  readonly family: string;
  readonly style: string;
  readonly unicodeRange: string;
  /** The value of `src`. */
  readonly source: string;
}

/** The face of an `@font-face` rule; undefined for italics, which figures have none of. */
export function faceOf(rule: FaceRule, load: (path: string) => Promise<Uint8Array>): Face | undefined {
  if (!/^(?:normal)?$/u.test(rule.style.trim())) return undefined;
  const path = /url\(\s*["']?([^\s"')]+)["']?\s*\)\s*format\(\s*["']?woff2/u.exec(rule.source)?.[1];
  if (path === undefined) return undefined;
  const ranges = rule.unicodeRange.split(',').flatMap((range) => {
    const [, first = '', last = first] = /^\s*U\+([0-9a-f]+)(?:-([0-9a-f]+))?\s*$/iu.exec(range) ?? [];
    return first === '' ? [] : [[parseInt(first, 16), parseInt(last, 16)] as const];
  });
  let bytes: Promise<Uint8Array> | undefined;
  // A file that did not come is asked for again the next time.
  const once = (): Promise<Uint8Array> =>
    (bytes ??= load(path).catch((error: unknown) => {
      bytes = undefined;
      throw error;
    }));
  return { family: rule.family.replace(/^["']|["']$/gu, ''), ranges, load: once };
}

const covers = ({ ranges }: Face, code: number): boolean =>
  ranges.length === 0 || ranges.some(([first, last]) => code >= first && code <= last);

/** The fonts at hand, opened when they are first needed. */
export class Fonts {
  readonly #faces: ReadonlyMap<string, readonly Face[]>;
  readonly #opened = new Map<Face, Map<number, Promise<Font>>>();

  constructor(faces: readonly Face[]) {
    const byFamily = new Map<string, Face[]>();
    for (const face of faces) byFamily.set(face.family, [...(byFamily.get(face.family) ?? []), face]);
    this.#faces = byFamily;
  }

  /** The font that draws a letter with its marks; undefined where none has it. Rejects if a file does not load. */
  async fontFor(cluster: string, setting: Setting): Promise<Font | undefined> {
    return (await this.found(cluster, setting))?.font;
  }

  /** The same, and of which family it is. */
  async found(
    cluster: string,
    { serif, weight, language }: Setting,
  ): Promise<{ readonly font: Font; readonly family: string } | undefined> {
    const codes = Array.from(cluster, (char) => char.codePointAt(0) ?? 0).filter((code) => !isFormat(code));
    const [base] = codes;
    if (base === undefined) return undefined;
    for (const family of familyStack(serif, language)) {
      for (const face of this.#faces.get(family) ?? []) {
        if (!covers(face, base)) continue;
        const font = await this.#open(face, weight);
        // Marks that the face lacks are left out by it: a letter without its accent would be another letter.
        if (codes.every((code) => font.hasGlyphForCodePoint(code))) return { font, family };
      }
    }
    return undefined;
  }

  #open(face: Face, weight: number): Promise<Font> {
    const weights = this.#opened.get(face) ?? new Map<number, Promise<Font>>();
    this.#opened.set(face, weights);
    const opened = weights.get(weight) ?? face.load().then((bytes) => openFont(bytes, weight));
    weights.set(weight, opened);
    opened.catch(() => weights.delete(weight));
    return opened;
  }
}

export interface Setting {
  readonly serif: boolean;
  readonly weight: number;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Joiners, direction marks and variation selectors: they steer, nothing is drawn for them. */
const isFormat = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  code === 0xad;

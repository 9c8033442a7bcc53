/**
 * Which letters does a page take along, so that it looks the same where nobody has its typefaces? Those that it shows, of the faces that come
 * with Benang: as few files as there can be, since many of those faces are cut into dozens of them.
 */
import type { Font } from 'fontkit';
import { fontFile } from './font-file.ts';
import type { Fonts, Setting } from './faces.ts';
import { HAN, hanOf, SANS_FAMILY, SERIF_FAMILY } from './scripts.ts';
import { withSubstitutes } from './substitutes.ts';

export interface PageFace {
  /** `beyond`: the letters that neither of the others has, in whatever style. */
  readonly kind: 'sans' | 'serif' | 'beyond';
  readonly weight: number;
  /** Code points that it has, in order. */
  readonly codes: readonly number[];
  /** WOFF. */
  readonly bytes: Uint8Array;
}

const STYLES = [false, true].flatMap((serif) => [400, 600].map((weight) => ({ serif, weight })));

/** Of letters that neither join nor change places, each is drawn by itself. */
const BY_ITSELF = new Set([SANS_FAMILY, SERIF_FAMILY, ...['ko', 'ja', 'zh', 'zh-TW'].map((tag) => hanOf(tag).family)]);

/** What a reader may type, and what the page's script may count. */
const TYPED = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
/** Words are parted by them: a blank of another font would be wider or narrower. */
const BLANKS = [' ', '\u00A0', '\u2009', '\u202F'];
/** What turns round in a line that is read from right to left. */
const MIRRORED = '()[]{}<>«»‹›';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

interface Words {
  readonly language: string;
  readonly words: ReadonlySet<string>;
}

/** Each word once; twice where Chinese characters have another shape in another language. */
function wordsOf(texts: readonly (readonly [text: string, language: string])[]): readonly Words[] {
  const found = new Map<string, { language: string; words: Set<string> }>();
  for (const [text, language] of [[`${TYPED} ${MIRRORED}`, 'en'], ...texts] as const)
    for (const word of text.split(/\s+/u)) {
      const key = HAN.test(word) ? hanOf(language).id : '';
      const same = found.get(key) ?? { language, words: new Set() };
      found.set(key, same);
      same.words.add(word);
    }
  const all = [...found.values()];
  for (const blank of BLANKS) all[0]?.words.add(blank);
  return all;
}

const codesOf = (text: string): readonly number[] => Array.from(text, (char) => char.codePointAt(0) ?? 0);

/** `pause` is called now and then; rejects as it does, or if a font does not load. */
export async function pageLetters(
  texts: readonly (readonly [text: string, language: string])[],
  fonts: Fonts,
  pause?: () => Promise<void> | undefined,
): Promise<readonly PageFace[]> {
  const all = wordsOf(texts);
  const faces: PageFace[] = [];
  for (const style of STYLES) {
    const own = style.serif ? SERIF_FAMILY : SANS_FAMILY;
    const sets = new Map<string | Font, LetterSet>();
    for (const { language, words } of all) {
      const fontOf = finder(fonts, { ...style, language });
      for (const word of words) {
        await pause?.();
        let before: { readonly code: number; readonly font: Font } | undefined;
        for (const { segment } of graphemes.segment(word)) {
          const { font, family = '' } =
            (fontOf.known.has(segment) ? fontOf.known.get(segment) : await fontOf.look(segment)) ?? {};
          // The rest has one style: half of the bytes, and a browser makes it heavier where that is asked for.
          if (!font || (family !== own && (style.serif || style.weight !== 400))) {
            before = undefined;
            continue;
          }
          const set = setOf(sets, font, family);
          const codes = codesOf(segment);
          for (const code of [...codes, ...codesOf(segment.normalize('NFC'))]) set.add(font, code);
          const [code = 0, more] = codes;
          if (family === own && before?.font === font) set.addPair(font, before.code, code);
          before = more === undefined ? { code, font } : undefined;
        }
      }
    }
    for (const set of sets.values()) {
      await pause?.();
      const kind = set.family === own ? (style.serif ? 'serif' : 'sans') : 'beyond';
      faces.push({ kind, weight: style.weight, ...set.file(style.weight) });
    }
  }
  return faces;
}

/** Each letter is looked for once. */
function finder(fonts: Fonts, setting: Setting) {
  const known = new Map<string, Awaited<ReturnType<Fonts['found']>>>();
  const look = async (cluster: string): ReturnType<Fonts['found']> => {
    const found = await fonts.found(cluster, setting);
    known.set(cluster, found);
    return found;
  };
  return { known, look };
}

/** Fonts whose letters go together keep their places, which cannot be mixed with those of another. */
function setOf(sets: Map<string | Font, LetterSet>, font: Font, family: string): LetterSet {
  const isAlone = !BY_ITSELF.has(family);
  const set = sets.get(isAlone ? font : family) ?? new LetterSet(font, family, isAlone);
  sets.set(isAlone ? font : family, set);
  return set;
}

/** The letters of one file that is to be. */
class LetterSet {
  readonly font: Font;
  readonly family: string;
  /** Whether they may join and stand for each other, so that all of one font stay at their places. */
  readonly isAlone: boolean;
  readonly #fonts = new Map<number, Font>();
  readonly #pairs = new Map<string, readonly [left: number, right: number, by: number]>();

  constructor(font: Font, family: string, isAlone: boolean) {
    this.font = font;
    this.family = family;
    this.isAlone = isAlone;
  }

  add(font: Font, code: number): void {
    if (!this.#fonts.has(code) && font.hasGlyphForCodePoint(code)) this.#fonts.set(code, font);
  }

  /** Two letters that stand side by side somewhere: how much nearer they do than their widths say. */
  addPair(font: Font, left: number, right: number): void {
    const key = `${left} ${right}`;
    if (this.#pairs.has(key)) return;
    const { glyphs, positions } = font.layout(String.fromCodePoint(left, right), { liga: false, clig: false });
    const by = glyphs.length === 2 ? Math.round((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)) : 0;
    this.#pairs.set(key, [left, right, by]);
  }

  file(weight: number): Pick<PageFace, 'codes' | 'bytes'> {
    const { font } = this;
    const codes = [...this.#fonts.keys()].sort((a, b) => a - b);
    if (this.isAlone) {
      const places = new Map(codes.map((code) => [code, font.glyphForCodePoint(code).id]));
      const shown = withSubstitutes(font, [0, ...places.values()]);
      const glyphs = Array.from({ length: font.numGlyphs }, (_, id) => (shown.has(id) ? { font, id } : undefined));
      return { codes, bytes: fontFile({ font, glyphs, places, weight, copied: ['GDEF', 'GPOS', 'GSUB'] }) };
    }
    const letters = codes.flatMap((code) => {
      const own = this.#fonts.get(code);
      return own ? [{ font: own, id: own.glyphForCodePoint(code).id }] : [];
    });
    const places = new Map(codes.map((code, i) => [code, i + 1]));
    const kerning = [...this.#pairs.values()].flatMap(([left, right, by]) => {
      const [first, second] = [places.get(left), places.get(right)];
      return by === 0 || first === undefined || second === undefined ? [] : [[first, second, by] as const];
    });
    return { codes, bytes: fontFile({ font, glyphs: [{ font, id: 0 }, ...letters], places, weight, kerning }) };
  }
}

/**
 * How wide are the letters of the fonts, read from the fonts? Makes the tables of src/scene/letter-widths.ts and
 * src/scene/figure/widest-widths.ts, which letter-widths.test.ts holds against the fonts.
 */
import { readFileSync, readdirSync } from 'node:fs';
import type { Font } from 'fontkit';
import { openFont } from '../../../src/typeset/open-font.ts';
import { SCRIPTS } from '../../../src/typeset/scripts.ts';

const modules = new URL('../../../node_modules/', import.meta.url);

type Block = readonly [first: number, last: number];

/** What nearly all texts are written with; accented letters beyond are as wide as their base. */
const EVERYDAY: readonly Block[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20c0],
  [0x2113, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
  [0x2260, 0x2265],
];

/** Beyond Latin, by the id of their face: their own letters; widths at the weight of names, which is the wider one. */
const OWN: Readonly<Record<string, readonly Block[]>> = {
  arabic: [[0x600, 0x6ff]],
  hebrew: [[0x5b0, 0x5f4]],
  thai: [[0xe01, 0xe5b]],
  devanagari: [[0x900, 0x97f]],
  bengali: [[0x980, 0x9fe]],
  tamil: [[0xb82, 0xbfa]],
  telugu: [[0xc00, 0xc7f]],
  kannada: [[0xc80, 0xcf3]],
  malayalam: [[0xd00, 0xd7f]],
  gujarati: [[0xa81, 0xaff]],
  gurmukhi: [[0xa01, 0xa76]],
  oriya: [[0xb01, 0xb77]],
  sinhala: [[0xd81, 0xdf4]],
  khmer: [[0x1780, 0x17f9]],
  lao: [[0xe81, 0xedf]],
  myanmar: [[0x1000, 0x109f]],
  georgian: [[0x10a0, 0x10ff]],
  armenian: [[0x531, 0x58f]],
  ethiopic: [[0x1200, 0x139f]],
};

/** All files of a face, with the letters that they hold. */
function fontsIn(folder: string, weight: number, ending = '-wght-normal.woff2'): Font[] {
  const files = new URL(`${folder}/files/`, modules);
  return readdirSync(files)
    .filter((name) => name.endsWith(ending))
    .map((name) => openFont(readFileSync(new URL(name, files)), weight));
}

const file = (path: string): Font => openFont(readFileSync(new URL(path, modules)), 400);

const thousandths = (font: Font, units: number): number => Math.round((units * 1000) / font.unitsPerEm);

/** 0 where no font has the letter. */
function widthIn(fonts: readonly Font[], code: number): number {
  // A soft hyphen is drawn only where a line ends in it, and here none does.
  if (code === 0xad) return 0;
  const font = fonts.find((one) => one.hasGlyphForCodePoint(code));
  return font ? thousandths(font, font.glyphForCodePoint(code).advanceWidth) : 0;
}

/** «first width width*3 …», blocks one a line. */
function blockText([first, last]: Block, width: (code: number) => number): string {
  const widths = Array.from({ length: last - first + 1 }, (_, i) => width(first + i));
  const runs: string[] = [];
  for (let at = 0; at < widths.length;) {
    let end = at + 1;
    while (widths[end] === widths[at]) end++;
    runs.push(end - at > 1 ? `${widths[at]}*${end - at}` : String(widths[at]));
    at = end;
  }
  return `${first.toString(16)} ${runs.join(' ')}`;
}

const tableText = (blocks: readonly Block[], width: (code: number) => number): string =>
  blocks.map((block) => blockText(block, width)).join('\n');

const LETTER = /\p{L}/u;

/** Widths of an Arabic letter alone, at the beginning, in the middle and at the end of a word. */
function joined(font: Font, code: number): number[] {
  const [letter, joiner] = [String.fromCodePoint(code), '\u200D'];
  return [letter, letter + joiner, joiner + letter + joiner, joiner + letter].map((text) =>
    thousandths(font, font.layout(text, { mark: false, mkmk: false }).advanceWidth),
  );
}

const symbols = (): Font[] => fontsIn('@fontsource/noto-sans-symbols-2', 400, '-400-normal.woff2');

export function ownTables(): Record<string, string> {
  const face = (folder: string, weight: number): string => {
    const fonts = [...fontsIn(`@fontsource-variable/${folder}`, weight), ...symbols()];
    return tableText(EVERYDAY, (code) => widthIn(fonts, code));
  };
  const others = SCRIPTS.flatMap(({ id }) => {
    const blocks = OWN[id];
    if (!blocks) return [];
    const fonts = fontsIn(`@fontsource-variable/noto-sans-${id}`, 600);
    return [tableText(blocks, (code) => widthIn(fonts, code))];
  });
  const arabic = fontsIn('@fontsource-variable/noto-sans-arabic', 600).filter((font) =>
    font.hasGlyphForCodePoint(0x628),
  );
  const forms = (at: number): string =>
    tableText([[0x620, 0x6d5]], (code) =>
      arabic[0]?.hasGlyphForCodePoint(code) && LETTER.test(String.fromCodePoint(code))
        ? (joined(arabic[0], code)[at] ?? 0)
        : 0,
    );
  return {
    SANS: face('source-sans-3', 400),
    SANS_BOLD: face('source-sans-3', 600),
    SERIF: face('source-serif-4', 400),
    SERIF_BOLD: face('source-serif-4', 600),
    OTHERS: others.join('\n'),
    ARABIC_FIRST: forms(1),
    ARABIC_MIDDLE: forms(2),
    ARABIC_LAST: forms(3),
  };
}

/** The wider of DejaVu, all that some machines have, and fonts a sixth wider than Arial and Times. */
export function widestTables(): Record<string, string> {
  const widest = (dejavu: string, common: string, own: string, weight: number): string => {
    const wide = [file(`dejavu-fonts-ttf/ttf/${dejavu}.ttf`)];
    const usual = [file(`@expo-google-fonts/${common}`)];
    const ours = [...fontsIn(`@fontsource-variable/${own}`, weight), ...symbols()];
    return tableText(EVERYDAY, (code) =>
      Math.max(widthIn(wide, code), Math.round(widthIn(usual, code) * 1.16), widthIn(ours, code)),
    );
  };
  return {
    SANS: widest('DejaVuSans', 'arimo/400Regular/Arimo_400Regular.ttf', 'source-sans-3', 400),
    SANS_BOLD: widest('DejaVuSans-Bold', 'arimo/700Bold/Arimo_700Bold.ttf', 'source-sans-3', 600),
    SERIF: widest('DejaVuSerif', 'tinos/400Regular/Tinos_400Regular.ttf', 'source-serif-4', 400),
    SERIF_BOLD: widest('DejaVuSerif-Bold', 'tinos/700Bold/Tinos_700Bold.ttf', 'source-serif-4', 600),
  };
}

/** The module that holds the tables. */
export function moduleText(head: string, tables: Record<string, string>): string {
  const parts = Object.entries(tables).map(([name, text]) => `export const ${name} = \`\n${text}\n\`;`);
  return `${head}\n\n${parts.join('\n\n')}\n`;
}

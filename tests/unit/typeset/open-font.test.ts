import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFont } from '../../../src/typeset/open-font.ts';

const modules = new URL('../../../node_modules/', import.meta.url);
const open = (path: string, weight: number): ReturnType<typeof openFont> =>
  openFont(readFileSync(new URL(path, modules)), weight);
const variable = (weight: number): ReturnType<typeof openFont> =>
  open('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2', weight);

/** Area that a glyph's outline covers by the sign of its turns, in square units: a measure of how heavy it is. */
function bounds(font: ReturnType<typeof openFont>, text: string): number[] {
  return font
    .layout(text)
    .glyphs.flatMap(({ advanceWidth, path: { bbox } }) =>
      [advanceWidth, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.round),
    );
}

describe('a variable font opened at a weight', () => {
  it.each([
    [400, '400Regular/SourceSans3_400Regular.ttf'],
    [600, '600SemiBold/SourceSans3_600SemiBold.ttf'],
    [700, '700Bold/SourceSans3_700Bold.ttf'],
  ])('has the letters of the static font at %i, those put together from parts too', (weight, file) => {
    const ours = bounds(variable(weight), 'Hamburgefonstiv0123ÄÖéñ');
    const theirs = bounds(open(`@expo-google-fonts/source-sans-3/${file}`, weight), 'Hamburgefonstiv0123ÄÖéñ');
    expect(ours.length).toBe(theirs.length);
    ours.forEach((value, i) => expect(Math.abs(value - (theirs[i] ?? NaN)), `number ${i}`).toBeLessThanOrEqual(2));
  });

  it('gives the same letters however often they are asked for', () => {
    const font = variable(600);
    const first = font.layout('Hé').glyphs.map((glyph) => glyph.path.toSVG());
    expect(font.layout('éH').glyphs.map((glyph) => glyph.path.toSVG())).toEqual([...first].reverse());
  });

  it('shapes Arabic and Indic letters as their words ask for', () => {
    const arabic = open('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2', 400);
    const alone = [...'هيئة'].reduce((sum, letter) => sum + arabic.layout(letter).advanceWidth, 0);
    expect(arabic.layout('هيئة').advanceWidth).toBeLessThan(alone * 0.9);
    const devanagari = open(
      '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2',
      400,
    );
    expect(devanagari.layout('प्र').glyphs).toHaveLength(1);
  });
});

/** Are the letters that a page takes along those of the faces they are from: as wide, as heavy, joined as they are, and no more of them? */
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { packageFonts } from '../../../src/command/package-fonts.ts';
import { pageLetters, type PageFace } from '../../../src/typeset/page-letters.ts';

type Texts = readonly (readonly [text: string, language: string])[];

const opened = ({ bytes }: PageFace): Font => fontkit.create(Buffer.from(bytes)) as Font;
const codes = (text: string): readonly number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
const facesOf = async (texts: Texts): Promise<readonly PageFace[]> => pageLetters(texts, await packageFonts(texts));
const face = (faces: readonly PageFace[], kind: PageFace['kind'], weight: number): PageFace => {
  const found = faces.find((one) => one.kind === kind && one.weight === weight);
  if (!found) throw new Error(`no ${kind} ${weight}`);
  return found;
};
const sourceOf = async (text: string, serif: boolean, weight: number, language: string): Promise<Font> => {
  const font = await (
    await packageFonts([[text, language]])
  ).fontFor(Array.from(text)[0] ?? '', {
    serif,
    weight,
    language,
  });
  if (!font) throw new Error('no font');
  return font;
};
/** All that is drawn of a line: every glyph's outline by its box, and where the next one begins. */
const drawn = (font: Font, text: string): number[] => {
  const { glyphs, positions } = font.layout(text, { liga: false, clig: false });
  return glyphs.flatMap(({ path: { bbox } }, i) =>
    [positions[i]?.xAdvance ?? NaN, bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.round),
  );
};
const near = (ours: readonly number[], theirs: readonly number[]): void => {
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, i) => expect(Math.abs(value - (theirs[i] ?? NaN)), `number ${i}`).toBeLessThanOrEqual(1));
};

describe('the letters of a page', () => {
  it.each([
    ['sans', 400],
    ['sans', 600],
    ['serif', 400],
    ['serif', 600],
  ] as const)('are those of the face, also how near two of them stand: %s %i', async (kind, weight) => {
    const text = 'AVATAR To. Yü “We” Ćelić Тула Γη';
    const faces = await facesOf([[text, 'id']]);
    const ours = opened(face(faces, kind, weight));
    for (const word of ['AVATAR', 'To.', '“We”']) {
      const theirs = await sourceOf(word, kind === 'serif', weight, 'id');
      near(drawn(ours, word), drawn(theirs, word));
      const apart = Array.from(word).reduce((sum, letter) => sum + ours.layout(letter).advanceWidth, 0);
      if (word !== '“We”') expect(ours.layout(word).advanceWidth).toBeLessThan(apart);
    }
    for (const word of ['Тула', 'Γη', 'Ć'])
      near(drawn(ours, word), drawn(await sourceOf(word, kind === 'serif', weight, 'id'), word));
  });

  it('are what is shown and what may be typed, and little more', async () => {
    const faces = await facesOf([['Ćelić', 'id']]);
    expect(faces.map(({ kind, weight }) => `${kind} ${weight}`)).toEqual([
      'sans 400',
      'sans 600',
      'serif 400',
      'serif 600',
    ]);
    for (const one of faces) {
      expect(one.codes).toEqual(expect.arrayContaining([...codes('Ćelić'), ...codes('AZaz09? \u00A0')]));
      expect(one.codes.length).toBeLessThan(120);
      expect(opened(one).numGlyphs).toBe(one.codes.length + 1);
      expect(one.bytes.length).toBeLessThan(13_000);
    }
  });

  it('are those of Hangul and Chinese characters, in as few files as there can be', async () => {
    const text = '조선민주주의인민공화국 평양 金正恩';
    const faces = await facesOf([[text, 'ko']]);
    const beyond = faces.filter(({ kind }) => kind === 'beyond');
    expect(beyond).toHaveLength(1);
    const [first] = beyond;
    if (!first) return;
    expect(first.codes).toEqual([...new Set(codes(text.replaceAll(' ', '')))].sort((a, b) => a - b));
    for (const letter of '조국평金')
      near(drawn(opened(first), letter), drawn(await sourceOf(letter, false, 400, 'ko'), letter));
  });

  it('take along the letter that a browser makes of one and its accent', async () => {
    const faces = await facesOf([['é'.normalize('NFD'), 'fr']]);
    expect(face(faces, 'serif', 400).codes).toEqual(expect.arrayContaining([0x65, 0x301, 0xe9]));
  });

  it.each([
    ['ar', 'السّلطنة', 'خطوة أخيرة'],
    ['hi', 'क्षेत्र', 'हिन्दी प्रधानमंत्री'],
    ['th', 'กรุงเทพฯ', 'ผู้ชาย'],
  ])('join and stack as those of the face do, in «%s»', async (language, ...words) => {
    const faces = await facesOf([[words.join(' '), language]]);
    const beyond = faces.filter(({ kind }) => kind === 'beyond').map(opened);
    expect(beyond).toHaveLength(1);
    const [ours] = beyond;
    for (const word of words.flatMap((text) => text.split(' '))) {
      const theirs = await sourceOf(word, false, 400, language);
      if (ours) near(drawn(ours, word), drawn(theirs, word));
    }
    expect(faces.find(({ kind }) => kind === 'beyond')?.bytes.length).toBeLessThan(60_000);
  });

  it('are none where no face has them, and that is no fault', async () => {
    const faces = await facesOf([['\u{13000}\uE000', 'und']]);
    expect(faces.flatMap(({ codes: own }) => own)).not.toContain(0x13000);
    expect(faces).toHaveLength(4);
  });
});

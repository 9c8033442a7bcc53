/** Are texts measured soundly, and broken into lines without losing anything? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, type Font } from '../../../src/scene/measure.ts';
import { balanceLines, clampLines, wrapText } from '../../../src/scene/wrap.ts';

const font: Font = { size: 13, bold: true };
const width = (text: string, of: Font = font) => measureText(text, of);
const wrap = (text: string, room: number) => wrapText(text, room, font, measureText);
const bare = (text: string) => text.replace(/\s/gu, '');

const texts = fc.string({
  unit: fc.constantFrom(
    'a',
    'W',
    'i',
    ' ',
    '  ',
    '-',
    '/',
    '—',
    '\n',
    '\u00A0',
    '한',
    '中',
    '。',
    '、',
    'é',
    '😀',
    '👩\u200D🌾',
    'e\u0301',
    'ا',
    '\uD800',
    '.',
  ),
  maxLength: 40,
});
const rooms = fc.integer({ min: 1, max: 200 });

describe('the width of a text', () => {
  it('grows with the size, and is nothing for nothing', () => {
    expect(width('')).toBe(0);
    expect(width('Kim', { size: 26 })).toBeCloseTo(2 * width('Kim', { size: 13 }), 9);
  });

  it('is that of the faces that come with Benang', () => {
    expect(measureText('Hello', { size: 1000 })).toBe(652 + 496 + 255 + 255 + 542);
    expect(measureText('Hello', { size: 1000, bold: true })).toBeGreaterThan(652 + 496 + 255 + 255 + 542);
    expect(measureText('Hello', { size: 1000, serif: true })).toBeGreaterThan(652 + 496 + 255 + 255 + 542);
  });

  it('is known for every character of ASCII, and bold is never narrower by more than a hair', () => {
    for (let code = 32; code < 127; code++) {
      const char = String.fromCharCode(code);
      for (const serif of [false, true]) expect(measureText(char, { size: 1000, serif })).toBeGreaterThan(150);
      for (const serif of [false, true])
        expect(measureText(char, { size: 1000, bold: true, serif }), char).toBeGreaterThan(
          measureText(char, { size: 1000, serif }) - 12,
        );
    }
  });

  it.each([
    ...['中', '鷺', 'あ', 'ア', '。', '（', '𠮷'].map((char) => [1000, char] as const),
    [920, '한'] as const,
    [920, '빛'] as const,
  ])('is %i thousandths of an em for %s', (thousandths, char) => {
    expect(measureText(char, { size: 1000 })).toBe(thousandths);
    expect(measureText(char, { size: 1000, bold: true })).toBe(thousandths);
  });

  it('knows how Arabic letters join: a word is narrower than its letters, and a mark that parts them widens it', () => {
    const word = 'الهيئة';
    const apart = [...word].reduce((sum, letter) => sum + width(letter), 0);
    expect(width(word)).toBeLessThan(apart * 0.9);
    expect(width('هي')).toBeLessThan(width('ه\u200Cي'));
    // Vowel signs stand above or below: they take no room and part nothing.
    expect(width('هَيْ')).toBe(width('هي'));
  });

  it('leaves room for letters that no face has', () => {
    expect(measureText('𒀀', { size: 1000 })).toBeGreaterThan(1000);
  });

  it.each([
    ['é', 'e'],
    ['Å', 'A'],
    ['ñ', 'n'],
    ['e\u0301', 'e'],
    ['a\u200D', 'a'],
    ['a\u00AD', 'a'],
  ])('of %s is that of %s', (accented, plain) => {
    expect(width(accented)).toBe(width(plain));
  });

  it('is a sum, whatever the text', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(width(`${a} ${b}`)).toBeCloseTo(width(a) + width(' ') + width(b), 6);
      }),
    );
  });
});

describe('wrapping', () => {
  it.each<[string, string, number, string[]]>([
    ['at spaces', 'Kim Jong Un', 60, ['Kim Jong', 'Un']],
    ['after hyphens and slashes inside words', 'Indonesia-Malaysia/Brunei', 90, ['Indonesia-', 'Malaysia/', 'Brunei']],
    ['not before a number after a hyphen', 'Tombak-4', 55, ['Tombak-', '4']],
    ['between Chinese characters', '青鷺海上保険', 40, ['青鷺海', '上保険']],
    ['with the full stop', '青鷺海。', 39, ['青鷺', '海。']],
    ['inside a word that fits no line', 'Donaudampf', 35, ['Dona', 'udam', 'pf']],
    ['nowhere, if it fits', ' Kim \n Jong ', 90, ['Kim Jong']],
    ['into one empty line, if there is nothing', ' \n ', 90, ['']],
  ])('breaks %s', (_, text, room, lines) => {
    expect(wrap(text, room)).toEqual(lines);
  });

  it('loses no text, and no line is wider than the room unless it is one character', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(texts, rooms, (text, room) => {
        const lines = wrap(text, room);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) {
          expect(line).toBe(line.trim());
          if (width(line) > room + 1e-6) expect([...graphemes.segment(line)].length).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines for a label', () => {
  const balance = (text: string, room: number, most: number) => balanceLines(text, room, most, font, measureText);

  it('are even: no word is left alone', () => {
    expect(wrap('Badan Intelijen Nasional Korea', 160)).toEqual(['Badan Intelijen Nasional', 'Korea']);
    expect(balance('Badan Intelijen Nasional Korea', 160, 3)).toEqual(['Badan Intelijen', 'Nasional Korea']);
  });

  it('are not made even by breaking a word that would fit', () => {
    expect(balance('Internationalisati of', 108, 3)).toEqual(['Internationalisati', 'of']);
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'W', 'i', 'm'), minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, (list) => {
        const lines = balance(list.join(' '), 118, 9);
        expect(lines.join(' ')).toBe(list.join(' '));
      }),
    );
  });

  it('are never more or wider than they may be, and as few as without balancing', () => {
    fc.assert(
      // Room for any single character and an ellipsis.
      fc.property(texts, fc.integer({ min: 50, max: 150 }), fc.integer({ min: 1, max: 4 }), (text, room, most) => {
        const lines = balance(text, room, most);
        const plain = wrap(text, room);
        expect(lines.length).toBeLessThanOrEqual(Math.min(most, plain.length));
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room + 1e-6);
        if (plain.length <= most) expect(bare(lines.join(''))).toBe(bare(text));
        else expect(lines.at(-1)?.endsWith('…')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('that are cut off end in an ellipsis, between characters', () => {
    const farmers = '👩\u200D🌾'.repeat(6);
    expect(clampLines(['ab', farmers, 'c'], 2, width('👩\u200D🌾') * 4 + width('…') + 1, font, measureText)).toEqual([
      'ab',
      '👩\u200D🌾'.repeat(4) + '…',
    ]);
    expect(clampLines(['ab', 'c'], 2, 1, font, measureText)).toEqual(['ab', 'c']);
  });
});

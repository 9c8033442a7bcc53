/** Does folding take away what nobody means, and only that, and know where everything came from? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, folded, unfolded, type Level } from '../../../src/evidence/fold.ts';
import { isGraphemeBoundary } from '../../../src/evidence/grapheme.ts';

const cases: readonly (readonly [string, string, string])[] = [
  ['single quotation marks and apostrophes', "a'‘’‚‛′‹›ʼʻ`´＇b", "a'''''''''''''b"],
  ['double quotation marks', 'a"“”„‟″«»〝〞＂b', 'a"""""""""""b'],
  ['hyphens, dashes and minus signs', 'a-‐‑‒–—―−﹘﹣－b', 'a-----------b'],
  ['no-break, thin and wide spaces', 'a\u00A0b\u202Fc\u2009d\u3000e', 'a b c d e'],
  ['repeated white space and line breaks', 'a \t\r\n\u00A0 b', 'a b'],
  ['soft hyphens', 'ke\u00ADka\u00ADlan', 'kekalan'],
  ['zero-width spaces, word joiners and byte order marks', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
  ['marks of direction', '\u200Fعلي\u200E \u202BAB\u202C \u2066C\u2069', 'علي AB C'],
  ['joiners and non-joiners', 'می\u200Cخواهم', 'میخواهم'],
  ['invisible signs between spaces', 'a \u200B \u00AD b', 'a b'],
  ['accents that are written apart', 'Nu\u0301n\u0303ez', 'Núñez'],
  ['syllables that are written apart', '한국'.normalize('NFD'), '한국'],
  ['ligatures', 'oﬃce ﬁn ﬂug Ĳssel', 'office fin flug IJssel'],
  ['full and half width', 'Ｋｉｍ ３ ｶﾞ', 'Kim 3 ガ'],
  ['the tatweel and the shapes of Arabic letters', 'محـــمد \uFE8D\uFEDF\uFEE0\uFEEA', 'محمد الله'],
];

describe('folding', () => {
  it.each(cases)('takes away %s', (_, text, plain) => {
    expect(fold(text).text).toBe(plain);
    expect(fold(folded(text, 'print')).text).toBe(plain);
  });

  it.each(['Kim Il-sung', 'é É', '½ ², ¹ Ⅳ', '한국 한국', 'A.S. (AS)…', 'a,b;c:d!e?', 'ё е', 'قُم علی', 'กา กี', '👩🌾'])(
    'leaves «%s» as it is',
    (text) => {
      expect(fold(text).text).toBe(text);
    },
  );

  it('of names takes away what is optional in writing', () => {
    expect(folded('Пётр Лунёв, Громо\u0301в, Толстой', 'name')).toBe('Петр Лунев, Громов, Толстой');
    expect(folded('عليّ إندونيسيا أحمد على', 'name')).toBe('علي اندونيسيا احمد على');
    expect(folded('José As AS', 'name')).toBe('José As AS');
  });

  it('knows for each unit where it came from', () => {
    const one = fold('a\u00AD “b”\u00A0 – ﬁc');
    expect(one.text).toBe('a "b" - fic');
    const units = Array.from({ length: 11 }, (_, i) => i);
    expect(units.map((i) => one.startOf(i))).toEqual([0, 2, 3, 4, 5, 6, 8, 9, 10, 10, 11]);
    expect(units.map((i) => one.endOf(i))).toEqual([1, 3, 4, 5, 6, 7, 9, 10, 11, 11, 12]);
  });

  it('finds places in the text as it is written, and cuts nothing in two', () => {
    const text = 'Der oﬃcial No\u0301ra\u00ADda';
    const one = fold(text);
    const place = (words: string) => {
      const at = one.text.indexOf(words);
      const range = unfolded(text, one, at, at + words.length);
      return range && text.slice(range.start, range.end);
    };
    expect(place('official')).toBe('oﬃcial');
    expect(place('of')).toBeUndefined();
    expect(place('icial')).toBeUndefined();
    expect(place('Nó')).toBe('No\u0301');
    expect(place('Nórada')).toBe('No\u0301ra\u00ADda');
    expect(place('Nóra')).toBe('No\u0301ra');
    expect(unfolded(text, one, 3, 3)).toBeUndefined();
  });

  it('can leave units out, and still knows where the others came from', () => {
    const one = fold('aﬁ “b”  c').without([1, 4]);
    expect(one.text).toBe('ai b" c');
    expect(Array.from(one.text, (_, i) => one.startOf(i))).toEqual([0, 1, 2, 4, 5, 6, 8]);
  });

  const unit = fc.constantFrom(
    ...[
      'a',
      'É',
      'é',
      'e\u0301',
      'ё',
      '😀',
      '👩\u200D🌾',
      ' ',
      '\u00A0',
      '\n',
      '’',
      '”',
      '–',
      '\u00AD',
      '\u200B',
      '\u200C',
    ],
    ...['\uD800', '한', '\u1112', '\u1161', '\u11AB', 'ﬃ', 'Ａ', 'ｶ', 'ﾞ', 'ـ', 'ّ', 'ل', '\u0301', 'İ', 'Σ', '１'],
  );
  it.each<Level>(['print', 'name', 'search'])('keeps places in order, whole and true (%s)', (level) => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), fc.nat(20), fc.nat(20), (parts, a, b) => {
        const text = parts.join('');
        const one = fold(text, level);
        expect(one.text.replace(/ +/gu, ' ')).toBe(folded(text, level).replace(/\s+/gu, ' '));
        for (let i = 0; i < one.text.length; i++) {
          expect(one.startOf(i)).toBeLessThan(one.endOf(i));
          if (i > 0) expect(one.startOf(i)).toBeGreaterThanOrEqual(one.startOf(i - 1));
        }
        const place = unfolded(text, one, Math.min(a, b), Math.min(Math.max(a, b), one.text.length));
        if (!place) return;
        expect(isGraphemeBoundary(text, place.start) && isGraphemeBoundary(text, place.end)).toBe(true);
        // What stands there folds to what was looked for.
        expect(fold(text.slice(place.start, place.end), level).text).toBe(
          one.text.slice(Math.min(a, b), Math.max(a, b)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

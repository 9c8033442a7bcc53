/** Does folding take away typography, and only that, and know where everything came from? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/evidence/fold.ts';

const cases: readonly (readonly [string, string, string])[] = [
  ['single quotation marks and apostrophes', "a'‘’‚‛′‹›ʼ`´b", "a'''''''''''b"],
  ['double quotation marks', 'a"“”„‟″«»〝〞＂b', 'a"""""""""""b'],
  ['hyphens, dashes and minus signs', 'a-‐‑‒–—―−﹘﹣－b', 'a-----------b'],
  ['no-break, thin and wide spaces', 'a\u00A0b\u202Fc\u2009d\u3000e', 'a b c d e'],
  ['repeated white space and line breaks', 'a \t\r\n\u00A0 b', 'a b'],
  ['soft hyphens', 'ke\u00ADka\u00ADlan', 'kekalan'],
  ['zero-width spaces, word joiners and byte order marks', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
  ['invisible signs between spaces', 'a \u200B \u00AD b', 'a b'],
];

describe('folding', () => {
  it.each(cases)('takes away %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    'Kim Il-sung',
    'é e\u0301 É',
    'ﬁ ½ ², ３',
    '한국 한국',
    '👩\u200D🌾',
    'می\u200Cخواهم',
    'A.S. (AS)…',
    'a,b;c:d!e?',
  ])('leaves «%s» as it is', (text) => {
    expect(fold(text).text).toBe(text);
  });

  it('knows for each unit where it came from', () => {
    const { text, origin } = fold('a\u00AD “b”\u00A0 – c');
    expect(text).toBe('a "b" - c');
    expect([...origin]).toEqual([0, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
  });

  it('keeps positions ascending and inside, is done in one go, and lets only white space and invisible signs go', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      '😀',
      ' ',
      '\u00A0',
      '\n',
      '’',
      '”',
      '–',
      '\u00AD',
      '\u200B',
      '\uD800',
      '한',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const folded = fold(text);
        expect(folded.origin.length).toBe(folded.text.length + 1);
        expect(folded.origin.at(-1)).toBe(text.length);
        expect([...folded.origin]).toEqual([...new Set(folded.origin)].sort((a, b) => a - b));
        expect(fold(folded.text).text).toBe(folded.text);
        const gone = Array.from(text, (_, i) => i).filter((i) => i < text.length && !folded.origin.includes(i));
        for (const i of gone) expect(text[i]).toMatch(/[\s\u00AD\u200B\uDC00-\uDFFF]/u);
        for (const [i, unit] of folded.text.split('').entries())
          if (!/[\s'"-]/.test(unit)) expect(text[folded.origin[i] as number]).toBe(unit);
      }),
    );
  });
});

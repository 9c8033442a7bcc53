/** Do two spellings that a searcher does not tell apart come out as one, and different words as different? */
import { describe, expect, it } from 'vitest';
import { containsWords, foldForSearch } from '../../../src/search/fold-words.ts';

describe('what is folded away', () => {
  it.each([
    ['case', 'PUTIN', 'putin'],
    ['accents', 'José Ångström Ğül', 'jose angstrom gul'],
    ['accents written apart', 'Jose\u0301', 'jose'],
    [
      'letters that only look composed',
      'Łódź Øster Đoković Straße ẞ Æther Þór',
      'lodz oster dokovic strasse ss aether thor',
    ],
    ['the Turkish letters i', 'İSTANBUL ısı', 'istanbul isi'],
    ['width', 'Ｋｉｍ ｶﾞ', 'kim カ\u3099'],
    ['ligatures', 'ﬁﬂ', 'fifl'],
    ['the final sigma', 'ΚΌΣΜΟΣ κόσμος', 'κοσμοσ κοσμοσ'],
    ['vowel signs and the tatweel', 'مُحَمَّد كـتـاب', 'محمد كتاب'],
    ['the forms of alef, ye and te', 'أحمد إيران آسيا مرجانة موسى', 'احمد ايران اسيا مرجانه موسي'],
    ['Persian letters', 'کیم', 'كيم'],
    ['digits of other scripts', '٢٠١٤ ۱۲', '2014 12'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['what nobody sees', 'zer\u00ADo\u200Bwidth\uFEFF', 'zerowidth'],
  ])('%s', (_, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('is the same for Hangul taken apart and put together', () => {
    expect(foldForSearch('김정은'.normalize('NFD'))).toBe(foldForSearch('김정은'));
    expect(foldForSearch('김정은')).not.toBe(foldForSearch('김정일'));
  });

  it('keeps the vowels of scripts that write them as marks', () => {
    expect(foldForSearch('กีฬา')).not.toBe(foldForSearch('กฬา'));
    expect(foldForSearch('हिंदी')).not.toBe(foldForSearch('हद'));
    expect(foldForSearch('ガ')).not.toBe(foldForSearch('カ'));
  });

  it('leaves half a character as it is', () => {
    expect(foldForSearch('\uD800É')).toBe('\uD800e');
  });
});

describe('whether words stand in a text', () => {
  const folded = foldForSearch('Kim Jong Un telah mengirimkan pesan kepada José (김정은) رسالة');

  it.each([
    ['a word in another case', 'KIM', true],
    ['words in another order', 'un kim', true],
    ['the inside of a word', 'girim', true],
    ['a word without its accent', 'jose', true],
    ['a Korean syllable that is still being typed', '김저', true],
    ['an Arabic word with vowel signs', 'رِسَالَة', true],
    ['nothing', '', true],
    ['spaces alone', '   ', true],
    ['a sign', '(', true],
    ['one word of two', 'kim putin', false],
    ['a sign that is not there', '[', false],
    ['a pattern', '.*', false],
    ['half a character', '\uD800', false],
  ])('%s', (_, query, is) => {
    expect(containsWords(folded, query)).toBe(is);
  });
});

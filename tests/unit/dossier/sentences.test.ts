/** Are texts split where a reader would split them? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, language).map(([start, end]) => text.slice(start, end));

const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['at full stops', 'en', 'Ann came. Bob went!  Did he? ', ['Ann came.', 'Bob went!', 'Did he?']],
  [
    'at line breaks, also without a full stop',
    'en',
    'A heading\n\nAnn came.\r\nBob went.',
    ['A heading', 'Ann came.', 'Bob went.'],
  ],
  [
    'not after titles and initials',
    'en',
    'Mr. J. Smith met Gov. Lee. He left.',
    ['Mr. J. Smith met Gov. Lee.', 'He left.'],
  ],
  [
    'not after Indonesian abbreviations',
    'id',
    'Prof. Dr. Ir. Habibie lahir di Jl. Merdeka. Ia wafat.',
    ['Prof. Dr. Ir. Habibie lahir di Jl. Merdeka.', 'Ia wafat.'],
  ],
  [
    'with the closing quotation mark',
    'en',
    'He said: “They fired.” Then he left.',
    ['He said: “They fired.”', 'Then he left.'],
  ],
  [
    'not within a German date',
    'de',
    'Sie übernahm am 12. März 2024 zum 3. mal das Amt. Am 3. und 4. Mai kam er. Er war 12. Danach ging er.',
    ['Sie übernahm am 12. März 2024 zum 3. mal das Amt.', 'Am 3. und 4. Mai kam er.', 'Er war 12.', 'Danach ging er.'],
  ],
  [
    'not after German abbreviations',
    'de',
    'Er zahlte z. B. Lenz ca. Drei Euro, d. h. Geld usw. Frau Dr. Thomsen. Sie ging.',
    ['Er zahlte z. B. Lenz ca. Drei Euro, d. h. Geld usw. Frau Dr. Thomsen.', 'Sie ging.'],
  ],
  ['not within a Danish date', 'da', 'Den 3. Maj kom han. Han gik.', ['Den 3. Maj kom han.', 'Han gik.']],
  [
    'not after French abbreviations',
    'fr',
    'Elle a vu M. Durand et Mme. Petit. Il est parti.',
    ['Elle a vu M. Durand et Mme. Petit.', 'Il est parti.'],
  ],
  [
    'not after Spanish abbreviations',
    'es',
    'Los EE. UU. Pagaron a la Sra. Ruiz, p. ej. Diez. Se fue.',
    ['Los EE. UU. Pagaron a la Sra. Ruiz, p. ej. Diez.', 'Se fue.'],
  ],
  ['after a number in English', 'en', 'He was 12. Then he left.', ['He was 12.', 'Then he left.']],
  ['after an abbreviation at the end of a line', 'en', 'He met Mr.\nLee.', ['He met Mr.', 'Lee.']],
  ['in Korean', 'ko', '김정은은 말했다. 푸틴은 웃었다.', ['김정은은 말했다.', '푸틴은 웃었다.']],
  ['in Japanese', 'ja', '船が来た。誰もいない。', ['船が来た。', '誰もいない。']],
  ['in Arabic', 'ar', 'جاء أحمد. ثم ذهب؟ نعم.', ['جاء أحمد.', 'ثم ذهب؟', 'نعم.']],
  ['whatever the language is called', 'not a language!', 'Ann came. Bob went.', ['Ann came.', 'Bob went.']],
  ['into nothing, if there is nothing', 'en', ' \n\t ', []],
];

describe('a text is split', () => {
  it.each(cases)('%s', (_, language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });

  it('into ascending ranges without outer white space, and nothing but white space is left out', () => {
    const pieces = fc.constantFrom(
      'Ann',
      ' ',
      '. ',
      '.',
      '\n',
      '”',
      '“',
      'Mr.',
      '!',
      '。',
      '한국',
      '😀',
      '\u00A0',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const [from, to] of splitSentences(text, 'en')) {
          expect(text.slice(end, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(text.slice(from, to).trim());
          expect(text.slice(from, to)).not.toMatch(/[\r\n]/);
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

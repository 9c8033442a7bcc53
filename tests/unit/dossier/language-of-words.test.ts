/** In which language is a note stored? In the one that it is written in, as far as its letters tell. */
import { describe, expect, it } from 'vitest';
import { languageOfNote, rewritten } from '../../../src/dossier/language-of-words.ts';

describe('a note', () => {
  it.each([
    ['in the letters of the page', 'Said twice, once in private.', 'en', ['ru'], 'en'],
    ['in those of the article', 'Сказано дважды.', 'en', ['ru', 'en'], 'ru'],
    ['in those of the dossier', 'Сказано дважды, BBC.', 'id', ['en', 'uk'], 'uk'],
    ['in the same letters as the page’s', 'Zweimal gesagt.', 'en', ['de'], 'en'],
    ['in letters of nobody here', 'مرتين', 'en', ['ru'], 'und'],
    ['of signs alone', '§ 12 – 14?', 'id', ['ru'], 'id'],
    ['that is empty', '', 'en', ['ru'], 'en'],
  ])('%s', (_, words, locale, likely, expected) => {
    expect(languageOfNote(words, locale, likely)).toBe(expected);
  });
});

describe('a text that is rewritten', () => {
  it.each([
    ['stays where it is', { en: 'one' }, 'en', 'two', 'en', { en: 'two' }],
    ['goes where its words are at home', { en: 'one' }, 'en', 'два', 'ru', { ru: 'два' }],
    ['begins where its words are at home', {}, 'en', 'два', 'ru', { ru: 'два' }],
    ['writes over no other', { en: 'one', ru: 'раз' }, 'en', 'два', 'ru', { en: 'два', ru: 'раз' }],
    ['leaves the others', { id: 'satu' }, 'en', 'one', 'en', { id: 'satu', en: 'one' }],
  ])('%s', (_, texts, under, words, language, expected) => {
    expect(rewritten(texts, under, words, language)).toEqual(expected);
  });
});

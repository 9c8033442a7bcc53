/** Is a text shown in the best language that it has? */
import { describe, expect, it } from 'vitest';
import { directionOf, textIn } from '../../../src/dossier/text-in.ts';
import { textHash } from '../../../src/dossier/hash.ts';
import { pathText } from '../../../src/dossier/problem.ts';

const text = { id: 'benang', en: 'thread', 'zh-Hans': '线', ko: '' };

describe('a text', () => {
  it.each([
    ['the first language that is wanted', ['id', 'en'], 'benang', 'id'],
    ['the next, if it lacks the first', ['fr', 'id'], 'benang', 'id'],
    ['a regional form of the language', ['zh'], '线', 'zh-Hans'],
    ['the language of a regional form', ['id-ID'], 'benang', 'id'],
    ['English, if it has none that is wanted', ['fr'], 'thread', 'en'],
    ['the next, if the wanted one is empty', ['ko', 'id'], 'benang', 'id'],
  ])('is shown in %s', (_, wanted, shown, language) => {
    expect(textIn(text, ...wanted)).toEqual({ text: shown, language });
  });

  it('is shown in its first language if nothing else fits, and is empty if it has none', () => {
    expect(textIn({ ja: '', ko: '실' }, 'fr')).toEqual({ text: '실', language: 'ko' });
    for (const nothing of [undefined, {}, { en: '' }])
      expect(textIn(nothing, 'en')).toEqual({ text: '', language: 'und' });
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['AR', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['az-Arab', 'rtl'],
    ['', 'ltr'],
    ['und', 'ltr'],
  ])('in %s runs %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('the hash of a text', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['é', '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
  ])('of «%s» is the SHA-256 of its UTF-8', (input, hash) => {
    expect(textHash(input)).toBe(hash);
  });
});

describe('a path in a file', () => {
  it.each([
    [[], ''],
    [['claims', 3, 'evidence', 0], 'claims[3].evidence[0]'],
    [['title', 'zh-Hans'], 'title.zh-Hans'],
    [['a', 'b c', ''], 'a["b c"][""]'],
  ])('%j is written %s', (path, written) => {
    expect(pathText(path)).toBe(written);
  });
});

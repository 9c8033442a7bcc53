/** Do marks cover what was found as it is written, and does a piece of a long text show it? */
import { describe, expect, it } from 'vitest';
import { pieceAround, placesIn, type Range } from '../../../src/search/mark.ts';
import { termsOf, queryWords } from '../../../src/search/terms.ts';

const marked = (text: string, query: string, near: string[] = []): string[] =>
  placesIn(text, queryWords(query), new Set(near)).map(([start, end]) => text.slice(start, end));

describe('what is marked', () => {
  it.each([
    ['the beginning of a word', 'Putin said', 'pu', ['Pu']],
    ['a whole word before the last', 'Kim and Kimono', 'kim and', ['Kim', 'and']],
    ['an accent with its letter', 'Jose\u0301 said', 'jose', ['Jose\u0301']],
    ['one letter for two', 'Straße', 'stras', ['Straß']],
    ['a whole syllable for its first letters', '김정은', '김저', ['김정']],
    ['neighbouring pairs as one', '翁蓮宵在', '翁蓮宵', ['翁蓮宵']],
    ['an Arabic word without its article', 'قال الرئيس', 'رئيس', ['رئيس']],
    ['nothing', 'Putin', 'kim', []],
  ])('%s', (_, text, query, marks) => {
    expect(marked(text, query)).toEqual(marks);
  });

  it('is the whole of a word that was taken for another', () => {
    expect(marked('Vladimir Putin', 'ptuin', ['putin'])).toEqual(['Putin']);
  });
});

describe('what is looked up', () => {
  it('is a pair of characters where no spaces are set, a word elsewhere, both where they meet', () => {
    expect(termsOf('翁蓮宵 and 물결7호')).toEqual(['翁蓮', '蓮宵', '宵', 'and', '물결7호'.normalize('NFD')]);
    expect(termsOf('iPhone用')).toEqual(['iphone', '用']);
  });

  it('is an Arabic word also without what is written together with it', () => {
    expect(termsOf('وروسيا')).toContain('روسيا');
    expect(termsOf('والكتاب')).toEqual(expect.arrayContaining(['والكتاب', 'كتاب']));
  });
});

describe('a piece of a text', () => {
  const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
  const at = (word: string): Range => [long.indexOf(word), long.indexOf(word) + word.length];

  it('is all of a short one', () => {
    expect(pieceAround('short', [[0, 5]], 150)).toEqual({
      text: 'short',
      marks: [[0, 5]],
      cutBefore: false,
      cutAfter: false,
    });
  });

  it.each(['word0', 'word30', 'word59'])('shows %s, cut between words', (word) => {
    const piece = pieceAround(long, [at(word)], 150);
    expect(piece.marks.map(([start, end]) => piece.text.slice(start, end))).toEqual([word]);
    expect(piece.text.length).toBeLessThan(175);
    expect(long.split(' ')).toEqual(expect.arrayContaining(piece.text.split(' ')));
    expect([piece.cutBefore, piece.cutAfter]).toEqual([word !== 'word0', word !== 'word59']);
  });

  it('cuts no character in two', () => {
    const text = '👩🏽‍🌾'.repeat(100);
    const { text: piece } = pieceAround(text, [[350, 357]], 150);
    expect(piece.length % '👩🏽‍🌾'.length).toBe(0);
  });
});

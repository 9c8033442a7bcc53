/** Can a piece of a quote be made its whole sentence, and the words again? */
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/dossier/sentences.ts';
import type { Document } from '../../../src/dossier/schema.ts';
import { PieceWidths, sentenceNumber } from '../../../src/session/piece-widths.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

const text = 'Kim met Putin. They signed a treaty.';
const [article] = soundDossier({
  documents: [{ ...rawDocument(text), sentences: splitSentences(text, 'en') }],
}).documents as [Document];
const words = { start: 4, end: 13 };
const sentence = { start: 0, end: 14 };

describe('the width of a piece of a quote', () => {
  it('offers the whole sentence, and then the words again as they were chosen', () => {
    const widths = new PieceWidths();
    expect(widths.offer(article, words)).toBe('sentence');
    expect(widths.toggle(article, words)).toEqual(sentence);
    expect(widths.offer(article, sentence)).toBe('words');
    expect(widths.toggle(article, sentence)).toEqual(words);
    expect(widths.offer(article, words)).toBe('sentence');
  });

  it('offers nothing for a sentence that was chosen whole, or for more than one', () => {
    const widths = new PieceWidths();
    expect(widths.offer(article, sentence)).toBeUndefined();
    expect(widths.toggle(article, sentence)).toBeUndefined();
    expect(widths.offer(article, { start: 0, end: text.length })).toBeUndefined();
  });

  it('remembers words for their own sentence and their own article only', () => {
    const widths = new PieceWidths();
    widths.toggle(article, words);
    expect(widths.offer(article, { start: 15, end: text.length })).toBeUndefined();
    expect(widths.offer({ ...article, id: 'another' }, sentence)).toBeUndefined();
  });

  it('numbers sentences as the article does', () => {
    expect([sentenceNumber(article, words), sentenceNumber(article, { start: 20, end: 24 })]).toEqual([1, 2]);
  });
});

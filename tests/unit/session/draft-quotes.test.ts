/** How do the quotes of a half-written claim change, piece by piece? */
import { describe, expect, it } from 'vitest';
import {
  firstSeen,
  joinedAt,
  movedPiece,
  quoteOf,
  splitAt,
  stillQuoted,
  withoutPiece,
  withQuote,
} from '../../../src/session/draft-quotes.ts';
import { rawDocument, soundDossier } from '../dossier/sample.ts';

const TEXT = 'Ann met Bob on the pier. Nobody saw it.';
const [article, other] = soundDossier({
  documents: [rawDocument(TEXT), { ...rawDocument(TEXT), id: 'other' }],
}).documents;
if (!article || !other) throw new Error('two articles are read');

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const quote = (...words: readonly string[]) => {
  const made = quoteOf(article, words.map(at));
  if (!made) throw new Error(`${words.join()} is a quote`);
  return made;
};
const exact = (quotes: readonly { readonly segments: readonly { readonly exact: string }[] }[]) =>
  quotes.map(({ segments }) => segments.map((one) => one.exact));

describe('the quotes of a draft', () => {
  it('begin and end with a letter or mark, and are none without', () => {
    expect(exact([quote(' met Bob ')])).toEqual([['met Bob']]);
    expect(quoteOf(article, [at(' ')])).toBeUndefined();
  });

  it('get further words as a quote of their own, or as a piece of the last of the same article', () => {
    const [first, more] = [quote('Ann'), quote('Bob')];
    expect(exact(withQuote([first], more, article, false))).toEqual([['Ann'], ['Bob']]);
    expect(exact(withQuote([first], more, article, true))).toEqual([['Ann', 'Bob']]);
    const elsewhere = { ...more, document: other.id };
    expect(exact(withQuote([first], elsewhere, other, true))).toEqual([['Ann'], ['Bob']]);
    expect(exact(withQuote([first, elsewhere], quote('pier'), article, true))).toEqual([['Ann', 'pier'], ['Bob']]);
  });

  it('become one piece where they touch', () => {
    expect(exact(withQuote([quote('Ann met')], quote('met Bob'), article, true))).toEqual([['Ann met Bob']]);
  });

  it('are split and joined again', () => {
    const whole = [quote('Ann', 'Bob')];
    const parts = splitAt(whole, 0);
    expect(exact(parts)).toEqual([['Ann'], ['Bob']]);
    expect(joinedAt(parts, 1, article)).toEqual(whole);
    expect(splitAt([quote('Ann')], 0)).toEqual([quote('Ann')]);
    expect(joinedAt(parts, 0, article)).toBe(parts);
    expect(joinedAt(parts, 1, other)).toBe(parts);
  });

  it('lose a piece, and with the last one the quote', () => {
    expect(exact(withoutPiece([quote('Ann', 'Bob')], 0, 0))).toEqual([['Bob']]);
    expect(withoutPiece([quote('Ann')], 0, 0)).toEqual([]);
  });

  it('have a piece moved, but never to where nothing is', () => {
    const quotes = [quote('Ann', 'pier')];
    expect(exact(movedPiece(quotes, 0, 1, article, at('the pier')))).toEqual([['Ann', 'the pier']]);
    expect(movedPiece(quotes, 0, 1, article, at(' '))).toBe(quotes);
    expect(movedPiece(quotes, 1, 0, article, at('the pier'))).toBe(quotes);
  });

  it('are quoted still as long as a word of a piece is, with what the piece has become', () => {
    const elsewhere = { ...quote('Bob'), document: other.id };
    const now = [quote('Ann met Bob', 'pier'), elsewhere];
    expect(exact(stillQuoted([quote('met')], now))).toEqual([['Ann met Bob']]);
    expect(exact(stillQuoted([quote('pier'), elsewhere], now))).toEqual([['pier'], ['Bob']]);
    expect(stillQuoted([quote('pier')], [quote('Ann')])).toEqual([]);
  });

  it('are what was first seen only as long as one of their words is quoted', () => {
    const first = [quote('Ann met')];
    expect(firstSeen({ first, evidence: [quote('met Bob')] })).toBe(first);
    expect(firstSeen({ first, evidence: [quote('pier')] })).toBeUndefined();
    expect(firstSeen({ evidence: first })).toBeUndefined();
  });
});

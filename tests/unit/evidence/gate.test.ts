/** Where do proposed words stand? Only the text's own words come out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/dossier/schema.ts';
import { makeDocument } from '../../../src/edit/documents.ts';
import { newDossier } from '../../../src/edit/new-dossier.ts';
import { gateQuote, isVerbatim, type QuoteCandidate } from '../../../src/evidence/gate.ts';

const dossier = newDossier('Gate', 'en', '2026-11-22T00:00:00Z');
const article = (title: string, text: string): Document =>
  makeDocument(dossier, { text, language: 'id', csl: { type: 'article', title } });

const FIRST = article('one', 'Ana menuduh Bo. “Tidak… begitu”, kata Bo – lalu Bo pergi. Ana tinggal. Bo pergi lagi.');
const SECOND = article('two', 'Ana menuduh Cak. 👩‍🌾 Bo diam. 김정은은 “Bo” dan Ana.');
const documents = [FIRST, SECOND];

const one = (text: string, more: Omit<QuoteCandidate, 'parts'> = {}): QuoteCandidate => ({
  parts: [{ text }],
  ...more,
});
const at = (document: Document, words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};

const cases: readonly (readonly [string, QuoteCandidate, string, readonly string[]])[] = [
  ['words that stand once', one('Ana menuduh Bo'), 'verbatim', ['Ana menuduh Bo']],
  ['white space around them', one('  Ana menuduh Bo\n'), 'verbatim', ['Ana menuduh Bo']],
  [
    'other quotation marks and dashes',
    one('"Tidak… begitu", kata Bo - lalu'),
    'moved',
    ['“Tidak… begitu”, kata Bo – lalu'],
  ],
  ['quotation marks around the whole', one('"Ana menuduh Bo."'), 'moved', ['Ana menuduh Bo.']],
  ['words that stand twice', one('Bo pergi'), 'ambiguous', ['Bo pergi', 'Bo pergi']],
  ['words in two documents', one('Ana menuduh'), 'ambiguous', ['Ana menuduh', 'Ana menuduh']],
  ['words in two documents, one of them named', one('Ana menuduh', { document: 'two' }), 'verbatim', ['Ana menuduh']],
  ['the wrong document', one('Bo diam', { document: 'one' }), 'moved', ['Bo diam']],
  ['the sentence as a guide', one('Bo pergi', { sentence: 4 }), 'verbatim', ['Bo pergi']],
  ['a wrong sentence for words that stand once', one('Ana tinggal', { sentence: 1 }), 'verbatim', ['Ana tinggal']],
  ['words left out', one('Ana […] Cak'), 'verbatim', ['Ana|Cak']],
  ['words left out with dots', one('Ana ... Cak'), 'verbatim', ['Ana|Cak']],
  ['words left out, in the wrong order', one('tinggal […] menuduh'), 'missing', []],
  ['an ellipsis that is the text’s own', one('“Tidak… begitu”'), 'verbatim', ['“Tidak… begitu”']],
  ['other words', one('Ana menuduh Budi'), 'missing', []],
  ['another case', one('ana menuduh bo'), 'moved', ['Ana menuduh Bo']],
  ['a word or two in another case', one('ana menuduh'), 'missing', []],
  ['half a picture', one('👩'), 'missing', []],
  ['nothing', one(' '), 'missing', []],
  ['no parts', { parts: [] }, 'missing', []],
  ['only dots', one('[…]'), 'missing', []],
  ['Korean with a particle', one('김정은은'), 'verbatim', ['김정은은']],
  [
    'the very place',
    { document: 'one', parts: [{ text: 'Bo pergi', at: at(FIRST, 'Bo pergi') }] },
    'verbatim',
    ['Bo pergi'],
  ],
  [
    'a wrong place',
    { document: 'one', parts: [{ text: 'Ana menuduh Bo', at: { start: 3, end: 17 } }] },
    'moved',
    ['Ana menuduh Bo'],
  ],
  [
    'a place past the end',
    { document: 'one', parts: [{ text: 'Ana menuduh Bo', at: { start: 9e9, end: 9e9 + 14 } }] },
    'moved',
    ['Ana menuduh Bo'],
  ],
  [
    'a fuzzy match at its very place',
    { document: 'one', loose: true, parts: [{ text: 'Ana', at: at(FIRST, 'Ana') }] },
    'moved',
    ['Ana'],
  ],
  [
    'two pieces at their places',
    {
      document: 'one',
      parts: [
        { text: 'Ana', at: at(FIRST, 'Ana') },
        { text: 'Bo', at: at(FIRST, 'Bo') },
      ],
    },
    'verbatim',
    ['Ana|Bo'],
  ],
];

describe('the gate', () => {
  it.each(cases)('finds %s', (_, wanted, state, words) => {
    const { state: found, placements } = gateQuote(documents, wanted);
    expect(found).toBe(state);
    expect(placements.map(({ segments }) => segments.map(({ exact }) => exact).join('|'))).toEqual(words);
  });

  it.each([
    [
      'accents apart',
      'El señor Nu\u0301n\u0303ez negó el pacto.',
      'Núñez negó el pacto',
      'Nu\u0301n\u0303ez negó el pacto',
    ],
    ['accents in one', 'El señor Núñez negó.', 'Nu\u0301n\u0303ez negó', 'Núñez negó'],
    ['a ligature', 'The oﬃcial met Ivo.', 'The official met Ivo.', 'The oﬃcial met Ivo.'],
    ['a word that the end of a line breaks', 'by Presi-\ndent Ivo and', 'by President Ivo', 'by Presi-\ndent Ivo'],
    ['a hyphen at the end of a line', 'a well-\nknown man', 'a well-known man', 'a well-\nknown man'],
    ['a broken word in the quote', 'by President Ivo and', 'Presi-\r\ndent Ivo', 'President Ivo'],
    ['soft hyphens', 'Das Außen\u00ADministerium lobt', 'Das Außenministerium lobt', 'Das Außen\u00ADministerium lobt'],
    ['full width', '他说ＡＢＣ来了', '他说ABC来了', '他说ＡＢＣ来了'],
    ['marks of direction', 'قال \u200Fعلي\u200E ناصر', 'قال علي ناصر', 'قال \u200Fعلي\u200E ناصر'],
    ['the tatweel', 'قال محـــمد', 'قال محمد', 'قال محـــمد'],
  ])('finds the text’s own words over %s', (_, text, quote, own) => {
    const { state, placements } = gateQuote([article('own', text)], one(quote));
    expect(state).toBe('moved');
    expect(placements[0]?.segments.map(({ exact }) => exact)).toEqual([own]);
  });

  it.each([
    ['another word', 'The official met Ivo.', 'The officials met Ivo.'],
    ['part of a ligature', 'The oﬃcial met.', 'The of'],
    ['another vowel', 'José met them all', 'Jose met them all'],
    ['a hyphen that no line breaks', 'to re-sign the pact', 'to resign the pact'],
    ['a hyphen before a name', 'of Nord-\nKorea and', 'of NordKorea and'],
  ])('never takes %s', (_, text, quote) => {
    expect(gateQuote([article('own', text)], one(quote)).state).toBe('missing');
  });

  it('lets nothing out that is not verbatim, whatever is asked of it', () => {
    const words = fc.oneof(
      fc.string(),
      fc
        .constantFrom(FIRST, SECOND)
        .chain(({ text }) =>
          fc.tuple(fc.nat(text.length), fc.nat(30)).map(([start, length]) => text.slice(start, start + length)),
        ),
    );
    const part = fc.record({
      text: words,
      at: fc.option(fc.record({ start: fc.nat(90), end: fc.nat(90) }), { nil: undefined }),
    });
    const wanted = fc.record({
      parts: fc.array(part, { maxLength: 3 }),
      document: fc.constantFrom('one', 'two', 'three'),
    });
    fc.assert(
      fc.property(wanted, (asked) => {
        const clean = {
          ...asked,
          parts: asked.parts.map(({ text, at: place }) => ({ text, ...(place && { at: place }) })),
        };
        const { state, placements } = gateQuote(documents, clean);
        for (const placement of placements) expect(isVerbatim(documents, placement)).toBe(true);
        expect(placements.length === 0).toBe(state === 'missing');
        expect(placements.length > 1).toBe(state === 'ambiguous');
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});

/** Is nobody who says so left unnamed in a figure that shows who says so? */
import { expect, it } from 'vitest';
import { inOneGo } from '../../../../src/dossier/in-slices.ts';
import { figurePage, figureSheets } from '../../../../src/scene/figure.ts';
import type { FigureOptions } from '../../../../src/scene/figure/page.ts';
import { quotationsOf } from '../../../../src/scene/quotations.ts';
import type { Locale } from '../../../../src/words/languages.ts';
import { figureOf, textsOf } from '../figures.ts';

const SPEAKERS = { speakers: true, noteLanguage: 'original' } as const;

function wordsOf(name: string, locale: Locale, options: Partial<FigureOptions>): string {
  const sheets = inOneGo(figureSheets(figureOf(name, locale, { ...SPEAKERS, ...options })));
  const texts = sheets.flatMap((page) => {
    const layers = page.layers.filter(({ id }) => id === 'outside-voices' || id === 'text');
    return textsOf(layers).map(({ text }) => text);
  });
  return texts.join(' ');
}
const BEGIN = { en: /Marks without a thin line.*?\.(?= |$)/u, id: /Tanda tanpa garis tipis, karena.*?\.(?= |$)/u };

it.each([
  ['en', 'sheet', 'someone who is not named'],
  ['id', 'sheet', 'yang tidak disebut namanya'],
  ['en', 'a4', 'someone who is not named'],
  ['id', 'letter-landscape', 'yang tidak disebut namanya'],
] as const)('those without a link are named with the numbers of their lines: %s, %s', (locale, format, nobody) => {
  const text = BEGIN[locale].exec(wordsOf('selat-kaca', locale, { format }))?.[0] ?? '';
  for (const name of ['Teodora Kalm', 'Penjaga Pantai Tirunesa', nobody])
    expect(text).toMatch(new RegExp(`${name} \\(\\d`, 'u'));
});

it('they are those whose marks stand alone, and no other', () => {
  const input = figureOf('selat-kaca', 'en', SPEAKERS);
  const { numbers } = figurePage(input);
  const { links, marks } = quotationsOf(input.graph, input.scene);
  const linked = new Set(links.map(({ edge }) => edge));
  const alone = marks
    .filter(({ id, edge }) => !id.includes('@') && !linked.has(edge))
    .map(({ edge }) => numbers.get(edge));
  const text = wordsOf('selat-kaca', 'en', {});
  const named = new Set([...text.matchAll(/\d+/gu)].map(([number]) => Number(number)));
  expect(alone.length).toBeGreaterThan(2);
  for (const number of alone) expect([...named]).toContain(number);
  expect(text).not.toContain('Saltmarket Ledger');
});

it('without numbers, or without a legend, their names stand all the same; and nothing where nobody is to be shown', () => {
  const text = wordsOf('selat-kaca', 'en', { notes: 'none', legend: false });
  expect(text).toContain('Teodora Kalm');
  expect(text).not.toMatch(/\d/u);
  expect(wordsOf('selat-kaca', 'en', { speakers: false })).toBe('');
});

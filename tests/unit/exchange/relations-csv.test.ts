/** Does a spreadsheet get every word back, and no formula with it? */
import { csvParse, csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CSV_COLUMNS,
  harmless,
  relationsCsv,
  relationsText,
  type CsvRecord,
} from '../../../src/exchange/relations-csv.ts';

const record = (more: Partial<CsvRecord>): CsvRecord => ({
  ...(Object.fromEntries(CSV_COLUMNS.map((column) => [column, ''])) as CsvRecord),
  ...more,
});
/** What a careful reader of the file does: takes the mark off the start, and the apostrophe off what it protects. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');
const readBack = (text: string): Record<string, string>[] =>
  csvParse(text.replace(/^\uFEFF/u, '')).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, unguarded(cell ?? '')])),
  );

const cells: readonly (readonly [string, string])[] = [
  ['quotation marks and commas', 'He said: "no, never", and left'],
  ['line ends of all kinds', 'one\ntwo\r\nthree\rfour'],
  ['emoji beyond the first plane', '⛴️ 👩‍👩‍👧 little star'],
  ['Arabic', 'قالت مرجانا إن القارب توقّف'],
  ['Korean', '작은 별, 어디야?'],
  ['a formula', '=HYPERLINK("https://example.org";"x")'],
  ['a command', "@SUM(1+1)*cmd|' /C calc'!A0"],
  ['a sign', '-5 and +5'],
  ['a tab before a formula', '\t=1+1'],
  ['a formula in full width', '＝1+1'],
  ['an apostrophe of its own', "’twas, 'twas"],
  ['an apostrophe that looks like a guard', "'=1+1"],
  ['white space at the ends', '  x  '],
];

describe('the CSV', () => {
  it.each(cells)('gives %s back as it was', (_, quote) => {
    expect(readBack(relationsCsv([record({ quote })]))).toEqual([record({ quote })]);
  });

  it('gives any text back as it was', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...cells.map(([, cell]) => cell)));
    fc.assert(
      fc.property(text, text, (quote, title) => {
        // Only the file begins with a byte order mark.
        const written = record({ quote: quote.replaceAll('\uFEFF', ''), title: title.replaceAll('\uFEFF', '') });
        expect(readBack(relationsCsv([written]))).toEqual([written]);
      }),
    );
  });

  it('begins with the mark of UTF-8, ends its lines as RFC 4180 wants, and names its columns', () => {
    const text = relationsCsv([record({ claim: 'c-1' }), record({ claim: 'c-2' })]);
    expect(text.startsWith('\uFEFFclaim,passage,sentence,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('has no cell that a spreadsheet would run', () => {
    const text = relationsCsv(cells.map(([, quote]) => record({ quote, title: quote, sentence: quote })));
    for (const row of csvParseRows(text.slice(1)).slice(1))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
  });

  it('touches nothing else', () => {
    for (const cell of ['', 'Ann', "'twas", '1 = 1', '2024-10', '“-”']) expect(harmless(cell)).toBe(cell);
  });
});

describe('the text', () => {
  it('has a line for each row and a tab between cells, whatever stands in them', () => {
    const text = relationsText([
      ['Relation', 'Quotes'],
      ['Ann\tknows\nBob', '=1+1'],
    ]);
    expect(text).toBe("Relation\tQuotes\nAnn knows Bob\t'=1+1");
  });
});

describe('a cell that a spreadsheet would run', () => {
  const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
  const BEFORE = [
    '',
    ' ',
    '\t',
    '\r',
    '\n',
    '\u00A0',
    '\u3000',
    '\uFEFF',
    '\u200B',
    '\u0000',
    '\u001F',
    '\u007F',
    ' \t\u2028 ',
    "'",
    "' ",
  ];

  it('is none, whatever stands before its sign', () => {
    for (const sign of SIGNS)
      for (const before of BEFORE) expect(harmless(`${before}${sign}1+1`)).toBe(`'${before}${sign}1+1`);
    for (const cell of ['\tx', '\rx', '\nx']) expect(harmless(cell)).toBe(`'${cell}`);
  });

  it('and no other cell is touched', () => {
    for (const cell of ['', ' ', 'a=b', ' a - b', '’tis', '(+1)', '1-2', '5', '–', 'ᨀ='])
      expect(harmless(cell)).toBe(cell);
  });
});

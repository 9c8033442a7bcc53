import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { COMPARISON_COLUMNS, comparisonCsv, type CodedRecord } from '../../../src/exchange/comparison-csv.ts';

const coded = (claim: string, quote: string): CodedRecord => ({
  claim,
  subject: 'Ann',
  relation: 'knows',
  object: 'Bob',
  modality: 'asserted',
  polarity: 'affirmed',
  basis: 'textual',
  speakers: '',
  happened: '',
  said: '',
  quote,
});

describe('a comparison as CSV', () => {
  it('has one row for each thing, both codings beside each other, and no cell that a spreadsheet runs', () => {
    const text = comparisonCsv([
      {
        result: 'differs',
        differences: 'modality; when',
        document: 'News, «today»',
        sentence: '3',
        choice: '',
        mine: coded('c-1', '=1+1'),
        theirs: coded('s-1', 'two\nlines'),
      },
      {
        result: 'only-theirs',
        differences: '',
        document: '',
        sentence: '',
        choice: 'theirs',
        mine: undefined,
        theirs: coded('s-2', '-'),
      },
    ]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = csvParse(text.slice(1));
    expect(rows.columns).toEqual(COMPARISON_COLUMNS);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      document: 'News, «today»',
      claim_mine: 'c-1',
      claim_theirs: 's-1',
      quote_mine: "'=1+1",
      quote_theirs: 'two\nlines',
    });
    expect(rows[1]).toMatchObject({ claim_mine: '', claim_theirs: 's-2', choice: 'theirs' });
  });
});

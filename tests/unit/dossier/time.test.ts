/** Which spans do EDTF strings mean, and which strings are none? */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readSpan, librarySpan } from '../../../src/dossier/time.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const dayAfter = 24 * 60 * 60 * 1000;

/** First and last day. */
const spans: readonly (readonly [string, string, string])[] = [
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-10', '2024-10-01', '2024-10-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2000-02-29', '2000-02-29', '2000-02-29'],
  ['1948/1991', '1948-01-01', '1991-12-31'],
  ['2026-10-14/2026-10-15', '2026-10-14', '2026-10-15'],
  ['2024~', '2024-01-01', '2024-12-31'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['2024-XX', '2024-01-01', '2024-12-31'],
  ['2024-21', '2024-03-01', '2024-05-31'],
  ['2024-22', '2024-06-01', '2024-08-31'],
  ['2024-23', '2024-09-01', '2024-11-30'],
  ['2023-24', '2023-12-01', '2024-02-29'],
];

const none = [
  '',
  ' ',
  'yesterday',
  '8 October 2024',
  '2024-13',
  '2024-00',
  '2024-06-31',
  '2023-02-29',
  '1900-02-29',
  '2020/2023-02-29',
  '2024/2020',
  '2024-1',
  ' 2024',
  '[2024,2025]',
  '{2024}',
  'NaN',
  '__proto__',
];

describe('the span of a date', () => {
  it.each(spans)('of %s runs from %s to the end of %s', (text, first, last) => {
    expect(readSpan(text)).toMatchObject({ min: day(first), max: day(last) + dayAfter - 1 });
  });

  it.each([
    ['2024/..', day('2024-01-01'), Infinity],
    ['2024/', day('2024-01-01'), Infinity],
    ['../2024', -Infinity, day('2024-12-31') + dayAfter - 1],
    ['/2024', -Infinity, day('2024-12-31') + dayAfter - 1],
    ['Y99999999999999', -Infinity, Infinity],
  ])('of %s has an open end', (text, min, max) => {
    expect(readSpan(text)).toMatchObject({ min, max });
  });

  it.each([
    ['2024', false, false],
    ['2024~', true, false],
    ['2024?', false, true],
    ['2024%', true, true],
    ['2019~/2024?', true, true],
  ])('of %s says whether it is approximate (%s) and uncertain (%s)', (text, approximate, uncertain) => {
    expect(readSpan(text)).toMatchObject({ approximate, uncertain });
  });

  it.each(none)('is not there for «%s»', (text) => {
    expect(readSpan(text)).toBeUndefined();
  });

  it('is not looked for in texts longer than any date', () => {
    expect(readSpan(`Y${'1'.repeat(1_000_000)}`)).toBeUndefined();
  });
});

describe('a plain year, month or day', () => {
  const digits = (length: number) =>
    fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
  // Mostly months and days that there are, and some that there are not.
  const month = fc.oneof(
    fc.integer({ min: 0, max: 13 }).map((n) => String(n).padStart(2, '0')),
    digits(2),
  );
  const day = fc.oneof(
    fc.integer({ min: 0, max: 32 }).map((n) => String(n).padStart(2, '0')),
    digits(2),
  );

  it('is read without the library, and as the library reads it', () => {
    fc.assert(
      fc.property(fc.tuple(digits(4), fc.option(month), fc.option(day)), ([y, m, d]) => {
        const text = [y, ...(m === null ? [] : d === null ? [m] : [m, d])].join('-');
        expect(readSpan(text)).toEqual(librarySpan(text));
      }),
      { numRuns: 2000 },
    );
  });
});

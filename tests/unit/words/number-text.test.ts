/** Are large numbers parted as the language does it, in every message by itself, and is what names something left whole? */
import { describe, expect, it } from 'vitest';
import { m } from '../../../src/words/messages/messages.js';
import { counted, numberText } from '../../../src/words/number-text.ts';

const EN = { locale: 'en' } as const;
const ID = { locale: 'id' } as const;

describe('a number that counts', () => {
  it('is written as the language writes it', () => {
    expect([numberText(1234, 'en'), numberText(1234, 'id'), numberText(999, 'id')]).toEqual(['1,234', '1.234', '999']);
    expect(numberText(1234567, 'id')).toBe('1.234.567');
    // In the digits that everything else is written in.
    expect(numberText(12345, 'ar-EG')).toMatch(/^12.345$/u);
  });

  it('is so in every message that is given one, and the plural goes by the number', () => {
    expect(m.count_claims({ count: 1234 }, EN)).toBe('1,234 claims');
    expect(m.count_claims({ count: 1234 }, ID)).toBe('1.234 klaim');
    expect(m.count_claims({ count: 1 }, EN)).toBe('1 claim');
    expect(m.shown_of({ shown: 1000, count: 20000 }, ID)).toContain('1.000');
    expect(m.count_claims({ count: 12_000_000 }, EN)).toBe('12,000,000 claims');
  });

  it('may be written before', () => {
    expect(m.count_claims({ count: '1 234' }, EN)).toBe('1 234 claims');
  });
});

describe('a number that names', () => {
  it('is never parted', () => {
    expect(m.date_spring({ year: 2024 }, EN)).toContain('2024');
    expect(m.sentence_number({ number: 1234 }, EN)).toBe('§1234');
    expect(m.problem_line({ line: 1234, column: 5678 }, EN)).toMatch(/1234/u);
  });
});

it('what is given stays what it was', () => {
  const inputs = { count: 5, name: 'Ann', large: 5000, year: 2024, bad: NaN };
  const made = counted(inputs, 'en');
  expect(`${made.count} ${made.name} ${made.large} ${made.year} ${made.bad}`).toBe('5 Ann 5,000 2024 NaN');
  expect(Number(made.large)).toBe(5000);
  expect(inputs.large).toBe(5000);
  expect(counted({ count: 5 }, 'en')).toEqual({ count: 5 });
});

/** Are dates read as people type them in haste: the year in two figures, a day and a month as numbers, a short month? */
import { expect, it } from 'vitest';
import { spanOfWords } from '../../../src/dossier/typed-spans.ts';

it.each([
  ['14 march 24', '2024-03-14'],
  ['14 march ’24', '2024-03-14'],
  ['march 14, 24', '2024-03-14'],
  ['14/3/24', '2024-03-14'],
  ['14.3.24', '2024-03-14'],
  ['14 mar 99', '1999-03-14'],
  ['Mar 24', '2024-03-24'],
  ['5 сен', '2023-09-05'],
  ['17/3', '2024-03-17'],
  ['3/17', '2024-03-17'],
  ['12/2', '2024-02-12'],
  ['5.9.', '2023-09-05'],
  ['31/11', undefined],
  ['13/13', undefined],
  ['14 march 2', undefined],
])('%s: %s', (typed, date) => {
  expect(spanOfWords(typed, '2024-02-20', ['en', 'ru'])).toBe(date);
});

it('a day without its year needs an article that has one', () => {
  expect(spanOfWords('17/3', undefined, ['en'])).toBeUndefined();
  expect(spanOfWords('17/3', '2024', ['en'])).toBeUndefined();
  expect(spanOfWords('14 march 24', undefined, ['en'])).toBe('2024-03-14');
});

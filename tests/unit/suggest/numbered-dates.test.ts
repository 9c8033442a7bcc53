/** Is a time that is told by a number and «ago» read as exactly as it is told? */
import { expect, it } from 'vitest';
import { readDates } from '../../../src/suggest/cues-date.ts';

const ISSUED = '2025-03-14';

it.each([
  ['Two years ago the company borrowed 40 million euros.', '2023'],
  ['It was sold a year ago.', '2024'],
  ['It was sold 12 years ago.', '2013~'],
  ['It was sold three months ago.', '2024-12'],
  ['It was sold two weeks ago.', '2025-02-28~'],
  ['It was sold four days ago.', '2025-03-10'],
  ['Last year it was sold.', '2024'],
  ['It was sold several years ago.', undefined],
  ['It was sold almost two years ago.', undefined],
  ['It was sold years ago.', undefined],
  ['Dua tahun lalu perusahaan itu meminjam uang.', '2023'],
  ['Perusahaan itu dijual 3 tahun yang lalu.', '2022'],
  ['Perusahaan itu dijual dua belas tahun silam.', '2013~'],
  ['Perusahaan itu dijual setahun lalu.', '2024'],
  ['Perusahaan itu dijual sebulan yang lalu.', '2025-02'],
  ['Perusahaan itu dijual tiga bulan lalu.', '2024-12'],
  ['Perusahaan itu dijual dua pekan lalu.', '2025-02-28~'],
  ['Perusahaan itu dijual lima hari lalu.', '2025-03-09'],
  ['Perusahaan itu dijual tahun lalu.', '2024'],
  ['Perusahaan itu dijual beberapa tahun lalu.', undefined],
  ['Perusahaan itu dijual hampir dua tahun lalu.', undefined],
])('%s', (text, when) => {
  expect(readDates(text, ISSUED).map(({ edtf }) => edtf)).toEqual(when === undefined ? [] : [when]);
});

it('no more is told than the article’s own date allows', () => {
  expect(readDates('It was sold two years ago.', '2025').map(({ edtf }) => edtf)).toEqual(['2023']);
  expect(readDates('It was sold two months ago.', '2025')).toEqual([]);
  expect(readDates('It was sold two days ago.', '2025-03')).toEqual([]);
  expect(readDates('It was sold two years ago.')).toEqual([]);
});

/** Is the agency read from the place line of the first paragraph, in several languages and scripts, and nothing else taken for one? */
import { expect, it } from 'vitest';
import { datelinePublisher } from '../../../src/exchange/dateline.ts';

it.each([
  ['JAKARTA, KOMPAS.com - Pelabuhan ditutup.', 'KOMPAS.com'],
  ['Jakarta, CNN Indonesia -- Pelabuhan ditutup.', 'CNN Indonesia'],
  ['TEMPO.CO, Jakarta - Pelabuhan ditutup.', 'TEMPO.CO'],
  ['Jakarta (ANTARA) - Pelabuhan ditutup.', 'ANTARA'],
  ['Harbour closed\n\nMARLOW, March 12 (Reuters) - The harbour was closed.', 'Reuters'],
  ['MARLOW, N.Y. (AP) — The harbour was closed.', 'AP'],
  ['PARIS, 12 mars (AFP) – Le port est fermé.', 'AFP'],
  ['ЛЬВОВ, 12 марта (РИА Новости) — Порт закрыт.', 'РИА Новости'],
  ['(서울=연합뉴스) 김철수 기자 = 항구가 폐쇄됐다.', '연합뉴스'],
  ['［東京 12日 ロイター］ - 港が閉鎖された。', 'ロイター'],
  ['新华社北京3月12日电 港口关闭。', '新华社'],
])('%s', (text, publisher) => {
  expect(datelinePublisher(text)).toBe(publisher);
});

it.each([
  'The harbour (left) was closed - for good.',
  'Ann Roe, Bob - and Cid - went home.',
  'LONDON, Paris - two cities (both capitals) - were cold.'.replace('Paris - ', 'as ever, '),
  'Marlow (pop. 12,000) - a harbour town.',
  'The minister said on 12 March (Reuters) that - well.',
  'A headline without anything',
  '',
])('nothing in: %s', (text) => {
  expect(datelinePublisher(text)).toBeUndefined();
});

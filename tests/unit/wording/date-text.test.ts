/** Is a date said as precisely as it is, and no more? */
import { describe, expect, it } from 'vitest';
import { dateText } from '../../../src/wording/date-text.ts';

const cases: readonly (readonly [string, string, string, string])[] = [
  ['a year', '2024', '2024', '2024'],
  ['a month', '2024-10', 'October 2024', 'Oktober 2024'],
  ['a day', '2024-10-08', 'October 8, 2024', '8 Oktober 2024'],
  ['a leap day', '2024-02-29', 'February 29, 2024', '29 Februari 2024'],
  ['an early year', '0044', '44', '44'],
  ['a time of day', '2024-06-01T12:00:00Z', 'June 1, 2024', '1 Juni 2024'],
  ['a time of day with its zone', '2024-06-01T23:00:00-05:00', 'June 1, 2024', '1 Juni 2024'],
  ['an interval', '1948/1991', '1948 – 1991', '1948 – 1991'],
  [
    'an interval of days',
    '2026-10-14/2026-10-15',
    'October 14, 2026 – October 15, 2026',
    '14 Oktober 2026 – 15 Oktober 2026',
  ],
  ['an open end', '2024-06/..', 'since June 2024', 'sejak Juni 2024'],
  ['an unknown end', '2024/', 'since 2024', 'sejak 2024'],
  ['an open start', '../2026-10-15', 'until October 15, 2026', 'sampai 15 Oktober 2026'],
  ['an unknown start', '/2024', 'until 2024', 'sampai 2024'],
  ['two open ends', '../..', '../..', '../..'],
  ['about', '2019~', 'about 2019', 'sekitar 2019'],
  ['about, with an open end', '2006~/..', 'since about 2006', 'sejak sekitar 2006'],
  ['unsure', '2021?', '2021 (?)', '2021 (?)'],
  ['about and unsure', '2021-05%', 'about May 2021 (?)', 'sekitar Mei 2021 (?)'],
  ['spring', '2025-21', 'spring 2025', 'musim semi 2025'],
  ['summer', '2025-22', 'summer 2025', 'musim panas 2025'],
  ['autumn', '2025-23', 'autumn 2025', 'musim gugur 2025'],
  ['winter', '2025-24', 'winter 2025', 'musim dingin 2025'],
  ['a decade', '202X', '202X', '202X'],
  ['a month that is not known', '2024-XX', '2024', '2024'],
  ['a day that is not known', '2024-05-XX', 'May 2024', 'Mei 2024'],
  ['a year before Christ', '-0044', '-0044', '-0044'],
  ['the year before 1', '0000', '0000', '0000'],
  ['a far year', 'Y17000', 'Y17000', 'Y17000'],
  ['no date', 'last summer', 'last summer', 'last summer'],
  ['a day that is none', '2023-02-29', '2023-02-29', '2023-02-29'],
  ['nothing', '', '', ''],
];

describe('a date in words', () => {
  it.each(cases)('says %s: %s', (_, edtf, en, id) => {
    expect(dateText(edtf, 'en')).toBe(en);
    expect(dateText(edtf, 'id')).toBe(id);
  });
});

/** Where was a report written? */
import { describe, expect, it } from 'vitest';
import { datelineEnd, isOnlyDateline } from '../../../src/names/datelines.ts';

describe('the line before a report', () => {
  it.each([
    ['JAKARTA — Halden pays.', 'JAKARTA — '],
    ['JAKARTA, KABAR.com - Halden pays.', 'JAKARTA, KABAR.com - '],
    ['KOTA TELAGA SARI (Kabar) – Halden pays.', 'KOTA TELAGA SARI (Kabar) – '],
    ['JAKARTA -- Halden pays.', 'JAKARTA -- '],
    ['KELDER HAVEN, March 4 (Reuters) - Halden pays.', 'KELDER HAVEN, March 4 (Reuters) - '],
    ['LONDON, 4 March 2024 (Reuters) — Halden pays.', 'LONDON, 4 March 2024 (Reuters) — '],
    ['Jakarta (ANTARA) - Halden pays.', 'Jakarta (ANTARA) - '],
    ['Bandar Lampung, 4 Maret (Antara) -- Halden pays.', 'Bandar Lampung, 4 Maret (Antara) -- '],
    ['Komisi Sungai (KS) - lembaga itu - menolak.', undefined],
    ['Halden (London) - a firm - pays.', undefined],
    ['KPK - lembaga itu - menolak.', undefined],
    ['Halden — a firm — pays.', undefined],
  ])('of «%s» is «%s»', (text, line) => {
    expect(datelineEnd(text, 0)).toBe(line?.length);
  });
  it('stands at the start of a paragraph', () => {
    const text = 'Halden pays.\nJAKARTA — It does.';
    expect(datelineEnd(text, 13)).toBe(23);
    expect(datelineEnd('Halden in JAKARTA — it pays.', 10)).toBeUndefined();
  });
});

it('a name in it alone is nobody; one that is named elsewhere, too, may be somebody', () => {
  const [line, also] = [{ text: 'JAKARTA — Halden pays.' }, { text: 'JAKARTA — JAKARTA pays.' }];
  expect(isOnlyDateline('JAKARTA', [line])).toBe(true);
  expect(isOnlyDateline('JAKARTA', [also])).toBe(false);
  expect(isOnlyDateline('Halden', [line])).toBe(false);
  expect(isOnlyDateline('Reuters', [{ text: 'LONDON (Reuters) - Halden pays.' }])).toBe(true);
  expect(isOnlyDateline('Reuters', [{ text: 'LONDON (Reuters) - Halden pays Reuters.' }])).toBe(false);
});

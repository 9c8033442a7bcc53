/** Where was a report written? */
import { describe, expect, it } from 'vitest';
import { datelineEnd, isOnlyDateline } from '../../../src/names/datelines.ts';

describe('the line before a report', () => {
  it.each([
    ['JAKARTA — Halden pays.', 'JAKARTA — '],
    ['JAKARTA, KABAR.com - Halden pays.', 'JAKARTA, KABAR.com - '],
    ['KOTA TELAGA SARI (Kabar) – Halden pays.', 'KOTA TELAGA SARI (Kabar) – '],
    ['JAKARTA -- Halden pays.', 'JAKARTA -- '],
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
});

/** Is a file called by its title in any script, and refused by no file system? */
import { expect, it } from 'vitest';
import { fileStem, plainFileName } from '../../../src/exchange/file-name.ts';

it.each([
  ['Дело «Гидрострой»: кто платил?', 'дело-гидрострой-кто-платил'],
  ['한강 다리 / 2024', '한강-다리-2024'],
  ['長江の橋', '長江の橋'],
  ['हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['شركة النور', 'شركة-النور'],
  ['Café', 'café'],
  ['..\\..:/a\u0000b', 'a-b'],
  ['\u202Egnp.exe', 'gnp-exe'],
  ['CON', 'con-'],
  ['…?', ''],
])('%s', (title, name) => {
  expect(plainFileName(title)).toBe(name);
});

it('is no longer than a file name may be, and cuts no letter in two', () => {
  const name = plainFileName('ที่นี่'.repeat(60));
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
  expect('ที่นี่'.repeat(60).startsWith(name)).toBe(true);
  expect(name.length).toBeGreaterThan(30);
});

it('an id that says as much as the title stays', () => {
  const dossier = { id: 'kim-putin-2024', title: { id: 'Kim dan Putin', en: 'Kim and Putin' }, language: 'id' };
  expect(fileStem(dossier)).toBe('kim-putin-2024');
  expect(fileStem({ id: 'dossier', title: { ru: 'Дело о мосте' }, language: 'ru' })).toBe('дело-о-мосте');
  expect(fileStem({ id: 'dossier-2', title: { ru: '!?' }, language: 'ru' })).toBe('dossier-2');
});

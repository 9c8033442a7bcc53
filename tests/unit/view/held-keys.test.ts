/** Is what is typed before the form is there kept for it, and nothing else? */
import { expect, it } from 'vitest';
import { HeldKeys } from '../../../src/view/held-keys.ts';

const press = (key: string, more: object = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
  ...more,
});

it('letters of every script are kept in their order, and can be taken back', () => {
  const keys = new HeldKeys();
  for (const key of ['Ж', 'a', ' ', '?', 'Backspace', '𞤀']) expect(keys.take(press(key), undefined)).toBe(true);
  expect(keys.letters).toBe('Жa 𞤀');
  keys.take(press('Backspace'), undefined);
  expect([keys.letters, keys.entered]).toEqual(['Жa ', false]);
  // In a form it chooses nothing that nobody has seen, and is no command either.
  expect(keys.take(press('Enter'), undefined)).toBe(true);
  expect([keys.letters, keys.entered]).toEqual(['Жa ', true]);
});

it('what is meant for something else goes there', () => {
  const keys = new HeldKeys();
  for (const key of ['Tab', 'ArrowDown', 'F5', 'Shift']) expect(keys.take(press(key), undefined)).toBe(false);
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
    expect(keys.take(press('k', more), undefined)).toBe(false);
  expect(keys.take(press('k'), 'text')).toBe(false);
  expect(keys.take(press('Enter'), 'button')).toBe(false);
  expect(keys.take(press(' '), 'button')).toBe(false);
  expect(keys.letters).toBe('');
  expect(keys.take(press('k'), 'button')).toBe(true);
});

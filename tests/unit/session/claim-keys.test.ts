/** What does a key do in the claim form, at rest and while something is asked? */
import { describe, expect, it } from 'vitest';
import { CLAIM_KEYS, claimKey, type ClaimForm, type ClaimKey } from '../../../src/session/claim-keys.ts';

/** «Control+Shift+Enter», «Alt+x». */
function press(text: string, more: Partial<ClaimKey> = {}): ClaimKey {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key,
    code: /^[a-z]$/u.test(key) ? `Key${key.toUpperCase()}` : '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Control'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    repeat: false,
    ...more,
  };
}
const REST: ClaimForm = { asks: undefined, typing: false, families: 3, offers: false };
const action = (text: string, form: Partial<ClaimForm> = {}, more: Partial<ClaimKey> = {}) =>
  claimKey(press(text, more), { ...REST, ...form });

describe('the keys of the claim form', () => {
  it.each([
    ['Escape', 'leave', true],
    ['Control+Enter', 'accept', false],
    ['Meta+Enter', 'accept', false],
    ['Alt+x', 'swap', false],
    ['Alt+k', 'to-new', false],
  ] as const)('%s: %s', (text, kind, alone) => {
    expect(action(text)).toEqual({
      action: kind === 'accept' ? { kind, again: false } : { kind },
      alone,
    });
  });

  it('goes on with the next claim if Shift is held, too', () => {
    expect(action('Control+Shift+Enter')?.action).toEqual({ kind: 'accept', again: true });
  });

  it('reads keys by their place, since Alt writes other letters on some keyboards', () => {
    expect(action('Alt+≈', {}, { code: 'KeyX' })?.action).toEqual({ kind: 'swap' });
    expect(action('x', { typing: true }, { code: 'KeyX' })).toBeUndefined();
  });

  it('takes who perhaps says so only while somebody is offered', () => {
    expect(action('Alt+p')).toBeUndefined();
    expect(action('Alt+p', { offers: true })?.action).toEqual({ kind: 'take-offered' });
  });

  it('saves nothing by a key that is held down', () => {
    expect(action('Control+Enter', {}, { repeat: true })).toEqual({ action: { kind: 'nothing' }, alone: false });
  });

  it.each(['Enter', 'Tab', 'ArrowDown', ' ', 'Control+z', 'Alt+y'])('leaves %s to others', (text) => {
    expect([action(text), action(text, { typing: true })]).toEqual([undefined, undefined]);
  });

  it.each(['e', 't', 'к', '?', '0', '/', 'Shift+A', '𐐀'])(
    'lets %s be typed in a field, and do nothing on a button',
    (text) => {
      expect(action(text, { typing: true })).toBeUndefined();
      expect(action(text)).toEqual({ action: { kind: 'nothing' }, alone: true });
    },
  );
});

it('the keys that are shown to people do what they are shown for', () => {
  const done = Object.fromEntries(
    Object.entries(CLAIM_KEYS).map(([name, keys]) => {
      const text = keys.replace('Ctrl', 'Control').replace(/[A-Z]$/u, (letter) => letter.toLowerCase());
      return [name, action(text, { offers: true })?.action];
    }),
  );
  expect(done).toEqual({
    accept: { kind: 'accept', again: false },
    again: { kind: 'accept', again: true },
    swap: { kind: 'swap' },
    toNew: { kind: 'to-new' },
    takeOffered: { kind: 'take-offered' },
  });
});

describe('the keys of the claim form, while something is asked', () => {
  it('drops the question by Escape, and not the claim', () => {
    for (const asks of ['guessed', 'other'] as const)
      expect(action('Escape', { asks })).toEqual({ action: { kind: 'drop-question' }, alone: true });
  });

  it('takes another family by its number, once, and where it is asked whether one is right', () => {
    expect(action('2', { asks: 'guessed' })).toEqual({ action: { kind: 'family', at: 1 }, alone: false });
    expect(action('2', { asks: 'guessed' }, { repeat: true })?.action).toEqual({ kind: 'nothing' });
    expect(action('7', { asks: 'guessed' })?.action).toEqual({ kind: 'nothing' });
    expect(action('2', { asks: 'other' })).toEqual({ action: { kind: 'nothing' }, alone: true });
  });

  it('lets no letter through to the page, whose shortcuts would leave the claim', () => {
    for (const letter of ['s', '?', 'я', '𐐀']) expect(action(letter, { asks: 'other' })?.alone).toBe(true);
  });

  it('lets letters and digits be typed in a field, Space press a button, and keys of the browser be', () => {
    for (const text of ['s', '2']) expect(action(text, { asks: 'guessed', typing: true })).toBeUndefined();
    for (const text of [' ', 'Enter', 'Tab', 'Control+c', 'Alt+d'])
      expect(action(text, { asks: 'guessed' })).toBeUndefined();
  });

  it('is not answered by the key that saves: it asks again', () => {
    expect(action('Control+Enter', { asks: 'other' })?.action).toEqual({ kind: 'accept', again: false });
  });
});

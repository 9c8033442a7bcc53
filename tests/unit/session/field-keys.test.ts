/** What does a key do in a field of the claim form, and when is nothing taken? */
import { describe, expect, it } from 'vitest';
import { besideKey, fieldKey, fieldStep, isMeant, type FieldState } from '../../../src/session/field-keys.ts';

const REST: FieldState = {
  open: false,
  typed: undefined,
  shows: false,
  walked: false,
  stepped: false,
  first: undefined,
  asksTab: false,
};
const KNOWN = { fresh: false };
const NEW = { fresh: true };
const EITHER = { fresh: false, unsure: true };

/** `row` as the field finds it: the row that is lit, if it is meant. */
function press(text: string, some: Partial<FieldState> = {}, repeat = false) {
  const parts = text.split('+');
  const field = { ...REST, ...some };
  const row = field.open && field.first !== undefined && isMeant(field);
  const held = (key: string): boolean => parts.includes(key);
  return fieldKey(
    { key: parts.at(-1) ?? '', shiftKey: held('Shift'), ctrlKey: held('Control'), metaKey: held('Meta'), repeat },
    field,
    row,
  );
}
const TYPED: Partial<FieldState> = { open: true, typed: 'Ki', first: KNOWN };

describe('the keys of a field with a list', () => {
  it('choose by Enter and Tab what was typed for', () => {
    expect(press('Enter', TYPED)).toEqual({ held: true, chooses: 'lit' });
    expect(press('Tab', TYPED)).toEqual({ held: true, chooses: 'lit' });
    expect(press('Shift+Tab', TYPED)).toBeUndefined();
  });

  it('choose nothing that is only lit, since the list opened by itself', () => {
    const opened = { open: true, first: KNOWN };
    expect(press('Tab', opened)).toBeUndefined();
    expect(press('Enter', opened)).toEqual({ held: true, accepts: { again: false } });
    expect(press('Enter', { ...opened, walked: true, stepped: true })).toEqual({ held: true, chooses: 'lit' });
    expect(press('Tab', { ...opened, walked: true, stepped: true })).toEqual({ held: true, chooses: 'lit' });
    // A pointer may only rest there.
    expect(press('Tab', { ...opened, walked: true })).toBeUndefined();
  });

  it('save by one key what was typed in full or walked to, and the next is begun with Shift', () => {
    const whole = { ...TYPED, first: { ...KNOWN, whole: true } };
    expect(press('Control+Enter', whole)).toEqual({ held: true, chooses: 'first', accepts: { again: false } });
    expect(press('Meta+Shift+Enter', whole)).toEqual({ held: true, chooses: 'first', accepts: { again: true } });
    const walked = { ...TYPED, walked: true, stepped: true };
    expect(press('Control+Enter', walked)).toEqual({ held: true, chooses: 'lit', accepts: { again: false } });
    // Walked on from it, it is not what was typed that is meant.
    expect(press('Control+Enter', { ...whole, walked: true, stepped: true })?.chooses).toBe('lit');
    expect(press('Shift+Enter', { shows: true })?.accepts).toEqual({ again: false });
  });

  it.each(['Control+Enter', 'Meta+Enter', 'Control+Shift+Enter'])('choose nothing half typed by %s', (text) => {
    const accepts = { again: text.includes('Shift') };
    for (const first of [KNOWN, NEW]) expect(press(text, { ...TYPED, first })).toEqual({ held: true, accepts });
    // A pointer may only rest on a row.
    expect(press(text, { ...TYPED, walked: true })).toEqual({ held: true, accepts });
    // Of a list that is closed, nothing is seen.
    const first = { ...KNOWN, whole: true };
    expect(press(text, { ...TYPED, first, open: false })).toEqual({ held: true, accepts });
    expect(press(text, { ...TYPED, typed: ' ', first })).toEqual({ held: true, accepts });
  });

  it('take by Shift+Tab what can be nothing else, or was walked to', () => {
    expect(press('Shift+Tab', { ...TYPED, first: { ...KNOWN, whole: true } })).toEqual({ chooses: 'first' });
    expect(press('Shift+Tab', { ...TYPED, walked: true, stepped: true })).toEqual({ chooses: 'lit' });
    expect(press('Shift+Tab', { ...TYPED, walked: true })).toBeUndefined();
    expect(press('Shift+Tab', { ...TYPED, first: { ...EITHER, whole: true } })?.tells).toBe('which');
  });

  it('save nothing while they are held down', () => {
    expect(press('Enter', { shows: true }, true)).toEqual({ held: true });
    expect(press('Control+Enter', TYPED, true)).toEqual({ held: true });
  });

  it('choose neither of two that fit equally well: Enter asks, Tab leaves it open', () => {
    const either = { ...TYPED, first: EITHER };
    expect(press('Enter', either)).toEqual({ held: true, tells: 'which' });
    expect(press('Control+Enter', either)).toEqual({ held: true, tells: 'which' });
    for (const text of ['Tab', 'Shift+Tab']) expect(press(text, either)).toEqual({ tells: 'which', unsure: true });
    expect(press('Enter', { ...either, walked: true })).toEqual({ held: true, chooses: 'lit' });
  });

  it('make nothing new by Tab where that is asked first', () => {
    const fresh = { ...TYPED, first: NEW, asksTab: true };
    expect(press('Tab', fresh)).toEqual({ tells: 'new' });
    expect(press('Enter', fresh)).toEqual({ held: true, chooses: 'lit' });
    expect(press('Tab', { ...fresh, walked: true })?.chooses).toBe('lit');
    expect(press('Tab', { ...fresh, asksTab: false })?.chooses).toBe('lit');
  });

  it('take back one thing at a time by Escape: the list, the letters, and then it is for the form', () => {
    const all = { held: true, alone: true };
    expect(press('Escape', TYPED)).toEqual({ ...all, closes: { letters: false } });
    expect(press('Escape', { typed: 'Ki' })).toEqual({ ...all, closes: { letters: true } });
    expect(press('Escape', { ...TYPED, shows: true })).toEqual({ ...all, closes: { letters: true } });
    expect(press('Escape')).toBeUndefined();
    // Also of a list that nobody asked for: it is what is seen.
    expect(press('Escape', { open: true })).toEqual({ ...all, closes: { letters: false } });
  });

  it.each(['a', 'ArrowDown', 'Home', ' '])('leave %s to the field', (text) => {
    expect(press(text, TYPED)).toBeUndefined();
  });
});

describe('the row that a key would take', () => {
  it('is one that was typed for or walked to, and no one of two', () => {
    expect(isMeant({ ...REST, open: true, first: KNOWN })).toBe(false);
    expect(isMeant({ ...REST, ...TYPED })).toBe(true);
    expect(isMeant({ ...REST, ...TYPED, typed: '  ' })).toBe(false);
    expect(isMeant({ ...REST, ...TYPED, first: EITHER })).toBe(false);
    expect(isMeant({ ...REST, open: true, walked: true, first: EITHER })).toBe(true);
  });

  it('is lit by the first step down, which goes no further', () => {
    expect(fieldStep('ArrowDown', true, false, true)).toEqual({ walks: true, stays: true });
    expect(fieldStep('ArrowUp', true, false, true)).toEqual({ walks: true, stays: false });
    expect(fieldStep('ArrowDown', true, false, false)).toEqual({ walks: true, stays: false });
    expect(fieldStep('ArrowDown', true, true, true)).toEqual({ walks: false, stays: false });
    expect(fieldStep('ArrowDown', false, false, true)).toBeUndefined();
    expect(fieldStep('Enter', true, false, true)).toBeUndefined();
  });
});

describe('the keys of the list beside a new word', () => {
  const press = (key: string, asked = false, held: 'ctrlKey' | 'altKey' | 'metaKey' | '' = '') =>
    besideKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...(held && { [held]: true }) }, asked);

  it('lead on by Enter and back by Escape', () => {
    expect([press('Enter'), press('Escape', true)]).toEqual(['on', 'back']);
  });

  it('go into the word, unless the list was gone to by its key', () => {
    expect([press('s'), press('я'), press('s', true)]).toEqual(['type', 'type', undefined]);
  });

  it('are the list’s own, or the form’s', () => {
    for (const key of ['ArrowDown', 'Tab', ' ', 'Home']) expect(press(key)).toBeUndefined();
    expect([press('k', false, 'altKey'), press('Enter', false, 'ctrlKey'), press('Enter', false, 'metaKey')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

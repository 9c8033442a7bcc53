/** Which key does what while proposals are decided, and what does a quote wait for that stands in several places? */
import { describe, expect, it } from 'vitest';
import { quoteToPlace, reviewKey, type ReviewAt, type ReviewKey } from '../../../../src/session/review/review-keys.ts';
import { item } from './small-world.ts';

const at = (more: Partial<ReviewAt> = {}): ReviewAt => ({
  typing: false,
  arrowsTaken: false,
  leavable: false,
  places: 0,
  ...more,
});
const press = (key: string, more: Partial<ReviewKey> = {}): ReviewKey => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('a key of the review', () => {
  it.each([
    ['y', { kind: 'accept' }],
    ['n', { kind: 'reject' }],
    ['e', { kind: 'amend' }],
    ['u', { kind: 'undo' }],
    ['ArrowRight', { kind: 'walk', by: 1 }],
    ['ArrowDown', { kind: 'walk', by: 1 }],
    ['ArrowLeft', { kind: 'walk', by: -1 }],
    ['ArrowUp', { kind: 'walk', by: -1 }],
    ['x', undefined],
    ['Enter', undefined],
  ])('%s', (key, action) => {
    expect(reviewKey(press(key), at())).toEqual(action);
  });

  it.each(['y', 'n', 'e', 'u', 'ArrowDown', '1'])('%s is a letter like any other while somebody types', (key) => {
    expect(reviewKey(press(key), at({ typing: true, places: 2 }))).toBeUndefined();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('is none with %s: that is the browser’s', (held) => {
    expect(reviewKey(press('y', { [held]: true }), at())).toBeUndefined();
    expect(reviewKey(press('Escape', { [held]: true }), at({ leavable: true }))).toBeUndefined();
  });

  it('leaves the arrows to tabs and radio buttons, and only these', () => {
    expect(reviewKey(press('ArrowDown'), at({ arrowsTaken: true }))).toBeUndefined();
    expect(reviewKey(press('y'), at({ arrowsTaken: true }))).toEqual({ kind: 'accept' });
  });

  it('leaves what stands open, also out of a field, and else leaves Escape to the dialog', () => {
    expect(reviewKey(press('Escape'), at({ leavable: true, typing: true }))).toEqual({ kind: 'leave' });
    expect(reviewKey(press('Escape'), at())).toBeUndefined();
  });

  it.each([
    ['1', { kind: 'place', placement: 0 }],
    ['3', { kind: 'place', placement: 2 }],
    ['4', undefined],
    ['0', undefined],
  ])('%s chooses one of three places, if there is such a place', (key, action) => {
    expect(reviewKey(press(key), at({ places: 3 }))).toEqual(action);
    expect(reviewKey(press(key), at())).toBeUndefined();
  });
});

describe('the quote that waits for its place', () => {
  const quotes = (...texts: string[]) => item({ claim: { quotes: texts.map((text) => ({ parts: [{ text }] })) } });

  it('is the first that stands in several', () => {
    expect(quoteToPlace(quotes('funds the port', 'Mara Okello', 'Jonas Veld'))).toEqual({ quote: 1, places: 2 });
  });

  it('is none where every quote has its place, where there is no quote, and where there is no proposal', () => {
    expect(quoteToPlace(quotes('funds the port'))).toBeUndefined();
    expect(quoteToPlace(quotes())).toBeUndefined();
    expect(quoteToPlace(undefined)).toBeUndefined();
  });
});

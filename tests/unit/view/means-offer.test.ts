/** Is whatever is pressed taken, unless it only came with the press before? */
import { describe, expect, it } from 'vitest';
import { meansOffer } from '../../../src/view/coding/means-offer.ts';

const SEEN = new Set(['a', 'b']);

describe('a press of «Add»', () => {
  it('means what has been on the screen', () => {
    expect(meansOffer('a', SEEN, { detail: 1, pointer: 'mouse' })).toBe(true);
    expect(meansOffer('c', SEEN, { detail: 1, pointer: 'mouse' })).toBe(false);
    expect(meansOffer('c', SEEN, { detail: 1, pointer: 'touch' })).toBe(false);
  });

  it('is meant each time that a finger or a pen taps, also thrice on one place', () => {
    for (const detail of [1, 2, 3])
      for (const pointer of ['touch', 'pen']) expect(meansOffer('a', SEEN, { detail, pointer })).toBe(true);
  });

  it('is not meant a second time by a double click', () => {
    expect(meansOffer('a', SEEN, { detail: 2, pointer: 'mouse' })).toBe(false);
  });

  it('by key means what is seen', () => {
    expect(meansOffer('a', SEEN)).toBe(true);
    expect(meansOffer('a', SEEN, { detail: 0, pointer: 'mouse' })).toBe(true);
    expect(meansOffer('c', SEEN)).toBe(false);
  });
});

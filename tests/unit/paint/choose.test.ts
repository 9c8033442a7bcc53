/** Who draws: elements or a canvas? By how much there is, and by how long it takes. */
import { describe, expect, it } from 'vitest';
import { ElementLimit, MOST_ELEMENTS, painterFor } from '../../../src/paint/choose.ts';

/** A movement past so many, until the camera stands still. */
function feed(limit: ElementLimit, marks: number, ...times: number[]): void {
  for (const time of times) limit.frame(marks, time);
  limit.rest();
}
const ten = (time: number): number[] => Array.from({ length: 10 }, () => time);

describe('the painter by size', () => {
  it('is the canvas above a bound, and stays that until there is clearly less', () => {
    expect(painterFor(MOST_ELEMENTS)).toBe('elements');
    expect(painterFor(MOST_ELEMENTS + 1)).toBe('canvas');
    expect(painterFor(MOST_ELEMENTS - 50, 'canvas')).toBe('canvas');
    expect(painterFor(MOST_ELEMENTS / 2, 'canvas')).toBe('elements');
  });

  it('has a lower bound on a slower device', () => {
    expect(painterFor(300, 'elements', 299)).toBe('canvas');
    expect(painterFor(299, 'elements', 299)).toBe('elements');
    expect(painterFor(260, 'canvas', 299)).toBe('canvas');
  });
});

describe('the painter by time', () => {
  it('changes when the median of ten frames is slow', () => {
    const limit = new ElementLimit();
    for (const time of ten(40)) limit.frame(300, time);
    expect(limit.most).toBe(MOST_ELEMENTS);
    limit.rest();
    expect(limit.most).toBe(299);
    expect(painterFor(300, 'elements', limit.most)).toBe('canvas');
  });

  it('does not change for a few slow frames among fast ones, nor at the bound', () => {
    const limit = new ElementLimit();
    feed(limit, 300, 400, 16, 16, 90, 16, 17, 200, 16, 16, 24);
    feed(limit, 300, ...ten(24));
    expect(limit.most).toBe(MOST_ELEMENTS);
  });

  it('does not put two movements together', () => {
    const limit = new ElementLimit();
    feed(limit, 300, ...ten(40).slice(0, 9));
    feed(limit, 300, ...ten(40).slice(0, 9));
    expect(limit.most).toBe(MOST_ELEMENTS);
  });

  it('knows a screen that shows half as many frames from one that cannot keep up', () => {
    const saving = new ElementLimit();
    saving.idle(33.4);
    saving.idle(40);
    feed(saving, 300, ...ten(33.4));
    expect(saving.most).toBe(MOST_ELEMENTS);
    feed(saving, 300, ...ten(66));
    expect(saving.most).toBe(299);

    const slow = new ElementLimit();
    slow.idle(50);
    slow.idle(16.7);
    feed(slow, 300, ...ten(33.4));
    expect(slow.most).toBe(299);
    // A screen that is faster than most does not make others look slow.
    const fast = new ElementLimit();
    fast.idle(7);
    feed(fast, 300, ...ten(20));
    expect(fast.most).toBe(MOST_ELEMENTS);
  });

  it('says nothing of so few elements that something else must be slow', () => {
    const limit = new ElementLimit();
    feed(limit, 150, ...ten(90));
    expect(limit.most).toBe(MOST_ELEMENTS);
  });

  it('only ever has fewer elements: nothing goes to and fro', () => {
    const limit = new ElementLimit();
    feed(limit, 400, ...ten(40));
    feed(limit, 200, ...ten(10));
    expect(limit.most).toBe(399);
    feed(limit, 500, ...ten(40));
    expect(limit.most).toBe(399);
    feed(limit, 250, ...ten(40));
    expect(limit.most).toBe(249);
  });
});

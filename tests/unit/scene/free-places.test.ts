/** Is room found near where it is looked for, in as many looks as there are places? */
import { describe, expect, it } from 'vitest';
import { FreePlaces } from '../../../src/scene/figure/free-places.ts';
import type { Point } from '../../../src/scene/shape.ts';

/** Puts so many round things at one point, each beside the others; how many found room, how often was looked, and how far the last one is. */
function crowd(count: number): { put: number; looks: number; farthest: number } {
  const places = new FreePlaces();
  const taken: Point[] = [];
  let looks = 0;
  let farthest = 0;
  for (let i = 0; i < count; i++) {
    const at = places.near({ x: 5, y: 5 }, (place) => {
      looks++;
      return taken.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) >= 20);
    });
    if (!at) continue;
    taken.push(at);
    farthest = Math.max(farthest, Math.hypot(at.x - 5, at.y - 5));
  }
  return { put: taken.length, looks, farthest };
}

describe('a search for free places', () => {
  it('finds the nearest first', () => {
    const places = new FreePlaces();
    expect(places.near({ x: 5, y: 5 }, () => true)).toEqual({ x: 6, y: 6 });
    expect(places.isFull({ x: 5, y: 5 })).toBe(false);
  });

  it('looks at every place once, however many search there', () => {
    const few = crowd(100);
    const many = crowd(400);
    expect(few.put).toBe(100);
    expect(many.put).toBe(400);
    // Four times as many take four times as many places; searched anew each time, it would be sixteen times.
    expect(many.looks / few.looks).toBeLessThan(6);
    // As near as things of that size can be: four times as many reach twice as far.
    expect(many.farthest / few.farthest).toBeLessThan(3);
  });

  it('ends where nothing is free any more, and then at once', () => {
    const { put, looks } = crowd(4000);
    expect(put).toBeLessThan(4000);
    const places = new FreePlaces();
    let asked = 0;
    const never = (): boolean => {
      asked++;
      return false;
    };
    expect(places.near({ x: 5, y: 5 }, never)).toBeUndefined();
    const first = asked;
    expect(places.near({ x: 40, y: 40 }, never)).toBeUndefined();
    expect(asked).toBe(first);
    expect(places.isFull({ x: 5, y: 5 })).toBe(true);
    expect(looks).toBeLessThanOrEqual(first + put);
  });
});

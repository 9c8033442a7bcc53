/** Do the arrow keys lead from each mark to the one that the eye expects, and everywhere on? */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toward, type Place } from '../../../src/live/toward.ts';

const at = (x: number, y: number): Place => ({ x, y });
const AROUND = [at(10, 1), at(-10, 0), at(0, 10), at(1, -10), at(30, 0), at(6, 5.9)];

it.each([
  ['ArrowRight', 0],
  ['ArrowLeft', 1],
  ['ArrowDown', 2],
  ['ArrowUp', 3],
  ['Enter', undefined],
  ['toString', undefined],
])('%s leads to the nearest ahead, one straight ahead before one aside', (key, index) => {
  expect(toward(key, at(0, 0), AROUND)).toBe(index);
});

it('stays where nothing lies ahead', () => {
  expect(toward('ArrowRight', at(40, 0), AROUND)).toBeUndefined();
  expect(toward('ArrowRight', at(0, 0), [at(0, 0), at(1, 5)])).toBeUndefined();
});

it('leads from every mark to another one, wherever they stand, if not all in one place', () => {
  const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
  fc.assert(
    fc.property(place, fc.array(place, { minLength: 1, maxLength: 20 }), (from, places) => {
      const led = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map((key) => toward(key, from, places));
      expect(led.some((index) => index !== undefined)).toBe(places.some(({ x, y }) => x !== from.x || y !== from.y));
    }),
    { seed: 20_261_202 },
  );
});

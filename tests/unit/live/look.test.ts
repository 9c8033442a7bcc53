/** Does the picture look where it is to, in the shape of its room, and get there without leaps? */
import { expect, it } from 'vitest';
import { airy, centredOn, fitted, holds, lookAt, onTheWay, together, type Look } from '../../../src/live/look.ts';

const look = (x: number, y: number, width: number, height: number): Look => ({ x, y, width, height });
const middle = ({ x, y, width, height }: Look): readonly number[] => [x + width / 2, y + height / 2];

it('holds all that it is of, and is nothing of nothing', () => {
  expect(together([look(0, 0, 10, 10), look(-5, 20, 5, 1)])).toEqual(look(-5, 0, 15, 21));
  expect(together([])).toBeUndefined();
});

it('has air around it, the more the larger it is', () => {
  expect(airy(look(0, 0, 100, 10), 0.1, 4)).toEqual(look(-10, -10, 120, 30));
  expect(airy(look(0, 0, 10, 10), 0.1, 4)).toEqual(look(-4, -4, 18, 18));
});

it('fills its room, with the same middle and all that it held, and comes no nearer than letters need', () => {
  const room = { width: 400, height: 200 };
  for (const one of [look(10, 20, 300, 900), look(-50, 0, 900, 30), look(0, 0, 3, 2)]) {
    const there = fitted(one, room, 2);
    expect(there.width / there.height).toBeCloseTo(2);
    expect(middle(there)).toEqual(middle(one).map((value) => expect.closeTo(value) as number));
    expect(there.width).toBeGreaterThanOrEqual(one.width);
    expect(there.height).toBeGreaterThanOrEqual(one.height);
    expect(room.width / there.width).toBeLessThanOrEqual(2);
  }
  // A line straight across has no height.
  expect(Object.values(fitted(look(0, 0, 100, 0), room)).every(Number.isFinite)).toBe(true);
});

it('moves no farther than to have something in its middle', () => {
  expect(holds(look(0, 0, 10, 10), look(2, 2, 8, 8))).toBe(true);
  expect(holds(look(0, 0, 10, 10), look(2, 2, 9, 8))).toBe(false);
  expect(centredOn(look(0, 0, 10, 20), look(100, 100, 4, 4))).toEqual(look(97, 92, 10, 20));
});

it('sees of the world what an author saw of it, nearer at a greater zoom', () => {
  const world = { k: 0.5, x: 100, y: 50 };
  const near = lookAt({ x: 40, y: -20, k: 2 }, world);
  expect(middle(near)).toEqual([120, 40]);
  expect(lookAt({ x: 40, y: -20, k: 1 }, world).width).toBe(2 * near.width);
});

it('sets out where it was, arrives where it is to be, and is always nearer', () => {
  const [from, to] = [look(0, 0, 900, 900), look(600, 100, 90, 90)];
  expect(onTheWay(from, to, 0)).toEqual(from);
  expect(onTheWay(from, to, 1)).toBe(to);
  const steps = Array.from({ length: 21 }, (_, i) => onTheWay(from, to, i / 20));
  for (const [i, one] of steps.entries()) {
    const before = steps[i - 1];
    if (!before) continue;
    expect(one.width).toBeLessThan(before.width);
    expect(middle(one)[0]).toBeGreaterThan(middle(before)[0] ?? NaN);
  }
});

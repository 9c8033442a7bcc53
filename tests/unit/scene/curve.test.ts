/** Do curves go where they are sent, and are they cut where they should be? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulge, curvePath, loop, part, pointAt, reversed, sample } from '../../../src/scene/curve.ts';

const place = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
const apart = fc.tuple(place, place).filter(([a, b]) => a.x !== b.x || a.y !== b.y);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('a bulging line', () => {
  it('stands off its axis by the offset in its middle, to the left for positive ones', () => {
    fc.assert(
      fc.property(apart, fc.integer({ min: -80, max: 80 }), ([a, b], offset) => {
        const middle = pointAt(bulge(a, b, offset), 0.5);
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const aside = ((middle.y - a.y) * dx - (middle.x - a.x) * dy) / Math.hypot(dx, dy);
        // The y axis points down, so that left of the way is the negative side of this product.
        expect(-aside).toBeCloseTo(offset, 6);
        expect(Math.hypot(middle.x - (a.x + b.x) / 2, middle.y - (a.y + b.y) / 2)).toBeCloseTo(Math.abs(offset), 6);
      }),
    );
  });

  it('is straight without an offset, and begins and ends where it is told', () => {
    fc.assert(
      fc.property(apart, fc.integer({ min: -80, max: 80 }), ([a, b], offset) => {
        const curve = bulge(a, b, offset);
        expect(curve.straight).toBe(offset === 0);
        expect([pointAt(curve, 0), pointAt(curve, 1)]).toEqual([a, b]);
        expect(curvePath(curve).includes('C')).toBe(offset !== 0);
      }),
    );
  });

  it('has a path also between two points at one place', () => {
    const at = { x: 1, y: 2 };
    expect(curvePath(bulge(at, at, 12))).not.toContain('NaN');
  });
});

describe('a loop', () => {
  it('leaves its node upwards and comes back, farther out for each further one', () => {
    const at = { x: 10, y: 20 };
    const tops = [0, 1, 2].map((index) => Math.min(...sample(loop(at, 10, index), 20).map((p) => p.y)));
    expect(tops[0]).toBeLessThan(at.y - 20);
    expect([...tops].sort((a, b) => b - a)).toEqual(tops);
    expect([pointAt(loop(at, 10, 0), 0), pointAt(loop(at, 10, 0), 1)]).toEqual([at, at]);
  });
});

describe('a part of a curve', () => {
  it('runs along the curve between its two parameters', () => {
    fc.assert(
      fc.property(
        apart,
        fc.integer({ min: -50, max: 50 }),
        fraction,
        fraction,
        fraction,
        ([a, b], offset, one, two, t) => {
          const curve = bulge(a, b, offset);
          const [from, to] = [Math.min(one, two), Math.max(one, two)];
          const wanted = pointAt(curve, from + (to - from) * t);
          const got = pointAt(part(curve, from, to), t);
          expect(Math.hypot(got.x - wanted.x, got.y - wanted.y)).toBeLessThan(1e-6);
        },
      ),
    );
  });
});

describe('a curve the other way round', () => {
  it('is the same curve', () => {
    fc.assert(
      fc.property(apart, fc.integer({ min: -50, max: 50 }), fraction, ([a, b], offset, t) => {
        const curve = bulge(a, b, offset);
        const [there, back] = [pointAt(curve, t), pointAt(reversed(curve), 1 - t)];
        expect(back.x).toBeCloseTo(there.x, 6);
        expect(back.y).toBeCloseTo(there.y, 6);
        expect(reversed(curve).straight).toBe(curve.straight);
      }),
    );
  });
});

/** Does a bitmap lie where its part of the world is seen, and is another one drawn when it is needed, and only then? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ELEMENTS, painterFor } from '../../../src/paint/choose.ts';
import { covers, isCrisp, isDue, MOST_PIXELS, placeOf, viewAround } from '../../../src/paint/sheet.ts';
import { toScreen } from '../../../src/scene/camera.ts';

const SIZE = { width: 700, height: 500 };
const camera = fc.record({
  k: fc.double({ min: 0.004, max: 6, noNaN: true }),
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
});

describe('a bitmap', () => {
  it('shows each point of the world where the camera has it, wherever that goes', () => {
    fc.assert(
      fc.property(camera, camera, fc.constantFrom(1, 1.5, 2, 3), (drawnAt, seenFrom, ratio) => {
        const view = viewAround(drawnAt, SIZE, ratio);
        const { x, y, scale } = placeOf(view, seenFrom);
        const point = { x: 123, y: -77 };
        const onBitmap = { x: (point.x - view.left) * view.k, y: (point.y - view.top) * view.k };
        const wanted = toScreen(seenFrom, point);
        const far = 1e-6 * (1 + Math.abs(wanted.x) + Math.abs(wanted.y) + Math.abs(x) + Math.abs(y));
        expect(Math.abs(onBitmap.x * scale + x - wanted.x)).toBeLessThan(far);
        expect(Math.abs(onBitmap.y * scale + y - wanted.y)).toBeLessThan(far);
      }),
    );
  });

  it('covers the stage around its camera, and is crisp there', () => {
    fc.assert(
      fc.property(camera, fc.constantFrom(1, 2), (at, ratio) => {
        const view = viewAround(at, SIZE, ratio);
        expect(covers(view, at, SIZE)).toBe(true);
        expect(isCrisp(view, at)).toBe(true);
        expect(isDue(view, at, SIZE, false)).toBe(false);
      }),
    );
  });

  it('has no more pixels than there is memory for', () => {
    for (const size of [SIZE, { width: 3840, height: 2160 }, { width: 8000, height: 6000 }])
      for (const ratio of [1, 2, 4]) {
        const view = viewAround({ k: 1, x: 0, y: 0 }, size, ratio);
        expect(view.width * view.height * view.ratio ** 2).toBeLessThanOrEqual(MOST_PIXELS * 1.001);
        expect(view.ratio).toBeLessThanOrEqual(ratio);
      }
  });

  it('is drawn anew where the camera has gone beyond it, and by a zoom only once that is far, or over', () => {
    const at = { k: 0.5, x: 100, y: 80 };
    const view = viewAround(at, SIZE, 1);
    const due = (to: typeof at, moving: boolean): boolean => isDue(view, to, SIZE, moving);
    expect(isDue(undefined, at, SIZE, true)).toBe(true);
    expect(due({ ...at, x: at.x + 150 }, true)).toBe(false);
    expect(due({ ...at, x: at.x + 200 }, true)).toBe(true);
    // A drag by whole pixels leaves it crisp.
    expect(due({ ...at, x: at.x + 150, y: at.y - 90 }, false)).toBe(false);
    expect(due({ ...at, x: at.x + 0.4 }, false)).toBe(true);
    const zoomed = (by: number) => ({ k: at.k * by, x: 350 - (350 - at.x) * by, y: 250 - (250 - at.y) * by });
    expect(due(zoomed(1.5), true)).toBe(false);
    expect(due(zoomed(1.5), false)).toBe(true);
    expect(due(zoomed(2.2), true)).toBe(true);
    expect(due(zoomed(0.5), true)).toBe(true);
  });
});

describe('the choice of a painter', () => {
  it('goes by the number of marks, and does not go back and forth at the boundary', () => {
    expect(painterFor(60)).toBe('elements');
    expect(painterFor(MOST_ELEMENTS)).toBe('elements');
    expect(painterFor(MOST_ELEMENTS + 1)).toBe('canvas');
    expect(painterFor(MOST_ELEMENTS, 'canvas')).toBe('canvas');
    expect(painterFor(MOST_ELEMENTS / 2, 'canvas')).toBe('elements');
    expect(painterFor(40_000)).toBe('canvas');
  });
});

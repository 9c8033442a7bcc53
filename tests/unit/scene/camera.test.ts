/** Does the camera show what it should, and is it undone by its inverse? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cameraShowing,
  centreOn,
  fitCamera,
  IDENTITY,
  isInSight,
  resized,
  showingBoth,
  toScreen,
  toWorld,
  zoomed,
  ZOOM_RANGE,
  zoomRange,
} from '../../../src/scene/camera.ts';

const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const camera = fc.record({
  k: fc.double({ min: ZOOM_RANGE[0], max: ZOOM_RANGE[1], noNaN: true }),
  x: number,
  y: number,
});
const point = fc.record({ x: number, y: number });
const margin = { side: 20, top: 30, bottom: 10 };
const size = fc.record({ width: fc.integer({ min: 80, max: 3000 }), height: fc.integer({ min: 80, max: 3000 }) });

describe('a camera', () => {
  it('that comes nearer keeps what it is turned to, and goes no farther than where everything is seen', () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (at, about, factor) => {
        const nearer = zoomed(at, factor, about, 1);
        const before = toWorld(at, about);
        const after = toWorld(nearer, about);
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(
          1e-6 * (1 + Math.hypot(before.x, before.y)),
        );
        expect(nearer.k).toBeGreaterThanOrEqual(ZOOM_RANGE[0]);
        expect(nearer.k).toBeLessThanOrEqual(ZOOM_RANGE[1]);
      }),
    );
    expect(zoomed({ k: 0.01, x: 0, y: 0 }, 0.1, { x: 0, y: 0 }, 0.004).k).toBe(0.004);
  });

  it('comes back to the same point of the world', () => {
    fc.assert(
      fc.property(camera, point, (at, p) => {
        const back = toWorld(at, toScreen(at, p));
        expect(back.x).toBeCloseTo(p.x, 6);
        expect(back.y).toBeCloseTo(p.y, 6);
      }),
    );
    expect(toScreen(IDENTITY, { x: 3, y: 4 })).toEqual({ x: 3, y: 4 });
    expect(toScreen({ k: 2, x: 10, y: 20 }, { x: 3, y: 4 })).toEqual({ x: 16, y: 28 });
  });

  it('shows the whole box with its margin, in the middle, however large it is', () => {
    const box = fc
      .tuple(number, number, fc.nat(200_000), fc.nat(200_000))
      .map(([left, top, w, h]) => ({ left, top, right: left + w, bottom: top + h }));
    fc.assert(
      fc.property(box, size, ({ left, top, right, bottom }, frame) => {
        const fitted = fitCamera({ left, top, right, bottom }, frame, margin, 1.5);
        const [a, b] = [toScreen(fitted, { x: left, y: top }), toScreen(fitted, { x: right, y: bottom })];
        expect((a.x + b.x) / 2).toBeCloseTo(frame.width / 2, 6);
        expect((a.y + b.y) / 2).toBeCloseTo((margin.top + frame.height - margin.bottom) / 2, 6);
        expect(fitted.k).toBeLessThanOrEqual(1.5);
        expect(fitted.k).toBeGreaterThan(0);
        expect(a.x).toBeGreaterThanOrEqual(margin.side - 1e-6);
        expect(a.y).toBeGreaterThanOrEqual(margin.top - 1e-6);
        expect(b.x).toBeLessThanOrEqual(frame.width - margin.side + 1e-6);
        expect(b.y).toBeLessThanOrEqual(frame.height - margin.bottom + 1e-6);
      }),
    );
  });

  it('stands in the middle if there is nothing to show, and is a number in a frame of nothing', () => {
    expect(fitCamera(undefined, { width: 100, height: 50 })).toEqual({ k: 1, x: 50, y: 25 });
    expect(fitCamera({ left: 0, top: 0, right: 10, bottom: 10 }, { width: 0, height: 0 }).k).toBeGreaterThan(0);
  });

  it('goes no farther away than to dust, or to where everything is seen', () => {
    expect(zoomRange(0.8)).toEqual(ZOOM_RANGE);
    expect(zoomRange(0.004)).toEqual([0.004, ZOOM_RANGE[1]]);
  });

  it('can be centred on a point', () => {
    expect(toScreen(centreOn({ x: 7, y: -3 }, { width: 100, height: 50 }, 2), { x: 7, y: -3 })).toEqual({
      x: 50,
      y: 25,
    });
  });
});

describe('a camera that is to show a line', () => {
  const size = { width: 400, height: 300 };
  const margin = { side: 20, top: 10, bottom: 50 };
  const box = fc
    .record({
      left: number,
      top: number,
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 1, max: 900 }),
    })
    .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  const shown = (
    { k, x, y }: { k: number; x: number; y: number },
    b: { left: number; top: number; right: number; bottom: number },
  ) => [b.left * k + x, b.top * k + y, b.right * k + x, b.bottom * k + y];

  it('shows all of it within the margin, comes no nearer, and stays where it is if it does so already', () => {
    fc.assert(
      fc.property(camera, box, (from, b) => {
        const to = cameraShowing(from, () => b, size, margin);
        expect(to.k).toBeLessThanOrEqual(from.k);
        const [left = 0, top = 0, right = 0, bottom = 0] = shown(to, b);
        expect(left).toBeGreaterThan(19.9);
        expect(top).toBeGreaterThan(9.9);
        expect(right).toBeLessThan(380.1);
        expect(bottom).toBeLessThan(250.1);
        expect(cameraShowing(to, () => b, size, margin).k).toBeCloseTo(to.k, 6);
      }),
    );
    const seen = { left: 30, top: 30, right: 90, bottom: 90 };
    expect(cameraShowing(IDENTITY, () => seen, size, margin)).toBe(IDENTITY);
  });

  it('goes no farther than it has to', () => {
    const beyond = { left: 370, top: 100, right: 450, bottom: 140 };
    expect(cameraShowing(IDENTITY, () => beyond, size, margin)).toEqual({ k: 1, x: -70, y: 0 });
  });

  it('makes room for names that need more of the world the farther it is', () => {
    const names = (k: number) => ({ left: 0, top: 0, right: 700 + 40 / k, bottom: 40 });
    const to = cameraShowing(IDENTITY, names, size, margin);
    const [left = 0, , right = 0] = shown(to, names(to.k));
    expect(right - left).toBeLessThan(361);
    expect(to.k).toBeGreaterThan(0.4);
  });
});

describe('a camera that is asked to show something', () => {
  const page = { width: 400, height: 300 };

  it('knows what is near the edge of what it shows', () => {
    expect(isInSight(IDENTITY, { x: 60, y: 240 }, page, 60)).toBe(true);
    for (const far of [
      { x: 59, y: 100 },
      { x: 341, y: 100 },
      { x: 100, y: 59 },
      { x: 100, y: 241 },
    ])
      expect(isInSight(IDENTITY, far, page, 60)).toBe(false);
  });

  it('has both of two points in sight, one of them no nearer than before', () => {
    fc.assert(
      fc.property(camera, fc.tuple(fc.nat(2000), fc.nat(2000)), (at, [x, y]) => {
        const both = [
          { x: 0, y: 0 },
          { x, y },
        ] as const;
        const to = showingBoth(at, both, page, 20);
        expect(to.k).toBeLessThanOrEqual(at.k);
        for (const one of both) if (to.k > 0.1) expect(isInSight(to, one, page, 19)).toBe(true);
      }),
    );
    expect(
      showingBoth(
        IDENTITY,
        [
          { x: 5, y: 5 },
          { x: 5, y: 5 },
        ],
        page,
        20,
      ).k,
    ).toBe(1);
  });

  it('shows everything again in another size if it did, else keeps the middle', () => {
    const fit = ({ width, height }: typeof page) => ({ k: width / 400, x: width / 2, y: height / 2 });
    const now = { width: 800, height: 300 };
    expect(resized(fit(page), page, now, fit)).toEqual(fit(now));
    const moved = { k: 2, x: 30, y: 40 };
    const to = resized(moved, page, now, fit);
    expect(to.k).toBe(2);
    expect(toWorld(to, { x: 400, y: 150 })).toEqual(toWorld(moved, { x: 200, y: 150 }));
  });
});

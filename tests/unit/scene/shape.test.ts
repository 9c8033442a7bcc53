/** Is the reach of a shape where its outline is drawn? */
import { describe, expect, it } from 'vitest';
import { outlineIn, shapeDash, shapeDetail, shapePath, shapeReach } from '../../../src/scene/shape.ts';
import { UNSPECIFIED } from '../../../src/dossier/codebook.ts';
import type { Shape } from '../../../src/dossier/schema.ts';
import { SHAPES } from './graph-sample.ts';

type Point = readonly [number, number];

/** The drawn outline as a polygon, its curves cut fine. Knows the commands that shapes use: M L H V Q A Z. */
function outline(path: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVQAZ])([^MLHVQAZ]*)/g)) {
    const n = Array.from(rest.matchAll(/-?\d+(?:\.\d+)?/g), ([v]) => Number(v));
    const end: Point =
      command === 'H' ? [n[0] ?? NaN, y] : command === 'V' ? [x, n[0] ?? NaN] : [n.at(-2) ?? x, n.at(-1) ?? y];
    if (command === 'Q')
      for (let t = 0.05; t < 1; t += 0.05) {
        const bend = (from: number, over: number, to: number) =>
          (1 - t) ** 2 * from + 2 * t * (1 - t) * over + t * t * to;
        points.push([bend(x, n[0] ?? NaN, end[0]), bend(y, n[1] ?? NaN, end[1])]);
      }
    if (command === 'A') {
      // Half circles around the origin.
      const from = Math.atan2(y, x);
      for (let t = 0.01; t < 1; t += 0.01)
        points.push([(n[0] ?? NaN) * Math.cos(from + t * Math.PI), (n[0] ?? NaN) * Math.sin(from + t * Math.PI)]);
    }
    if (command !== 'Z') [x, y] = end;
    if (command !== 'Z') points.push(end);
  }
  return points;
}

function distanceTo(polygon: readonly Point[], [px, py]: Point): number {
  return Math.min(
    ...polygon.map(([ax, ay], i) => {
      const [bx, by] = polygon[(i + 1) % polygon.length] ?? [NaN, NaN];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
      return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
    }),
  );
}

describe.each(SHAPES)('the shape %s', (shape: Shape) => {
  it('reaches its drawn outline in every direction', () => {
    const R = 100;
    const polygon = outline(shapePath(shape, R));
    expect(polygon.length).toBeGreaterThan(3);
    for (let degrees = 0; degrees < 360; degrees += 0.5) {
      const [ux, uy] = [Math.cos((degrees / 180) * Math.PI), Math.sin((degrees / 180) * Math.PI)];
      const reach = shapeReach(shape, R, ux, uy);
      expect(reach).toBeGreaterThan(0.5 * R);
      expect(reach).toBeLessThan(1.2 * R);
      expect(distanceTo(polygon, [ux * reach, uy * reach]), `${degrees}°`).toBeLessThan(0.035 * R);
    }
  });

  it('grows with its radius', () => {
    expect(shapeReach(shape, 30, 0.6, 0.8)).toBeCloseTo(3 * shapeReach(shape, 10, 0.6, 0.8), 9);
  });
});

describe('the detail inside a shape', () => {
  it('is drawn for sheets only, inside the outline', () => {
    expect(SHAPES.filter((shape) => shapeDetail(shape, 10) !== '')).toEqual(['sheet']);
    for (const [x, y] of outline(shapeDetail('sheet', 10)))
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(9.5);
  });
});

it('who is of no said kind has an outline of their own, whether or not the codebook knows of it', () => {
  const person = { id: 'person', label: { en: 'Person' }, shape: 'circle' } as const;
  expect(outlineIn([person], 'person')).toBe('circle');
  expect(outlineIn([person], UNSPECIFIED.id)).toBe('unsaid');
  expect(outlineIn([person, UNSPECIFIED], UNSPECIFIED.id)).toBe('unsaid');
  expect(outlineIn([{ ...UNSPECIFIED, shape: 'diamond' }], UNSPECIFIED.id)).toBe('diamond');
  expect(shapeDash('circle', 8)).toBeUndefined();
  for (const r of [7, 8, 13.2, 32]) {
    const [dash = 0, gap = 0] = (shapeDash('unsaid', r) ?? '').split(' ').map(Number);
    const count = (2 * Math.PI * r) / (dash + gap);
    expect(Math.abs(count - Math.round(count))).toBeLessThan(0.1);
    expect(count).toBeGreaterThan(7.5);
  }
});

/** Is the thing under the pointer found, and the nearest one first? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../../../src/scene/curve.ts';
import { Grid } from '../../../src/scene/grid.ts';
import { buildPicker } from '../../../src/scene/pick.ts';
import { gridScene } from '../paint/large-scene.ts';
import { sceneOf, type Line } from './graph-sample.ts';

const { scene } = sceneOf(
  [
    { id: 'ann', x: 0, y: 0 },
    { id: 'bob', x: 300, y: 40 },
    { id: 'cy', x: -40, y: 5, shape: 'diamond' },
    { id: 'dee', x: 900, y: -700 },
  ],
  [
    ['ann', 'sells', 'bob'],
    ['ann', 'visits', 'bob'],
    ['bob', 'pact', 'ann', { attribution: [{ name: 'A' }] }],
    ...['B', 'C', 'D', 'E'].map((name): Line => ['bob', 'pact', 'ann', { attribution: [{ name }] }]),
    ['ann', 'fights', 'ann'],
    ['ann', 'tows', 'ann'],
    ['cy', 'pact', 'dee'],
  ],
);
const picker = buildPicker(scene);

describe('picking an actor', () => {
  it('finds the one under the point, the nearest first, within the reach only', () => {
    expect(picker.node({ x: 2, y: -3 }, 0)?.id).toBe('ann');
    expect(picker.node({ x: -30, y: 5 }, 40)?.id).toBe('cy');
    expect(picker.node({ x: 300, y: 80 }, 1)).toBeUndefined();
    expect(picker.node({ x: 300, y: 80 }, 30)?.id).toBe('bob');
  });

  it('agrees with asking every actor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 400 }),
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 0, max: 60 }),
        (x, y, reach) => {
          const ranked = scene.nodes
            .map((mark) => ({ mark, d: Math.hypot(mark.x - x, mark.y - y) - mark.radius }))
            .filter(({ d }) => d <= reach)
            .sort((a, b) => a.d - b.d);
          expect(picker.node({ x, y }, reach)?.id).toBe(ranked[0]?.mark.id);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('picking lines', () => {
  it('finds each line anywhere on its own way, loops too, with no reach at all', () => {
    for (const edge of scene.edges)
      for (const p of sample(edge.curve, 60))
        expect(
          picker.edges(p, 1).map((e) => e.id),
          edge.id,
        ).toContain(edge.id);
  });

  it('takes the width of a line for the line', () => {
    const wide = scene.edge.get('ann~pact~bob');
    if (!wide) throw new Error('no line');
    expect(wide.width).toBeGreaterThan(4);
    const { p0, p3 } = wide.curve;
    const length = Math.hypot(p3.x - p0.x, p3.y - p0.y);
    for (const aside of [-1, 1]) {
      const off = aside * (wide.width / 2 - 0.3);
      const [nx, ny] = [(-(p3.y - p0.y) / length) * off, ((p3.x - p0.x) / length) * off];
      for (const p of sample(wide.curve, 20).slice(1, -1))
        expect(picker.edges({ x: p.x + nx, y: p.y + ny }, 0.5)[0]?.id).toBe(wide.id);
    }
  });

  it('gives them nearest first, and none beyond the reach', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -60, max: 340 }),
        fc.integer({ min: -120, max: 100 }),
        fc.integer({ min: 0, max: 40 }),
        (x, y, reach) => {
          const distance = (id: string) => {
            const edge = scene.edge.get(id);
            if (!edge) throw new Error('no line');
            return Math.max(
              0,
              Math.min(...sample(edge.curve, 400).map((p) => Math.hypot(p.x - x, p.y - y))) - edge.width / 2,
            );
          };
          const found = picker.edges({ x, y }, reach).map((e) => e.id);
          // Pieces of the curve are taken as straight: 1.5 px of difference is nothing under a finger.
          found.forEach((id, i) => {
            expect(distance(id)).toBeLessThan(reach + 1.5);
            if (i) expect(distance(id)).toBeGreaterThan(distance(found[i - 1] ?? '') - 3);
          });
          for (const { id } of scene.edges) if (distance(id) < reach - 1.5) expect(found).toContain(id);
        },
      ),
    );
  });

  it('finds in a large picture just what asking every line for its distance finds', () => {
    const large = gridScene(24);
    const many = buildPicker(large);
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 4800 }),
        fc.integer({ min: -200, max: 4800 }),
        fc.integer({ min: 1, max: 90 }),
        (x, y, reach) => {
          const wanted = large.edges.flatMap(({ id, curve, width }) => {
            // In pieces short enough to be taken as straight, as the picker takes them.
            const points = sample(curve, curve.straight ? 1 : 240);
            const d = Math.min(
              ...points.slice(1).map((b, i) => {
                const a = points[i] ?? b;
                const [dx, dy] = [b.x - a.x, b.y - a.y];
                const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
                return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
              }),
            );
            return [{ id, d: Math.max(0, d - width / 2), sure: curve.straight ? 1e-6 : 1.5 }];
          });
          const found = new Set(many.edges({ x, y }, reach).map(({ id }) => id));
          for (const { id, d, sure } of wanted) {
            if (d < reach - sure) expect(found.has(id), id).toBe(true);
            if (d > reach + sure) expect(found.has(id), id).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds nothing where there is nothing', () => {
    expect(picker.edges({ x: 0, y: 500 }, 20)).toEqual([]);
    expect(buildPicker(sceneOf([], []).scene).node({ x: 0, y: 0 }, 1e3)).toBeUndefined();
  });
});

describe('the grid', () => {
  it('finds exactly what overlaps a box', () => {
    const side = fc.integer({ min: -200, max: 200 });
    const box = fc
      .tuple(side, side, fc.nat(90), fc.nat(90))
      .map(([left, top, w, h]) => ({ left, top, right: left + w, bottom: top + h }));
    fc.assert(
      fc.property(fc.array(box), box, fc.integer({ min: 5, max: 100 }), (boxes, asked, cell) => {
        const grid = new Grid<number>(cell);
        boxes.forEach((b, i) => grid.add(b, i));
        const wanted = boxes.flatMap((b, i) =>
          b.left < asked.right && asked.left < b.right && b.top < asked.bottom && asked.top < b.bottom ? [i] : [],
        );
        expect([...new Set(grid.near(asked))].sort((a, b) => a - b)).toEqual(wanted);
      }),
    );
  });
});

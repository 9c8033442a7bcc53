/** Do lines end at outlines, and does the scene hold all that is drawn? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parallelOffset } from '../../../src/layout/parallel-offset.ts';
import {
  edgeWidth,
  nodeBox,
  nodeLabelBox,
  overlaps,
  union,
  type EdgeMark,
  type NodeMark,
  type Scene,
} from '../../../src/scene/build.ts';
import type { Lookup } from '../../../src/scene/by-id.ts';
import { pointAt, sample } from '../../../src/scene/curve.ts';
import { shapeReach, type Point } from '../../../src/scene/shape.ts';
import { pointsOf, sceneOf, SHAPES, type Line } from './graph-sample.ts';

const GAP = 3;

/** How far a point lies outside the outline, along the ray from the centre. */
function outside({ shape, radius, x, y }: NodeMark, p: Point): number {
  const d = Math.hypot(p.x - x, p.y - y);
  return d - shapeReach(shape, radius, (p.x - x) / d, (p.y - y) / d);
}
const get = <T>(map: Lookup<T>, id: string): T => {
  const found = map.get(id);
  if (found === undefined) throw new Error(`no mark ${id}`);
  return found;
};
const tipOf = (edge: EdgeMark): Point => pointsOf(edge.arrow)[0] ?? { x: NaN, y: NaN };

const place = fc.tuple(fc.integer({ min: -250, max: 250 }), fc.integer({ min: -250, max: 250 }));
const pair = fc
  .record({ a: place, b: place, first: fc.constantFrom(...SHAPES), second: fc.constantFrom(...SHAPES) })
  .filter(({ a, b }) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 140);
const manyLines: Line[] = [
  ['ann', 'pact', 'bob', { polarity: 'denied' }],
  ['ann', 'sells', 'bob'],
  ['bob', 'sells', 'ann'],
  ['ann', 'visits', 'bob'],
  ['bob', 'fights', 'ann', { polarity: 'denied' }],
];
const twoNodes = (
  {
    a,
    b,
    first,
    second,
  }: {
    a: readonly [number, number];
    b: readonly [number, number];
    first: (typeof SHAPES)[number];
    second: (typeof SHAPES)[number];
  },
  lines: Line[],
) =>
  sceneOf(
    [
      { id: 'ann', x: a[0], y: a[1], shape: first },
      { id: 'bob', x: b[0], y: b[1], shape: second },
    ],
    lines,
  ).scene;

describe('a line', () => {
  it('runs from outline to outline, leaving the gap at both ends, and its arrow points at the object', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 5 }), (spots, count) => {
        const scene = twoNodes(spots, manyLines.slice(0, count));
        expect(scene.edges).toHaveLength(count);
        for (const edge of scene.edges) {
          const [source, target] = [get(scene.node, edge.source), get(scene.node, edge.target)];
          expect(outside(source, edge.curve.p0)).toBeCloseTo(GAP, 1);
          if (edge.arrow === '') expect(outside(target, edge.curve.p3)).toBeCloseTo(GAP, 1);
          else {
            // Path data is rounded to a tenth.
            expect(Math.abs(outside(target, tipOf(edge)) - GAP)).toBeLessThan(0.25);
            const length = 6.5 + 2.2 * edge.width;
            const back = Math.hypot(tipOf(edge).x - edge.curve.p3.x, tipOf(edge).y - edge.curve.p3.y);
            // The line ends inside the head, short of its tip.
            expect(back).toBeGreaterThan(length * 0.6);
            expect(back).toBeLessThan(length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fans out: in the middle each stands off by its offset, and no two lines share a way', () => {
    fc.assert(
      fc.property(pair, (spots) => {
        const plain: Line[] = ['pact', 'sells', 'visits', 'fights', 'tows'].map(
          (relation) => ['ann', relation, 'bob'] as const,
        );
        const scene = twoNodes(spots, plain);
        const [a, b] = [get(scene.node, 'ann'), get(scene.node, 'bob')];
        scene.edges.forEach((edge, i) => {
          // Where the line crosses the bisector of the two nodes: found on the drawn part, which trimming made shorter.
          const near = sample(edge.curve, 200).reduce((best, p) =>
            Math.abs(Math.hypot(p.x - a.x, p.y - a.y) - Math.hypot(p.x - b.x, p.y - b.y)) <
            Math.abs(Math.hypot(best.x - a.x, best.y - a.y) - Math.hypot(best.x - b.x, best.y - b.y))
              ? p
              : best,
          );
          const off = Math.hypot(near.x - (a.x + b.x) / 2, near.y - (a.y + b.y) / 2);
          expect(Math.abs(off - Math.abs(parallelOffset(i, 5)))).toBeLessThan(1.5);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is straight where it is alone, and the middle one of three', () => {
    const at = { a: [0, 0] as const, b: [200, 50] as const, first: 'circle' as const, second: 'sheet' as const };
    expect(twoNodes(at, manyLines.slice(1, 2)).edges.map((e) => e.curve.straight)).toEqual([true]);
    expect(twoNodes(at, manyLines.slice(0, 3)).edges.map((e) => e.curve.straight)).toEqual([false, true, false]);
    expect(twoNodes(at, manyLines.slice(0, 2)).edges.map((e) => e.curve.straight)).toEqual([false, false]);
  });

  it('says its direction, its denial, its stroke and its weight', () => {
    const more: Line = ['ann', 'sells', 'bob', { attribution: [{ name: 'X' }], modality: 'alleged' }];
    const scene = twoNodes({ a: [0, 0], b: [200, 0], first: 'circle', second: 'circle' }, [...manyLines, more]);
    expect(scene.edges.map((e) => [e.id, e.arrow !== '', e.cross !== '', e.stroke, e.width, e.family])).toEqual([
      ['ann~pact~bob', false, true, 'solid', 1.6, 'alliance'],
      ['ann~sells~bob', true, false, 'solid', 2.5, 'arms'],
      ['bob~sells~ann', true, false, 'solid', 1.6, 'arms'],
      ['ann~visits~bob', true, false, 'solid', 1.6, 'diplomacy'],
      ['bob~fights~ann', true, true, 'solid', 1.6, 'conflict'],
    ]);
    for (const edge of scene.edges) expect(edge.middle).toEqual(pointAt(edge.curve, 0.5));
  });

  it('grows with its origins up to a limit', () => {
    expect([1, 2, 3, 9, 99].map((origins) => edgeWidth(origins).toFixed(1))).toEqual([
      '1.6',
      '2.5',
      '3.4',
      '5.0',
      '5.0',
    ]);
  });

  it.each([
    ['nodes at one place', 0],
    ['nodes that overlap', 8],
    ['nodes that touch', 26],
  ])('is drawn in numbers between %s too', (_, x) => {
    const scene = twoNodes({ a: [0, 0], b: [x, 0], first: 'hexagon', second: 'diamond' }, manyLines);
    for (const edge of scene.edges) expect(edge.path + edge.arrow + edge.cross).not.toMatch(/NaN|Infinity/);
  });
});

/** Every point that is painted, with room for the widths of strokes. */
function painted(scene: Scene): Point[] {
  return scene.edges.flatMap((edge) => [
    ...sample(edge.curve, 40).flatMap(({ x, y }) => [
      { x: x - edge.width / 2, y: y - edge.width / 2 },
      { x: x + edge.width / 2, y: y + edge.width / 2 },
    ]),
    ...pointsOf(edge.arrow),
    ...pointsOf(edge.cross),
  ]);
}

describe('the bounds of a scene', () => {
  it('hold all shapes, labels, lines, arrows, crosses and loops', () => {
    const spots = fc.array(place, { minLength: 1, maxLength: 4 });
    const relation = fc.constantFrom('pact', 'sells', 'visits', 'fights', 'tows');
    const line = fc.tuple(fc.nat(3), relation, fc.nat(3), fc.boolean());
    fc.assert(
      fc.property(spots, fc.array(line, { maxLength: 12 }), (places, lines) => {
        const ids = places.map((_, i) => `n${i}`);
        const id = (i: number) => ids[i % ids.length] as string;
        const { scene } = sceneOf(
          places.map(([x, y], i) => ({ id: id(i), x, y, shape: SHAPES[(x + 250) % 6] ?? 'circle' })),
          lines.map(([a, type, b, denied]) => [id(a), type, id(b), { polarity: denied ? 'denied' : 'affirmed' }]),
        );
        const { bounds } = scene;
        if (!bounds) throw new Error('no bounds');
        for (const mark of scene.nodes) expect(union(bounds, union(nodeBox(mark), nodeLabelBox(mark)))).toEqual(bounds);
        const points = painted(scene);
        const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
        expect(Math.min(bounds.left, ...xs)).toBeCloseTo(bounds.left, 6);
        expect(Math.max(bounds.right, ...xs)).toBeCloseTo(bounds.right, 6);
        expect(Math.min(bounds.top, ...ys)).toBeCloseTo(bounds.top, 6);
        expect(Math.max(bounds.bottom, ...ys)).toBeCloseTo(bounds.bottom, 6);
      }),
    );
  });

  it('are none for an empty graph', () => {
    expect(sceneOf([], []).scene).toMatchObject({ nodes: [], edges: [], bounds: undefined });
  });
});

describe('loops', () => {
  it('leave and reach the outline of their only node, one around the other', () => {
    const { scene } = sceneOf(
      [{ id: 'ann', x: 5, y: 5, shape: 'shield' }],
      [
        ['ann', 'sells', 'ann'],
        ['ann', 'pact', 'ann'],
        ['ann', 'visits', 'ann'],
      ],
    );
    const ann = get(scene.node, 'ann');
    expect(scene.edges.map((e) => e.id)).toEqual(['ann~pact~ann', 'ann~sells~ann', 'ann~visits~ann']);
    for (const edge of scene.edges) {
      expect(outside(ann, edge.curve.p0)).toBeCloseTo(GAP, 1);
      for (const p of sample(edge.curve, 20)) expect(outside(ann, p)).toBeGreaterThan(GAP - 0.2);
    }
    const tops = scene.edges.map((e) => e.middle.y);
    expect([...tops].sort((a, b) => b - a)).toEqual(tops);
  });
});

describe('boxes', () => {
  it('overlap only if they share more than an edge', () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(overlaps(box, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
    expect(overlaps(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
    expect(overlaps(box, { left: 0, top: -5, right: 10, bottom: 0 })).toBe(false);
  });
});

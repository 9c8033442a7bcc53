/** Are groups drawn in their own place, without overlap, and every bundle between what it joins? */
import { describe, expect, it } from 'vitest';
import { groupTree, type Item } from '../../../src/graph/group-tree.ts';
import { bundled, unfold } from '../../../src/graph/overview.ts';
import { pointAt } from '../../../src/scene/curve.ts';
import { labelsAt } from '../../../src/scene/labels-at.ts';
import type { NodeStyle } from '../../../src/scene/node-style.ts';
import { familyArcs } from '../../../src/scene/overview-arcs.ts';
import {
  bubbleRadius,
  bundleWidth,
  levelInput,
  numbersAt,
  overviewScene,
  paleOf,
  placesBetween,
  placesOf,
  type LaidLevel,
} from '../../../src/scene/overview.ts';
import { arrange } from '../../../src/layout/arrange.ts';
import { graphOf, type Line } from './graph-sample.ts';

/** Three circles of five, each tied within itself, the first to both others. */
const CIRCLES = ['a', 'b', 'c'];
const names = CIRCLES.flatMap((circle) => [1, 2, 3, 4, 5].map((i) => `${circle}${i}`));
const LINES: Line[] = [
  ...CIRCLES.flatMap((circle) =>
    [1, 2, 3, 4, 5].flatMap((i): Line[] => [
      [`${circle}${i}`, 'sells', `${circle}${(i % 5) + 1}`],
      [`${circle}${i}`, 'pact', `${circle}${((i + 1) % 5) + 1}`],
    ]),
  ),
  ['a1', 'sells', 'b1'],
  ['a1', 'pact', 'b1'],
  ['a2', 'sells', 'c1', { polarity: 'denied' }],
];
const graph = graphOf(names, LINES);
const tree = groupTree(graph, 'communities');
const face = (item: Item): NodeStyle => ({
  id: item.id,
  radius: item.kind === 'actor' ? 12 : bubbleRadius(item.members.length, 5),
  shape: 'circle',
  lines: [item.id],
  width: 60,
  height: 16,
  language: 'en',
  direction: 'ltr',
});
const level = (items: readonly Item[]): LaidLevel => {
  const faces = items.map(face);
  return { items, faces, positions: arrange(levelInput(graph, items, faces, 1)) };
};
const groupOf = (actor: string): string => tree.around(actor)[0]?.id ?? '';

function drawn(...open: readonly string[]) {
  const unfolded = unfold(tree, new Set(open));
  const places = placesOf(new Map(unfolded.levels.map(({ group, items }) => [group?.id ?? '', level(items)])));
  const faces = new Map(unfolded.levels.flatMap(({ items }) => items.map((item) => [item.id, face(item)] as const)));
  const slots = new Map([
    ['arms', 2],
    ['alliance', 0],
  ]);
  const bundles = bundled(graph, unfolded);
  return { unfolded, places, scene: overviewScene({ graph, unfolded, bundles, places, faces, slots }) };
}

describe('the overview', () => {
  it('has a bubble for each group, and between two a stripe for each family', () => {
    const { scene } = drawn();
    expect(scene.nodes).toHaveLength(3);
    const between = scene.edges.map(({ source, target, family }) => [[source, target].sort(), family]);
    const pair = (a: string, b: string): string[] => [groupOf(a), groupOf(b)].sort();
    expect(between).toHaveLength(3);
    expect(between).toEqual(
      expect.arrayContaining([
        [pair('a1', 'b1'), 'arms'],
        [pair('a1', 'b1'), 'alliance'],
        [pair('a1', 'c1'), 'arms'],
      ]),
    );
    expect([...scene.within.values()].map((all) => all.reduce((sum, { edges }) => sum + edges.length, 0))).toEqual([
      10, 10, 10,
    ]);
  });

  it('crosses what nobody affirms, and nothing else', () => {
    const crossed = drawn().scene.edges.filter(({ cross }) => cross !== '');
    expect(crossed.map(({ source, target }) => [source, target].sort())).toEqual([
      [groupOf('a2'), groupOf('c1')].sort(),
    ]);
  });

  it('says how many relations join two that are joined by several', () => {
    const { scene } = drawn();
    expect(scene.numbers.map(({ lines }) => lines)).toEqual([2]);
    expect(numbersAt(scene, [], 1)).toHaveLength(1);
    // Under a name it is not said.
    const [number] = scene.numbers;
    const [mark] = labelsAt(scene, 1);
    if (!number || !mark) throw new Error('nothing is named');
    const onIt = {
      ...mark,
      mark: { ...mark.mark, x: number.x, y: number.y - mark.mark.radius - 8 },
      side: 'below' as const,
    };
    expect(numbersAt(scene, [onIt], 1)).toHaveLength(0);
  });

  it('begins and ends every line at the outline of what it joins', () => {
    for (const { scene } of [drawn(), drawn(groupOf('a1')), drawn(groupOf('a1'), groupOf('c1'))])
      for (const { source, target, curve, arrow } of scene.edges) {
        const [a, b] = [scene.ends.get(source), scene.ends.get(target)];
        if (!a || !b) throw new Error('a line ends nowhere');
        const [start, end] = [pointAt(curve, 0), pointAt(curve, 1)];
        const gaps = [
          Math.hypot(start.x - a.x, start.y - a.y) - a.radius,
          Math.hypot(end.x - b.x, end.y - b.y) - b.radius,
        ];
        for (const gap of gaps) expect(gap).toBeGreaterThan(2.9);
        // Where an arrow head ends, the line ends a little before.
        if (arrow === '') for (const gap of gaps) expect(gap).toBeLessThan(3.1);
      }
  });
});

describe('a group that is opened', () => {
  const one = groupOf('a1');

  it('stays where it was, with all that it holds inside of its ring', () => {
    const before = drawn().places.get(one);
    const { scene, places } = drawn(one);
    const [ring] = scene.rings;
    expect(scene.rings).toHaveLength(1);
    expect([ring?.id, ring?.x, ring?.y]).toEqual([one, before?.x, before?.y]);
    for (const actor of ['a1', 'a2', 'a3', 'a4', 'a5']) {
      const at = places.get(actor);
      expect(at && ring && Math.hypot(at.x - ring.x, at.y - ring.y) + at.radius).toBeLessThan(ring?.radius ?? 0);
    }
  });

  it('makes the others step back, none of which comes to lie on another', () => {
    for (const open of [[one], [one, groupOf('b1')], CIRCLES.map((circle) => groupOf(`${circle}1`))]) {
      const { places } = drawn(...open);
      const all = tree.roots.map(({ id }) => places.get(id));
      for (const [i, a] of all.entries())
        for (const b of all.slice(0, i))
          expect(a && b && Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(
            (a?.radius ?? 0) + (b?.radius ?? 0),
          );
    }
  });

  it('grows out of its own place', () => {
    const [closed, open] = [drawn().places, drawn(one).places];
    const held = (id: string): string | undefined => (id.startsWith('a') ? one : undefined);
    expect(placesBetween(closed, open, held, 1)).toEqual(open);
    const begin = placesBetween(closed, open, held, 0);
    expect(begin.get('a3')).toMatchObject({ x: closed.get(one)?.x, y: closed.get(one)?.y, radius: 0 });
    expect(begin.get(groupOf('b1'))).toEqual(closed.get(groupOf('b1')));
  });
});

describe('a bubble', () => {
  it('is as large in area as it has actors, and never too small to be hit', () => {
    expect(bubbleRadius(100, 400) * 2).toBe(bubbleRadius(400, 400));
    expect(bubbleRadius(1, 10_000)).toBeGreaterThanOrEqual(12);
  });

  it('has a rim of all that is said inside, the most first', () => {
    const { scene } = drawn();
    const [within = []] = [...scene.within.values()];
    const arcs = familyArcs(within, 40, new Map([['arms', 2]]));
    expect(arcs.map(({ family }) => family)).toEqual(within.map(({ family }) => family).sort());
    expect(familyArcs([], 40, new Map())).toEqual([]);
  });

  it('has lines that grow gently with their origins', () => {
    expect(bundleWidth(1)).toBe(1.6);
    expect(bundleWidth(4)).toBeGreaterThan(bundleWidth(2));
    expect(bundleWidth(10_000)).toBeLessThan(10);
  });
});

describe('stripes that step back', () => {
  it('step back farther where they are many, and are always seen', () => {
    expect(paleOf(1)).toBe(paleOf(100));
    expect(paleOf(400)).toBeLessThan(paleOf(100));
    expect(paleOf(1e6)).toBe(0.25);
  });
});

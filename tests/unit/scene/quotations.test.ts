/** Do thin links lead from those who speak to the lines they speak of, and end in a mark of their own? */
import { describe, expect, it } from 'vitest';
import { nodeBox } from '../../../src/scene/build.ts';
import { pointAt, sample } from '../../../src/scene/curve.ts';
import { MARK } from '../../../src/scene/quotation-mark.ts';
import { quotationsIn, quotationsOf } from '../../../src/scene/quotations.ts';
import type { Raw } from '../dossier/sample.ts';
import { sceneOf, type Line, type Spot } from './graph-sample.ts';

const SPOTS: readonly Spot[] = [
  { id: 'ann', x: 0, y: 0 },
  { id: 'bob', x: 300, y: 0 },
  { id: 'cy', x: 150, y: 200 },
];
const by = (...attribution: Raw[]): Raw => ({ attribution });
const quoted = (lines: readonly Line[], spots = SPOTS): ReturnType<typeof quotationsOf> => {
  const { graph, scene } = sceneOf(spots, lines);
  return quotationsOf(graph, scene);
};
const sells = (special: Raw): Line => ['ann', 'sells', 'bob', special];

describe('a link', () => {
  it('runs from the outline of who speaks to the rim of a mark on the line', () => {
    const { graph, scene } = sceneOf(SPOTS, [sells(by({ actor: 'cy' }))]);
    const { links, marks } = quotationsOf(graph, scene);
    const [link, mark, cy, line] = [links[0], marks[0], scene.node.get('cy'), scene.edges[0]];
    expect([links.length, marks.length]).toEqual([1, 1]);
    if (!link || !mark || !cy || !line) throw new Error('no link');
    const off = Math.min(...sample(line.curve, 200).map((p) => Math.hypot(p.x - mark.x, p.y - mark.y)));
    expect(off).toBeLessThan(1);
    expect(Math.hypot(link.curve.p0.x - cy.x, link.curve.p0.y - cy.y)).toBeGreaterThan(cy.radius);
    expect(Math.hypot(link.curve.p3.x - mark.x, link.curve.p3.y - mark.y)).toBeCloseTo(MARK, 0);
  });

  it('is led around somebody who stands in its way', () => {
    const between: Spot = { id: 'di', x: 150, y: 100 };
    const { graph, scene } = sceneOf([...SPOTS, between], [sells(by({ actor: 'cy' }))]);
    const [link] = quotationsOf(graph, scene).links;
    const box = nodeBox(scene.node.get('di') as Parameters<typeof nodeBox>[0]);
    const inside = sample((link as { curve: Parameters<typeof sample>[0] }).curve, 40).filter(
      ({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom,
    );
    expect(inside).toEqual([]);
  });

  it('is not drawn for an end of the line, nor for whoever is not in the picture: their mark stands alone', () => {
    const own = quoted([sells(by({ actor: 'ann' }))]);
    expect(own.links).toEqual([]);
    expect(own.marks.map(({ x }) => x < 80)).toEqual([true]);
    const strange = quoted([sells(by({ name: 'One' }))]);
    expect(strange.links).toEqual([]);
    expect(strange.marks.map(({ x }) => Math.round(x / 50))).toEqual([3]);
  });

  it('is not drawn for what the article says itself', () => {
    expect(quoted([sells({})])).toEqual({ links: [], marks: [] });
  });
});

it('puts who denies beside the cross, on the other side of who says so', () => {
  const { marks, links } = quoted([sells(by({ name: 'One' })), sells({ ...by({ actor: 'cy' }), polarity: 'denied' })]);
  const [says, denies] = marks;
  expect([says?.denies, denies?.denies]).toEqual([false, true]);
  expect((denies?.x ?? 0) - (says?.x ?? 0)).toBeGreaterThan(4 * MARK);
  expect(links.map(({ speaker }) => speaker)).toEqual(['cy']);
});

it('puts no mark on another', () => {
  const many: Line[] = ['sells', 'visits', 'fights', 'tows', 'pact'].map((relation) => [
    'ann',
    relation,
    'bob',
    by({ actor: 'cy' }),
  ]);
  const { marks } = quoted(many);
  expect(marks.length).toBe(5);
  for (const [i, a] of marks.entries())
    for (const b of marks.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * MARK - 1);
});

it('picks those of some lines and some who speak', () => {
  const all = quoted([sells(by({ actor: 'cy' })), ['ann', 'visits', 'cy', by({ actor: 'bob' })]]);
  const [first] = all.links;
  const some = quotationsIn(all, new Set([first?.edge ?? '']), new Set(['cy']));
  expect(some.links).toEqual([first]);
  expect(some.marks.map(({ edge }) => edge)).toEqual([first?.edge]);
  expect(pointAt((first as NonNullable<typeof first>).curve, 0).y).toBeGreaterThan(100);
});

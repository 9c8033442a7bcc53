/** Do parallel lines lie together where there are many, with their number, and part when looked at? */
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../../src/scene/curve.ts';
import { sceneKeeper } from '../../../src/scene/keep.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { fansOf, freeNumbers, numbersInView, ribbonsOf, withFans } from '../../../src/scene/ribbons.ts';
import { sceneOf, type Line, type Spot } from './graph-sample.ts';

/** So many actors in rows, and lines between the first few of them. */
function sample(actors: number) {
  const spots = Array.from({ length: actors }, (_, i): Spot => ({
    id: `p${i}`,
    x: (i % 12) * 200,
    y: Math.floor(i / 12) * 200,
  }));
  const lines: Line[] = [
    ['p0', 'pact', 'p1', { attribution: [{ name: 'One' }] }],
    ['p0', 'pact', 'p1', { attribution: [{ name: 'Two' }] }],
    ['p0', 'sells', 'p1'],
    ['p1', 'visits', 'p2'],
    ['p1', 'sells', 'p0', { polarity: 'denied' }],
    ['p2', 'sells', 'p3', { modality: 'alleged', attribution: [{ name: 'One' }] }],
    ['p2', 'sells', 'p3', { modality: 'alleged', attribution: [{ name: 'Two' }] }],
    ['p4', 'visits', 'p4'],
  ];
  return sceneOf(spots, lines);
}

describe('ribbons', () => {
  it('are for graphs whose fans would meet everywhere, and for no others', () => {
    const few = sample(99);
    expect(ribbonsOf(few.scene)).toBeUndefined();
    const many = sample(100);
    expect(ribbonsOf(many.scene)).toBeDefined();
  });

  const { scene, graph } = sample(100);
  const ribbons = ribbonsOf(scene);
  if (!ribbons) throw new Error('there are no ribbons');
  const three = ['p0~pact~p1', 'p0~sells~p1', 'p1~sells~p0'];

  it('lie side by side, none on another, and no wider than all of them', () => {
    const spans = three.flatMap((id) => {
      const mark = ribbons.scene.edge.get(id);
      if (!mark) return [];
      const { y } = pointAt(mark.curve, 0.5);
      return [{ top: y - mark.width / 2, bottom: y + mark.width / 2, width: mark.width }];
    });
    expect(spans).toHaveLength(3);
    spans.sort((a, b) => a.top - b.top);
    spans.slice(1).forEach(({ top }, i) => expect(top).toBeGreaterThan(spans[i]?.bottom ?? Infinity));
    const widths = spans.reduce((sum, { width }) => sum + width, 0);
    expect((spans.at(-1)?.bottom ?? Infinity) - (spans[0]?.top ?? 0)).toBeLessThan(widths + 4);
  });

  it('say how many they are, and which of them is denied', () => {
    expect(ribbons.numbers.map(({ id, lines }) => [id, lines])).toEqual([['p0~p1', 3]]);
    const crossed = (of: typeof scene): string[] => of.edges.filter(({ cross }) => cross).map(({ id }) => id);
    expect(crossed(ribbons.scene)).toEqual(['p1~sells~p0']);
    expect(freeNumbers(ribbons.numbers, scene.nodes, [], 1)).toHaveLength(1);
    // So far away that it would lie on the shapes, it is not said.
    expect(freeNumbers(ribbons.numbers, scene.nodes, [], 0.05)).toHaveLength(0);
  });

  it('leave a line that is alone as it is, and loops', () => {
    for (const id of ['p2~sells~p3', 'p4~visits~p4']) expect(ribbons.scene.edge.get(id)).toBe(scene.edge.get(id));
  });

  it('part into the fan that they would be by themselves', () => {
    const fan = fansOf(scene, new Set(['p0~sells~p1']));
    expect(fan.map(({ id }) => id).sort()).toEqual(three);
    for (const mark of fan) expect(mark).toBe(scene.edge.get(mark.id));
  });

  it('are drawn beside a fan that has parted, every line once', () => {
    const fan = fansOf(scene, new Set(['p0~sells~p1']));
    const { edges, edge } = withFans(ribbons.scene, fan);
    expect(edges.map(({ id }) => id)).toEqual(scene.edges.map(({ id }) => id));
    for (const id of three) expect(edge.get(id)).toBe(scene.edge.get(id));
    expect(edge.get('p2~sells~p3')).toBe(ribbons.scene.edge.get('p2~sells~p3'));
  });

  it('have no head, and are found by their ids in the order of the scene', () => {
    for (const id of three) expect(ribbons.scene.edge.get(id)?.head).toBeUndefined();
    expect(ribbons.scene.edges.map(({ id }) => id)).toEqual(scene.edges.map(({ id }) => id));
    expect(scene.edge.get('p0~sells~p1')?.head).toBeDefined();
  });

  it('run the way of their lines, whichever end comes first', () => {
    const [there, back] = ['p0~sells~p1', 'p1~sells~p0'].map((id) => ribbons.scene.edge.get(id)?.curve);
    expect(there?.p0.x).toBeLessThan(there?.p3.x ?? NaN);
    expect(back?.p0.x).toBeGreaterThan(back?.p3.x ?? NaN);
  });

  it('are made anew for whoever is moved, and for nobody else', () => {
    const faces = nodeFaces(graph, ['en'], measureText);
    const keep = sceneKeeper();
    const at = {
      x: Float64Array.from(scene.nodes, ({ x }) => x),
      y: Float64Array.from(scene.nodes, ({ y }) => y),
      side: scene.nodes.map(({ side }) => side),
    };
    const pairs = (i: number, j: number): string[] => [`p${i}~pact~p${j}`, `p${i}~sells~p${j}`];
    const more = sceneOf(
      scene.nodes.map(({ id, x, y }) => ({ id, x, y })),
      [0, 2, 4].flatMap((i): Line[] => [
        [`p${i}`, 'pact', `p${i + 1}`],
        [`p${i}`, 'sells', `p${i + 1}`],
      ]),
    ).graph;
    const before = ribbonsOf(keep(more, faces, at))?.scene;
    const moved = Float64Array.from(at.x);
    moved[scene.nodes.findIndex(({ id }) => id === 'p2')] = 555;
    const after = ribbonsOf(keep(more, faces, { ...at, x: moved }))?.scene;
    for (const id of [...pairs(0, 1), ...pairs(4, 5)]) expect(after?.edge.get(id)).toBe(before?.edge.get(id));
    for (const id of pairs(2, 3)) {
      expect(after?.edge.get(id)?.curve.p0.x).toBeGreaterThan(540);
      expect(before?.edge.get(id)?.curve.p0.x).toBeLessThan(540);
    }
  });

  it('tell their numbers where they are in view, and long enough', () => {
    const told = (x: number, k: number): string[] =>
      numbersInView(ribbons, [], { x, y: 50, k }, { width: 400, height: 100 }).map(({ id }) => id);
    expect(told(50, 1)).toEqual(['p0~p1']);
    expect(told(-500, 1)).toEqual([]);
    expect(told(50, 0.1)).toEqual([]);
  });

  it('let stand out what is asserted and rests on more than one origin', () => {
    const firm = (of: typeof ribbons | undefined): string[] | undefined =>
      of?.scene.edges.filter((mark) => !of.isPale(mark)).map(({ id }) => id);
    expect(firm(ribbons)).toEqual(['p0~pact~p1']);
    const alike = sceneOf(
      Array.from({ length: 100 }, (_, i): Spot => ({ id: `p${i}`, x: i * 100, y: 0 })),
      [
        ['p0', 'pact', 'p1'],
        ['p1', 'sells', 'p2', { modality: 'planned' }],
      ],
    );
    expect(firm(ribbonsOf(alike.scene))).toHaveLength(2);
  });
});

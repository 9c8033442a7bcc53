/** Does no line run through somebody whom it does not concern, in whatever order everybody stands? */
import { describe, expect, it } from 'vitest';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { orderId } from '../../../src/graph/orders.ts';
import { nodeBox, nodeLabelBox, overlaps, withRoomFor, type Scene } from '../../../src/scene/build.ts';
import { sample as along } from '../../../src/scene/curve.ts';
import { guideBounds } from '../../../src/scene/guides.ts';
import { fitScene, labelsAt, labelScale } from '../../../src/scene/labels-at.ts';
import { crossReach } from '../../../src/scene/marks.ts';
import { GRAPHS, ordersOf, sceneInOrder, worldGraph } from './order-samples.ts';

interface Faults {
  /** Pairs of a line and the shape, or the name, of somebody who is no end of it. */
  readonly throughShapes: number;
  readonly throughNames: number;
  /** Crosses of denied lines that a name covers. */
  readonly coveredCrosses: number;
  /** Pairs of names, or of a name and another's shape, that overlap. */
  readonly namesOnOthers: number;
}

function faultsIn({ nodes, edges }: Scene): Faults {
  let [throughShapes, throughNames, coveredCrosses, namesOnOthers] = [0, 0, 0, 0];
  for (const edge of edges) {
    const way = along(edge.curve, 80);
    const { x: left, y: top } = edge.middle;
    const r = crossReach(edge.width);
    const cross = { left: left - r, top: top - r, right: left + r, bottom: top + r };
    for (const node of nodes) {
      const name = nodeLabelBox(node);
      if (edge.denied && overlaps(name, cross)) coveredCrosses++;
      if (node.id === edge.source || node.id === edge.target) continue;
      if (way.some(({ x, y }) => Math.hypot(x - node.x, y - node.y) < node.radius)) throughShapes++;
      if (way.some(({ x, y }) => x > name.left && x < name.right && y > name.top && y < name.bottom)) throughNames++;
    }
  }
  nodes.forEach((one, i) => {
    for (const other of nodes.slice(i + 1)) {
      const [a, b] = [nodeLabelBox(one), nodeLabelBox(other)];
      if (overlaps(a, b) || overlaps(a, nodeBox(other)) || overlaps(b, nodeBox(one))) namesOnOthers++;
    }
  });
  return { throughShapes, throughNames, coveredCrosses, namesOnOthers };
}

function graphNamed(name: string): DossierGraph {
  const graph = GRAPHS[name]?.();
  if (!graph) throw new Error(`no graph of ${name}`);
  return graph;
}

/** Where rows of many stand close, a few lines find no way past them all. */
const LEFT: Readonly<Record<string, number>> = { 'sixty actors kind': 12, 'sixty actors list': 3 };

describe.each(Object.entries(GRAPHS))('with %s', (name, made) => {
  const graph = made();

  it.each(ordersOf(graph).map((order) => [orderId(order), order] as const))('%s', (id, order) => {
    const bent = faultsIn(sceneInOrder(graph, order).scene);
    const straight = faultsIn(sceneInOrder(graph, order, true).scene);
    expect(bent.namesOnOthers).toBe(0);
    expect(bent.throughShapes).toBeLessThanOrEqual(LEFT[`${name} ${id}`] ?? 1);
    expect(bent.coveredCrosses).toBeLessThanOrEqual(1);
    expect(bent.throughNames).toBeLessThanOrEqual(Math.max(3, straight.throughNames / 2));
  });
});

it.each([
  [16, 29],
  [30, 48],
])('names of %i actors are within the stage, however small it is', (actors, relations) => {
  const graph = worldGraph(actors, relations);
  for (const order of ordersOf(graph))
    for (const size of [
      { width: 690, height: 760 },
      { width: 360, height: 420 },
      { width: 390, height: 350 },
    ]) {
      const { scene, guides } = sceneInOrder(graph, order);
      const { k, x, y } = fitScene(withRoomFor(scene, guideBounds(guides)), size, { side: 18, top: 18, bottom: 60 });
      for (const { mark, side, scale } of labelsAt(scene, labelScale(k))) {
        const box = nodeLabelBox(mark, side, scale);
        const [right, bottom] = [box.right * k + x - size.width, box.bottom * k + y - size.height];
        const out = Math.max(-(box.left * k + x), -(box.top * k + y), right, bottom);
        expect(out, `${orderId(order)} ${size.width} ${mark.id}`).toBeLessThanOrEqual(0);
      }
    }
});

it('lines would run through many whom they do not concern, if they were not led around them', () => {
  const all = { straight: 0, bent: 0 };
  for (const name of ['Kim and Putin', 'the Glass Strait', 'twenty actors']) {
    const graph = graphNamed(name);
    for (const order of ordersOf(graph)) {
      all.straight += faultsIn(sceneInOrder(graph, order, true).scene).throughShapes;
      all.bent += faultsIn(sceneInOrder(graph, order).scene).throughShapes;
    }
  }
  expect(all.straight).toBeGreaterThan(100);
  expect(all.bent).toBeLessThan(all.straight / 25);
});

it('whoever asks for the same order twice gets the same ways', () => {
  const graph = graphNamed('twenty actors');
  const ways = (): string[] => sceneInOrder(graph, { by: 'kind' }).scene.edges.map(({ path }) => path);
  expect(ways()).toEqual(ways());
});

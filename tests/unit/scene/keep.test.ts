/** Is the picture that follows a drag the one that would be built anew, with all marks kept that nothing has happened to? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene, type Scene } from '../../../src/scene/build.ts';
import { sceneKeeper } from '../../../src/scene/keep.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { sceneOf, type Line } from './graph-sample.ts';

const IDS = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'];
const RELATIONS = ['pact', 'sells', 'visits', 'fights', 'tows'];

/** Everything that is drawn, the path data that are told from it included. */
const drawn = ({ nodes, edges, bounds }: Scene) => ({
  nodes,
  edges: edges.map((edge) => ({ ...edge, path: edge.path, arrow: edge.arrow, cross: edge.cross, middle: edge.middle })),
  bounds,
});

const place = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }));
const line = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...RELATIONS), fc.constantFrom(...IDS), fc.boolean())
  .map(([a, type, b, denied]): Line => [a, type, b, { polarity: denied ? 'denied' : 'affirmed' }]);
const moves = fc.array(fc.tuple(fc.nat(IDS.length - 1), place), { minLength: 1, maxLength: 8 });

describe('a picture that follows who is moved', () => {
  it('is the one that would be built anew, step for step', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 16 }),
        fc.array(place, { minLength: 6, maxLength: 6 }),
        moves,
        (lines, places, steps) => {
          const { graph } = sceneOf(
            IDS.map((id, i) => ({ id, x: places[i]?.[0] ?? 0, y: places[i]?.[1] ?? 0 })),
            lines,
          );
          const faces = nodeFaces(graph, ['en'], measureText);
          const build = sceneKeeper();
          const x = Float64Array.from(places, ([left]) => left);
          const y = Float64Array.from(places, ([, top]) => top);
          build(graph, faces, { x: x.slice(), y: y.slice(), side: [] });
          for (const [i, to] of steps) {
            [x[i], y[i]] = to;
            const now = { x: x.slice(), y: y.slice(), side: [] };
            const [kept, anew] = [build(graph, faces, now), buildScene(graph, faces, now)];
            expect(drawn(kept)).toEqual(drawn(anew));
            for (const id of IDS) expect(kept.node.get(id)).toEqual(anew.node.get(id));
            for (const { id } of anew.edges) expect(kept.edge.get(id)?.path).toBe(anew.edge.get(id)?.path);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the marks that nothing has happened to', () => {
    const spots = IDS.map((id, i) => ({ id, x: i * 200, y: 0 }));
    const { graph } = sceneOf(spots, [
      ['ann', 'pact', 'bob'],
      ['bob', 'sells', 'cy'],
      ['dee', 'pact', 'eve'],
    ]);
    const faces = nodeFaces(graph, ['en'], measureText);
    const build = sceneKeeper();
    const x = Float64Array.from(spots, (spot) => spot.x);
    const before = build(graph, faces, { x, y: new Float64Array(6), side: [] });
    const after = build(graph, faces, { x, y: Float64Array.of(90, 0, 0, 0, 0, 0), side: [] });
    expect(after.edges.map((edge, i) => edge === before.edges[i])).toEqual([false, true, true]);
    expect(after.nodes.map((node, i) => node === before.nodes[i])).toEqual([false, true, true, true, true, true]);
    expect(build(graph, faces, { x, y: Float64Array.of(90, 0, 0, 0, 0, 0), side: [] })).toBe(after);
  });
});

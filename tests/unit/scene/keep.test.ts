/** Is the picture that follows a drag the one that would be built anew, with all marks kept that nothing has happened to? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Positions } from '../../../src/layout/types.ts';
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
          let bends: Positions['bends'];
          for (const [step, [i, to]] of steps.entries()) {
            [x[i], y[i]] = to;
            // Now and then lines bow otherwise.
            if (step % 3 === 1) bends = new Map([['ann~bob', 40 * step]]);
            const now = { x: x.slice(), y: y.slice(), side: [], bends };
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

describe('a picture that follows an edit', () => {
  const edits = fc.array(
    fc.oneof(
      fc.record({ drop: fc.nat(20) }),
      fc.record({ add: line }),
      fc.record({ change: fc.nat(20), denied: fc.boolean() }),
      fc.record({ rename: fc.nat(IDS.length - 1) }),
      fc.record({ newcomer: fc.integer({ min: 6, max: 9 }) }),
      fc.record({ move: fc.nat(IDS.length - 1), to: place }),
    ),
    { minLength: 1, maxLength: 8 },
  );

  it('is the one that would be built anew, whoever comes, goes or moves', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 6, maxLength: 20 }), edits, (lines, steps) => {
        const spots = IDS.map((id, i) => ({ id, x: 200 * i, y: 60 * (i % 2) }));
        let dossier = sceneOf(spots, lines).graph.getAttribute('dossier');
        const counting = { has: () => true };
        let graph = buildGraph(dossier, counting);
        const at = new Map<string, [number, number]>(spots.map(({ id, x, y }) => [id, [x, y]]));
        const build = sceneKeeper();
        const look = (): [typeof graph, ReturnType<typeof nodeFaces>, Positions] => {
          const places = graph.nodes().map((id) => at.get(id) ?? [0, 500]);
          return [
            graph,
            nodeFaces(graph, ['en'], measureText),
            {
              x: Float64Array.from(places, ([x = 0]) => x),
              y: Float64Array.from(places, ([, y = 0]) => y),
              side: places.map(() => 'below'),
            },
          ];
        };
        let last = build(...look());
        let count = lines.length;
        for (const step of steps) {
          const { claims, actors } = dossier;
          if ('drop' in step) dossier = { ...dossier, claims: claims.filter((_, i) => i !== step.drop) };
          else if ('add' in step) {
            const [subject, relation, object] = step.add;
            const [pattern] = claims;
            const claim = pattern && { ...pattern, id: `n-${count++}`, subject, relation, object };
            if (claim) dossier = { ...dossier, claims: [...claims, claim] };
          } else if ('change' in step) {
            const polarity = step.denied ? ('denied' as const) : ('affirmed' as const);
            dossier = { ...dossier, claims: claims.map((one, i) => (i === step.change ? { ...one, polarity } : one)) };
          } else if ('rename' in step) {
            dossier = {
              ...dossier,
              actors: actors.map((one, i) =>
                i === step.rename ? { ...one, name: { en: `${one.id} ${count++}` } } : one,
              ),
            };
          } else if ('newcomer' in step) {
            const id = `new-${step.newcomer}`;
            const [pattern] = actors;
            if (pattern && actors.every((one) => one.id !== id))
              dossier = { ...dossier, actors: [...actors, { ...pattern, id }] };
          } else at.set(IDS[step.move] ?? '', step.to);
          graph = buildGraph(dossier, counting, graph);
          const now = build(...look());
          expect(drawn(now)).toEqual(drawn(buildScene(...look())));
          for (const { id } of now.nodes) expect(now.node.get(id)?.id).toBe(id);
          for (const { id } of now.edges) expect(now.edge.get(id)?.id).toBe(id);
          kept += now.edges.filter((edge) => last.edges.includes(edge)).length;
          last = now;
        }
      }),
      { seed: 20261201, numRuns: 80 },
    );
    expect(kept).toBeGreaterThan(500);
  });

  it('keeps all marks but those of the line that was edited', () => {
    const { graph } = sceneOf(
      IDS.map((id, i) => ({ id, x: 200 * i, y: 0 })),
      [
        ['ann', 'pact', 'bob'],
        ['bob', 'sells', 'cy'],
        ['dee', 'pact', 'eve'],
      ],
    );
    const dossier = graph.getAttribute('dossier');
    const positions: Positions = { x: Float64Array.from(IDS, (_, i) => 200 * i), y: new Float64Array(6), side: [] };
    const build = sceneKeeper();
    const before = build(graph, nodeFaces(graph, ['en'], measureText), positions);
    const claims = dossier.claims.map((claim, i) => (i === 1 ? { ...claim, modality: 'alleged' as const } : claim));
    const next = buildGraph({ ...dossier, claims }, { has: () => true }, graph);
    const after = build(next, nodeFaces(next, ['en'], measureText), positions);
    expect(after.edges.map((edge, i) => edge === before.edges[i])).toEqual([true, false, true]);
    expect(after.nodes.every((node, i) => node === before.nodes[i])).toBe(true);
  });
});

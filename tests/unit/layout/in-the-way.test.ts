/** Who gives way to a new line, and is a picture that grows line by line still readable? */
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readDossier } from '../../../src/dossier/read.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { arrange } from '../../../src/layout/arrange.ts';
import { makeWay } from '../../../src/layout/in-the-way.ts';
import { measureReadability } from '../../../src/layout/readability.ts';
import type { KnownPlace, LayoutInput } from '../../../src/layout/types.ts';
import { buildScene } from '../../../src/scene/build.ts';
import { fitScene, labelsAt, labelScale } from '../../../src/scene/labels-at.ts';
import { ASPECT, layoutInput } from '../../../src/scene/layout-input.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces, roomForAll } from '../../../src/scene/node-style.ts';

const node = (id: string) => ({ id, radius: 12, label: { width: 40, height: 15 } });
const at = (x: number, y: number, pinned = false): KnownPlace => ({ x, y, pinned, side: 'below' });

describe('a new line', () => {
  const row = (places: readonly (readonly [string, KnownPlace])[]): LayoutInput => ({
    nodes: ['a', 'b', 'c', 'd'].map(node),
    // a–d is there already; a–c comes in, and b stands between them.
    links: [
      { source: 0, target: 3, lines: 1 },
      { source: 0, target: 2, lines: 1 },
    ],
    aspect: 1,
    known: new Map([['a', at(0, 0)], ['b', at(150, 0)], ['c', at(300, 0)], ['d', at(0, 200)], ...places]),
  });
  const isOld = (a: string, b: string): boolean => a + b === 'ad' || a + b === 'da';
  const movers = (places: readonly (readonly [string, KnownPlace])[] = []): string[] => [
    ...makeWay(row(places), isOld).movers,
  ];

  it('through somebody lets its end with fewer lines look for a better place', () => {
    expect(movers()).toEqual(['c']);
    const { input } = makeWay(row([]), isOld);
    expect([...(input.known?.keys() ?? [])]).toEqual(['a', 'b', 'd']);
  });

  it('never moves who was placed by hand, nor anybody if nobody is in its way', () => {
    expect(movers([['c', at(300, 0, true)]])).toEqual(['a']);
    expect(
      movers([
        ['c', at(300, 0, true)],
        ['a', at(0, 0, true)],
      ]),
    ).toEqual([]);
    expect(movers([['b', at(150, 120)]])).toEqual([]);
    expect(makeWay(row([]), () => true).movers.size).toBe(0);
  });

  it('through a name lets the name turn', () => {
    const { input } = makeWay(row([['b', at(150, -25)]]), isOld);
    expect(input.known?.get('b')).toEqual({ x: 150, y: -25, pinned: false });
    expect(input.known?.get('d')?.side).toBe('below');
  });
});

describe('the seed, coded claim by claim', () => {
  const url = new URL('../../../data/kim-putin.dossier.json', import.meta.url);
  const { dossier: seed } = readDossier(readFileSync(url, 'utf8'));
  if (!seed) throw new Error('the seed cannot be read');

  it('stays readable, and every actor keeps a name on a desktop', () => {
    const whole = seed;
    const grow = (giveWay: boolean) => {
      let known = new Map<string, KnownPlace>();
      let old: ReturnType<typeof buildGraph> | undefined;
      for (let n = 1; ; n++) {
        const claims = whole.claims.slice(0, n);
        const ends = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
        const dossier = { ...whole, claims, actors: whole.actors.filter(({ id }) => ends.has(id)) };
        const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
        const faces = roomForAll(['en' as const, 'id' as const].map((l) => nodeFaces(graph, [l], measureText)));
        const before = old;
        const settled = new Map([...known].filter(([id]) => (before?.degree(id) ?? 0) > 0));
        const asked = layoutInput(graph, faces, ASPECT, settled.size ? settled : undefined);
        const isOld = (a: string, b: string): boolean =>
          !!before?.hasNode(a) && before.hasNode(b) && before.areNeighbors(a, b);
        const positions = arrange(giveWay ? makeWay(asked, isOld).input : asked);
        if (n >= whole.claims.length) return { graph, positions, input: layoutInput(graph, faces, ASPECT) };
        known = new Map(
          graph
            .nodes()
            .map((id, i) => [
              id,
              { x: positions.x[i] ?? 0, y: positions.y[i] ?? 0, pinned: false, side: positions.side[i] ?? 'below' },
            ]),
        );
        old = graph;
      }
    };
    const cost = ({ input, positions }: ReturnType<typeof grow>) => measureReadability(input, positions);
    const eased = grow(true);
    const [before, after] = [cost(grow(false)), cost(eased)];
    expect(after.cost).toBeLessThan(before.cost / 2);
    expect(after.labelOnEdge + after.nodeOnEdge).toBeLessThan((before.labelOnEdge + before.nodeOnEdge) / 2);
    const scene = buildScene(eased.graph, nodeFaces(eased.graph, ['en'], measureText), eased.positions);
    const { k } = fitScene(scene, { width: 690, height: 760 }, { side: 18, top: 18, bottom: 60 });
    expect(labelsAt(scene, labelScale(k))).toHaveLength(scene.nodes.length);
  });
});

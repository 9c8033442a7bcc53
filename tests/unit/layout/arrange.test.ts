import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/layout/arrange.ts';
import { measureReadability } from '../../../src/layout/readability.ts';
import type { KnownPlace, LayoutInput, LayoutLink, Positions } from '../../../src/layout/types.ts';
import { karate, lesMiserables, node, plainForce } from './classics.ts';

function link(source: number, target: number, lines = 1): LayoutLink {
  return { source, target, lines };
}

function graph(n: number, links: readonly LayoutLink[], width = 60): LayoutInput {
  return { nodes: Array.from({ length: n }, (_, v) => node(`n${v}`, width)), links, aspect: 1.2 };
}

function bytes({ x, y, side }: Positions): string {
  return JSON.stringify([[...x], [...y], side]);
}

/** What must never happen on graphs of article size: overlaps, and numbers that are none. */
function expectSound(input: LayoutInput, positions: Positions): void {
  expect(positions.x).toHaveLength(input.nodes.length);
  expect([...positions.x, ...positions.y].every(Number.isFinite)).toBe(true);
  expect(measureReadability(input, positions)).toMatchObject({ labelOverlaps: 0, labelOnNode: 0, nodeOverlaps: 0 });
}

/** Random graphs up to 40 nodes, connected or not, some with wide bundles and long names. */
const anyGraph = fc.integer({ min: 0, max: 40 }).chain((n) =>
  fc
    .record({
      widths: fc.array(fc.integer({ min: 0, max: 160 }), { minLength: n, maxLength: n }),
      pairs:
        n < 2
          ? fc.constant([])
          : fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 6 })), {
              maxLength: 2 * n,
              size: 'max',
            }),
      aspect: fc.constantFrom(0.9, 1.2, 1.6),
    })
    .map(({ widths, pairs, aspect }): LayoutInput => {
      const links = new Map<string, LayoutLink>();
      for (const [a, b, lines] of pairs)
        if (a !== b) links.set(`${Math.min(a, b)} ${Math.max(a, b)}`, link(a, b, lines));
      return { nodes: widths.map((width, v) => node(`n${v}`, width)), links: [...links.values()], aspect };
    }),
);

describe.each([
  ['Zachary’s karate club', karate()],
  ['Les Misérables', lesMiserables()],
])('%s', (_, input) => {
  const positions = arrange(input);
  const measured = measureReadability(input, positions);

  it('has no overlaps', () => {
    expectSound(input, positions);
  });
  it('has fewer crossings, nodes on lines and labels on lines than plain d3-force', () => {
    const plain = measureReadability(input, plainForce(input));
    expect(measured.crossings).toBeLessThan(plain.crossings * 0.75);
    expect(measured.nodeOnEdge).toBeLessThan(plain.nodeOnEdge / 2);
    expect(measured.labelOnEdge).toBeLessThan(plain.labelOnEdge / 2);
  });
  it('fills the frame’s aspect', () => {
    expect(measured.aspectFit).toBeGreaterThan(0.85);
  });
  it('comes out the same, byte for byte, when arranged again', () => {
    expect(bytes(arrange(input))).toBe(bytes(positions));
  });
});

describe('arrange', () => {
  // Without any search it is all up to the last step, which must keep the promise alone.
  it.each([0, 3e5])('never lets names or discs overlap, whatever the graph, with a budget of %d', (work) => {
    fc.assert(
      fc.property(anyGraph, (input) => {
        expectSound(input, arrange(input, work));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  const hub = Array.from({ length: 24 }, (_, v) => link(0, v + 1));
  const chain = Array.from({ length: 24 }, (_, v) => link(v, v + 1));
  const clique = Array.from({ length: 12 }, (_, a) => Array.from({ length: a }, (__, b) => link(a, b))).flat();
  it.each([
    ['no node', graph(0, [])],
    ['one node', graph(1, [])],
    ['two nodes without a link', graph(2, [])],
    ['two linked nodes', graph(2, [link(0, 1)])],
    ['two nodes with twelve lines', graph(2, [link(0, 1, 12)])],
    ['many nodes, no link', graph(23, [])],
    ['a star', graph(25, hub)],
    ['a path', graph(25, chain)],
    ['a clique of twelve', graph(12, clique)],
    ['labels 400 wide', graph(12, clique, 400)],
    ['nodes without names', graph(12, clique, 0)],
    ['parts that are not linked', graph(16, [link(0, 1), link(1, 2), link(0, 2), link(3, 4), link(5, 6), link(6, 7)])],
    ['a frame without shape', { ...graph(5, chain.slice(0, 4)), aspect: NaN }],
  ])('is sound for %s', (_, input) => {
    expectSound(input, arrange(input, 1e6));
  });

  it('keeps neighbours at a readable distance', () => {
    const input = graph(20, [...chain.slice(0, 19), link(0, 5), link(3, 12), link(7, 15)]);
    const { x, y } = arrange(input);
    for (const { source, target } of input.links) {
      const length = Math.hypot((x[source] ?? 0) - (x[target] ?? 0), (y[source] ?? 0) - (y[target] ?? 0));
      expect(length).toBeGreaterThan(70);
      expect(length).toBeLessThan(320);
    }
  });

  it('ends for a graph of a thousand nodes, without overlapping discs', () => {
    const links = Array.from({ length: 3000 }, (_, e) =>
      link(e % 1000, (e * 7 + 13 + Math.floor(e / 1000)) % 1000),
    ).filter((l) => l.source !== l.target);
    const input = graph(1000, links);
    const positions = arrange(input);
    expect([...positions.x, ...positions.y].every(Number.isFinite)).toBe(true);
    expect(measureReadability({ ...input, links: [] }, positions).nodeOverlaps).toBe(0);
  });
});

describe('arrange with known places', () => {
  const input = graph(14, [
    ...Array.from({ length: 9 }, (_, v) => link(0, v + 1)),
    link(1, 2),
    link(10, 1),
    link(10, 2),
    link(11, 12),
  ]);
  const before = arrange(input);
  const knownOf = (positions: Positions, ids: readonly number[], pinned = false): Map<string, KnownPlace> =>
    new Map(
      ids.map((v) => [
        `n${v}`,
        { x: positions.x[v] ?? 0, y: positions.y[v] ?? 0, side: positions.side[v] ?? 'below', pinned },
      ]),
    );
  const all = input.nodes.map((_, v) => v);

  it('changes nothing when all are known', () => {
    expect(bytes(arrange({ ...input, known: knownOf(before, all) }))).toBe(bytes(before));
  });

  it('leaves known nodes and puts newcomers beside their neighbours, clear of everything', () => {
    const old = all.filter((v) => v !== 10 && v !== 13);
    const after = arrange({ ...input, known: knownOf(before, old) });
    for (const v of old)
      expect([after.x[v], after.y[v], after.side[v]]).toEqual([before.x[v], before.y[v], before.side[v]]);
    expectSound(input, after);
    const near = (v: number, w: number): number =>
      Math.hypot((after.x[v] ?? 0) - (after.x[w] ?? 0), (after.y[v] ?? 0) - (after.y[w] ?? 0));
    expect(Math.min(near(10, 1), near(10, 2))).toBeLessThan(260);
  });

  it('keeps a single pinned node where it was put', () => {
    const after = arrange({ ...input, known: new Map([['n3', { x: 1234.5, y: -77, pinned: true }]]) });
    expect([after.x[3], after.y[3]]).toEqual([1234.5, -77]);
    expectSound(input, after);
  });

  it('survives coincident and unusable places', () => {
    const known = new Map<string, KnownPlace>([
      ['n1', { x: 0, y: 0, pinned: false }],
      ['n2', { x: 0, y: 0, pinned: false }],
      ['n3', { x: NaN, y: 0, pinned: false }],
      ['gone', { x: 9, y: 9, pinned: true }],
    ]);
    const after = arrange({ ...input, known });
    expect([after.x[1], after.y[1], after.x[2], after.y[2]]).toEqual([0, 0, 0, 0]);
    expect([...after.x, ...after.y].every(Number.isFinite)).toBe(true);
  });

  it('ends for a place at the end of all numbers', () => {
    const after = arrange({ ...input, known: new Map([['n3', { x: 1e300, y: -1e300, pinned: true }]]) });
    expect([after.x[3], after.y[3]]).toEqual([1e300, -1e300]);
  });

  it('gives the same answer twice', () => {
    const known = knownOf(before, [0, 1, 2, 3]);
    expect(bytes(arrange({ ...input, known }))).toBe(bytes(arrange({ ...input, known })));
  });
});

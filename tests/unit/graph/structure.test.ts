/** Are bridges what splits when it goes, are groups repeatable, and is betweenness what the package says? */
import fc from 'fast-check';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweenSteps, type Between } from '../../../src/graph/between.ts';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { partOf } from '../../../src/graph/dossier-graph.ts';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import { articulationSteps, together, type Articulation, type Some } from '../../../src/graph/articulation.ts';
import { groupsOf as groupsIn, type Groups } from '../../../src/graph/groups.ts';
import { louvainSteps } from '../../../src/graph/louvain.ts';
import { mostConnected as connectedIn, type Connected } from '../../../src/graph/partners.ts';
import { originsIn } from '../../../src/graph/origins.ts';
import { tiesIn } from '../../../src/graph/ties.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';
import { anyGraph, partnersOf, reachOf } from './random-graph.ts';
import { asNumbers, tieGraph, type TieGraph } from './tie-graph.ts';

function between(ties: TieGraph, most?: number): Between {
  return inOneGo(betweenSteps(asNumbers(ties), most));
}
const groupsOf = (ties: TieGraph): Groups => groupsIn(asNumbers(ties));
const mostConnected = (ties: TieGraph): Connected[] => connectedIn(asNumbers(ties));
const articulationOf = (ties: TieGraph): Articulation => inOneGo(articulationSteps(asNumbers(ties)));
const listed = ({ count, first }: Some): string[] => {
  const all = first(Infinity);
  expect(all.length).toBe(count);
  expect(first(2)).toEqual(all.slice(0, 2));
  return [...all].sort();
};

const WEIGHT = { lines: ['line'], weight: 1 };

/** Two triangles, joined by one line, with a leaf. */
const LINES: Line[] = [
  ['a1', 'sells', 'a2'],
  ['a2', 'sells', 'a3'],
  ['a3', 'sells', 'a1'],
  ['a1', 'visits', 'a2'],
  ['b1', 'sells', 'b2'],
  ['b2', 'sells', 'b3'],
  ['b3', 'sells', 'b1'],
  ['b3', 'sells', 'leaf'],
  ['b3', 'pact', 'leaf'],
  ['a1', 'pact', 'b1'],
  ['a2', 'sells', 'b2', { polarity: 'denied' }],
  ['b1', 'visits', 'b1'],
];
const graph = graphOf(['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'leaf', 'lone'], LINES);

/** The same without a line. */
function dropped(graph: DossierGraph, edge: string): DossierGraph {
  const lines = [...graph.edgeData.keys()].filter((e) => graph.edgeList.ids[e] !== edge);
  const data = graph.edgeData.filter((_, e) => graph.edgeList.ids[e] !== edge);
  return partOf(graph, lines, data, graph.nodeData);
}

describe('the ties', () => {
  it('are one per pair that somebody affirms, as heavy as they have origins', () => {
    const ties = tieGraph(graph);
    expect(ties.size).toBe(8);
    expect(ties.hasEdge('a2', 'b2')).toBe(false);
    expect(ties.getEdgeAttribute('a2', 'a1', 'lines')).toEqual(['a1~sells~a2', 'a1~visits~a2']);
    expect(ties.getEdgeAttribute('a2', 'a1', 'weight')).toBe(1);
  });

  it('are what one finds pair by pair, in that order', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const originsOf = originsIn(any.getAttribute('dossier'));
        const pairs = new Map<string, Map<string, { lines: string[]; origins: Set<string> }>>();
        any.forEachEdge((edge, { claims }, source, target) => {
          const affirmed = claims.filter(({ polarity }) => polarity === 'affirmed');
          if (source === target || !affirmed.length) return;
          const [a, b] = source < target ? [source, target] : [target, source];
          const partners = pairs.get(a) ?? new Map<string, { lines: string[]; origins: Set<string> }>();
          pairs.set(a, partners);
          const pair = partners.get(b) ?? { lines: [], origins: new Set() };
          partners.set(b, pair);
          pair.lines.push(edge);
          for (const origin of affirmed.flatMap(originsOf)) pair.origins.add(origin);
        });
        const wanted = [...pairs].flatMap(([a, partners]) =>
          [...partners].map(([b, { lines, origins }]) => ({ a, b, lines, weight: origins.size })),
        );
        const ties = tieGraph(any);
        expect(ties.mapEdges((_, { lines, weight }, a, b) => ({ a, b, lines, weight }))).toEqual(wanted);
        // There and back again.
        const { by, ...numbers } = tiesIn(any);
        expect(asNumbers(ties)).toEqual({ by, ...numbers });
        for (const [i, actor] of numbers.actors.entries()) {
          const there = Array.from(numbers.to.subarray(numbers.from[i], numbers.from[i + 1]), (n) => numbers.actors[n]);
          expect(there.sort()).toEqual([...(partnersOf(any).get(actor) ?? [])].sort());
        }
      }),
    );
  });

  it('tell who is most connected', () => {
    expect(mostConnected(tieGraph(graph)).slice(0, 3)).toEqual(
      [
        { actor: 'b3', partners: 3, lines: 4 },
        { actor: 'a1', partners: 3, lines: 4 },
        { actor: 'b1', partners: 3, lines: 3 },
      ].sort((a, b) => b.partners - a.partners || b.lines - a.lines || (a.actor < b.actor ? -1 : 1)),
    );
    expect(mostConnected(tieGraph(graph)).map(({ actor }) => actor)).not.toContain('lone');
  });
});

describe('a bridge', () => {
  it('is who cuts off others by being gone, with those whom it cuts off', () => {
    const { actors } = articulationOf(tieGraph(graph));
    const named = actors.map(({ actor, parts }) => [actor, parts.map(listed)]);
    expect(named).toEqual([
      ['b1', [['b2', 'b3', 'leaf']]],
      ['a1', [['a2', 'a3']]],
      ['b3', [['leaf']]],
    ]);
  });

  it('is a line that alone joins two parts, not one of several', () => {
    const { lines } = articulationOf(tieGraph(graph));
    expect(lines.map(({ edge, side }) => [edge, listed(side)])).toEqual([['a1~pact~b1', ['a1', 'a2', 'a3']]]);
  });

  it('is what splits the graph when it is taken away, and nothing else', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const ties = tieGraph(any);
        const partners = partnersOf(any);
        const { actors, lines } = articulationOf(ties);
        const cutting = new Map(actors.map(({ actor, parts }) => [actor, parts]));
        for (const actor of any.nodes()) {
          const neighbours = [...(partners.get(actor) ?? [])];
          const split = new Map(neighbours.map((n) => [[...reachOf(partners, n, actor)].sort().join(' '), 0]));
          // Without them, the neighbours fall into the parts that are named, and the largest, which is not.
          const parts = [...split.keys()];
          const named = (cutting.get(actor) ?? []).map((part) => listed(part).join(' '));
          expect(named.length).toBe(Math.max(0, parts.length - 1));
          for (const part of named) expect(parts).toContain(part);
          const size = (part: string): number => part.split(' ').length;
          const largest = Math.max(0, ...parts.map(size));
          const rest = parts.filter((part) => !named.includes(part));
          if (named.length) expect(rest.map(size)).toEqual([largest]);
        }
        for (const edge of any.edges()) {
          const without = dropped(any, edge);
          const [a, b] = any.extremities(edge);
          const tied = partners.get(a)?.has(b) ?? false;
          const splits = tied && !reachOf(partnersOf(without), a).has(b);
          expect(lines.some((line) => line.edge === edge)).toBe(splits);
        }
        for (const { edge, side } of lines) {
          const without = dropped(any, edge);
          const sides = any.extremities(edge).map((end) => [...reachOf(partnersOf(without), end)].sort());
          expect(sides).toContainEqual(listed(side));
          expect(side.count).toBe(Math.min(...sides.map((one) => one.length)));
        }
      }),
    );
  });

  it('is found at the end of a chain that no stack could hold', () => {
    const ties = tieGraph(graphOf([], []));
    for (let i = 0; i < 20000; i++) ties.addNode(`n${i}`);
    for (let i = 1; i < 20000; i++) ties.addEdge(`n${i - 1}`, `n${i}`, { lines: [`e${i}`], weight: 1 });
    const { actors, lines } = articulationOf(ties);
    expect(actors.length).toBe(19998);
    expect(actors[0]?.parts.map(({ count }) => count)).toEqual([9999]);
    expect(actors.at(-1)?.parts.map(({ count, first }) => [count, first(5)])).toEqual([[1, ['n0']]]);
    expect(lines.length).toBe(19999);
    expect(together(actors.flatMap(({ parts }) => parts)).count).toBe(9999 * 9999 + 9999);
  });
});

describe('the groups', () => {
  it('are those tied among each other', () => {
    const { groups, modularity } = groupsOf(tieGraph(graph));
    expect(groups.map(({ actors }) => [...actors].sort())).toEqual([
      ['b1', 'b2', 'b3', 'leaf'],
      ['a1', 'a2', 'a3'],
    ]);
    expect(groups[0]).toMatchObject({ inside: 4, outside: 1 });
    expect(groups[0]?.actors[0]).toBe('b3');
    expect(modularity).toBeGreaterThan(0.3);
  });

  it('are the same every time, hold everybody once who has a tie, and count every tie', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const ties = tieGraph(any);
        const first = groupsOf(ties);
        expect(groupsOf(tieGraph(any))).toEqual(first);
        const members = first.groups.flatMap(({ actors }) => actors);
        expect([...members].sort()).toEqual(ties.filterNodes((actor) => ties.degree(actor) > 0).sort());
        const inside = first.groups.reduce((sum, group) => sum + group.inside, 0);
        const outside = first.groups.reduce((sum, group) => sum + group.outside, 0);
        expect(inside + outside / 2).toBe(ties.size);
      }),
    );
  });
});

describe('the communities', () => {
  const repeatable = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  /** Some dense parts, with ties between them, in no order. */
  const clustered = (actors: number, parts: number, ties: number, seed: number): TieGraph => {
    const random = repeatable(seed);
    const pick = (): number => Math.floor(random() * actors);
    const made: TieGraph = tieGraph(
      graphOf(
        Array.from({ length: actors }, (_, i) => `n${i}`),
        [],
      ),
    );
    for (let i = 0; i < ties; i++) {
      const a = pick();
      const b = random() < 0.8 ? Math.floor(pick() / parts) * parts + (a % parts) : pick();
      if (a !== b && b < actors) made.mergeEdge(`n${a}`, `n${b}`, { lines: [`l${i}`], weight: 1 + (i % 3) });
    }
    return made;
  };
  const alike = (ties: TieGraph): void => {
    const wanted = louvain.detailed(ties, { getEdgeWeight: 'weight', rng: repeatable(7) });
    const { of, modularity } = inOneGo(louvainSteps(asNumbers(ties), repeatable(7)));
    expect(Array.from(of)).toEqual(ties.nodes().map((actor) => wanted.communities[actor]));
    // By the definition: the number that the package gives is not always that of its own communities.
    let all = 0;
    let inside = 0;
    const totals = new Map<number | undefined, number>();
    ties.forEachEdge((_, { weight }, a, b) => {
      all += weight;
      if (wanted.communities[a] === wanted.communities[b]) inside += weight;
      for (const end of [a, b])
        totals.set(wanted.communities[end], (totals.get(wanted.communities[end]) ?? 0) + weight);
    });
    const chance = [...totals.values()].reduce((sum, total) => sum + (total / 2 / all) ** 2, 0);
    expect(modularity).toBeCloseTo(inside / all - chance, 12);
  };

  it('are those of the package, member by member', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 240 }),
        fc.nat(),
        (actors, parts, ties, seed) => {
          const made = clustered(actors, parts, ties, seed);
          if (made.size > 0) alike(made);
        },
      ),
      { numRuns: 300 },
    );
    alike(clustered(3000, 40, 12_000, 5));
  });
});

describe('who stands between', () => {
  it('is what betweenness says, as a share of the ways between two others', () => {
    fc.assert(
      fc.property(anyGraph, (any) => {
        const ties = tieGraph(any);
        const wanted = betweenness(ties, { getEdgeWeight: null, normalized: false });
        const partners = partnersOf(any);
        const shares = new Map(between(ties).shares.map(({ actor, share }) => [actor, share]));
        for (const actor of any.nodes()) {
          const others = any.nodes().filter((id) => id !== actor);
          const pairs =
            others.reduce(
              (sum, id) => sum + [...reachOf(partners, id)].filter((x) => x !== id && x !== actor).length,
              0,
            ) / 2;
          expect(shares.get(actor) ?? 0).toBeCloseTo(pairs ? (wanted[actor] ?? 0) / pairs : 0, 9);
        }
      }),
    );
  });

  it('can be estimated from some starting points, and says so', () => {
    const whole = between(tieGraph(graph));
    expect([whole.sources, whole.actors]).toEqual([7, 7]);
    const part = between(tieGraph(graph), 3);
    expect([part.sources, part.actors]).toEqual([3, 7]);
    expect(part.shares.length).toBeGreaterThan(0);
    for (const { share } of part.shares) expect(share).toBeLessThanOrEqual(1);
  });

  it('takes a breath now and then, and says how far it is', () => {
    const actors = Array.from({ length: 400 }, (_, i) => `n${i}`);
    const ties = tieGraph(graphOf(actors, []));
    for (let i = 0; i < 400; i++)
      for (let k = 1; k < 40; k++)
        if ((i * 7 + k) % 400 !== i) ties.mergeEdge(`n${i}`, `n${(i * 7 + k) % 400}`, WEIGHT);
    const steps = betweenSteps(asNumbers(ties));
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(Number(step.value));
    expect(shares.length).toBeGreaterThan(50);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

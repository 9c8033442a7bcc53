/** Are bridges what splits when it goes, are groups repeatable, and is betweenness what the package says? */
import fc from 'fast-check';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { betweenSteps, type Between } from '../../../src/graph/between.ts';
import { articulationOf } from '../../../src/graph/articulation.ts';
import { groupsOf } from '../../../src/graph/groups.ts';
import { mostConnected, tieGraph, type TieGraph } from '../../../src/graph/partners.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';
import { anyGraph, partnersOf, reachOf } from './random-graph.ts';

function between(ties: TieGraph, most?: number): Between {
  const steps = betweenSteps(ties, most);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

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

describe('the ties', () => {
  it('are one per pair that somebody affirms, as heavy as they have origins', () => {
    const ties = tieGraph(graph);
    expect(ties.size).toBe(8);
    expect(ties.hasEdge('a2', 'b2')).toBe(false);
    expect(ties.getEdgeAttribute('a2', 'a1', 'lines')).toEqual(['a1~sells~a2', 'a1~visits~a2']);
    expect(ties.getEdgeAttribute('a2', 'a1', 'weight')).toBe(1);
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
    const named = actors.map(({ actor, parts }) => [actor, parts.map((part) => [...part].sort())]);
    expect(named).toEqual([
      ['b1', [['b2', 'b3', 'leaf']]],
      ['a1', [['a2', 'a3']]],
      ['b3', [['leaf']]],
    ]);
  });

  it('is a line that alone joins two parts, not one of several', () => {
    const { lines } = articulationOf(tieGraph(graph));
    expect(lines.map(({ edge, side }) => [edge, [...side].sort()])).toEqual([['a1~pact~b1', ['a1', 'a2', 'a3']]]);
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
          const named = (cutting.get(actor) ?? []).map((part) => [...part].sort().join(' '));
          expect(named.length).toBe(Math.max(0, parts.length - 1));
          for (const part of named) expect(parts).toContain(part);
          const size = (part: string): number => part.split(' ').length;
          const largest = Math.max(0, ...parts.map(size));
          const rest = parts.filter((part) => !named.includes(part));
          if (named.length) expect(rest.map(size)).toEqual([largest]);
        }
        for (const edge of any.edges()) {
          const without = any.copy();
          without.dropEdge(edge);
          const [a, b] = any.extremities(edge);
          const tied = partners.get(a)?.has(b) ?? false;
          const splits = tied && !reachOf(partnersOf(without), a).has(b);
          expect(lines.some((line) => line.edge === edge)).toBe(splits);
        }
        for (const { edge, side } of lines) {
          const without = any.copy();
          without.dropEdge(edge);
          const sides = any.extremities(edge).map((end) => [...reachOf(partnersOf(without), end)].sort());
          expect(sides).toContainEqual([...side].sort());
          expect(side.length).toBe(Math.min(...sides.map((one) => one.length)));
        }
      }),
    );
  });

  it('is found at the end of a chain that no stack could hold', () => {
    const ties = tieGraph(graphOf([], []));
    for (let i = 0; i < 20000; i++) ties.addNode(`n${i}`);
    for (let i = 1; i < 20000; i++) ties.addEdge(`n${i - 1}`, `n${i}`, { lines: [`e${i}`], weight: 1 });
    // Only the ends are looked at: in a chain, everybody cuts off half of it on average.
    for (let i = 2; i < 19998; i++) ties.mergeEdge(`n${i - 2}`, `n${i}`, { lines: [`f${i}`], weight: 1 });
    const { actors, lines } = articulationOf(ties);
    expect(actors.map(({ actor }) => actor).sort()).toEqual(['n19997', 'n19998']);
    expect(lines.map(({ edge }) => edge).sort()).toEqual(['e19998', 'e19999']);
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

  it('takes a breath after each starting point', () => {
    const steps = betweenSteps(tieGraph(graph));
    for (let i = 0; i < 7; i++) expect(steps.next().done).toBe(false);
    expect(steps.next().done).toBe(true);
  });
});

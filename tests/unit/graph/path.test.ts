/** Are all shortest ways found, the firmest first, and is there a reason where there is none? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRMEST_FIRST, type DossierGraph } from '../../../src/graph/build.ts';
import { shortestRoutes, whyNone, type Route } from '../../../src/graph/path.ts';
import { ANY, ASSERTED, EVEN_DENIED } from '../../../src/graph/connectivity.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';
import { anyGraph, NAMES, partnersOf, reachOf } from './random-graph.ts';

const alleged = { modality: 'alleged' };
const denied = { polarity: 'denied' };
const actorsOf = ({ hops }: Route): string => [hops[0]?.from, ...hops.map(({ to }) => to)].join(' ');
const ways = (graph: DossierGraph, from: string, to: string): string[] =>
  shortestRoutes(graph, from, to).routes.map(actorsOf);

/** Every walk of the least length, by trying all of them. */
function allShortest(partners: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): string[] {
  for (let walks = [[from]], length = 0; length < partners.size; length++) {
    const there = walks.filter((walk) => walk.at(-1) === to);
    if (there.length) return there.map((walk) => walk.join(' '));
    walks = walks.flatMap((walk) =>
      [...(partners.get(walk.at(-1) ?? '') ?? [])]
        .filter((next) => !walk.includes(next))
        .map((next) => [...walk, next]),
    );
  }
  return [];
}

const weakest = ({ hops, weakest: i }: Route): readonly [number, number] => {
  const hop = hops[i];
  return hop ? [FIRMEST_FIRST.indexOf(hop.claim.modality), -hop.origins] : [0, 0];
};
const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0] || a[1] - b[1];

describe('the shortest ways', () => {
  it.each([
    ['whatever the modality', ANY],
    ['by what is asserted only', ASSERTED],
  ])('are all there are, each a real walk, %s', (_, allow) => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (graph, from, to) => {
        fc.pre(from !== to);
        const { routes, count } = shortestRoutes(graph, from, to, { allow, most: 1000 });
        const partners = partnersOf(graph, (modality) => allow === ANY || modality === 'asserted');
        expect(routes.map(actorsOf).sort()).toEqual(allShortest(partners, from, to).sort());
        expect(count).toBe(routes.length);
        for (const { hops } of routes)
          for (const hop of hops) {
            expect(graph.extremities(hop.edge).sort()).toEqual([hop.from, hop.to].sort());
            expect(graph.getEdgeAttribute(hop.edge, 'claims')).toContain(hop.claim);
            expect(hop.claim.polarity).toBe('affirmed');
            expect(allow(hop.claim)).toBe(true);
            expect(hop.origins).toBeGreaterThan(0);
            expect(hop.others).not.toContain(hop.edge);
          }
      }),
    );
  });

  it('come with the strongest first, and each is as strong as its weakest hop', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (graph, from, to) => {
        const { routes } = shortestRoutes(graph, from, to, { most: 1000 });
        const strengths = routes.map(weakest);
        expect(strengths).toEqual([...strengths].sort(compare));
        for (const route of routes)
          for (const hop of route.hops)
            expect(
              compare([FIRMEST_FIRST.indexOf(hop.claim.modality), -hop.origins], weakest(route)),
            ).toBeLessThanOrEqual(0);
        // The first ones are the same however many are asked for.
        const some = shortestRoutes(graph, from, to, { most: 2 });
        expect(some.routes.map(actorsOf)).toEqual(routes.slice(0, 2).map(actorsOf));
        expect(some.count).toBe(routes.length);
      }),
    );
  });

  it('are the same both ways round', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const there = ways(graph, 'ann', 'hal').sort();
        const back = ways(graph, 'hal', 'ann').map((way) => way.split(' ').reverse().join(' '));
        expect(back.sort()).toEqual(there);
      }),
    );
  });

  it('take the firmest line of a pair, then the one with most origins, and name the others', () => {
    const graph = graphOf(
      ['ann', 'bob'],
      [
        ['ann', 'visits', 'bob', alleged],
        ['bob', 'sells', 'ann'],
        ['ann', 'pact', 'bob', { attribution: [{ name: 'One' }] }],
        ['ann', 'pact', 'bob', { attribution: [{ name: 'Two' }] }],
        ['ann', 'fights', 'bob', denied],
      ],
    );
    const { routes, count } = shortestRoutes(graph, 'ann', 'bob');
    expect(count).toBe(1);
    expect(routes[0]?.hops[0]).toMatchObject({
      edge: 'ann~pact~bob',
      origins: 2,
      others: ['bob~sells~ann', 'ann~visits~bob'],
      denied: ['ann~fights~bob'],
    });
  });

  it('do not take a denial for a tie, nor count its origin', () => {
    const lines: Line[] = [
      ['ann', 'sells', 'bob', denied],
      ['ann', 'sells', 'cy', { attribution: [{ name: 'One' }] }],
      ['ann', 'sells', 'cy', { ...denied, attribution: [{ name: 'Two' }] }],
      ['cy', 'sells', 'bob'],
    ];
    const graph = graphOf(['ann', 'bob', 'cy'], lines);
    const [route] = shortestRoutes(graph, 'ann', 'bob').routes;
    expect(route && actorsOf(route)).toBe('ann cy bob');
    expect(route?.hops[0]?.origins).toBe(1);
  });

  it('are counted where there are more than anybody could read, and only the strongest are given', () => {
    // Twenty storeys of ten: 10²⁰ ways, and one line in the last storey but one is firm.
    const storeys = 20;
    const ids = ['start', ...Array.from({ length: storeys * 10 }, (_, i) => `n-${i}`), 'zend'];
    const lines: Line[] = [];
    for (let i = 0; i < 10; i++) {
      lines.push(['start', 'sells', `n-${i}`], [`n-${storeys * 10 - 1 - i}`, 'sells', 'zend']);
      for (let s = 1; s < storeys; s++)
        for (let j = 0; j < 10; j++)
          lines.push([`n-${(s - 1) * 10 + i}`, 'sells', `n-${s * 10 + j}`, s === 18 && (i || j) ? alleged : {}]);
    }
    const { routes, count } = shortestRoutes(graphOf(ids, lines), 'start', 'zend', { most: 5 });
    expect(count).toBe(1e20);
    expect(routes).toHaveLength(5);
    expect(new Set(routes.map(actorsOf)).size).toBe(5);
    for (const route of routes) expect(actorsOf(route)).toContain(' n-170 n-180 ');
  });
});

describe('where there is no way', () => {
  const ids = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay'];
  const whole = graphOf(ids, [
    ['ann', 'sells', 'bob', alleged],
    ['bob', 'sells', 'cy'],
    ['dee', 'sells', 'eve'],
    ['fay', 'sells', 'ann', denied],
  ]);
  const filtered = graphOf(ids, [['ann', 'sells', 'bob', alleged]]);

  it.each<[string, DossierGraph, string, string, typeof ANY, unknown]>([
    ['the two are one', whole, 'ann', 'ann', ANY, { kind: 'same' }],
    ['one is not there', whole, 'ann', 'zoe', ANY, { kind: 'unknown' }],
    [
      'one is only linked by denials',
      whole,
      'ann',
      'fay',
      ANY,
      {
        kind: 'alone',
        actors: [{ id: 'fay', denied: ['fay~sells~ann'] }],
        crossed: expect.objectContaining({ hops: [expect.objectContaining({ edge: 'fay~sells~ann' })] }) as Route,
      },
    ],
    ['the two stand apart', whole, 'ann', 'eve', ANY, { kind: 'apart', sizes: [3, 2], crossed: undefined }],
  ])('the reason is that %s', (_, graph, from, to, allow, wanted) => {
    expect(shortestRoutes(graph, from, to, { allow }).routes).toEqual([]);
    expect(whyNone(graph, whole, from, to, allow)).toEqual(wanted);
  });

  it('it is found by what is not asserted, or without the filter, or by both', () => {
    expect(whyNone(whole, whole, 'ann', 'cy', ASSERTED)).toMatchObject({ kind: 'firmness' });
    expect(whyNone(filtered, whole, 'bob', 'cy')).toMatchObject({ kind: 'filter', weaker: false });
    expect(whyNone(filtered, whole, 'ann', 'cy', ASSERTED)).toMatchObject({ kind: 'filter', weaker: true });
    const why = whyNone(filtered, whole, 'ann', 'cy');
    expect(why.kind === 'filter' && actorsOf(why.route)).toBe('ann bob cy');
  });

  it('what is denied shows the way that there would be, marked as such', () => {
    const graph = graphOf(ids, [
      ['ann', 'sells', 'bob', denied],
      ['ann', 'fights', 'bob', { ...denied, ...alleged }],
      ['bob', 'visits', 'cy', denied],
      ['bob', 'sells', 'cy', alleged],
      ['dee', 'sells', 'eve'],
      ['cy', 'sells', 'dee', denied],
      ['fay', 'visits', 'fay', denied],
    ]);
    const alone = whyNone(graph, graph, 'ann', 'cy');
    expect(alone).toMatchObject({
      kind: 'alone',
      actors: [{ id: 'ann', denied: expect.arrayContaining(['ann~sells~bob', 'ann~fights~bob']) as string[] }],
      crossed: {
        hops: [
          { edge: 'ann~sells~bob', claim: { polarity: 'denied' }, others: ['ann~fights~bob'], denied: [] },
          { edge: 'bob~sells~cy', claim: { polarity: 'affirmed' }, others: [], denied: ['bob~visits~cy'] },
        ],
        weakest: 0,
      },
    });
    const apart = whyNone(graph, graph, 'bob', 'eve');
    expect(apart.kind === 'apart' && apart.crossed && actorsOf(apart.crossed)).toBe('bob cy dee eve');
    expect(whyNone(graph, graph, 'ann', 'fay')).toMatchObject({ kind: 'alone', crossed: undefined });
  });

  it('a way over denials goes through what is shown where there is one, and says where it goes through what the filter hides', () => {
    const shown = graphOf(ids, [
      ['ann', 'sells', 'bob', denied],
      ['bob', 'sells', 'cy'],
    ]);
    const hiding = graphOf(ids, [
      ['ann', 'sells', 'bob', denied],
      ['bob', 'sells', 'cy'],
      ['ann', 'fights', 'cy', denied],
    ]);
    const long = whyNone(shown, hiding, 'ann', 'cy');
    const crossed = 'crossed' in long ? long.crossed : undefined;
    expect(crossed?.hidden).toBe(false);
    expect(crossed && actorsOf(crossed)).toBe('ann bob cy');
    const none = whyNone(graphOf(ids, [['bob', 'sells', 'cy']]), hiding, 'ann', 'cy');
    const told = 'crossed' in none ? none.crossed : undefined;
    expect(told?.hidden).toBe(true);
    expect(told && actorsOf(told)).toBe('ann cy');
  });

  it('the way over denials is there just where some line joins them, and has a denied step', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (graph, from, to) => {
        fc.pre(from !== to && shortestRoutes(graph, from, to).count === 0);
        const why = whyNone(graph, graph, from, to);
        const crossed = why.kind === 'alone' || why.kind === 'apart' ? why.crossed : undefined;
        const joined = new Map(graph.nodes().map((id) => [id, new Set(graph.neighbors(id))]));
        expect(crossed !== undefined).toBe(reachOf(joined, from).has(to));
        if (!crossed) return;
        expect(crossed.hops.some(({ claim }) => claim.polarity === 'denied')).toBe(true);
        expect(crossed).toEqual({
          ...shortestRoutes(graph, from, to, { allow: EVEN_DENIED }).routes[0],
          hidden: false,
        });
        for (const { claim, edge, others } of crossed.hops)
          for (const line of [edge, ...others])
            expect(graph.getEdgeAttribute(line, 'claims')[0]?.polarity).toBe(claim.polarity);
      }),
    );
  });

  it('there is always a reason', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (graph, from, to) => {
        fc.pre(from !== to && shortestRoutes(graph, from, to, { allow: ASSERTED }).count === 0);
        const why = whyNone(graph, graph, from, to, ASSERTED);
        const without = partnersOf(graph);
        const tied = allShortest(without, from, to).length > 0;
        expect(why.kind).toBe(tied ? 'firmness' : without.get(from)?.size && without.get(to)?.size ? 'apart' : 'alone');
      }),
    );
  });
});

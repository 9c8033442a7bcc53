/** Are our forces d3's own? The same bodies, dice and ticks for both, and every speed compared. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, type Force, type SimulationNodeDatum } from 'd3';
import { describe, expect, it } from 'vitest';
import { bodiesAt, nodesOf, type Bodies, type BodyForce } from '../../../src/layout/bodies.ts';
import { collide } from '../../../src/layout/collide.ts';
import { manyBody, type ManyBody } from '../../../src/layout/many-body.ts';
import { createRandom } from '../../../src/layout/random.ts';
import { springs } from '../../../src/layout/springs.ts';

type Place = readonly [x: number, y: number];
type Plain = SimulationNodeDatum & { x: number; y: number; vx: number; vy: number };

const TOLERANCE = 1e-9;

/** The speeds that one call of either force gives, the largest of d3's, and the largest difference. */
function compare(
  places: readonly Place[],
  ours: (bodies: Bodies) => BodyForce,
  theirs: (nodes: Plain[]) => Force<SimulationNodeDatum, never>,
  alpha = 0.7,
): { largest: number; difference: number; speeds: string } {
  const bodies = bodiesAt(
    Float64Array.from(places, ([x]) => x),
    Float64Array.from(places, ([, y]) => y),
  );
  const nodes = places.map(([x, y], index): Plain => ({ index, x, y, vx: 0, vy: 0 }));
  // Some are under way already.
  const speed = createRandom(5);
  nodes.forEach((node, v) => {
    node.vx = bodies.vx[v] = speed() - 0.5;
    node.vy = bodies.vy[v] = speed() - 0.5;
  });
  const own = ours(bodies);
  own.initialize?.(nodesOf(bodies), createRandom(3));
  const d3s = theirs(nodes);
  d3s.initialize?.(nodes, createRandom(3));
  own(alpha);
  d3s(alpha);
  let [largest, difference] = [0, 0];
  nodes.forEach(({ vx, vy }, v) => {
    largest = Math.max(largest, Math.abs(vx), Math.abs(vy));
    difference = Math.max(difference, Math.abs(vx - (bodies.vx[v] ?? NaN)), Math.abs(vy - (bodies.vy[v] ?? NaN)));
  });
  return { largest, difference: difference / Math.max(1, largest), speeds: [...bodies.vx, ...bodies.vy].join() };
}

function scattered(n: number, width: number, seed = 11): Place[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => [(random() - 0.3) * width, (random() - 0.6) * width] as const);
}

/** Dense heaps far apart, and a few beside each other by less than a billionth. */
function heaped(n: number): Place[] {
  const random = createRandom(4);
  return Array.from({ length: n }, (_, v) => {
    const [hx, hy] = [(v % 7) * 900, (v % 3) * -1300];
    const near = v % 11 === 0 ? 1e-10 : 40;
    return [hx + random() * near, hy + random() * near] as const;
  });
}

const onGrid = Array.from({ length: 100 }, (_, v): Place => [(v % 10) * 20, Math.floor(v / 10) * 20]);
const clouds: [string, Place[]][] = [
  ['nobody', []],
  ['one', [[3, 4]]],
  ['two', scattered(2, 50)],
  ['a scattered thousand', scattered(1000, 800)],
  ['heaps', heaped(500)],
  ['far from the origin', scattered(200, 100).map(([x, y]) => [x + 1e7, y - 3e6] as const)],
  ['rows and columns', onGrid],
  ['all on one spot', Array.from({ length: 40 }, () => [7, 7] as const)],
  ['pairs on one spot', [...scattered(60, 200), ...scattered(60, 200)]],
  ['heaps on one spot among others', [...scattered(50, 90), ...Array.from({ length: 9 }, () => [10, 10] as const)]],
];

describe.each(clouds)('many-body among %s', (_, places) => {
  const random = createRandom(8);
  const mixed = Float64Array.from(places, (__, v) => (v % 5 === 0 ? 0 : 40 * (random() - 0.5)));
  const settings: [string, ManyBody][] = [
    ['as it comes', { strength: -30 }],
    ['with an end', { strength: -30, distanceMax: 60 }],
    ['with a beginning', { strength: -30, distanceMin: 25 }],
    ['sum for sum', { strength: -30, theta: 0 }],
    ['roughly', { strength: 12, theta: 1.6 }],
    ['with strengths of their own', { strength: mixed, distanceMin: 3, distanceMax: 300 }],
  ];
  it.each(settings)('is the same as d3’s %s', (__, setting) => {
    const { largest, difference } = compare(
      places,
      (bodies) => manyBody(bodies, setting),
      () => {
        const { strength, theta = 0.9, distanceMin = 1, distanceMax = Infinity } = setting;
        return forceManyBody()
          .strength((___, v) => (typeof strength === 'number' ? strength : (strength[v] ?? 0)))
          .theta(theta)
          .distanceMin(distanceMin)
          .distanceMax(distanceMax);
      },
    );
    if (places.length > 2 && setting.distanceMax === undefined) expect(largest).toBeGreaterThan(0.6);
    expect(difference).toBeLessThan(TOLERANCE);
  });
});

describe('links', () => {
  it.each(clouds.filter(([, places]) => places.length > 1))('pull like d3’s among %s', (_, places) => {
    const random = createRandom(2);
    const some = (): number => Math.floor(random() * places.length);
    const links = Array.from({ length: 2 * places.length }, () => ({ source: some(), target: some() })).filter(
      ({ source, target }) => source !== target,
    );
    const distance = Float64Array.from(links, (__, e) => 20 + (e % 5) * 13);
    const { difference } = compare(
      places,
      (bodies) =>
        springs(bodies, {
          source: Int32Array.from(links, ({ source }) => source),
          target: Int32Array.from(links, ({ target }) => target),
          distance,
        }),
      () => forceLink(links.map((link) => ({ ...link }))).distance((__, e) => distance[e] ?? 0),
    );
    expect(difference).toBeLessThan(TOLERANCE);
  });
});

describe('collide', () => {
  /** Pairs of touching discs of many sizes, each pair far from all others: nobody is pushed onto a third one. */
  const pairs = scattered(60, 12).flatMap(([x, y], k): Place[] => {
    const [hx, hy] = [(k % 8) * 200, Math.floor(k / 8) * 200];
    return [
      [hx, hy],
      [hx + x, hy + y],
    ];
  });
  const sizes = (count: number): Float64Array => Float64Array.from({ length: count }, (_, v) => 6 + (v % 9) * 2);
  it.each<[string, readonly Place[]]>([
    ['touching pairs', pairs],
    ['discs that are clear of each other', scattered(8, 1).map(([x, y], v) => [x + v * 90, y] as const)],
    [
      'two on one spot',
      [
        [5, 5],
        [5, 5],
      ],
    ],
    ['one', [[1, 1]]],
  ])('pushes %s as d3 does', (_, places) => {
    const radius = sizes(places.length);
    const { difference } = compare(
      places,
      (bodies) => collide(bodies, radius, 0.8),
      () => forceCollide((__, v) => radius[v] ?? 0).strength(0.8),
    );
    expect(difference).toBeLessThan(TOLERANCE);
  });

  it('finds every pair that touches when it is called, wherever the borders of its cells run', () => {
    const places = scattered(400, 260);
    const radius = sizes(400);
    // So weak that nobody is pushed on anybody else: then d3 and we see the same pairs.
    const { difference, largest } = compare(
      places,
      (bodies) => collide(bodies, radius, 1e-9),
      () => forceCollide((__, v) => radius[v] ?? 0).strength(1e-9),
    );
    expect(largest).toBeLessThan(0.6);
    expect(difference).toBeLessThan(1e-13);
    const still = compare(
      places,
      (bodies) => collide(bodies, radius, 1e-9),
      () => Object.assign(() => undefined, {}) as Force<SimulationNodeDatum, never>,
    );
    expect(still.difference).toBeGreaterThan(1e-10);
  });

  it('leaves a crowd clear of each other within some ticks', () => {
    const places = scattered(300, 150);
    const bodies = bodiesAt(
      Float64Array.from(places, ([x]) => x),
      Float64Array.from(places, ([, y]) => y),
    );
    const radius = sizes(300);
    forceSimulation(nodesOf(bodies))
      .randomSource(createRandom(1))
      .force('collide', collide(bodies, radius))
      .stop()
      .tick(400);
    let deepest = 0;
    for (let a = 0; a < 300; a++)
      for (let b = a + 1; b < 300; b++) {
        const gap = Math.hypot((bodies.x[a] ?? 0) - (bodies.x[b] ?? 0), (bodies.y[a] ?? 0) - (bodies.y[b] ?? 0));
        deepest = Math.max(deepest, (radius[a] ?? 0) + (radius[b] ?? 0) - gap);
      }
    expect(deepest).toBeLessThan(0.5);
  });
});

describe('a simulation of d3’s with our forces', () => {
  it('goes where one with its own forces goes', () => {
    const places = scattered(150, 300);
    const links = Array.from({ length: 300 }, (_, e) => ({ source: e % 150, target: (e * 7 + 1) % 150 })).filter(
      ({ source, target }) => source !== target,
    );
    const bodies = bodiesAt(
      Float64Array.from(places, ([x]) => x),
      Float64Array.from(places, ([, y]) => y),
    );
    forceSimulation(nodesOf(bodies))
      .force(
        'link',
        springs(bodies, {
          source: Int32Array.from(links, ({ source }) => source),
          target: Int32Array.from(links, ({ target }) => target),
          distance: new Float64Array(links.length).fill(30),
        }),
      )
      .force('charge', manyBody(bodies, { strength: -30 }))
      .stop()
      .tick(20);
    const nodes = places.map(([x, y]): SimulationNodeDatum => ({ x, y }));
    forceSimulation(nodes).force('link', forceLink(links)).force('charge', forceManyBody()).stop().tick(20);
    nodes.forEach(({ x = NaN, y = NaN }, v) => {
      expect(Math.abs(x - (bodies.x[v] ?? NaN))).toBeLessThan(1e-6);
      expect(Math.abs(y - (bodies.y[v] ?? NaN))).toBeLessThan(1e-6);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { ById } from '../../../src/scene/by-id.ts';
import { nodeLabelBox, overlaps, type NodeMark } from '../../../src/scene/build.ts';
import { labelsAt, foremostIn } from '../../../src/scene/labels-at.ts';
import { frameOf, overviewNames } from '../../../src/scene/overview-names.ts';
import type { OverviewScene, Ring } from '../../../src/scene/overview.ts';

const NO_ONE: ReadonlySet<string> = new Set();

const mark = (id: string, x: number, y: number, more: Partial<NodeMark> = {}): NodeMark => ({
  id,
  x,
  y,
  radius: 30,
  side: 'right',
  claims: id.startsWith('@') ? 1e6 : 1,
  shape: 'circle',
  lines: [id],
  width: 80,
  height: 17,
  language: 'en',
  direction: 'ltr',
  ...more,
});

const scene = (nodes: readonly NodeMark[], rings: readonly Ring[] = []): OverviewScene =>
  ({
    nodes,
    edges: [],
    rings,
    node: new ById(nodes),
    edge: new ById([]),
    bounds: undefined,
  }) as unknown as OverviewScene;

const sides = (nodes: readonly NodeMark[], ...more: [ReadonlySet<string>?, Parameters<typeof overviewNames>[4]?]) =>
  Object.fromEntries(
    overviewNames(scene(nodes), new Map(), 1, more[0] ?? NO_ONE, more[1]).map(({ mark: { id }, side }) => [id, side]),
  );

describe('names of the overview', () => {
  it('stand on their own side where there is room', () => {
    expect(sides([mark('@a', 0, 0), mark('@b', 400, 0, { side: 'left' })])).toEqual({ '@a': 'right', '@b': 'left' });
  });

  it('turn away from the number of another group, and are left out rather than lie on it', () => {
    expect(sides([mark('@a', 0, 0), mark('@b', 100, 0)])['@a']).not.toBe('right');
    const around = [mark('@b', 90, 0), mark('@c', -90, 0), mark('@d', 0, 60), mark('@e', 0, -60)];
    expect(sides([mark('@a', 0, 0), ...around])['@a']).toBeUndefined();
  });

  it('rather lie on a bubble that is too small for a number than not be there', () => {
    const around = [mark('@b', 60, 0, { radius: 10 }), mark('@c', -60, 0), mark('@d', 0, 60), mark('@e', 0, -60)];
    expect(sides([mark('@a', 0, 0, { claims: 2e6 }), ...around])['@a']).toBe('right');
  });

  it('stay within the frame', () => {
    const frame = { left: -50, top: -200, right: 50, bottom: 200 };
    const nodes = [mark('@a', 0, 0)];
    expect(sides(nodes)['@a']).toBe('right');
    expect(sides(nodes, NO_ONE, frame)['@a']).toMatch(/below|above/u);
    expect(sides(nodes, NO_ONE, { ...frame, left: -5, right: 5 })).toEqual({});
  });

  it('do not cross the ring of an open group, if they need not', () => {
    const ring: Ring = { id: '@r', x: 240, y: 0, radius: 150, depth: 0 };
    const [name] = overviewNames(scene([mark('@a', 40, 0)], [ring]), new Map(), 1, NO_ONE);
    expect(name?.side).toBe('below');
  });

  it('of an open group stand above its ring, before all others', () => {
    const ring: Ring = { id: '@r', x: 0, y: 0, radius: 100, depth: 0 };
    const face = mark('@r', 0, 0);
    const placed = overviewNames(scene([mark('@a', 0, -160)], [ring]), new Map([['@r', face]]), 1, NO_ONE);
    expect(placed[0]).toMatchObject({ side: 'above', mark: { id: '@r', y: -100, radius: 0 } });
  });

  it('of actors lie on others only where much is said of them, or they stand out', () => {
    const small = { radius: 10, width: 60 };
    const crowd = [
      mark('l', -40, 0, small),
      mark('r', 40, 0, small),
      mark('t', 0, -26, small),
      mark('b', 0, 26, small),
      ...Array.from({ length: 8 }, (_, i) => mark(`x${i}`, 2000 * (i + 1), 0, small)),
    ];
    const far = [1, 2].map((i) => mark(`z${i}`, 0, 5000 * i, { ...small, claims: 50 }));
    expect(sides([mark('a', 0, 0, small), ...far, ...crowd])['a']).toBeUndefined();
    expect(sides([mark('a', 0, 0, small), ...far, ...crowd], new Set(['a']))['a']).toBeDefined();
    expect(sides([mark('a', 0, 0, { ...small, claims: 50 }), ...crowd])['a']).toBeDefined();
  });

  it('have as frame what a stage shows, without its tools', () => {
    const bounds = { left: 0, top: 0, right: 200, bottom: 200 };
    const frame = frameOf(bounds, { width: 400, height: 400 }, { side: 100, top: 150, bottom: 50 }, 10);
    expect(frame).toEqual({ left: -90, top: 0, right: 290, bottom: 240 });
    expect(frameOf(undefined, { width: 1, height: 1 }, { side: 0, top: 0, bottom: 0 }, 0)).toBeUndefined();
  });
});

describe('the foremost of many actors', () => {
  /** A crowd so close that nobody in its middle has a free side. */
  const SIDE = 9;
  const crowd = Array.from({ length: SIDE * SIDE }, (_, i) =>
    mark(`n${i}`, (i % SIDE) * 34, Math.floor(i / SIDE) * 34, { radius: 12, claims: i === 40 ? 99 : 1 }),
  );

  it('are named over the shapes of others, and over no name', () => {
    const all = scene(crowd);
    expect(foremostIn(all).has('n40')).toBe(true);
    expect(labelsAt(all, 1).some(({ mark: { id } }) => id === 'n40')).toBe(false);
    const placed = labelsAt(all, 1, NO_ONE, foremostIn(all));
    expect(placed.some(({ mark: { id } }) => id === 'n40')).toBe(true);
    const boxes = placed.map(({ mark: one, side, scale }) => nodeLabelBox(one, side, scale));
    expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => overlaps(box, other)))).toBe(false);
  });

  it('are nobody where all can be named', () => {
    expect(foremostIn(scene(crowd.slice(0, 60))).size).toBe(0);
  });
});

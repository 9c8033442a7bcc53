/** Is there a picture at once that is like the good one in size and shape? */
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/layout/arrange.ts';
import { boundsOf } from '../../../src/layout/bounds.ts';
import { roughArrangement } from '../../../src/layout/rough.ts';
import type { LayoutInput, LayoutLink, Positions } from '../../../src/layout/types.ts';
import { karate, lesMiserables, node } from './classics.ts';

/** Two rings, a pair and two who are linked to nobody. */
const parts = (): LayoutInput => {
  const ring = (from: number, n: number): LayoutLink[] =>
    Array.from({ length: n }, (_, i) => ({ source: from + i, target: from + ((i + 1) % n), lines: 1 }));
  return {
    nodes: Array.from({ length: 24 }, (_, v) => node(`n${v}`, 60)),
    links: [...ring(0, 12), ...ring(12, 8), { source: 20, target: 21, lines: 2 }],
    aspect: 0.98,
  };
};

const size = ({ nodes }: LayoutInput, positions: Positions): { width: number; height: number } => {
  const { left, top, right, bottom } = boundsOf(nodes, positions);
  return { width: right - left, height: bottom - top };
};

/** How long links are beside the distance of any two: a random picture has 1. */
function closeness({ nodes, links }: LayoutInput, { x, y }: Positions): number {
  const far = (a: number, b: number): number => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const all = nodes.flatMap((_, a) => nodes.slice(a + 1).map((__, b) => far(a, a + 1 + b)));
  return mean(links.map(({ source, target }) => far(source, target))) / mean(all);
}

describe.each([
  ['Zachary’s karate club', karate()],
  ['Les Misérables', lesMiserables()],
  ['a graph of several parts', parts()],
])('the rough picture of %s', (_, input) => {
  const rough = roughArrangement(input);
  const good = arrange(input);

  it('is always the same, and everybody stands somewhere of their own', () => {
    expect(roughArrangement(input)).toEqual(rough);
    expect([...rough.x, ...rough.y].every(Number.isFinite)).toBe(true);
    expect(new Set(Array.from(rough.x, (x, v) => `${x} ${rough.y[v]}`)).size).toBe(input.nodes.length);
  });

  it('is about as large as the good one, so that the camera need not move', () => {
    const [a, b] = [size(input, rough), size(input, good)];
    for (const ratio of [a.width / b.width, a.height / b.height]) {
      expect(ratio).toBeGreaterThan(0.7);
      expect(ratio).toBeLessThan(1.45);
    }
  });

  it('keeps those together who are linked', () => {
    expect(closeness(input, rough)).toBeLessThan(0.8);
  });
});

it('is nothing where nobody is', () => {
  expect(roughArrangement({ nodes: [], links: [], aspect: 1 }).x).toHaveLength(0);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureReadability } from '../../../src/layout/readability.ts';
import { plainArrangement } from '../../../src/layout/plain.ts';
import type { LayoutInput } from '../../../src/layout/types.ts';
import { growth } from '../growth.ts';
import { karate, node } from './classics.ts';

const ring = (n: number): LayoutInput => ({
  nodes: Array.from({ length: n }, (_, v) => node(`n${v}`, 60)),
  links: Array.from({ length: n }, (_, v) => ({ source: v, target: (v * 7 + 1) % n, lines: 1 })).filter(
    ({ source, target }) => source !== target,
  ),
  aspect: 1.4,
});

describe('the plain arrangement', () => {
  it('leaves nobody upon another, with the best connected in the middle', () => {
    const input = karate();
    const positions = plainArrangement(input);
    expect(measureReadability(input, positions)).toMatchObject({ labelOverlaps: 0, labelOnNode: 0, nodeOverlaps: 0 });
    const reach = (v: number): number => Math.hypot(positions.x[v] ?? 0, positions.y[v] ?? 0);
    const strength = input.nodes.map((_, v) => input.links.filter((l) => l.source === v || l.target === v).length);
    const hub = strength.indexOf(Math.max(...strength));
    expect(input.nodes.filter((_, v) => reach(v) < reach(hub)).length).toBeLessThan(3);
  });

  it('gives everybody a place of their own, whatever is linked, and moves nobody who is known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(59), (n, known) => {
        const input = ring(n);
        const place = { x: 5, y: NaN, pinned: false };
        const good = { x: 77, y: -3, pinned: true, side: 'left' as const };
        const given = new Map([
          ['n0', place],
          [`n${known}`, good],
        ]);
        const { x, y, side } = plainArrangement({ ...input, known: given });
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        expect(new Set([...x].map((value, v) => `${value} ${y[v]}`)).size).toBe(n);
        if (known < n && known > 0) expect([x[known], y[known], side[known]]).toEqual([77, -3, 'left']);
      }),
    );
  });

  // Squared it would be sixteen times as long.
  it('takes about four times as long for four times as many', async () => {
    const [small, large] = [ring(4000), ring(16_000)];
    expect(
      await growth(
        () => plainArrangement(small),
        () => plainArrangement(large),
        9,
      ),
    ).toBeLessThan(9);
  });
});

import { describe, expect, it } from 'vitest';
import { SIDES } from '../../../src/layout/picture.ts';
import { measureReadability } from '../../../src/layout/readability.ts';
import { separate } from '../../../src/layout/separate.ts';
import { node } from './classics.ts';

const overlaps = (n: number, x: (v: number) => number, width: number) => {
  const nodes = Array.from({ length: n }, (_, v) => node(`n${v}`, width));
  const each = (at: (v: number) => number) => Float64Array.from(nodes, (_, v) => at(v));
  const sketch = { x: each(x), y: each(() => 0), side: Int8Array.from(nodes, (_, v) => v % SIDES.length) };
  const done = separate(nodes, sketch, 60);
  const side = Array.from(sketch.side, (s) => SIDES[s] ?? 'below');
  return { done, ...measureReadability({ nodes, links: [], aspect: 1 }, { ...sketch, side }) };
};

describe('separate', () => {
  it.each([
    ['all on one spot', overlaps(30, () => 0, 60)],
    ['in a tight row', overlaps(120, (v) => v, 90)],
    ['with names wider than the picture', overlaps(12, (v) => 3 * v, 400)],
    ['without names', overlaps(40, (v) => v, 0)],
  ])('leaves no overlap among nodes %s', (_, measured) => {
    expect(measured).toMatchObject({ done: true, labelOverlaps: 0, labelOnNode: 0, nodeOverlaps: 0 });
  });
});

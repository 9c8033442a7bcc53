/** Does everybody stand in the order that was chosen, with no name on another, and the same at each time? */
import { describe, expect, it } from 'vitest';
import { labelBox, type Box } from '../../../src/layout/label-box.ts';
import {
  circleArrangement,
  groupArrangement,
  laneArrangement,
  ringArrangement,
  type Members,
  type Ordered,
} from '../../../src/layout/ordered.ts';
import { pointAtTurn } from '../../../src/layout/turn.ts';
import type { LayoutInput } from '../../../src/layout/types.ts';

/** A repeatable source of whole numbers below `most`. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

function made(n: number, lines: number, seed = 7): LayoutInput {
  const next = numbers(seed);
  const nodes = Array.from({ length: n }, (_, i) => ({
    id: `a${i}`,
    radius: 10 + next(14),
    label: { width: 40 + next(90), height: 17 + 15 * next(3) },
  }));
  const pairs = new Set<string>();
  while (pairs.size < lines) {
    const [a, b] = [next(n), next(n)];
    if (a !== b) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
  const links = [...pairs].map((pair) => {
    const [source = 0, target = 0] = pair.split(' ').map(Number);
    return { source, target, lines: 1 };
  });
  return { nodes, links, aspect: 0.98 };
}

const dealt = (n: number, hands: number): Members[] =>
  Array.from({ length: hands }, (_, i) => ({
    key: `g${i}`,
    members: Array.from({ length: n }, (__, v) => v).filter((v) => (v * v + v) % hands === i),
  })).filter(({ members }) => members.length > 0);

const WAYS: Readonly<Record<string, (input: LayoutInput) => Ordered>> = {
  circle: circleArrangement,
  rings: (input) => ringArrangement(input, 3),
  groups: (input) => groupArrangement(input, dealt(input.nodes.length, 5)),
  lanes: (input) => laneArrangement(input, dealt(input.nodes.length, 6), 'down'),
  columns: (input) => laneArrangement(input, dealt(input.nodes.length, 6), 'across'),
};
const ways = Object.entries(WAYS);

function boxesIn({ nodes }: LayoutInput, { positions: { x, y, side } }: Ordered): { discs: Box[]; names: Box[] } {
  const at = (v: number): [number, number] => [x[v] ?? NaN, y[v] ?? NaN];
  return {
    discs: nodes.map(({ radius: r }, v) => {
      const [px, py] = at(v);
      return { left: px - r, top: py - r, right: px + r, bottom: py + r };
    }),
    names: nodes.map((node, v) => labelBox(node, ...at(v), side[v] ?? 'below')),
  };
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function overlaps(boxes: readonly Box[]): number {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  let count = 0;
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && (sorted[j]?.left ?? 0) < a.right; j++)
      if (overlap(a, sorted[j] as Box)) count++;
  });
  return count;
}

describe.each(ways)('in %s', (_, arranged) => {
  it.each([2, 7, 19, 60, 120])('no name of %i actors lies on another name or shape', (n) => {
    const input = made(Math.max(n, 4), Math.min(n * 2, 5));
    const { discs, names } = boxesIn(input, arranged(input));
    expect(overlaps([...discs, ...names])).toBe(0);
  });

  it('no two of a thousand shapes meet', () => {
    const input = made(1000, 4000);
    const { x, y } = arranged(input).positions;
    const order = [...x.keys()].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
    let met = 0;
    order.forEach((a, i) => {
      for (const b of order.slice(i + 1)) {
        const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
        if (dx > 60) break;
        if (Math.hypot(dx, dy) < (input.nodes[a]?.radius ?? 0) + (input.nodes[b]?.radius ?? 0)) met++;
      }
    });
    expect(met).toBe(0);
  });

  it('everybody stands at the same place each time', () => {
    const [one, two] = [arranged(made(40, 90)), arranged(made(40, 90))];
    expect(one).toEqual(two);
  });
});

describe('guides', () => {
  it('hold those that belong to them, and no other', () => {
    const input = made(40, 90);
    const groups = dealt(40, 5);
    for (const { positions, guides } of [
      groupArrangement(input, groups),
      laneArrangement(input, groups, 'down'),
      laneArrangement(input, groups, 'across'),
    ])
      for (const guide of guides) {
        if (guide.kind !== 'box') throw new Error('a box was expected');
        const inside = [...positions.x].flatMap((x, v) => {
          const y = positions.y[v] ?? NaN;
          return x > guide.left && x < guide.right && y > guide.top && y < guide.bottom ? [v] : [];
        });
        expect(inside).toEqual(groups.find(({ key }) => key === guide.key)?.members);
      }
  });

  it('are as many rings as there are steps, and one for those who are tied to nobody there', () => {
    const chain = made(6, 0);
    const links = [
      { source: 0, target: 1, lines: 1 },
      { source: 1, target: 2, lines: 1 },
      { source: 3, target: 4, lines: 1 },
    ];
    const { positions, guides } = ringArrangement({ ...chain, links }, 0);
    expect(guides.map(({ key }) => key)).toEqual(['1', '2', '-']);
    const radii = guides.map((guide) => (guide.kind === 'ring' ? guide.radius : NaN));
    const [centre] = guides;
    if (centre?.kind !== 'ring') throw new Error('a ring was expected');
    const away = [...positions.x].map((x, v) => Math.hypot(x - centre.x, (positions.y[v] ?? NaN) - centre.y));
    [0, radii[0], radii[1], radii[2], radii[2], radii[2]].forEach((radius, v) => {
      expect(away[v]).toBeCloseTo(radius ?? NaN, 6);
    });
  });
});

it('lanes across stand in their order, from left to right', () => {
  const { guides } = laneArrangement(made(20, 20), dealt(20, 4), 'across');
  const lefts = guides.map((guide) => (guide.kind === 'box' ? guide.left : NaN));
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
});

it('a turn is what sine and cosine say', () => {
  for (let i = -8; i <= 40; i++) {
    const { x, y } = pointAtTurn(i / 32);
    expect(x).toBeCloseTo(Math.sin((i / 16) * Math.PI), 12);
    expect(y).toBeCloseTo(-Math.cos((i / 16) * Math.PI), 12);
  }
});

it.each([
  [3, 70],
  [8, 70],
  [19, 40],
])('between %i on a circle there is room for their lines', (n, room) => {
  const input = made(n, n - 1);
  const { x, y } = circleArrangement(input).positions;
  const gaps = input.nodes.flatMap(({ radius }, a) =>
    input.nodes.slice(a + 1).map((other, k) => {
      const b = a + 1 + k;
      return Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)) - radius - other.radius;
    }),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(room);
});

it('a circle of many names is no larger than flat names need: closer at the sides than at the top', () => {
  const input = made(60, 90);
  const { x, y } = circleArrangement(input).positions;
  const turns = [...x].map((left, v) => Math.abs(Math.atan2(left, -(y[v] ?? 0))));
  const [top, side] = [
    turns.filter((turn) => turn < 0.5).length,
    turns.filter((turn) => Math.abs(turn - Math.PI / 2) < 0.25).length,
  ];
  expect(side).toBeGreaterThan(1.5 * top);
  expect(Math.max(...x) - Math.min(...x)).toBeLessThan(1600);
});

it('whoever is tied stands nearer in a circle than by chance', () => {
  const n = 30;
  const links = Array.from({ length: n }, (_, i) => ({ source: (i * 7) % n, target: ((i + 1) * 7) % n, lines: 1 }));
  const input = { ...made(n, 0), links };
  const { x, y } = circleArrangement(input).positions;
  const far = (a: number, b: number): number => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
  const tied = links.reduce((sum, { source, target }) => sum + far(source, target), 0) / links.length;
  const all = x.reduce((sum, _, a) => sum + far(a, (a + n / 2) % n), 0) / n;
  expect(tied).toBeLessThan(all / 3);
});

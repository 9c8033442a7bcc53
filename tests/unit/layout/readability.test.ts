import { describe, expect, it } from 'vitest';
import { measureReadability, type Readability } from '../../../src/layout/readability.ts';
import type { LabelSide, LayoutInput } from '../../../src/layout/types.ts';

/** Node: x, y, side; all with radius 10 and a label of 40 × 10, so below it reaches from y + 14 to y + 24. */
type Spot = readonly [x: number, y: number, side?: LabelSide];
type Line = readonly [source: number, target: number, lines?: number];

function measure(spots: readonly Spot[], lines: readonly Line[] = [], aspect = 1): Readability {
  const input: LayoutInput = {
    nodes: spots.map((_, v) => ({ id: String(v), radius: 10, label: { width: 40, height: 10 } })),
    links: lines.map(([source, target, count = 1]) => ({ source, target, lines: count })),
    aspect,
  };
  return measureReadability(input, {
    x: Float64Array.from(spots, ([x]) => x),
    y: Float64Array.from(spots, ([, y]) => y),
    side: spots.map(([, , side = 'below']) => side),
  });
}

const cases: readonly [title: string, measured: Readability, expected: Partial<Readability>][] = [
  [
    'labels 39 apart in x overlap, discs do not',
    measure([
      [0, 0],
      [39, 0],
    ]),
    { labelOverlaps: 1, nodeOverlaps: 0 },
  ],
  [
    'labels 40 apart only touch',
    measure([
      [0, 0],
      [40, 0],
    ]),
    { labelOverlaps: 0 },
  ],
  [
    'the same place with labels on opposite sides',
    measure([
      [0, 0],
      [39, 0, 'above'],
    ]),
    { labelOverlaps: 0 },
  ],
  [
    'discs 19 apart overlap',
    measure([
      [0, 0],
      [0, 19],
    ]),
    { nodeOverlaps: 1 },
  ],
  [
    'a disc 30 below lies on the label',
    measure([
      [0, 0],
      [0, 30],
    ]),
    { labelOnNode: 1 },
  ],
  [
    'a disc 35 below is clear of the label',
    measure([
      [0, 0],
      [0, 35],
    ]),
    { labelOnNode: 0 },
  ],
  [
    'a cross of two links',
    measure(
      [
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ),
    { crossings: 1, lineCrossings: 1 },
  ],
  [
    'a cross of two bundles',
    measure(
      [
        [0, 0],
        [100, 100],
        [100, 0],
        [0, 100],
      ],
      [
        [0, 1, 2],
        [2, 3, 3],
      ],
    ),
    { crossings: 1, lineCrossings: 6 },
  ],
  [
    'links with a common end do not cross',
    measure(
      [
        [0, 0],
        [100, 0],
        [50, 50],
      ],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ),
    { crossings: 0 },
  ],
  [
    'a node 15 off a line of strangers is on it',
    measure(
      [
        [0, 0],
        [200, 0],
        [100, -15, 'above'],
      ],
      [[0, 1]],
    ),
    { nodeOnEdge: 1 },
  ],
  [
    'a node 17 off is clear',
    measure(
      [
        [0, 0],
        [200, 0],
        [100, -17, 'above'],
      ],
      [[0, 1]],
    ),
    { nodeOnEdge: 0 },
  ],
  [
    'a fan of 3 is 24 thicker on each side',
    measure(
      [
        [0, 0],
        [200, 0],
        [100, -39, 'above'],
      ],
      [[0, 1, 3]],
    ),
    { nodeOnEdge: 1 },
  ],
  [
    'beside the fan is clear',
    measure(
      [
        [0, 0],
        [200, 0],
        [100, -41, 'above'],
      ],
      [[0, 1, 3]],
    ),
    { nodeOnEdge: 0 },
  ],
  [
    'a fan is thin at its ends',
    measure(
      [
        [0, 0],
        [200, 0],
        [0, -39, 'above'],
      ],
      [[0, 1, 3]],
    ),
    { nodeOnEdge: 0 },
  ],
  [
    'a line through a stranger’s label',
    measure(
      [
        [0, 0],
        [200, 0],
        [100, -19],
      ],
      [[0, 1]],
    ),
    { labelOnEdge: 1, nodeOnEdge: 0 },
  ],
  [
    'a line through the own label',
    measure(
      [
        [0, 0],
        [0, 200],
      ],
      [[0, 1]],
    ),
    { labelOnEdge: 0, ownLabelOnEdge: 1 },
  ],
  [
    'equal lengths have no spread',
    measure(
      [
        [0, 0],
        [100, 0],
        [0, 100],
      ],
      [
        [0, 1],
        [0, 2],
      ],
    ),
    { edgeLengthSpread: 0 },
  ],
  [
    'lengths 50 and 150: deviation 50 over mean 100',
    measure(
      [
        [0, 0],
        [50, 0],
        [0, 150],
      ],
      [
        [0, 1],
        [0, 2],
      ],
    ),
    { edgeLengthSpread: 0.5 },
  ],
  [
    'the bounding box includes labels',
    measure([
      [0, 0],
      [0, 100],
    ]),
    { width: 40, height: 134 },
  ],
  ['a box of 40 × 34 in a square frame', measure([[0, 0]]), { aspectFit: 34 / 40, density: 800 / (40 * 34) }],
  ['nothing at all', measure([]), { crossings: 0, width: 0, height: 0, aspectFit: 1, angularResolution: 1, cost: 0 }],
];

describe('readability', () => {
  it.each(cases)('%s', (_, measured, expected) => {
    expect(measured).toMatchObject(expected);
  });

  it('a straight angle between two links is the best possible', () => {
    expect(
      measure(
        [
          [0, 0],
          [100, 0],
          [-100, 0],
        ],
        [
          [0, 1],
          [0, 2],
        ],
      ).angularResolution,
    ).toBeCloseTo(1);
  });

  it('a right angle between two links is half as good', () => {
    expect(
      measure(
        [
          [0, 0],
          [100, 0],
          [0, 100],
        ],
        [
          [0, 1],
          [0, 2],
        ],
      ).angularResolution,
    ).toBeCloseTo(0.5);
  });

  it('costs more the worse a picture reads', () => {
    const clear = measure(
      [
        [0, 0],
        [100, 0],
        [0, 100],
        [100, 100],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    );
    const crossed = measure(
      [
        [0, 0],
        [100, 100],
        [0, 100],
        [100, 0],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    );
    const covered = measure(
      [
        [0, 0],
        [100, 0],
        [30, 0],
        [100, 100],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    );
    expect(clear.cost).toBeLessThan(crossed.cost);
    expect(crossed.cost).toBeLessThan(covered.cost);
  });
});

/** Do the benchmarks' rows say the truth about ratios, growth and aims? What they measure cannot be tested; what is reckoned from it can. */
import { describe, expect, it } from 'vitest';
import { isMet, powerOf, ranking, ratioOf, tableOf } from '../../speed/rows.mjs';

const row = { row: 'hover', n: 1000, unit: 'ms' as const, ours: 6 };

describe('a row beside its peers', () => {
  it('is held against the best of those who got there', () => {
    const beside = { ...row, peers: { slow: 30, quick: 4, lost: undefined, broken: Number.NaN } };
    expect(ranking(beside)).toEqual([
      ['quick', 4],
      ['slow', 30],
    ]);
    expect(ratioOf(beside)).toBe(1.5);
  });

  it('is held against the greatest where more is better', () => {
    expect(ratioOf({ ...row, more: true, ours: 0.3, peers: { a: 0.2, b: 0.25 } })).toBeCloseTo(1.2);
  });

  it('has no ratio where one of both is missing', () => {
    expect(ratioOf(row)).toBeUndefined();
    expect(ratioOf({ ...row, ours: undefined, peers: { a: 1 } })).toBeUndefined();
    expect(ratioOf({ ...row, peers: { a: 0 } })).toBeUndefined();
  });
});

describe('growth', () => {
  const at = (n: number, ours: number | undefined, name = 'ties') => ({ row: name, n, unit: 'ms' as const, ours });
  const rows = [at(1000, 2), at(1000, 5, 'groups'), at(10_000, 20), at(100_000, 2000)];

  it('is the power by which a row has grown since a tenth of its size', () => {
    expect(rows.map((one) => powerOf(one, rows)?.toFixed(2))).toEqual([undefined, undefined, '1.00', '2.00']);
  });

  it('is not told of what was not reached', () => {
    expect(powerOf(at(10_000, Number.NaN), rows)).toBeUndefined();
    expect(powerOf(at(10_000, 3), [at(1000, undefined)])).toBeUndefined();
    expect(powerOf({ row: 'ties', unit: 'ms', ours: 3 }, rows)).toBeUndefined();
  });

  it('is an aim', () => {
    const aimed = rows.map((one) => ({ ...one, aim: { power: 1.4 } }));
    expect(aimed.map((one) => isMet(one, aimed))).toEqual([true, true, true, false]);
  });
});

describe('an aim', () => {
  it.each([
    [{ most: 6 }, true],
    [{ most: 5.9 }, false],
    [{ ratio: 1.5 }, true],
    [{ ratio: 1 }, false],
    [{ most: 8, ratio: 1 }, false],
    [{ most: 8, ratio: 2 }, true],
  ])('%o is met: %s', (aim, met) => {
    expect(isMet({ ...row, peers: { a: 4 }, aim }, [])).toBe(met);
  });

  it('goes the other way round where more is better', () => {
    const more = { ...row, more: true, peers: { a: 7 } };
    expect(isMet({ ...more, aim: { ratio: 1 } }, [])).toBe(false);
    expect(isMet({ ...more, aim: { ratio: 1.2 } }, [])).toBe(true);
  });

  it('is not met by what was not reached, and is met where no peer got there', () => {
    expect(isMet({ ...row, ours: Number.NaN, aim: { most: 9 } }, [])).toBe(false);
    expect(isMet({ ...row, ours: undefined, peers: { a: 1 }, aim: { ratio: 1 } }, [])).toBe(false);
    expect(isMet({ ...row, peers: { a: undefined }, aim: { ratio: 1 } }, [])).toBe(true);
  });

  it('is not asked of a row that has none', () => {
    expect(isMet(row, [])).toBeUndefined();
  });
});

describe('the table', () => {
  const cellsOf = (text: string) =>
    text.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const rows = [
    { ...row, peers: { d3: 12, sigma: 4 }, aim: { most: 16, ratio: 1 }, floor: 0.5, note: 'loaded' },
    { ...row, n: 10_000, ours: undefined, aim: { most: 16 }, note: 'not reached' },
  ];

  it('has a line for each row, with units, all peers and a verdict', () => {
    const [head, , first, second] = cellsOf(tableOf(rows));
    expect(head).toEqual([
      'what',
      'size',
      'ours',
      'peers, the best first',
      'ratio',
      'grows as n^',
      'aim',
      'met',
      'note',
    ]);
    expect(first).toEqual([
      ...['hover', '1,000', '6.00 ms', 'sigma 4.00 ms; d3 12.0 ms', '1.50', '', '≤ 16 ms, ≤ 1 ×', 'NO'],
      'loaded; floor 0.500 ms',
    ]);
    expect(second?.slice(2)).toEqual(['–', '', '–', '', '≤ 16 ms', 'NO', 'not reached']);
  });

  it('puts an earlier run beside, by row and size', () => {
    const earlier = [
      { row: 'hover', n: 1000, ours: 12 },
      { row: 'hover', n: 10_000, ours: 40 },
    ];
    const [head, , first, second] = cellsOf(tableOf(rows, earlier));
    expect(head?.slice(3, 5)).toEqual(['before', 'now / before']);
    expect(first?.slice(2, 5)).toEqual(['6.00 ms', '12.0 ms', '0.500']);
    expect(second?.slice(2, 5)).toEqual(['–', '40.0 ms', '–']);
  });
});

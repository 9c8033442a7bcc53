/** Are the cells of the matrix large enough, are those in sight drawn, and is no further scrolled than needed? */
import { describe, expect, it } from 'vitest';
import { MatrixLayout } from '../../../src/scene/matrix-layout.ts';

const layout = (
  count: number,
  { zoom, least = 28, width = 900, height = 600 }: Partial<Record<'zoom' | 'least' | 'width' | 'height', number>> = {},
) => new MatrixLayout({ width, height }, count, { zoom, least });

describe('the size of a cell', () => {
  it('lets all be seen at once where that is large enough to be hit, and grows no further than needed', () => {
    expect(layout(20).size).toBe(35);
    expect(layout(20).x(20)).toBeLessThanOrEqual(900);
    expect(layout(3).size).toBe(44);
    expect(layout(500).size).toBe(28);
    expect(layout(500, { least: 44 }).size).toBe(44);
    expect(layout(0).size).toBe(44);
  });

  it('is as the reader wants it, and says which sizes are left', () => {
    expect(layout(20, { zoom: 24 })).toMatchObject({ size: 24, smaller: undefined, larger: 32 });
    expect(layout(20, { zoom: 60 })).toMatchObject({ size: 60, smaller: 44, larger: undefined });
    expect(layout(20)).toMatchObject({ size: 35, smaller: 32, larger: 44 });
  });

  it.each([
    [2000, 1500, 190, 150],
    [500, 400, 150, 120],
    [100, 90, 96, 84],
  ])('leaves names their part of a window of %d × %d', (width, height, nameWidth, nameHeight) => {
    expect(layout(20, { width, height })).toMatchObject({ nameWidth, nameHeight });
  });
});

describe('what is drawn', () => {
  const wide = layout(500, { zoom: 44 });

  it('is every cell that has a pixel in sight, and a few beyond the edge', () => {
    for (const left of [0, 17, 4400, 500 * 44 - 710]) {
      const columns = new Set(wide.columns(left, -1));
      for (let at = 0; at < 500; at++) {
        const [from, to] = [at * 44 - left, at * 44 + 44 - left];
        if (to > 0 && from < 900 - wide.nameWidth) expect(columns, `${at} at ${left}`).toContain(at);
      }
      expect(columns.size).toBeLessThan(30);
    }
  });

  it('is never a place that is not there', () => {
    expect(layout(3).columns(0, -1)).toEqual([0, 1, 2]);
    expect(layout(3).rows(0, 7)).toEqual([0, 1, 2]);
    expect(layout(0).rows(0, 0)).toEqual([]);
  });

  it('is also the place of the focus, once, wherever it is', () => {
    expect(wide.rows(0, 400)).toEqual([...wide.rows(0, -1), 400]);
    expect(wide.rows(4400, 2)).toEqual([...wide.rows(4400, -1), 2]);
    expect(wide.rows(0, 1)).toEqual(wide.rows(0, -1));
  });

  it('has its pages a row shorter than what is in sight, and never less than a row', () => {
    expect(wide.page).toBe(9);
    expect(layout(500, { zoom: 60, height: 100 }).page).toBe(1);
  });
});

describe('what has to come into sight', () => {
  const wide = layout(500, { zoom: 44 });
  const here = { left: 4400, top: 2200 };

  it('scrolls not at all if it is there', () => {
    expect(wide.scrolledTo({ row: 52, column: 103 }, here)).toEqual(here);
  });

  it('comes to the nearer edge', () => {
    expect(wide.scrolledTo({ row: 10, column: 20 }, here)).toEqual({ left: 880, top: 440 });
    const after = wide.scrolledTo({ row: 300, column: 400 }, here);
    expect(wide.x(401) - after.left).toBe(900);
    expect(wide.y(301) - after.top).toBe(600);
  });

  it('is a name only along the other side: names are always there', () => {
    expect(wide.scrolledTo({ row: -1, column: 20 }, here)).toEqual({ left: 880, top: 2200 });
    expect(wide.scrolledTo({ row: 10, column: -1 }, here)).toEqual({ left: 4400, top: 440 });
  });
});

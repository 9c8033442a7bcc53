/** Does a text that flows over pages lose nothing, and is it cut between lines only? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/dossier/in-slices.ts';
import type { Block, Piece } from '../../../src/scene/figure/block.ts';
import { flow, type Section } from '../../../src/scene/figure/flow.ts';

const PAGE = { width: 300, height: 100, gap: 10 };

/** What is found where: the name that its mark has. */
const named =
  (name: string): Piece['at'] =>
  () => [{ kind: 'path', d: name }];
const heading = (name: string, height: number): Block => ({ height, at: named(name) });

const pieces = fc.array(
  fc.record({ height: fc.integer({ min: 1, max: 40 }), before: fc.nat(9), stays: fc.boolean(), belongs: fc.boolean() }),
  {
    maxLength: 60,
  },
);
const sections = fc.array(fc.record({ list: pieces, columns: fc.integer({ min: 1, max: 3 }), head: fc.nat(20) }), {
  minLength: 1,
  maxLength: 3,
});

interface Found {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}
const flowed = (given: readonly Section[]): Found[] =>
  inOneGo(flow(given, PAGE)).flatMap((page, i) =>
    page.map(({ x, y, at }) => {
      const [mark] = at(0, 0);
      return { name: mark?.kind === 'path' ? mark.d : '', page: i, x, y };
    }),
  );
const made = (list: readonly { list: readonly Omit<Piece, 'at'>[]; columns: number; head: number }[]): Section[] =>
  list.map(({ list: own, columns, head }, s) => ({
    heading: heading(`head ${s}`, head),
    columns,
    between: 6,
    pieces: own.map((piece, i) => ({ ...piece, at: named(`${s} ${i}`) })),
  }));

describe('a text that flows over pages', () => {
  it('has every piece once, in order, within its page and on no other piece', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const found = flowed(made(given));
        const all = given.flatMap(({ list }, s) =>
          list.length ? [`head ${s}`, ...list.map((_, i) => `${s} ${i}`)] : [],
        );
        expect(found.map(({ name }) => name)).toEqual(all);
        const heights = new Map<string, number>(
          given.flatMap(({ list, head }, s) => [
            [`head ${s}`, head] as const,
            ...list.map(({ height }, i) => [`${s} ${i}`, height] as const),
          ]),
        );
        found.forEach(({ name, page, x, y }, i) => {
          const bottom = y + (heights.get(name) ?? 0);
          expect(bottom, name).toBeLessThanOrEqual(PAGE.height + 1e-9);
          const next = found[i + 1];
          if (next && next.page === page && next.x === x && next.y >= y) expect(next.y).toBeGreaterThanOrEqual(bottom);
        });
      }),
    );
  });

  it('never parts what stays together while a page can hold it, nor a heading from what is below', () => {
    fc.assert(
      fc.property(sections, (given) => {
        const found = new Map(flowed(made(given)).map((one) => [one.name, one]));
        given.forEach(({ list, head }, s) => {
          if (list.length) expect(found.get(`head ${s}`)?.page).toBe(found.get(`${s} 0`)?.page);
          let chain = 0;
          list.forEach(({ height, before, stays }, i) => {
            chain = i > 0 && list[i - 1]?.stays ? chain + before + height : height;
            const ends = !stays || i === list.length - 1;
            if (!ends || chain > PAGE.height - head) return;
            for (let at = i; at > 0 && list[at - 1]?.stays; at--)
              expect([found.get(`${s} ${at}`)?.page, found.get(`${s} ${at}`)?.x]).toEqual([
                found.get(`${s} ${at - 1}`)?.page,
                found.get(`${s} ${at - 1}`)?.x,
              ]);
          });
        });
      }),
    );
  });

  it('parts nothing that belongs together while a page can hold it, and where none can only what need not stay', () => {
    const piece = (height: number, tie: Partial<Piece> = {}): Omit<Piece, 'at'> => ({ height, before: 0, stays: false, ...tie }); // prettier-ignore
    const list = [
      ...Array.from({ length: 7 }, () => piece(10)),
      ...Array.from({ length: 5 }, (_, i) => piece(10, { belongs: i < 4 })),
      // Higher than any page: two lines of it still stay with each other.
      ...Array.from({ length: 14 }, (_, i) => piece(10, { belongs: i < 13, stays: i === 7 })),
    ];
    const found = new Map(flowed(made([{ list, columns: 1, head: 0 }])).map((one) => [one.name, one]));
    const pageOf = (i: number): number | undefined => found.get(`0 ${i}`)?.page;
    expect([7, 8, 9, 10, 11].map(pageOf)).toEqual([1, 1, 1, 1, 1]);
    expect(pageOf(6)).toBe(0);
    expect(pageOf(19)).toBe(pageOf(20));
    expect(pageOf(12)).toBe(1);
    expect(pageOf(25)).toBe(2);
  });

  const chainsOf = (count: number, before: number): readonly Omit<Piece, 'at'>[] =>
    Array.from({ length: count }, () => ({ height: 10, before, stays: false }));

  it('spares a last page for a few lines by setting all a little tighter', () => {
    // 10 + 8 × 12 is more than a page; with a little less air it is one.
    const found = flowed(made([{ list: chainsOf(9, 2), columns: 1, head: 0 }]));
    expect(new Set(found.map(({ page }) => page))).toEqual(new Set([0]));
    found.slice(2).forEach(({ y }, i) => expect(y - (found[i + 1]?.y ?? 0)).toBeGreaterThanOrEqual(11));
  });

  it('leaves the last page some of what the others have, rather than nearly nothing', () => {
    for (const count of [21, 41, 61, 22, 121]) {
      const found = flowed(made([{ list: chainsOf(count, 0), columns: 1, head: 0 }])).slice(1);
      const pages = Math.ceil(count / 10);
      const on = Array.from({ length: pages }, (_, i) => found.filter(({ page }) => page === i).length);
      expect(Math.max(...found.map(({ page }) => page)), String(count)).toBe(pages - 1);
      expect(on.at(-1), String(on)).toBeGreaterThanOrEqual(3);
      expect(Math.min(...on.slice(0, -1)), String(on)).toBeGreaterThanOrEqual(6);
    }
  });

  it('sets its last columns as even as they get', () => {
    const list = Array.from({ length: 9 }, () => ({ height: 10, before: 0, stays: false }));
    const found = flowed(made([{ list, columns: 3, head: 0 }]));
    expect(found.slice(1).map(({ y }) => y)).toEqual([0, 10, 20, 0, 10, 20, 0, 10, 20]);
  });
});

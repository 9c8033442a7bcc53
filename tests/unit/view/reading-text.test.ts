import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsWithTitle } from '../../../src/dossier/headline.ts';
import { underline } from '../../../src/scene/underline.ts';
import { scrollBy } from '../../../src/view/reading/into-view.ts';
import { blockOf, blocksOf, isLong, keptBlocks, PIECE } from '../../../src/view/reading/text-blocks.ts';

test('a short text stands in its paragraphs, a long one in pieces of them', () => {
  const paragraphs = [
    [0, 3],
    [3, 3 + 2 * PIECE + 1],
  ] as const;
  expect(blocksOf(paragraphs, false)).toEqual([
    { from: 0, to: 3, opens: true },
    { from: 3, to: 28, opens: true },
  ]);
  expect(blocksOf(paragraphs, true).map(({ from, to, opens }) => [from, to, opens])).toEqual([
    [0, 3, true],
    [3, 15, true],
    [15, 27, false],
    [27, 28, false],
  ]);
  expect(blocksOf([], true)).toEqual([]);
  expect([isLong(149), isLong(150)]).toEqual([false, true]);
});

test('a headline that is the first paragraph is known, however its marks are set; one that goes on is not', () => {
  const text = 'Clinic shuts after audit\n\nThe clinic closed. Nobody spoke.';
  const sentences: [number, number][] = [
    [0, 24],
    [26, 44],
    [45, 58],
  ];
  const begins = (title: string, to = 1) =>
    beginsWithTitle({ text, sentences, csl: { type: 'article', title } }, { from: 0, to });
  expect(begins('Clinic shuts after audit')).toBe(true);
  expect(begins('“CLINIC shuts, after audit”.')).toBe(true);
  expect(begins('Clinic shuts')).toBe(false);
  // Its paragraph says more.
  expect(begins('Clinic shuts after audit', 2)).toBe(false);
  expect(begins('')).toBe(false);
  expect(beginsWithTitle({ text: '', sentences: [], csl: { type: 'article', title: 'A' } }, undefined)).toBe(false);
});

test('each sentence of a text is in just one block', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      (sizes, long) => {
        let from = 0;
        const paragraphs = sizes.map((size) => [from, (from += size)] as const);
        const blocks = blocksOf(paragraphs, long);
        expect(blocks.flatMap(({ from: a, to }) => Array.from({ length: to - a }, (_, i) => a + i))).toEqual(
          Array.from({ length: from }, (_, i) => i),
        );
        expect(blocks.filter(({ opens }) => opens)).toHaveLength(sizes.length);
      },
    ),
  );
});

test('blocks of some sentences stay, and all between two that are marked', () => {
  const blocks = blocksOf([[0, 120]], true);
  expect(blockOf(blocks, 119)).toBe(9);
  expect(keptBlocks(blocks, [0, 5, 119], undefined)).toEqual([0, 9]);
  expect(keptBlocks(blocks, [0], [30, 65])).toEqual([0, 2, 3, 4, 5]);
  expect(keptBlocks([], [0], [0, 1])).toEqual([]);
});

test('quotes of several colours have a line each, the nearest lane uppermost', () => {
  expect(underline([2], new Map([['2', 0]]))).toEqual({
    image: 'linear-gradient(var(--family-2), var(--family-2))',
    position: '0 calc(100% - 0px)',
    padding: '2px',
  });
  const two = underline(
    [2, 5, 2, undefined],
    new Map([
      ['2', 0],
      ['5', 2],
    ]),
  );
  expect(two?.position).toBe('0 calc(100% - 6px),0 calc(100% - 0px)');
  expect(two?.padding).toBe('8px');
});

test('what draws no line is not underlined, nor is there a fifth line', () => {
  expect(underline([undefined], new Map())).toBeUndefined();
  expect(underline([], new Map())).toBeUndefined();
  expect(underline([3], new Map([['3', 4]]))).toBeUndefined();
});

test('a sentence comes to the middle of its pane, and one that is taller begins at its top', () => {
  const pane = { top: 100, bottom: 500, height: 400 };
  expect(scrollBy({ top: 280, bottom: 320, height: 40 }, pane, 'middle')).toBe(0);
  expect(scrollBy({ top: 480, bottom: 520, height: 40 }, pane, 'middle')).toBe(200);
  expect(scrollBy({ top: 100, bottom: 1100, height: 1000 }, pane, 'middle')).toBe(0);
});

test('a sentence that is in sight stays where it is, one outside comes just inside', () => {
  const pane = { top: 100, bottom: 500, height: 400 };
  expect(scrollBy({ top: 200, bottom: 240, height: 40 }, pane, 'near')).toBe(0);
  expect(scrollBy({ top: 90, bottom: 130, height: 40 }, pane, 'near')).toBe(-34);
  expect(scrollBy({ top: 480, bottom: 520, height: 40 }, pane, 'near')).toBe(44);
  // One that is too tall begins at the top.
  expect(scrollBy({ top: 130, bottom: 900, height: 770 }, pane, 'near')).toBe(6);
});

test('while an article is coded, a sentence that can be read whole stays where it is; one that cannot comes up with what follows it', () => {
  const pane = { top: 100, bottom: 500, height: 400 };
  for (const top of [164, 250, 436]) expect(scrollBy({ top, bottom: top + 40, height: 40 }, pane, 'steady')).toBe(0);
  // Below the foot, and above the head: to a third of the height.
  expect(scrollBy({ top: 480, bottom: 520, height: 40 }, pane, 'steady')).toBeCloseTo(480 - 100 - 400 / 3);
  expect(scrollBy({ top: 120, bottom: 160, height: 40 }, pane, 'steady')).toBeCloseTo(120 - 100 - 400 / 3);
  // A tall one leaves less above it, and the tallest begins right below what lies over the top.
  expect(scrollBy({ top: 480, bottom: 780, height: 300 }, pane, 'steady')).toBe(480 - 100 - 76);
  expect(scrollBy({ top: 480, bottom: 1480, height: 1000 }, pane, 'steady')).toBe(480 - 100 - 64);
});

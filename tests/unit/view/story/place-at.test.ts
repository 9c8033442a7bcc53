/** Does a step that is dragged come to stand where it is let go? */
import { expect, it } from 'vitest';
import { placeAt } from '../../../../src/view/story/place-at.ts';

const rows = [0, 40, 80, 160].map((top) => ({ top, bottom: top === 80 ? 160 : top + 40 }));

it('stands behind every row whose middle is above', () => {
  expect([-9, 21, 61, 121, 999].map((y) => placeAt(rows, 3, y))).toEqual([0, 1, 2, 3, 3]);
});

it('stays where it is until it has passed the middle of its neighbour', () => {
  expect([41, 59, 99, 119, 121].map((y) => placeAt(rows, 1, y))).toEqual([1, 1, 1, 1, 2]);
});

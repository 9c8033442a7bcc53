import { expect, test } from 'vitest';
import { scrollBy } from '../../../../src/view/reading/into-view.ts';
import { readIn } from '../../../../src/view/reading/note-place.ts';

const PANE = { top: 100, bottom: 500 };
/** Sentences of 100 pixels, scrolled so far. */
const boxes = (scrolled: number) =>
  Array.from({ length: 10 }, (_, i) => ({ top: 100 + i * 100 - scrolled, bottom: 200 + i * 100 - scrolled }));

test('what is read is the first sentence in sight, or the one that the reader is on', () => {
  expect(readIn(boxes(0), PANE, 9)).toBe(0);
  expect(readIn(boxes(350), PANE, 9)).toBe(3);
  // A sliver is not read.
  expect(readIn(boxes(395), PANE, 9)).toBe(4);
  expect(readIn(boxes(350), PANE, 5)).toBe(5);
  expect(readIn(boxes(0), PANE, -1)).toBe(0);
});

test('above or below all of them nothing is read', () => {
  expect(readIn(boxes(2000), PANE, 0)).toBeUndefined();
  expect(readIn(boxes(-1000), PANE, 0)).toBeUndefined();
  expect(readIn([], PANE, 0)).toBeUndefined();
});

test('a sentence comes back to just where it stood', () => {
  const target = { top: 730, bottom: 780, height: 50 };
  expect(scrollBy(target, { ...PANE, height: 400 }, 30)).toBe(600);
  expect(scrollBy(target, { ...PANE, height: 400 }, -20)).toBe(650);
});

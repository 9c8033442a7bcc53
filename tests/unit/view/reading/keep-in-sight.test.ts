import { expect, test } from 'vitest';
import { seenBefore } from '../../../../src/view/reading/keep-in-sight.ts';

test.each([
  ['inside of the pane', 300, 20, true],
  ['at its foot, below what it shows now', 580, 20, true],
  ['scrolled away above', 60, 20, false],
  ['below what it showed', 720, 20, false],
])('where the reader is %s', (_, top, height, seen) => {
  const box = { top, bottom: top + height };
  expect(seenBefore(box, { top: 100 }, 600)).toBe(seen ? box : undefined);
});

test('a reader who is nowhere', () => expect(seenBefore(undefined, { top: 0 }, 600)).toBeUndefined());

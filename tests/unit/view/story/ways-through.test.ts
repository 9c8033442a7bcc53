/** Does a finger that goes sideways lead on, and one that scrolls or only touches not? */
import { expect, it } from 'vitest';
import { swiped } from '../../../../src/view/story/ways-through.ts';

it.each([
  [-80, 10, 'next'],
  [80, -10, 'back'],
  [-30, 0, undefined],
  [-80, 70, undefined],
  [0, -200, undefined],
])('by %i and %i', (dx, dy, way) => {
  expect(swiped(dx, dy)).toBe(way);
});

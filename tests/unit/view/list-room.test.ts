/** Does a list leave free what somebody wants to see and press? */
import { describe, expect, it } from 'vitest';
import { opensUnasked, roomFor } from '../../../src/view/coding/list-room.ts';

const field = { top: 100, bottom: 130 };

describe('a list that nobody asked for', () => {
  it.each([
    ['over the foot right below it, in a low window', { top: 160, bottom: 290 }, 600, false],
    ['the same in a high one', { top: 160, bottom: 290 }, 900, true],
    ['over nothing, the foot being far below', { top: 450, bottom: 580 }, 600, true],
    ['and the foot being above', { top: 0, bottom: 90 }, 600, true],
    ['with no foot at all', undefined, 600, true],
  ])('%s', (_, foot, height, opens) => {
    expect(opensUnasked(field, foot, height)).toBe(opens);
  });
});

it('a list ends above what it spares, and has two rows at least', () => {
  expect(roomFor(field, { top: 330, bottom: 360 }, 600)).toBe(194);
  expect(roomFor(field, { top: 140, bottom: 170 }, 600)).toBe(72);
  expect(roomFor(field, undefined, 600)).toBe(464);
  // What is said above the buttons, too, where that leaves enough.
  expect(roomFor(field, { top: 380, bottom: 410 }, 600, { top: 310, bottom: 420 })).toBe(174);
  expect(roomFor(field, { top: 380, bottom: 410 }, 600, { top: 300, bottom: 420 })).toBe(244);
});

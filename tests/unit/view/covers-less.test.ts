/** Does a message keep off what is new? */
import { expect, it } from 'vitest';
import { coversLess } from '../../../src/view/stage/covers-less.ts';

const head = { left: 100, right: 500, top: 10, bottom: 50 };
const foot = { left: 100, right: 500, top: 550, bottom: 590 };
const spot = (x: number, y: number, lit = false) => ({ x, y, lit });

it.each([
  ['nothing is there', [], false],
  ['as much is under both', [spot(200, 30), spot(300, 570)], false],
  ['more is under the foot', [spot(200, 570), spot(300, 570), spot(200, 30)], true],
  ['what is new is under the foot', [spot(200, 570, true), spot(200, 30), spot(300, 30)], true],
  ['what is new is under the head', [spot(200, 30, true), spot(200, 570), spot(300, 570)], false],
  ['its name reaches under the foot', [spot(520, 535, true)], true],
  ['it is beside', [spot(700, 570, true), spot(200, 30)], false],
])('the head is better where %s: %s', (_, spots, expected) => {
  expect(coversLess(head, foot, spots)).toBe(expected);
});

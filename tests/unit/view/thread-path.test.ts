/** Does the thread go around names and buttons, and does it end where it should? */
import { describe, expect, it } from 'vitest';
import { threadWay, type Obstacle, type ThreadEnd } from '../../../src/view/thread/thread-path.ts';

const room = { left: 260, top: 100, right: 980, bottom: 760 };
const from = { x: 700, y: 380 };
const words = (y: number): ThreadEnd => ({ x: 1004, y, enter: 988, beyond: undefined });
const box = (left: number, top: number, width: number, height: number, weight = 25): Obstacle => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  weight,
});
const numbers = (d: string): number[] => d.match(/-?[\d.]+/gu)?.map(Number) ?? [];

describe('a thread', () => {
  it('goes level to words that are beside the stage, where nothing is in the way', () => {
    const { d, at, crossed } = threadWay(from, words(400), room, []);
    expect(at).toBe(400);
    expect(crossed).toBe(0);
    expect(d).toMatch(/^M700\.0 380\.0C.* 988\.0 400\.0L1004\.0 400\.0$/u);
  });

  it('comes to the margin over the stage, and goes along it to words that are below the stage', () => {
    const { d, at } = threadWay(from, words(830), room, []);
    expect(at).toBeLessThan(room.bottom);
    expect(d).toMatch(/V822\.0Q988\.0 830\.0 996\.0 830\.0L1004\.0 830\.0$/u);
    expect(numbers(d).slice(-2)).toEqual([1004, 830]);
  });

  it('goes around a name that lies on its way', () => {
    const free = threadWay(from, words(400), room, []);
    const name = box(780, 380, 160, 30);
    expect(threadWay(from, words(400), room, [name]).crossed).toBe(0);
    expect(threadWay(from, words(400), room, [name]).d).not.toBe(free.d);
  });

  it('goes under no buttons at the foot of the stage', () => {
    const buttons = box(660, 700, 310, 40, 60);
    for (const y of [420, 640, 720, 780, 850])
      expect(threadWay({ x: 690, y: 660 }, words(y), room, [buttons]).crossed, `words at ${y}`).toBe(0);
  });

  it('does not leave the stage on its way to words below it', () => {
    const phone = { left: 0, top: 96, right: 390, bottom: 414 };
    const { d } = threadWay({ x: 175, y: 154 }, { x: 35, y: 800, enter: 8, beyond: undefined }, phone, [
      box(124, 114, 66, 16, 40),
      box(50, 178, 70, 14),
    ]);
    const [, , , y1 = 0, , y2 = 0] = numbers(d);
    const heights = Array.from({ length: 21 }, (_, i) => i / 20).map((t) => {
      const [s, end] = [1 - t, numbers(d)[7] ?? 0];
      return s * s * s * 154 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * end;
    });
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(phone.top);
  });

  it('crosses what weighs least, where everything is full', () => {
    const heavy = box(720, 0, 40, 440, 60);
    const light = box(720, 440, 40, 900, 4);
    expect(threadWay(from, words(400), room, [heavy, light]).crossed).toBe(4);
  });

  it('keeps its way while another is hardly better', () => {
    const name = box(900, 395, 60, 12);
    const around = threadWay(from, words(400), room, [name]);
    const moved = threadWay({ x: 702, y: 380 }, words(400), room, [box(902, 397, 60, 12)], around);
    expect(Math.abs(moved.at - around.at)).toBeLessThan(1);
  });

  it('is there in a stage of no height, too', () => {
    expect(threadWay(from, words(400), { ...room, top: 380, bottom: 390 }, []).d).toMatch(/^M700/u);
  });
});

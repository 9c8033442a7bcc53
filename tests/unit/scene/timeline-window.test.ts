/** Which window of time is meant, when an end of it is pulled or moved by keys? */
import { describe, expect, it } from 'vitest';
import type { TimeScale } from '../../../src/scene/timeline/scale.ts';
import { pulled, spanByKey, type Handle } from '../../../src/scene/timeline/window.ts';

/** One place for each moment, and every ten a stop. */
const scale = {
  first: 0,
  last: 100,
  width: 100,
  x: (time: number) => time,
  invert: (x: number) => x,
  stretches: [],
} as unknown as TimeScale;
const stops = [...Array(11).keys()].map((n) => n * 10);
const span = { min: 20, max: 59 };
const press = (handle: Handle, key: string, both = false) => spanByKey(scale, stops, span, handle, key, both);

describe('a window of time', () => {
  it('has one end moved by arrows and pages, and no end past the other', () => {
    expect(press('from', 'ArrowRight')).toEqual({ min: 30, max: 59 });
    expect(press('to', 'ArrowUp')).toEqual({ min: 20, max: 69 });
    expect(press('to', 'PageDown')).toEqual(span);
    expect(press('from', 'PageDown')).toEqual({ min: 0, max: 59 });
  });

  it('is moved as a whole, and not beyond an end', () => {
    expect(press('from', 'ArrowRight', true)).toEqual({ min: 30, max: 69 });
    expect(spanByKey(scale, stops, { min: 0, max: 9 }, 'to', 'ArrowLeft', true)).toEqual({ min: 0, max: 9 });
  });

  it('goes to either end of time, or is as short as the other end allows', () => {
    expect(press('from', 'Home')).toEqual({ min: 0, max: 59 });
    expect(press('to', 'End')).toEqual({ min: 20, max: 100 });
    expect(press('to', 'Home')).toEqual({ min: 20, max: 30 });
    expect(press('from', 'End')).toEqual({ min: 50, max: 59 });
    expect(press('from', 'a')).toBeUndefined();
  });

  it('keeps its width where all of it is pulled, also at the edge', () => {
    const width = (at: number): number => {
      const { min, max } = pulled(scale, span, 'move', 40, at);
      return max - min;
    };
    expect(width(40)).toBe(width(-500));
    expect(pulled(scale, span, 'move', 40, -500).min).toBe(0);
  });
});

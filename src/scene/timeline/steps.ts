/** Through which moments does time go when it is played? One stretch between two ticks after the other, if something begins in it. */
import { floorToStep, offsetBy } from './calendar.ts';
import type { Dates } from './dates.ts';
import { stretchAt, type TimeScale } from './scale.ts';

export interface Moment {
  /** Milliseconds, inclusive. */
  readonly min: number;
  readonly max: number;
}

export function momentsOf(scale: TimeScale, { dates }: Dates): Moment[] {
  const found = new Map<number, Moment>();
  for (const { min, max } of dates) {
    // Without a beginning, the end is all that is known.
    const time = Number.isFinite(min) ? min : max;
    const stretch = Number.isFinite(time) ? stretchAt(scale, time) : undefined;
    if (!stretch) continue;
    const { kind, step } = stretch;
    const begin = kind === 'break' ? stretch.from : floorToStep(step, time);
    const next = kind === 'break' ? stretch.to : offsetBy(step.unit, begin, step.every);
    found.set(begin, { min: Math.max(scale.first, begin), max: Math.min(scale.last, next - 1) });
  }
  return [...found.values()].sort((a, b) => a.min - b.min);
}

/** The moment that a window ends at, counted from 0; the last one where there is no window, -1 before the first. */
export function momentAt(moments: readonly Moment[], span: Moment | undefined): number {
  return span ? moments.findLastIndex(({ max }) => max <= span.max) : moments.length - 1;
}

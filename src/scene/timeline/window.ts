/** Which window of time do the two handles mean? Moving them by places and by steps; without a window they stand at the ends. */
import type { Filter } from '../../graph/filter.ts';
import { snapDown, snapUp, type TimeScale } from './scale.ts';

export type Span = NonNullable<Filter['span']>;
export type Handle = 'from' | 'to';

export const wholeOf = ({ first, last }: TimeScale): Span => ({ min: first, max: last });

/** No window at all where it would leave nothing out. */
export const unlessWhole = (scale: TimeScale, span: Span): Span | undefined =>
  span.min <= scale.first && span.max >= scale.last ? undefined : span;

/** Where an end of the window stands: at the very edge where nothing is left out on its side. */
export function placeOf(scale: TimeScale, span: Span, handle: Handle): number {
  if (handle === 'from') return span.min <= scale.first ? 0 : scale.x(span.min);
  return span.max >= scale.last ? scale.width : scale.x(span.max);
}

/** The window between two places, in whole units of what the dates there are precise to. */
export function between(scale: TimeScale, a: number, b: number): Span {
  return {
    min: snapDown(scale, scale.invert(Math.min(a, b))),
    max: snapUp(scale, scale.invert(Math.max(a, b))),
  };
}

/** The window with one end at another place; the ends do not pass each other. */
export function withEndAt(scale: TimeScale, span: Span, handle: Handle, x: number): Span {
  const time = scale.invert(x);
  if (handle === 'from') return { ...span, min: snapDown(scale, Math.min(time, span.max)) };
  return { ...span, max: snapUp(scale, Math.max(time, span.min)) };
}

/** The window with one end so many stops further; `stops` ascending, from one end of the scale to the other. */
export function withEndMoved(stops: readonly number[], span: Span, handle: Handle, by: number): Span {
  if (handle === 'from') {
    const min = moved(stops, span.min, by);
    return min < span.max ? { ...span, min } : span;
  }
  // The last moment before a stop; only at the very end the stop itself.
  const last = stops.at(-1) ?? span.max;
  const there = moved(stops, span.max >= last ? last : span.max + 1, by);
  const max = there >= last ? last : there - 1;
  return max > span.min ? { ...span, max } : span;
}

function moved(stops: readonly number[], time: number, by: number): number {
  const at = by > 0 ? stops.findIndex((stop) => stop > time) : stops.findLastIndex((stop) => stop < time);
  if (at < 0) return time;
  return stops[Math.max(0, Math.min(stops.length - 1, at + by - Math.sign(by)))] ?? time;
}

/** Both ends moved; not at all if one of them stands at its end already. */
export function moveBoth(stops: readonly number[], span: Span, by: number): Span {
  const [first, second]: [Handle, Handle] = by > 0 ? ['to', 'from'] : ['from', 'to'];
  const once = withEndMoved(stops, span, first, by);
  return once.min === span.min && once.max === span.max ? span : withEndMoved(stops, once, second, by);
}

/** What a pointer takes hold of: an end, the whole window, or the ground, from where it draws a new one. */
export type Hold = Handle | 'move' | 'new';

/** The window as it was before, pulled from one place to another. */
export function pulled(scale: TimeScale, before: Span, hold: Hold, start: number, at: number): Span {
  if (hold === 'new') return between(scale, start, at);
  const [left, right] = [placeOf(scale, before, 'from'), placeOf(scale, before, 'to')];
  const by = at - start;
  if (hold !== 'move') return withEndAt(scale, before, hold, (hold === 'from' ? left : right) + by);
  const kept = Math.max(-left, Math.min(scale.width - right, by));
  return between(scale, left + kept, right + kept);
}

const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
  ...{ PageDown: -5, PageUp: 5 },
};

/** The window once a key is pressed on one of its ends; `both`: the other one goes with it. Undefined for any other key. */
export function spanByKey(
  scale: TimeScale,
  stops: readonly number[],
  span: Span,
  handle: Handle,
  key: string,
  both: boolean,
): Span | undefined {
  const by = STEPS[key];
  if (by !== undefined) return both ? moveBoth(stops, span, by) : withEndMoved(stops, span, handle, by);
  const { min, max } = wholeOf(scale);
  if (key === 'Home' && handle === 'from') return { ...span, min };
  if (key === 'End' && handle === 'to') return { ...span, max };
  // As short as the other end allows.
  if (key === 'Home') {
    const stop = stops[1] ?? scale.last;
    return { ...span, max: Math.max(stop - 1, stops.find((one) => one > span.min) ?? stop) };
  }
  if (key === 'End') {
    const stop = stops.at(-2) ?? scale.first;
    return { ...span, min: Math.min(stop, stops.findLast((one) => one < span.max) ?? stop) };
  }
  return undefined;
}

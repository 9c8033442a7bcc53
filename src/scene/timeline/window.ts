/** Which window of time do the two handles mean? Moving them by places and by steps; without a window they stand at the ends. */
import type { Filter } from '../../graph/filter.ts';
import { snapDown, snapUp, type TimeScale } from '../../scene/timeline/scale.ts';

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

/**
 * Where on the line is a time? Straight within a cluster of dates; long stretches without any are squeezed into a break of fixed width.
 * So a week keeps its days beside decades. It never turns back, and every place is one time.
 */
import {
  finer,
  floorTo,
  LENGTH,
  offsetBy,
  startsIn,
  STEPS,
  lengthOf,
  UNITS,
  type Step,
  type Unit,
} from './calendar.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import type { Dates } from './dates.ts';

export interface Stretch {
  readonly kind: 'cluster' | 'break';
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Pixels. */
  readonly x0: number;
  readonly x1: number;
  /** What its ticks and its steps are: for a break, the whole of it. */
  readonly step: Step;
  /** What the ends of a window snap to: units of its most precise date, if a hand can tell them apart. */
  readonly grain: Unit;
}

export interface TimeScale {
  readonly width: number;
  /** In their order, without holes. */
  readonly stretches: readonly Stretch[];
  readonly min: number;
  readonly max: number;
  /** The first and the last end of a date: the line goes on a little beyond, a window does not. */
  readonly first: number;
  readonly last: number;
  /** What is beyond the ends, also without limit, is at the ends. */
  readonly x: (time: number) => number;
  readonly invert: (x: number) => number;
}

/** Room for a break and its length in words. */
const BREAK = 60;
const NARROW_BREAK = 46;
/** Room for «Oct 2024». */
const LEAST = 60;
const PAD = 10;
/** Beside an end that is open, an arrow must fit. */
const OPEN_PAD = 22;
/** A break must squeeze at least so many times, seen from its more detailed side. */
const LEAST_SQUEEZE = 3;
/** What stands alone is shown in the context of so many of its units. */
const CONTEXT = 5;
/** Least width of what a hand can choose. */
const GRAIN = 4;
/** Least distance of two ticks. */
const TICK = 18;

/** Undefined where no date has an end. */
export function timeScale(
  { dates }: Dates,
  width: number,
  /** Whether the labels of a step have room at so many pixels per millisecond. */
  fits: (step: Step, from: number, to: number, rate: number) => boolean,
): TimeScale | undefined {
  const gap = width < 500 ? NARROW_BREAK : BREAK;
  let most = Math.max(1, Math.floor((width + gap) / (LEAST + gap)));
  for (;;) {
    const clusters = clustersOf(dates, most);
    if (clusters.length === 0) return undefined;
    const stretches = lay(clusters, dates, width, gap, fits);
    if (clusters.length === 1 || stretches.every((_, i) => squeezes(stretches, i)))
      return { ...scaleOf(stretches, width), ...endsOf(dates) };
    most = clusters.length - 1;
  }
}

function squeezes(stretches: readonly Stretch[], i: number): boolean {
  const rate = (stretch: Stretch | undefined): number =>
    stretch ? (stretch.x1 - stretch.x0) / (stretch.to - stretch.from) : 0;
  if (stretches[i]?.kind !== 'break') return true;
  return Math.max(rate(stretches[i - 1]), rate(stretches[i + 1])) > LEAST_SQUEEZE * rate(stretches[i]);
}

/** The first and the last end of all dates. */
export function endsOf(dates: Dates['dates']): { first: number; last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const { min, max } of dates)
    for (const end of [min, max]) {
      if (!Number.isFinite(end)) continue;
      first = Math.min(first, end);
      last = Math.max(last, end);
    }
  return { first, last };
}

/** Shares room out: each part gets what its weight asks for, and none less than the least. */
export function shareOut(weights: readonly number[], room: number, least: number): number[] {
  const shares = weights.map(() => 0);
  let open = weights.map((_, i) => i);
  let left = room;
  for (;;) {
    const sum = open.reduce((total, i) => total + (weights[i] ?? 0), 0);
    const poor = open.filter((i) => (left * (weights[i] ?? 0)) / sum < least);
    if (poor.length === 0 || poor.length === open.length) {
      for (const i of open) shares[i] = poor.length ? left / open.length : (left * (weights[i] ?? 0)) / sum;
      return shares;
    }
    for (const i of poor) shares[i] = least;
    left -= poor.length * least;
    open = open.filter((i) => !poor.includes(i));
  }
}

function lay(
  clusters: readonly Cluster[],
  dates: Dates['dates'],
  width: number,
  gap: number,
  fits: Parameters<typeof timeScale>[2],
): Stretch[] {
  const { first, last } = endsOf(dates);
  const openLeft = dates.some(({ min }) => min === -Infinity);
  const openRight = dates.some(({ max }) => max === Infinity);
  // Ends of coarse dates beyond the outermost cluster lie behind a break of their own.
  const beyond = (a: number, b: number, { min, max, finest }: Cluster): boolean =>
    b - a > 0.5 * Math.max(max - min, CONTEXT * LENGTH[finest]);
  const outermost = clusters.map((cluster) => ({ ...cluster }));
  const head = outermost[0];
  const tail = outermost.at(-1);
  if (!head || !tail) return [];
  const leading = beyond(first, head.min, head);
  const trailing = beyond(tail.max, last, tail);
  if (!leading) head.min = Math.min(head.min, first);
  if (!trailing) tail.max = Math.max(tail.max, last);
  const breaks = clusters.length - 1 + Number(leading) + Number(trailing);
  // By how much happens and over how many units; damped, so that the least of them can still be read.
  const shares = shareOut(
    clusters.map(({ weight, min, max, finest }) => Math.sqrt(weight * Math.log2(2 + (max - min) / LENGTH[finest]))),
    width - breaks * gap,
    LEAST,
  );
  const stretches: Stretch[] = [];
  let x = 0;
  let at = -Infinity;
  const addBreak = (from: number, to: number): void => {
    const unit: Unit = to - from > 2 * LENGTH.year ? 'year' : to - from > 2 * LENGTH.month ? 'month' : 'day';
    stretches.push({ kind: 'break', from, to, x0: x, x1: x + gap, step: { unit, every: 1 }, grain: unit });
    x += gap;
  };
  outermost.forEach(({ min, max, finest }, i) => {
    const share = shares[i] ?? LEAST;
    const before = i > 0 ? (outermost[i - 1]?.max ?? -Infinity) : leading ? first : -Infinity;
    const after = outermost[i + 1]?.min ?? (trailing ? last : Infinity);
    const padLeft = i === 0 && openLeft && !leading ? OPEN_PAD : PAD;
    const padRight = i === outermost.length - 1 && openRight && !trailing ? OPEN_PAD : PAD;
    const least = (outermost.length > 1 ? 1 : CONTEXT) * LENGTH[finest];
    const missing = Math.max(0, least - (max - min)) / 2;
    const perPixel = (max - min + 2 * missing) / Math.max(1, share - padLeft - padRight);
    const from = min - Math.min(missing + padLeft * perPixel, (min - before) * 0.3);
    const to = max + Math.min(missing + padRight * perPixel, (after - max) * 0.3);
    if (i === 0 && leading) addBreak(first, from);
    else if (i > 0) addBreak(at, from);
    const rate = share / (to - from);
    const step = stepFor(finest, from, to, rate, fits);
    const grain = UNITS.slice(UNITS.indexOf(finest)).find((unit) => LENGTH[unit] * rate >= GRAIN) ?? step.unit;
    stretches.push({ kind: 'cluster', from, to, x0: x, x1: x + share, step, grain: finer(grain, step.unit) });
    x += share;
    at = to;
  });
  if (trailing) addBreak(at, last);
  return stretches;
}

/** The finest step that is no finer than the dates, and whose labels fit. */
function stepFor(finest: Unit, from: number, to: number, rate: number, fits: Parameters<typeof timeScale>[2]): Step {
  const allowed = STEPS.filter(({ unit }) => UNITS.indexOf(unit) >= UNITS.indexOf(finest));
  const found = allowed.find((step) => lengthOf(step) * rate >= TICK && fits(step, from, to, rate));
  return found ?? allowed.at(-1) ?? { unit: 'year', every: 1 };
}

function scaleOf(stretches: readonly Stretch[], width: number): Omit<TimeScale, 'first' | 'last'> {
  const min = stretches[0]?.from ?? 0;
  const max = stretches.at(-1)?.to ?? 0;
  return {
    width,
    stretches,
    min,
    max,
    x: (time) => {
      const stretch = stretches.find(({ to }) => time <= to);
      if (!stretch) return width;
      const { from, to, x0, x1 } = stretch;
      return x0 + (x1 - x0) * Math.max(0, (time - from) / (to - from));
    },
    invert: (x) => {
      const stretch = stretches.find(({ x1 }) => x <= x1);
      if (!stretch) return max;
      const { from, to, x0, x1 } = stretch;
      return from + (to - from) * Math.max(0, Math.min(1, (x - x0) / (x1 - x0)));
    },
  };
}

/** The stretch that a time lies in; the nearest where it is beyond. */
export function stretchAt(scale: TimeScale, time: number): Stretch | undefined {
  return scale.stretches.find(({ to }) => time <= to) ?? scale.stretches.at(-1);
}

/** The beginning of the unit around a time that the dates there are precise to. */
export function snapDown(scale: TimeScale, time: number): number {
  const stretch = stretchAt(scale, time);
  return stretch ? Math.max(scale.first, floorTo(stretch.grain, time)) : time;
}

/** The last moment of that unit. */
export function snapUp(scale: TimeScale, time: number): number {
  const stretch = stretchAt(scale, time);
  if (!stretch) return time;
  return Math.min(scale.last, offsetBy(stretch.grain, floorTo(stretch.grain, time), 1) - 1);
}

/** Where a tick is, ascending, from the first end of a date to the last: what arrow keys move to. */
export function stopsOf({ stretches, first, last }: TimeScale): number[] {
  const ticks = stretches.flatMap(({ kind, step, from, to }) => (kind === 'break' ? [] : startsIn(step, from, to)));
  return [first, ...ticks.filter((tick) => tick > first && tick < last), last];
}

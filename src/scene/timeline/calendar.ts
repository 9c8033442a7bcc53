/** In which units is time counted? Calendar units in UTC, from hours to years, and how precise a date is. Times are in milliseconds. */
import { utcDay, utcHour, utcMonth, utcYear, type CountableTimeInterval } from 'd3';

/** Finest first. */
export const UNITS = ['hour', 'day', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

const INTERVALS: Readonly<Record<Unit, CountableTimeInterval>> = {
  hour: utcHour,
  day: utcDay,
  month: utcMonth,
  year: utcYear,
};

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** About how long a unit is, for comparing and never for counting. */
export const LENGTH: Readonly<Record<Unit, number>> = {
  hour: HOUR,
  day: DAY,
  month: 30.4 * DAY,
  year: 365.25 * DAY,
};

export const finer = (a: Unit, b: Unit): Unit => (UNITS.indexOf(a) < UNITS.indexOf(b) ? a : b);

/** As far as a JavaScript date reaches. */
const FAR = 8.64e15;
const held = (time: number): number => Math.max(-FAR, Math.min(FAR, time));

/** The beginning of the unit that `time` lies in. */
export function floorTo(unit: Unit, time: number): number {
  const floor = INTERVALS[unit].floor(new Date(held(time))).getTime();
  return Number.isNaN(floor) ? held(time) : floor;
}

/** The beginning of a unit, so many units later. */
export function offsetBy(unit: Unit, time: number, by: number): number {
  const there = INTERVALS[unit].offset(new Date(held(time)), by).getTime();
  return Number.isNaN(there) ? (by < 0 ? -FAR : FAR) : there;
}

/** Whether a unit begins at this very moment. */
const begins = (unit: Unit, time: number): boolean => floorTo(unit, time) === time;

/** The coarsest unit of which a span is made: 2024 is a year, 2024-10 a month. An open end is not asked. */
export function precisionOf(min: number, max: number): Unit {
  const ends = [min, max + 1].filter(Number.isFinite);
  // An instant ends where it begins; it says an hour at best.
  if (min === max || ends.length === 0) return 'hour';
  return UNITS.findLast((unit) => ends.every((end) => begins(unit, end))) ?? 'hour';
}

/** Every how many of a unit a line is drawn, finest first. Within a unit the numbers divide the next coarser one. */
export interface Step {
  readonly unit: Unit;
  readonly every: number;
}

const ROUND = [1, 2, 5];
export const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((every) => ({ unit: 'hour' as const, every })),
  ...[1, 2, 7, 14].map((every) => ({ unit: 'day' as const, every })),
  ...[1, 3, 6].map((every) => ({ unit: 'month' as const, every })),
  ...[0, 1, 2, 3, 4, 5].flatMap((power) => ROUND.map((n) => ({ unit: 'year' as const, every: n * 10 ** power }))),
];

export const lengthOf = ({ unit, every }: Step): number => LENGTH[unit] * every;

/** Days are counted from a Monday, so that every seventh is one. */
const MONDAY = Date.UTC(1970, 0, 5);

/** The beginning of the stretch of a step that `time` lies in. */
export function floorToStep({ unit, every }: Step, time: number): number {
  const start = floorTo(unit, time);
  if (every === 1) return start;
  const date = new Date(start);
  const mod = (n: number): number => ((n % every) + every) % every;
  switch (unit) {
    case 'hour':
      return start - mod(date.getUTCHours()) * HOUR;
    case 'day':
      return start - mod(Math.round((start - MONDAY) / DAY)) * DAY;
    case 'month':
      return offsetBy('month', start, -mod(date.getUTCMonth()));
    case 'year':
      return offsetBy('year', start, -mod(date.getUTCFullYear()));
  }
}

/** The beginnings of a step's stretches in [from, to], at most `limit` of them. */
export function startsIn(step: Step, from: number, to: number, limit = 2000): number[] {
  const starts: number[] = [];
  let at = floorToStep(step, from);
  if (at < from) at = offsetBy(step.unit, at, step.every);
  while (at <= to && starts.length < limit) {
    starts.push(at);
    const next = offsetBy(step.unit, at, step.every);
    if (next <= at) break;
    at = next;
  }
  return starts;
}

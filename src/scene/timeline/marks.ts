/**
 * What is drawn for the claims? Each for itself while there is room: a dot in its unit, a bar for a date that is longer than the units
 * of its cluster. Where there are too many for that, counts by bins. What a filter leaves changes no place.
 */
import { LENGTH, lengthOf, startsIn, STEPS, UNITS } from './calendar.ts';
import type { DatedClaims } from './dates.ts';
import { stretchAt, type TimeScale } from './scale.ts';

export interface ClaimMark {
  /** Place in the index's claims. */
  readonly claim: number;
  readonly date: DatedClaims;
  readonly bar: boolean;
  /** Pixels; `y` is the mark's middle above the base line. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly thickness: number;
}

export interface Bin {
  readonly x0: number;
  readonly x1: number;
  /** Milliseconds, inclusive. */
  readonly min: number;
  readonly max: number;
}

export type Marks =
  | { readonly kind: 'each'; readonly marks: readonly ClaimMark[] }
  | { readonly kind: 'bins'; readonly bins: readonly Bin[]; readonly spread: readonly Spread[] };

/** Which bins a date may lie in. */
export interface Spread {
  readonly date: DatedClaims;
  readonly first: number;
  readonly last: number;
}

/** Distances of dots and of bars, from roomy to tight. */
const PITCHES = [
  { dot: 8, bar: 7 },
  { dot: 7, bar: 5.5 },
  { dot: 6, bar: 4.5 },
  { dot: 5, bar: 3.4 },
] as const;
/** What is shorter than this is a dot. */
const DOT_WIDTH = 12;
const MOST_MARKS = 1500;

export function marksOf(scale: TimeScale, dates: readonly DatedClaims[], height: number): Marks {
  const count = dates.reduce((sum, { claims }) => sum + claims.length, 0);
  if (count <= MOST_MARKS)
    for (const pitch of PITCHES) {
      const marks = each(scale, dates, height, pitch);
      if (marks) return { kind: 'each', marks };
    }
  const bins = binsOf(scale);
  const at = (time: number): number => binAt(bins, scale.x(time));
  return { kind: 'bins', bins, spread: dates.map((date) => ({ date, first: at(date.min), last: at(date.max) })) };
}

function isBar(scale: TimeScale, { min, max }: DatedClaims): boolean {
  if (scale.x(max) - scale.x(min) <= DOT_WIDTH && Number.isFinite(max - min)) return false;
  const stretch = stretchAt(scale, min);
  return !stretch || stretch.kind === 'break' || max - min > 1.1 * LENGTH[stretch.step.unit];
}

function each(
  scale: TimeScale,
  dates: readonly DatedClaims[],
  height: number,
  pitch: (typeof PITCHES)[number],
): ClaimMark[] | undefined {
  const bars = dates.filter((date) => isBar(scale, date));
  const asBars = new Set(bars);
  const lanes = inLanes(
    bars.flatMap((date) => date.claims.map((claim) => ({ claim, date, x0: scale.x(date.min), x1: scale.x(date.max) }))),
  );
  const barsHigh = lanes.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * pitch.bar;
  const rows = Math.floor((height - barsHigh) / pitch.dot);
  if (rows < (bars.length < dates.length ? 1 : 0)) return undefined;
  const dots = dates
    .filter((date) => !asBars.has(date))
    .flatMap((date) => dotsOf(scale, date, pitch.dot, rows))
    .sort((a, b) => a.x - b.x);
  // The end of the last dot in each row.
  const taken: number[] = [];
  const marks: ClaimMark[] = [];
  for (const { x, claim, date } of dots) {
    let row = taken.findIndex((end) => end + pitch.dot - 0.5 <= x);
    if (row < 0) row = taken.length;
    if (row >= rows) return undefined;
    taken[row] = x;
    const thickness = pitch.dot - 1.5;
    const half = thickness / 2;
    marks.push({ claim, date, bar: false, x0: x - half, x1: x + half, y: (row + 0.5) * pitch.dot, thickness });
  }
  const above = taken.length * pitch.dot;
  for (const { claim, date, x0, x1, lane } of lanes) {
    const end = Math.max(x1, x0 + DOT_WIDTH);
    marks.push({
      claim,
      date,
      bar: true,
      x0,
      x1: end,
      y: above + (lane + 0.5) * pitch.bar,
      thickness: pitch.bar - 1.5,
    });
  }
  return marks;
}

/** Dots of one date, in as few columns as the height allows, in the middle of what the date spans. */
function dotsOf(
  scale: TimeScale,
  date: DatedClaims,
  pitch: number,
  rows: number,
): { x: number; claim: number; date: DatedClaims }[] {
  const { claims } = date;
  const columns = Math.ceil(claims.length / Math.max(1, rows));
  const middle = (scale.x(date.min) + scale.x(date.max)) / 2;
  const left = middle - ((columns - 1) * pitch) / 2;
  const columnOf = (i: number): number => Math.floor((i * columns) / claims.length);
  return claims.map((claim, i) => ({ x: left + columnOf(i) * pitch, claim, date }));
}

/** The lowest lane that is free, from left to right. */
function inLanes<T extends { x0: number; x1: number }>(bars: readonly T[]): (T & { lane: number })[] {
  const ends: number[] = [];
  return [...bars]
    .sort((a, b) => a.x0 - b.x0)
    .map((bar) => {
      let lane = ends.findIndex((end) => end + 3 <= bar.x0);
      if (lane < 0) lane = ends.length;
      ends[lane] = Math.max(bar.x1, bar.x0 + DOT_WIDTH);
      return { ...bar, lane };
    });
}

/** The finest calendar bins that can be seen; a break is one bin. */
function binsOf(scale: TimeScale): Bin[] {
  return scale.stretches.flatMap(({ kind, from, to, x0, x1, grain }): Bin[] => {
    if (kind === 'break') return [{ x0, x1, min: from, max: to - 1 }];
    const rate = (x1 - x0) / (to - from);
    const step = STEPS.find(
      (step) => UNITS.indexOf(step.unit) >= UNITS.indexOf(grain) && lengthOf(step) * rate >= 5,
    ) ?? { unit: grain, every: 1 };
    const starts = [from, ...startsIn(step, from + 1, to - 1)];
    return starts.map((start, i) => {
      const end = starts[i + 1] ?? to;
      return { x0: scale.x(start), x1: scale.x(end), min: start, max: end - 1 };
    });
  });
}

function binAt(bins: readonly Bin[], x: number): number {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle]?.x1 ?? Infinity) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much lies in each bin; a date that may lie in several is shared out among them. By slot, and in all. */
export interface BinCounts {
  readonly slots: ReadonlyMap<number, Float64Array>;
  readonly all: Float64Array;
}

export function countBins(
  bins: readonly Bin[],
  spread: readonly Spread[],
  slotOf: Uint8Array,
  counts: (claim: number) => boolean,
): BinCounts {
  const all = new Float64Array(bins.length);
  const slots = new Map<number, Float64Array>();
  for (const { date, first, last } of spread) {
    const share = 1 / (last - first + 1);
    const found = new Map<number, number>();
    for (const claim of date.claims) {
      const slot = slotOf[claim] ?? 0;
      if (counts(claim)) found.set(slot, (found.get(slot) ?? 0) + share);
    }
    for (const [slot, count] of found) {
      const of = slots.get(slot) ?? new Float64Array(bins.length);
      slots.set(slot, of);
      for (let bin = first; bin <= last; bin++) {
        of[bin] = (of[bin] ?? 0) + count;
        all[bin] = (all[bin] ?? 0) + count;
      }
    }
  }
  return { slots, all };
}

/** The mark nearest to a place, if one is within reach; `y` above the base line. */
export function markAt(marks: readonly ClaimMark[], x: number, y: number, reach: number): ClaimMark | undefined {
  let nearest: ClaimMark | undefined;
  let least = reach;
  for (const mark of marks) {
    const away = Math.hypot(
      Math.max(mark.x0 - x, 0, x - mark.x1),
      Math.max(0, Math.abs(mark.y - y) - mark.thickness / 2),
    );
    if (away < least) {
      nearest = mark;
      least = away;
    }
  }
  return nearest;
}

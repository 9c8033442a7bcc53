/** Which dates do the claims have by one clock? Claims of the same date are kept together: there are many claims and few dates. */
import { inOneGo, type MeasuredSteps } from '../../dossier/in-slices.ts';
import { datesIn, type ClaimIndex } from '../../graph/claim-index.ts';
import type { Clock } from '../../graph/filter.ts';
import { precisionOf, type Unit } from './calendar.ts';

export interface DatedClaims {
  /** EDTF, as it stands in the dossier. */
  readonly text: string;
  /** Milliseconds since 1970 UTC, inclusive; infinite where it is open. */
  readonly min: number;
  readonly max: number;
  readonly precision: Unit;
  /** `~`: its ends are soft. */
  readonly approximate: boolean;
  /** `?`: drawn with a gap. */
  readonly uncertain: boolean;
  /** Places in the index's claims. */
  readonly claims: readonly number[];
}

export interface Dates {
  /** By their beginning, the shorter ones first. */
  readonly dates: readonly DatedClaims[];
  readonly dated: number;
  readonly undated: number;
}

export const datesBy = (index: ClaimIndex, clock: Clock): Dates => inOneGo(dateSteps(index, clock));

const known = new WeakMap<ClaimIndex, Map<Clock, Dates>>();

/** `datesBy`, read once for an index, a little at a time; yields how much is done. */
export function* datesOnce(index: ClaimIndex, clock: Clock): MeasuredSteps<Dates> {
  const byClock = known.get(index) ?? new Map<Clock, Dates>();
  known.set(index, byClock);
  const before = byClock.get(clock);
  if (before) return before;
  const dates = yield* dateSteps(index, clock);
  byClock.set(clock, dates);
  return dates;
}

/** So many claims are looked at between two places where the work may be interrupted. */
const STEP = 2000;

function* dateSteps(index: ClaimIndex, clock: Clock): MeasuredSteps<Dates> {
  const { min, max } = index.time[clock];
  const textOf = datesIn(index.graph);
  const byText = new Map<string, number[]>();
  let undated = 0;
  for (const [i, claim] of index.claims.entries()) {
    if (i % STEP === STEP - 1) yield i / index.claims.length;
    if (Number.isNaN(min[i] ?? NaN)) undated++;
    else {
      const text = textOf(claim, clock) ?? '';
      const same = byText.get(text);
      if (same) same.push(i);
      else byText.set(text, [i]);
    }
  }
  const dates = [...byText].map(([text, claims]): DatedClaims => {
    const first = claims[0] ?? 0;
    const span = { min: min[first] ?? NaN, max: max[first] ?? NaN };
    // Reading EDTF takes long, and these marks mean nothing else in it.
    const marks = { approximate: /[~%]/u.test(text), uncertain: /[?%]/u.test(text) };
    return { text, ...span, precision: precisionOf(span.min, span.max), ...marks, claims };
  });
  dates.sort((a, b) => (a.min === b.min ? (a.max < b.max ? -1 : 1) : a.min < b.min ? -1 : 1));
  return { dates, dated: index.claims.length - undated, undated };
}

/** How many claims have a date by each clock. */
export function datedBy(index: ClaimIndex, clock: Clock): number {
  let count = 0;
  for (const time of index.time[clock].min) if (!Number.isNaN(time)) count++;
  return count;
}

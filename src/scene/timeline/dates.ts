/** Which dates do the claims have by one clock? Claims of the same date are kept together: there are many claims and few dates. */
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

export function datesBy(index: ClaimIndex, clock: Clock): Dates {
  const { min, max } = index.time[clock];
  const textOf = datesIn(index.graph);
  const byText = new Map<string, number[]>();
  let undated = 0;
  index.claims.forEach((claim, i) => {
    if (Number.isNaN(min[i] ?? NaN)) undated++;
    else {
      const text = textOf(claim, clock) ?? '';
      const same = byText.get(text);
      if (same) same.push(i);
      else byText.set(text, [i]);
    }
  });
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

/**
 * Where does time thin out so much that it should be squeezed? Dates are cut into clusters at some of their longest gaps: the cuts
 * whose clusters, each evenly filled, explain the dates so much better than one evenly filled stretch does that the breaks
 * are worth it (as in Bayesian blocks, Scargle et al. 2013, with the gaps as the only places to cut).
 */
import { finer, floorTo, LENGTH, offsetBy, type Unit } from './calendar.ts';
import type { DatedClaims } from './dates.ts';

export interface Cluster {
  readonly min: number;
  readonly max: number;
  /** How much happens in it: distinct dates, and a little for many claims of one date. */
  readonly weight: number;
  /** The precision of its most precise date. */
  readonly finest: Unit;
}

/** In nats: dates strewn evenly by chance get a break in about one of a hundred cases. */
const COST_OF_BREAK = 12;
/** A cluster counts as no shorter than this many of its finest units, or every lonely day would be infinitely dense. */
const SHORTEST = 8;
/** Only the longest gaps are tried: shorter ones never pay when these do not. */
const GAPS_TRIED = 32;

interface Anchor extends Cluster {
  /** Whether it is one date only. */
  readonly alone: boolean;
}

/** The clusters of all dates with at least one end, in their order, at most `most`. */
export function clustersOf(dates: readonly DatedClaims[], most: number): Cluster[] {
  const anchors = mergeOverlapping(anchorsOf(dates));
  if (anchors.length === 0) return [];
  const tried = anchors
    .map((anchor, i) => ({ i, gap: anchor.min - (anchors[i - 1]?.max ?? anchor.min) }))
    .sort((a, b) => b.gap - a.gap || a.i - b.i)
    .slice(0, GAPS_TRIED)
    .filter(({ i, gap }) => i > 0 && gap > 1)
    .map(({ i }) => i)
    .sort((a, b) => a - b);
  const blocks = [0, ...tried].map((from, i) => anchors.slice(from, tried[i] ?? anchors.length).reduce(joined));
  return best(blocks, Math.max(1, most));
}

/**
 * A coarse date that holds finer ones says little about where room is needed: 2024, among days of October 2024, is drawn where it falls.
 * The others anchor their two ends, so that an interval over decades does not count as decades full of dates.
 */
function anchorsOf(dates: readonly DatedClaims[]): Anchor[] {
  const finite = dates.filter(({ min, max }) => Number.isFinite(min) || Number.isFinite(max));
  const holds = finerWithin(finite);
  const anchors = finite.flatMap((date): Anchor[] => {
    if (holds(date)) return [];
    const { min, max, precision: finest } = date;
    const weight = (1 + Math.log(date.claims.length)) / 2;
    // A date of one unit stands for itself; the ends of an interval stand apart.
    if (max - min < 1.1 * LENGTH[finest]) return [{ min, max, weight: 2 * weight, finest, alone: true }];
    return [min, max].filter(Number.isFinite).map((end) => ({ min: end, max: end, weight, finest, alone: true }));
  });
  return anchors.sort((a, b) => a.min - b.min);
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What is known of an open date is the unit that it begins or ends with. */
function known({ min, max, precision }: DatedClaims): Bounds {
  if (min === -Infinity) return { min: floorTo(precision, max), max };
  return { min, max: max === Infinity ? offsetBy(precision, min, 1) - 1 : max };
}

/** Whether a date holds another that is many times shorter. */
function finerWithin(dates: readonly DatedClaims[]): (date: DatedClaims) => boolean {
  const rank = ({ min, max }: Bounds): number => Math.floor(Math.log(Math.max(1, max - min)) / Math.log(4));
  const middles = new Map<number, number[]>();
  for (const date of dates) {
    if (!Number.isFinite(date.max - date.min)) continue;
    const same = middles.get(rank(date));
    if (same) same.push((date.min + date.max) / 2);
    else middles.set(rank(date), [(date.min + date.max) / 2]);
  }
  for (const list of middles.values()) list.sort((a, b) => a - b);
  const ranks = [...middles.keys()];
  return (whole) => {
    const date = known(whole);
    const own = rank(date);
    return ranks.some((other) => {
      if (other > own - 2) return false;
      const list = middles.get(other) ?? [];
      const at = firstFrom(list, date.min);
      return (list[at] ?? Infinity) <= date.max;
    });
  };
}

/** The first place in an ascending list that is not below `value`. */
function firstFrom(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const joined = (a: Anchor, b: Anchor): Anchor => ({
  min: a.min,
  max: Math.max(a.max, b.max),
  weight: a.weight + b.weight,
  finest: finer(a.finest, b.finest),
  alone: false,
});

function mergeOverlapping(sorted: readonly Anchor[]): Anchor[] {
  const merged: Anchor[] = [];
  for (const anchor of sorted) {
    const last = merged.at(-1);
    if (last && anchor.min <= last.max) merged[merged.length - 1] = joined(last, anchor);
    else merged.push(anchor);
  }
  return merged;
}

/** The division of the blocks into runs that explains them best, breaks paid for. */
function best(blocks: readonly Anchor[], most: number): Cluster[] {
  const all = blocks.reduce(joined);
  const extent = (from: number, to: number): Anchor => blocks.slice(from, to).reduce(joined);
  const length = ({ min, max, finest }: Anchor): number => Math.max(max - min, SHORTEST * LENGTH[finest]);
  const total = Math.max(length(all), 1);
  // What stands alone is no denser for being precise: two lonely days are not two clusters.
  const gain = (run: Anchor): number =>
    Math.min(
      run.weight * Math.log(run.weight / all.weight / Math.min(1, length(run) / total)),
      run.alone ? 0 : Infinity,
    );
  const n = blocks.length;
  const runs = Array.from({ length: n }, (_, from) =>
    Array.from({ length: n - from }, (_, i) => gain(extent(from, from + i + 1))),
  );
  // value[k][to]: the best that the first `to` blocks give in k runs.
  let value = Array.from({ length: n + 1 }, (_, to) => (to === 0 ? 0 : (runs[0]?.[to - 1] ?? -Infinity)));
  const begins: number[][] = [value.map(() => 0)];
  let chosen = { runs: 1, score: value[n] ?? 0 };
  for (let k = 2; k <= Math.min(most, n); k++) {
    const next = new Array<number>(n + 1).fill(-Infinity);
    const begin = new Array<number>(n + 1).fill(0);
    for (let to = k; to <= n; to++)
      for (let from = k - 1; from < to; from++) {
        const score = (value[from] ?? -Infinity) + (runs[from]?.[to - from - 1] ?? -Infinity) - COST_OF_BREAK;
        if (score > (next[to] ?? -Infinity)) {
          next[to] = score;
          begin[to] = from;
        }
      }
    begins.push(begin);
    value = next;
    if ((value[n] ?? -Infinity) > chosen.score) chosen = { runs: k, score: value[n] ?? 0 };
  }
  const clusters: Cluster[] = [];
  for (let k = chosen.runs, to = n; k > 0; k--) {
    const from = begins[k - 1]?.[to] ?? 0;
    clusters.unshift(extent(from, to));
    to = from;
  }
  return clusters;
}

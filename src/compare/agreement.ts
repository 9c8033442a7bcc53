/**
 * How far do coders agree, beyond what chance would give? Krippendorff's alpha and Cohen's kappa for nominal codes.
 * Sources: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011); A. F. Hayes and K. Krippendorff, Answering the call
 * for a standard reliability measure for coding data (2007); J. Cohen, A coefficient of agreement for nominal scales (1960).
 */

/** Codes of one unit, one place per coder; undefined where a coder did not look at the unit. */
export type Unit<T> = readonly (T | undefined)[];

/** A number only where it is defined: there is none where nothing was coded twice, or where no coder ever varies. */
export type Coefficient =
  { readonly value: number } | { readonly value: undefined; readonly why: 'no-units' | 'no-variation' };

const sum = (numbers: Iterable<number>): number => {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
};

/**
 * Alpha = 1 − observed / expected disagreement; nominal codes: any two different ones are equally far apart. Of the matrix of
 * coincidences only its margins are needed, `totals`, and its diagonal, `agreed`: dates alone can have thousands of codes.
 */
function alphaOf(totals: readonly number[], agreed: number): Coefficient {
  const n = sum(totals);
  if (n < 2) return { value: undefined, why: 'no-units' };
  const expected = sum(totals.map((total) => total * (n - total))) / (n - 1);
  if (expected === 0) return { value: undefined, why: 'no-variation' };
  return { value: 1 - (n - agreed) / expected };
}

const count = <T>(counts: Map<T, number>, code: T): void => void counts.set(code, (counts.get(code) ?? 0) + 1);

/** Any number of coders, with gaps. A unit counts if at least two coded it, and adds up to the number of codes it has. */
export function krippendorffAlpha<T>(units: readonly Unit<T>[]): Coefficient {
  const totals = new Map<T, number>();
  let agreed = 0;
  for (const unit of units) {
    const own = new Map<T, number>();
    for (const code of unit) if (code !== undefined) count(own, code);
    const codes = sum(own.values());
    if (codes < 2) continue;
    for (const [code, times] of own) {
      totals.set(code, (totals.get(code) ?? 0) + times);
      agreed += (times * (times - 1)) / (codes - 1);
    }
  }
  return alphaOf([...totals.values()], agreed);
}

/** Two coders: how often the first and the second gave each code, in the same order, and how many units they coded alike. */
function kappaOf(first: readonly number[], second: readonly number[], alike: number): Coefficient {
  const n = sum(first);
  if (n === 0) return { value: undefined, why: 'no-units' };
  const agreed = alike / n;
  const chance = sum(first.map((times, i) => times * (second[i] ?? 0))) / n ** 2;
  // Sums of products of whole numbers: where all codes are one, this is exactly 1.
  if (chance === 1) return { value: undefined, why: 'no-variation' };
  return { value: (agreed - chance) / (1 - chance) };
}

/** Two coders; units that only one of them coded do not count. */
export function cohenKappa<T>(units: readonly Unit<T>[]): Coefficient {
  const [first, second] = [new Map<T, number>(), new Map<T, number>()];
  let alike = 0;
  for (const [a, b] of units) {
    if (a === undefined || b === undefined) continue;
    count(first, a);
    count(second, b);
    if (a === b) alike++;
  }
  const codes = [...first.keys()];
  return kappaOf(
    codes.map((code) => first.get(code) ?? 0),
    codes.map((code) => second.get(code) ?? 0),
    alike,
  );
}

/** Two coders, present or absent: counted, so that a long text costs no more than a short one. */
export interface Presence {
  readonly both: number;
  readonly mine: number;
  readonly theirs: number;
  readonly neither: number;
}

export interface Agreement {
  readonly units: number;
  /** Share of the units that both coded alike; undefined without units. */
  readonly percent: number | undefined;
  readonly alpha: Coefficient;
  readonly kappa: Coefficient;
}

export function presenceAgreement({ both, mine, theirs, neither }: Presence): Agreement {
  const units = both + mine + theirs + neither;
  const apart = mine + theirs;
  return {
    units,
    percent: units === 0 ? undefined : (both + neither) / units,
    alpha: alphaOf([2 * both + apart, apart + 2 * neither], 2 * (both + neither)),
    kappa: kappaOf([both + mine, theirs + neither], [both + theirs, mine + neither], both + neither),
  };
}

export function codeAgreement<T>(units: readonly (readonly [T, T])[]): Agreement {
  return {
    units: units.length,
    percent: units.length === 0 ? undefined : units.filter(([a, b]) => a === b).length / units.length,
    alpha: krippendorffAlpha(units),
    kappa: cohenKappa(units),
  };
}

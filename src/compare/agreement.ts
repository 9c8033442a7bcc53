/**
 * How far do coders agree, beyond what chance would give? Krippendorff's alpha and Cohen's kappa for nominal codes.
 * Sources: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011); A. F. Hayes and K. Krippendorff, Answering the call
 * for a standard reliability measure for coding data (2007); J. Cohen, A coefficient of agreement for nominal scales (1960).
 */

/** Codes of one unit, one place per coder; undefined where a coder did not look at the unit. */
export type Unit<T> = readonly (T | undefined)[];

/** A number only where it is defined: nothing can be said where nothing was coded twice, or where nobody ever varies. */
export type Coefficient =
  { readonly value: number } | { readonly value: undefined; readonly why: 'no-units' | 'no-variation' };

/**
 * Which codes met which, in units that at least two coders coded: `table[c][k]`, symmetric. Each unit adds up to the number of
 * codes it has, however many coders that are.
 */
export interface Coincidences {
  readonly table: readonly (readonly number[])[];
}

export function coincidences<T>(units: readonly Unit<T>[]): Coincidences {
  const index = new Map<T, number>();
  for (const unit of units)
    for (const code of unit) if (code !== undefined && !index.has(code)) index.set(code, index.size);
  const table = Array.from({ length: index.size }, () => new Array<number>(index.size).fill(0));
  for (const unit of units) {
    const codes = unit.flatMap((code) => (code === undefined ? [] : [index.get(code) as number]));
    if (codes.length < 2) continue;
    const weight = 1 / (codes.length - 1);
    codes.forEach((c, i) =>
      codes.forEach((k, j) => {
        const row = table[c];
        if (i !== j && row) row[k] = (row[k] ?? 0) + weight;
      }),
    );
  }
  return { table };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Alpha = 1 − observed / expected disagreement; nominal codes: any two different ones are equally far apart. */
export function alphaOf({ table }: Coincidences): Coefficient {
  const totals = table.map(sum);
  const n = sum(totals);
  if (n < 2) return { value: undefined, why: 'no-units' };
  const agreed = sum(table.map((row, i) => row[i] ?? 0));
  const expected = sum(totals.map((total) => total * (n - total))) / (n - 1);
  if (expected === 0) return { value: undefined, why: 'no-variation' };
  return { value: 1 - (n - agreed) / expected };
}

/** Any number of coders, with gaps. */
export const krippendorffAlpha = <T>(units: readonly Unit<T>[]): Coefficient => alphaOf(coincidences(units));

/** Two coders: `table[a][b]` counts the units that the first coded a and the second coded b. */
export function kappaOf(table: readonly (readonly number[])[]): Coefficient {
  const n = sum(table.map(sum));
  if (n === 0) return { value: undefined, why: 'no-units' };
  const agreed = sum(table.map((row, i) => row[i] ?? 0)) / n;
  const chance = sum(table.map((row, i) => sum(row) * sum(table.map((other) => other[i] ?? 0)))) / n ** 2;
  // Sums of products of whole numbers: where all codes are one, this is exactly 1.
  if (chance === 1) return { value: undefined, why: 'no-variation' };
  return { value: (agreed - chance) / (1 - chance) };
}

/** Two coders; units that only one of them coded do not count. */
export function cohenKappa<T>(units: readonly Unit<T>[]): Coefficient {
  const codes = [...new Set(units.flat())].filter((code) => code !== undefined);
  const index = new Map(codes.map((code, i) => [code, i]));
  const table = codes.map(() => new Array<number>(codes.length).fill(0));
  for (const [a, b] of units) {
    if (a === undefined || b === undefined) continue;
    const row = table[index.get(a) as number];
    const at = index.get(b) as number;
    if (row) row[at] = (row[at] ?? 0) + 1;
  }
  return kappaOf(table);
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
    alpha: alphaOf({
      table: [
        [2 * both, apart],
        [apart, 2 * neither],
      ],
    }),
    kappa: kappaOf([
      [both, mine],
      [theirs, neither],
    ]),
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

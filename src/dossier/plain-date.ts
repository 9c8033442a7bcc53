/**
 * What span of days does a plainly written date mean? Most dates are a year, a month or a day, or run from one to another: those are read
 * here, so that a page need not fetch a library to draw them. `time.ts` reads every other, and a test holds both to the same answers.
 */

export interface Span {
  /** Milliseconds since 1970 UTC, inclusive; -Infinity or Infinity where the interval is open or its end unknown. */
  readonly min: number;
  readonly max: number;
  /** `2024~`: about then. */
  readonly approximate: boolean;
  /** `2024?`: the source is not sure. */
  readonly uncertain: boolean;
}

/** With its mark: `?` uncertain, `~` approximate, `%` both. Earlier years have rules of their own. */
const PLAIN = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%]?)$/u;
const OPEN: ReadonlySet<string> = new Set(['', '..']);

function dateSpan(text: string): Span | undefined {
  const [, year, month, day, mark = ''] = PLAIN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const from = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)] as const;
  const min = Date.UTC(...from);
  // There is no such day in that month.
  if (new Date(min).getUTCDate() !== from[2]) return undefined;
  const end =
    day !== undefined
      ? Date.UTC(from[0], from[1], from[2] + 1)
      : month !== undefined
        ? Date.UTC(from[0], from[1] + 1, 1)
        : Date.UTC(from[0] + 1, 0, 1);
  return { min, max: end - 1, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

/** Undefined if the text is no date, or one that it takes more to read. */
export function plainSpan(text: string): Span | undefined {
  const ends = text.split('/');
  if (ends.length === 1) return dateSpan(text);
  const [from = '', to = ''] = ends;
  if (ends.length > 2 || (OPEN.has(from) && OPEN.has(to))) return undefined;
  const lower = OPEN.has(from) ? null : dateSpan(from);
  const upper = OPEN.has(to) ? null : dateSpan(to);
  if (lower === undefined || upper === undefined) return undefined;
  // Of two that overlap the library says whether they are an interval.
  if (lower && upper && lower.max >= upper.min) return undefined;
  return {
    min: lower?.min ?? -Infinity,
    max: upper?.max ?? Infinity,
    approximate: !!lower?.approximate || !!upper?.approximate,
    uncertain: !!lower?.uncertain || !!upper?.uncertain,
  };
}

export const isPlainDate = (text: string): boolean => plainSpan(text) !== undefined;

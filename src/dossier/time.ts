/**
 * What span of days does an EDTF string mean? Level 0 and 1 of ISO 8601-2, read by the edtf library; the string itself
 * stays the truth, the span is only for sorting, drawing and filtering.
 */
import edtf from 'edtf';

export interface Span {
  /** Milliseconds since 1970 UTC, inclusive; -Infinity or Infinity where the interval is open or its end unknown. */
  readonly min: number;
  readonly max: number;
  /** `2024~`: about then. */
  readonly approximate: boolean;
  /** `2024?`: the source is not sure. */
  readonly uncertain: boolean;
}

interface EdtfDate {
  readonly min: number;
  readonly max: number;
  readonly approximate?: { readonly value: number };
  readonly uncertain?: { readonly value: number };
}
interface EdtfInterval {
  readonly type: 'Interval';
  /** A number is an open end (`..`), null an unknown one. */
  readonly lower: EdtfDate | number | null;
  readonly upper: EdtfDate | number | null;
}

const isDate = (end: EdtfDate | number | null): end is EdtfDate => typeof end === 'object' && end !== null;

/** The span of an EDTF string of level 0 or 1, or undefined if it is not one. Never throws. */
export function readSpan(text: string): Span | undefined {
  let value: EdtfInterval | EdtfDate;
  try {
    value = edtf(text, { level: 1 }) as EdtfInterval | EdtfDate;
  } catch {
    return undefined;
  }
  const [lower, upper] = 'lower' in value ? [value.lower, value.upper] : [value, value];
  const marks = [lower, upper].filter(isDate);
  return {
    min: isDate(lower) ? lower.min : -Infinity,
    max: isDate(upper) ? upper.max : Infinity,
    approximate: marks.some((end) => !!end.approximate?.value),
    uncertain: marks.some((end) => !!end.uncertain?.value),
  };
}

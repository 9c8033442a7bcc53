/**
 * What span of days does an EDTF string mean? Level 0 and 1 of ISO 8601-2, read by the edtf library; the string itself
 * stays the truth, the span is only for sorting, drawing and filtering.
 */
import edtf from 'edtf';
import { plainSpan, type Span } from './plain-date.ts';
import { readDatesBy } from './span-of-date.ts';

interface EdtfDate {
  /** Of a season: 21 to 24, spring to winter. */
  readonly season?: number;
  readonly unspecified?: { readonly value: number };
  readonly min: number;
  readonly max: number;
  readonly approximate?: { readonly value: number };
  readonly uncertain?: { readonly value: number };
}
interface EdtfInterval {
  /** A number is an open end (`..`), null an unknown one. */
  readonly lower: EdtfDate | number | null;
  readonly upper: EdtfDate | number | null;
}

const isDate = (end: EdtfDate | number | null): end is EdtfDate => typeof end === 'object' && end !== null;

/** No date of these levels is longer; the library's parser takes far too long over endless digits. */
const LONGEST = 80;

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
/** The library takes 29 February of any year, and then means 1 March. */
const noSuchDay = (text: string): boolean =>
  [...text.matchAll(/(\d{4})-02-29/gu)].some((match) => !leap(Number(match[1])));

/** Years that no JavaScript date can hold come out of the library as NaN: without a limit, as far as can be drawn. */
const known = (time: number, otherwise: number): number => (Number.isNaN(time) ? otherwise : time);

/**
 * A season begins in March, June, September or December, as the weather's year is cut: the library cuts the calendar's year in four
 * instead. Which hemisphere is meant is not written down; the northern one is, where nothing else is known.
 */
function daysOf(date: EdtfDate): Pick<EdtfDate, 'min' | 'max'> {
  // The library's `type` is the name of a class, which the build makes short; only a season has one.
  const { min, max, season } = date;
  if (season === undefined || Number.isNaN(min) || Number.isNaN(max)) return { min, max };
  const month = (season - 21) * 3 + 2;
  const at = (time: number, monthThen: number): number => {
    const then = new Date(time);
    then.setUTCFullYear(new Date(time).getUTCFullYear(), monthThen, 1);
    return then.setUTCHours(0, 0, 0, 0);
  };
  // Before our era the library ends a season in the year after it.
  return { min: at(min, month), max: at(date.unspecified?.value ? max : min, month + 3) - 1 };
}

/** The span of an EDTF string of level 0 or 1, or undefined if it is not one. Never throws. */
export const readSpan = (text: string): Span | undefined => plainSpan(text) ?? librarySpan(text);

/** The same by the library alone. */
export function librarySpan(text: string): Span | undefined {
  if (text.length > LONGEST || noSuchDay(text)) return undefined;
  let value: EdtfInterval | EdtfDate;
  try {
    value = edtf(text, { level: 1 }) as EdtfInterval | EdtfDate;
  } catch {
    return undefined;
  }
  const [lower, upper] = 'lower' in value ? [value.lower, value.upper] : [value, value];
  const marks = [lower, upper].filter(isDate);
  return {
    min: isDate(lower) ? known(daysOf(lower).min, -Infinity) : -Infinity,
    max: isDate(upper) ? known(daysOf(upper).max, Infinity) : Infinity,
    approximate: marks.some((end) => !!end.approximate?.value),
    uncertain: marks.some((end) => !!end.uncertain?.value),
  };
}

readDatesBy(librarySpan);

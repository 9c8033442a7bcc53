/** How is a stretch of time said? From when to when, as precisely as its ends are, and how long. */
import type { Locale } from '../../words/languages.ts';
import { dateLocale } from '../../words/regions.ts';
import { DAY, finer, HOUR, LENGTH, precisionOf, type Unit } from './calendar.ts';
import { stretchAt, type TimeScale } from './scale.ts';

const FIELDS: Readonly<Record<Unit, Intl.DateTimeFormatOptions>> = {
  hour: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

const isBC = (time: number): boolean => new Date(time).getUTCFullYear() < 1;

/** «March 2019 – October 2024»; both ends finite and inclusive. */
export function spanText(min: number, max: number, locale: Locale, unit: Unit = precisionOf(min, max)): string {
  const era = isBC(min) || isBC(max) ? { era: 'short' as const } : {};
  return new Intl.DateTimeFormat(dateLocale(locale), { timeZone: 'UTC', ...FIELDS[unit], ...era }).formatRange(
    min,
    max,
  );
}

/**
 * How precisely a window is said, both of its ends alike. Where it leaves nothing out on one side, it ends there by chance: that end
 * is as precise as a hand could choose it.
 */
export function unitOfWindow(scale: TimeScale, { min, max }: { readonly min: number; readonly max: number }): Unit {
  const openLeft = min <= scale.first;
  const openRight = max >= scale.last;
  if (openLeft && openRight) return unitFor(scale.last - scale.first);
  const chosen = precisionOf(openLeft ? -Infinity : min, openRight ? Infinity : max);
  const edge = openLeft ? scale.first : openRight ? scale.last : undefined;
  const grain = edge === undefined ? undefined : stretchAt(scale, edge)?.grain;
  return grain ? finer(chosen, grain) : chosen;
}

/** One end of a window. */
export function endText(time: number, locale: Locale, unit: Unit): string {
  return spanText(time, time, locale, unit);
}

/** How precisely the ends of a stretch of this length are worth saying. */
export const unitFor = (length: number): Unit =>
  length > 2 * LENGTH.year ? 'year' : length > 2 * LENGTH.month ? 'month' : length > 2 * LENGTH.day ? 'day' : 'hour';

/** «31 years». */
export function lengthText(length: number, locale: Locale, unitDisplay: 'long' | 'short' | 'narrow' = 'long'): string {
  const unit = unitFor(length);
  const by = unit === 'hour' ? HOUR : unit === 'day' ? DAY : LENGTH[unit];
  const amount = Math.max(1, Math.round(length / by));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(amount);
}

/** When was that? Today and yesterday by their names, with the time; else by date. And how large is it? */
import type { Locale } from '../../words/languages.ts';
import { dateLocale } from '../../words/regions.ts';

const DAY = 24 * 60 * 60 * 1000;

const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** Both as ISO 8601; in the reader's own time. */
export function whenText(at: string, now: string, locale: Locale, seconds = false): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return at;
  const days = Math.round((midnight(time) - midnight(Date.parse(now))) / DAY);
  const clock = new Intl.DateTimeFormat(dateLocale(locale), { timeStyle: seconds ? 'medium' : 'short' }).format(time);
  const day =
    days === 0 || days === -1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(dateLocale(locale), { dateStyle: 'medium' }).format(time);
  return `${day}, ${clock}`;
}

/** «5 minutes ago», for what is less than an hour old. */
export function agoText(at: string, now: string, locale: Locale): string | undefined {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  if (!(minutes >= 1 && minutes < 60)) return undefined;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-minutes, 'minute');
}

/** `bytes` in the unit that is easily read. */
export function sizeText(bytes: number, locale: Locale): string {
  const [unit, value] = bytes < 1e6 ? ['kilobyte', Math.max(1, Math.round(bytes / 1e3))] : ['megabyte', bytes / 1e6];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: String(unit), maximumFractionDigits: 1 }).format(
    Number(value),
  );
}

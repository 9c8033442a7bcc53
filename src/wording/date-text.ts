/** How is a date said? EDTF in the reader's language, as precise as it is and no more. */
import { spanOfDate } from '../dossier/span-of-date.ts';
import type { Locale } from '../words/languages.ts';
import { m } from '../words/messages/messages.js';
import { dateLocale } from '../words/regions.ts';

type Parts = readonly [year: string, month?: string, day?: string];

/** By locale and precision: making one takes longer than a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, month: boolean, day: boolean): Intl.DateTimeFormat {
  const key = `${dateLocale(locale)} ${month ? 'month' : ''}${day ? 'day' : ''}`;
  let format = formats.get(key);
  if (!format) {
    const fields = { ...(month && { month: 'long' as const }), ...(day && { day: 'numeric' as const }) };
    format = new Intl.DateTimeFormat(dateLocale(locale), { timeZone: 'UTC', year: 'numeric', ...fields });
    formats.set(key, format);
  }
  return format;
}

function dateOf([year, month, day]: Parts, locale: Locale): string {
  const at = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1)));
  at.setUTCFullYear(Number(year));
  return formatOf(locale, month !== undefined && month !== '', day !== undefined && day !== '').format(at);
}

const SEASONS = [m.date_spring, m.date_summer, m.date_autumn, m.date_winter] as const;

function endOf(text: string, locale: Locale): string {
  const options = { locale };
  const [, date = text, mark = ''] = /^(.*?)([?~%]?)$/u.exec(text) ?? [];
  let said = pointOf(date, locale);
  if (mark === '~' || mark === '%') said = m.date_about({ date: said }, options);
  if (mark === '?' || mark === '%') said = m.date_unsure({ date: said }, options);
  return said;
}

function pointOf(date: string, locale: Locale): string {
  // The time of day is more than a reader of relations needs; the day is not.
  const [year = '', month, day] = date.replace(/T.*$/u, '').split('-');
  // Year 0 is 1 BC, which the formatter would call 1.
  if (!/^\d{4}$/u.test(year) || year === '0000') return date;
  const season = SEASONS[Number(month) - 21];
  if (season) return season({ year }, { locale });
  const known = [
    year,
    ...(month && /^\d\d$/u.test(month) ? [month] : []),
    ...(day && /^\d\d$/u.test(day) ? [day] : []),
  ];
  return dateOf(known as unknown as Parts, locale);
}

/** An EDTF string in words: «October 2024», «since June 2024», «about 2019»; as it stands if it is no EDTF. */
export function dateText(edtf: string, locale: Locale): string {
  if (!spanOfDate(edtf)) return edtf;
  const options = { locale };
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return endOf(from, locale);
  const open = (end: string): boolean => end === '..' || end === '';
  if (open(from) && open(to)) return edtf;
  if (open(from)) return m.date_until({ date: endOf(to, locale) }, options);
  if (open(to)) return m.date_since({ date: endOf(from, locale) }, options);
  return m.date_between({ from: endOf(from, locale), to: endOf(to, locale) }, options);
}

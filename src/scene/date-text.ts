/** How is a date said? EDTF in the reader's language, as precise as it is and no more. */
import { readSpan } from '../dossier/time.ts';
import type { Locale } from '../words/languages.ts';

type Parts = readonly [year: string, month?: string, day?: string];

function dateOf([year, month, day]: Parts, locale: Locale): string {
  const at = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1)));
  at.setUTCFullYear(Number(year));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(at);
}

const SEASONS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  id: ['musim semi', 'musim panas', 'musim gugur', 'musim dingin'],
};

function endOf(text: string, locale: Locale): string {
  const [, date = text, mark = ''] = /^(.*?)([?~%]?)$/u.exec(text) ?? [];
  const about = mark === '~' || mark === '%' ? (locale === 'id' ? 'sekitar ' : 'about ') : '';
  const unsure = mark === '?' || mark === '%' ? ' (?)' : '';
  // The time of day is more than a reader of relations needs; the day is not.
  const [year = '', month, day] = date.replace(/T.*$/u, '').split('-');
  // Year 0 is 1 BC, which the formatter would call 1.
  if (!/^\d{4}$/u.test(year) || year === '0000') return about + date + unsure;
  if (month && Number(month) >= 21 && Number(month) <= 24)
    return `${about}${SEASONS[locale][Number(month) - 21] ?? ''} ${year}${unsure}`;
  const known = [
    year,
    ...(month && /^\d\d$/u.test(month) ? [month] : []),
    ...(day && /^\d\d$/u.test(day) ? [day] : []),
  ];
  return about + dateOf(known as unknown as Parts, locale) + unsure;
}

/** An EDTF string in words: «October 2024», «since June 2024», «about 2019»; as it stands if it is no EDTF. */
export function dateText(edtf: string, locale: Locale): string {
  if (!readSpan(edtf)) return edtf;
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return endOf(from, locale);
  const open = (end: string): boolean => end === '..' || end === '';
  if (open(from) && open(to)) return edtf;
  if (open(from)) return (locale === 'id' ? 'sampai ' : 'until ') + endOf(to, locale);
  if (open(to)) return (locale === 'id' ? 'sejak ' : 'since ') + endOf(from, locale);
  return `${endOf(from, locale)} – ${endOf(to, locale)}`;
}

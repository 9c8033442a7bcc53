/** What are months and days of the week called in a language? As the engine knows them, in a list and inside a date. */
import { isSpoken, safeLocale } from './language-tag.ts';

export interface CalendarWords {
  /** From lower case without full stops to 1 … 12. */
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlySet<string>;
}

const known = new Map<string, CalendarWords>();
const plain = (word: string): string => word.toLowerCase().replace(/\.$/u, '');

/** `language` as BCP 47; one that no engine knows has no such words. */
export function calendarWords(language: string): CalendarWords {
  const made = known.get(language);
  if (made) return made;
  const months = new Map<string, number>();
  const days = new Set<string>();
  const words = { months, days };
  known.set(language, words);
  if (!isSpoken(language)) return words;
  const locale = safeLocale(language);
  for (const style of ['long', 'short'] as const) {
    // Inside a date many languages bend the name: «marzec», but «12 marca».
    for (const rest of [{}, { day: 'numeric', year: 'numeric' } as const]) {
      const format = new Intl.DateTimeFormat(locale, {
        ...rest,
        month: style,
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 3));
        const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{L}{2}/u.test(name) && !/\d/u.test(name)) months.set(name, month);
      }
    }
    const weekday = new Intl.DateTimeFormat(locale, { weekday: style, calendar: 'gregory', timeZone: 'UTC' });
    for (let day = 1; day <= 7; day++) days.add(plain(weekday.format(Date.UTC(2024, 0, day))));
  }
  return words;
}

/** Does a text say at its head when it came out? Only a whole date, and only if there is just one: else it is left open. */

export interface DateLine {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The line that says so. */
  readonly line: string;
}

/** A date line stands near the top, and is short. */
const LINES = 6;
const LONGEST = 120;

/** Months as they stand within a date («8 октября»), by language; English, too, for texts that carry both. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const tag of ['en', language]) {
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat(tag, {
        calendar: 'gregory',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
    } catch {
      continue;
    }
    for (let month = 0; month < 12; month++) {
      const name = format.formatToParts(Date.UTC(2024, month, 8)).find(({ type }) => type === 'month')?.value;
      if (name && /\p{L}/u.test(name)) months.set(name.toLowerCase(), month + 1);
    }
  }
  return months;
}

export function dateLine(text: string, language: string): DateLine | undefined {
  const lines = text.split('\n', 40).filter((line) => line.trim() !== '');
  const months = monthsOf(language);
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const found = new Map<string, string>();
  for (const line of lines.slice(0, LINES)) {
    if (line.length > LONGEST) continue;
    const patterns: readonly (readonly [RegExp, readonly [year: number, month: number, day: number]])[] = [
      [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, [1, 2, 3]],
      [/(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/gu, [1, 2, 3]],
      [
        new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s+(?:de\\s+)?(${names})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?!\\d)`, 'giu'),
        [3, 2, 1],
      ],
      [new RegExp(`(${names})\\s+(\\d{1,2}),?\\s+(\\d{4})(?!\\d)`, 'giu'), [3, 1, 2]],
    ];
    for (const [pattern, [y, m, d]] of patterns)
      for (const match of line.matchAll(pattern)) {
        const month = months.get(match[m]?.toLowerCase() ?? '') ?? Number(match[m]);
        const date = [match[y], month, match[d]].map((part) => String(part).padStart(2, '0')).join('-');
        if (isDay(date)) found.set(date, line.trim());
      }
  }
  const [only, ...others] = found;
  return only && others.length === 0 ? { date: only[0], line: only[1] } : undefined;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

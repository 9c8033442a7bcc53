/**
 * On which day did a page come out? On the day of its own date line and time zone: a time in UTC may belong to the day before or
 * after where it was published. Where the two differ, it is said.
 */
import type { FoundNote } from './article-found.ts';
import { dateLine } from './date-line.ts';

/** The day, month or year at the beginning of what a machine wrote; not what people write. */
export function dateIn(text: string | undefined): string | undefined {
  const match = /^(\d{4})(?:[-/](\d{2})(?:[-/](\d{2}))?)?(?![\d/-])/u.exec(text ?? '');
  return match?.slice(1).filter(Boolean).join('-');
}

const META = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
  'pubdate',
];

/** Every `datePublished` in what a page says of itself as linked data, the first one first. */
function* linkedDates(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || depth > 8) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'datePublished' && typeof inner === 'string') yield inner;
    else if (key !== 'comment' && key !== 'review') yield* linkedDates(inner, depth + 1);
  }
}

/** What a page's data says about when it came out, as written there; what weighs most comes first. */
export function stampsIn(page: Document): readonly string[] {
  const found: string[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const [first] = linkedDates(JSON.parse(script.textContent ?? ''));
      if (first) found.push(first.trim());
    } catch {
      // Pages write it badly; the other sources remain.
    }
  }
  const metas = [...page.querySelectorAll('meta')];
  for (const name of META) {
    const meta = metas.find((one) =>
      ['name', 'property', 'itemprop'].some((key) => one.getAttribute(key)?.toLowerCase() === name),
    );
    const content = meta?.getAttribute('content')?.trim();
    if (content) found.push(content);
  }
  const times = [...page.querySelectorAll('time[datetime]')];
  const published = times.find(
    (time) => time.hasAttribute('pubdate') || /published/iu.test(`${time.getAttribute('itemprop')} ${time.className}`),
  );
  const time = published ?? (times.length === 1 ? times[0] : undefined);
  const stamp = time?.getAttribute('datetime')?.trim();
  if (stamp) found.push(stamp);
  return found.filter((one) => dateIn(one.replace(/[T ]\d.*$/u, '')) !== undefined);
}

const dayIn = (stamp: string): string => dateIn(stamp.replace(/[T ]\d.*$/u, '')) ?? '';
const isUtc = (stamp: string): boolean => /[T ]\d.*(?:Z|\+00:?00)$/iu.test(stamp);
const hasZone = (stamp: string): boolean => /[T ]\d.*[+-]\d\d:?\d\d$/u.test(stamp) && !isUtc(stamp);
const DAY = 86_400_000;
const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

/** Between these hours of UTC it is one day wherever papers are made. */
const [FROM, TO] = [8, 12];

/** `lines`: those around the headline. `languages`: in which they may be. */
export function dayOf(
  stamps: readonly string[],
  lines: readonly string[],
  languages: readonly (string | undefined)[],
): { readonly issued: string | undefined; readonly notes: readonly FoundNote[] } {
  const [first] = stamps;
  // The same moment told with its own time zone says the day.
  const zoned = stamps.find((one) => hasZone(one) && Date.parse(one) === Date.parse(first ?? ''));
  const stamp = zoned ?? first;
  const data = stamp === undefined ? undefined : dayIn(stamp);
  const shown = [...new Set([...languages, 'en'])]
    .map((language) => (language ? dateLine(lines.join('\n'), language, lines.length) : undefined))
    .find(Boolean);
  if (shown && (data === undefined || data.length < 10)) return { issued: shown.date, notes: [] };
  if (!shown || !data || shown.date === data) {
    const hour = Number(/[T ](\d\d)/u.exec(stamp ?? '')?.[1] ?? FROM);
    const other = !shown && stamp !== undefined && isUtc(stamp) && (hour < FROM || hour >= TO);
    return { issued: data, notes: other ? [{ kind: 'utc-day', data: stamp }] : [] };
  }
  const settled = apart(shown.date, data) <= 1;
  return {
    issued: settled ? shown.date : undefined,
    notes: [{ kind: 'two-days', line: shown.line, shown: shown.date, data: stamp ?? data, settled }],
  };
}

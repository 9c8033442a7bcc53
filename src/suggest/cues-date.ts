/**
 * Which dates does a text name, as EDTF? Indonesian and English, in full or relative to the day on which the article came out;
 * what could mean two things is left out. Also makes EDTF of what people type.
 */
import { calendarWords } from '../dossier/calendar-words.ts';
import { readSpan } from '../dossier/time.ts';
import { relativeDate, relativeWeekday, spanOfWords, yearsOf } from '../dossier/typed-spans.ts';
import { AGO, timeAgo } from './numbered-dates.ts';
import { edtfOfWords } from '../dossier/typed-words.ts';

export interface DateCue {
  readonly edtf: string;
  /** UTF-16, half-open, in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
/** Sunday first, as in `Date`. */
const DAYS: readonly (readonly string[])[] = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', 'jum’at', "jum'at", 'friday'],
  ['sabtu', 'saturday'],
];
const alternatives = (lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const indexIn = (lists: readonly (readonly string[])[], word: string): number =>
  lists.findIndex((names) => names.includes(word.toLowerCase()));

const M = `(?<month>${alternatives(MONTHS)})\\.?`;
const D = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const Y = '(?<year>1\\d{3}|20\\d{2})';
const WEEKDAY = `(?<weekday>${alternatives(DAYS)})`;
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const SEASON = `(?<season>${Object.keys(SEASONS).join('|')})`;
const before = '(?<![\\p{L}\\p{N}/.-])';
const after = '(?![\\p{L}\\p{N}/-])';
const rule = (body: string): RegExp => new RegExp(before + body + after, 'giu');

const two = (value: number): string => String(value).padStart(2, '0');
const MS = 86_400_000;

/** A calendar day as a number of days, or undefined if there is none. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / MS : undefined;
}
export const dayText = (days: number): string => new Date(days * MS).toISOString().slice(0, 10);

export interface Issued {
  readonly year: number;
  readonly month: number | undefined;
  /** In days since 1970. */
  readonly day: number | undefined;
  /** Whether what has no year is still to come. */
  readonly ahead?: boolean;
}
export function readIssued(issued: string | undefined): Issued | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(issued ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  return { year, month: month || undefined, day: day ? dayNumber(year, month, day) : undefined };
}

type Groups = Readonly<Record<string, string | undefined>>;
type Rule = readonly [RegExp, (groups: Groups, issued: Issued | undefined) => string | undefined];

export function fullDate({ day = '', month = '', year = '' }: Groups): string | undefined {
  const number = /^\d+$/u.test(month) ? Number(month) : indexIn(MONTHS, month) + 1;
  return dayNumber(Number(year), number, Number(day)) === undefined
    ? undefined
    : `${year}-${two(number)}-${two(Number(day))}`;
}

/** A month without a year: the last one, or the next. */
export function monthNear(month: number, issued: Issued | undefined): string | undefined {
  if (issued?.month === undefined) return undefined;
  const by = issued.ahead ? Number(month < issued.month) : -Number(month > issued.month);
  return `${issued.year + by}-${two(month)}`;
}

/** A day of the week, Sunday being 0: the last one, as papers count, or the next. */
export function weekdayNear(weekday: number, issued: Issued | undefined): string | undefined {
  if (issued?.day === undefined) return undefined;
  const back = (((issued.day + 4 - weekday) % 7) + 7) % 7;
  return dayText(issued.day - back + (issued.ahead && back ? 7 : 0));
}

/** A day and month without a year: the one nearest to the article, or the next, if that says its day. */
export function dayNear({ day = '', month = '' }: Groups, issued: Issued | undefined): string | undefined {
  if (issued?.day === undefined) return undefined;
  const number = /^\d+$/u.test(month) ? Number(month) : indexIn(MONTHS, month) + 1;
  const near = [issued.year - 1, issued.year, issued.year + 1]
    .map((year) => dayNumber(year, number, Number(day)))
    .filter((at) => at !== undefined)
    .filter((at) => !issued.ahead || at >= (issued.day ?? 0))
    .sort((a, b) => Math.abs(a - (issued.day ?? 0)) - Math.abs(b - (issued.day ?? 0)))[0];
  return near === undefined ? undefined : dayText(near);
}

const ANY_Y = '(?:1\\d{3}|20\\d{2})';
const ANY_M = `(?:${alternatives(MONTHS)})`;
/** «March 2021», «March», «2021»: a day is not read here. */
const END = `(?:${ANY_M}\\s+${ANY_Y}|${ANY_M}|${ANY_Y})`;

/** One end of a span: what has no month or no year has that of the other end, or is near the article. */
function endOf(words: string, other: string, issued: Issued | undefined): string | undefined {
  const year = new RegExp(ANY_Y, 'u').exec(words)?.[0] ?? new RegExp(ANY_Y, 'u').exec(other)?.[0];
  const name = words.replace(/[\s\d]+/gu, '');
  if (name === '') return year;
  const month = indexIn(MONTHS, name) + 1;
  return year === undefined ? monthNear(month, issued) : `${year}-${two(month)}`;
}

/** «between 2021 and 2023», «from March to June 2023». */
function between({ from = '', to = '' }: Groups, issued: Issued | undefined): string | undefined {
  const last = endOf(to, '', issued);
  const first = endOf(from, to, last === undefined || !issued ? issued : (readIssued(last) ?? issued));
  if (first === undefined || last === undefined) return undefined;
  // «between March and June», «between 2021 and May 2023».
  return first.slice(0, last.length) <= last ? `${first}/${last}` : undefined;
}

/** «by the end of May», «until 30 March», «paling lambat akhir Oktober»: up to a month, a day or a year. */
function upTo({ day = '', month = '', year }: Groups, issued: Issued | undefined): string | undefined {
  if (month === '') return year === undefined ? undefined : `../${year}`;
  const number = indexIn(MONTHS, month) + 1;
  const end =
    day === ''
      ? year === undefined
        ? monthNear(number, issued)
        : `${year}-${two(number)}`
      : year === undefined
        ? dayUntil(Number(day), number, issued)
        : fullDate({ day, month, year });
  return end === undefined ? undefined : `../${end}`;
}

/** The last such day, or the next. */
function dayUntil(day: number, month: number, issued: Issued | undefined): string | undefined {
  if (issued?.day === undefined) return undefined;
  const days = [issued.year - 1, issued.year, issued.year + 1].flatMap((year) => dayNumber(year, month, day) ?? []);
  const { day: now } = issued;
  const at = issued.ahead ? days.find((one) => one >= now) : days.findLast((one) => one <= now);
  return at === undefined ? undefined : dayText(at);
}

/** «last Tuesday» on a Wednesday is yesterday or a week before: neither is left out. */
function weekdayOrWeekBefore(words: string, issued: Issued | undefined): string | undefined {
  if (issued?.day === undefined) return undefined;
  const sure = relativeWeekday(words, dayText(issued.day));
  if (sure !== undefined || !/(?:last|lalu|прошл|минувш)/iu.test(words)) return sure;
  const weekday = DAYS.findIndex((names) => names.some((name) => words.toLowerCase().includes(name)));
  return weekday < 0 ? undefined : lastWeekdays(weekday, issued);
}

/** From the last but one to the last such day before the article, Sunday being 0. */
export function lastWeekdays(weekday: number, issued: Issued | undefined): string | undefined {
  if (issued?.day === undefined) return undefined;
  const back = (((issued.day + 4 - weekday) % 7) + 7) % 7 || 7;
  return `${dayText(issued.day - back - 7)}/${dayText(issued.day - back)}`;
}

const M_BARE = `(?<month>${alternatives(MONTHS)})`;
const UP_TO =
  '(?:by|until|till|no\\s+later\\s+than|not\\s+later\\s+than|hingga|sampai(?:\\s+dengan)?|paling\\s+lambat(?:\\s+pada)?|selambat-lambatnya(?:\\s+pada)?)';
const ITS_END = '(?:(?:the\\s+)?(?:very\\s+)?end\\s+of\\s+|akhir\\s+(?:bulan\\s+|tahun\\s+)?)';

/** Longest first: where two read the same words, the first rule wins. */
const RULES: readonly Rule[] = [
  [
    rule(`(?:between|antara)\\s+(?:(?:bulan|tahun)\\s+)?(?<from>${END})\\s+(?:and|dan|hingga|sampai)\\s+(?<to>${END})`),
    between,
  ],
  [
    rule(
      `(?:from|dari|sejak)\\s+(?:(?:bulan|tahun)\\s+)?(?<from>${END})\\s+(?:to|until|till|through|hingga|sampai|ke)\\s+(?<to>${END})`,
    ),
    between,
  ],
  [rule(`(?:in|during|from|pada|tahun|selama)\\s+(?<from>${ANY_Y})\\s?[–—-]\\s?(?<to>${ANY_Y})`), between],
  // «pada tahun 2019 hingga 2021», «March 2019 until May 2021»
  [
    rule(
      `(?:(?:in|during|pada|selama)\\s+)?(?:(?:bulan|tahun|periode)\\s+)?(?<from>(?:${ANY_M}\\s+)?${ANY_Y})\\s+(?:to|until|till|through|hingga|sampai(?:\\s+dengan)?|s\\.?d\\.?)\\s+(?:(?:bulan|tahun)\\s+)?(?<to>(?:${ANY_M}\\s+)?${ANY_Y})`,
    ),
    between,
  ],
  [rule(`(?:${UP_TO}|sebelum)\\s+${ITS_END}${M_BARE}(?:\\s+${Y})?`), upTo],
  [rule(`(?:${UP_TO}|sebelum)\\s+${ITS_END}${Y}`), upTo],
  [
    rule(
      `${UP_TO}\\s+(?:(?:(?:the\\s+)?end\\s+of\\s+)?(?:next|this)\\s+year|(?:the\\s+)?end\\s+of\\s+the\\s+year|(?:akhir\\s+)?tahun\\s+(?:ini|depan))`,
    ),
    ({ whole = '' }, issued) => issued && `../${issued.year + Number(/next|depan/iu.test(whole))}`,
  ],
  [rule(`${UP_TO}\\s+(?:tanggal\\s+)?${D}\\s+${M_BARE}(?:,?\\s+${Y})?`), upTo],
  [rule(`${UP_TO}\\s+${M_BARE}\\s+${D}(?:,?\\s+${Y})?`), upTo],
  [rule(`${UP_TO}\\s+(?:bulan\\s+)?${M_BARE}(?:\\s+${Y})?`), upTo],
  [rule(`${D}\\s+${M},?\\s+${Y}`), fullDate],
  [rule(`${M}\\s+${D},?\\s+${Y}`), fullDate],
  [rule(`(?<year>1\\d{3}|20\\d{2})-(?<month>[01]\\d)-(?<day>[0-3]\\d)`), fullDate],
  // Only Indonesian writes a date in brackets after the weekday, day first.
  [rule(`${WEEKDAY},?\\s*\\((?<day>[0-3]?\\d)/(?<month>[01]?\\d)/${Y}\\)`), fullDate],
  [rule(`${WEEKDAY},?\\s*\\((?<day>[0-3]?\\d)/(?<month>[01]?\\d)\\)`), dayNear],
  [rule(`${WEEKDAY},?\\s*\\((?<day>[0-3]?\\d)\\s+${M}\\)`), dayNear],
  [rule(`${M}\\s+${Y}`), ({ month = '', year = '' }) => `${year}-${two(indexIn(MONTHS, month) + 1)}`],
  // What can only be read in one order is a day and a month; Indonesian has the day first anyway.
  [rule('(?:pada|tanggal)\\s+(?<day>[0-3]?\\d)/(?<month>[01]?\\d)'), dayNear],
  [rule('(?:on|by|until)\\s+(?<day>1[3-9]|2\\d|3[01])/(?<month>[01]?\\d)'), dayNear],
  [rule('(?:on|by|until)\\s+(?<month>[01]?\\d)/(?<day>1[3-9]|2\\d|3[01])'), dayNear],
  [rule(`(?:pada|tanggal|on)\\s+${D}\\s+${M}`), dayNear],
  [rule(`(?:on)\\s+${M}\\s+${D}`), dayNear],
  [
    rule(`(?:pada\\s+bulan|bulan|pada|sejak|in|since)\\s+(?<month>${alternatives(MONTHS)})(?!\\s+\\d)`),
    ({ month = '' }, issued) => monthNear(indexIn(MONTHS, month) + 1, issued),
  ],
  [
    // Part of a month is told as no more than the month.
    rule(
      `(?:in\\s+)?(?:early|mid|late)[\\s-](?<month>${alternatives(MONTHS.map((names) => names.slice(1)))}|january|february|march|may)(?!\\s+\\d)|(?:at|since|around)\\s+the\\s+(?:start|beginning|end|close|middle)\\s+of\\s+(?<month2>${alternatives(MONTHS)})(?!\\s+\\d)`,
    ),
    ({ month = '', month2 = '' }, issued) => monthNear(indexIn(MONTHS, month || month2) + 1, issued),
  ],
  [
    rule(`(?:in\\s+|during\\s+)?(?:the\\s+)?(?:early\\s+|late\\s+|mid-?)?${SEASON}\\s+(?:of\\s+)?${Y}`),
    ({ season = '', year = '' }) => `${year}-${SEASONS[season.toLowerCase()] ?? ''}`,
  ],
  [rule(`(?:pada\\s+)?(?:tahun|in|pada|sejak|since|dalam)\\s+${Y}`), ({ year }) => year],
  [rule(`(?:hingga|sampai|until|till)\\s+${Y}`), ({ year = '' }) => `../${year}`],
  ...AGO.map((words): Rule => [rule(words), (groups, issued) => timeAgo(groups, issued, dayText)]),
  [
    rule('(?:last|this|next)\\s+week|(?:minggu|pekan)\\s+(?:lalu|ini|depan)'),
    ({ whole = '' }, issued) => relativeDate(whole, issued?.day === undefined ? undefined : dayText(issued.day)),
  ],
  [
    rule('(?:(?:awal|akhir|pertengahan)\\s+)?tahun\\s+ini|(?:earlier|later)?\\s*this\\s+year'),
    (_, issued) => issued && String(issued.year),
  ],
  [rule('tahun\\s+lalu|last\\s+year'), (_, issued) => issued && String(issued.year - 1)],
  [rule('tahun\\s+depan|next\\s+year'), (_, issued) => issued && String(issued.year + 1)],
  [
    rule('bulan\\s+ini|this\\s+month'),
    (_, issued) => (issued?.month === undefined ? undefined : `${issued.year}-${two(issued.month)}`),
  ],
  [
    rule('bulan\\s+lalu|last\\s+month'),
    (_, issued) => {
      if (issued?.month === undefined) return undefined;
      return issued.month === 1 ? `${issued.year - 1}-12` : `${issued.year}-${two(issued.month - 1)}`;
    },
  ],
  [rule('hari\\s+ini|today'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day))],
  [rule('kemarin|yesterday'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day - 1))],
  [
    rule(
      `(?:on\\s+)?(?:next|last|this|coming)\\s+(?:${alternatives(DAYS.map((names) => names.slice(-1)))})|` +
        `(?:(?:pada\\s+)?hari\\s+)?(?:${alternatives(DAYS.map((names) => names.slice(0, -1)))})\\s+(?:depan|mendatang)`,
    ),
    ({ whole = '' }, issued) => weekdayOrWeekBefore(whole, issued),
  ],
  [
    rule(`(?:(?:pada\\s+)?hari\\s+)?(?:${alternatives(DAYS.slice(1).map((names) => names.slice(0, -1)))})\\s+lalu`),
    ({ whole = '' }, issued) => weekdayOrWeekBefore(whole, issued),
  ],
  [
    rule('(?:in|during|season|musim|tahun|pada)\\s+(?:the\\s+)?(?<years>(?:1\\d{3}|20\\d{2})/\\d{2})'),
    ({ years = '' }) => yearsOf(years),
  ],
  [
    // The last such day, as papers count; what is still to come says «depan» or «next».
    rule(`(?:pada\\s+hari|hari|pada|on)\\s+${WEEKDAY}(?!\\s+(?:depan|mendatang|next|pekan|lalu|dan|and))`),
    ({ weekday = '' }, issued) => weekdayNear(indexIn(DAYS, weekday), issued),
  ],
  [
    // «said Monday», «was fined late Friday.», as American papers write.
    rule(
      `(?<=(?:said|told|\\p{Ll}{2,}ed|late|early)\\s+)(?<weekday>${alternatives(DAYS.map((names) => names.slice(-1)))})(?=\\s*(?:[.,;]|$)|\\s+(?:that|in|at|by|after|on|for|over|with|morning|afternoon|evening|night)(?!\\p{L}))`,
    ),
    ({ weekday = '' }, issued) => weekdayNear(indexIn(DAYS, weekday), issued),
  ],
];

const SINCE = /(?<![\p{L}\p{N}])(?:sejak|semenjak|since)(?![\p{L}\p{N}])[^,.;–—]{0,60}$/iu;
const UNTIL = /(?<![\p{L}\p{N}])(?:hingga|sampai|until|till)\s+$/iu;

/**
 * The dates that a text names, ascending. `issued` as EDTF of a day, a month or a year; `ahead`: whether a day or a month without its
 * year is the next one, not the last.
 */
export function readDates(text: string, issued?: string, ahead = false): readonly DateCue[] {
  const at = readIssued(issued);
  const known = at && { ...at, ahead };
  const found: DateCue[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const [pattern, meaning] of RULES)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      // «may» is a month only where it is written as one.
      if (/(?:^|\s)may(?:\s|$)/u.test(match[0])) continue;
      // What is no date («30 Februari 2024») is not read as half of one either.
      taken.push({ start, end });
      const plain = meaning({ ...match.groups, whole: match[0] }, known);
      if (plain === undefined) continue;
      const lead = /^(?:sejak|since)\s/iu.test(match[0]) ? match[0] : text.slice(0, start);
      const open = lead === match[0] || SINCE.test(lead) ? 'since' : UNTIL.test(lead) ? 'until' : undefined;
      // An open span cannot begin or end with a season, but with its year.
      const bound = plain.replace(/^(\d{4})-2[1-4]$/u, '$1').split('/');
      const edtf =
        open === undefined || plain.startsWith('..')
          ? plain
          : open === 'since'
            ? `${bound[0] ?? plain}/..`
            : `../${bound.at(-1) ?? plain}`;
      // «until last year» is one cue: the date alone is no day on which anything happened.
      const until = open === 'until' ? UNTIL.exec(lead)?.index : undefined;
      if (readSpan(edtf)) found.push({ edtf, start: until ?? start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

const ABOUT = /^(?:sekitar|kira-kira|kurang lebih|about|around|circa|ca?\.?)\s+/iu;

/** Words for «since» and «until» in languages whose dates are only read where somebody types them. */
const SINCE_TYPED = /^(?:seit|ab|depuis(?: le)?|desde(?: el)?|dal|sinds|od)\s+/iu;
const UNTIL_TYPED = /^(?:bis(?: zum)?|jusqu['’](?:en|au|à)|hasta(?: el)?|fino al?|tot|do)\s+/iu;

/** «12. März 2024», «12 de marzo de 2024», «März 2024»: with the names of months of these languages, BCP 47. */
function namedDate(typed: string, languages: readonly string[]): string | undefined {
  const parts =
    /^(?:(?<day>\d{1,2})(?:\.|er|re|º|ª|\.º)?\s*(?:de\s+)?)?(?<month>\p{L}[\p{L}\p{M}]+)\.?,?\s+(?:del?\s+)?(?<year>\d{4})\.?$/u.exec(
      typed,
    )?.groups;
  if (!parts) return undefined;
  const { day, month = '', year = '' } = parts;
  const number = languages.map((tag) => calendarWords(tag).months.get(month.toLowerCase())).find(Boolean);
  if (number === undefined) return undefined;
  return day === undefined ? `${year}-${two(number)}` : fullDate({ day, month: String(number), year });
}

function namedSpan(typed: string, languages: readonly string[]): string | undefined {
  const bare = (pattern: RegExp): string | undefined => {
    if (!pattern.test(typed)) return undefined;
    const rest = typed.replace(pattern, '');
    return /^\d{4}$/u.test(rest) ? rest : namedDate(rest, languages);
  };
  const [since, until] = [bare(SINCE_TYPED), bare(UNTIL_TYPED)];
  if (since !== undefined) return `${since}/..`;
  return until === undefined ? namedDate(typed, languages) : `../${until}`;
}

/** The two ends of what is typed around the first dash that has words before it. */
function endsOf(typed: string): readonly string[] | undefined {
  for (const { index } of typed.matchAll(/(?<=\s)[–—](?=\s)/gu)) {
    const ends = [typed.slice(0, index).trim(), typed.slice(index + 1).trim()];
    if (/^.+\p{L}/u.test(ends[0] ?? '') && ends[1]) return ends;
  }
  return undefined;
}

/**
 * What somebody typed as EDTF; undefined if it cannot be understood. Besides Indonesian and English, full dates and months are read
 * in `languages`, BCP 47.
 */
export function typedDate(text: string, issued?: string, languages: readonly string[] = []): string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (readSpan(typed)) return typed;
  if (ABOUT.test(typed)) {
    const rest = typedDate(typed.replace(ABOUT, ''), issued, languages);
    return rest !== undefined && /^[\d-]+$/u.test(rest) ? `${rest}~` : undefined;
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/u.exec(typed);
  if (slashed) {
    const [, day, month, year] = slashed;
    // Day first, unless only the other way round gives a date.
    return fullDate({ day, month, year }) ?? fullDate({ day: month, month: day, year });
  }
  const unsure = typed.endsWith('(?)') ? typed.slice(0, -3).trimEnd() || undefined : undefined;
  if (unsure !== undefined) {
    const rest = typedDate(unsure, issued, languages);
    return rest !== undefined && /^[\d-]+$/u.test(rest) ? `${rest}?` : undefined;
  }
  // «June 2024 – 8 October 2024», as it is said.
  const ends = endsOf(typed);
  if (ends) {
    const [from, to] = ends.map((end) => typedDate(end, issued, languages));
    const range = from !== undefined && to !== undefined && !/[/]/u.test(from + to) ? `${from}/${to}` : '';
    return readSpan(range) ? range : undefined;
  }
  const short = yearsOf(typed);
  if (short !== undefined) return short;
  const day = relativeWeekday(typed, issued);
  if (day !== undefined) return day;
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/u.exec(typed);
  if (years) {
    const range = `${years[1]}/${years[2]}`;
    return readSpan(range) ? range : undefined;
  }
  // «Oktober», «Selasa», «2022» after a word that asks for one.
  for (const whole of [typed, `pada ${typed}`, `on ${typed}`]) {
    const [only, ...others] = readDates(whole, issued);
    const open = /^(?:sejak|since|hingga|sampai|until)\s/iu.test(typed);
    // Words that are left over may say something else: «2019 asti» is until 2019.
    // A month without its year is the nearest one, where somebody types it.
    if (only?.edtf.startsWith('../') && !/\d{4}/u.test(typed)) break;
    if (only && !others.length && only.end >= whole.length && (open || only.start === 0)) return only.edtf;
  }
  const readIn = (tags: readonly string[]): string | undefined =>
    namedSpan(typed, tags) ?? edtfOfWords(typed, tags) ?? spanOfWords(typed, issued, tags);
  // Whoever codes types dates in their own language, too: letters of another script tell that it is none of these.
  const named = readIn(languages) ?? (languages.length && !/\p{Script=Latin}/u.test(typed) ? readIn([]) : undefined);
  return named !== undefined && readSpan(named) ? named : undefined;
}

/** The dates that Russian words name, with and without their year. */
import { readSpan } from '../dossier/time.ts';
import { relativeWeekday, yearsOf } from '../dossier/typed-spans.ts';
import {
  dayNear,
  dayText,
  fullDate,
  lastWeekdays,
  monthNear,
  readIssued,
  weekdayNear,
  type DateCue,
  type Issued,
} from './cues-date.ts';

import { monthsIn } from '../dossier/written-dates.ts';
import { relativeRules } from './russian-relative-dates.ts';

const MONTHS = [...monthsIn(['ru'])];

const STEMS = 'янв фев мар апр ма июн июл авг сен окт ноя дек'.split(' ');

const IN_MONTH = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');

const WEEKDAYS = 'воскресенье понедельник вторник среду четверг пятницу субботу'.split(' ');

const SEASONS: Readonly<Record<string, number>> = { весн: 21, лет: 22, осен: 23, зим: 24 };

const BY_MONTH =
  'январем январём февралем февралём мартом апрелем маем июнем июлем августом сентябрем сентябрём октябрем октябрём ноябрем ноябрём декабрем декабрём'.split(
    ' ',
  );

const GENITIVE = MONTHS.map(([name]) => name).filter((name) => /[ая]$/u.test(name) && name.length > 2);

const monthOf = (name: string): number => STEMS.findIndex((stem) => name.toLowerCase().startsWith(stem)) + 1;

const SHORT_MONTHS = 'янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек';

const OF_MONTH = `(?<month>${GENITIVE.join('|')})`;

const YEAR = '(?<year>1\\d{3}|20\\d{2})(?:-?(?:го|м|му|й))?(?:\\s+(?:года|году|годом|год|г\\.))?';

const rule = (body: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/.-])${body}(?![\\p{L}\\p{N}/-])`, 'giu');

const weekdayIn = (words: string): number => WEEKDAYS.findIndex((day) => words.toLowerCase().endsWith(day));

export const two = (value: number): string => String(value).padStart(2, '0');

type Groups = Readonly<Record<string, string | undefined>>;

type Rule = readonly [RegExp, (groups: Groups, issued: Issued | undefined) => string | undefined];

const ANY_YEAR = '(?:1\\d{3}|20\\d{2})';

const OF_YEARS = '(?:\\s+(?:года|году|годом|год|годы|годах|годами|гг\\.|г\\.))?';

const ANY_MONTH = `(?:${[...IN_MONTH, ...GENITIVE, ...BY_MONTH].join('|')})`;

const SPAN_END = `(?:${ANY_MONTH}\\s+${ANY_YEAR}|${ANY_MONTH}|${ANY_YEAR})`;

/** «с 2021 по 2023 год», «между мартом и июнем 2023 года»: what has no year has that of the other end. */
function spanOf({ from = '', to = '' }: Groups, issued: Issued | undefined): string | undefined {
  const yearIn = (words: string): string | undefined => new RegExp(ANY_YEAR, 'u').exec(words)?.[0];
  const end = (words: string, other: string, near: Issued | undefined): string | undefined => {
    const year = yearIn(words) ?? yearIn(other);
    const name = words.replace(/[\s\d]+/gu, '');
    if (name === '') return year;
    return year === undefined ? monthNear(monthOf(name), near) : `${year}-${two(monthOf(name))}`;
  };
  const last = end(to, '', issued);
  const first = end(from, to, last === undefined || !issued ? issued : (readIssued(last) ?? issued));
  return first !== undefined && last !== undefined && first.slice(0, last.length) <= last
    ? `${first}/${last}`
    : undefined;
}

/** Longest first. */
const RULES: readonly Rule[] = [
  [rule(`(?:с|со)\\s+(?<from>${SPAN_END})${OF_YEARS}\\s+(?:по|до)\\s+(?<to>${SPAN_END})${OF_YEARS}`), spanOf],
  [rule(`между\\s+(?<from>${SPAN_END})${OF_YEARS}\\s+и\\s+(?<to>${SPAN_END})${OF_YEARS}`), spanOf],
  [rule(`(?:в\\s+)?(?<from>${ANY_YEAR})\\s?[–—-]\\s?(?<to>${ANY_YEAR})\\s+(?:годах|годы|гг\\.)`), spanOf],
  ...relativeRules([...IN_MONTH, ...GENITIVE], monthOf),
  [
    rule(`(?<day>[0-3]?\\d)\\s+${OF_MONTH}\\s+${YEAR}`),
    ({ day, month = '', year }) => fullDate({ day, month: String(monthOf(month)), year }),
  ],
  [
    rule(`(?<day>[0-3]?\\d)\\s+(?<month>${SHORT_MONTHS})\\.?\\s+${YEAR}`),
    ({ day, month = '', year }) => fullDate({ day, month: String(monthOf(month)), year }),
  ],
  [
    rule(`(?<day>[0-3]?\\d)\\s+(?<month>${SHORT_MONTHS})\\.?`),
    ({ day, month = '' }, issued) => dayNear({ day, month: String(monthOf(month)) }, issued),
  ],
  [rule('(?<day>1[3-9]|2\\d|3[01])/(?<month>0?[1-9]|1[0-2])'), dayNear],
  [rule('(?<day>[0-3]\\d)\\.(?<month>[01]\\d)\\.(?<year>1\\d{3}|20\\d{2})'), fullDate],
  [
    rule(`(?:в\\s+(?:начале|середине|конце)\\s+|в\\s+)?(?<month>${[...IN_MONTH, ...GENITIVE].join('|')})\\s+${YEAR}`),
    ({ month = '', year = '' }) => `${year}-${two(monthOf(month))}`,
  ],
  [
    rule(`(?<season>весной|весны|летом|лета|осенью|осени|зимой|зимы)\\s+${YEAR}`),
    ({ season = '', year = '' }) =>
      `${year}-${Object.entries(SEASONS).find(([stem]) => season.toLowerCase().startsWith(stem))?.[1] ?? ''}`,
  ],
  [rule('(?<decade>1\\d{2}|20\\d)0-(?:е|х)(?:\\s+(?:годы|годов|годах|гг\\.))?'), ({ decade = '' }) => `${decade}X`],
  [
    rule(`(?<day>[0-3]?\\d)\\s+${OF_MONTH}`),
    ({ day, month = '' }, issued) => dayNear({ day, month: String(monthOf(month)) }, issued),
  ],
  [
    rule(`(?:в|с)\\s+(?<month>${[...IN_MONTH, ...GENITIVE].join('|')})`),
    ({ month = '' }, issued) => monthNear(monthOf(month), issued),
  ],
  [rule(`(?:в|с|со|до|к|после|на)\\s+${YEAR}`), ({ year }) => year],
  [rule('(?:в\\s+)?(?:этом|нынешнем|текущем)\\s+году'), (_, issued) => issued && String(issued.year)],
  [rule('(?:в\\s+)?прошлом\\s+году'), (_, issued) => issued && String(issued.year - 1)],
  [rule('(?:в\\s+)?(?:следующем|будущем)\\s+году'), (_, issued) => issued && String(issued.year + 1)],
  [
    rule(`(?:в|во)\\s+(?:следующ|будущ|прошл|минувш|ближайш|эт)(?:ий|ый|ее|ое|ую|от|о|у)\\s+(?:${WEEKDAYS.join('|')})`),
    ({ whole = '' }, issued) => {
      const sure = relativeWeekday(whole, issued?.day === undefined ? undefined : dayText(issued.day));
      // «В прошлый вторник» on a Wednesday is yesterday or a week before.
      return sure ?? (/прошл|минувш/iu.test(whole) ? lastWeekdays(weekdayIn(whole), issued) : undefined);
    },
  ],
  [
    rule('(?:в|сезон(?:а|е)?|зимой|зимы)\\s+(?<years>(?:1\\d{3}|20\\d{2})/\\d{2})(?:\\s+(?:годов|годах|гг\\.))?'),
    ({ years = '' }) => yearsOf(years),
  ],
  [rule('сегодня'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day))],
  [rule('вчера'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day - 1))],
  [
    rule(`(?:в|во)\\s+(?<weekday>${WEEKDAYS.join('|')})(?!\\s+(?:и|или|следующ))`),
    ({ weekday = '' }, issued) => weekdayNear(WEEKDAYS.indexOf(weekday.toLowerCase()), issued),
  ],
];

const SINCE = /(?<!\p{L})(?:с|со|начиная с)\s+(?:(?:начала|середины|конца)\s+)?$/iu;

const UNTIL = /(?<!\p{L})(?:до|по)\s+(?:(?:начала|середины|конца)\s+)?$/iu;

/** The dates that a Russian text names, ascending. `issued` and `ahead` as for `readDates`. */
export function russianDates(text: string, issued?: string, ahead = false): readonly DateCue[] {
  const at = readIssued(issued);
  const known = at && { ...at, ahead };
  const found: DateCue[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const [pattern, meaning] of RULES)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      taken.push({ start, end });
      const plain = meaning({ ...match.groups, whole: match[0] }, known);
      if (plain === undefined) continue;
      const preposition = /^(с|со|до)\s/iu.exec(match[0])?.[0];
      const lead = text.slice(0, start) + (preposition ?? '');
      // An open span begins and ends with a day, a month, a year: not with a season or a decade.
      const [from = '', to = from] = plain.replace(/^(\d{4})-2[1-4]$/u, '$1').split('/');
      const edtf = plain.includes('/')
        ? plain
        : SINCE.test(lead)
          ? `${from.replace('X', '0')}/..`
          : UNTIL.test(lead)
            ? `../${to.replace('X', '9')}`
            : plain;
      if (readSpan(edtf)) found.push({ edtf, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Which day does a written date mean? Whole dates in words and figures, in any language whose months the engine knows, with any
 * digits, also in Buddhist and Japanese years. What could mean two days means none.
 */
import { isSpoken, safeLocale, UNKNOWN } from './language-tag.ts';

export interface WrittenDate {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** UTF-16, half-open, in the plain line. */
  readonly start: number;
  readonly end: number;
}

const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];
const HAN = '〇一二三四五六七八九';

/** 二〇二四 is 2024, 十二 is 12, 二十三 is 23. */
function hanNumber(text: string): string {
  const digits = text.replace('零', '〇').replaceAll('○', '〇');
  const tens = /^([一二三])?十([一二三四五六七八九])?$/u.exec(digits);
  if (tens) return String((tens[1] ? HAN.indexOf(tens[1]) : 1) * 10 + (tens[2] ? HAN.indexOf(tens[2]) : 0));
  return Array.from(digits, (digit) => HAN.indexOf(digit)).join('');
}

/** Without invisible marks, and with the digits that are counted with here. */
export function plainLine(text: string): string {
  return text
    .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const zero = ZEROS.find((start) => digit.charCodeAt(0) >= start && digit.charCodeAt(0) < start + 10);
      return zero === undefined ? digit : String(digit.charCodeAt(0) - zero);
    })
    .replace(/[〇零○一二三四五六七八九十]+(?=\s*[年月日号號])/gu, hanNumber);
}

/** «в мае», «w maju»: the form of the twelve months after «in». */
const inMonth = (names: string): readonly (readonly [string, number])[] =>
  names.split(' ').map((name, i) => [name, i + 1] as const);

/** Spellings that papers use and engines do not list. */
const ALSO: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  en: [['sept', 9]],
  id: [
    ['pebruari', 2],
    ['agt', 8],
    ['ags', 8],
    ['nopember', 11],
    ['nop', 11],
  ],
  de: [
    ['jänner', 1],
    ['feber', 2],
    ['mrz', 3],
  ],
  ru: [
    ['май', 5],
    ['сен', 9],
    ['ноя', 11],
    ['фев', 2],
    ...inMonth('январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'),
  ],
  uk: inMonth('січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні'),
  be: inMonth('студзені лютым сакавіку красавіку маі чэрвені ліпені жніўні верасні кастрычніку лістападзе снежні'),
  pl: inMonth('styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu'),
  cs: inMonth('lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci'),
  sr: inMonth('јануару фебруару марту априлу мају јуну јулу августу септембру октобру новембру децембру'),
  fi: inMonth(
    'tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa elokuussa syyskuussa lokakuussa marraskuussa joulukuussa',
  ),
  hi: [
    ['अक्तूबर', 10],
    ['अगस्‍त', 8],
  ],
};
/** One language may have several sets of names, by region. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA'],
  de: ['de-AT'],
  pt: ['pt-PT'],
  en: ['en-GB'],
};

const known = new Map<string, ReadonlyMap<string, number>>();
const base = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** Names of months in lower case, without full stops at their end. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const made = known.get(language);
  if (made) return made;
  const names = new Map<string, number>(ALSO[base(language)] ?? []);
  for (const tag of [language, ...(REGIONS[base(language)] ?? [])])
    for (const month of ['long', 'short'] as const)
      // Inside a date many languages bend the name: «marzec», but «12 marca».
      for (const rest of [{}, { day: 'numeric' }, { day: 'numeric', year: 'numeric' }] as const) {
        if (!isSpoken(tag)) continue;
        const format = new Intl.DateTimeFormat(safeLocale(tag), {
          ...rest,
          month,
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        for (let number = 1; number <= 12; number++) {
          const part = format.formatToParts(Date.UTC(2024, number - 1, 3)).find(({ type }) => type === 'month')?.value;
          const name = (part ?? '').toLowerCase().replace(/\.$/u, '');
          // In several regions the same word may be another month; the first one asked for wins.
          if ((name.match(/\p{L}/gu)?.length ?? 0) >= 2 && !/\d/u.test(name) && !names.has(name))
            names.set(name, number);
        }
      }
  known.set(language, names);
  return names;
}

/** Of several languages: a name that is two months is none. */
export function monthsIn(languages: readonly string[]): ReadonlyMap<string, number> {
  const [first = 'en', ...others] = languages;
  const all = new Map(monthNames(first));
  for (const language of others)
    for (const [name, number] of monthNames(language)) {
      if (monthNames(first).has(name)) continue;
      const other = all.get(name);
      if (other !== undefined && other !== number) all.set(name, 0);
      else all.set(name, number);
    }
  return new Map([...all].filter(([, number]) => number > 0));
}

export const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'))
    .join('|') || '(?!)';

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD`, or undefined if the calendar has no such day. */
export function dayText(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  const right = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return right && year >= 1000 && year < 3000 ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** The year before the first one of an era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  民國: 1911,
  民国: 1911,
};
const BUDDHIST = 543;

/** Whether numbers with strokes between them put the day first; undefined where readers of a language disagree. */
function dayFirst(language: string): boolean | undefined {
  if (base(language) === 'en') return undefined;
  if (safeLocale(language) === UNKNOWN) return undefined;
  const parts = new Intl.DateTimeFormat(safeLocale(language)).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Rules {
  readonly months: ReadonlyMap<string, number>;
  readonly rules: readonly RegExp[];
}
const made = new Map<string, Rules>();

function rulesOf(languages: readonly string[]): Rules {
  const key = languages.join(' ');
  const before = made.get(key);
  if (before) return before;
  const months = monthsIn(languages);
  const names = alternatives(months.keys());
  const name = `(?<month>${names})`;
  const again = `(?:\\s*/\\s*(?:${names}))?`;
  const of = "(?:(?:ב|del?|di|do|of|d[’']|tháng|năm|พ\\.?ศ\\.?|ค\\.?ศ\\.?)\\s*)?";
  const D = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|re|ère|[ºª°]|-[а-яё]{1,3})?';
  const Y = '(?<year>\\d{4})(?!\\d)';
  const number = '(?<month>\\d{1,2})';
  const rules = [
    `(?<!\\d)(?<year>\\d{4})\\s*[年년]\\s*${number}\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日일号號]`,
    `(?<era>${alternatives(Object.keys(ERAS))})\\s*(?<eraYear>\\d{1,3}|元)\\s*年\\s*${number}\\s*月\\s*(?<day>\\d{1,2})\\s*日`,
    `(?<![\\d.])(?<year>\\d{4})(?<mark>[-/.])\\s?${number}\\k<mark>\\s?(?<day>\\d{1,2})(?!\\d)`,
    `(?<!\\d)(?:ngày\\s*)?(?<day>\\d{1,2})\\s+tháng\\s+${number}(?:\\s*,\\s*|\\s+năm\\s+|\\s+)${Y}`,
    `(?<!\\d)${D}\\.?\\s*${of}${name}(?![\\p{L}\\p{M}])${again}\\.?,?\\s*${of}${Y}`,
    `(?<![\\p{L}\\p{N}])${name}\\.?\\s+${D}\\.?,?\\s+${Y}`,
    `(?<!\\d)(?<year>\\d{4})(?:\\.|\\s*m\\.)?\\s+${name}\\.?\\s+${D}(?!\\d)`,
    `(?<![\\d.])(?<day>\\d{1,2})\\.\\s?${number}\\.\\s?${Y}`,
    `(?<![\\d/.-])(?<one>\\d{1,2})(?<mark>[/-])(?<other>\\d{1,2})\\k<mark>${Y}`,
  ].map((rule) => new RegExp(rule, 'giu'));
  const both = { months, rules };
  made.set(key, both);
  return both;
}

/** The whole dates in a line that went through `plainLine`, ascending; the language that is likeliest comes first. */
export function writtenDates(line: string, languages: readonly string[]): readonly WrittenDate[] {
  const { months, rules } = rulesOf(languages);
  const found: WrittenDate[] = [];
  for (const rule of rules)
    for (const match of line.matchAll(rule)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const date = meant(match.groups ?? {}, months, languages[0] ?? 'en', match[0]);
      if (date !== undefined) found.push({ date, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

function meant(
  { day = '', month = '', year = '', era, eraYear, one, other }: Groups,
  months: ReadonlyMap<string, number>,
  language: string,
  words: string,
): string | undefined {
  let number = Number(year);
  if (era !== undefined) number = (ERAS[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear));
  if (number > 2400 && (base(language) === 'th' || /\p{Script=Thai}/u.test(words))) number -= BUDDHIST;
  if (one !== undefined && other !== undefined) {
    const [a, b] = [Number(one), Number(other)];
    const first = a > 12 || a === b ? true : b > 12 ? false : dayFirst(language);
    return first === undefined ? undefined : dayText(number, first ? b : a, first ? a : b);
  }
  const named = months.get(month.toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/u, ''));
  return dayText(number, named ?? Number(month), Number(day));
}

/**
 * Russian words that tell a time from the day on which the article came out: «неделю назад», «осенью прошлого года», «в начале марта».
 * No finer than the words are, and nothing where they may mean two: «прошлым летом» in September, «лет пять назад», «около года назад».
 */
import { relativeDate } from '../dossier/typed-spans.ts';
import { dayText, monthNear, type Issued } from './cues-date.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Rule = readonly [RegExp, (groups: Groups, issued: Issued | undefined) => string | undefined];

const rule = (body: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}/.-])${body}(?![\\p{L}\\p{N}/-])`, 'giu');
const two = (value: number): string => String(value).padStart(2, '0');

const NUMBERS: readonly (readonly string[])[] = [
  ['один', 'одну', 'одни'],
  ['два', 'две', 'двое'],
  ['три', 'трое'],
  ['четыре', 'четверо'],
  ['пять'],
  ['шесть'],
  ['семь'],
  ['восемь'],
  ['девять'],
  ['десять'],
  ['одиннадцать'],
  ['двенадцать'],
];
const numberOf = (word: string): number =>
  /^\d+$/u.test(word) ? Number(word) : NUMBERS.findIndex((forms) => forms.includes(word.toLowerCase())) + 1;

/** What makes a number one that is only about right, before it; then it tells no time. */
const ABOUT =
  '(?:(?:около|почти|примерно|приблизительно|порядка|более|менее|больше|меньше|больше чем|чуть|пару|несколько|полтора|полторы|полутора|с половиной|многими?|много|где-то|лет|года|месяца|недели|дня|дней)\\s+){1,2}';
const UNIT = '(?<unit>день|дня|дней|сутки|суток|недел[июь]|недель|месяц|месяца|месяцев|год|года|лет)';
const AGO = rule(
  `(?<about>${ABOUT})?(?:(?<number>\\d{1,2}|${NUMBERS.flat().join('|')}|двух|тр[её]х|четыр[её]х|пяти|шести|десяти)\\s+)?${UNIT}\\s+(?:тому\\s+)?назад`,
);

function monthBefore({ year, month }: Issued, by: number): string | undefined {
  if (month === undefined) return undefined;
  const all = year * 12 + month - 1 - by;
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}`;
}

/** So many days, weeks, months or years before. */
function ago({ about, number, unit = '' }: Groups, issued: Issued | undefined): string | undefined {
  const word = unit.toLowerCase();
  // «Неделю назад» is one; «недели назад», «лет назад» are some.
  const count = number !== undefined ? numberOf(number) : /^(?:день|сутки|неделю|месяц|год)$/u.test(word) ? 1 : 0;
  if (about !== undefined || count === 0 || !issued) return undefined;
  const round = count >= 10 ? '~' : '';
  if (/^(?:год|лет)/u.test(word)) return `${issued.year - count}${round}`;
  if (word.startsWith('меся')) {
    const month = monthBefore(issued, count);
    return month && `${month}${round}`;
  }
  if (issued.day === undefined) return undefined;
  return word.startsWith('нед') ? `${dayText(issued.day - 7 * count)}~` : `${dayText(issued.day - count)}${round}`;
}

/** «прошлого», «нынешней», «следующим»: how many years, months or weeks from now. */
const WHICH = '(?<which>позапрошл|прошл|минувш|этот|эт|нынешн|текущ|следующ|будущ|грядущ)(?:ого|его|ой|ей|ом|ем|им|ым)';
const byOf = (which = ''): number =>
  ({ позапрошл: -2, прошл: -1, минувш: -1, следующ: 1, будущ: 1, грядущ: 1 })[which.toLowerCase()] ?? 0;

const SEASONS = { весн: 21, лет: 22, осен: 23, зим: 24 } as const;
const seasonOf = (word: string): number =>
  Object.entries(SEASONS).find(([stem]) => word.toLowerCase().startsWith(stem))?.[1] ?? 0;
const SEASON = '(?<season>весной|летом|осенью|зимой)';
const SEASON_OF = '(?<season>весны|лета|осени|зимы)';

/** «прошлой осенью», «этим летом». */
function seasonNear({ which, season = '' }: Groups, issued: Issued | undefined): string | undefined {
  const number = seasonOf(season);
  // Winter lies in two years.
  if (!issued?.month || number === 24) return undefined;
  const last = (number - 21) * 3 + 5;
  const by = byOf(which);
  if (by === 0) return `${issued.year}-${number}`;
  // «Прошлым летом» in September may be three or fifteen months ago; before this year's summer it is last year's.
  if (by === -1) return issued.month < last - 2 ? `${issued.year - 1}-${number}` : undefined;
  if (by === 1) return issued.month > last ? `${issued.year + 1}-${number}` : undefined;
  return undefined;
}

const PART =
  '(?:в\\s+(?:(?:самом\\s+)?(?:начале|середине|конце)|первых числах|(?:первой|второй)\\s+половине)|во\\s+второй\\s+половине|с\\s+(?:начала|середины|конца)|к\\s+(?:началу|середине|концу)|до\\s+(?:начала|середины|конца))';

/** `months`: their names in the genitive and after «в», `monthOf`: the number of such a name. */
export function relativeRules(months: readonly string[], monthOf: (name: string) => number): readonly Rule[] {
  const month = `(?<month>${months.join('|')})`;
  const week = (groups: Groups, issued: Issued | undefined): string | undefined => {
    if (issued?.day === undefined) return undefined;
    return relativeDate('на этой неделе', dayText(issued.day + 7 * byOf(groups['which'])));
  };
  return [
    [AGO, ago],
    [
      rule(`(?<day>[0-3]?\\d)\\s+${month}\\s+${WHICH}\\s+года`),
      ({ day = '', month: name = '', which }, issued) =>
        issued && `${issued.year + byOf(which)}-${two(monthOf(name))}-${two(Number(day))}`,
    ],
    [
      rule(`(?:${PART}\\s+|в\\s+)?${month}\\s+${WHICH}\\s+года`),
      ({ month: name = '', which }, issued) => issued && `${issued.year + byOf(which)}-${two(monthOf(name))}`,
    ],
    [
      rule(`(?:${SEASON}|${PART}\\s+${SEASON_OF.replace('season', 'part')})\\s+${WHICH}\\s+года`),
      ({ season, part, which }, issued) => issued && `${issued.year + byOf(which)}-${seasonOf(season ?? part ?? '')}`,
    ],
    [rule(`${WHICH}\\s+${SEASON}`), seasonNear],
    [
      rule(`${PART}\\s+${month}(?!\\s+(?:1\\d{3}|20\\d{2}))`),
      ({ month: name = '' }, issued) => monthNear(monthOf(name), issued),
    ],
    [
      rule(`(?:${PART}|в)\\s+${WHICH}\\s+(?:года|году)`),
      ({ which }, issued) => issued && String(issued.year + byOf(which)),
    ],
    // «В конце года» may be the last one's.
    [rule('(?:в\\s+(?:начале|середине)|с\\s+начала)\\s+года'), (_, issued) => issued && String(issued.year)],
    [
      rule(`(?:${PART}|в)\\s+${WHICH}\\s+(?:месяца|месяце)`),
      ({ which }, issued) => issued && monthBefore(issued, -byOf(which)),
    ],
    [rule(`(?:${PART}|на)\\s+${WHICH}\\s+(?:недели|неделе)`), week],
    [rule('позавчера'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day - 2))],
    [rule('завтра'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day + 1))],
    [rule('послезавтра'), (_, issued) => (issued?.day === undefined ? undefined : dayText(issued.day + 2))],
  ];
}

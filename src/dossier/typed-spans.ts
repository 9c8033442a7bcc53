/**
 * What does a typed span mean: «until 2019», «с мая 2022 года», «by the end of April», «letzte Woche»? Since and until, parts of a
 * month or a year, and dates relative to the day on which the article came out, as EDTF.
 */
import { edtfOfWords, WORLD } from './typed-words.ts';
import { monthsIn } from './written-dates.ts';

const list = (words: string): string => words.trim().replace(/\s*\n\s*/gu, '|');
/** Before a date or, in languages that write it so, after it. */
const SINCE = new RegExp(
  `^(?:${list(`since|starting|starting in|as of|sejak|semenjak|mulai|mulai dari|seit|seit dem|ab|ab dem|depuis|depuis le|depuis l['’]|à partir de|dès|desde|desde el|desde o|desde a|a partir de|dal|dalla|dall['’]|da|a partire dal|sinds|vanaf|с|со|начиная с|з|із|зі|від|починаючи з|od|počínaje|sedan|från|siden|fra|din|de la|από|מאז|מ|منذ|من|از|từ|kể từ|ตั้งแต่|自从|自|从|從`)})\\s*`,
  'iu',
);
const SINCE_AFTER =
  /\s*(?:부터|이후|から|以来|以降|以来|以後|以后|起|से|['’]?(?:den|dan|ten|tan)\s+(?:beri|itibaren)|alkaen|lähtien)$/iu;
const UNTIL = new RegExp(
  `^(?:${list(`until|till|up to|by|hingga|sampai|sampai dengan|hingga akhir|sebelum akhir|bis|bis zum|bis zur|jusqu['’]en|jusqu['’]au|jusqu['’]à|jusque|hasta|hasta el|até|até o|até a|fino a|fino al|fino alla|entro|entro il|tot|tot en met|до|по|к|do|till|fram till|indtil|til|inntil|până la|până în|έως|μέχρι|ως|עד|حتى|إلى|تا|đến|cho đến|จนถึง|ถึง|直到|截至|至|到`)})\\s*`,
  'iu',
);
const UNTIL_AFTER = /\s*(?:까지|まで|为止|為止|तक|['’]?(?:e|a|ye|ya)\s+kadar|asti|saakka)$/iu;
/** «the end of», «Anfang»: finer than a date of this kind can say. */
const PART = new RegExp(
  `^(?:${list(`(?:the\\s+)?(?:very\\s+)?(?:beginning|start|middle|end)\\s+of|early|mid-?|late|awal|pertengahan|akhir|anfang|mitte|ende|début|mi-|mi|fin|principios de|a principios de|mediados de|a mediados de|finales de|a finales de|início de|meados de|fim de|final de|inizio|metà|fine|begin|medio|eind|начал[оаеу]|середин[аыеу]|кон(?:ец|ца|це|цу)|початок|початку|середина|середини|кінець|кінця|początek|początku|połowa|połowy|koniec|końca|začátek|začátku|polovina|konec|konce|början av|mitten av|slutet av|đầu|giữa|cuối`)})\\s+`,
  'iu',
);
const IN = new RegExp(
  `^(?:${list(`in|in the|during|on|di|pada|pada bulan|pada tahun|dalam|bulan|tahun|im|am|en|au|le|el|em|no|na|nel|nell['’]|ad|a|op|в|во|у|w|we|v|ve|i|om|în|τον|το|ב|في|در|vào|ใน|在|năm`)})\\s+`,
  'iu',
);

interface Relative {
  readonly [word: string]: readonly [unit: 'day' | 'week' | 'month' | 'year', by: number];
}
const table = (rows: string): Relative =>
  Object.fromEntries(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [unit = '', by = '', words = ''] = row.trim().split(' : ');
        return words.split('|').map((word) => [word, [unit, Number(by)] as const]);
      }),
  ) as Relative;
/** Lower case; a day, a week, a month or a year, and how many later. */
const RELATIVE: Relative = table(`
  day : 0 : today|hari ini|heute|aujourd'hui|hoy|hoje|oggi|vandaag|сегодня|сьогодні|dziś|dzisiaj|dnes|idag|i dag|tänään|bugün|اليوم|היום|امروز|오늘|今日|今天|hôm nay|วันนี้|आज|azi|σήμερα
  day : -1 : yesterday|kemarin|gestern|hier|ayer|ontem|ieri|gisteren|вчера|вчора|wczoraj|včera|igår|i går|eilen|dün|أمس|אתמול|دیروز|어제|昨日|昨天|hôm qua|เมื่อวาน|χθες
  day : 1 : tomorrow|besok|morgen|demain|mañana|amanhã|domani|завтра|jutro|zítra|imorgon|i morgen|huomenna|yarın|غدا|غدًا|מחר|فردا|내일|明日|明天|ngày mai|พรุ่งนี้|mâine|αύριο
  week : -1 : last week|the last week|minggu lalu|pekan lalu|letzte woche|letzter woche|vergangene woche|vorige woche|la semaine dernière|semaine dernière|la semana pasada|semana pasada|a semana passada|semana passada|la settimana scorsa|settimana scorsa|vorige week|afgelopen week|прошлая неделя|на прошлой неделе|прошлой неделе|минулого тижня|zeszły tydzień|w zeszłym tygodniu|minulý týden|förra veckan|sidste uge|forrige uke|viime viikolla|geçen hafta|الأسبوع الماضي|השבוע שעבר|بשבוע שעבר|هفته گذشته|지난주|지난 주|先週|上周|上星期|上週|tuần trước|สัปดาห์ที่แล้ว|पिछले सप्ताह|săptămâna trecută|την περασμένη εβδομάδα
  week : 0 : this week|minggu ini|pekan ini|diese woche|dieser woche|cette semaine|esta semana|questa settimana|deze week|эта неделя|на этой неделе|цього тижня|w tym tygodniu|tento týden|den här veckan|denne uge|denne uken|tällä viikolla|bu hafta|هذا الأسبوع|השבוע|این هفته|이번 주|이번주|今週|本周|这周|本週|tuần này|สัปดาห์นี้|इस सप्ताह
  week : 1 : next week|minggu depan|pekan depan|nächste woche|nächster woche|kommende woche|la semaine prochaine|semaine prochaine|la próxima semana|próxima semana|la semana que viene|na próxima semana|la prossima settimana|settimana prossima|volgende week|следующая неделя|на следующей неделе|наступного тижня|w przyszłym tygodniu|příští týden|nästa vecka|næste uge|neste uke|ensi viikolla|gelecek hafta|önümüzdeki hafta|الأسبوع المقبل|الأسبوع القادم|השבוע הבא|بשבוע הבא|هفته آینده|다음 주|다음주|来週|下周|下星期|下週|tuần tới|tuần sau|สัปดาห์หน้า|अगले सप्ताह
  month : -1 : last month|bulan lalu|letzter monat|letzten monat|vergangenen monat|im letzten monat|le mois dernier|mois dernier|el mes pasado|mes pasado|o mês passado|no mês passado|mês passado|il mese scorso|mese scorso|vorige maand|afgelopen maand|прошлый месяц|в прошлом месяце|минулого місяця|w zeszłym miesiącu|minulý měsíc|förra månaden|sidste måned|forrige måned|viime kuussa|geçen ay|الشهر الماضي|החודש שעבר|ماه گذشته|지난달|先月|上个月|上月|上個月|tháng trước|เดือนที่แล้ว|पिछले महीने
  month : 0 : this month|bulan ini|dieser monat|diesen monat|ce mois-ci|este mes|este mês|questo mese|deze maand|в этом месяце|цього місяця|w tym miesiącu|tento měsíc|den här månaden|bu ay|هذا الشهر|החודש|이번 달|이번달|今月|本月|这个月|tháng này
  month : 1 : next month|bulan depan|nächster monat|nächsten monat|kommenden monat|le mois prochain|mois prochain|el próximo mes|próximo mes|no próximo mês|il mese prossimo|volgende maand|в следующем месяце|наступного місяця|w przyszłym miesiącu|příští měsíc|nästa månad|gelecek ay|الشهر المقبل|다음 달|다음달|来月|下个月|下月|tháng tới|tháng sau
  year : -1 : last year|tahun lalu|letztes jahr|voriges jahr|vergangenes jahr|im vergangenen jahr|l'année dernière|année dernière|l'an dernier|el año pasado|año pasado|o ano passado|no ano passado|ano passado|l'anno scorso|anno scorso|vorig jaar|afgelopen jaar|в прошлом году|прошлый год|торік|минулого року|w zeszłym roku|loni|minulý rok|förra året|i fjol|sidste år|viime vuonna|geçen yıl|العام الماضي|السنة الماضية|שנה שעברה|سال گذشته|지난해|작년|去年|昨年|năm ngoái|năm trước|ปีที่แล้ว|पिछले साल
  year : 0 : this year|tahun ini|dieses jahr|in diesem jahr|cette année|este año|este ano|quest'anno|dit jaar|в этом году|цього року|w tym roku|letos|i år|tänä vuonna|bu yıl|هذا العام|השנה|امسال|올해|今年|năm nay|ปีนี้
  year : 1 : next year|tahun depan|nächstes jahr|kommendes jahr|l'année prochaine|l'an prochain|el próximo año|próximo año|o próximo ano|próximo ano|l'anno prossimo|anno prossimo|volgend jaar|в следующем году|наступного року|w przyszłym roku|příští rok|nästa år|gelecek yıl|العام المقبل|내년|来年|明年|năm tới|năm sau
`);

const MS = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (days: number): string => new Date(days * MS).toISOString().slice(0, 10);

/** What a word for a day, a week, a month or a year means on a day, EDTF; a week is one from Monday to Sunday. */
export function relativeDate(words: string, issued: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(issued ?? '') ?? [];
  const found = RELATIVE[words.toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim()];
  if (!found || year === undefined) return undefined;
  const [unit, by] = found;
  if (unit === 'year') return String(Number(year) + by);
  if (month === undefined) return undefined;
  if (unit === 'month') {
    const all = Number(year) * 12 + Number(month) - 1 + by;
    return `${Math.floor(all / 12)}-${two((all % 12) + 1)}`;
  }
  if (day === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS;
  if (unit === 'day') return dayOf(at + by);
  // Days since 1970 began on a Thursday.
  const monday = at - ((at + 3) % 7) + by * 7;
  return `${dayOf(monday)}/${dayOf(monday + 6)}`;
}

/** Sunday first, as in `Date`; every form that follows «next», «в следующий». Lower case. */
const WEEKDAYS: readonly (readonly string[])[] = [
  'sunday|minggu|ahad|воскресенье|воскресенья',
  'monday|senin|isnin|понедельник|понедельника',
  'tuesday|selasa|вторник|вторника',
  'wednesday|rabu|среда|среду|среды',
  'thursday|kamis|khamis|четверг|четверга',
  "friday|jumat|jumaat|jum'at|пятница|пятницу|пятницы",
  'saturday|sabtu|суббота|субботу|субботы',
].map((words) => words.split('|'));
const DAY_NAMES = WEEKDAYS.flat().join('|');
const IN_WEEK = [
  new RegExp(`^(?:on\\s+)?(?<which>next|last|this|coming)\\s+(?<day>${DAY_NAMES})$`, 'u'),
  new RegExp(`^(?:pada\\s+)?(?:hari\\s+)?(?<day>${DAY_NAMES})\\s+(?<which>depan|mendatang|lalu|ini)$`, 'u'),
  new RegExp(
    `^(?:во?\\s+)?(?<which>следующ|будущ|прошл|минувш|ближайш|эт)(?:ий|ый|ее|ое|ую|от|о|у|ая)\\s+(?<day>${DAY_NAMES})$`,
    'u',
  ),
  new RegExp(`^(?:во?\\s+)?(?<day>${DAY_NAMES})$`, 'u'),
];

/**
 * «next Tuesday», «Selasa depan», «в прошлую пятницу», «вторник»: the day, EDTF, from the day on which an article came out. What may be
 * one of two, as «next Friday» on a Wednesday, stays open. A day by itself is the last such, as papers count.
 */
export function relativeWeekday(words: string, issued: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(issued ?? '') ?? [];
  if (year === undefined) return undefined;
  const typed = words.toLowerCase().replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim();
  const found = IN_WEEK.map((pattern) => pattern.exec(typed)?.groups).find(Boolean);
  const weekday = WEEKDAYS.findIndex((names) => names.includes(found?.['day'] ?? ''));
  if (!found || weekday < 0) return undefined;
  // «minggu lalu» is last week, «hari Minggu lalu» last Sunday.
  if (found['day'] === 'minggu' && found['which'] !== undefined && !typed.includes('hari ')) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS;
  const own = (at + 3) % 7;
  const wanted = (weekday + 6) % 7;
  const monday = at - own;
  switch (found['which']) {
    case undefined:
      return dayOf(at - ((own - wanted + 7) % 7));
    case 'this':
    case 'ini':
    case 'эт':
      return dayOf(monday + wanted);
    case 'coming':
    case 'mendatang':
    case 'ближайш':
      return dayOf(at + ((wanted - own + 6) % 7) + 1);
    case 'next':
    case 'depan':
    case 'следующ':
    case 'будущ':
      return wanted > own ? undefined : dayOf(monday + 7 + wanted);
    default:
      return wanted < own ? undefined : dayOf(monday - 7 + wanted);
  }
}

/** «2022/23», «2022–23»: from one year into another of the same century; what may be a month is none. */
export function yearsOf(typed: string): string | undefined {
  const [, from, to] = /^(\d{4})\s?[/–—]\s?(\d{2})$/u.exec(typed.trim()) ?? [];
  if (from === undefined || to === undefined || Number(to) <= 12) return undefined;
  return Number(to) > Number(from.slice(2)) ? `${from}/${from.slice(0, 2)}${to}` : undefined;
}

/** «14 march 24», «March 14, ’24», «14/3/24»: with the whole year, of the century that is nearest to the article, or of ours before 2050. */
function withWholeYear(typed: string, issued: string | undefined): string | undefined {
  const [, lead = '', short] =
    /^(\d{1,2}(?:\.|st|nd|rd|th)?\s+\p{L}[\p{L}\p{M}]*\.?,?\s+|\p{L}[\p{L}\p{M}]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,\s*|\d{1,2}[./]\d{1,2}[./])['’]?(\d{2})$/u.exec(
      typed,
    ) ?? [];
  if (short === undefined) return undefined;
  const last = Number(issued?.slice(0, 4) ?? '2040') + 10;
  const year = [2000, 1900].map((century) => century + Number(short)).find((one) => one <= last);
  return year === undefined ? undefined : `${lead}${year}`;
}

/** «17/3», «5.9.»: the day first, unless only the other way round gives one; the nearest to the article. */
function nearNumbers(typed: string, issued: string | undefined): string | undefined {
  const [, one, other] = /^(\d{1,2})[/.](\d{1,2})\.?$/u.exec(typed) ?? [];
  const [, year] = /^(\d{4})-\d\d/u.exec(issued ?? '') ?? [];
  if (one === undefined || other === undefined || year === undefined) return undefined;
  const [day, month] = Number(other) > 12 ? [Number(other), Number(one)] : [Number(one), Number(other)];
  return month < 1 || month > 12 ? undefined : nearestTo(month, day, issued ?? '');
}

/** A day of a month, of the year in which it is nearest to a day, or to the middle of a month. */
function nearestTo(month: number, day: number, issued: string): string | undefined {
  const [, year, own, middle = '15'] = /^(\d{4})-(\d\d)(?:-(\d\d))?/u.exec(issued) ?? [];
  const there = Date.UTC(Number(year), Number(own) - 1, Number(middle));
  return [-1, 0, 1]
    .map((by) => new Date(Date.UTC(Number(year) + by, month - 1, day)))
    .filter((at) => at.getUTCMonth() === month - 1)
    .sort((a, b) => Math.abs(a.getTime() - there) - Math.abs(b.getTime() - there))[0]
    ?.toISOString()
    .slice(0, 10);
}

/** A day and a month, or a month, without a year: the one nearest to the day on which the article came out. */
function nearDate(typed: string, issued: string | undefined, languages: readonly string[]): string | undefined {
  if (issued === undefined || !/^\d{4}-\d\d/u.test(issued)) return undefined;
  const months = monthsIn(languages.length ? languages : WORLD);
  const parts =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|°|-?го)?\s*(?:de\s+|of\s+)?(?<month>\p{L}[\p{L}\p{M}]*)\.?$/iu.exec(typed)
      ?.groups ??
    /^(?<month>\p{L}[\p{L}\p{M}]*)\.?\s*(?<day>\d{1,2})?(?:st|nd|rd|th)?$/iu.exec(typed)?.groups ??
    /^(?<number>\d{1,2})\s*[월月]\s*(?:(?<day>\d{1,2})\s*[일日])?$/u.exec(typed)?.groups;
  if (!parts) return undefined;
  const number =
    parts['number'] === undefined ? months.get((parts['month'] ?? '').toLowerCase()) : Number(parts['number']);
  if (number === undefined || number < 1 || number > 12) return undefined;
  const own = parts['day'];
  const text = nearestTo(number, Number(own ?? 15), issued);
  return own === undefined ? text?.slice(0, 7) : text;
}

/**
 * `issued`: when the article came out, EDTF; without it, dates relative to that day remain unread. `languages`: BCP 47, the likeliest
 * first.
 */
export function spanOfWords(
  text: string,
  issued: string | undefined,
  languages: readonly string[],
): string | undefined {
  const typed = text.replace(/\s+/gu, ' ').trim();
  if (typed === '' || typed.length > 60) return undefined;
  const since = typed.replace(SINCE, '') !== typed ? typed.replace(SINCE, '') : typed.replace(SINCE_AFTER, '');
  const until = typed.replace(UNTIL, '') !== typed ? typed.replace(UNTIL, '') : typed.replace(UNTIL_AFTER, '');
  const plain = plainOf(typed, issued, languages);
  if (plain !== undefined) return plain;
  for (const [rest, open] of [
    [since, (date: string) => `${endOf(date, 0)}/..`],
    [until, (date: string) => `../${endOf(date, -1)}`],
  ] as const) {
    const date = rest === typed ? undefined : plainOf(rest, issued, languages);
    if (date !== undefined) return open(date);
  }
  return undefined;
}

/** An end of an open span cannot be a season, a decade or a century: the year that it lies in, begins or ends with. */
function endOf(date: string, at: 0 | -1): string {
  const end = date.split('/').at(at) ?? date;
  if (/^\d{4}-2[1-4]$/u.test(end)) return end.slice(0, 4);
  return end.replace(/X/gu, at === 0 ? '0' : '9');
}

/** One date, without «since» and «until». */
function plainOf(typed: string, issued: string | undefined, languages: readonly string[]): string | undefined {
  const forms = [typed];
  for (const pattern of [IN, PART, IN])
    for (const form of [...forms]) {
      const rest = form.replace(pattern, '');
      if (rest !== form && rest !== '') forms.push(rest);
    }
  for (const form of forms) {
    // «2019 года», «2019년», «2019年».
    const year = /^(\d{4})(?:\s*(?:г\.?|год[ауе]?|р\.?|року|рік|r\.?|roku|年|년|-ci il))?$/u.exec(form)?.[1];
    const date =
      year ??
      relativeDate(form, issued) ??
      edtfOfWords(form, languages) ??
      nearDate(form, issued, languages) ??
      nearNumbers(form, issued);
    if (date !== undefined) return date;
    const whole = withWholeYear(form, issued);
    const dated =
      whole === undefined ? undefined : edtfOfWords(whole.replace(/^(\d{1,2})\.(\d{1,2})\./u, '$1/$2/'), languages);
    if (dated !== undefined) return dated;
  }
  return undefined;
}

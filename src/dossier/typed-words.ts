/**
 * What does a date typed in words mean? Days, months, seasons, decades, centuries and years before our era as EDTF, in
 * the languages of many papers; undefined if it could mean two things.
 */
import { alternatives, dayText, monthsIn, plainLine, writtenDates } from './written-dates.ts';

/** Where no language is likelier: a month is read in all of them, unless two disagree about it. */
export const WORLD = 'en id ms de fr es pt it nl ru uk ar ko ja zh tr pl vi th hi fa sv da nb fi cs ro el he'.split(
  ' ',
);

/** Spring, summer, autumn and winter, EDTF's 21 to 24, as they stand alone or in a date. */
const SEASONS: readonly string[] = [
  'spring|springtime|musim semi|musim bunga|frühling|frühjahr|printemps|primavera|lente|voorjaar|весна|весной|весны|весна́|весною|весни|навесні|ربيع|الربيع|봄|봄철|春|春季|春天|ilkbahar|bahar|wiosna|wiosną|wiosny|wiosnę|mùa xuân|xuân|ฤดูใบไม้ผลิ|वसंत|वसन्त|بهار|vår|våren|forår|foråret|kevät|jaro|primăvara|άνοιξη|אביב',
  'summer|summertime|musim panas|sommer|été|verano|verão|estate|zomer|лето|летом|лета|літо|влітку|літа|صيف|الصيف|여름|夏|夏季|夏天|yaz|lato|latem|lata|mùa hè|mùa hạ|hè|ฤดูร้อน|गर्मी|ग्रीष्म|تابستان|sommar|sommaren|sommeren|kesä|léto|vara|καλοκαίρι|קיץ',
  'autumn|fall|musim gugur|musim luruh|herbst|automne|otoño|otono|outono|autunno|herfst|najaar|осень|осенью|осени|осінь|восени|осені|خريف|الخريف|가을|秋|秋季|秋天|sonbahar|güz|jesień|jesienią|jesieni|mùa thu|thu|ฤดูใบไม้ร่วง|शरद|शरद ऋतु|पतझड़|پاییز|höst|hösten|efterår|efteråret|høst|høsten|syksy|podzim|toamna|φθινόπωρο|סתיו',
  'winter|wintertime|musim dingin|musim sejuk|hiver|invierno|inverno|зима|зимой|зимы|зима́|взимку|зими|شتاء|الشتاء|겨울|冬|冬季|冬天|kış|zima|zimą|zimy|zimę|mùa đông|đông|ฤดูหนาว|सर्दी|शीत|زمستان|vinter|vinteren|vintern|talvi|iarna|χειμώνας|חורף',
];
const SEASON_OF = new Map(SEASONS.flatMap((names, i) => names.split('|').map((name) => [name, 21 + i] as const)));
const SEASON = alternatives(SEASON_OF.keys());

/** Small words between a season or month and its year. */
const OF =
  "(?:(?:of|in|im|the|del?|do|da|di|dell[’']|au|à|l[’']|en|van|de|tahun|th\\.|thn|ปี|năm|年|عام|سنة|года|року|r\\.)\\s*)*";
const whole = (body: string): RegExp => new RegExp(`^${body}$`, 'iu');

const SEASON_YEAR = whole(
  `${OF}(?<season>${SEASON}),?\\s*${OF}(?<year>\\d{4})(?:\\s*[/–-]\\s*(?<to>\\d{2}|\\d{4}))?(?:\\s*(?:г\\.?|года|р\\.?|року|年|년|r\\.))?`,
);
const YEAR_SEASON = whole(`(?<year>\\d{4})\\s*(?:年|년|-?(?:ci|жылы))?(?:の|,)?\\s*(?<season>${SEASON})`);

const DECADE = [
  /^(?:the\s+|early\s+)?(\d{3})0[’']?s$/iu,
  /^(?:tahun\s+|era\s+)?(\d{3})0-?an$/iu,
  /^(?:die\s+|in\s+den\s+)?(\d{3})0er(?:[\s-]jahren?)?$/iu,
  /^(?:(?:les\s+)?années|(?:los\s+)?años|(?:os\s+)?anos|(?:gli\s+)?anni|(?:de\s+)?jaren|lata|thập niên|thập kỷ|ทศวรรษ)\s+(\d{3})0$/iu,
  /^(\d{3})0-?(?:е|х|ті|их|і|tal|talet|tallet|luku|’?l[ae]r|'l[ae]r)(?:\s+(?:годы|годов|годах|роки|років|роках))?$/iu,
  /^(\d{3})0\s?(?:년대|年代)$/u,
];
const CENTURY =
  /^(?:the\s+|im\s+|abad\s+(?:ke-?\s?)?|siglo\s+|século\s+|secolo\s+|thế kỷ\s+(?:thứ\s+)?)?(\d{1,2})(?:st|nd|rd|th|\.|e|ème|-?й|-?го|-?е|-?ше)?\s*(?:century|centuries|jahrhunderts?|jh\.?|siècle|eeuw|век[а]?|столетие|століття|세기|世紀|世纪|wiek|yüzyıl)?$/iu;
const ABAD =
  /century|abad|jahrhundert|jh\b|siglo|século|secolo|siècle|eeuw|век|столет|століт|세기|世紀|世纪|wiek|yüzyıl|thế kỷ/iu;

const BEFORE_CHRIST =
  /^(?:기원전|紀元前|公元前|前|م\.?\s?ق\.?|قبل الميلاد)?\s*(\d{1,4})(?:\s*(?:年|년))?\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?(?:chr|u\.\s?z)\.?|av(?:\.|ant)\s?j\.?-?\s?c\.?|a\.?\s?c\.?|a\.?\s?de\s?c\.?|sm|до\s+н\.?\s?э\.?|до\s+н\.?\s?е\.?|p\.?n\.?e\.?|m\.?ö\.?|mö|tcn|ก่อน\s?ค\.?ศ\.?|ق\.?\s?م\.?)?$/iu;
const IS_BEFORE = /[^\d\s年년]/u;

function seasonOf(typed: string): string | undefined {
  const { season = '', year, to } = (SEASON_YEAR.exec(typed) ?? YEAR_SEASON.exec(typed))?.groups ?? {};
  const number = SEASON_OF.get(season.toLowerCase().replace(/\s+/gu, ' '));
  if (number === undefined || year === undefined) return undefined;
  // Only a winter lies in two years.
  if (to !== undefined && (number !== 24 || Number(to) % 100 !== (Number(year) + 1) % 100)) return undefined;
  return `${year}-${number}`;
}

const two = (value: number | string): string => String(value).padStart(2, '0');

function monthOf(typed: string, languages: readonly string[]): string | undefined {
  const months = monthsIn(languages);
  const names = alternatives(months.keys());
  const match =
    whole(`${OF}(?<name>${names})\\.?,?\\s*${OF}(?<year>\\d{4})(?:\\s*(?:г\\.?|года|р\\.?|року))?`).exec(typed) ??
    whole(`(?<year>\\d{4})\\.?\\s+(?<name>${names})\\.?`).exec(typed) ??
    /^(?<year>\d{4})\s*[年년]\s*(?<number>\d{1,2})\s*[月월]$/u.exec(typed) ??
    /^tháng\s+(?<number>\d{1,2})(?:\s*,\s*|\s+năm\s+|\s+|\/)(?<year>\d{4})$/iu.exec(typed) ??
    /^(?<number>\d{1,2})[/.](?<year>\d{4})$/u.exec(typed) ??
    /^(?<year>\d{4})[/.](?<number>\d{1,2})$/u.exec(typed);
  const { name, number, year = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const month = name === undefined ? Number(number) : (months.get(name.toLowerCase().replace(/\s+/gu, ' ')) ?? 0);
  const thai = /\p{Script=Thai}/u.test(typed) && Number(year) > 2400 ? 543 : 0;
  return month >= 1 && month <= 12 ? `${Number(year) - thai}-${two(month)}` : undefined;
}

/** Numbers alone: day first, unless only the other way round gives a date. */
function numbersOf(typed: string): string | undefined {
  const [, one, , other, year] = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4})$/u.exec(typed) ?? [];
  if (one === undefined) return undefined;
  return dayText(Number(year), Number(other), Number(one)) ?? dayText(Number(year), Number(one), Number(other));
}

/** `languages`: the likely ones, BCP 47, best first. */
export function edtfOfWords(text: string, languages: readonly string[]): string | undefined {
  const typed = plainLine(text).replace(/\s+/gu, ' ').trim();
  if (typed === '' || typed.length > 60) return undefined;
  const numbers = numbersOf(typed);
  if (numbers !== undefined) return numbers;
  const season = seasonOf(typed);
  if (season !== undefined) return season;
  for (const pattern of DECADE) {
    const start = pattern.exec(typed)?.[1];
    if (start !== undefined && Number(start) >= 100) return `${start}X`;
  }
  const century = ABAD.test(typed) ? Number(CENTURY.exec(typed)?.[1] ?? 0) : 0;
  if (century >= 2) return `${two(century - 1)}XX`;
  const before = IS_BEFORE.test(typed) ? BEFORE_CHRIST.exec(typed)?.[1] : undefined;
  // There is no year 0 in common use, and there is one in EDTF: 1 BC.
  if (before !== undefined && Number(before) > 0)
    return before === '1' ? '0000' : `-${String(Number(before) - 1).padStart(4, '0')}`;
  const quarter = /^(?:Q([1-4])[\s/-]*(\d{4})|(\d{4})[\s-]*Q([1-4]))$/iu.exec(typed);
  if (quarter) {
    const [number, year] = [Number(quarter[1] ?? quarter[4]), quarter[2] ?? quarter[3] ?? ''];
    return `${year}-${two(number * 3 - 2)}/${year}-${two(number * 3)}`;
  }
  const tags = languages.length ? languages : WORLD;
  const [only, ...others] = writtenDates(typed, tags);
  const rest = only ? (typed.slice(0, only.start) + typed.slice(only.end)).trim() : '';
  if (only && others.length === 0 && rest.length <= 14 && isWeekday(rest)) return only.date;
  return monthOf(typed, tags);
}

/** What may stand beside a whole date without changing it: a day of the week, «г.», «on». */
const isWeekday = (rest: string): boolean =>
  /^[\p{L}\p{M}.,’'() ]*$/u.test(rest) &&
  !/(?<!\p{L})(?:since|until|before|after|sejak|hingga|seit|bis|ab|vor|nach|depuis|avant|après|desde|hasta|antes|с|до|после|from|to|about|circa|ca)(?!\p{L})/iu.test(
    rest,
  );

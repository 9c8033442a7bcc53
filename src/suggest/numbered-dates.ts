/** How long ago is «two years ago», «tiga bulan lalu»? As far as it is said: «several years ago» and «almost a year ago» tell no time. */

interface Issued {
  readonly year: number;
  readonly month?: number | undefined;
  /** As a number of days, as `dayText` takes it. */
  readonly day?: number | undefined;
}
type Groups = Readonly<Record<string, string | undefined>>;

const COUNTS: readonly (readonly string[])[] = [
  ['one', 'a', 'an', 'satu'],
  ['two', 'dua'],
  ['three', 'tiga'],
  ['four', 'empat'],
  ['five', 'lima'],
  ['six', 'enam'],
  ['seven', 'tujuh'],
  ['eight', 'delapan'],
  ['nine', 'sembilan'],
  ['ten', 'sepuluh'],
  ['eleven', 'sebelas'],
  ['twelve', 'dua\\s+belas'],
];
const COUNT = `(?<count>\\d{1,2}|${COUNTS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;
const countOf = (word: string): number =>
  /^\d+$/u.test(word)
    ? Number(word)
    : COUNTS.findIndex((forms) => forms.some((one) => new RegExp(`^${one}$`, 'iu').test(word))) + 1;

/** In the order in which they are tried; the named groups are those of `timeAgo`. */
export const AGO: readonly string[] = [
  `(?:(?<about>about|around|almost|nearly|roughly|some|over|more\\s+than|less\\s+than|at\\s+least)\\s+)?${COUNT}\\s+(?<unit>days?|weeks?|months?|years?)\\s+ago`,
  '(?<about>several|few|many|couple\\s+of)\\s+(?<unit>days|weeks|months|years)\\s+ago',
  `(?:(?<about>sekitar|hampir|kira-kira|kurang\\s+lebih|lebih\\s+dari|kurang\\s+dari)\\s+)?${COUNT}\\s+(?<unit>hari|pekan|minggu|bulan|tahun)\\s+(?:yang\\s+)?(?:lalu|silam)`,
  '(?:(?<about>sekitar|hampir|kira-kira|lebih\\s+dari|kurang\\s+dari)\\s+)?(?<unit>sehari|sepekan|seminggu|sebulan|setahun)\\s+(?:yang\\s+)?(?:lalu|silam)',
  '(?<about>beberapa|sejumlah|berapa|belasan|puluhan)\\s+(?<unit>hari|pekan|minggu|bulan|tahun)\\s+(?:yang\\s+)?(?:lalu|silam)',
];

/** As EDTF, no more exact than it is said; `dayText` writes a day. */
export function timeAgo(
  { about, count, unit = '' }: Groups,
  issued: Issued | undefined,
  dayText: (day: number) => string,
): string | undefined {
  const many = count === undefined ? 1 : countOf(count);
  if (about !== undefined || !issued) return undefined;
  const round = many >= 10 ? '~' : '';
  if (/year|tahun/iu.test(unit)) return `${issued.year - many}${round}`;
  if (/month|bulan/iu.test(unit)) {
    if (issued.month === undefined) return undefined;
    const all = issued.year * 12 + issued.month - 1 - many;
    return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}${round}`;
  }
  if (issued.day === undefined) return undefined;
  return /week|pekan|minggu/iu.test(unit)
    ? `${dayText(issued.day - 7 * many)}~`
    : `${dayText(issued.day - many)}${round}`;
}

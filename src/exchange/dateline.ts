/**
 * Does the first paragraph begin with the place and the agency, as «JAKARTA, KOMPAS.com – …», «MARLOW, March 12 (Reuters) – …» or «(서울=연합뉴스) …»? The
 * line stays in the text: it is part of the sentence. Only who published it is read from it.
 */

/** In UTF-16 units from the beginning of a paragraph. */
const NEAR = 90;
const LINES = 12;

const DASH = '(?:[-–—]|--)';
/** A place: capitals, or a few words that begin with one, with what lies around it. */
const PLACE = String.raw`[\p{Lu}][\p{L}\p{M}’'. -]{1,40}(?:[,/] ?[\p{Lu}][\p{L}\p{M}’'. -]{1,30}){0,2}`;
/** «March 12», «12 марта», «12/3», «12 Mar 2026». */
const DAY = String.raw`(?:,? ?(?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,12}\.?|\d{1,2}[./]\d{1,2})(?:,? \d{4})?)?`;

/** The first group is who published it. */
const PATTERNS: readonly RegExp[] = [
  // «MARLOW, March 12 (Reuters) - », «Jakarta (ANTARA) – », «ЛЬВОВ, 12 марта (РИА Новости) — », «PARIS (AFP) ‑ »
  new RegExp(String.raw`^${PLACE}${DAY},? ?\(([^()\d]{2,40})\) ?${DASH} ?\S`, 'u'),
  // «JAKARTA, KOMPAS.com - », «Jakarta, CNN Indonesia -- », «TEMPO.CO, Jakarta - »
  new RegExp(
    String.raw`^\p{Lu}{3,}(?: \p{Lu}{2,})*, ?([\p{L}\p{N}][\p{L}\p{N}.]*(?: [\p{Lu}][\p{L}\p{N}.]*){0,2}) ?${DASH} ?\S`,
    'u',
  ),
  new RegExp(String.raw`^(\p{Lu}[\p{L}\p{N}]*\.(?:com|co|id|net|org)(?:\.id)?),? ?${PLACE} ?${DASH} ?\S`, 'iu'),
  new RegExp(
    String.raw`^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?, ?((?:CNN|CNBC|BBC|VOA|DW|RRI|TVRI)(?: [\p{Lu}]\p{L}+)?) ?${DASH} ?\S`,
    'u',
  ),
  // «(서울=연합뉴스) », «【北京＝新华社】», «［東京 12日 ロイター］», «新华社北京3月12日电»
  /^\([\p{L} ]{1,12}=([\p{L}]{2,12})\)/u,
  /^[【［[]\p{L}{1,12}[＝= 　](?:\d{1,2}日[ 　])?(\p{L}{2,12})[】］\]]/u,
  /^((?:新华社|新華社|中新社|中央社))\p{Script=Han}{0,8}\d/u,
];

/** Undefined where no paragraph among the first begins so. */
export function datelinePublisher(text: string): string | undefined {
  for (const line of text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .slice(0, LINES)) {
    const head = line.trim().slice(0, NEAR);
    for (const pattern of PATTERNS) {
      const found = pattern.exec(head)?.[1]?.trim();
      // «(photo)», «(left)»: the name of an agency begins with a capital, where there are any.
      if (found !== undefined && !/^\p{Ll}/u.test(found)) return found;
    }
  }
  return undefined;
}

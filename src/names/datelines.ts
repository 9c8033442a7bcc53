/** Where was a report written? «JAKARTA, KOMPAS.com -» before its first word: nobody there does anything. */
import { isMedium, isShoutedMedium } from './titles.ts';

const DAY = String.raw`(?:,\s(?:\p{Lu}\p{Ll}{2,8}\.?\s\p{N}{1,2}|\p{N}{1,2}\s\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s\p{N}{4})?)?`;
const DASH = String.raw`\s?(?:[—–]|--?(?=\s))\s`;
const LINE = new RegExp(
  String.raw`^\p{Lu}[\p{Lu} .,’'-]{1,60}?(?:,\s[\p{L}\p{N}.]{2,20}(?:\s\p{L}{2,20})?)?${DAY}(?:\s?\([^)]{1,30}\))?${DASH}`,
  'u',
);
/** «Jakarta (ANTARA) - », «Kelder Haven, March 4 (Reuters) — »: in small letters only with a paper or an agency behind it. */
const QUIET_LINE = new RegExp(
  String.raw`^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}${DAY}\s\((?<by>\p{Lu}[\p{L}. ]{1,24})\)${DASH}`,
  'u',
);
/** A hyphen is also put behind the letters of an office: «KPK - …». */
const WORD_IN_CAPITALS = /^(?:\p{Lu}[\p{Lu}.’'-]*\s)*\p{Lu}{4}/u;

/** Where the line ends that tells it at the start of an article or of a paragraph; undefined where there is none. */
export function datelineEnd(text: string, start: number): number | undefined {
  if (!/(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 20), start))) return undefined;
  const lead = text.slice(start, start + 120);
  const quiet = QUIET_LINE.exec(lead);
  if (quiet && isShoutedMedium(quiet.groups?.['by'] ?? '')) return start + quiet[0].length;
  const line = LINE.exec(lead)?.[0];
  if (line === undefined || (/-\s$/u.test(line) && !WORD_IN_CAPITALS.test(line))) return undefined;
  return start + line.length;
}

/** Whether a name stands in such lines and nowhere else. */
export function isOnlyDateline(name: string, documents: readonly { readonly text: string }[]): boolean {
  if (/\p{Ll}/u.test(name) && !isMedium(name)) return false;
  const free = name.replace(/[^\p{L}\p{M}\p{N} ]/gu, '.');
  let found = false;
  for (const { text } of documents)
    for (const { index } of text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${free}(?![\\p{L}\\p{M}])`, 'gu'))) {
      const start = text.lastIndexOf('\n', index) + 1;
      const lead = /^\s*/u.exec(text.slice(start))?.[0].length ?? 0;
      if ((datelineEnd(text, start + lead) ?? -1) <= index) return false;
      found = true;
    }
  return found;
}

/** Does whoever is called by an office in Indonesian hold it, and in what? Deputies, candidates and former holders do not. */
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import type { Pair } from './pair-elsewhere.ts';

const OFFICE =
  'ketua|kepala|pemimpin|pimpinan|presiden|direktur|komisaris|gubernur|bupati|anggota|kader|pengurus|manajer|pegawai|karyawan';
const OFFICES = new RegExp(`^(?:${OFFICE})$`, 'iu');

/** Whether whoever has an office with these words before it does not hold it: «wakil ketua» leads nothing, «mantan anggota» is none. */
export function isNotHeld(text: string, word: string, at: number): boolean {
  if (/^(?:wakil|calon)$/iu.test(word))
    return OFFICES.test(/^\s(\p{L}+)/u.exec(text.slice(at + word.length))?.[1] ?? '');
  if (!OFFICES.test(word)) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  if (/(?<!\p{L})(?:mantan|bekas|eks|calon|bakal calon)[\s-]+(?:\p{Ll}+\s+)?$/iu.test(before)) return true;
  return (
    /^(?:ketua|kepala|pemimpin|pimpinan|presiden)$/iu.test(word) &&
    /(?<!\p{L})(?:wakil|pelaksana tugas|pelaksana harian|plt\.?|plh\.?|penjabat|pj\.?|pjs\.?|asisten|ajudan)\s+$/iu.test(
      before,
    )
  );
}

const isWhose = (text: string, { start, end }: Mention): boolean => text.slice(start, end) === 'nya';

/** What somebody is to a body or to somebody. Lower case; after «juru» stands «bicara». */
const HELD =
  'ketua kepala pemimpin pimpinan presiden direktur dirut komisaris sekretaris bos juru pengacara pendiri pemilik pesaing saingan mitra sekutu'.split(
    ' ',
  );
const HELD_BY = new RegExp(`^(?:${HELD.join('|')}|presiden\\s+direktur|direktur\\s+utama)(?:nya)?$`, 'iu');
const NAME_ENDS = /^(?:\s\([^()]{1,12}\))?(?:[,.;:!?”"]|$)/u;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const HOLDS = new RegExp(
  `^(?:${HELD.map(capital).join('|').replace('Juru', 'Juru bicara')})(?:nya,|\\s[^,.;:]{2,70},)\\s\\p{Lu}`,
  'u',
);

/** Whether a word tells an office behind which, after a comma, its holder is named: it says nothing of others. `at`: where it stands. */
export const isOfHolder = (text: string, { start, end }: TextRange): boolean =>
  HELD_BY.test(text.slice(start, end)) &&
  HOLDS.test(capital(text.slice(start, start + 90))) &&
  /^(?:$|.*[.!?…:;“"]\s*$|.*,\s$)/su.test(text.slice(Math.max(0, start - 3), start));

/** Whether a sentence begins with an office and whose it is, and who holds it behind that: «Direktur utama PT Rawa, Budi, …», «Ketuanya, Budi, …». */
export const opensWithOffice = (sentence: string): boolean => HOLDS.test(sentence);

/** Whether words are nothing but such an office and who holds it. */
export const isOfficeAlone = (words: string): boolean =>
  opensWithOffice(words) && /^[^,]+,\s\p{Lu}[^,.;:]*$/u.test(words);

/**
 * «Direktur utama PT Rawa, X, …», «Ketuanya, X, …»: who holds the office that a word tells, and in what; undefined where it is another word, or
 * nobody is named so. `at`: where that word stands.
 */
export function holderOf(text: string, at: TextRange, mentions: readonly Mention[]): Pair | undefined {
  if (!HELD_BY.test(text.slice(at.start, at.end))) return undefined;
  const i = mentions.findIndex((one) => (isWhose(text, one) ? one.end >= at.end : one.start >= at.end));
  const [object, subject] = [mentions[i], mentions[i + 1]];
  if (!object || !subject || object.actor === subject.actor) return undefined;
  const between = text.slice(at.end, Math.max(at.end, isWhose(text, object) ? object.end : object.start));
  if (!/^(?:(?:\s\p{Ll}+){0,4}\s?|\p{Ll}*)$/u.test(between) || text.slice(object.end, subject.start) !== ', ')
    return undefined;
  return NAME_ENDS.test(text.slice(subject.end, subject.end + 16)) ? { subject, object } : undefined;
}

const OFFICE_OF = new RegExp(
  `(?<!\\p{L})(?:${OFFICE}|${HELD.join('|').replace('juru', 'juru\\sbicara')}|rektor|dekan|bendahara)(?:\\s\\p{L}+){0,2}\\s$`,
  'iu',
);
/** The name of a person behind a comma. */
const HOLDER =
  /^,\s(?!PT\s|CV\s|Bank\s|RS\s)\p{Lu}\p{Ll}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,4}(?:[,.;:!?”"]|$)/u;
/**
 * «memeriksa Direktur RS Bunda, X, …»: those who are named without what X holds an office in, unless the verb at a place is the office itself.
 * UTF-16.
 */
export function withoutOfficeOf(
  text: string,
  mentions: readonly Mention[],
  { start: at }: TextRange,
): readonly Mention[] {
  return mentions.filter((one, i) => {
    const next = mentions[i + 1];
    const known =
      next?.start === one.end + 2 && next.actor !== one.actor && NAME_ENDS.test(text.slice(next.end, next.end + 16));
    // The words may end before whoever holds it.
    if (!known && !(next === undefined && HOLDER.test(text.slice(one.end, one.end + 80)))) return true;
    const from = Math.max(0, one.start - 50);
    const office = OFFICE_OF.exec(text.slice(from, one.start));
    return !office || (at >= from + office.index && at < one.start);
  });
}

/** Those who do something: «-nya» only says whose the office is. */
export const withoutWhose = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((one) => !isWhose(text, one));

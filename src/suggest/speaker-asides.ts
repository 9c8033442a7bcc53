/**
 * What English sentences tell beside what somebody says: who that is («…, who leads X, …»), and what they do in the main clause when
 * they only say something in a clause of their own («X, who denied it, paid Y»).
 */
import { AUX } from './english-words.ts';
import { isParticiple } from './word-roots.ts';

const WORDS = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;
const lower = (word: string): string => word.toLowerCase().replace(/’/gu, "'");

/** Whether a word is one of a finite verb, as far as its form tells. */
const isFinite = (word: string): boolean => AUX.has(lower(word)) || (/^\p{Ll}/u.test(word) && isParticiple(word));

/** Whether words hold a clause: «the freeze had failed», but not «the head of the Board». A participle right after an article is none. */
export function holdsClause(words: string): boolean {
  const all = words.match(WORDS) ?? [];
  return all.some((word, i) => isFinite(word) && !/^(?:an?|the|his|her|its|their)$/iu.test(all[i - 1] ?? ''));
}

/** Beyond a clause that says who somebody is, right behind their name: «…, who leads X, …». As it is if there is none. */
export function pastAside(text: string, from: number, to: number): number {
  if (!/^\s*,\s+(?:who|whose|whom|which)\s/iu.test(text.slice(from, from + 16))) return from;
  const open = text.indexOf(',', from);
  const close = text.slice(open + 1, to).search(/,(?!\p{N})|[;:—–]/u);
  return close < 0 ? to : open + 1 + close;
}

/** «…, kata dua orang yang mengetahui perkara itu.»: where the words end for somebody who is not named, if nothing else follows. Indonesian. */
export function unnamedEnd(text: string, at: number, end: number, to: number, language: string): number | undefined {
  if (
    !/^(?:id|ms)(?:-|$)/iu.test(language) ||
    !/^(?:kata|ujar|tutur|ucap|ungkap|imbuh|tambah)\s/iu.test(text.slice(at))
  )
    return undefined;
  const rest = /^(?<more>\s?(?:yang|di|dari|kepada)\s[^,.;:!?“”"]*)?[.!?]?[”"]?$/u.exec(text.slice(end, to).trimEnd());
  if (!rest) return undefined;
  const more = rest.groups?.['more'] ?? '';
  return end + (/^\s?kepada\s/u.test(more) ? 0 : more.length);
}

/** Where a relative clause ends that began before `from`: at the comma behind which the main clause goes on with its verb. */
export function relativeEnd(text: string, from: number, to: number): number {
  for (const { index } of text.slice(from, to).matchAll(/,(?!\p{N})/gu)) {
    const next =
      /^,\s+(?:(?:also|then|later|now|never|still|has|have|had|is|was|will|would|did|does)\s+)*([\p{L}’']+)/u.exec(
        text.slice(from + index, to),
      );
    if (!next) continue;
    if (next[0].trim().split(/\s+/u).length > 2 || isFinite(next[1] ?? '') || /^\p{Ll}+[^s]s$/u.test(next[1] ?? ''))
      return from + index;
  }
  return to;
}

/** «denied bribing the mayor and paid X»: where what is denied ends, if that is no clause with «that». */
export function deniedEnd(text: string, from: number, to: number): number {
  if (/^\s+that\s/iu.test(text.slice(from, from + 8))) return to;
  for (const { 0: joint, 1: word = '', index } of text
    .slice(from, to)
    .matchAll(/\s(?:and|but)\s+(?:\p{L}+ly\s+)?([\p{L}’']+)/gu)) {
    if (joint !== '' && isFinite(word)) return from + index;
  }
  return to;
}

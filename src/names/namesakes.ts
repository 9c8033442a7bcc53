/**
 * Who of several people of one surname is meant where it stands alone? Whoever the article calls in full by the title that stands before it
 * there, if that is one of them only; without a title, whoever the article
 * has called so before.
 */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { isGivenName } from './given-names.ts';
import { givenSex, titleSex } from './given-sex.ts';
import { placesOfName } from './name-places.ts';
import { isTitle } from './titles.ts';
import { wordForms } from './word-ends.ts';

/** `name`: the one who is meant, in full; `shared`: whether several are called so, in the article or at all. */
interface Meant {
  readonly name?: string;
  readonly shared: boolean;
}

/** What is written in short before names. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ prof: 'professor', doctor: 'dr', cllr: 'councillor', gen: 'general', sen: 'senator', capt: 'captain' },
  ...{ rev: 'reverend', sgt: 'sergeant', insp: 'inspector', supt: 'superintendent', gov: 'governor', lt: 'lieutenant' },
};
/** They tell a man from a woman, and not one man from another. */
const COURTESY =
  /^(?:mr|mrs|ms|miss|mx|mister|madam|bapak|pak|ibu|bu|tuan|nyonya|nona|ny|tn|herrn?|frau|m|mme|mlle|monsieur|madame|señor|señora|sr|sra|don|doña|господин\p{L}*|госпож\p{L}+|г-н\p{L}?|г-ж\p{L})$/iu;

/** The title before a place: a word with a capital, or one that is known to be a title. */
function titleBefore(text: string, start: number): string | undefined {
  const [, word, stop] =
    /(?<![\p{L}\p{M}-])([\p{L}\p{M}-]+)(\.?)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  if (word === undefined || COURTESY.test(word) || !(/^\p{Lu}/u.test(word) || isTitle(word))) return undefined;
  const low = word.toLowerCase();
  // «… sued Nordlys AS. Brandt said»: there a sentence ends.
  if (stop && SHORT[low] === undefined && !isTitle(word)) return undefined;
  return SHORT[low] ?? low;
}

/** All that stand one after the other: «Professor Sir John Marsh». */
function titlesBefore(text: string, start: number): readonly string[] {
  const title = titleBefore(text, start);
  if (title === undefined) return [];
  const length = /[\p{L}\p{M}-]+\.?[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  return isTitle(title) ? [title, ...titlesBefore(text, start - length)] : [title];
}

const GIVEN = /(?:(?:\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}\.)[ \u00a0]){1,3}$/u;

/** Whoever the article names in full that is called so, with all titles before the name; `known`: names that could be those. */
function namedInFull(
  document: Document,
  word: string,
  known: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const { text } = document;
  const out = new Map<string, Set<string>>();
  const put = (name: string, start: number): void => {
    const titles = out.get(name) ?? new Set();
    for (const title of titlesBefore(text, start)) titles.add(title);
    out.set(name, titles);
  };
  const starts = new Set<number>();
  for (const name of known)
    for (const { start, end } of placesOfName(document, name)) {
      put(name, start);
      for (const one of placesOfName(document, word)) if (one.start >= start && one.end <= end) starts.add(one.start);
    }
  for (const { start, end } of placesOfName(document, word)) {
    if (starts.has(start)) continue;
    const lead = GIVEN.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
    const words = lead.trim().split(/[ \u00a0]/u);
    const first = words.findIndex(
      (one) => isGivenName(one) || givenSex(`${one} ${document.text.slice(start, end)}`) !== undefined,
    );
    if (first < 0) continue;
    const from = start - lead.length + words.slice(0, first).reduce((length, one) => length + one.length + 1, 0);
    put(text.slice(from, end).replace(/\s+/gu, ' '), from);
  }
  return out;
}

/** `known`: the names in full of whoever could be meant by the one word at a place; `word`: that in its plain form. */
export function meantByWord(
  document: Document,
  { start, end }: TextRange,
  known: readonly string[],
  word = document.text.slice(start, end),
): Meant {
  const { text } = document;
  const named = namedInFull(document, word, known);
  // Whoever an article names only so is anybody who is called so.
  const all = named.size ? [...named.keys()] : known;
  const sex = titleSex(text.slice(Math.max(0, start - 24), start));
  const able = all.filter((name) => sex === undefined || (givenSex(name) ?? sex) === sex);
  const [only] = able;
  if (able.length < 2)
    return { ...(only !== undefined && { name: only }), shared: known.length > 1 && named.size === 1 };
  const title = titleBefore(text, start);
  const holders = title === undefined ? [] : able.filter((name) => named.get(name)?.has(title));
  const [holder] = holders;
  const one = holders.length === 1 ? holder : title === undefined ? keeperOf(document, start, word, able) : undefined;
  return { ...(one !== undefined && { name: one }), shared: true };
}

/**
 * Whose a shared surname is where it stands alone at `start`: that of the only one named in full so far; behind a second one still theirs, if
 * the article called them so alone before, unless both were named just now. Nothing where names bend, for their other forms are not looked for.
 */
function keeperOf(document: Document, start: number, word: string, able: readonly string[]): string | undefined {
  if (wordForms(word, document.language).length > 0) return undefined;
  const places = new Map(able.map((name) => [name, placesOfName(document, name)]));
  const named = able
    .flatMap((name) => (places.get(name) ?? []).slice(0, 1).map((first) => ({ name, at: first.start })))
    .filter(({ at }) => at < start)
    .toSorted((a, b) => a.at - b.at);
  const [first, second] = named;
  if (!first || !second) return first?.name;
  const from = document.sentences[sentenceAt(document, start) - 1]?.[0] ?? 0;
  const justNow = able.filter((name) => places.get(name)?.some((one) => one.start >= from && one.start < start));
  if (justNow.length > 1) return undefined;
  const full = [...places.values()].flat();
  const alone = placesOfName(document, word).filter(
    (place) => !full.some((one) => place.start >= one.start && place.end <= one.end),
  );
  return alone.some((place) => place.start > first.at && place.start < second.at) ? first.name : undefined;
}

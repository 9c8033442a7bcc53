/**
 * Which Russian surnames does an article give to women alone? «Марины Дёминой» and «Дёмина» name nobody called «Дёмин»: where a woman stands
 * in full, and no man of that surname does, what bends like his name is hers.
 */
import type { Document } from '../dossier/schema.ts';
import { givenSex } from './given-sex.ts';
import { nominativeOf, nameForm } from './russian-names.ts';

const plain = (word: string): string => word.toLowerCase().replace(/ё/gu, 'е');

/** As he bears it, by the form of a surname that may be hers. */
const HERS = /^(.{2,}(?:[ое]в|[иы]н))(?:а|ой|ою|у)$|^(.{2,}[сцз]к)(?:ая|ой|ою|ую)$/u;
/** And that is his alone: «Дёмин», «Дёминым», «Зареченского». */
const HIS = /^(.{2,}(?:[ое]в|[иы]н))(?:ым|ом|е)?$|^(.{2,}[сцз]к)(?:ий|ого|ому|им|ом)$/u;
const manly = (match: RegExpExecArray | null): string | undefined =>
  match ? (match[1] ?? (match[2] === undefined ? undefined : `${match[2]}ий`)) : undefined;

const PATRONYMIC = /(?:[ое]вн|ичн)(?:а|ы|е|у|ой|ою)$/u;
const HIS_PATRONYMIC = /(?:[ое]вич|ич)(?:а|у|ем|е)?$/u;
const ENDING = /(?:[аяыиеую]|[ое][йю])$/u;
/** A woman's given name in any of its cases. */
const isHersGiven = (word: string): boolean => {
  const stem = word.replace(ENDING, '');
  return stem !== word && [word, `${stem}а`, `${stem}я`].some((one) => givenSex(`${one} х`) === 'f');
};
/** «Валентина», «Александра»: also his in another case. */
const ALSO_HIS =
  /^(?:александр|валентин|валери|виктори|владислав|евгени|станислав|юли|ярослав|роберт)(?:[аяуюыеи]|ой|ей)$/u;

/** The surname as a man would bear it, where these words, given name first, are a woman's name in full. */
function womansSurname(words: readonly string[]): string | undefined {
  const own = words.map(plain);
  const [given = '', surname = ''] = [own[0], own.at(-1)];
  const his = manly(HERS.exec(surname));
  if (his === undefined || own.length < 2 || own.length > 3) return undefined;
  if (own.length === 3) return PATRONYMIC.test(own[1] ?? '') ? his : undefined;
  // «Валентина Дёмина» may be him of whom something is; «Валентиной Дёминой» is she.
  if (ALSO_HIS.test(given)) return /(?:[оу]ю|[оа][йя])$/u.test(surname) ? his : undefined;
  return isHersGiven(given) ? his : undefined;
}

/** The surname of a man who is named in full, as he bears it. */
function mansSurname(words: readonly string[]): string | undefined {
  const surname = plain(words.at(-1) ?? '');
  const his = manly(HERS.exec(surname));
  const named = nominativeOf(words.join(' '));
  const known = words.slice(0, -1).some((word) => HIS_PATRONYMIC.test(plain(word)));
  return his !== undefined && (known || (named !== undefined && nameForm(named).gender === 'm')) ? his : undefined;
}

const CYRILLIC = /^ru(?:-|$)/iu;
const WORD = /(?<![\p{L}\p{M}\p{N}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}\p{M}])/gu;
const INITIALS = /(?<!\p{L})(\p{Lu})\.[ \u00a0]?(?:\p{Lu}\.[ \u00a0]?)?(\p{Lu}\p{Ll}+)/gu;
const NONE: ReadonlySet<string> = new Set();
const found = new WeakMap<Document, ReadonlySet<string>>();

/** Such surnames, as a man would bear them, in small letters and without «ё». */
function womenOnly(document: Document): ReadonlySet<string> {
  if (!CYRILLIC.test(document.language)) return NONE;
  const known = found.get(document);
  if (known) return known;
  const { text } = document;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const [hers, his] = [new Map<string, Set<string>>(), new Set<string>()];
  for (const [i, { word }] of words.entries()) {
    const man = manly(HIS.exec(plain(word)));
    if (man !== undefined) his.add(man);
    for (const count of [2, 3]) {
      const run = words.slice(i, i + count);
      const joined = run.every((one, k) => k === 0 || /^[ \u00a0\n]$/u.test(text.slice(run[k - 1]?.end, one.start)));
      if (run.length < count || !joined) continue;
      const name = run.map((one) => one.word);
      const [first = '', ...rest] = name;
      const own = womansSurname(name);
      const woman = own ?? (count === 3 ? womansOfficial(first, rest) : undefined);
      const given = own === undefined ? (rest[0] ?? '') : first;
      if (woman !== undefined) hers.set(woman, (hers.get(woman) ?? new Set()).add(given.charAt(0)));
      const other = woman === undefined ? mansSurname(name) : undefined;
      if (other !== undefined) his.add(other);
    }
  }
  // «П. Дёмина» is none of Марина’s.
  for (const [, initial = '', surname = ''] of text.matchAll(INITIALS)) {
    const man = manly(HERS.exec(plain(surname)));
    if (man !== undefined && hers.get(man)?.has(initial) === false) his.add(man);
  }
  const only = new Set([...hers.keys()].filter((one) => !his.has(one)));
  found.set(document, only);
  return only;
}

/** «Дёмина Марина Петровна» */
const womansOfficial = (surname: string, rest: readonly string[]): string | undefined =>
  PATRONYMIC.test(plain(rest[1] ?? '')) ? manly(HERS.exec(plain(surname))) : undefined;

/** Whether a surname that is a man's is in this article that of women alone. */
export const isWomensHere = (surname: string, document: Document): boolean => womenOnly(document).has(plain(surname));

/** Whether `typed`, a man's surname, is the one that the woman bears whose full name this is: «Дёмин» and «Марина Дёмина». */
export function isHisOfHers(typed: string, full: string): boolean {
  const words = full.split(/[\s\u00a0]+/u);
  return /^\p{Script=Cyrillic}+(?:-\p{Script=Cyrillic}+)?$/u.test(typed) && womansSurname(words) === plain(typed);
}

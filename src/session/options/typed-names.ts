/** Is a typed text a name of its own, the same name bent, with a slip, or perhaps a short form of a known one? */
import { UNSPECIFIED } from '../../dossier/codebook.ts';
import type { Actor } from '../../dossier/schema.ts';
import { namesOf } from '../../edit/actors.ts';
import { nameForm } from '../../names/russian-names.ts';
import { areForms, maybeShortOf } from '../../names/surname-forms.ts';
import { isHisOfHers } from '../../names/women-only.ts';
import { bendsAtAll, isBentFrom } from '../bent-name.ts';
import { foldForSearch, WORD } from '../../search/fold-words.ts';
import { editsBetween } from '../../search/near-words.ts';

/** Whether each of the words is one of `own`, or the beginning of one if `open`, but for a slip: two in a long word. */
export const isNear = (words: readonly string[], own: readonly string[], open: boolean): boolean =>
  words.every((word) => {
    const most = word.length > 6 ? 2 : word.length > 3 ? 1 : 0;
    return own.some((other) => editsBetween(word, other, most, open) <= most);
  });

export const wordsOf = (name: string): readonly string[] => name.match(/[^\s\u00a0«»“”„"()[\]]+/gu) ?? [];

/**
 * Whether a name in the words shows that the typed text is a whole name itself: it is that name bent, alone or among other
 * words, or that name beside small words that say what it is. Only in languages that bend names; elsewhere the typed text may be a part.
 */
export function isMadeFrom(candidate: string, typed: string, language: string): boolean {
  const [words, own] = [wordsOf(typed), wordsOf(candidate)];
  const bends = bendsAtAll(language) || /\p{Script=Cyrillic}/u.test(typed);
  if (!bends || words.length === 0 || !/^\p{Lu}/u.test(words[0] ?? '')) return false;
  // «Марины Дёминой» is not a form of «Дёмин».
  if (words.length === 1 && own.length > 1 && isHisOfHers(typed, candidate)) return false;
  const folds = own.map((word) => foldForSearch(word));
  for (let i = 0; i + words.length <= own.length; i++) {
    // «Ольга Смирнова» is not «Ольг».
    const nominative =
      i === 0 && own.length > words.length && /\p{Script=Cyrillic}/u.test(candidate) && !nameForm(candidate).oblique;
    const isSame = words.map((word, k) => foldForSearch(word) === folds[i + k]);
    const isBent = words.map((word, k) => !nominative && isBentFrom(word, own[i + k] ?? '', language));
    if (!words.every((_, k) => isSame[k] || isBent[k])) continue;
    if (isBent.some(Boolean)) return true;
    const others = own.filter((_, k) => k < i || k >= i + words.length);
    // «Северное крыло» is no «Северное»: what goes on after it belongs to the name.
    if (i > 0 && others.length && others.every((word) => /^\p{Ll}/u.test(word))) return true;
  }
  return false;
}

/**
 * Whether `typed`, with a slip of the fingers, can be nothing but the whole name `own`, both folded: one word of as many is not quite the
 * same. «Maria» may be «Mario» mistyped, or another person, and «Carow Vance» may be no «Carrow Vance Engineering»: the coder
 * has to say.
 */
export function isSlipOf(typed: string, own: string, language: string): boolean {
  const words: readonly string[] = typed.match(WORD) ?? [];
  const others: readonly string[] = own.match(WORD) ?? [];
  if (words.length < 2 || words.length !== others.length || !isNear(words, others, false)) return false;
  const different = words.filter((word) => !others.includes(word));
  const [word = ''] = different;
  const other = others.find((one) => !words.includes(one)) ?? '';
  const gendered = /[aа]$/u.test(word) !== /[aа]$/u.test(other) && word.slice(0, 3) === other.slice(0, 3);
  return different.length === 1 && !areForms(word, other, language) && !(gendered && /[aeioаоеи]$/u.test(word + other));
}

/** Whether a typed text may be a short form of a name, or another form of its surname. */
export const isMaybeKnown = (actor: Actor, typed: string, language: string): boolean =>
  (actor.kind === 'person' || actor.kind === UNSPECIFIED.id) &&
  namesOf(actor).some((name) => maybeShortOf(typed, name, language));

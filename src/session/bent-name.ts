/** Is one word of a name another with the ending of a case? Only endings: another letter inside of the stem makes it another word. */
import { isCountry } from '../names/kinds.ts';
import { areForms } from '../names/surname-forms.ts';
import { bendingOf, wordForms } from '../names/word-ends.ts';
import { foldForSearch } from '../search/fold-words.ts';

export const rootOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const TURKIC = /^['’]?(?:[nsy]?[iıuü]n?|n[iıuü]n|[dt][ae]n?|y?[ae])$/u;
/** Endings that are written onto a name as it is. */
const ADDED: Readonly<Record<string, RegExp>> = {
  fi: /^(?:i?n|t?a|t?ä|s[st][aä]|l[lt][aä]|lle|ksi|n[aä]|[aeiouyäö]n)$/u,
  et: /^(?:i|le|ga|st|s|lt|ni)$/u,
  hu: /^(?:[aeoö]?t|n[ae]k|b[ae]n?|r[ae]|[vn][ae]l|nál|nél|[oeö]n|h[oeö]z|[btr](?:ól|ől))$/u,
  pl: /^(?:u|owi|i?em)$/u,
  tr: TURKIC,
  az: TURKIC,
};

/** Whether `other` is `word` with an ending: «Приозёрска» of «Приозёрск». */
export function isBentFrom(word: string, other: string, language: string): boolean {
  const [own, bent] = [foldForSearch(word), foldForSearch(other)];
  if (own === bent || isCountry(other, language)) return false;
  if (wordForms(word, language).some((form) => foldForSearch(form) === bent)) return true;
  return own.length > 3 && bent.startsWith(own) && ADDED[rootOf(language)]?.test(bent.slice(own.length)) === true;
}

/** Endings that any language written with cases of letters hangs on a name: «Delta’s», «Nordmarks», «Wiratnonya». */
const ANY = ['s', 'es', 'nya'];
/** For these the word alone decides how it bends; for others only in a language of them. */
const TELLING = /^[\p{Script=Cyrillic}\p{Script=Greek}’'-]+$/u;
const BENDING = new Set('pl cs sk sl hr sr bs mk bg uk be ru lt lv'.split(' '));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** Whether the two, in any case of any letters, can be the same word in two cases. */
export function isSameBent(word: string, other: string, language: string): boolean {
  const [own, there] = [foldForSearch(word), foldForSearch(other)];
  if (own === there || ANY.some((end) => own + end === there)) return true;
  const [a, b] = [capital(word), capital(other)];
  if (isBentFrom(a, b, language) || isBentFrom(b, a, language)) return true;
  const bends = TELLING.test(word) ? TELLING.test(other) : BENDING.has(rootOf(language));
  return bends && areForms(word, other, language);
}

/** Whether a language marks who does what by the endings of names. */
export const bendsAtAll = (language: string): boolean =>
  bendingOf(language) !== '' || ADDED[rootOf(language)] !== undefined;

/** Which words of a text may be part of a name? Those with a capital, and names that marks, brackets or an announcement bound. */
import type { Document } from '../dossier/schema.ts';
import { announcer, type Announced } from './announced-names.ts';
import { bracketedIn } from './bracketed-names.ts';
import { kindOfWord } from './kind-words.ts';
import { isCountry } from './kinds.ts';
import { familiesIn } from './families.ts';
import type { TextRange } from '../evidence/locate.ts';
import { markedNameEnd, markedNamesIn, marksNames } from './marked-names.ts';
import { isNever } from './no-name-words.ts';
import { isHeading, isShortDate } from './not-actors.ts';
import { pairedIn } from './paired-names.ts';
import { isTitle } from './titles.ts';
import { hasClitics, nameEnds } from './word-ends.ts';

export interface Token extends TextRange {
  readonly text: string;
  /** Whether it is the first word of its sentence. */
  readonly first: boolean;
  /** «J.K.»: goes with the name after it. */
  readonly initials: boolean;
  /** Whether it stands in a heading, where every word has a capital. */
  readonly heading: boolean;
}

/** What may stand in a word unseen: soft hyphens, breaks of zero width. */
const LETTER = '[\\p{Ll}\\p{Lu}\\p{Lt}\\p{Lm}\\p{M}\\p{Nd}\\u00AD\\u200B\\u2060]';
/**
 * Letters with full stops, as initials or as a state («U.S.»); else a capitalised word with what hyphens and apostrophes tie to it.
 * Letters of scripts without capitals end it.
 */
const CAPITALISED = new RegExp(
  '(?<![\\p{Ll}\\p{Lu}\\p{Lt}\\p{M}\\p{N}])(?:' +
    '(?:\\p{Lu}\\p{M}*\\.[ \\u00a0]?){1,4}(?=\\p{Lu}\\p{Ll})|(?:\\p{Lu}\\.){2,4}(?!\\p{L})|' +
    `\\p{Lu}${LETTER}*(?:[-'’‐‑][\\p{Ll}\\p{Lu}\\p{Nd}]${LETTER}*)*)`,
  'gu',
);
const LOWER = /(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu;
const POSSESSIVE = /['’]s$/u;
/** «Ankara’da»: what bends a name stands after an apostrophe. */
const TURKISH = /['’]\p{Ll}+$/u;
export const ACRONYM = /^\p{Lu}[\p{Lu}\p{Nd}]+$/u;
export const DOTTED = /^(?:\p{Lu}\.){2,4}$/u;
/** What a firm, a paper or a ship is called, after the noun that says so: «газета „Волна“». */
const CALLED = /(?<=(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}-]+)[ \u00a0])[«„“"](\p{Lu}[^«»„“”".,!?;:\r\n]{1,40})[»“”"]/gu;
const WORDS = /[\p{L}\p{M}\p{N}\u00AD]+/gu;

export const root = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
export const CYRILLIC = new Set(['ru', 'uk', 'be']);

interface Words {
  readonly tokens: readonly Token[];
  /** Words that the text also writes small: at the start of a sentence their capital says nothing. */
  readonly small: ReadonlySet<string>;
  /** Names that something else than capitals bounds; no others are looked for in them. */
  readonly told: readonly Told[];
}

export interface Told extends TextRange {
  /** The acronym that is given for it. */
  readonly short?: string;
  readonly kind?: Announced['kind'];
  /** Whether the noun of its kind stands right before its marks, and the kind that it says. */
  readonly called?: true;
  readonly said?: Said;
}
/** Kinds that can be said by a noun or an announcement. */
export type Said = Announced['kind'] | 'place';

const wordsOf = new WeakMap<Document, Words>();

/** A text is frozen, and so is what stands in it. */
export function wordsIn(document: Document): Words {
  const known = wordsOf.get(document);
  if (known) return known;
  const tokens: Token[] = [];
  const small = new Set<string>();
  const bracketed = [...bracketedIn(document)].sort((a, b) => a.start - b.start);
  const told: Told[] = [...bracketed, ...pairedIn(document).filter((place) => !touches(bracketed, place))];
  for (const place of familiesIn(document.text, document.language))
    if (!touches(bracketed, place) && !pairedIn(document).some((one) => one.start < place.end && place.start < one.end))
      told.push({ ...place, kind: 'organisation' });
  const announced = announcer(document.text, document.language);
  const cyrillic = CYRILLIC.has(root(document.language));
  for (const [from, to] of document.sentences) {
    const sentence = document.text.slice(from, to);
    const opening = /[\p{L}\p{N}]/u.exec(sentence)?.index ?? 0;
    const here: Token[] = [];
    const heading = isHeading(document.text, from, to);
    // «„Известия“ выходят с мая»: between marks, and no speech.
    const named = ({ index, 0: word }: RegExpExecArray): boolean =>
      cyrillic &&
      markedNameEnd(sentence, index) === index + word.length &&
      /^[»“”][ \u00a0]\p{Ll}/u.test(sentence.slice(index + word.length, index + word.length + 3));
    // «Он сказал: „Дамба стояла“»: a speech has a beginning of its own.
    const opens = (at: number): boolean =>
      cyrillic &&
      /(?:[:,]\s|[—–]\s)[«„“"]$/u.test(sentence.slice(Math.max(0, at - 3), at)) &&
      markedNameEnd(sentence, at) === undefined;
    const marked = marksNames(document.language) ? markedIn(sentence, from, bracketed) : [];
    for (const one of marked) told.push(one);
    for (const one of toldIn(sentence, from, [bracketed, marked])) told.push(one);
    for (const { start, end, kind } of announced(sentence)) told.push({ start: from + start, end: from + end, kind });
    for (const match of sentence.matchAll(CAPITALISED)) {
      const text = match[0].replace(root(document.language) === 'tr' ? TURKISH : POSSESSIVE, '').trimEnd();
      const after = sentence.slice(match.index + text.length);
      if (isNever(text, after) || isShortDate(text, sentence.slice(0, match.index), after, document.language)) continue;
      // «U.S. Senator» is no Senator with initials.
      const next = /^[ \u00a0]?(\p{L}+)/u.exec(after)?.[1] ?? '';
      const initials =
        /\.$/u.test(text) && !(DOTTED.test(text) && (isTitle(next) || isCountry(text, document.language)));
      if (/^\p{Lu}\.$/u.test(text) && !initials) continue;
      // «DPRK-Rusia» names two; «Il-sung» and «Al-Qaeda» one.
      const parts = /^\p{Lu}{2,}-\p{Lu}|-\p{Lu}{2,}$/u.test(text) ? text.split('-') : [text];
      let at = match.index;
      for (const part of parts) {
        here.push({
          start: from + at,
          end: from + at + part.length,
          text: part,
          first: (at === opening || opens(at)) && !named(match),
          initials,
          heading,
        });
        at += part.length + 1;
      }
    }
    const lower = [...sentence.matchAll(LOWER)].map(([word]) => word.toLowerCase());
    for (const word of lower) small.add(word);
    // A headline In Such Capitals tells nothing about names.
    if (
      here.length > 3 &&
      !/[.!?…。][”’"'»)]?$/u.test(sentence) &&
      here.length > lower.length * 2 &&
      here.every(({ text }) => !ACRONYM.test(text))
    )
      continue;
    for (const token of here) tokens.push(token);
  }
  const words = { tokens: hasClitics(document.language) ? unclitic(tokens) : tokens, small, told };
  wordsOf.set(document, words);
  return words;
}

/** «Dimaslah» where the text also has «Dimas». */
function unclitic(tokens: readonly Token[]): readonly Token[] {
  const all = new Set(tokens.map(({ text }) => text));
  return tokens.map((token) => {
    const [length] = nameEnds(token.text, true);
    if (length === undefined || !all.has(token.text.slice(0, length))) return token;
    return { ...token, text: token.text.slice(0, length), end: token.start + length };
  });
}

/** «Северный щебень»: names of Cyrillic letters that marks bound, and what the noun before them says. */
function markedIn(sentence: string, from: number, before: readonly TextRange[]): readonly Told[] {
  return markedNamesIn(sentence, 0, sentence.length)
    .map(({ start, end, said }) => ({
      ...{ start: from + start, end: from + end },
      ...(said && { called: true as const }),
      ...(said && said !== 'thing' && { said }),
    }))
    .filter((place) => !touches(before, place));
}

/** Names that quotation marks after a noun bound, and nothing in `before` does; places in the document. */
function toldIn(sentence: string, from: number, before: readonly (readonly TextRange[])[]): readonly Told[] {
  const told: Told[] = [];
  for (const { index, 1: noun = '', 2: name = '' } of sentence.matchAll(CALLED)) {
    const kind = kindOfWord(noun.toLowerCase());
    const place = { start: from + index + 1, end: from + index + 1 + name.length };
    const tells = (kind === 'organisation' || kind === 'media') && (name.match(WORDS)?.length ?? 0) < 5;
    if (tells && !before.some((places) => touches(places, place))) told.push(place);
  }
  return told;
}

/** Whether one of the places, which ascend and stand apart, has part of this one. */
export function touches(places: readonly TextRange[], { start, end }: TextRange): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (places[low]?.start ?? Infinity) < end;
}

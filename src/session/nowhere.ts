/**
 * Is a new actor named anywhere in the articles, or was the name only typed: a slip, a word of another field? A name is also found
 * bent, in other letters, under a title, and in the details of an article besides its text.
 */
import { publisherOf } from '../dossier/csl.ts';
import type { Document, Dossier, RelationType } from '../dossier/schema.ts';
import { makeActor } from '../edit/actors.ts';
import type { ActorRef } from '../edit/claims.ts';
import { findMentions } from '../names/mentions.ts';
import { isTitle } from '../names/titles.ts';
import { isWomensHere } from '../names/women-only.ts';
import { foldForSearch, joined, WORD } from '../search/fold-words.ts';
import { editsBetween } from '../search/near-words.ts';
import { isSameBent } from './bent-name.ts';
import type { Comer } from './comers.ts';

interface Token {
  readonly word: string;
  readonly folded: string;
}
interface Index {
  /** The words in their order, by where they are from: the text, its title, its author. */
  readonly parts: readonly (readonly Token[])[];
  /** Those that are written with a capital somewhere, folded. */
  readonly capital: ReadonlySet<string>;
  /** Without blanks, for what is written without them. */
  readonly letters: string;
}
const indexes = new WeakMap<Document, Index>();
const CASED = /[\p{Lu}\p{Ll}]/u;

const tokensOf = (text: string): readonly Token[] =>
  (text.match(WORD) ?? []).map((word) => ({ word, folded: foldForSearch(word) }));
/** A name goes over no end of a sentence, no bracket and no paragraph: «компания (СЭК)» is no «СЭК компания». */
const partsOf = (text: string): readonly (readonly Token[])[] =>
  text
    .split(/[.;:!?()[\]…]+|\n\s*\n/u)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0);
const lettersOf = (text: string): string => foldForSearch(text).replace(/\s+/gu, '');

function indexOf(document: Document): Index {
  const known = indexes.get(document);
  if (known) return known;
  const { title = '', author = [] } = document.csl;
  const authors = author.map(({ literal, given, family }) => [literal, given, family].join(' '));
  const all = [document.text, title, publisherOf(document), document.csl['container-title'], ...authors];
  const texts = all.flatMap((text) => text ?? []);
  const parts = texts.flatMap((text) => partsOf(text));
  const made = {
    parts,
    capital: new Set(parts.flat().flatMap(({ word, folded }) => (/^\p{Lu}/u.test(word) ? [folded] : []))),
    letters: lettersOf(texts.join('\n')),
  };
  indexes.set(document, made);
  return made;
}

/** Small words inside of names, and between a name and another of the same: no part of what identifies it. */
const PARTICLES = new Set(
  `the and for von van der den des del della dei degli dos das les los las aux und für zur zum dari dan yang untuk alias aka dit dite
  genannt bin binti ibn для при или над под`.split(/\s+/u),
);
const tells = (word: string): boolean =>
  !isTitle(word) && !PARTICLES.has(word.toLowerCase()) && !(CASED.test(word) && [...word].length < 3);

/** The words of a name that identify it: without titles and the small words between. */
function tellingWords(name: string): readonly string[] {
  const words = name.match(WORD) ?? [];
  const own = words.filter(tells);
  return own.length ? own : words;
}

const isSame = (word: string, other: Token, language: string): boolean =>
  CASED.test(word)
    ? isSameBent(word, other.word, language)
    : // Where words are not separated by capitals, particles are written onto them.
      foldForSearch(word) === other.folded || ([...word].length > 1 && other.folded.includes(foldForSearch(word)));

/** Whether all of the words are in one place, in any order: «северная экологическая компания» is no «Северная компания». */
function standTogether(words: readonly string[], tokens: readonly Token[], language: string): boolean {
  // The same words come again and again.
  const seen = new Map<string, readonly number[]>();
  const meant = (token: Token): readonly number[] => {
    const known = seen.get(token.word);
    if (known) return known;
    const found = words.flatMap((word, i) => (isSame(word, token, language) ? [i] : []));
    seen.set(token.word, found);
    return found;
  };
  return tokens.some((first, at) => {
    if (!meant(first).length) return false;
    const left = new Set(words.keys());
    let [last, apart] = [-1, false];
    for (let i = at; i < tokens.length && left.size; i++) {
      const token = tokens[i];
      const one = token && meant(token).find((k) => left.has(k));
      if (one !== undefined) {
        // «the harbour at Pell» is no «Pell Harbour».
        if (apart && one < last) break;
        left.delete(one);
        [last, apart] = [one, false];
      } else if (!token || (tells(token.word) && !meant(token).length)) break;
      else if (CASED.test(token.word) && [...token.word].length < 3) apart = true;
    }
    return left.size === 0;
  });
}

/** Whether some words contain a name, in any case of letters or of grammar. */
export function isNamedIn(name: string, text: string, language: string): boolean {
  return standsIn(name, { parts: partsOf(text), letters: lettersOf(text) }, language);
}

function standsIn(name: string, { parts, letters }: Omit<Index, 'capital'>, language: string): boolean {
  const words = tellingWords(name);
  if (!words.length) return letters.includes(lettersOf(name));
  if (!CASED.test(name) && [...lettersOf(name)].length > 1 && letters.includes(lettersOf(name))) return true;
  return parts.some((tokens) => standTogether(words, tokens, language));
}

const isIn = (document: Document, comer: Comer, dossier: Dossier): boolean => {
  // «Марина Дёмина» and «Дёминой» name no «Дёмин».
  if (tellingWords(comer.name).some((word) => isWomensHere(word, document))) return false;
  if (standsIn(comer.name, indexOf(document), document.language)) return true;
  const actor = makeActor(dossier, comer.name, comer.language, comer.kind);
  return findMentions(document, [actor]).length > 0;
};

/** An actor with almost the name that was typed. */
export interface Near {
  readonly name: string;
  readonly who: ActorRef;
}

/** How many letters a name that was typed differs from another, or from words of it; undefined where it is another name. */
function slipsBetween(words: readonly string[], own: readonly string[], language: string): number | undefined {
  let slips = 0;
  let at = 0;
  for (const word of words) {
    const most = word.length > 6 ? 2 : word.length > 3 ? 1 : 0;
    const rest = own
      .slice(at)
      .map((other) => (isSameBent(word, other, language) ? 0 : editsBetween(word, other, most, false)));
    const found = rest.findIndex((edits) => edits <= most);
    if (found < 0) return undefined;
    slips += rest[found] ?? 0;
    at += found + 1;
  }
  // In a name with more words every word counts, and one alone is hardly meant by a slip in another.
  return slips + (own.length - words.length) * 0.5;
}

/** The actors who are perhaps meant by a name that is in no article: «Дорош» by «Дорож», «Северная экологическая компания» without its middle. */
export function nearNameOf(name: string, known: readonly Near[], language: string): Near | undefined {
  const words = tellingWords(name).map(foldForSearch);
  if (!words.some((word) => word.length > 3)) return undefined;
  const found = known.flatMap((one) => {
    const own = tellingWords(one.name).map(foldForSearch);
    const slips = own.length < words.length ? undefined : slipsBetween(words, own, language);
    return slips === undefined ? [] : [{ one, slips }];
  });
  return found.toSorted((a, b) => a.slips - b.slips)[0]?.one;
}

/** Whether no article contains the name, and no actor has it. */
export function isNowhere(comer: Comer, dossier: Dossier): boolean {
  const name = joined(comer.name);
  const called = dossier.actors.some(({ name: own, aliases = {} }) =>
    [...Object.values(own), ...Object.values(aliases).flat()].some((one) => joined(one) === name),
  );
  return !called && !dossier.documents.some((document) => isIn(document, comer, dossier));
}

/** The relation whose words were put where an actor goes: all of its label, or the verb that this begins with. */
export function relationCalled(name: string, { relationTypes, documents }: Dossier): RelationType | undefined {
  const wanted = joined(name);
  if (wanted === '') return undefined;
  // «The Alliance» may be an actor: what is written like a name in an article is one.
  const words = wanted.split(' ');
  const isName = documents.some((document) => words.every((word) => indexOf(document).capital.has(word)));
  if (CASED.test(name) && /^\p{Lu}/u.test(name.trim()) && isName) return undefined;
  const labels = (type: RelationType): readonly string[] =>
    [type.label, type.labelDenied, /^\p{Lu}/u.test(name.trim()) ? undefined : type.noun]
      .flatMap((texts) => Object.values(texts ?? {}))
      .map(joined);
  const whole = relationTypes.find((type) => labels(type).includes(wanted));
  if (whole || words.length > 1) return whole;
  return relationTypes.find(({ label }) => Object.values(label).some((text) => joined(text).split(' ')[0] === wanted));
}

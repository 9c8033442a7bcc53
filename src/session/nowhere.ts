/**
 * Is somebody who is to become an actor named anywhere in the articles, or was their name only typed: a slip, a word of another field? A
 * name is found also bent, in other letters of the same, under a title, and in what is known of an article besides its text.
 */
import { publisherOf } from '../dossier/csl.ts';
import type { Document, Dossier, RelationType } from '../dossier/schema.ts';
import { makeActor } from '../edit/actors.ts';
import type { ActorRef } from '../edit/claims.ts';
import { findMentions } from '../names/mentions.ts';
import { isTitle } from '../names/titles.ts';
import { bendingOf, wordForms } from '../names/word-ends.ts';
import { foldForSearch, joined, WORD } from '../search/fold-words.ts';

type Comer = Extract<ActorRef, { name: string }>;

interface Index {
  /** The words, folded, and those of them that are written with a capital somewhere. */
  readonly words: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  readonly text: string;
}
const indexes = new WeakMap<Document, Index>();
const CASED = /[\p{Lu}\p{Ll}]/u;

function indexOf(document: Document): Index {
  const known = indexes.get(document);
  if (known) return known;
  const { title = '', author = [] } = document.csl;
  const authors = author.flatMap(({ literal, given, family }) => [literal, given, family]);
  const whole = [document.text, title, publisherOf(document), document.csl['container-title'], ...authors].join('\n');
  const words = new Map<string, boolean>();
  for (const word of new Set(whole.match(WORD))) {
    const folded = foldForSearch(word);
    words.set(folded, words.get(folded) === true || /^\p{Lu}/u.test(word));
  }
  const made = {
    words: new Set(words.keys()),
    capital: new Set([...words].flatMap(([word, isCapital]) => (isCapital ? [word] : []))),
    text: foldForSearch(whole),
  };
  indexes.set(document, made);
  return made;
}

/** Endings that any language written with cases of letters hangs on a name: «Delta’s», «Nordmarks». */
const ADDED = ['s', 'es', 'nya'];
/** How many letters a bent word may end in otherwise. */
const END = 3;

function hasWord(index: Index, word: string, language: string): boolean {
  const folded = foldForSearch(word);
  // Where words are not told apart by blanks or capitals, particles are written onto them.
  if (!CASED.test(word)) return index.words.has(folded) || ([...word].length > 1 && index.text.includes(folded));
  if (index.words.has(folded) || ADDED.some((end) => index.words.has(folded + end))) return true;
  if (wordForms(word, language).some((form) => index.words.has(foldForSearch(form)))) return true;
  const stem = folded.slice(0, Math.max(END, folded.length - END));
  if (!bendingOf(language) && !/\p{Script=Cyrillic}/u.test(word)) return false;
  // Typed in another case than the one that stands there.
  return [...index.capital].some((other) => other.startsWith(stem) && Math.abs(other.length - folded.length) <= END);
}

/** The words of a name that tell who it is: without titles and the small words between. */
function tellingWords(name: string): readonly string[] {
  const words = name.match(WORD) ?? [];
  const own = words.filter((word) => !isTitle(word) && !(CASED.test(word) && [...word].length < 3));
  return own.length ? own : words;
}

const standsIn = (document: Document, comer: Comer, dossier: Dossier): boolean => {
  const index = indexOf(document);
  if (tellingWords(comer.name).every((word) => hasWord(index, word, document.language))) return true;
  const actor = makeActor(dossier, comer.name, comer.language, comer.kind);
  return findMentions(document, [actor]).length > 0;
};

/** Whether no article names them, nor is any actor called so. */
export function isNowhere(comer: Comer, dossier: Dossier): boolean {
  const name = joined(comer.name);
  const called = dossier.actors.some(({ name: own, aliases = {} }) =>
    [...Object.values(own), ...Object.values(aliases).flat()].some((one) => joined(one) === name),
  );
  return !called && !dossier.documents.some((document) => standsIn(document, comer, dossier));
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

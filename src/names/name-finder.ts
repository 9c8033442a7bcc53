/** Who is called how, so that a text can be looked through for all of them at once? Made for a list of actors, which is replaced and never changed in place. */
import { inOneGo, type MeasuredSteps } from '../dossier/in-slices.ts';
import type { Actor } from '../dossier/schema.ts';
import { folded } from '../evidence/fold.ts';
import { namesWritten } from './bracketed-names.ts';
import { bendingOf, wordForms } from './word-ends.ts';

/** Scripts written without spaces between words: a boundary there means nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Superscript numbers are those of notes, and no part of words. */
const IN_WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;

/** With the sign that makes a vowel long. */
const KATAKANA = /[\p{Script=Katakana}ー]/u;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** What must not stand on either side of a name; foreign words in Japanese have no spaces either, but end with their letters. */
function ends(name: string): { readonly before: RegExp | undefined; readonly after: RegExp | undefined } {
  const [first = '', last = ''] = [Array.from(name)[0], Array.from(name).at(-1)];
  return {
    before: KATAKANA.test(first) ? KATAKANA : UNSPACED.test(first) ? undefined : IN_WORD,
    after: KATAKANA.test(last) ? KATAKANA : UNSPACED.test(last) ? undefined : IN_WORD,
  };
}

function pattern(name: string): string {
  const { before, after } = ends(name);
  return (before ? `(?<!${before.source})` : '') + escaped(name) + (after ? `(?!${after.source})` : '');
}

/** Names are compared as they are meant, however they are typed and set. */
export const key = (name: string): string => folded(name, 'name').replace(/\s+/gu, ' ').trim();

/** A name that is written without spaces around it, with what has to be beside it. */
interface Bare {
  readonly name: string;
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

/**
 * Three ways to look, by what a name is like. Most are whole words: they are looked up by their first word, one look at each word
 * of the text. Names of scripts without spaces are compared where a text has their first character. What is left (signs at
 * the ends, mixed scripts) is one expression.
 */
export interface Finder {
  /** By first word: how many words the longest name has. */
  readonly words: ReadonlyMap<string, number>;
  /** By first UTF-16 unit: whether a word of the text that begins with it may be the first one of a name. */
  readonly firsts: Uint8Array;
  /** From the form of a word to the words of names that it may be a form of. */
  readonly plain: ReadonlyMap<string, readonly string[]>;
  /** By first UTF-16 unit, longest first. */
  readonly bare: ReadonlyMap<number, readonly Bare[]>;
  readonly anywhere: RegExp | undefined;
  /** By name, folded: everybody who is called so, in the codebook's order. */
  readonly actorsOf: ReadonlyMap<string, readonly string[]>;
}

const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}]+/gu;

/** What a UTF-16 unit is: 0 not asked yet, 1 no part of words, 2 part of words, 3 of a script without spaces. */
const units = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const surrogate = unit >= 0xd800 && unit < 0xe000;
  const low = unit >= 0xdc00;
  const sign = !surrogate ? text.charAt(at) : low ? text.slice(at - 1, at + 1) : text.slice(at, at + 2);
  const kind = UNSPACED.test(sign) ? 3 : IN_WORD.test(sign) ? 2 : 1;
  // Half of a pair is nothing by itself.
  if (!surrogate) units[unit] = kind;
  return kind;
}
export const inWord = (text: string, at: number): boolean => (units[text.charCodeAt(at)] || kindAt(text, at)) === 2;

/** A list of actors has a finder for each way of bending names. */
const finders = new WeakMap<readonly Actor[], Map<string, Finder>>();

/** The words of a name that begins and ends with one; undefined for scripts without words. */
function wholeWords(name: string): readonly string[] | undefined {
  const words = name.match(WORD) ?? [];
  return words.length &&
    !UNSPACED.test(name) &&
    name.startsWith(words[0] as string) &&
    name.endsWith(words.at(-1) as string)
    ? words
    : undefined;
}

/** Shouted names are as long as this: «AS» is not «as», and «May» not «MAY». */
const SHOUTED = 4;
/** What may be written before a name of these scripts: words that begin with it are looked at, too. */
const STARTS = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const STARTING = 'وفبلكاושכלמבהנ';

export const namesOf = ({ name, aliases = {} }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases).flat(),
];

/** What one actor is called, as it is looked for: worked out once, however many lists the actor is in. */
interface Called {
  /** Names of at least two characters. */
  readonly own: readonly Spelling[];
  /** The two that «National Audit Inspectorate (NAI)» is. */
  readonly within: readonly (Spelling & { readonly raw: string })[];
}
interface Spelling {
  readonly name: string;
  /** As headlines have it, if that is something else: «KREMLIN». */
  readonly shouted: string | undefined;
}
const called = new WeakMap<Actor, Called>();

function spelled(raw: string): readonly Spelling[] {
  const name = key(raw);
  if (Array.from(name).length < 2) return [];
  const upper = name.toUpperCase();
  return [{ name, shouted: upper !== name && name.length >= SHOUTED ? upper : undefined }];
}

function calledBy(actor: Actor): Called {
  let known = called.get(actor);
  if (known) return known;
  const own = namesOf(actor);
  const within = own.flatMap(namesWritten).flatMap((raw) => spelled(raw).map((one) => ({ ...one, raw })));
  known = { own: own.flatMap(spelled), within };
  called.set(actor, known);
  return known;
}

/** So many actors or names are looked at between two places where the work may be interrupted. */
const STEP = 200;

/** A list of actors has a finder for each way of bending names. */
export const finder = (actors: readonly Actor[], language = ''): Finder => inOneGo(finderSteps(actors, language));

/** `finder`, for whoever has to let others have their turn. */
export function* finderSteps(actors: readonly Actor[], language = ''): MeasuredSteps<Finder> {
  const bending = bendingOf(language);
  const made = finders.get(actors) ?? new Map<string, Finder>();
  finders.set(actors, made);
  const own = made.get(bending);
  if (own) return own;
  const actorsOf = new Map<string, string[]>();
  const shouted = new Map<string, string[]>();
  const call = (map: Map<string, string[]>, name: string, id: string): void => {
    const known = map.get(name);
    if (!known) map.set(name, [id]);
    else if (known.at(-1) !== id) known.push(id);
  };
  const taken = new Set(actors.flatMap(namesOf));
  for (const [i, actor] of actors.entries()) {
    if (i % STEP === STEP - 1) yield (i / actors.length) * 0.5;
    const { own, within } = calledBy(actor);
    const names = within.length ? [...own, ...within.filter(({ raw }) => !taken.has(raw))] : own;
    for (const { name, shouted: upper } of names) {
      call(actorsOf, name, actor.id);
      if (upper !== undefined) call(shouted, upper, actor.id);
    }
  }
  const plain = new Map<string, string[]>();
  // Many are called by the same first names.
  const forms = new Map<string, readonly string[]>();
  const formsOf = (word: string): readonly string[] => {
    let known = forms.get(word);
    if (!known) forms.set(word, (known = wordForms(word, language)));
    return known;
  };
  const bend = (name: string, upper: boolean): void => {
    for (const word of name.match(WORD) ?? []) {
      const written = upper ? word.charAt(0) + word.slice(1).toLowerCase() : word;
      for (const form of formsOf(written)) {
        const bent = upper ? form.toUpperCase() : form;
        const known = plain.get(bent);
        if (!known) plain.set(bent, [word]);
        else if (!known.includes(word)) known.push(word);
      }
    }
  };
  let seen = 0;
  for (const name of actorsOf.keys()) {
    if (++seen % STEP === 0) yield 0.5 + (seen / actorsOf.size) * 0.2;
    bend(name, false);
  }
  for (const [name, ids] of shouted)
    if (!actorsOf.has(name)) {
      if (++seen % STEP === 0) yield 0.7;
      actorsOf.set(name, ids);
      bend(name, true);
    }
  const words = new Map<string, number>();
  const firsts = new Uint8Array(0x10000);
  const unspaced: string[] = [];
  const others: string[] = [];
  seen = 0;
  for (const name of actorsOf.keys()) {
    if (++seen % STEP === 0) yield 0.7 + (seen / actorsOf.size) * 0.3;
    const [first, ...rest] = wholeWords(name) ?? [];
    if (first !== undefined) {
      words.set(first, Math.max(rest.length + 1, words.get(first) ?? 0));
      firsts[name.charCodeAt(0)] = 1;
      if (STARTS.test(name)) for (const start of STARTING) firsts[start.charCodeAt(0)] = 1;
    } else if (UNSPACED.test(name) && !name.includes(' ')) unspaced.push(name);
    else others.push(name);
  }
  const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);
  const bare = new Map<number, Bare[]>();
  for (const name of unspaced.sort(longestFirst)) {
    const one: Bare = { name, ...ends(name) };
    const list = bare.get(name.charCodeAt(0));
    if (list) list.push(one);
    else bare.set(name.charCodeAt(0), [one]);
  }
  const anywhere = others.length ? new RegExp(others.sort(longestFirst).map(pattern).join('|'), 'gu') : undefined;
  const result = { words, firsts, plain, bare, anywhere, actorsOf };
  made.set(bending, result);
  return result;
}

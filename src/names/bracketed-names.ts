/** «Office of Road and Rail Safety (ORRS)»: which words before an acronym in brackets is it short for? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';

export interface Bracketed extends TextRange {
  /** The acronym that is given for it. */
  readonly short: string;
}

/** Also «(the ORRS)», «(„ORRS“)», «(ORRS, …)». */
const IN_BRACKETS =
  /[ \u00a0]\((?:(?:the|der|die|das|le|la|el|los|las|il|lo|de|o|a)[ \u00a0]|l[’'])?[«„“"]?(\p{Lu}[\p{Lu}\p{Nd}]{1,9})[»“”"]?[),;]/gu;
const WORDS = /[\p{L}\p{M}\p{N}\u00AD]+/gu;
/** Words that need not count in an acronym, and sometimes do: «DOH». */
const UNCOUNTED =
  /^(?:of|for|the|and|in|on|to|de|del|du|des|le|les|l|d|la|las|los|et|y|e|dan|untuk|di|der|die|das|und|für|et|pour|para|и|по|в|на|для|за)$/iu;
/** In characters: how far before its acronym a name may begin. */
const FAR = 120;

interface Word extends TextRange {
  readonly text: string;
}

/** How many of the last words spell it, from the first; 0 if they do not. */
function spelledBy(words: readonly Word[], letters: readonly string[]): number {
  const [letter, ...rest] = letters.toReversed();
  const word = words.at(-1);
  if (letter === undefined || !word) return 0;
  const before = words.slice(0, -1);
  const left = rest.toReversed();
  const small = UNCOUNTED.test(word.text);
  // A small word is passed over if it can be.
  if (small) {
    const without = spelledBy(before, letters);
    if (without) return without + 1;
  }
  if (word.text.charAt(0).toUpperCase() !== letter) return 0;
  if (left.length) {
    const further = spelledBy(before, left);
    return further && further + 1;
  }
  return /^\p{Lu}/u.test(word.text) ? 1 : 0;
}

/** Names that an acronym in brackets bounds, in a sentence; `from`: where that begins, UTF-16. */
export function bracketedNames(sentence: string, from: number): readonly Bracketed[] {
  const out: Bracketed[] = [];
  for (const { index, 1: short = '' } of sentence.matchAll(IN_BRACKETS)) {
    const offset = Math.max(0, index - FAR);
    const words = [...sentence.slice(offset, index).matchAll(WORDS)].map(({ 0: text, index: at }): Word => ({
      text,
      start: offset + at,
      end: offset + at + text.length,
    }));
    if (words.at(-1)?.end !== index) continue;
    const count = spelledBy(words.slice(-12), Array.from(short));
    const first = words.at(-count);
    if (count > 1 && first) out.push({ start: from + first.start, end: from + index, short });
  }
  return out;
}

const known = new WeakMap<Document, readonly Bracketed[]>();

/** The same of an article: each such name wherever it stands, also without its acronym; ascending. */
export function bracketedIn(document: Document): readonly Bracketed[] {
  const made = known.get(document);
  if (made) return made;
  const { text, sentences } = document;
  const given = sentences.flatMap(([start, end]) => bracketedNames(text.slice(start, end), start));
  const out = new Map(given.map((one) => [one.start, one]));
  for (const { start, end, short } of given) {
    const name = text.slice(start, end);
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)];
      if (!out.has(at) && !/[\p{L}\p{N}]/u.test(before + after))
        out.set(at, { start: at, end: at + name.length, short });
    }
  }
  const all = [...out.values()].sort((a, b) => a.start - b.start);
  known.set(document, all);
  return all;
}

/** What may stand before a name in a text. */
const ARTICLE = /^(?:(?:the|der|die|das|dem|den|le|la|les|el|los|las|il|lo|o|a) |l[’'])$/iu;

/** What a firm is in law is written before its name with a full stop or without one, and with a space or without one behind that. */
const FORM_FIRST = /^(PT|CV|UD|PD)(?:\. ?| )(?=\p{Lu})/u;

/**
 * «National Audit Inspectorate (NAI)» is two names, each of which is looked for by itself; «PT Halden» is also «PT. Halden» and
 * «PT.Halden».
 */
export function namesWritten(name: string): readonly string[] {
  if (FORM_FIRST.test(name)) return ['$1 ', '$1. ', '$1.'].map((form) => name.replace(FORM_FIRST, form));
  const [only, ...others] = bracketedNames(name, 0);
  if (!only || others.length || (only.start > 0 && !ARTICLE.test(name.slice(0, only.start)))) return [name];
  // Nothing but the acronym between the brackets, and nothing after them.
  const rest = name
    .slice(only.end)
    .replace(/^[ \u00a0]\([«„“"]?/u, '')
    .replace(/[»“”"]?\)$/u, '');
  return rest === only.short ? [name.slice(only.start, only.end), only.short] : [name];
}

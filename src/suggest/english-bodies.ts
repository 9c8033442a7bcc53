/**
 * Which bodies does an English article call by a noun in small letters that says which one is meant? «the port authority of Vall Marina»,
 * «the dockworkers’ union», «the transport ministry»: somebody new under these words, where they do something.
 */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { isVerbish, type Token } from './english-tokens.ts';
import { DET, list } from './english-words.ts';

const NOUN =
  '(?:ministry|authority|union|council|committee|commission|agency|department|court|tribunal|association|federation|regulator|inspectorate|directorate|bureau|cooperative|co-operative|consortium|parliament|assembly|board|bank)';
/** What a body is for, or where: the noun alone may be any of them. */
const FIELDS = list(
  'national central port ports harbour harbor transport railway railways rail roads highways maritime shipping aviation airport health hospital food medicines finance treasury tax revenue customs defence defense foreign interior home justice education schools school university energy electricity gas nuclear oil mining minerals water fisheries fishing forestry farm farming agriculture environment climate wildlife labour labor employment welfare housing planning land culture tourism sports sport football trade commerce competition consumer industry economy telecoms telecommunications communications broadcasting media press data securities banking insurance pensions gambling election elections electoral anti-corruption anti-graft ethics audit police prison immigration asylum refugee city town county district regional provincial municipal parish borough village state federal appeals bankruptcy',
);
const WHOSE = "\\p{Ll}[\\p{L}-]*s['’]";
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{M}])[Tt]he[ \\u00a0]((?:(?:${WHOSE}|\\p{Ll}[\\p{Ll}-]*)[ \\u00a0]){0,2}?${NOUN}(?:[ \\u00a0](?:of|for|in)[ \\u00a0](?:the[ \\u00a0])?\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{L}(?:[ \\u00a0]\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{L}){0,3})?)(?![\\p{L}\\p{M}\\p{N}-])`,
  'gu',
);

const token = (text: string): Token => ({ start: 0, end: 0, text, low: text.toLowerCase().replace(/’/gu, "'") });

/** Whether somebody does something right behind a place: a verb stands there, and no «who» or «whose» noun. */
function acts(text: string, end: number): boolean {
  const [, next = '', after = ''] =
    /^\s(?:(?:\p{Ll}+ly|also|then|later|now|never|again)\s)?([\p{L}’'-]+)(?:\s([\p{L}\p{N}£$€’'-]+))?/u.exec(
      text.slice(end, end + 60),
    ) ?? [];
  if (isVerbish(token(next))) return true;
  // «The transport ministry owns the ferry», «sues X».
  return /^\p{Ll}{2,}[^s\W]s$/u.test(next) && (DET.has(after.toLowerCase()) || /^(?:\p{Lu}|\p{N}|[£$€])/u.test(after));
}

/** «signed by the port authority of X»: who did it stands there. */
const isAgent = (text: string, start: number): boolean =>
  /\p{Ll}{2}(?:ed|en|id|ught|old|ade|ent)\sby\s$/u.test(text.slice(Math.max(0, start - 24), start));

/** Whether the words say which body is meant. */
function saysWhich(phrase: string): boolean {
  if (/\s(?:of|for|in)\s(?:the\s)?\p{Lu}/u.test(phrase)) return true;
  const which = phrase.split(/\s/u).slice(0, -1);
  // Of banks of the state there may be many.
  if (/\sbank$/u.test(phrase)) return which.some((word) => word === 'national' || word === 'central');
  return which.some((word) => FIELDS.has(word) || new RegExp(`^${WHOSE}$`, 'u').test(word));
}

/** Whether the article also has these words with capitals: «the Vall Marina Port Authority», which they stand for. */
function hasName(text: string, phrase: string): boolean {
  const [noun = '', ...which] = phrase
    .replace(/\s(?:of|for|in)\s.*$/u, '')
    .replace(/['’]/gu, '.')
    .split(/\s/u)
    .toReversed()
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const run = "(?:[ \\u00a0](?:\\p{Lu}[\\p{L}’'.&-]*|of|for|the|and)){0,4}[ \\u00a0]";
  return which.some(
    (word) =>
      new RegExp(`${word}${run}${noun}(?!\\p{L})`, 'u').test(text) ||
      new RegExp(`${word}[ \\u00a0]${noun}(?!\\p{L})`, 'u').test(text) ||
      new RegExp(`${noun}${run}${word}(?!\\p{L})`, 'u').test(text),
  );
}

/** Whole words only. */
function placesOf(text: string, name: string): readonly TextRange[] {
  const out: TextRange[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!/[\p{L}\p{M}\p{N}-]/u.test(text.charAt(start - 1) + text.charAt(end))) out.push({ start, end });
  }
  return out;
}

const made = new WeakMap<Document, readonly TextRange[]>();

/** All places of such words without their article, ascending; none in other languages. A text is frozen, and so is what stands in it. */
export function bodiesIn(document: Document): readonly TextRange[] {
  const known = made.get(document);
  if (known) return known;
  const { text, language } = document;
  const names = new Set<string>();
  if (/^en(?:-|$)/iu.test(language))
    for (const { 0: all, 1: phrase = '', index } of text.matchAll(PHRASE)) {
      const end = index + all.length;
      if (saysWhich(phrase) && (acts(text, end) || isAgent(text, index)) && !hasName(text, phrase)) names.add(phrase);
    }
  // «the port authority» is that of Vall Marina.
  const own = [...names].filter((name) => ![...names].some((other) => other.startsWith(`${name} `)));
  const found = own.flatMap((name) => placesOf(text, name)).sort((a, b) => a.start - b.start);
  made.set(document, found);
  return found;
}

/** «the election commission»: what a body is called in small letters, without its article, where a place in an English text is nothing else. */
export function bodyNamed({ text, language }: Document, { start, end }: TextRange): string | undefined {
  if (!/^en(?:-|$)/iu.test(language)) return undefined;
  const words = text.slice(start, end).trim();
  const [found] = words.matchAll(PHRASE);
  return found?.index === 0 && found[0].length === words.length && found[1] !== undefined && saysWhich(found[1])
    ? found[1]
    : undefined;
}

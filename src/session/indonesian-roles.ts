/**
 * Who does what to whom in an Indonesian sentence, past what the order of its words says? A list of rules, each of which knows one form: the first
 * that tells a pair decides; and each of the others leaves out those whom its form gives no part in what is told.
 */
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { withoutAppointer } from '../suggest/accusing-appointing.ts';
import { biddenIn, bidsSomebody, bidsUnnamed, ofSecondVerb } from '../suggest/asides.ts';
import { kinPair, withoutKinOf } from '../suggest/kin-before-name.ts';
import { holderOf, isOfHolder, withoutOfficeOf } from '../suggest/office-held.ts';
import type { Pair } from '../suggest/pair-elsewhere.ts';

/** A relation that is told in some words, and where. */
export interface ToldAt {
  readonly text: string;
  /** All of its cue, which may have words between. */
  readonly cue: TextRange;
  /** The first word of that. */
  readonly verb: TextRange;
  /** Who is named in the words themselves, in their order. */
  readonly named: readonly Mention[];
  readonly isPerson: (actor: string) => boolean;
}

const PAIRS: readonly ((told: ToldAt) => Pair | undefined)[] = [
  // «Kakak Dewi, Bambang»
  ({ text, cue, named, isPerson }) => kinPair(text, cue, named, isPerson),
  // «Ketua yayasan X, Y, …» tells that Y leads X.
  ({ text, verb, named }) => holderOf(text, verb, named),
  // «Direktur utama PT Rawa, X, menggugat Y»: whoever holds an office leads nobody else who is named.
  ({ text, verb }) => (isOfHolder(text, verb) ? {} : undefined),
  // «X mendesak polisi agar menahan Y»: of whom X demands it has no name here.
  ({ text, verb, named }) => {
    if (!bidsSomebody(text, verb)) return undefined;
    const subject = named.findLast(({ end }) => end <= verb.start);
    return subject ? { subject } : {};
  },
];

/** Whom a form decides on; undefined where none does, and the order of the words has to. */
export function indonesianPair(told: ToldAt): Pair | undefined {
  for (const rule of PAIRS) {
    const pair = rule(told);
    if (pair) return pair;
  }
  return undefined;
}

const PARTS: readonly ((those: readonly Mention[], told: ToldAt) => readonly Mention[])[] = [
  // «X meminta Y membeli Z»: Y buys.
  (those, { text, verb: { start } }) => {
    const bidden = biddenIn(text, those, start);
    if (bidden >= 0) return bidden > 0 ? those.slice(bidden) : those;
    // «X meminta polisi menahan Z»: none of those who are named before.
    return bidsUnnamed(text, start) ? those.filter((one) => one.start > start) : those;
  },
  // «X menemui Y dan berjanji akan mendukung Z»: X supports.
  (those, { text, verb: { start }, named }) => {
    const second = ofSecondVerb(text, named, start);
    return second === named ? those : those.filter((one) => !named.includes(one) || second.includes(one));
  },
  // «adik ipar X, Y, menyuap Z»: Y does.
  (those, { text, verb: { start } }) => withoutKinOf(text, those, start),
  // «memeriksa Direktur RS Bunda, X, …»: X is examined.
  (those, { text, verb }) => withoutOfficeOf(text, those, verb),
  // «X mengangkat Y sebagai kepala Z»: Y leads Z, and X does not.
  (those, { text, verb: { start } }) => withoutAppointer(text, those, start),
];

/** Of all who may have a part in what is told, those whom no form leaves out. */
export const indonesianParts = (those: readonly Mention[], told: ToldAt): readonly Mention[] =>
  PARTS.reduce((left, rule) => rule(left, told), those);

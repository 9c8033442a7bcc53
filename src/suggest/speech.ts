/** What is known of somebody who says something, and the words of a language by which that is told, as they are looked for. */
import type { Actor, Document, Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { anyOf } from './cues-words.ts';
import { SPEECH_WORDS, type SpeechWords } from './speech-words.ts';

/**
 * Whoever is meant; `before`: whoever spoke before, as far as a pronoun tells who that may be; `role`: whoever bears that title; `body`:
 * what is called by that noun, or else somebody who is not named if `anonymous`.
 */
export type Speaker =
  | Source
  | {
      readonly before: true;
      readonly role?: string;
      readonly meant?: Meant;
      readonly body?: string;
      readonly anonymous?: true;
    };

export type Sex = 'm' | 'f';

/** A man, a woman, no person, or several of any kind. */
export type Meant = Sex | 'it' | 'they';

export const isSource = (speaker: Speaker): speaker is Source => !('before' in speaker);

/** Somebody says something. */
export interface Telling {
  /** Outermost first. */
  readonly chain: readonly Source[];
  /** The words that say so. */
  readonly cue: string;
  /** What is told, as opposed to who tells it. */
  readonly content: readonly TextRange[];
  /** Whether it is only likely: who spoke before goes on, or a pronoun is read. */
  readonly weak: boolean;
  /** Told as not so, or as what somebody is accused of. */
  readonly manner?: 'denies' | 'accuses';
  /** Told by somebody of whom somebody else tells it: the chain has both. */
  readonly nested?: true;
}

/** The words of a language, as expressions. */
export interface Speech {
  readonly words: SpeechWords;
  readonly saying: RegExp;
  readonly after: RegExp;
  readonly according: RegExp;
  readonly following: RegExp | undefined;
  readonly citing: RegExp | undefined;
  readonly denying: RegExp | undefined;
  readonly accusing: RegExp | undefined;
  readonly joining: RegExp | undefined;
  readonly calling: RegExp | undefined;
  readonly glued: RegExp | undefined;
  readonly loose: RegExp | undefined;
  readonly that: RegExp;
  readonly ends: RegExp;
  readonly parts: RegExp;
  readonly of: RegExp;
  readonly pronoun: RegExp;
  readonly indefinite: RegExp;
  readonly people: RegExp | undefined;
  readonly papers: RegExp | undefined;
  readonly besideAtEnd: RegExp | undefined;
  readonly articles: RegExp | undefined;
  readonly skip: RegExp | undefined;
}

const made = new Map<string, Speech | undefined>();

export const whole = (list: readonly string[]): RegExp =>
  new RegExp(`^(?:${list.join('|').replace(/ /gu, '\\s+')})$`, 'iu');

const starts = (list: readonly string[]): RegExp =>
  new RegExp(`^(?:${list.join('|').replace(/ /gu, '\\s+')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');

/** The words of a document's language, if they are known. */
export function speechOf(language: string): Speech | undefined {
  const tag = language.toLowerCase().split('-')[0] ?? '';
  if (made.has(tag)) return made.get(tag);
  const words = SPEECH_WORDS[tag];
  const some = <T>(list: readonly string[] | undefined, make: (list: readonly string[]) => T): T | undefined =>
    list?.length ? make(list) : undefined;
  const speech: Speech | undefined = words && {
    words,
    saying: anyOf(words.saying.length ? words.saying : ['(?!)']),
    after: starts(words.after),
    according: anyOf(words.according),
    following: some(words.following, anyOf),
    citing: some(words.citing, anyOf),
    denying: some(words.denying, anyOf),
    accusing: some(words.accusing, anyOf),
    joining: some(words.joining, anyOf),
    calling: some(words.calling, anyOf),
    glued: some(words.glued, anyOf),
    loose: some(words.loose, anyOf),
    that: starts(words.that),
    ends: anyOf(words.ends),
    parts: anyOf(words.parts),
    of: anyOf(words.of),
    pronoun: whole(words.pronouns),
    indefinite: starts(words.indefinite),
    people: some(words.people, (list) => new RegExp(`(?:^|\\s)(?:${list.join('|').replace(/ /gu, '\\s+')})$`, 'iu')),
    papers: some(words.papers, (list) => new RegExp(`(?:^|\\s)(?:${list.join('|').replace(/ /gu, '\\s+')})$`, 'iu')),
    besideAtEnd: some(
      words.beside,
      (list) => new RegExp(`(?:^|[\\s,])(?:${list.join('|').replace(/ /gu, '\\s+')})\\s*$`, 'iu'),
    ),
    skip: words.skip === undefined ? undefined : new RegExp(`^\\s*${words.skip.replace(/ /gu, '\\s')}(?=\\s)`, 'iu'),
    articles: some(
      words.articles,
      (list) => new RegExp(`^(?:${list.map((one) => (/[’']$/u.test(one) ? one : `${one}\\s+`)).join('|')})`, 'iu'),
    ),
  };
  made.set(tag, speech);
  return speech;
}

/** The text and who is named in it. */
export interface Reading {
  readonly document: Document;
  readonly speech: Speech;
  /** Ascending. */
  readonly mentions: readonly Mention[];
  readonly actors: ReadonlyMap<string, Actor>;
  /** By the first and the last word of a name: whose it is. */
  readonly surnames: ReadonlyMap<string, readonly string[]>;
}

/** Those that lie in a stretch: found by halving, because a document may have thousands. */
export function mentionsIn(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < from) low = middle + 1;
    else high = middle;
  }
  const out: Mention[] = [];
  for (let i = low; i < mentions.length && (mentions[i] as Mention).end <= to; i++) out.push(mentions[i] as Mention);
  return out;
}

/**
 * Whom do «it», «he» and «she» mean where they do something in an English sentence? Whoever says it, «X said it had warned Y», or whoever the
 * sentence before begins with, «X bought Y. It plans …». Where two could be meant, nobody.
 */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { givenSex } from '../names/given-sex.ts';
import type { Mention } from '../names/mentions.ts';

export interface Bearer {
  /** Id of a kind of actors. */
  readonly kind: string;
  readonly name: string;
}

/** «It is said that», «it seems»: stands for nobody. */
const DOER = String.raw`(?!(?:is|was|were|be|isn['’]t|wasn['’]t|will be|would be|has been|had been|may be|might be|could be|seem\p{L}*|appear\p{L}*|look\p{L}*|remain\p{L}*|turn\p{L}*|happen\p{L}*|emerge\p{L}*|rain\p{L}*|takes?|took|follow\p{L}*)(?!\p{L}))(?=\p{Ll})`;
const BEGINS = new RegExp(String.raw`^(it|he|she)\s${DOER}`, 'iu');
const SAYS = new RegExp(
  String.raw`^\s(?:has\s|had\s|also\s|later\s|repeatedly\s)?(?:said|says|denied|denies|confirmed|confirms|announced|announces|added|adds|claimed|claims|insisted|insists|admitted|admits|acknowledged|stated|states|wrote|testified|promised)(?:\s(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday))?(?:\sthat)?\s(it|he|she)\s${DOER}`,
  'u',
);
/** «X denied the charges and said it had …»: what X does besides, before saying so. */
const BESIDES =
  /^\s\p{Ll}[^,;:“”"()–—]{2,90}?\sand(?=\s(?:also\s|later\s)?(?:said|says|denied|denies|confirmed|announced|added|claimed|insisted|admitted|stated)\s)/u;

/** «In April the union …», «Last year, X …»: when, before whoever a sentence begins with. */
const WHEN =
  /^(?:(?:in|on|by|at|since|during)\s(?:(?:early|late|mid)[\s-])?(?:\p{Lu}\p{Ll}+|\p{N}{4})(?:\s\p{N}{4})?|(?:last|earlier|later)\s\p{L}+(?:\s\p{L}+)?),?\s/iu;
/** What makes a name before it a part of another phrase. */
const LED =
  /[,;:“”"(]|(?<!\p{L})(?:and|or|of|by|with|to|for|from|that|whose|as|if|when|while|after|before|at|in|on)(?!\p{L})/iu;

const PRONOUN = /(?<![\p{L}\p{N}])(?:it|he|she)(?![\p{L}\p{N}’'])|^\s*its\s/iu;
/** «Its chairman, X, …», «Its director X …»: who holds an office in whatever the sentence before begins with. */
const ITS = /^its(?=\s(?:\p{Ll}[\p{L}-]*\s){0,3}\p{Ll}[\p{L}-]*,?\s\p{Lu})/iu;

const sentenceOf = ({ sentences }: Document, at: number): TextRange | undefined => {
  const [start, end] = sentences[at] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
};

/** The sentences in which somebody may stand whom a pronoun of the places means; none where no pronoun does. */
export function aroundPronouns(document: Document, places: readonly TextRange[]): readonly TextRange[] {
  return places.flatMap(({ start, end }) => {
    if (!PRONOUN.test(document.text.slice(start, end))) return [];
    const at = sentenceAt(document, start);
    const own = sentenceOf(document, at);
    const words = own && document.text.slice(own.start, own.end);
    const begins = words !== undefined && (BEGINS.test(words) || ITS.test(words));
    return [...(begins ? [sentenceOf(document, at - 1)] : []), own].flatMap((one) => one ?? []);
  });
}

/** The places of pronouns, as mentions of those whom they mean. `mentions`: at least of `aroundPronouns`, ascending. */
export function pronounsMeant(
  document: Document,
  places: readonly TextRange[],
  mentions: readonly Mention[],
  whoIs: (actor: string) => Bearer | undefined,
): readonly Mention[] {
  const { text } = document;
  const inside = ({ start, end }: TextRange): readonly Mention[] =>
    mentions.filter((one) => one.start >= start && one.end <= end);
  /** Whoever a sentence begins with and is told of. */
  const subjectOf = (sentence: TextRange): Mention | undefined => {
    const [first] = inside(sentence);
    return first &&
      !LED.test(text.slice(sentence.start, first.start).replace(WHEN, '')) &&
      /^\s(?!(?:and|or|but)\s)\p{Ll}/u.test(text.slice(first.end, first.end + 8))
      ? first
      : undefined;
  };
  const fits = (pronoun: string, { actor }: Mention): boolean => {
    const bearer = whoIs(actor);
    if (!bearer) return false;
    if (/^its?$/iu.test(pronoun)) return /^(?:organisation|state|media|armed-group)$/u.test(bearer.kind);
    const sex = givenSex(bearer.name);
    return bearer.kind === 'person' && sex !== (/^he$/iu.test(pronoun) ? 'f' : 'm');
  };
  const sentences = [...new Set(places.map(({ start }) => sentenceAt(document, start)))];
  return sentences.flatMap((at): readonly Mention[] => {
    const own = sentenceOf(document, at);
    if (!own) return [];
    const words = text.slice(own.start, own.end);
    const begins = BEGINS.exec(words)?.[1] ?? ITS.exec(words)?.[0];
    if (begins !== undefined) {
      const before = sentenceOf(document, at - 1);
      const meant = before && subjectOf(before);
      if (!before || !meant || !fits(begins, meant)) return [];
      // «X met Y. She …» may be either.
      const others = inside(before).some((one) => one.actor !== meant.actor && fits(begins, one));
      if (others && !/^its?$/iu.test(begins)) return [];
      return [{ actor: meant.actor, start: own.start, end: own.start + begins.length }];
    }
    const speaker = subjectOf(own);
    if (!speaker) return [];
    const besides = BESIDES.exec(text.slice(speaker.end, own.end))?.[0].length ?? 0;
    const from = speaker.end + besides;
    const said = SAYS.exec(text.slice(from, own.end));
    const [all = '', pronoun = ''] = said ?? [];
    if (!said || !fits(pronoun, speaker)) return [];
    // «X sued Y and said it had …» may be either.
    const others = inside({ start: speaker.end, end: from });
    if (others.some((one) => one.actor !== speaker.actor && fits(pronoun, one))) return [];
    const start = from + all.lastIndexOf(pronoun);
    return [{ actor: speaker.actor, start, end: start + pronoun.length }];
  });
}

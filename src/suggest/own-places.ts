/** Which of the chosen words tell of the claim, and which only tell more of somebody, or something else? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import type { Mention } from '../names/mentions.ts';
import { isIn } from './passed-over.ts';
import type { Told } from './proposal.ts';
import { placeWithout, relativeClauses } from './relative-clauses.ts';
import { mentionsIn } from './speech.ts';

/** Those of some places that are said by somebody, in their order; all of them where nobody says any. */
export function saidOf(places: readonly TextRange[], content: readonly TextRange[] | undefined): readonly TextRange[] {
  const told = (content ?? []).flatMap((one) =>
    places.flatMap((place) => {
      const inside = { start: Math.max(place.start, one.start), end: Math.min(place.end, one.end) };
      return inside.start < inside.end ? [inside] : [];
    }),
  );
  return told.length ? told : places;
}

/** Places, cut where a sentence ends. */
const bySentence = (document: Document, places: readonly TextRange[]): readonly TextRange[] =>
  places.flatMap(({ start, end }) => {
    const out: TextRange[] = [];
    for (let i = sentenceAt(document, start); i < document.sentences.length; i++) {
      const [from, to] = document.sentences[i] ?? [start, end];
      if (from >= end) break;
      out.push({ start: out.length === 0 ? start : Math.max(start, from), end: Math.min(end, to) });
    }
    return out.length > 1 ? out : [{ start, end }];
  });

/** «That was in May»: goes on about what the sentence before it tells. */
const GOES_ON =
  /^\s*(?:that|this|it|hal itu|hal ini|peristiwa itu|itu)\s(?:was|is|had been|happened|occurred|took place|came|followed|began|terjadi|berlangsung)(?!\p{L})/iu;

/**
 * Those of the chosen words that may tell of the claim: of several sentences the one that tells it, with one that goes on about that; where
 * no verb of it is known, those that name two. What the next sentence does not do, or does in May, is another thing.
 */
export function ownPlaces(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  of: Told | undefined,
): readonly TextRange[] {
  const { text } = document;
  const parts = bySentence(document, places);
  if (parts.length < 2) return places;
  const tells = (part: TextRange): boolean => {
    if (of) return of.start < part.end && part.start < of.end;
    return new Set(mentionsIn(mentions, part.start, part.end).map(({ actor }) => actor)).size > 1;
  };
  const own = parts.filter(
    (part, i) => tells(part) || (GOES_ON.test(text.slice(part.start, part.end)) && tells(parts[i - 1] ?? part)),
  );
  return own.length ? own : places;
}

/**
 * The chosen words without those that only tell more of somebody, as far as that is known: two are named without them, whoever they tell
 * of says the rest, or the word for what is claimed, at `of`, stands elsewhere.
 */
export function withoutMore(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  content: readonly TextRange[] | undefined,
  of: Told | undefined,
): readonly TextRange[] {
  // What a sentence has somebody say is known: nothing else of it tells of that.
  const chosen = of ? places : bySentence(document, places).flatMap((part) => saidOf([part], content));
  const { text, language } = document;
  const isVerb = of !== undefined && !/^\p{Lu}/u.test(text.slice(of.start, of.end));
  const named = (parts: readonly TextRange[]): number =>
    new Set(parts.flatMap(({ start, end }) => mentionsIn(mentions, start, end).map(({ actor }) => actor))).size;
  return chosen.flatMap((place) => {
    const clauses = relativeClauses(text, place, language).filter((one) => !of || !isIn(of, [one]));
    const apart = placeWithout(place, clauses);
    if (clauses.length === 0 || isVerb || named(apart) > 1) return apart;
    // «Dokter yang mundur pada Mei mengatakan …».
    return placeWithout(
      place,
      clauses.filter(({ start, end }) => isToldBy(text, start, end, place.end)),
    );
  });
}

/** Whether whoever words tell more of says what follows. */
const isToldBy = (text: string, start: number, end: number, last: number): boolean =>
  start > 0 && SPEAKS.test(text.slice(end, Math.min(last, end + 60)));

const SPEAKS =
  /^\s(?:\p{L}+\s){0,2}(?:утвержда|заяв|сообщ|говор|рассказ|счита|сказал|обвин|said|says|told|claim|alleg|insist|argu|accus|believ|testif|mengatakan|menyatakan|mengklaim|menuturkan|menyebut|mengungkapkan|menuduh|menuding|berkata|menjelaskan|menambahkan|menegaskan|membantah|mengaku)/iu;

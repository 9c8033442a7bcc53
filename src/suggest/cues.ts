/**
 * What does a sentence say about how firmly, by whom and when? Read off cue words, inside the quote and its clause; each proposal
 * comes with the words that it rests on, so that a coder can judge it at a glance. Nothing is proposed without such words.
 */
import { issuedDate } from '../dossier/csl.ts';
import type { Actor, Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { findMentions, type Mention } from '../names/mentions.ts';
import { doubtBefore, isClaiming } from './claiming-words.ts';
import { conditionAround, conditionWithin, withoutCondition } from './condition-around.ts';
import { controlledBy, hasControl } from './control-verbs.ts';
import { type Attribution, attributionIn } from './cues-attribution.ts';
import type { DateCue } from './cues-date.ts';
import { datesIn, englishDates } from './cues-days.ts';
import { takesBack } from './corrections.ts';
import { modalityIn, planOf } from './cues-firmness.ts';
import { denies, polarityIn } from './cues-polarity.ts';
import { isDayOf, isDayOfSaying, russianDenials, russianDeniesAt, russianModality } from './cues-russian.ts';
import { russianDates } from './russian-dates.ts';
import { KNOWN, rootOf } from './found-words.ts';
import { ownPlaces, withoutMore, saidOf } from './own-places.ts';
import { isIn, passedOver } from './passed-over.ts';
import { plainCues, type PlainCues } from './plain-cues.ts';
import { datesAt, inPlan, isDeadline, isSpan, isTimeGiven, liesAhead } from './planned-dates.ts';
import type { Cues, Told } from './proposal.ts';
import { talkAround } from './rumours.ts';
import { mentionsIn } from './speech.ts';

/** «пообещал, что завод откроют»: whoever says it binds themselves. */
const PROMISED = /(?<!\p{L}|не )(?:по)?обеща(?:л[аи]?|ет|ют)(?!\p{L})/iu;

/** What Russian words deny, and when; what somebody denies is not so, and what they accuse somebody of is alleged. */
function russianCues(
  document: Document,
  places: readonly TextRange[],
  attribution: Cues['attribution'],
  manner: Attribution['manner'],
  of: Told | undefined,
  claimed: Cues['modality'],
  around: readonly TextRange[],
): Pick<Cues, 'modality' | 'polarity' | 'when' | 'said'> {
  const { text } = document;
  const issued = issuedDate(document);
  const by = attribution?.cue;
  const denial =
    places
      .flatMap(({ start, end }) => russianDenials(text, start, end, of))
      .find((cue) => denies(document, cue, of) && (!of || russianDeniesAt(text, cue, of)))?.text ??
    (manner === 'denies' ? by : undefined);
  const dates = places.flatMap(({ start, end }) => datesAt(text, russianDates, start, end, issued));
  const told = dates
    .filter((date) => (isSpan(date) || !isDayOfSaying(text, date)) && isDayOf(text, date, of))
    .map((date) => (isDeadline(text, date) ? { ...date, edtf: date.next } : date));
  const coming = told.some(({ next, edtf }) => liesAhead(edtf.startsWith('../') ? edtf.slice(3) : next, issued));
  const found = places.flatMap(({ start, end }) => russianModality(text, start, end, coming, of) ?? [])[0];
  const promised = by !== undefined && manner === undefined && PROMISED.test(by);
  const modality =
    found ??
    (promised ? { value: 'planned' as const, cue: by } : undefined) ??
    (manner === 'accuses' && by !== undefined ? { value: 'alleged' as const, cue: by } : undefined) ??
    claimed;
  const plan = planOf(found);
  const [deed] = plan
    ? told.map((date) => inPlan(text, plan, date))
    : told.filter((date) => !isTimeGiven(text, date, of));
  const saying = around
    .flatMap(({ start, end }) => datesAt(text, russianDates, start, end, issued))
    .find((date) => !isSpan(date) && isDayOfSaying(text, date));
  const proposal = (date: DateCue) => ({ value: date.edtf, cue: text.slice(date.start, date.end) });
  return {
    ...(modality && { modality: { value: modality.value, cue: modality.cue } }),
    ...(denial !== undefined && { polarity: { value: 'denied' as const, cue: denial } }),
    // A plan that has a day in the past was made on it.
    ...(deed && { [plan && !isSpan(deed) && !liesAhead(deed.edtf, issued) ? 'said' : 'when']: proposal(deed) }),
    ...(saying && { said: proposal(saying) }),
  };
}

/** Whether a verb stands in what somebody says, as far as both are known. */
const isSaid = (content: readonly TextRange[] | undefined, of: Told | undefined): boolean =>
  !of?.reach || !content?.length || content.some(({ start, end }) => start <= of.start && of.end <= end);

/** By a word for saying that leaves open whether it is so, or by one right before the words: that may stand outside of them. */
function claimedBy(
  { text, language }: Document,
  places: readonly TextRange[],
  told: string | undefined,
  content: readonly TextRange[] | undefined,
  of: Told | undefined,
): Cues['modality'] {
  if (told !== undefined && isClaiming(told, language) && isSaid(content, of)) return { value: 'alleged', cue: told };
  const [first] = places;
  const doubt = first && doubtBefore(text, first.start, language);
  return doubt === undefined ? undefined : { value: 'alleged', cue: doubt };
}

/** What a condition or a «perhaps» of their sentence makes of the chosen words, whether it is chosen with them or not. */
function governedBy(
  document: Document,
  places: readonly TextRange[],
  of: Told | undefined,
  content: readonly TextRange[] | undefined,
): Cues['modality'] {
  const [place] = places.toSorted((a, b) => a.start - b.start);
  if (!place) return undefined;
  const [start, end] = document.sentences[sentenceAt(document, place.start)] ?? [place.start, place.end];
  const cue =
    conditionAround(document.text, document.language, place, { start, end }) ??
    // Of what somebody says, not of their saying it.
    [...(content ?? []), place].reduce<string | undefined>((found, part) => {
      const inside = { start: Math.max(place.start, part.start), end: Math.min(place.end, end, part.end) };
      return (
        found ?? (inside.start < inside.end ? conditionWithin(document.text, document.language, inside, of) : undefined)
      );
    }, undefined);
  return cue === undefined ? undefined : { value: 'hypothetical', cue, governs: true };
}

/** «An earlier version said that it was paid on 7 March»: that is no day any more. */
function withoutRetracted(document: Document, places: readonly TextRange[], cues: Cues): Cues {
  const [place] = places.toSorted((a, b) => a.start - b.start);
  const [start, end] = (place && document.sentences[sentenceAt(document, place.start)]) ?? [0, 0];
  if (!cues.when || !takesBack(document.text.slice(start, Math.min(end, start + 1000)), document.language)) return cues;
  const { when: _, ...rest } = cues;
  return rest;
}

/** Proposals for a claim on these words, with what the rest of their sentence makes of them. */
export function readCues(document: Document, places: readonly TextRange[], actors: readonly Actor[], of?: Told): Cues {
  const cues = withoutRetracted(document, places, cuesIn(document, places, actors, of));
  const governed = cues.modality?.value === 'alleged' ? undefined : governedBy(document, places, of, cues.content);
  return governed ? { ...cues, modality: governed } : cues;
}

/** What somebody denies is not so, and what they accuse somebody of is alleged, also where the word stands outside of the quote. */
const tellsOfSaying = (
  attribution: { readonly cue: string } | undefined,
  manner: Attribution['manner'],
  content: readonly TextRange[] | undefined,
  of: Told | undefined,
): Pick<Cues, 'modality' | 'polarity'> =>
  attribution && isSaid(content, of)
    ? {
        ...(manner === 'accuses' && { modality: { value: 'alleged', cue: attribution.cue } }),
        ...(manner === 'denies' && { polarity: { value: 'denied', cue: attribution.cue } }),
      }
    : {};

/** The plainest words of languages of which no more is known: of what is said, where somebody says it, and never of several sentences. */
function plainlyIn(
  document: Document,
  mentions: readonly Mention[],
  places: readonly TextRange[],
  content: readonly TextRange[] | undefined,
): PlainCues {
  const { text, language } = document;
  const parts = saidOf(places, content).toSorted((a, b) => a.start - b.start);
  if (new Set(parts.map(({ start }) => sentenceAt(document, start))).size !== 1) return {};
  const apart = passedOver(text, places, language);
  let clause = '';
  const at: number[] = [];
  const names: { start: number; end: number; actor: string }[] = [];
  for (const { start, end } of parts) {
    const words = text.slice(start, end);
    if (/[.!?]["”»]?\s+\S/u.test(words)) return {};
    for (const one of mentionsIn(mentions, start, end))
      names.push({ start: clause.length + one.start - start, end: clause.length + one.end - start, actor: one.actor });
    for (let i = start; i < end; i++) at.push(i);
    at.push(end);
    clause += `${words} `;
  }
  return plainCues(clause, language, names, (place) => isIn({ start: at[place] ?? 0, end: at[place] ?? 0 }, apart));
}

/**
 * Proposals for a claim on these words. `places` in the document, any order; `of`: the word for what is claimed, if it is known, so
 * that nothing counts as its denial that denies something else.
 */
function cuesIn(document: Document, places: readonly TextRange[], actors: readonly Actor[], of?: Told): Cues {
  const ordered = [...places].sort((a, b) => a.start - b.start);
  const mentions = findMentions(document, actors);
  const told = attributionIn(document, mentions, actors, ordered);
  const [first] = ordered;
  const talk = told.manner || !first ? undefined : talkAround(document, first);
  // «according to rumours» is nobody who could be told.
  const anybody =
    talk &&
    !told.attribution &&
    (told.open === undefined || talk.cue.startsWith(told.open) || told.open.startsWith(talk.cue));
  const { attribution, open, manner, content }: Attribution =
    talk && anybody ? { attribution: { value: [{ anonymous: true }], cue: talk.cue }, content: [talk.content] } : told;
  const said = {
    ...(attribution && { attribution }),
    ...(open !== undefined && { open }),
    ...(content && { content }),
  };
  const { text } = document;
  const claimed = talk
    ? { value: 'alleged' as const, cue: talk.cue }
    : claimedBy(document, ordered, attribution?.cue ?? open, content, of);
  const free = (place: TextRange): TextRange => {
    const rest = withoutCondition(text, document.language, place);
    const holds = of && (of.start < rest.start || of.end > rest.end);
    return holds ? place : rest;
  };
  const own = ownPlaces(document, mentions, ordered, of).map(free);
  /** What only tells more of somebody tells nothing of the claim; of what no verb is known, only what is told is read. */
  const bare = withoutMore(
    document,
    mentions,
    of && rootOf(document.language) !== 'ru' ? ordered.map(free) : own,
    content,
    of,
  );
  if (rootOf(document.language) === 'ru')
    return {
      ...said,
      ...russianCues(document, bare, attribution, manner, of, claimed, own),
      ...(talk && claimed && { modality: claimed }),
    };
  if (!KNOWN.has(rootOf(document.language)))
    return {
      ...said,
      ...plainlyIn(document, mentions, bare, content),
      ...tellsOfSaying(attribution ?? (open === undefined ? undefined : { cue: open }), manner, content, of),
      ...(claimed && { modality: claimed }),
      ...(!talk && hasControl(document.language) && controlledBy(text, document.language, ordered, of)),
    };
  const saying = tellsOfSaying(attribution, manner, content, of);
  /** Of a name it is not known what its verb is: whatever is told may be that. */
  const verb = of && !of.reach && /^\p{Lu}/u.test(text.slice(of.start, of.end)) ? undefined : of;
  const found = modalityIn(text, ordered, rootOf(document.language) === 'en' ? verb : of);
  const modality = (talk && claimed) ?? (found && { value: found.value, cue: found.cue }) ?? saying.modality ?? claimed;
  const polarity = polarityIn(document, bare, of, content) ?? saying.polarity;
  return {
    ...(modality && { modality }),
    ...(polarity && { polarity }),
    ...said,
    ...(rootOf(document.language) === 'en'
      ? englishDates(document, mentions, own, planOf(found), verb, content ?? [])
      : datesIn(document, of ? withoutMore(document, mentions, own, content, of) : bare, {
          plan: planOf(found),
          told: attribution !== undefined,
          of,
        })),
  };
}

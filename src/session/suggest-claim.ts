/** What claim could chosen words make? Whatever they name and say, each with the words that it rests on. */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Document, Dossier } from '../dossier/schema.ts';
import { namesOf } from '../edit/actors.ts';
import type { RelationRef, ActorRef } from '../edit/claims.ts';
import { readCues, type Cues, type Proposal, type Told } from '../suggest/cues.ts';
import { newNames } from '../suggest/cues-names.ts';
import { likelyRelations, proposePair, type Likely } from '../suggest/cues-pair.ts';
import { tokensIn, type Token } from '../suggest/english-tokens.ts';
import { firmnessOf, type Firmness } from '../suggest/english-firmness.ts';
import { deniesAll, isOfSentence, tellsOneThing } from '../suggest/cues-russian.ts';
import type { TextRange } from '../evidence/locate.ts';
import { findMentions, type Mention } from '../names/mentions.ts';
import { isBehindNor, isIn, neitherDoes, passedOver } from '../suggest/passed-over.ts';
import { bendsNames, pairByForm, type Pair } from '../suggest/pair-elsewhere.ts';
import { nominativeOf, nameForm } from '../names/russian-names.ts';
import { plainRussian } from '../suggest/russian-verbs.ts';
import { saidInRussian, type SaidInRussian } from '../suggest/said-russian.ts';
import { saidRelation } from '../suggest/said-relation.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { mentionsIn } from '../suggest/speaker-phrase.ts';
import { wordForms } from '../names/word-ends.ts';
import { rootsOf } from '../suggest/word-roots.ts';
import {
  bearerOf,
  namesElsewhere,
  newcomerAt,
  newcomersIn,
  type Elsewhere,
  type Newcomer,
  type Quoted,
} from './newcomers.ts';

export type Role = 'subject' | 'object';

/** Proposals of all kinds, each with the words that it rests on. */
export interface Proposals extends Omit<Cues, 'open' | 'content'> {
  /** Somebody says so, and it is not told who: the words that show it. */
  readonly open?: string;
  readonly subject?: Proposal<ActorRef>;
  readonly relation?: Proposal<RelationRef>;
  readonly object?: Proposal<ActorRef>;
}

export interface Suggested {
  /** Relation types by how much of their label the words say, best first. */
  readonly likely: readonly Likely[];
  /** Names in the words that belong to nobody yet, as the actors that they could be. */
  readonly newcomers: readonly Newcomer[];
  readonly proposals: Proposals;
  /** Whether the word for the relation stands between two known actors: then little can be wrong. */
  readonly plain: boolean;
  /** The relation type that is said by the very word which makes other things alleged or denied: who accuses does accuse. */
  readonly itself?: string;
  /** What denies that very word, if anything does: «has not accused X». */
  readonly itselfDenied?: NonNullable<Proposals['polarity']>;
  /** Known actors that the words name by a part of their name. */
  readonly meant: readonly string[];
  /** Names elsewhere in the articles that belong to nobody yet, each in its longest form; `also`: shorter ones. */
  readonly elsewhere: readonly Elsewhere[];
  /** How firmly the words tell what they were first read for, before another relation was chosen. */
  readonly told: Pick<Cues, 'modality' | 'polarity'>;
}

/** Below this a shared word or two is chance. */
const LIKELY = 0.4;

/** `chosen`: the relation type that the coder has said, an id, or `new` for one of their own words: how firmly that is told is read anew. */
export function suggestClaim(quotes: readonly Quoted[], dossier: Dossier, chosen?: string): Suggested {
  const likely = quotes
    .flatMap(({ document, segments }) => likelyRelations(document, segments, dossier.actors, dossier.relationTypes))
    .sort((a, b) => b.score - a.score);
  const newcomers = quotes.flatMap((quote) => newcomersIn(quote, dossier));
  // Of several quotes the first that says something counts.
  const all = quotes.map(({ document, segments }) => readCues(document, segments, dossier.actors));
  const { content, ...merged } = all.reduceRight<Cues>((rest, one) => ({ ...rest, ...one }), {});
  const [first] = quotes;
  const { head, firm, coming, ...said }: Said = first ? sayingIn(first, dossier, content, likely) : {};
  const at = head && { ...head, ...(firm && { reach: firm.reach }) };
  const read =
    first &&
    (all[0]?.polarity || all[0]?.modality || firm || /^(?:ru|id|ms|de|fr|es)(?:-|$)/iu.test(first.document.language))
      ? ofRelation(first, dossier, said.relation ?? said.object ?? said.subject, merged, at, firm)
      : merged;
  const proposed = said.relation && 'id' in said.relation.value ? said.relation.value.id : undefined;
  const other = chosen !== undefined && chosen !== proposed;
  // What an accusation or its denial is about may be any other relation.
  const instead = said.relation !== undefined && proposed !== undefined && !isItself(said.relation, read);
  const told: Omit<Cues, 'content'> =
    coming && said.relation && !read.modality
      ? { ...read, modality: { value: 'planned', cue: said.relation.cue } }
      : read;
  const cues: Omit<Cues, 'content'> =
    first && other ? ofChosen(first, dossier, chosen, { content, likely, merged, told }, instead) : told;
  const meant = quotes.flatMap(({ document, segments }) =>
    newNames(document, segments, findMentions(document, dossier.actors)).flatMap(
      (place) => bearerOf(document, place, dossier) ?? [],
    ),
  );
  // «Neither X nor Y responded»: not so, whatever the codebook has for it.
  const neither =
    first && !cues.polarity && (!head || other) ? neitherDoes(first.document.text, first.segments) : undefined;
  const denied = cues.polarity && firm?.denied === true;
  const itself =
    said.relation && isItself(said.relation, cues) && 'id' in said.relation.value ? said.relation.value.id : undefined;
  return {
    ...(itself !== undefined && { itself }),
    ...(itself !== undefined && denied && cues.polarity && { itselfDenied: cues.polarity }),
    likely: firstOf(likely, said.relation),
    newcomers,
    meant,
    elsewhere: namesElsewhere(dossier),
    told: { ...(told.modality && { modality: told.modality }), ...(told.polarity && { polarity: told.polarity }) },
    proposals: { ...cues, ...(neither !== undefined && { polarity: { value: 'denied', cue: neither } }), ...said },
    plain: first !== undefined && isPlain(first, dossier, said),
  };
}

interface Said extends Pick<Proposals, Role | 'relation'> {
  /** The word that who and whom stand around, and what governs it. */
  readonly head?: TextRange;
  readonly firm?: Firmness;
}
/** Whether the words have it already: their cue is the longer one. */
const agrees = ({ modality }: Pick<Cues, 'modality'>, { manner }: Firmness): boolean => modality?.value === manner;

/**
 * Without a verb that they could tell of: only what somebody denies, and what all of it is. `plain`: it tells one thing only; `denied`:
 * it denies all that it tells.
 */
const ofAll = (
  { plain, denied }: { readonly plain: boolean; readonly denied: boolean },
  attribution: Cues['attribution'],
  polarity: Cues['polarity'],
  modality: Cues['modality'],
): Pick<Cues, 'polarity' | 'modality'> => ({
  ...(polarity && (plain || denied || isOfSentence(polarity.cue)) && { polarity }),
  ...(modality &&
    (plain || modality.governs || modality.value === 'alleged' || modality.cue === attribution?.cue) && { modality }),
});

const tellsHow = (text: string, places: readonly TextRange[], by: string | undefined) => ({
  plain: tellsOneThing(text, places, by),
  denied: deniesAll(text, places, by),
});

/** The same without a denial of anything else than the relation; where no word for that is known, whoever has a part in it tells. */
function ofRelation(
  { document, segments }: Quoted,
  { actors }: Dossier,
  relation: Proposal<RelationRef | ActorRef> | undefined,
  { polarity, modality, ...rest }: Omit<Cues, 'content'>,
  head: Told | undefined,
  firm: Firmness | undefined,
): Omit<Cues, 'content'> {
  const word = relation?.cue.split(' … ')[0] ?? '';
  const found = segments.flatMap(({ start, end }) => {
    const index = word === '' ? -1 : document.text.slice(start, end).indexOf(word);
    return index < 0 ? [] : [{ start: start + index, end: start + index + word.length }];
  })[0];
  const at = head ?? found;
  const own: Cues = at
    ? readCues(document, segments, actors, at)
    : /^ru(?:-|$)/iu.test(document.language)
      ? ofAll(
          tellsHow(document.text, segments, rest.attribution?.cue ?? rest.open),
          rest.attribution,
          polarity,
          modality,
        )
      : { ...(polarity && { polarity }), ...(modality && { modality }) };
  const cue = firm?.cue?.text;
  // The words that govern the verb know better than any in the sentence, but not whether others say it at all.
  const denies = firm?.denial ? document.text.slice(firm.denial.start, firm.denial.end) : cue;
  const denial =
    firm?.denied && denies !== undefined && (firm.denial || !own.polarity)
      ? { value: 'denied' as const, cue: denies }
      : own.polarity;
  const twice = firm && !firm.denied && own.polarity && /^(?:not|never|\S+n['’]t)$/iu.test(own.polarity.cue);
  const manner =
    firm?.manner !== undefined &&
    cue !== undefined &&
    own.modality?.value !== 'alleged' &&
    !own.modality?.governs &&
    !agrees(own, firm)
      ? { value: firm.manner, cue }
      : own.modality;
  // «X, which plans to move, paid Y in June»: no plan of that, and no June to come.
  const { when, said, attribution, ...others } = rest;
  // «X, which bought Y, denies it», «X sued Y, alleging that …»: the verb stands outside of what X says.
  const outside =
    firm !== undefined &&
    at !== undefined &&
    own.content !== undefined &&
    own.content.length > 0 &&
    !own.content.some(({ start, end }) => start < at.end && at.start < end);
  const anew = own.modality?.value !== modality?.value || /^(?:ru|en)(?:-|$)/iu.test(document.language);
  const dates = at && anew ? own : { when, said };
  return {
    ...others,
    ...(attribution && !outside && { attribution }),
    ...(dates.when && { when: dates.when }),
    ...(dates.said && { said: dates.said }),
    ...(denial && !twice && { polarity: denial }),
    ...(manner && { modality: manner }),
  };
}

interface Read {
  readonly content: readonly TextRange[] | undefined;
  readonly likely: readonly Likely[];
  readonly merged: Omit<Cues, 'content'>;
  /** What was proposed before another relation was chosen. */
  readonly told: Omit<Cues, 'content'>;
}

/**
 * The same for another relation than the words were read for: by its own verb, if that is among them. Otherwise it is another word for what
 * they say: what was proposed of it stays, and never falls back to what is usual; `instead`: whether they were read for one at all.
 */
function ofChosen(
  first: Quoted,
  dossier: Dossier,
  chosen: string,
  { content, likely, merged, told }: Read,
  instead: boolean,
): Omit<Cues, 'content'> {
  const type = dossier.relationTypes.find(({ id }) => id === chosen);
  const only: Dossier = { ...dossier, relationTypes: type ? [type] : [] };
  const own = likely.filter((one) => one.type === chosen);
  const { head, firm, coming, relation } = type ? sayingIn(first, only, content, own, true) : ({} as Said);
  if (relation) {
    const at = head && { ...head, ...(firm && { reach: firm.reach }) };
    const read = ofRelation(first, dossier, relation, merged, at, firm);
    return coming && !read.modality ? { ...read, modality: { value: 'planned', cue: relation.cue } } : read;
  }
  const { polarity, modality, attribution, open, ...rest } = merged;
  // «…», said the director of X, Y: whose office that is, the article tells.
  const by = type && isOfOffice(type) && tellsOffice(first, content);
  const russian = /^ru(?:-|$)/iu.test(first.document.language);
  const { plain = false, denied = false } = russian
    ? tellsHow(first.document.text, first.segments, attribution?.cue ?? open)
    : {};
  const wide = (cue: Proposal<unknown> | undefined): boolean =>
    cue !== undefined &&
    (cue.cue === attribution?.cue || (!instead && (!russian || plain || (denied && cue.value === 'denied'))));
  const isOwn = (cue: string): boolean => isOwnWord(type, cue, first.document.language);
  const denial = polarity && wide(polarity) ? polarity : told.polarity;
  const manner =
    modality && (modality.value === 'alleged' || (wide(modality) && !isOwn(modality.cue)))
      ? modality
      : told.modality && !isOwn(told.modality.cue)
        ? told.modality
        : undefined;
  return {
    ...rest,
    ...(told.when && { when: told.when }),
    ...(told.said && { said: told.said }),
    ...(!by && attribution && { attribution }),
    ...(!by && open !== undefined && { open }),
    ...(!by && denial && { polarity: denial }),
    ...(!by && manner && { modality: manner }),
  };
}

const OFFICE =
  /(?<![\p{L}-])(?:директор|гендиректор|председатель|президент|глава|руководитель|лидер|начальник|владелец|член|сотрудник|director|chief executive|chair(?:man|woman|person)?|president|head|leader|member|direktur|ketua|pimpinan|presiden|kepala|anggota)(?!\p{L})/iu;
const OF_OFFICE =
  /(?<!\p{L})(?:leads?|heads?|chairs?|runs?|works? for|is a member of|memimpin|mengetuai|mengepalai|bekerja|anggota|возглавля\p{L}+|руководит|работает)(?!\p{L})/iu;
const isOfOffice = ({ label }: Dossier['relationTypes'][number]): boolean =>
  Object.values(label).some((words) => OF_OFFICE.test(words));

/** Whether an office stands in the words that only tell who says the rest. */
function tellsOffice({ document, segments }: Quoted, content: readonly TextRange[] | undefined): boolean {
  if (!content?.length) return false;
  const said = [...content].sort((a, b) => a.start - b.start);
  return segments.some(({ start, end }) => {
    let from = start;
    const outside: string[] = [];
    for (const one of said) {
      outside.push(document.text.slice(from, Math.min(end, Math.max(from, one.start))));
      from = Math.max(from, one.end);
    }
    return OFFICE.test([...outside, document.text.slice(Math.min(from, end), end)].join(' '));
  });
}

/** «threatened to close X», of the type «threatens»: that it is threatened is so. */
function isOwnWord(type: Dossier['relationTypes'][number] | undefined, cue: string, language: string): boolean {
  const rootsIn = (words: string): readonly string[] =>
    (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).flatMap((word) => rootsOf(word, language));
  const own = rootsIn(cue);
  return Object.values(type?.label ?? {}).some((label) => rootsIn(label).some((root) => own.includes(root)));
}

const REJECTS = /^(?:reject|dismiss|refut|disput|den(?:y|ie)|отверг|опроверг|отриц|назва|называ)/iu;
const ACCUSATION = /^(?:accusation|allegation)s?$|^обвинени/iu;

function isItself({ cue }: Proposal<RelationRef>, { modality, polarity, attribution }: Cues): boolean {
  const words = cue.toLowerCase().split(' … ');
  const says = (other: string | undefined): boolean =>
    other !== undefined &&
    words.some((word) =>
      other
        .toLowerCase()
        .split(/[\s,]+/u)
        .includes(word),
    );
  return (
    (modality?.value === 'alleged' && says(modality.cue)) ||
    (polarity !== undefined && says(polarity.cue) && says(attribution?.cue)) ||
    // «rejected the accusation»: that somebody accuses stays true.
    (polarity !== undefined && REJECTS.test(polarity.cue) && words.some((word) => ACCUSATION.test(word)))
  );
}

function isPlain(
  { document, segments }: Quoted,
  { actors }: Dossier,
  { subject, relation, object }: Pick<Proposals, Role | 'relation'>,
): boolean {
  if (!subject || !relation || !object || !('id' in subject.value) || !('id' in object.value)) return false;
  const [who, whom] = [subject.value.id, object.value.id];
  const mentions = findMentions(document, actors).filter(({ start, end }) =>
    segments.some((one) => start >= one.start && end <= one.end),
  );
  const words = relation.cue.split(' … ');
  return mentions.some(
    ({ actor, end }, i) =>
      (actor === who || actor === whom) &&
      mentions.slice(i + 1).some((other) => {
        const between = document.text.slice(end, other.start);
        return other.actor === (actor === who ? whom : who) && words.some((word) => between.includes(word));
      }),
  );
}

interface Said extends Pick<Proposals, Role | 'relation'> {
  /** By a verb that tells of what is still to come. */
  readonly coming?: boolean;
}

const LED = /(?:^|[^\p{L}])(?:в|во|на|из|у|о|об|от|до|к|с|за|под|при|для|над|против|через|по)\s+[«„]?$/iu;

/** Who does what to whom. */
function sayingIn(
  { document, segments }: Quoted,
  dossier: Dossier,
  said: readonly TextRange[] | undefined,
  likely: readonly Likely[],
  anyway = false,
): Said {
  const apart = passedOver(document.text, segments, document.language);
  const known = findMentions(document, dossier.actors).filter((one) => !isIn(one, apart));
  const meant = new Map<string, ActorRef>(dossier.actors.map(({ id }) => [id, { id }]));
  // A name that belongs to nobody yet is whoever bears a longer one, as Kim beside Kim Jong Un, or somebody new.
  const newcomers = new Map<string, Newcomer>();
  const fresh = newNames(document, segments, known).flatMap((place) => {
    if (isIn(place, apart)) return [];
    const newcomer = newcomerAt(document, place, dossier);
    const id = newcomer && `new ${newcomer.name}`;
    const actor = bearerOf(document, place, dossier) ?? id;
    if (newcomer && id !== undefined) {
      newcomers.set(id, newcomer);
      meant.set(id, { name: newcomer.name, kind: newcomer.kind, language: newcomer.language });
    }
    const written = document.text.slice(place.start, place.end);
    return actor === undefined
      ? []
      : everyPlace(document.text, written, segments).flatMap((one) => (isIn(one, apart) ? [] : [{ ...one, actor }]));
  });
  const taken = (one: TextRange, i: number, all: readonly TextRange[]): boolean =>
    [...known, ...all.filter((other, at) => at !== i && other.end - other.start > one.end - one.start)].some(
      (other) => one.start < other.end && other.start < one.end,
    );
  const mentions = [...known, ...fresh.filter((one, i) => !taken(one, i, fresh))].sort((a, b) => a.start - b.start);
  const { text, language } = document;
  const english = /^en(?:-|$)/iu.test(language);
  const ordered = [...segments].sort((a, b) => a.start - b.start);
  const tokens = english
    ? ordered.flatMap((place) => tokensIn(text, place, mentions)).filter((one) => !isIn(one, apart))
    : [];
  // What is said comes before how it is told.
  const inEnglish = english
    ? (saidRelation(tokens, dossier.relationTypes, said ?? []) ?? saidRelation(tokens, dossier.relationTypes))
    : undefined;
  const firm = inEnglish && firmnessOf(around(document, inEnglish.head, mentions, tokens, apart), inEnglish.head.start);
  const russian = /^ru(?:-|$)/iu.test(language)
    ? russianRelation(document, ordered, mentions, said, dossier, newcomers, anyway)
    : undefined;
  const found = inEnglish ?? russian;
  /** Who is not known yet may stand in any form of the name. */
  const byForm = (): Pair => {
    const inside = known.filter(({ start, end }) => segments.some((one) => start >= one.start && end <= one.end));
    const told = inside.filter(({ start, end }) => said?.some((one) => start >= one.start && end <= one.end));
    // «в Заречье» looks like the first case, and is none.
    const free = (said ? told : inside).filter(({ start }) => !LED.test(text.slice(Math.max(0, start - 12), start)));
    return pairByForm(
      text,
      free.filter((one) => !isBehindNor(text, one)),
      ({ actor, start, end }) => {
        const form = text.slice(start, end);
        // Letters that are read one by one, and names of another script, have only one form.
        if (!/\p{Ll}/u.test(form) || form.length < 3) return undefined;
        const one = dossier.actors.find(({ id }) => id === actor);
        const own = one ? namesOf(one).flatMap((name) => name.split(/\s+/u)) : [];
        const bent = own.flatMap((word) => wordForms(word, language));
        if (!bent.length) return undefined;
        // Somebody may be known by a bent form, too.
        return form.split(/\s+/u).every((word) => own.includes(word) && !bent.includes(word));
      },
    );
  };
  const named = (mention: Mention | undefined): Proposal<string> | undefined =>
    mention && { value: mention.actor, cue: text.slice(mention.start, mention.end) };
  const roles = found?.roles ?? (bendsNames(language) ? byForm() : undefined);
  const { subject, object } = roles
    ? { subject: named(roles.subject), object: named(roles.object) }
    : proposePair(
        document,
        segments,
        mentions.filter((one) => !isBehindNor(text, one)),
        said,
      );
  const relation =
    english || /^ru(?:-|$)/iu.test(language)
      ? found && { value: { id: found.type }, cue: found.words.map((word) => word.text).join(' … ') }
      : relationOf(likely, dossier, language).relation;
  const who = (one: Proposal<string> | undefined): Proposal<ActorRef> | undefined => {
    const value = one && meant.get(one.value);
    return value && { value, cue: one.cue };
  };
  const [one, other] = [who(subject), who(object)];
  return {
    ...(one && { subject: one }),
    ...(other && { object: other }),
    ...(relation && { relation }),
    ...(found && { head: { start: found.head.start, end: found.head.end } }),
    ...(firm && { firm }),
    ...(russian?.coming && { coming: true }),
  };
}

/** All of the English sentence that a word stands in: what it hangs on may stand before the chosen words. `tokens`: of those. */
function around(
  document: Document,
  { start }: TextRange,
  mentions: readonly Mention[],
  tokens: readonly Token[],
  apart: readonly TextRange[],
): readonly Token[] {
  const [from, to] = document.sentences[sentenceAt(document, start)] ?? [start, start];
  const all = tokensIn(document.text, { start: from, end: to }, mentionsIn(mentions, from, to)).filter(
    (one) => !isIn(one, apart),
  );
  return all.some((token) => token.start === start) ? all : tokens;
}

/** Wherever a name stands in some words by itself. */
function everyPlace(text: string, name: string, within: readonly TextRange[]): readonly TextRange[] {
  const out: TextRange[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(end))) continue;
    if (within.some((one) => at >= one.start && end <= one.end)) out.push({ start: at, end });
  }
  return out;
}

/** Who is not known yet counts only where their name tells its plain form. */
function russianRelation(
  { text }: Document,
  places: readonly TextRange[],
  mentions: readonly Mention[],
  said: readonly TextRange[] | undefined,
  { actors, relationTypes }: Dossier,
  newcomers: ReadonlyMap<string, Newcomer>,
  anyway: boolean,
): SaidInRussian | undefined {
  const kinds = new Map(actors.map((actor) => [actor.id, actor]));
  const whoIs = (id: string) => {
    const actor = kinds.get(id);
    if (actor)
      return {
        // Somebody is also known by a part of their name.
        names: namesOf(actor).flatMap((name) => [name, ...(actor.kind === 'person' ? name.split(/\s+/u) : [])]),
        person: actor.kind === 'person' ? true : actor.kind === UNSPECIFIED.id ? undefined : false,
      };
    const newcomer = newcomers.get(id);
    if (newcomer?.settled)
      return {
        names: [newcomer.name],
        person: newcomer.kind === UNSPECIFIED.id ? undefined : newcomer.kind === 'person',
      };
    const name = id.replace(/^new /u, '');
    const plain = nominativeOf(name) ?? (/[\s\u00a0]/u.test(name) && nameForm(name).sure ? name : undefined);
    return plain === undefined ? undefined : { names: [plain], person: undefined };
  };
  const apart = passedOver(text, places, 'ru');
  const tokens = places
    .flatMap((place) => tokensIn(text, place, mentions))
    .filter((token) => !isIn(token, apart))
    .map((token) => ({ ...token, low: plainRussian(token.text) }));
  return (
    (said && saidInRussian(tokens, relationTypes, whoIs, said, anyway)) ??
    saidInRussian(tokens, relationTypes, whoIs, undefined, anyway)
  );
}

/** What is proposed stands first. */
function firstOf(likely: readonly Likely[], relation: Proposal<RelationRef> | undefined): readonly Likely[] {
  if (!relation || !('id' in relation.value)) return likely;
  const { id } = relation.value;
  const own = likely.find(({ type }) => type === id) ?? { type: id, score: 1, cue: relation.cue };
  return [own, ...likely.filter((one) => one !== own)];
}

/** Whether the verb of its label is there, or its noun: «суд» alone is no «подає до суду». `words`: those of the text, lower case. */
function isNamed({ label, labelDenied, noun }: Dossier['relationTypes'][number], words: readonly string[]): boolean {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [];
  const verbs = [label, labelDenied].flatMap((texts) =>
    Object.values(texts ?? {}).flatMap((text) => wordsOf(text).find(({ length }) => length > 3) ?? []),
  );
  const nouns = Object.values(noun ?? {}).flatMap((text) => wordsOf(text));
  return [...verbs, ...nouns].some((word) => words.includes(word));
}

function relationOf(
  [best]: readonly Likely[],
  { relationTypes }: Dossier,
  language: string,
): Pick<Proposals, 'relation'> {
  const type = best && relationTypes.find(({ id }) => id === best.type);
  if (!type || best.score < LIKELY) return {};
  // Indonesian words have their roots in common, whatever they are; of others a word is its own only form.
  if (!/^(?:id|ms)(?:-|$)/iu.test(language) && !isNamed(type, best.cue.toLowerCase().split(' … '))) return {};
  return { relation: { value: { id: best.type }, cue: best.cue } };
}

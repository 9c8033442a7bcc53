/** Who does what to whom in chosen words? The two who are named, the relation, and the word between them. */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Document, Dossier, RelationType } from '../dossier/schema.ts';
import { namesOf } from '../edit/actors.ts';
import type { RelationRef, ActorRef } from '../edit/claims.ts';
import type { Proposal } from '../suggest/proposal.ts';
import { proposePair, type Likely } from '../suggest/cues-pair.ts';
import { tokensIn, type Token } from '../suggest/english-tokens.ts';
import { firmnessOf, type Firmness } from '../suggest/english-firmness.ts';
import type { TextRange } from '../evidence/locate.ts';
import { datelineEnd } from '../names/datelines.ts';
import type { Mention } from '../names/mentions.ts';
import { withoutOfficeOf, withoutWhose } from '../suggest/office-held.ts';
import { asidesIn, reachedBy } from '../suggest/asides.ts';
import { owned } from '../suggest/belonging.ts';
import { isBehindNor, isIn, passedOver } from '../suggest/passed-over.ts';
import { placeWithout } from '../suggest/relative-clauses.ts';
import { accusation, appointment } from '../suggest/accusing-appointing.ts';
import { isGotten } from '../suggest/look-alikes.ts';
import { placeOfCue, reallySaid } from '../suggest/not-said.ts';
import { bendsNames, deedBetween, pairByForm, type Pair } from '../suggest/pair-elsewhere.ts';
import { nominativeOf, nameForm } from '../names/russian-names.ts';
import { plainRussian } from '../suggest/russian-verbs.ts';
import { saidInRussian, type SaidInRussian } from '../suggest/said-russian.ts';
import { saidRelation } from '../suggest/said-relation.ts';
import { withoutWhere } from '../suggest/where-only.ts';
import { ofTheNamed } from '../suggest/which-verb.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { mentionsIn } from '../suggest/speech.ts';
import { wordForms } from '../names/word-ends.ts';
import { besideIn } from './told-beside.ts';
import { indonesianPair, indonesianParts, type ToldAt } from './indonesian-roles.ts';
import { aroundNouns, nounsMeant } from './nouns-meant.ts';
import { aroundPronouns, pronounsMeant, type Bearer } from './pronouns-meant.ts';
import { bearerOf, freshNames, isNobodys, knownNames, newcomerAt, type Newcomer, type Quoted } from './newcomers.ts';

export type Role = 'subject' | 'object';

/** Who does what to whom, each with the words that it rests on. */
export interface Saying {
  readonly subject?: Proposal<ActorRef>;
  readonly relation?: Proposal<RelationRef>;
  readonly object?: Proposal<ActorRef>;
  /** The word that subject and object are around, and what governs it. */
  readonly head?: TextRange;
  readonly firm?: Firmness;
  /** By a verb for what is still to come. */
  readonly coming?: boolean;
  /** Where it stands, if it only says who somebody is. */
  readonly beside?: TextRange;
}

/** Below this a shared word or two is chance. */
export const LIKELY = 0.4;

const LED = /(?:^|[^\p{L}])(?:в|во|на|из|у|о|об|от|до|к|с|за|под|при|для|над|против|через|по)\s+[«„]?$/iu;

/** No id of a dossier begins with a space. */
const NOBODY = ' nobody';

/** All actors whom the words name. */
interface Named {
  /** Known actors, in the whole document. */
  readonly known: readonly Mention[];
  /** These, and names that belong to no actor yet, in the order of the text. */
  readonly all: readonly Mention[];
  /** Whom an id of a mention means. */
  readonly meant: ReadonlyMap<string, ActorRef>;
  readonly newcomers: ReadonlyMap<string, Newcomer>;
}

/** `apart`: places that are passed over. */
function namedIn({ document, segments }: Quoted, dossier: Dossier, apart: readonly TextRange[]): Named {
  const known = knownNames(document, dossier).filter((one) => !isIn(one, apart));
  const meant = new Map<string, ActorRef>(dossier.actors.map(({ id }) => [id, { id }]));
  // A name that belongs to no actor yet belongs to one with a longer name, as Kim beside Kim Jong Un, or is new.
  const newcomers = new Map<string, Newcomer>();
  const fresh = freshNames({ document, segments }, dossier).flatMap((place) => {
    if (isIn(place, apart)) return [];
    // If a name may be that of two, neither is taken, nor anyone else beside it.
    const nobody = isNobodys(document, place, dossier);
    const newcomer = nobody ? undefined : newcomerAt(document, place, dossier);
    const id = newcomer && `new ${newcomer.name}`;
    const actor = nobody ? NOBODY : (bearerOf(document, place, dossier) ?? id);
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
  const all = [...known, ...fresh.filter((one, i) => !taken(one, i, fresh))]
    .sort((a, b) => a.start - b.start)
    .map((one) => withLegalForm(document.text, one));
  return { known, all, meant, newcomers };
}

const madeAround = new WeakMap<Dossier, Map<string, Named>>();
/** The same of stretches that several clauses of a sentence ask for. */
function namedAround(document: Document, segments: readonly TextRange[], dossier: Dossier): Named {
  const made = madeAround.get(dossier) ?? new Map<string, Named>();
  madeAround.set(dossier, made);
  const key = `${document.id} ${segments.map(({ start, end }) => `${start} ${end}`).join(' ')}`;
  const known = made.get(key) ?? namedIn({ document, segments }, dossier, []);
  made.set(key, known);
  return known;
}

/** The same with the places of nouns and English pronouns whose meaning is told: «The bank said it had lent …». */
function withMeant(quote: Quoted, dossier: Dossier, apart: readonly TextRange[], english: boolean): Named {
  const named = namedIn(quote, dossier, apart);
  const { document, segments } = quote;
  const around = english ? aroundPronouns(document, segments) : [];
  const places = [...segments, ...around];
  const back = aroundNouns(document, places);
  if (!around.length && !back.length) return named;
  const wide = namedAround(document, [...back, ...around], dossier);
  const whoIs = (id: string): Bearer | undefined => {
    const actor = dossier.actors.find((one) => one.id === id);
    return actor ? { kind: actor.kind, name: namesOf(actor)[0] ?? '' } : wide.newcomers.get(id);
  };
  const there = wide.all.filter((one) => !isIn(one, apart));
  const nouns = nounsMeant(document, places, there, whoIs);
  const withNouns = (all: readonly Mention[]): readonly Mention[] =>
    [...all.filter(({ start, end }) => !nouns.some((one) => start < one.end && one.start < end)), ...nouns].sort(
      (a, b) => a.start - b.start,
    );
  const pronouns = english ? pronounsMeant(document, segments, withNouns(there), whoIs) : [];
  return {
    ...named,
    all: [...withNouns(named.all), ...pronouns].sort((a, b) => a.start - b.start),
    meant: new Map([...wide.meant, ...named.meant]),
  };
}

const LEGAL_FORM =
  /^(?:,?\s(?:\((?:Persero|Perseroda|Perumda|Pty|Pvt|Tbk|Ltd|LLC|plc|PLC|GmbH|Inc)\.?\)|(?:Tbk|Ltd|LLC|LLP|plc|PLC|GmbH|Inc|Bhd|Berhad)\.?(?![\p{L}\p{N}-])))+/u;
/** With what a firm is in law behind its name: «PT Pertamina (Persero) Tbk». */
function withLegalForm(text: string, mention: Mention): Mention {
  const form = LEGAL_FORM.exec(text.slice(mention.end, mention.end + 40))?.[0].replace(/(?<!\))\.$/u, '');
  return form === undefined ? mention : { ...mention, end: mention.end + form.length };
}

/** Whether a name is in its plain form; undefined where its letters do not show it. */
function isPlainForm(form: string, actor: string, { actors }: Dossier, language: string): boolean | undefined {
  // Letters that are read one by one, and names of another script, have only one form.
  if (!/\p{Ll}/u.test(form) || form.length < 3) return undefined;
  const one = actors.find(({ id }) => id === actor);
  const own = one ? namesOf(one).flatMap((name) => name.split(/\s+/u)) : [];
  const bent = own.flatMap((word) => wordForms(word, language));
  if (!bent.length) return undefined;
  // An actor may be known by a bent form, too.
  return form.split(/\s+/u).every((word) => own.includes(word) && !bent.includes(word));
}

/** Who does it to whom by the form of their names. A new name may be in any form. */
function byForm(
  { document: { text, language }, segments }: Quoted,
  dossier: Dossier,
  known: readonly Mention[],
  said: readonly TextRange[] | undefined,
): Pair {
  const within = (places: readonly TextRange[]) =>
    known.filter(({ start, end }) => places.some((one) => start >= one.start && end <= one.end));
  const inside = within(segments);
  const told = said ? inside.filter((one) => within(said).includes(one)) : inside;
  // «в Заречье» looks like the first case, and is none.
  const free = told.filter(({ start }) => !LED.test(text.slice(Math.max(0, start - 12), start)));
  return pairByForm(
    text,
    free.filter((one) => !isBehindNor(text, one)),
    ({ actor, start, end }) => isPlainForm(text.slice(start, end), actor, dossier, language),
  );
}

/** «KOTA TELAGA SARI — …»: where a report was written. */
const datelinesIn = (text: string, places: readonly TextRange[]): readonly TextRange[] =>
  places.flatMap(({ start }) => {
    const end = datelineEnd(text, start);
    return end === undefined ? [] : [{ start, end }];
  });

/** Who does what to whom. `chosen`: the relation type that the coder has set. */
export function sayingIn(
  quote: Quoted,
  dossier: Dossier,
  said: readonly TextRange[] | undefined,
  likelyHere: readonly Likely[],
  anyway = false,
  chosen?: string,
): Saying {
  const { document, segments } = quote;
  const { text, language } = document;
  const apart = [...passedOver(text, segments, language), ...datelinesIn(text, segments)];
  const english = /^en(?:-|$)/iu.test(language);
  const { known, all: mentions, meant, newcomers } = withMeant(quote, dossier, apart, english);
  const ordered = [...segments].sort((a, b) => a.start - b.start);
  const tokens = english
    ? ordered.flatMap((place) => tokensIn(text, place, mentions)).filter((one) => !isIn(one, apart))
    : [];
  // What is said comes before who says it.
  const kindOf = (id: string): string | undefined =>
    newcomers.get(id)?.kind ?? dossier.actors.find((one) => one.id === id)?.kind;
  const inEnglish = english
    ? owned(
        saidRelation(tokens, dossier.relationTypes, said ?? []) ??
          saidRelation(tokens, dossier.relationTypes, undefined, said !== undefined && said.length > 0),
        dossier.relationTypes,
        kindOf,
        ({ start, end }) => text.slice(start, end),
      )
    : undefined;
  const firm = inEnglish && firmnessOf(around(document, inEnglish.head, mentions, tokens, apart), inEnglish.head.start);
  const beside = inEnglish && besideIn(text, tokens, inEnglish);
  const russian = /^ru(?:-|$)/iu.test(language)
    ? russianRelation(document, ordered, mentions, said, dossier, newcomers, anyway)
    : undefined;
  const found = inEnglish ?? russian;
  const named = (mention: Mention | undefined): Proposal<string> | undefined =>
    mention && { value: mention.actor, cue: text.slice(mention.start, mention.end) };
  const inside = mentions.filter(({ start, end }) => segments.some((one) => start >= one.start && end <= one.end));
  const indonesian = /^(?:id|ms)(?:-|$)/iu.test(language);
  const really = reallySaid(text, ordered, likelyHere, language);
  const likely = indonesian ? ofTheNamed(text, really, dossier.relationTypes, inside, LIKELY) : really;
  const told = english ? undefined : relationOf(likely, dossier, language).relation;
  const verb = told ? placeOfCue(text, ordered, told.cue) : -1;
  const isPerson = (id: string): boolean => kindOf(id) === 'person';
  const word = told?.cue.split(' … ')[0]?.length ?? 0;
  const toldAt: ToldAt | undefined =
    indonesian && told && verb >= 0
      ? {
          ...{ text, named: inside, isPerson },
          cue: { start: verb, end: verb + told.cue.length },
          verb: { start: verb, end: verb + word },
        }
      : undefined;
  const acting = toldAt ? withoutOfficeOf(text, inside, toldAt.verb) : inside;
  const deed =
    (toldAt && indonesianPair(toldAt)) ?? (told && deedBetween(text, told.cue, withoutWhose(text, acting), language));
  const type = told && typeOf(told, dossier);
  const there = withoutWhere(text, withoutWhose(text, mentions), language, kindOf, type?.label['id']);
  const all = ofTheDeed(document, segments, told?.cue, there);
  const holding = toldAt ? indonesianParts(all, toldAt) : all;
  const parts = reached(text, holding, verb, type);
  const itself = told && (chosen === undefined || ('id' in told.value && told.value.id === chosen));
  const accused = itself
    ? (accusation(text, told.cue, inside, language) ??
      appointment(text, { start: verb, end: verb + word }, inside, language))
    : undefined;
  const roles =
    found?.roles ?? accused ?? deed ?? (bendsNames(language) ? byForm(quote, dossier, known, said) : undefined);
  const { subject, object } = roles
    ? { subject: named(roles.subject), object: named(roles.object) }
    : proposePair(
        document,
        segments,
        parts.filter((one) => !isBehindNor(text, one)),
        said,
      );
  const relation =
    english || /^ru(?:-|$)/iu.test(language)
      ? found && { value: { id: found.type }, cue: found.words.map((word) => word.text).join(' … ') }
      : told;
  const who = (one: Proposal<string> | undefined): Proposal<ActorRef> | undefined => {
    const value = one && meant.get(one.value);
    return value && { value, cue: one.cue };
  };
  // «X adalah anak Y» has it the other way round.
  const gotten = indonesian && told !== undefined && isGotten(text, told.cue.split(' … ')[0] ?? '', verb);
  const turned = !found && relation !== undefined && (likely[0]?.turned === true || relation.cue === 'milik' || gotten);
  const [one, other] = turned ? [who(object), who(subject)] : [who(subject), who(object)];
  return {
    ...(one && { subject: one }),
    ...(other && { object: other }),
    ...(relation && { relation }),
    ...(found && { head: { start: found.head.start, end: found.head.end } }),
    ...(firm && { firm }),
    ...(russian?.coming && { coming: true }),
    ...(beside && { beside }),
  };
}

const typeOf = ({ value }: Proposal<RelationRef>, { relationTypes }: Dossier): RelationType | undefined =>
  'id' in value ? relationTypes.find(({ id }) => id === value.id) : undefined;

/** «menjual X kepada Y»: what is given stands between the verb and whom it reaches, and has no part. */
function reached(
  text: string,
  mentions: readonly Mention[],
  verb: number,
  type: RelationType | undefined,
): readonly Mention[] {
  const [, preposition] = /\s(kepada|dari)$/u.exec(type?.label['id'] ?? '') ?? [];
  const at = preposition === undefined || verb < 0 ? -1 : reachedBy(text, mentions, verb, preposition);
  return at < 0 ? mentions : mentions.filter(({ start }, i) => start < verb || i >= at);
}

/**
 * Who may have a part in what is said: of words that only say more of somebody, «…, yang memimpin X, …», nobody, or if the relation stands in
 * them, only those in them and whoever they tell of.
 */
function ofTheDeed(
  { text, language }: Document,
  places: readonly TextRange[],
  cue: string | undefined,
  mentions: readonly Mention[],
): readonly Mention[] {
  const asides = places.flatMap((place) => asidesIn(text, place, language));
  if (!asides.length || cue === undefined) return mentions;
  // «anak perusahaan» are two.
  const words = cue.split(/ … | /u);
  const says = (parts: readonly TextRange[]): boolean => {
    const own = parts.flatMap(({ start, end }) => text.slice(start, end).match(/[\p{L}\p{M}\p{N}-]+/gu) ?? []);
    return words.every((word) => own.includes(word));
  };
  const main = places.flatMap((place) =>
    placeWithout(
      place,
      asides.filter((one) => one.start >= place.start && one.end <= place.end),
    ),
  );
  if (says(main)) return mentions.filter((one) => !isIn(one, asides));
  const own = asides.find((one) => says([one]));
  if (!own) return mentions;
  const bearer = mentions.findLast(({ end }) => end <= own.start);
  return mentions.filter((one) => one === bearer || isIn(one, [own]));
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

/** All places where a name is in some words by itself. */
function everyPlace(text: string, name: string, within: readonly TextRange[]): readonly TextRange[] {
  const out: TextRange[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(end))) continue;
    if (within.some((one) => at >= one.start && end <= one.end)) out.push({ start: at, end });
  }
  return out;
}

/** A new name counts only where it is in its plain form. */
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
        // An actor is also known by a part of the name.
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

/** Whether the verb of its label is there, or its noun: «суд» alone is no «подає до суду». `words`: those of the text, lower case. */
function isNamed({ label, labelDenied, noun }: Dossier['relationTypes'][number], words: readonly string[]): boolean {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? [];
  const verbs = [label, labelDenied].flatMap((texts) =>
    Object.values(texts ?? {}).flatMap((text) => wordsOf(text).find(({ length }) => length > 3) ?? []),
  );
  const nouns = Object.values(noun ?? {}).flatMap((text) => wordsOf(text));
  return [...verbs, ...nouns].some((word) => words.includes(word));
}

function relationOf([best]: readonly Likely[], { relationTypes }: Dossier, language: string): Pick<Saying, 'relation'> {
  const type = best && relationTypes.find(({ id }) => id === best.type);
  if (!type || best.score < LIKELY) return {};
  // Indonesian words share their roots, in any form; in other languages a word has only its own form.
  if (!/^(?:id|ms)(?:-|$)/iu.test(language) && !isNamed(type, best.cue.toLowerCase().split(' … '))) return {};
  return { relation: { value: { id: best.type }, cue: best.cue } };
}

/** What claim could chosen words make? All that they name and say, each with the words that it rests on. */
import type { Dossier } from '../dossier/schema.ts';
import type { RelationRef } from '../edit/claims.ts';
import { readCues } from '../suggest/cues.ts';
import type { Cues, Proposal } from '../suggest/proposal.ts';
import { likelyRelations, type Likely } from '../suggest/cues-pair.ts';
import { findMentions } from '../names/mentions.ts';
import { ownCues } from '../suggest/own-cues.ts';
import { saidOf } from '../suggest/own-places.ts';
import { readsSpeakers } from '../suggest/speakers-plain.ts';
import { neitherDoes } from '../suggest/passed-over.ts';
import { isOver } from '../suggest/what-is-over.ts';
import { accusingOf } from './accusing.ts';
import { asDenial, denialIn } from './denial-of-claim.ts';
import type { Proposals } from './proposals.ts';
import { asComing, mannerOf, mannerOfChosen, type Manner } from './manner-of-relation.ts';
import {
  bearersOf,
  freshNames,
  namesElsewhere,
  newcomersIn,
  type Elsewhere,
  type Newcomer,
  type Quoted,
} from './newcomers.ts';
import { cuesBeside } from './told-beside.ts';
import { LIKELY, sayingIn, type Role, type Saying } from './who-does-what.ts';

export interface Suggested {
  /** Relation types by how much of their label the words say, best first. */
  readonly likely: readonly Likely[];
  /** Names in the words that belong to no actor yet, as the actors that they could be. */
  readonly newcomers: readonly Newcomer[];
  readonly proposals: Proposals;
  /** Whether the word for the relation is between two known actors: then little can be wrong. */
  readonly plain: boolean;
  /** The relation type of the very word which makes other things alleged or denied: who accuses does accuse. */
  readonly itself?: string;
  /** What denies that very word, if anything does: «has not accused X». */
  readonly itselfDenied?: NonNullable<Proposals['polarity']>;
  /** Known actors that the words name by a part of their name. */
  readonly meant: readonly string[];
  /** Names elsewhere in the articles that belong to no actor yet, each in its longest form; `also`: shorter ones. */
  readonly elsewhere: readonly Elsewhere[];
  /** What denies something that was said before, where no claim near before it says that. */
  readonly denies?: string;
  /** The modality that the words gave when they were first read, before another relation was chosen. */
  readonly told: Pick<Cues, 'modality' | 'polarity'>;
}
/** There is no word to show: nothing is read of who speaks. */
const UNREAD = '';

/** `chosen`: the relation type that the coder has set, an id, or `new` for one of their own words: its modality is read anew. */
export function suggestClaim(quotes: readonly Quoted[], dossier: Dossier, chosen?: string): Suggested {
  const likely = quotes
    .flatMap((quote) => {
      const { document, segments } = quote;
      const fresh = /^(?:id|ms)(?:-|$)/iu.test(document.language) ? freshNames(quote, dossier) : [];
      return likelyRelations(document, segments, dossier.actors, dossier.relationTypes, fresh);
    })
    .sort((a, b) => b.score - a.score);
  const newcomers = quotes.flatMap((quote) => newcomersIn(quote, dossier));
  // Of several quotes the first that says something counts.
  const all = quotes.map(({ document, segments }) => readCues(document, segments, dossier.actors));
  const { content, ...merged } = all.reduceRight<Cues>((rest, one) => ({ ...rest, ...one }), {});
  const [first] = quotes;
  const saying: Saying = first
    ? withoutOver(first, dossier, sayingIn(first, dossier, content, likely, false, chosen))
    : {};
  const { head, firm, coming: _, beside, ...said } = saying;
  const read =
    first &&
    (all[0]?.polarity || all[0]?.modality || firm || /^(?:ru|id|ms|de|fr|es)(?:-|$)/iu.test(first.document.language))
      ? mannerOf(first, dossier, said.relation ?? said.object ?? said.subject, saying, merged)
      : merged;
  const proposed = said.relation && 'id' in said.relation.value ? said.relation.value.id : undefined;
  const other = chosen !== undefined && chosen !== proposed;
  // What an accusation or its denial is about may be any other relation.
  const instead = said.relation !== undefined && proposed !== undefined && !isItself(said.relation, read);
  // What the codebook lists counts where nothing that is always known says anything.
  const listed = first ? ownCues(dossier.modalityCues, first.document, first.segments) : {};
  const told = { ...listed, ...asComing(read, saying) };
  const paired = said.subject !== undefined && said.object !== undefined;
  const cues: Manner =
    first && other ? mannerOfChosen(first, dossier, chosen, { content, likely, merged, told, paired }, instead) : told;
  const meant = quotes.flatMap(({ document, segments }) =>
    freshNames({ document, segments }, dossier).flatMap((place) => bearersOf(document, place, dossier)),
  );
  // «Neither X nor Y responded»: not so, whatever the codebook has for it.
  const neither =
    first && !cues.polarity && (!head || other)
      ? neitherDoes(first.document.text, saidOf(first.segments, content))
      : undefined;
  const denied = cues.polarity && firm?.denied === true;
  const itself =
    said.relation && isItself(said.relation, cues) && 'id' in said.relation.value ? said.relation.value.id : undefined;
  // Where nothing tells who speaks because the language is not read, that is for a person to say: it is not the article by default.
  const unread = first && !cues.attribution && cues.open === undefined && !readsSpeakers(first.document.language);
  const own = first && beside && !other && readCues(first.document, [beside], dossier.actors);
  const proposals: Proposals = {
    ...(own ? cuesBeside(first.document.text, beside, cues, content, own) : cues),
    ...(neither !== undefined && { polarity: { value: 'denied', cue: neither } }),
    ...(unread && { open: UNREAD }),
    ...said,
  };
  const denial = denialIn(quotes, dossier, proposals);
  // Another word for what is denied changes neither who nor whom, unless these words say that themselves.
  const says = likely.some(({ type, score }) => type === chosen && score >= LIKELY);
  if (denial && (chosen === undefined || chosen === denial.of?.relation || (denial.of && !says))) {
    const denied = asDenial(proposals, denial);
    const { polarity, relation } = denied;
    return {
      ...{ newcomers, meant, elsewhere: namesElsewhere(dossier, first?.document), plain: false, proposals: denied },
      likely: firstOf(likely, relation),
      told: { ...(polarity && { polarity }) },
      ...(!denial.of && { denies: denial.cue }),
    };
  }
  const accusing = first && accusingOf(chosen, merged, said, dossier, first.document.language);
  if (accusing) {
    const { subject: _s, object: _o, ...rest } = proposals;
    return {
      ...{
        itself: accusing.itself,
        newcomers,
        meant,
        elsewhere: namesElsewhere(dossier, first?.document),
        plain: false,
        told: {},
      },
      likely: firstOf(likely, said.relation),
      proposals: { ...rest, ...accusing.roles },
    };
  }
  return {
    ...(itself !== undefined && { itself }),
    ...(itself !== undefined && denied && cues.polarity && { itselfDenied: cues.polarity }),
    likely: firstOf(likely, said.relation),
    newcomers,
    meant,
    elsewhere: namesElsewhere(dossier, first?.document),
    told: { ...(told.modality && { modality: told.modality }), ...(told.polarity && { polarity: told.polarity }) },
    proposals,
    plain: first !== undefined && isPlain(first, dossier, said),
  };
}

/** What is over, or never came about, is proposed as no relation: who and whom remain, and what it was is for a person to say. */
function withoutOver({ document, segments }: Quoted, { relationTypes }: Dossier, saying: Saying): Saying {
  const { relation, head, ...rest } = saying;
  const value = relation?.value;
  if (!relation || !value || !('id' in value)) return saying;
  const [word = ''] = relation.cue.split(' … ');
  const found = segments.flatMap(({ start, end }) => {
    const index = document.text.slice(start, end).indexOf(word);
    return index < 0 ? [] : [{ start: start + index, end: start + index + word.length }];
  })[0];
  const at = head ?? found;
  const lasts = relationTypes.find(({ id }) => id === value.id)?.aspect === 'state';
  return at && isOver(document.text, document.language, at, lasts) ? rest : saying;
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
    // «rejected the accusation»: that it was accused remains true.
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

/** What is proposed comes first. */
function firstOf(likely: readonly Likely[], relation: Proposal<RelationRef> | undefined): readonly Likely[] {
  if (!relation || !('id' in relation.value)) return likely;
  const { id } = relation.value;
  const own = likely.find(({ type }) => type === id) ?? { type: id, score: 1, cue: relation.cue };
  return [own, ...likely.filter((one) => one !== own)];
}

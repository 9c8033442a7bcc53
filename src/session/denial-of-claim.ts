/**
 * Of which claim is this a denial? «Brandt denied the accusation» names neither who nor what nor whom: all three are those of the claim that
 * was coded last before it in the article, of those with the one who denies if there are any.
 */
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { findMentions } from '../names/mentions.ts';
import { deniedBefore } from '../suggest/denied-before.ts';
import { whoSays } from '../suggest/speakers.ts';
import { mentionsIn } from '../suggest/speech.ts';
import type { Quoted } from './newcomers.ts';
import type { Proposals } from './proposals.ts';

/** So far before the denial a claim may stand: paragraphs, and sentences if the text has no paragraphs. */
const PARAGRAPHS = 2;
const SENTENCES = 6;

export interface Denial {
  /** The words that deny. */
  readonly cue: string;
  /** The claim that they deny; undefined if none stands near. */
  readonly of?: Claim;
  /** Who denies it, an actor, as far as the words name one. */
  readonly by?: string;
}

const paragraphsBetween = (text: string, from: number, to: number): number =>
  text.slice(from, to).match(/\n\s*/gu)?.length ?? 0;

/** What somebody is accused of may be denied, and not that they were accused. */
const isAccusing = ({ relationTypes }: Dossier, { relation }: Claim): boolean =>
  relationTypes.some(
    ({ id, label }) =>
      id === relation && Object.values(label).some((one) => /^(?:accus|menuduh|menuding|обвин)/iu.test(one)),
  );

const COMPLAINTS =
  /^(?:accus|blam|sues|charg|indict|criticis|condemn|investigat|demand|makes a demand|threaten|menuduh|menuding|menggugat|mendakwa|mengkritik|mengecam|menyelidiki|menuntut|mengancam|обвин)/iu;
/** That somebody was sued, criticised or investigated is not what they deny, but what that is about. */
const isComplaint = ({ relationTypes }: Dossier, { relation }: Claim): boolean =>
  relationTypes.some(({ id, label }) => id === relation && Object.values(label).some((one) => COMPLAINTS.test(one)));

const ALLEGATION = /(?<!\p{L})(?:accusations?|allegations?|charges?|tuduhan|tudingan|dakwaan|обвинени)/iu;

/** Where a claim ends in a document that stands before a place, or in the same sentence; -1 if it does not. */
function endBefore(claim: Claim, document: Document, start: number, end: number): number {
  const ends = claim.evidence
    .filter((one) => one.document === document.id)
    .flatMap(({ segments }) => segments)
    .filter((one) => one.start < start || (one.start < end && one.end < end))
    .map((one) => one.end);
  return Math.max(-1, ...ends);
}

function nearest(
  document: Document,
  start: number,
  end: number,
  dossier: Dossier,
  by: string | undefined,
): Claim | undefined {
  const { text } = document;
  const isAllegation = ALLEGATION.test(text.slice(start, end));
  const isState = ({ relation }: Claim): boolean =>
    dossier.relationTypes.some(({ id, aspect }) => id === relation && aspect === 'state');
  const near = dossier.claims.flatMap((claim) => {
    if (claim.polarity !== 'affirmed') return [];
    // Who leads or owns whom, as the article tells it by itself, nobody was accused of.
    if (isAllegation && claim.modality === 'asserted' && !claim.attribution.length && isState(claim)) return [];
    const at = endBefore(claim, document, start, end);
    if (at < 0 || paragraphsBetween(text, at, start) > PARAGRAPHS) return [];
    const apart = sentenceAt(document, start) - sentenceAt(document, Math.max(0, at - 1));
    return apart > SENTENCES ? [] : [{ claim, at }];
  });
  // Who was accused denies what they were accused of: that stands where the accusation does or after it, and no earlier claim is meant.
  const sentenceOf = (at: number): number => sentenceAt(document, Math.max(0, at - 1));
  const accusedAt = Math.max(
    -1,
    ...near.flatMap(({ claim, at }) => (isAccusing(dossier, claim) ? [sentenceOf(at)] : [])),
  );
  const meant = near.filter(({ at }) => sentenceOf(at) >= accusedAt);
  const has = ({ subject, object }: Claim): boolean => by !== undefined && (subject === by || object === by);
  const rank = (claim: Claim): number => Number(!isComplaint(dossier, claim)) * 2 + Number(has(claim));
  // Of those that end at one place the one that was coded last.
  const [best] = meant.toReversed().sort((a, b) => rank(b.claim) - rank(a.claim) || b.at - a.at);
  if (!best || isComplaint(dossier, best.claim)) return undefined;
  // What somebody says is denied also later; what the article tells by itself is no allegation, once something else was said.
  const isSaid = best.claim.attribution.length > 0 || best.claim.modality === 'alleged';
  return (has(best.claim) && isSaid) ||
    !saysMore(document, dossier, sentenceOf(best.at) + 1, sentenceAt(document, start))
    ? best.claim
    : undefined;
}

/**
 * Whether in one of these sentences, on which no claim rests yet, somebody says something: then «the claim» behind it may mean that. `from`, `to`:
 * numbers of sentences, half-open.
 */
function saysMore(document: Document, { actors, claims }: Dossier, from: number, to: number): boolean {
  const between = document.sentences.slice(from, Math.max(from, to)).map(([start, end]) => ({ start, end }));
  const coded = claims.flatMap(({ evidence }) =>
    evidence.flatMap(({ document: id, segments }) => (id === document.id ? segments : [])),
  );
  const left = between.filter((one) => !coded.some((segment) => segment.start < one.end && one.start < segment.end));
  if (!left.length) return false;
  const mentions = findMentions(document, actors);
  return left.some((one) => whoSays(document, mentions, actors, one) !== undefined);
}

/** What chosen words deny that was claimed before them; undefined where they deny nothing, or tell themselves who does what to whom. */
export function denialIn(quotes: readonly Quoted[], dossier: Dossier, told: Proposals): Denial | undefined {
  const [quote] = quotes;
  if (!quote || quotes.length > 1) return undefined;
  const { document, segments } = quote;
  const ordered = [...segments].sort((a, b) => a.start - b.start);
  const [start, end] = [ordered[0]?.start ?? 0, ordered.at(-1)?.end ?? 0];
  const words = ordered.map((one) => document.text.slice(one.start, one.end)).join(' ');
  const cue = deniedBefore(words, document.language);
  if (cue === undefined || (told.subject && told.object)) return undefined;
  // «The court jailed X, who denies it»: there is something else to be claimed; «the accusation» is what they deny.
  const another = told.relation && !cue.includes(told.relation.cue);
  if (another && (told.subject ?? told.object ?? /[;:]|[.!?]\s/u.exec(words))) return undefined;
  const says = told.attribution?.value[0]?.actor;
  const named = new Set(mentionsIn(findMentions(document, dossier.actors), start, end).map(({ actor }) => actor));
  const by = says ?? (named.size === 1 ? [...named][0] : undefined);
  const of = nearest(document, start, end, dossier, by);
  return { cue, ...(of && { of }), ...(by !== undefined && { by }) };
}

/** The proposals with those of the claim that is denied, and with whoever denies it. */
export function asDenial(told: Proposals, { cue, of, by }: Denial): Proposals {
  const { when, said } = told;
  const attribution = told.attribution ?? (by === undefined ? undefined : { value: [{ actor: by }], cue });
  return {
    polarity: { value: 'denied', cue },
    ...(attribution ? { attribution } : { open: told.open ?? cue }),
    ...(when && { when }),
    ...(said && { said }),
    // Whoever only denies does nothing to anybody.
    ...(of && {
      subject: { value: { id: of.subject }, cue },
      relation: { value: { id: of.relation }, cue },
      object: { value: { id: of.object }, cue },
    }),
  };
}

/** What is one proposal now: which actors it names, where its quotes are, what became of it, and what blocks it? */
import type { Claim, Document, Modality, Polarity } from '../../dossier/schema.ts';
import type { Party, Take } from '../../edit/take-proposals.ts';
import { worst } from '../../evidence/check.ts';
import { gateQuote, type QuoteMatch, type QuotePlacement, type QuoteCandidate } from '../../evidence/gate.ts';
import type { QuoteState } from '../../evidence/locate.ts';
import { sentenceAt } from '../../evidence/sentence-of.ts';
import type { ProposedClaim } from '../../exchange/proposals/proposal.ts';
import type { Amendment, Decision, Entry } from './stored-queue.ts';
import { idOf, wordFor, type PartyMeant, type PredicateMeant, type Resolution } from './names.ts';
import { pairOf, placesOf, restsOn } from './same-words.ts';

export interface ItemQuote {
  readonly candidate: QuoteCandidate;
  readonly match: QuoteMatch;
  /** The only place, or the chosen one. */
  readonly placement: QuotePlacement | undefined;
  /** The sentence that it is in, from 1, where the answer names another one. */
  readonly elsewhere: number | undefined;
}

export type Outcome = 'open' | 'accepted' | 'rejected';
/** Why a proposal cannot be taken as it is. */
export type Blocker = 'subject' | 'relation' | 'object' | 'left-out' | 'quote' | 'choose' | 'there';
/** A blocker that something can be done about; that a claim is there already is no reason to ask for anything. */
export type Requirement = Exclude<Blocker, 'there'>;

export interface Item {
  readonly key: string;
  /** The claim as it is now, amendments included. */
  readonly claim: ProposedClaim;
  readonly amended: boolean;
  readonly answer: string;
  readonly quotes: readonly ItemQuote[];
  /** The worst of its quotes; missing if it has none. */
  readonly state: QuoteState;
  readonly subject: PartyMeant;
  readonly relation: PredicateMeant;
  readonly object: PartyMeant;
  readonly outcome: Outcome;
  /** The claim that it became. */
  readonly taken: string | undefined;
  /** A claim that says the same already, and whether on the same words. */
  readonly duplicate: { readonly claim: string; readonly sameWords: boolean } | undefined;
  readonly blocker: Blocker | undefined;
  /** Who of its attribution is an actor; undefined where the name stays a name. */
  readonly sources: readonly (Party | undefined)[];
  /** What a person has changed in it. */
  readonly changed: readonly string[];
  /** It links an actor with itself. */
  readonly self: boolean;
  /** Another proposal or claim about the same two on the same words that contradicts it. */
  readonly differs: Differs | undefined;
  readonly facts: Facts;
}

export interface Differs {
  /** The claim of the dossier that it differs from; undefined if that is another proposal. */
  readonly claim: string | undefined;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/** What is asked of every proposal when it is compared with the others. */
export interface Facts {
  /** Who, what and whom, as one word: of two that change places, in one order. */
  readonly pair: string;
  readonly placements: readonly QuotePlacement[];
  /** The pair in each document that it is quoted from. */
  readonly places: readonly string[];
}

/** What has to be done before a proposal can be taken. */
export const requirementOf = ({ blocker }: Pick<Item, 'blocker'>): Requirement | undefined =>
  blocker === 'there' ? undefined : blocker;

/** Everything but the proposal itself that decides what it is. */
export interface ReviewContext {
  readonly documents: readonly Document[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** The claims by what they say. */
  readonly said: ReadonlyMap<string, readonly Claim[]>;
  /** The relation types whose two may change places. */
  readonly undirected: ReadonlySet<string>;
  readonly resolution: Resolution;
}

/** What the user has said of one proposal. */
export interface UserInput {
  readonly amendment: Amendment | undefined;
  readonly decision: Decision | undefined;
  /** Which of several places each quote means. */
  readonly places: readonly (number | undefined)[];
}

const gates = new WeakMap<QuoteCandidate, { readonly documents: readonly Document[]; readonly gated: QuoteMatch }>();

/** Where a quote is: looked for once in the same documents. */
export function matchOf(documents: readonly Document[], wanted: QuoteCandidate): QuoteMatch {
  const known = gates.get(wanted);
  if (known && known.documents.length === documents.length && known.documents.every((d, i) => d === documents[i]))
    return known.gated;
  const result = gateQuote(documents, wanted);
  gates.set(wanted, { documents, gated: result });
  return result;
}

/** The key under which the chosen place of a quote is kept. */
export const placeKey = (key: string, quote: number): string => `${key} ${quote}`;

const chosen = (id: string | undefined): { readonly known: string } | undefined =>
  id === undefined ? undefined : { known: id };

export function itemOf({ key, claim: original, answer }: Entry, said: UserInput, world: ReviewContext): Item {
  const { amendment, decision, places } = said;
  const { documents, resolution } = world;
  const claim = amended(original, amendment);
  const quotes = claim.quotes.map((candidate, i): ItemQuote => {
    const found = matchOf(documents, candidate);
    const at = found.placements.length === 1 ? 0 : places[i];
    const placement = at === undefined ? undefined : found.placements[at];
    return { candidate, match: found, placement, elsewhere: placement && elsewhere(documents, candidate, placement) };
  });
  const subject = chosen(amendment?.subject) ?? resolution.party(claim.subject);
  const relation = chosen(amendment?.relation) ?? resolution.predicate(claim.relation);
  const object = chosen(amendment?.object) ?? resolution.party(claim.object);
  const taken = takenAs(decision, world.claims);
  const changed = amendment ? FIELDS.filter((field) => isChanged(field, original, amendment)) : [];
  const placements = quotes.map(({ placement }) => placement).filter((spot) => spot !== undefined);
  const duplicate = duplicateOf([subject, relation, object].map(idOf), claim, taken, placements, world.said);
  const pair = pairIn({ subject, relation, object, claim }, world.undirected);
  return {
    key,
    claim,
    amended: changed.length > 0,
    answer,
    quotes,
    state: quotes.length ? worst(quotes.map((quote) => quote.match.state)) : 'missing',
    subject,
    relation,
    object,
    outcome: decision?.kind === 'rejected' ? 'rejected' : taken === undefined ? 'open' : 'accepted',
    taken,
    duplicate,
    blocker: blockerOf({ subject, relation, object, quotes, duplicate }),
    sources: claim.attribution.map(({ name }) => {
      const party = name === undefined ? undefined : resolution.party(name);
      return typeof party === 'object' ? party : undefined;
    }),
    changed,
    self:
      typeof subject === 'object' &&
      typeof object === 'object' &&
      wordFor(subject, claim.subject) === wordFor(object, claim.object),
    differs: undefined,
    facts: { pair, placements, places: placesOf(placements, pair) },
  };
}

/** The sentence of a quote, from 1, if that is not the one that the answer names. */
function elsewhere(
  documents: readonly Document[],
  { sentence }: QuoteCandidate,
  spot: QuotePlacement,
): number | undefined {
  const document = documents.find(({ id }) => id === spot.document);
  const start = spot.segments[0]?.start;
  if (sentence === undefined || !document?.sentences.length || start === undefined) return undefined;
  const at = sentenceAt(document, start);
  return at < 0 || at + 1 === sentence ? undefined : at + 1;
}

/** The claim that a proposal became, as long as it is there: undoing the step elsewhere opens the proposal again. */
function takenAs(decision: Decision | undefined, claims: ReadonlyMap<string, Claim>): string | undefined {
  if (decision?.kind !== 'accepted') return undefined;
  const claim = claims.get(decision.claim);
  const there = decision.merged ? claim && restsOn(claim, decision.spots) : claim?.proposed;
  return there ? decision.claim : undefined;
}

function duplicateOf(
  [subject, relation, object]: readonly (string | undefined)[],
  claim: Pick<ProposedClaim, 'modality' | 'polarity'>,
  taken: string | undefined,
  spots: readonly QuotePlacement[],
  said: ReviewContext['said'],
): Item['duplicate'] {
  if (subject === undefined || relation === undefined || object === undefined) return undefined;
  const alike = (said.get(pairOf(subject, relation, object)) ?? []).filter(
    ({ id, polarity, modality }) => id !== taken && polarity === claim.polarity && modality === claim.modality,
  );
  const same = alike.find((other) => restsOn(other, spots));
  const one = same ?? alike[0];
  return one && { claim: one.id, sameWords: !!same };
}

function pairIn(
  { subject, relation, object, claim }: Pick<Item, 'subject' | 'relation' | 'object' | 'claim'>,
  undirected: ReadonlySet<string>,
): string {
  const type = wordFor(relation, claim.relation);
  const both = [wordFor(subject, claim.subject), wordFor(object, claim.object)];
  if (undirected.has(type)) both.sort();
  return both.join(` ${type} `);
}

const FIELDS = [
  'subject',
  'relation',
  'object',
  'modality',
  'polarity',
  'attribution',
  'when',
  'said',
  'note',
  'quotes',
] as const satisfies readonly (keyof Amendment)[];

function isChanged(field: (typeof FIELDS)[number], claim: ProposedClaim, amendment: Amendment): boolean {
  const value = amendment[field];
  return value !== undefined && JSON.stringify(value) !== JSON.stringify(claim[field] ?? '');
}

export function amended(claim: ProposedClaim, amendment: Amendment | undefined): ProposedClaim {
  if (!amendment) return claim;
  const { modality, polarity, when, said, attribution, note, quotes } = amendment;
  const { when: oldWhen, said: oldSaid, ...old } = claim;
  const dates = { when: when ?? oldWhen, said: said ?? oldSaid };
  return {
    ...old,
    ...(attribution && { attribution }),
    ...(note && { note }),
    ...(quotes && { quotes }),
    ...(dates.when && { when: dates.when }),
    ...(dates.said && { said: dates.said }),
    modality: modality ?? claim.modality,
    polarity: polarity ?? claim.polarity,
    assumed: claim.assumed.filter((field) => amendment[field] === undefined),
    remarks: claim.remarks.filter(({ field }) => amendment[field] === undefined),
  };
}

export function blockerOf(
  item: Pick<Item, 'subject' | 'relation' | 'object' | 'quotes' | 'duplicate'>,
): Blocker | undefined {
  const { subject, relation, object, quotes, duplicate } = item;
  if ([subject, relation, object].includes('nobody')) return 'left-out';
  if (subject === 'unknown') return 'subject';
  if (relation === 'unknown') return 'relation';
  if (object === 'unknown') return 'object';
  if (!quotes.length || quotes.some(({ match: { state } }) => state === 'missing')) return 'quote';
  if (quotes.some(({ placement }) => !placement)) return 'choose';
  return duplicate?.sameWords ? 'there' : undefined;
}

/** What would be taken; undefined while something hinders it. That it is there already hinders no person, only groups. */
export function takeOf(item: Item): Take | undefined {
  const { blocker, claim, subject, relation, object, sources, changed, facts } = item;
  if (requirementOf({ blocker })) return undefined;
  if (typeof subject === 'string' || typeof relation === 'string' || typeof object === 'string') return undefined;
  const { modality, polarity, basis, attribution, when, said, gloss, note } = claim;
  return {
    subject,
    relation,
    object,
    spots: facts.placements,
    attribution: attribution.map(({ name }, i) => {
      const party = sources[i];
      return { name, ...(party && { party }) };
    }),
    amended: changed,
    rest: {
      modality,
      polarity,
      basis,
      ...(when !== undefined && { when }),
      ...(said !== undefined && { said }),
      ...(gloss && { gloss }),
      ...(note && { note }),
    },
  };
}

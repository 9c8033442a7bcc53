/** What is a half-written claim, as a value? What the coder has said of it, on which quotes; every change makes another one. */
import type { Claim, LocalizedText } from '../dossier/schema.ts';
import type { ClaimContent, RelationRef, ActorRef } from '../edit/claims.ts';
import { without } from './says-so.ts';
import type { SelectedWords } from './text-selection.svelte.ts';
import type { Role } from './who-does-what.ts';

/** What the coder has set. An empty date or chain is set, too: there is none. */
export interface UserInput {
  readonly subject?: ActorRef;
  readonly relation?: RelationRef;
  readonly object?: ActorRef;
  readonly modality?: Claim['modality'];
  readonly polarity?: Claim['polarity'];
  readonly basis?: Claim['basis'];
  readonly attribution?: Claim['attribution'];
  readonly speakers?: ClaimContent['speakers'];
  readonly when?: string;
  readonly said?: string;
  readonly gloss?: LocalizedText;
  readonly note?: LocalizedText;
}

/** Dates as they were typed that cannot be read. */
export interface Undated {
  readonly when?: string;
  readonly said?: string;
}

export interface Draft {
  /** The claim that it changes, or is modelled on. */
  readonly from?: Claim;
  /** Whether it takes that claim's place. */
  readonly editing: boolean;
  readonly own: UserInput;
  readonly evidence: Claim['evidence'];
  /** The label of the new relation type whose family the coder has said. */
  readonly familySaid?: string;
  /** What was asked and answered: keys of doubts. */
  readonly sure?: readonly string[];
  /** Roles that the coder has emptied: nothing is proposed for them any more. */
  readonly nobody?: readonly Role[];
  /** What was typed as a date and is none. */
  readonly undated?: Undated;
  /** Whether the coder went through its words, and left what was proposed as it is. */
  readonly looked?: boolean;
  /** The quotes from which its proposals were seen, once others were added: what was proposed then stays. */
  readonly first?: Claim['evidence'];
  /** The quotes that show the modality, once the coder has set the relation: what was added later says it of something else. */
  readonly telling?: Claim['evidence'];
  /** Whether all sources were taken out, and no other was given: then none is put in their place. */
  readonly untold?: boolean;
}

/** A claim as it is when the page is left, with what is typed and not said yet. */
export interface StoredDraft {
  readonly draft: Draft;
  /** Whether it waits while something else is read. */
  readonly parked: boolean;
  /** What is typed and not said yet, by field. */
  readonly letters: Letters;
  /** The claim that was begun before, and waits until this one is finished. */
  readonly waiting?: WaitingDraft | undefined;
}

/** A claim that waits until another one is finished; one more may wait for it. */
export type WaitingDraft = Pick<StoredDraft, 'draft' | 'letters' | 'waiting'>;

/** Words that were just added to a claim which was open already. */
export interface Added {
  readonly words: SelectedWords;
  /** How many passages the claim rests on now. */
  readonly count: number;
  readonly before: Draft;
}

/** Fields of the form in which something may be typed that is not said yet. */
export const LETTERS = [
  'subject',
  'relation',
  'object',
  'source',
  'predicate',
  'when',
  'said',
  'gloss',
  'note',
] as const;
export type Letters = Readonly<Partial<Record<(typeof LETTERS)[number], string>>>;

/** A claim as it is in the form, with what is proposed and usual: its three words may still be missing. */
export type DraftContent = Partial<ClaimContent> & Omit<ClaimContent, Role | 'relation'>;

/** A draft of a claim that is there: to change it, or to make another one like it. */
export const draftOf = (claim: Claim, editing: boolean): Draft => ({
  from: claim,
  editing,
  own: ownOf(claim),
  evidence: claim.evidence,
});

function ownOf({ subject, relation, object, ...claim }: Claim): UserInput {
  const { modality, polarity, basis, attribution, when = '', said = '', gloss, note } = claim;
  return {
    subject: { id: subject },
    relation: { id: relation },
    object: { id: object },
    ...{ modality, polarity, basis, attribution, when, said },
    ...(gloss && { gloss }),
    ...(note && { note }),
  };
}

/** Whether anything would be lost with it. */
export function isTouched({ from, own, evidence, undated }: Draft): boolean {
  if (Object.keys(undated ?? {}).length) return true;
  if (!from) return Object.keys(own).length > 0 || evidence.length !== 1;
  return JSON.stringify([ownOf(from), from.evidence]) !== JSON.stringify([own, evidence]);
}

export const withInput = (draft: Draft, said: Partial<UserInput>): Draft => ({
  ...draft,
  own: { ...draft.own, ...said },
  ...('attribution' in said && { untold: false }),
});

/** Without one of the sources; without any, the source is open. `at`: the place in the chain. */
export function takenOut(draft: Draft, chain: DraftContent['attribution'], at: number): Draft {
  const attribution = without(chain, at);
  return { ...withInput(draft, { attribution }), untold: attribution.length === 0 };
}

/** A date as it was typed; undefined for one that can be read. */
export function withUndated(draft: Draft, field: keyof Undated, typed: string | undefined): Draft {
  const { [field]: _, ...others } = draft.undated ?? {};
  return { ...draft, undated: typed === undefined ? others : { ...others, [field]: typed } };
}

/** The actor who had a role before is not meant any more, and none is proposed for it. */
export function leftOpen(draft: Draft, role: Role): Draft {
  const { [role]: _, ...own } = draft.own;
  return { ...draft, own, nobody: [...new Set([...(draft.nobody ?? []), role])] };
}

/** Both ends the other way round, as they are in the form; an empty one remains empty. */
export function swapped(draft: Draft, { subject, object }: Pick<UserInput, Role>): Draft {
  const { subject: _s, object: _o, ...own } = draft.own;
  return {
    ...draft,
    nobody: [...(object ? [] : (['subject'] as const)), ...(subject ? [] : (['object'] as const))],
    own: { ...own, ...(object && { subject: object }), ...(subject && { object: subject }) },
  };
}

export const sameActorRef = (a: ActorRef | undefined, b: ActorRef | undefined): boolean =>
  !!a && !!b && ('id' in a ? 'id' in b && a.id === b.id : 'name' in b && a.name === b.name && a.kind === b.kind);

/** What is still missing in a claim, and what is asked once before it is taken? No value enters a dossier that the coder has not given or seen. */
import type { Claim, Dossier, RelationType } from '../dossier/schema.ts';
import { nearClaim, type ClaimContent, type RelationRef, type ActorRef } from '../edit/claims.ts';
import { comersIn, type Comer, type ComerAt } from './comers.ts';
import type { Undated } from './draft.ts';
import type { Near } from './nowhere.ts';

/** In the order of the form; the family of a new relation type, which a question asks for, comes last. */
export type Missing = 'quote' | 'subject' | 'relation' | 'object' | 'source' | 'when' | 'said' | 'family';

export type Doubt =
  /** A new actor whom no article names, or who is called as a relation is. */
  | {
      readonly kind: 'nowhere' | 'relation';
      readonly key: string;
      readonly name: string;
      readonly role: ComerAt['role'];
      /** Whether they are to stay a name, and become no actor. */
      readonly bare?: boolean;
      /** The actor with almost this name, who is perhaps meant. */
      readonly near?: Near;
    }
  /** A relation of an actor with itself. */
  | { readonly kind: 'self'; readonly key: string }
  /** A claim that says almost the same is there, on some of the same words. */
  | {
      readonly kind: 'near';
      readonly key: string;
      readonly claim: Claim;
      /** Whether it denies what this one affirms, or the other way round. */
      readonly opposite: boolean;
    }
  /** A relation type that is new, in a family that was only guessed. */
  | { readonly kind: 'family'; readonly key: string }
  /** None of it was typed or confirmed: all three words are proposals. */
  | { readonly kind: 'proposed'; readonly key: string };

export type Parts = Partial<ClaimContent> & Pick<ClaimContent, 'evidence'>;

/** A new relation type whose family no word suggests, and the coder has not chosen one. */
const isHomeless = (relation: RelationRef): boolean =>
  !('id' in relation) && relation.family === '' && !relation.newFamily?.trim();

/** `open`: there is a source, and it is not named. Typed text is never passed over in silence. */
export function missingIn(
  { subject, relation, object, evidence }: Parts,
  open: boolean,
  undated: Undated = {},
): readonly Missing[] {
  return [
    ...(evidence.length ? [] : (['quote'] as const)),
    ...(subject ? [] : (['subject'] as const)),
    ...(relation ? [] : (['relation'] as const)),
    ...(object ? [] : (['object'] as const)),
    ...(open ? (['source'] as const) : []),
    ...(undated.when === undefined ? [] : (['when'] as const)),
    ...(undated.said === undefined ? [] : (['said'] as const)),
    ...(relation && isHomeless(relation) ? (['family'] as const) : []),
  ];
}

const keyOf = (one: ActorRef | RelationRef): string =>
  'id' in one ? `id ${one.id}` : 'name' in one ? one.name : one.label;

export type Stranger = Extract<Doubt, { role: string }>;

/** New actors whose name is in no article to the letter: what is asked about while no more is known of names. */
export const strangersByLetter = (
  dossier: Dossier,
  parts: Parts,
  _known?: () => readonly Near[],
  bare: readonly Comer[] = [],
): readonly Stranger[] =>
  [...comersIn(parts), ...bareAt(bare)]
    .filter(({ who }) => !dossier.documents.some(({ text }) => hasLetters(text, who.name)))
    .map(({ who: { name }, ...at }) => ({ kind: 'nowhere', key: `nowhere ${name}`, name, ...at }));

/** The place of a source that is to remain a name. */
export const bareAt = (bare: readonly Comer[]): readonly (ComerAt & { readonly bare: true })[] =>
  bare.map((who) => ({ role: 'source', who, bare: true }));

/** Whether a name is in a text, its capitals aside. */
export const hasLetters = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

/** `type`: the relation as a type, also where it is new; `except`: the claim that is being changed. */
export function doubtsIn(
  dossier: Dossier,
  { subject, relation, object, evidence, polarity }: Parts,
  type: RelationType | undefined,
  familySaid: string | undefined,
  except: Claim['id'] | undefined,
): readonly Doubt[] {
  if (!subject || !relation || !object) return [];
  const doubts: Doubt[] = [];
  if (keyOf(subject) === keyOf(object)) doubts.push({ kind: 'self', key: `self ${keyOf(subject)}` });
  const newFamily = 'id' in relation ? '' : (relation.newFamily?.trim() ?? '');
  if (!('id' in relation) && familySaid !== relation.label && newFamily === '')
    doubts.push({ kind: 'family', key: `family ${relation.label} ${relation.family}` });
  // Nothing that is there belongs to a family that is only to come.
  if (type && newFamily === '' && 'id' in subject && 'id' in object) {
    const claim = nearClaim(dossier, subject.id, type, object.id, evidence, except, polarity);
    const opposite = claim?.relation === type.id && polarity !== undefined && claim.polarity !== polarity;
    if (claim) doubts.push({ kind: 'near', key: `near ${claim.id}${opposite ? ' opposite' : ''}`, claim, opposite });
  }
  return doubts;
}

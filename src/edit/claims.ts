/** How do claims come, change and go? Pure edits: a new dossier that shares all that stayed. */
import type { Actor, Claim, Document, Dossier, RelationType, Segment, Source } from '../dossier/schema.ts';
import { foldName } from '../names/known-names.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { addActor, makeActor, namesOf, removeActor } from './actors.ts';
import { addFamily, addType, makeFamily, makeType, type NewType } from './codebook.ts';
import { idsOf } from './ids.ts';
import { changed, without } from './lists.ts';

/** The id for a claim that is new: by the sentence of its first quote, «c-10a», so that ids can be read beside the article. */
export function claimId(
  { documents, claims }: Pick<Dossier, 'documents' | 'claims'>,
  evidence: Claim['evidence'],
  taken: ReadonlySet<string> = idsOf(claims),
): string {
  const first = evidence[0];
  const document = documents.find(({ id }) => id === first?.document);
  const sentence = document && first?.segments[0] ? sentenceAt(document, first.segments[0].start) + 1 : 0;
  const base = documents.length > 1 && first ? `c-${first.document}-${sentence}` : `c-${sentence}`;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (!taken.has(base + letter)) return base + letter;
  for (let n = 27; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

export function addClaim(dossier: Dossier, claim: Claim): Dossier {
  return { ...dossier, claims: [...dossier.claims, claim] };
}

export function changeClaim(dossier: Dossier, id: string, change: (claim: Claim) => Claim): Dossier {
  const claims = changed(dossier.claims, id, change);
  return claims === dossier.claims ? dossier : { ...dossier, claims };
}

export function removeClaim(dossier: Dossier, id: string): Dossier {
  const claims = without(dossier.claims, id);
  return claims === dossier.claims ? dossier : { ...dossier, claims };
}

/**
 * Without a claim, and without those of `made` who came with it, of whom nothing else is said and to whom nothing was added since.
 */
export function removeClaimAndActors(dossier: Dossier, id: string, made: readonly string[]): Dossier {
  return made.reduce(
    (now, actor) => {
      const one = now.actors.find((other) => other.id === actor);
      const { id: _id, kind: _kind, name = {}, ...more } = one ?? {};
      return one && !Object.keys(more).length && Object.keys(name).length === 1 ? removeActor(now, actor) : now;
    },
    removeClaim(dossier, id),
  );
}

/** An actor of the dossier, or one that is to come with the claim. */
export type ActorRef =
  { readonly id: string } | { readonly name: string; readonly kind: string; /** BCP 47. */ readonly language: string };
/** A relation type of the dossier, or one that is to come with the claim. */
export type RelationRef = { readonly id: string } | NewRelation;
export interface NewRelation extends NewType {
  /** What its family is called, if that is to come with it, too. */
  readonly newFamily?: string;
}

/** The actor that is meant: one of the dossier, or one that comes with the claim. */
export const actorIn = (dossier: Dossier, who: ActorRef): Actor | undefined =>
  'id' in who ? dossier.actors.find(({ id }) => id === who.id) : makeActor(dossier, who.name, who.language, who.kind);
export const typeIn = (dossier: Dossier, what: RelationRef): RelationType | undefined =>
  'id' in what ? dossier.relationTypes.find(({ id }) => id === what.id) : makeType(dossier, what);

/** All that a claim says, as it is written down by a person. */
export interface ClaimContent extends Pick<Claim, 'modality' | 'polarity' | 'basis' | 'attribution' | 'evidence'> {
  readonly subject: ActorRef;
  readonly relation: RelationRef;
  readonly object: ActorRef;
  /** Who of those that the chain has by name is to come with the claim. */
  readonly speakers?: readonly Extract<ActorRef, { name: string }>[] | undefined;
  /** EDTF, as are the words `said`. */
  readonly when: string | undefined;
  readonly said: string | undefined;
  readonly gloss: Claim['gloss'];
  readonly note: Claim['note'];
  readonly coder: string | undefined;
}

function withActor(dossier: Dossier, who: ActorRef): readonly [Dossier, string] {
  if ('id' in who) return [dossier, who.id];
  // Subject and object may be new by the same name: that is one actor.
  const known = dossier.actors.find((actor) => actor.kind === who.kind && namesOf(actor).includes(who.name));
  if (known) return [dossier, known.id];
  const actor = makeActor(dossier, who.name, who.language, who.kind);
  return [addActor(dossier, actor), actor.id];
}

function withType(dossier: Dossier, what: RelationRef): readonly [Dossier, string] {
  if ('id' in what) return [dossier, what.id];
  const { newFamily, ...plain } = what;
  const label = newFamily?.trim() ?? '';
  const family = label === '' ? undefined : makeFamily(dossier, { label, language: what.language });
  const type = makeType(dossier, family ? { ...plain, family: family.id } : plain);
  return [addType(family ? addFamily(dossier, family) : dossier, type), type.id];
}

/** The one actor who has a given name: also one who comes with this very claim. */
function bearerOf({ actors }: Dossier, { name, actor }: Source): Source | undefined {
  if (name === undefined || actor !== undefined) return undefined;
  const wanted = foldName(name);
  const [one, ...others] = actors.filter((other) =>
    namesOf(other).some((own) => own === name || foldName(own) === wanted),
  );
  return one && !others.length ? { actor: one.id } : undefined;
}

/** The chain with those who come with the claim as the actors that they become. */
function withSpeakers(
  dossier: Dossier,
  { attribution, speakers = [] }: ClaimContent,
  editing: boolean,
): readonly [Dossier, Claim['attribution']] {
  let now = dossier;
  const chain = attribution.map((source) => {
    const fresh = speakers.find(({ name }) => source.actor === undefined && name === source.name);
    if (!fresh) return editing ? source : (bearerOf(now, source) ?? source);
    const [next, actor] = withActor(now, fresh);
    now = next;
    return { actor };
  });
  return [now, chain];
}

/**
 * Writes a claim down, with the actors and the type that are new in it, and returns its id. `from`: the claim that it changes or is
 * modelled on; fields unknown to this version are kept. `editing`: whether it takes that one's place.
 */
export function putClaim(
  before: Dossier,
  content: ClaimContent,
  from?: Claim,
  editing = false,
): { readonly dossier: Dossier; readonly id: string } {
  const [one, subject] = withActor(before, content.subject);
  const [two, object] = withActor(one, content.object);
  const [three, relation] = withType(two, content.relation);
  const [dossier, attribution] = withSpeakers(three, content, editing);
  const { when, said, gloss, note, coder, modality, polarity, basis, evidence } = content;
  const takes = editing && from !== undefined && dossier.claims.some(({ id }) => id === from.id);
  const id = takes ? from.id : claimId(dossier, evidence);
  const rest = Object.fromEntries(
    Object.entries(from ?? {}).filter(([key]) => !KNOWN.has(key) && (editing || !OWN.has(key))),
  );
  const claim: Claim = {
    ...rest,
    ...{ id, subject, relation, object, modality, polarity, basis, attribution, evidence },
    ...(gloss && { gloss }),
    ...(when !== undefined && { when }),
    ...(said !== undefined && { said }),
    ...(note && { note }),
    // Who coded it first did; who changes it is in the history.
    ...(editing && from?.coder !== undefined ? { coder: from.coder } : coder !== undefined && { coder }),
  };
  const next = takes
    ? changeClaim(dossier, id, (old) => (JSON.stringify(old) === JSON.stringify(claim) ? old : claim))
    : addClaim(dossier, claim);
  return { dossier: next, id };
}

const KNOWN = new Set(
  'id subject relation object modality polarity basis attribution evidence gloss when said note coder'.split(' '),
);

/** What was said of the claim itself holds for no other one like it. */
const OWN = new Set(['proposed', 'toCheck']);

/** The words of a document at these places, as a quote has them. */
export const segmentsOf = ({ text }: Document, places: readonly TextRange[]): readonly Segment[] =>
  places.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }));

const placesKey = (evidence: Claim['evidence']): string =>
  evidence
    .flatMap(({ document, segments }) => segments.map(({ start, end }) => `${document} ${start} ${end}`))
    .sort()
    .join();

/** Whether two claims rest on some of the same words. */
export const shareWords = (some: Claim['evidence'], others: Claim['evidence']): boolean =>
  some.some((one) =>
    others.some(
      (other) =>
        one.document === other.document &&
        one.segments.some((a) => other.segments.some((b) => a.start < b.end && b.start < a.end)),
    ),
  );

/**
 * A claim of the same two and of the same relation, or as much affirmed or denied of one of its family, on words that overlap; the nearest, if
 * there are several.
 * `except`: the claim that is being changed.
 */
export function nearClaim(
  { claims, relationTypes }: Pick<Dossier, 'claims' | 'relationTypes'>,
  subject: Actor['id'],
  type: RelationType,
  object: Actor['id'],
  evidence: Claim['evidence'],
  except?: Claim['id'],
  polarity?: Claim['polarity'],
): Claim | undefined {
  const near = claims.filter((claim) => {
    if (claim.id === except) return false;
    const turned = claim.subject === object && claim.object === subject;
    const own = relationTypes.find(({ id }) => id === claim.relation);
    const both = !type.directed || own?.directed === false;
    return (
      ((claim.subject === subject && claim.object === object) || (both && turned)) &&
      (claim.relation === type.id ||
        (own?.family === type.family && (polarity === undefined || claim.polarity === polarity))) &&
      shareWords(claim.evidence, evidence)
    );
  });
  const own = near.filter(({ relation }) => relation === type.id);
  return own.find((claim) => claim.polarity === polarity) ?? own[0] ?? near[0];
}

/** A claim that says the same of the same on the very same words; one that affirms it, or denies it, as `polarity` does before another. */
export function sameClaim(
  { claims }: Pick<Dossier, 'claims'>,
  subject: Actor['id'],
  type: RelationType,
  object: Actor['id'],
  evidence: Claim['evidence'],
  polarity?: Claim['polarity'],
): Claim | undefined {
  const key = placesKey(evidence);
  const same = claims.filter(
    (claim) =>
      claim.relation === type.id &&
      ((claim.subject === subject && claim.object === object) ||
        (!type.directed && claim.subject === object && claim.object === subject)) &&
      placesKey(claim.evidence) === key,
  );
  return same.find((claim) => claim.polarity === polarity) ?? same[0];
}

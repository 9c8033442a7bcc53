/**
 * How does a proposal become part of the dossier? Only claims whose every quote is verbatim; with them the
 * actors and relation types that were agreed to be new; and who proposed it, when, stays written on the claim.
 */
import type { Claim, Dossier, Source } from '../dossier/schema.ts';
import { isVerbatim, type QuotePlacement } from '../evidence/gate.ts';
import { actorNamed, foldName } from '../names/known-names.ts';
import { addActor, makeActor } from './actors.ts';
import { claimId } from './claims.ts';
import { addType, makeType } from './codebook.ts';
import { idsOf } from './ids.ts';

export type Party =
  | { readonly known: string }
  | {
      readonly make: {
        readonly name: string;
        readonly kind: string;
        readonly aliases: readonly string[];
        readonly wikidata?: string;
      };
    };

export type Predicate =
  | { readonly known: string }
  | { readonly make: { readonly name: string; readonly family: string; readonly directed: boolean } };

/** One proposal as it was agreed to. */
export interface Take {
  readonly subject: Party;
  readonly relation: Predicate;
  readonly object: Party;
  readonly spots: readonly QuotePlacement[];
  /** By name; who is an actor of the dossier becomes one of the chain as such. */
  readonly attribution: readonly { readonly name: string | undefined; readonly party?: Party }[];
  /** The fields that a person has changed before taking it. */
  readonly amended?: readonly string[];
  readonly rest: Pick<Claim, 'modality' | 'polarity' | 'basis'> &
    Partial<Pick<Claim, 'when' | 'said' | 'gloss' | 'note'>>;
}

export interface Origin {
  /** Who proposed it: a model, a program, another coder. */
  readonly by: string;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Who looked at it and took it. */
  readonly coder: string | undefined;
}

/** Names of actors and predicates that were made in the same step: asking the growing lists anew each time would take too long. */
interface Made {
  readonly actors: Map<string, string>;
  readonly types: Map<string, string>;
  /** Ids of claims: those that were there, and those that came. */
  readonly ids: Set<string>;
  readonly claims: Claim[];
  /** Ids of actors and of relation types of the dossier as it was before. */
  readonly known: { readonly actors: ReadonlySet<string>; readonly types: ReadonlySet<string> };
}

function party(dossier: Dossier, wanted: Party, language: string, made: Made): readonly [Dossier, string] {
  if ('known' in wanted) return [dossier, wanted.known];
  const { name, kind, aliases, wikidata } = wanted.make;
  const there = made.actors.get(foldName(name));
  if (there !== undefined) return [dossier, there];
  const actor = makeActor(dossier, name, language, kind);
  const others = [...new Set(aliases)].filter((alias) => alias && foldName(alias) !== foldName(name));
  const full = {
    ...actor,
    ...(others.length > 0 && { aliases: { [language]: others } }),
    ...(wikidata !== undefined && { wikidata }),
  };
  for (const known of [name, ...others].map(foldName)) if (!made.actors.has(known)) made.actors.set(known, actor.id);
  return [addActor(dossier, full), actor.id];
}

function predicate(dossier: Dossier, wanted: Predicate, language: string, made: Made): readonly [Dossier, string] {
  if ('known' in wanted) return [dossier, wanted.known];
  const { name, family, directed } = wanted.make;
  const there = made.types.get(foldName(name));
  if (there !== undefined) return [dossier, there];
  const type = makeType(dossier, { label: name, language, family, directed });
  made.types.set(foldName(name), type.id);
  return [addType(dossier, type), type.id];
}

const has = (items: readonly { readonly id: string }[], id: string): boolean => items.some((item) => item.id === id);

/** The dossier with the actors that come with the claim, which is put among those made; its id. Undefined if it may not come in. */
function take(
  before: Dossier,
  dossier: Dossier,
  wanted: Take,
  { by, on, coder }: Origin,
  made: Made,
): readonly [Dossier, string] | undefined {
  const [first] = wanted.spots;
  if (!first || !wanted.spots.every((spot) => isVerbatim(dossier.documents, spot))) return undefined;
  const { subject: who, relation: what, object: whom } = wanted;
  // Before anything is made: no actor is added for a claim that is refused.
  const actors = [who, whom].flatMap((one) => ('known' in one ? [one.known] : []));
  const { known } = made;
  if (!actors.every((id) => known.actors.has(id) || has(dossier.actors, id))) return undefined;
  if ('known' in what && !known.types.has(what.known) && !has(dossier.relationTypes, what.known)) return undefined;
  const language = dossier.documents.find(({ id }) => id === first.document)?.language ?? dossier.language;
  const [withSubject, subject] = party(dossier, wanted.subject, language, made);
  const [withObject, object] = party(withSubject, wanted.object, language, made);
  const [withType, relation] = predicate(withObject, wanted.relation, language, made);
  let ready = withType;
  const attribution = wanted.attribution.map(({ name, party: source }): Source => {
    if (name === undefined) return { anonymous: true };
    if (source && !('known' in source && !known.actors.has(source.known) && !has(ready.actors, source.known))) {
      const [next, id] = party(ready, source, language, made);
      ready = next;
      return { actor: id };
    }
    const actor = made.actors.get(foldName(name)) ?? actorNamed(before.actors, name);
    return actor === undefined ? { name } : { actor };
  });
  const evidence = wanted.spots.map(({ document, segments }) => ({ document, segments }));
  const id = claimId(ready, evidence, made.ids);
  const { modality, polarity, basis, ...more } = wanted.rest;
  const claim: Claim = {
    id,
    subject,
    relation,
    object,
    modality,
    polarity,
    basis,
    attribution,
    evidence,
    ...more,
    ...(coder !== undefined && coder !== '' && { coder }),
    proposed: { by, on, ...(wanted.amended?.length && { amended: wanted.amended }) },
  };
  made.ids.add(id);
  made.claims.push(claim);
  return [ready, id];
}

export interface Taken {
  readonly dossier: Dossier;
  /** The id of the claim that each became; undefined where it could not come in. */
  readonly claims: readonly (string | undefined)[];
}

/** The very same dossier if nothing came in. */
export function takeProposals(dossier: Dossier, wanted: readonly Take[], origin: Origin): Taken {
  let current = dossier;
  const made: Made = {
    actors: new Map(),
    types: new Map(),
    ids: idsOf(dossier.claims),
    claims: [],
    known: { actors: idsOf(dossier.actors), types: idsOf(dossier.relationTypes) },
  };
  const claims = wanted.map((one) => {
    const taken = take(dossier, current, one, origin, made);
    if (!taken) return undefined;
    current = taken[0];
    return taken[1];
  });
  // All at once: a list that grows one by one is copied as often.
  return {
    dossier: made.claims.length ? { ...current, claims: [...current.claims, ...made.claims] } : current,
    claims,
  };
}

/** Another quote for a claim that is there already; the very same dossier if it has it, or if it is not verbatim. */
export function addQuotes(dossier: Dossier, claim: string, spots: readonly QuotePlacement[]): Dossier {
  const own = dossier.claims.find(({ id }) => id === claim);
  if (!own || !spots.length || !spots.every((spot) => isVerbatim(dossier.documents, spot))) return dossier;
  const evidence = [...own.evidence, ...spots.map(({ document, segments }) => ({ document, segments }))];
  return { ...dossier, claims: dossier.claims.map((one) => (one === own ? { ...one, evidence } : one)) };
}

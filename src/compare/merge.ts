/** What comes out if these choices are made? One dossier, in which nothing refers to something that is not there. */
import type { Actor, Claim, Dossier, RelationType } from '../dossier/schema.ts';
import { findMentions } from '../names/mentions.ts';
import { namesOf } from '../edit/actors.ts';
import { withCues } from '../edit/codebook.ts';
import { ticksTaken } from '../edit/checked-claims.ts';
import { areDifferent } from '../edit/different-actors.ts';
import type { Item } from './align.ts';
import { listsTaken } from './lists-taken.ts';
import type { Translated } from './translate.ts';

export const CHOICES = ['mine', 'theirs', 'both'] as const;
/** Of what only one has, the other's choice is to be without it. */
export type Choice = (typeof CHOICES)[number];

/** A choice that changes something. «Mine» is a decision as well, but nothing has to be done for it. */
export function changes({ mine, theirs, unread }: Item, choice: Choice): boolean {
  // Of what could not be read nothing can be taken; and it is no reason to be without mine.
  if (choice === 'mine' || unread) return false;
  return choice === 'theirs' || (!!mine && !!theirs) || !!theirs;
}

export interface Choices {
  readonly items: readonly (readonly [item: Item, choice: Choice])[];
  /** Documents that only they have, by their ids here: they come in with their claims. */
  readonly documents: ReadonlySet<string>;
  /** Who coded what is taken, if it does not say so itself. */
  readonly coder?: string;
}

/** Mine, with everything that only they know of the actor. A name that I have otherwise becomes an alias. */
export function enriched(mine: Actor, theirs: Actor): Actor {
  const known = new Set(namesOf(mine));
  const aliases: Record<string, readonly string[]> = { ...mine.aliases };
  const add = (language: string, name: string): void => {
    if (known.has(name)) return;
    known.add(name);
    aliases[language] = [...(aliases[language] ?? []), name];
  };
  const name: Record<string, string> = { ...mine.name };
  for (const [language, text] of Object.entries(theirs.name)) {
    if (name[language] === undefined) {
      name[language] = text;
      known.add(text);
    } else add(language, text);
  }
  for (const [language, names] of Object.entries(theirs.aliases ?? {})) for (const text of names) add(language, text);
  const summary = mine.summary ?? theirs.summary;
  const merged = {
    ...theirs,
    ...mine,
    name,
    ...(Object.keys(aliases).length > 0 && { aliases }),
    ...(summary && { summary }),
  };
  return JSON.stringify(merged) === JSON.stringify({ ...mine }) ? mine : merged;
}

/** Mine in their words: it keeps its id, that I am to look at it again, and what only I had added, as far as it still fits the quote. */
function inTheirWords(mine: Claim, theirs: Claim): Claim {
  const sameQuote = JSON.stringify(mine.evidence) === JSON.stringify(theirs.evidence);
  const gloss = theirs.gloss ?? (sameQuote ? mine.gloss : undefined);
  const note = theirs.note ?? mine.note;
  const toCheck = theirs.toCheck ?? mine.toCheck;
  const { gloss: _, note: __, toCheck: ___, ...rest } = theirs;
  return { ...rest, id: mine.id, ...(gloss && { gloss }), ...(note && { note }), ...(toCheck && { toCheck }) };
}

/** Types of mine with their wording for the other way round, where I have none; the very same list if none is added. */
function withInverse(mine: readonly RelationType[], theirs: ReadonlyMap<string, RelationType>): typeof mine {
  const lacking = ({ id, directed, labelInverse }: RelationType): boolean =>
    directed && !labelInverse && theirs.get(id)?.directed === true && !!theirs.get(id)?.labelInverse;
  if (!mine.some(lacking)) return mine;
  return mine.map((type) => (lacking(type) ? { ...type, labelInverse: theirs.get(type.id)?.labelInverse } : type));
}

/** Whom they said are two, of actors that are in what comes out, and are two there: nobody is asked again. */
function toldApart(mine: Dossier, other: Dossier, theirs: Translated, here: ReadonlySet<string>): typeof known {
  const known = mine.differentActors ?? [];
  const more = (other.differentActors ?? []).flatMap((entry) => {
    const actors = [...new Set(entry.actors.map((id) => theirs.actorOf.get(id) ?? id))].filter((id) => here.has(id));
    const isNew = actors.some((one, i) => actors.slice(i + 1).some((two) => !areDifferent(known, one, two)));
    return isNew ? [{ ...entry, actors }] : [];
  });
  return [...known, ...more];
}

/** Claims that rest on nothing but documents that are taken. */
export const claimsOf = (theirs: Translated, documents: ReadonlySet<string>): Claim[] =>
  theirs.claims.filter(({ evidence }) => evidence.every(({ document }) => documents.has(document)));

/** `other` is their dossier as it stands in the file. The very same dossier if no choice changes anything. */
export function merge(mine: Dossier, other: Dossier, theirs: Translated, choices: Choices): Dossier {
  const { coder } = choices;
  const signed = (claim: Claim): Claim => (coder && claim.coder === undefined ? { ...claim, coder } : claim);
  const replaced = new Map<string, Claim | undefined>();
  const added = new Map(claimsOf(theirs, choices.documents).map((claim) => [claim.id, signed(claim)]));
  const taken: Claim[] = [...added.values()];
  for (const [item, choice] of choices.items) {
    if (!changes(item, choice)) continue;
    const { mine: own, theirs: their } = item;
    if (choice === 'theirs' && own) {
      const next = their && signed(inTheirWords(own, their));
      replaced.set(own.id, next);
      if (next) taken.push(next);
    } else if (their && !added.has(their.id)) {
      const next = signed(their);
      added.set(their.id, next);
      taken.push(next);
    }
  }
  if (!added.size && !replaced.size && !choices.documents.size) return mine;

  const needed = {
    documents: new Set([...choices.documents, ...taken.flatMap(({ evidence }) => evidence.map((e) => e.document))]),
    types: new Set(taken.map(({ relation }) => relation)),
    actors: new Set(
      taken.flatMap(({ subject, object, attribution }) => [
        subject,
        object,
        ...attribution.flatMap((s) => s.actor ?? []),
      ]),
    ),
  };
  const documents = theirs.documents.filter(({ id }) => needed.documents.has(id));
  // A document brings whom it names, also those of whom nothing is claimed yet.
  const named = new Set(
    other.documents
      .filter(({ id }) => choices.documents.has(theirs.documentOf.get(id) ?? ''))
      .flatMap((document) =>
        findMentions(document, other.actors).map(({ actor }) => theirs.actorOf.get(actor) ?? actor),
      ),
  );
  const actors = theirs.actors.filter(({ id }) => needed.actors.has(id) || named.has(id));
  const relationTypes = theirs.relationTypes.filter(({ id }) => needed.types.has(id));
  const kinds = new Set(actors.map(({ kind }) => kind));
  const families = new Set(relationTypes.map(({ family }) => family));
  const known = new Set([...mine.documents, ...documents].map(({ id }) => id));

  // Their other names for whom we both know: in their texts they are called so.
  const names = new Map<string, Actor[]>();
  if (choices.documents.size)
    for (const actor of other.actors) {
      const id = theirs.actorOf.get(actor.id) ?? '';
      if (needed.actors.has(id) || named.has(id)) names.set(id, [...(names.get(id) ?? []), actor]);
    }
  const relationFamilies = theirs.relationFamilies.filter(({ id }) => families.has(id));
  // Of their codebook comes what is used; words that tell how firmly, with texts or types that they were chosen for.
  const described = new Map(
    other.relationTypes.flatMap((type) => {
      const id = theirs.typeOf.get(type.id);
      return id !== undefined && needed.types.has(id) ? [[id, type] as const] : [];
    }),
  );
  const cues =
    documents.length || relationTypes.length ? withCues(mine.modalityCues, other.modalityCues) : mine.modalityCues;
  // What they found nothing in stays so in texts that only they have; in mine that is my decision.
  const comes = new Set(documents.map(({ id }) => id));
  const apart = toldApart(mine, other, theirs, new Set([...mine.actors, ...actors].map(({ id }) => id)));
  const actorLists = listsTaken(mine, other, theirs, actors);
  const marks = theirs.nothingToCode.filter(({ document }) => comes.has(document));
  const merged: Dossier = {
    ...mine,
    documents: [
      ...mine.documents,
      ...documents.map(({ revises, ...document }) => ({
        ...document,
        ...(revises !== undefined && known.has(revises) && { revises }),
      })),
    ],
    actorKinds: [...mine.actorKinds, ...theirs.actorKinds.filter(({ id }) => kinds.has(id))],
    actors: [...mine.actors.map((actor) => (names.get(actor.id) ?? []).reduce(enriched, actor)), ...actors],
    ...(actorLists && { actorLists }),
    relationTypes: [...withInverse(mine.relationTypes, described), ...relationTypes],
    ...(cues && { modalityCues: cues }),
    ...(apart.length && { differentActors: apart }),
    ...(marks.length && { nothingToCode: [...(mine.nothingToCode ?? []), ...marks] }),
    ...((mine.relationFamilies ?? relationFamilies.length) && {
      relationFamilies: [...(mine.relationFamilies ?? []), ...relationFamilies],
    }),
    claims: [
      ...mine.claims.flatMap((claim) => (replaced.has(claim.id) ? (replaced.get(claim.id) ?? []) : [claim])),
      ...added.values(),
    ],
  };
  // What was mine and is in their words now was not ticked off by anybody here.
  return ticksTaken(merged, other, theirs.claimOf, new Set(added.keys()));
}

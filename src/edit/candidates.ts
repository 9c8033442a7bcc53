/** What becomes of names that are offered: actors of their own, further names of one, or several of them one new actor. Pure edits. */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Actor, Dossier } from '../dossier/schema.ts';
import type { Candidate } from '../names/candidate-names.ts';
import { addActor, addAlias, makeActor } from './actors.ts';

type Named = Pick<Candidate, 'name' | 'also' | 'language'>;

/** A new actor of this kind, who is called by all forms of the name. */
export function withNewActor(dossier: Dossier, { name, also, language }: Named, kind: string): Dossier {
  const actor = makeActor(dossier, name, language, kind);
  return also.reduce((now, alias) => addAlias(now, actor.id, alias, language), addActor(dossier, actor));
}

/** All forms of the name are names of a known actor. */
export const withNamesOf = (dossier: Dossier, { name, also, language }: Named, actor: Actor): Dossier =>
  [name, ...also].reduce((now, alias) => addAlias(now, actor.id, alias, language), dossier);

const wordsIn = (name: string): number => name.split(/\s+/u).length;

/** What several names are one of: the actor that some of them belong to already, or the name in full, which the new one gets. */
export type One = { readonly actor: Actor } | { readonly lead: Candidate };

/** Undefined where they belong to several actors, or are not several. In full: the one of most words, then of most letters; else the first. */
export function asOne(candidates: readonly Candidate[]): One | undefined {
  const actors = new Map(candidates.flatMap(({ actor }) => (actor ? [[actor.id, actor] as const] : [])));
  const [actor] = actors.values();
  const [first, ...others] = candidates;
  if (!first || others.length === 0 || actors.size > 1) return undefined;
  if (actor) return { actor };
  const isFuller = (one: Candidate, than: Candidate): boolean =>
    (wordsIn(one.name) - wordsIn(than.name) || one.name.length - than.name.length) > 0;
  return { lead: others.reduce((lead, one) => (isFuller(one, lead) ? one : lead), first) };
}

/** `kindOf`: what each of them seems to be. The new one is what its name in full says, or else any other. */
export function takenAsOne(
  dossier: Dossier,
  candidates: readonly Candidate[],
  one: One,
  kindOf: (candidate: Candidate) => string,
): Dossier {
  const withAll = (now: Dossier, actor: Actor): Dossier =>
    candidates.reduce((before, candidate) => withNamesOf(before, candidate, actor), now);
  if ('actor' in one) return withAll(dossier, one.actor);
  const kinds = [one.lead, ...candidates].map(kindOf);
  const kind = kinds.find((id) => id !== UNSPECIFIED.id) ?? UNSPECIFIED.id;
  const made = withNewActor(dossier, one.lead, kind);
  const actor = made.actors.at(-1);
  return actor ? withAll(made, actor) : made;
}

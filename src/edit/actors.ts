/** How do actors come, go and get their names? Pure edits. */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { Actor, Claim, Dossier, LocalizedText, Source } from '../dossier/schema.ts';
import { namesWritten } from '../names/bracketed-names.ts';
import { foldName } from '../names/known-names.ts';
import { listsWithout } from './actor-lists.ts';
import { differencesWithout, setDifferent } from './different-actors.ts';
import { idsOf, newId } from './ids.ts';
import { changed, without } from './lists.ts';

/** A new actor by the name it has in a text of `language`. */
export function makeActor(dossier: Dossier, name: string, language: string, kind: string): Actor {
  const [main = name, ...others] = namesWritten(name);
  const id = newId(main, idsOf(dossier.actors), 'actor');
  return { id, kind, name: { [language]: main }, ...(others.length > 0 && { aliases: { [language]: others } }) };
}

/** The names of sources that are no actors, folded; hundreds of actors may come one after the other. */
const namesIn = new WeakMap<Dossier['claims'], ReadonlySet<string>>();
function bareNames(claims: Dossier['claims']): ReadonlySet<string> {
  const known = namesIn.get(claims);
  if (known) return known;
  const names = claims.flatMap(({ attribution }) =>
    attribution.flatMap(({ actor, name }) => (actor === undefined && name !== undefined ? [name] : [])),
  );
  const made = new Set([...new Set(names)].map(foldName).filter((name) => name !== ''));
  namesIn.set(claims, made);
  return made;
}

/**
 * Who was only known by name as saying something, and is called as this actor alone is, is that actor from now on: by whichever of their names,
 * and whatever its capitals, accents and hyphens.
 */
function withSayings(dossier: Dossier, actor: Actor): Dossier['claims'] {
  const foldedNames = (one: Actor): readonly string[] => namesOf(one).map(foldName);
  const known = bareNames(dossier.claims);
  const own = new Set(foldedNames(actor).filter((name) => known.has(name)));
  if (own.size > 0)
    for (const other of dossier.actors)
      if (other.id !== actor.id) for (const name of foldedNames(other)) own.delete(name);
  if (own.size === 0) return dossier.claims;
  const isOwn = ({ actor: speaker, name }: Source): boolean =>
    speaker === undefined && name !== undefined && own.has(foldName(name));
  const told = (source: Source): Source => {
    if (!isOwn(source)) return source;
    const { name: _, ...rest } = source;
    return { ...rest, actor: actor.id };
  };
  return dossier.claims.map((claim) =>
    claim.attribution.some(isOwn) ? { ...claim, attribution: claim.attribution.map(told) } : claim,
  );
}

/** An actor without a kind brings the unspecified one into the codebook; what a source of its name says is said by the actor. */
export function addActor(dossier: Dossier, actor: Actor): Dossier {
  const { actorKinds } = dossier;
  const unknown = actor.kind === UNSPECIFIED.id && !actorKinds.some(({ id }) => id === UNSPECIFIED.id);
  return {
    ...dossier,
    ...(unknown && { actorKinds: [...actorKinds, UNSPECIFIED] }),
    actors: [...dossier.actors, actor],
    claims: withSayings(dossier, actor),
  };
}

export function changeActor(dossier: Dossier, id: string, change: (actor: Actor) => Actor): Dossier {
  const actors = changed(dossier.actors, id, change);
  return actors === dossier.actors ? dossier : { ...dossier, actors };
}

/** Every name and alias of an actor, each once. */
export const namesOf = ({ name, aliases = {} }: Actor): readonly string[] => [
  ...new Set([...Object.values(name), ...Object.values(aliases).flat()]),
];

/** The dossier in which an actor has got a name: what a source of that name says is said by the actor. */
function withNamed(before: Dossier, after: Dossier, id: string): Dossier {
  const actor = before === after ? undefined : after.actors.find((one) => one.id === id);
  const claims = actor ? withSayings(after, actor) : after.claims;
  return claims === after.claims ? after : { ...after, claims };
}

function withAlias(actor: Actor, alias: string, language: string): Actor {
  if (namesOf(actor).includes(alias)) return actor;
  return { ...actor, aliases: { ...actor.aliases, [language]: [...(actor.aliases?.[language] ?? []), alias] } };
}

/** Also finds the actor under this name from now on; the same dossier if it is known already. */
export function addAlias(dossier: Dossier, id: string, alias: string, language: string): Dossier {
  const named = changeActor(dossier, id, (actor) =>
    namesWritten(alias).reduce((now, one) => withAlias(now, one, language), actor),
  );
  return withNamed(dossier, named, id);
}

function withoutAliases(actor: Actor, gone: ReadonlySet<string>): Actor {
  const { aliases, ...rest } = actor;
  if (!aliases || !Object.values(aliases).some((list) => list.some((alias) => gone.has(alias)))) return actor;
  const left = Object.entries(aliases)
    .map(([language, list]) => [language, list.filter((alias) => !gone.has(alias))] as const)
    .filter(([, list]) => list.length);
  return left.length ? { ...rest, aliases: Object.fromEntries(left) } : rest;
}

/** In all languages; a name that is also a main name stays as that. */
export function removeAlias(dossier: Dossier, id: string, alias: string): Dossier {
  return changeActor(dossier, id, (actor) => withoutAliases(actor, new Set([alias])));
}

/**
 * The name in one language; without words, the actor has none in it (but never none at all). A name that stands in a text stays as an
 * alias: what was found by it goes on being found.
 */
export function renameActor(dossier: Dossier, id: string, language: string, name: string): Dossier {
  const wanted = name.trim();
  const renamed = changeActor(dossier, id, (actor) => {
    const before = actor.name[language];
    if (before === wanted || (before === undefined && wanted === '')) return actor;
    const { [language]: _, ...others } = actor.name;
    if (wanted === '' && !Object.values(others).some((other) => other !== '')) return actor;
    const names = wanted === '' ? others : { ...actor.name, [language]: wanted };
    const called = withoutAliases({ ...actor, name: names }, new Set([wanted]));
    const used = before !== undefined && dossier.documents.some(({ text }) => text.includes(before));
    return used ? withAlias(called, before, language) : called;
  });
  return withNamed(dossier, renamed, id);
}

export function retypeActor(dossier: Dossier, id: string, kind: string): Dossier {
  return changeActor(dossier, id, (actor) => (actor.kind === kind ? actor : { ...actor, kind }));
}

/** An item of Wikidata («Q42»), or none. */
export function setWikidata(dossier: Dossier, id: string, item: string | undefined): Dossier {
  return changeActor(dossier, id, (actor) => {
    if (actor.wikidata === item) return actor;
    const { wikidata: _, ...rest } = actor;
    return item === undefined ? rest : { ...rest, wikidata: item };
  });
}

/** What is written about an actor in words, by language. */
export type ActorText = 'summary' | 'role' | 'note';

/** Without words, there is none in this language. */
export function setActorText(dossier: Dossier, id: string, field: ActorText, language: string, text: string): Dossier {
  const wanted = text.trim();
  return changeActor(dossier, id, (actor) => {
    if ((actor[field]?.[language] ?? '') === wanted) return actor;
    const { [field]: texts, ...rest } = actor;
    const { [language]: _, ...others } = texts ?? {};
    const next = wanted === '' ? others : { ...texts, [language]: wanted };
    return Object.keys(next).length ? { ...rest, [field]: next } : rest;
  });
}

export const names = (claim: Claim, actor: string): boolean =>
  claim.subject === actor || claim.object === actor || claim.attribution.some((source) => source.actor === actor);

/** All claims that speak of an actor, or that it is a source of. */
export const claimsWith = ({ claims }: Dossier, actor: string): readonly Claim[] =>
  claims.filter((claim) => names(claim, actor));

/** The claim with one actor in the place of another, wherever it occurs. */
function handedOn(claim: Claim, from: string, to: string): Claim {
  if (!names(claim, from)) return claim;
  const instead = (id: string): string => (id === from ? to : id);
  const attribution = claim.attribution.some((source) => source.actor === from)
    ? claim.attribution.map((source) => (source.actor === from ? { ...source, actor: to } : source))
    : claim.attribution;
  return { ...claim, subject: instead(claim.subject), object: instead(claim.object), attribution };
}

/** Claims that would tie an actor to itself if the two were one. */
export const selfTies = ({ claims }: Dossier, one: string, other: string): readonly Claim[] =>
  claims.filter(
    ({ subject, object }) => (subject === one && object === other) || (subject === other && object === one),
  );

/** What was noted about either is not lost. */
function bothNotes(one: LocalizedText, other: LocalizedText): LocalizedText {
  const added = Object.entries(other).map(([language, note]): [string, string] => {
    const own = one[language];
    return [language, own === undefined || own === note ? note : `${own}\n${note}`];
  });
  return { ...one, ...Object.fromEntries(added) };
}

/**
 * Two actors become one: `keep`, which takes over what `gone` is called as further names, its claims, and whatever it says of
 * itself that `keep` does not. `dropped` are claims that go with it, such as those between the two.
 */
export function mergeActors(
  dossier: Dossier,
  keep: string,
  gone: string,
  dropped: ReadonlySet<string> = new Set(),
): Dossier {
  const kept = dossier.actors.find(({ id }) => id === keep);
  const other = dossier.actors.find(({ id }) => id === gone);
  if (!kept || !other || keep === gone) return dossier;
  let merged: Actor = { ...other, ...kept };
  // What both have is the kept one's; of names and notes, both.
  for (const field of ['summary', 'role'] as const)
    if (other[field] && kept[field]) merged = { ...merged, [field]: { ...other[field], ...kept[field] } };
  if (other.note && kept.note) merged = { ...merged, note: bothNotes(kept.note, other.note) };
  const { aliases, ...rest } = merged;
  merged = kept.aliases || !aliases ? merged : rest;
  for (const [language, name] of Object.entries(other.name)) merged = withAlias(merged, name, language);
  for (const [language, list] of Object.entries(other.aliases ?? {}))
    for (const alias of list) merged = withAlias(merged, alias, language);
  return {
    ...listsWithout(differencesWithout(dossier, gone, keep), gone, keep),
    actors: without(dossier.actors, gone).map((actor) => (actor.id === keep ? merged : actor)),
    claims: dossier.claims.filter(({ id }) => !dropped.has(id)).map((claim) => handedOn(claim, gone, keep)),
  };
}

/** The part of an actor that turns out to be another one: `into`, who takes these aliases and these claims instead. */
export function splitActor(
  dossier: Dossier,
  id: string,
  into: Actor,
  aliases: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): Dossier {
  const actor = dossier.actors.find((one) => one.id === id);
  if (!actor || dossier.actors.some((one) => one.id === into.id)) return dossier;
  let other = into;
  for (const [language, list] of Object.entries(actor.aliases ?? {}))
    for (const alias of list) if (aliases.has(alias)) other = withAlias(other, alias, language);
  // Its own name is found as the new one's from now on.
  const left = withoutAliases(actor, new Set([...aliases, ...Object.values(into.name)]));
  return {
    ...setDifferent(dossier, id, other.id),
    actors: dossier.actors.flatMap((one) => (one.id === id ? [left, other] : [one])),
    claims: claims.size
      ? dossier.claims.map((claim) => (claims.has(claim.id) ? handedOn(claim, id, into.id) : claim))
      : dossier.claims,
  };
}

/** Only an actor without claims can be removed; else the very same dossier. */
export function removeActor(dossier: Dossier, id: string): Dossier {
  const actors = without(dossier.actors, id);
  return actors === dossier.actors || dossier.claims.some((claim) => names(claim, id))
    ? dossier
    : { ...listsWithout(differencesWithout(dossier, id), id), actors };
}

/** Whom and what do the names in proposals mean, as far as dossier, answers and the user have said it? */
import { UNSPECIFIED } from '../../dossier/codebook.ts';
import type { Actor, ActorKind, RelationType } from '../../dossier/schema.ts';
import type { Party, Predicate } from '../../edit/take-proposals.ts';
import { actorNamed, foldName as fold, typeNamed } from '../../names/known-names.ts';
import type { ProposedActor } from '../../exchange/proposals/proposal.ts';
import type { NameChoice, TypeChoice } from './stored-queue.ts';

/** Thousands of proposals speak of the same few names. */
const folds = new Map<string, string>();
const MOST_FOLDS = 50_000;
export function foldName(name: string): string {
  const known = folds.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  if (folds.size >= MOST_FOLDS) folds.clear();
  folds.set(name, folded);
  return folded;
}

/** By every name that the answers give for a person or thing, folded. */
export type ProposedActors = ReadonlyMap<string, ProposedActor>;

/** A person or thing as all answers together give it. */
interface OneActor {
  readonly name: string;
  readonly others: Set<string>;
  kind: string | undefined;
  wikidata: string | undefined;
}

/** Several answers on one, by item of Wikidata or by name, are put together. */
export function proposedActors(answers: readonly ProposedActor[]): ProposedActors {
  const byName = new Map<string, OneActor>();
  const byItem = new Map<string, OneActor>();
  for (const { name, kind, aliases, wikidata } of answers) {
    const named = byName.get(foldName(name));
    const fits = named && (wikidata === undefined || named.wikidata === undefined || named.wikidata === wikidata);
    const known = (wikidata === undefined ? undefined : byItem.get(wikidata)) ?? (fits ? named : undefined);
    // A name that another one has already identifies nothing: a different one is needed.
    const names = [name, ...aliases].filter(
      (other) => foldName(other) && (byName.get(foldName(other)) ?? known) === known,
    );
    const [main] = names;
    if (main === undefined) continue;
    const one = known ?? { name: main, others: new Set(), kind, wikidata };
    one.kind ??= kind;
    one.wikidata ??= wikidata;
    if (one.wikidata !== undefined) byItem.set(one.wikidata, one);
    for (const other of names) {
      if (other !== one.name) one.others.add(other);
      byName.set(foldName(other), one);
    }
  }
  const actors = new Map<OneActor, ProposedActor>();
  return new Map(
    [...byName].map(([key, one]) => {
      const { name, others, kind, wikidata } = one;
      const actor = actors.get(one) ?? {
        name,
        aliases: [...others],
        ...(kind !== undefined && { kind }),
        ...(wikidata !== undefined && { wikidata }),
      };
      actors.set(one, actor);
      return [key, actor];
    }),
  );
}

/** What a name, or a predicate, that no answer explains is decided under. */
export const plainKey = (name: string): string => foldName(name) || name;

/** The key under which a name is decided: all names of one actor are decided once. */
export const keyOfName = (proposed: ProposedActors, name: string): string =>
  plainKey(proposed.get(foldName(name))?.name ?? name);

/** The actor of this name, or of another one that the answers themselves give for the same actor. */
export function knownActor(actors: readonly Actor[], proposed: ProposedActors, name: string): string | undefined {
  const known = actorNamed(actors, name);
  if (known !== undefined) return known;
  const one = proposed.get(foldName(name));
  return one && [one.name, ...one.aliases].map((other) => actorNamed(actors, other)).find((id) => id !== undefined);
}

/** `unknown`: it is undecided who is meant. `nobody`: it was decided that no actor is meant. */
export type PartyMeant = Party | 'unknown' | 'nobody';
export type PredicateMeant = Predicate | 'unknown' | 'nobody';

/** What decides whom a name means. */
export interface NamesGiven {
  readonly actors: readonly Actor[];
  readonly actorKinds: readonly ActorKind[];
  readonly relationTypes: readonly RelationType[];
  readonly proposed: ProposedActors;
  readonly names: ReadonlyMap<string, NameChoice>;
  readonly predicates: ReadonlyMap<string, TypeChoice>;
}

function partyNamed(name: string, given: NamesGiven): PartyMeant {
  const { actors, actorKinds, proposed, names } = given;
  const known = knownActor(actors, proposed, name);
  if (known !== undefined) return { known };
  const choice = names.get(keyOfName(proposed, name)) ?? names.get(plainKey(name));
  if (choice?.to === 'nobody') return 'nobody';
  if (choice?.to === 'known') return actors.some(({ id }) => id === choice.id) ? { known: choice.id } : 'unknown';
  if (choice?.to !== 'new') return 'unknown';
  if (choice.kind !== UNSPECIFIED.id && !actorKinds.some(({ id }) => id === choice.kind)) return 'unknown';
  const one = proposed.get(foldName(name));
  const main = one?.name ?? name;
  const { wikidata } = one ?? {};
  return {
    make: {
      name: main,
      kind: choice.kind,
      aliases: [name, ...(one?.aliases ?? [])].filter((other) => other !== main),
      ...(wikidata !== undefined && { wikidata }),
    },
  };
}

function predicateNamed(name: string, { relationTypes, predicates }: NamesGiven): PredicateMeant {
  const known = typeNamed(relationTypes, name);
  if (known !== undefined) return { known };
  const choice = predicates.get(plainKey(name));
  if (choice?.to === 'nobody') return 'nobody';
  if (choice?.to === 'known')
    return relationTypes.some(({ id }) => id === choice.id) ? { known: choice.id } : 'unknown';
  return choice ? { make: { name, family: choice.family, directed: choice.directed } } : 'unknown';
}

/** Answers for whom a name is used: found once for all proposals. */
export interface Resolution {
  readonly party: (name: string) => PartyMeant;
  readonly predicate: (name: string) => PredicateMeant;
}

export function resolutionOf(given: NamesGiven): Resolution {
  const once = <T>(find: (name: string, given: NamesGiven) => T): ((name: string) => T) => {
    const found = new Map<string, T>();
    return (name) => {
      const before = found.get(name);
      if (before !== undefined) return before;
      const now = find(name, given);
      found.set(name, now);
      return now;
    };
  };
  return { party: once(partyNamed), predicate: once(predicateNamed) };
}

/** A key for the one who is meant, also before they are an actor. */
export const wordFor = (party: PartyMeant | PredicateMeant, name: string): string =>
  typeof party === 'object' && 'known' in party ? party.known : `? ${plainKey(name)}`;

/** The id of the one who is meant, if they are in the dossier. */
export const idOf = (party: PartyMeant | PredicateMeant): string | undefined =>
  typeof party === 'object' && 'known' in party ? party.known : undefined;

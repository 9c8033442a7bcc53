/**
 * How do relation types, families and kinds of actors come, change and go? Pure edits. Nothing that is in use goes without a
 * place for what used it: claims, types and actors never point to what is not there.
 */
import { familyEntry, familyIds, type Codebook } from '../dossier/codebook.ts';
import type { ActorKind, Dossier, ModalityCues, RelationFamily, RelationType, Shape } from '../dossier/schema.ts';
import { idsOf, newId } from './ids.ts';
import { changed, without } from './lists.ts';

export interface NewType {
  /** A predicate, in the words of `language`: «supplies arms to». */
  readonly label: string;
  /** BCP 47. */
  readonly language: string;
  /** Empty while it is not set: so it is not to be added. */
  readonly family: string;
  readonly directed: boolean;
  readonly aspect?: RelationType['aspect'];
}

/** A relation type that no dossier has yet; it is not in the dossier before `addType`. */
export function makeType(dossier: Pick<Dossier, 'relationTypes'>, type: NewType): RelationType {
  const { label, language, family, directed, aspect = 'event' } = type;
  return {
    id: newId(label, idsOf(dossier.relationTypes), 'relation'),
    label: { [language]: label },
    family,
    directed,
    aspect,
  };
}

/** At the end of its family, so that families stay together and keep their order. */
export function addType(dossier: Dossier, type: RelationType): Dossier {
  const { relationTypes } = dossier;
  const last = relationTypes.findLastIndex(({ family }) => family === type.family);
  const at = last < 0 ? relationTypes.length : last + 1;
  return { ...dossier, relationTypes: relationTypes.toSpliced(at, 0, type) };
}

export function changeType(dossier: Dossier, id: string, change: (type: RelationType) => RelationType): Dossier {
  const relationTypes = changed(dossier.relationTypes, id, change);
  return relationTypes === dossier.relationTypes ? dossier : { ...dossier, relationTypes };
}

/** How many claims use a relation type. */
export const usesOfType = ({ claims }: Pick<Dossier, 'claims'>, id: string): number =>
  claims.reduce((count, { relation }) => count + Number(relation === id), 0);

/** The same dossier while claims use it: first they have to go elsewhere, see `mergeTypes`. */
export function removeType(dossier: Dossier, id: string): Dossier {
  if (usesOfType(dossier, id) > 0) return dossier;
  const relationTypes = without(dossier.relationTypes, id);
  return relationTypes === dossier.relationTypes ? dossier : { ...dossier, relationTypes };
}

/** The type and every claim that uses it. */
export function removeTypeWithClaims(dossier: Dossier, id: string): Dossier {
  const claims = dossier.claims.filter(({ relation }) => relation !== id);
  return removeType(claims.length === dossier.claims.length ? dossier : { ...dossier, claims }, id);
}

/**
 * Makes one of two relation types: the claims of `gone` become claims of `kept`. `turned` if they say the same the other way
 * round, as «is armed by» and «arms»: then subject and object change places.
 */
export function mergeTypes(dossier: Dossier, kept: string, gone: string, turned = false): Dossier {
  const ids = idsOf(dossier.relationTypes);
  if (kept === gone || !ids.has(kept) || !ids.has(gone)) return dossier;
  const claims = dossier.claims.map((claim) => {
    if (claim.relation !== gone) return claim;
    const { subject, object } = claim;
    return turned ? { ...claim, relation: kept, subject: object, object: subject } : { ...claim, relation: kept };
  });
  const some = usesOfType(dossier, gone) > 0;
  return removeType(some ? { ...dossier, claims } : dossier, gone);
}

/** Turns every claim of a type round, for a type that was named from the wrong end. Its label is the caller's to change. */
export function reverseType(dossier: Dossier, id: string): Dossier {
  if (usesOfType(dossier, id) === 0) return dossier;
  const claims = dossier.claims.map((claim) =>
    claim.relation === id ? { ...claim, subject: claim.object, object: claim.subject } : claim,
  );
  return { ...dossier, claims };
}

/** A kind of actors that no dossier has yet. */
export function makeKind(
  dossier: Pick<Dossier, 'actorKinds'>,
  { label, language, shape }: { readonly label: string; readonly language: string; readonly shape: Shape },
): ActorKind {
  return { id: newId(label, idsOf(dossier.actorKinds), 'kind'), label: { [language]: label }, shape };
}

export function addKind(dossier: Dossier, kind: ActorKind): Dossier {
  return { ...dossier, actorKinds: [...dossier.actorKinds, kind] };
}

export function changeKind(dossier: Dossier, id: string, change: (kind: ActorKind) => ActorKind): Dossier {
  const actorKinds = changed(dossier.actorKinds, id, change);
  return actorKinds === dossier.actorKinds ? dossier : { ...dossier, actorKinds };
}

/** How many actors are of a kind. */
export const usesOfKind = ({ actors }: Pick<Dossier, 'actors'>, id: string): number =>
  actors.reduce((count, { kind }) => count + Number(kind === id), 0);

/** Its actors become `into`; without that, a kind that has actors stays, and the dossier is the same. */
export function removeKind(dossier: Dossier, id: string, into?: string): Dossier {
  const actorKinds = without(dossier.actorKinds, id);
  if (actorKinds === dossier.actorKinds) return dossier;
  if (usesOfKind(dossier, id) === 0) return { ...dossier, actorKinds };
  if (into === undefined || !idsOf(actorKinds).has(into)) return dossier;
  const actors = dossier.actors.map((actor) => (actor.kind === id ? { ...actor, kind: into } : actor));
  return { ...dossier, actors, actorKinds };
}

/** A family that no dossier has yet. It is there as soon as it is added, or a type says that it belongs to it. */
export function makeFamily(
  dossier: Pick<Dossier, 'relationFamilies' | 'relationTypes'>,
  { label, language, colour }: { readonly label: string; readonly language: string; readonly colour?: number },
): RelationFamily {
  const id = newId(label, new Set(familyIds(dossier)), 'family');
  return { id, label: { [language]: label }, ...(colour !== undefined && { colour }) };
}

export function addFamily(dossier: Dossier, family: RelationFamily): Dossier {
  return { ...dossier, relationFamilies: [...(dossier.relationFamilies ?? []), family] };
}

/** Also of a family that has no entry yet, as those that every dossier knows: then `change` is given a bare one. */
export function changeFamily(
  dossier: Dossier,
  id: string,
  change: (family: RelationFamily) => RelationFamily,
): Dossier {
  if (familyEntry(dossier, id)) {
    const relationFamilies = changed(dossier.relationFamilies ?? [], id, change);
    return relationFamilies === dossier.relationFamilies ? dossier : { ...dossier, relationFamilies };
  }
  if (!familyIds(dossier).includes(id)) return dossier;
  const bare: RelationFamily = { id, label: {} };
  const family = change(bare);
  return family === bare ? dossier : addFamily(dossier, family);
}

/** How many relation types belong to a family. */
export const usesOfFamily = ({ relationTypes }: Pick<Dossier, 'relationTypes'>, id: string): number =>
  relationTypes.reduce((count, { family }) => count + Number(family === id), 0);

/** Its types move to `into`; without that, a family that has types stays, and the dossier is the same. */
export function removeFamily(dossier: Dossier, id: string, into?: string): Dossier {
  const uses = usesOfFamily(dossier, id);
  if (uses > 0 && (into === undefined || into === id || !familyIds(dossier).includes(into))) return dossier;
  const own = dossier.relationFamilies;
  const rest = own && without(own, id);
  if (uses === 0 && rest === own) return dossier;
  const moved = dossier.relationTypes.filter(({ family }) => family === id);
  const stay: Dossier = { ...dossier, relationTypes: dossier.relationTypes.filter(({ family }) => family !== id) };
  const next = moved.reduce((to, type) => addType(to, { ...type, family: into ?? id }), stay);
  return rest === undefined ? next : { ...next, relationFamilies: rest };
}

/** Puts a family before another one, or last: with its types, since their order is that of the legend and of all lists. */
export function moveFamily(dossier: Dossier, id: string, before?: string): Dossier {
  const order = familyIds(dossier);
  if (!order.includes(id) || id === before) return dossier;
  const others = order.filter((family) => family !== id);
  const at = before === undefined ? others.length : others.indexOf(before);
  if (at < 0) return dossier;
  const wanted = others.toSpliced(at, 0, id);
  if (wanted.every((family, i) => family === order[i])) return dossier;
  const rank = new Map(wanted.map((family, i) => [family, i]));
  const by = (a: string, b: string): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  return {
    ...dossier,
    relationTypes: dossier.relationTypes.toSorted((a, b) => by(a.family, b.family)),
    ...(dossier.relationFamilies && {
      relationFamilies: dossier.relationFamilies.toSorted((a, b) => by(a.id, b.id)),
    }),
  };
}

export const CODEBOOK_LISTS = ['relationFamilies', 'relationTypes', 'actorKinds'] as const;
export type CodebookList = (typeof CODEBOOK_LISTS)[number];
type Entry = ActorKind | RelationFamily | RelationType;

/** Something that both codebooks have under one id, and describe differently. */
export interface Conflict {
  readonly list: CodebookList;
  readonly id: string;
  readonly mine: Entry;
  readonly theirs: Entry;
}

/** What a codebook would bring to a dossier. */
export interface Taking {
  readonly added: readonly { readonly list: CodebookList; readonly entry: Entry }[];
  readonly conflicts: readonly Conflict[];
  /** How many entries are the same on both sides. */
  readonly same: number;
}

/** By value, whatever the order of the fields. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key as never], b[key as never]))
  );
}

/** An entry that only lacks what it may lack describes the same: dossiers were begun before there was a wording for the other way round. */
function sameEntry(mine: Entry, theirs: Entry): boolean {
  if (!('labelInverse' in theirs) || 'labelInverse' in mine) return equal(mine, theirs);
  const { labelInverse: _, ...rest } = theirs;
  return equal(mine, rest);
}

/** The words of both, each once. The very same object where nothing is new. */
export function withCues(mine: ModalityCues | undefined, theirs: ModalityCues | undefined): ModalityCues | undefined {
  if (!theirs) return mine;
  const next: Record<string, unknown> = { ...mine };
  let isNew = false;
  for (const kind of ['alleged', 'planned', 'hypothetical', 'denied'] as const)
    for (const [language, words] of Object.entries(theirs[kind] ?? {})) {
      const own = (next[kind] ?? {}) as Readonly<Record<string, readonly string[]>>;
      const known = own[language] ?? [];
      const more = words.filter((word) => !known.includes(word));
      if (more.length === 0) continue;
      isNew = true;
      next[kind] = { ...own, [language]: [...known, ...more] };
    }
  return isNew ? next : mine;
}

export function compareCodebook(dossier: Codebook, codebook: Codebook): Taking {
  const added: { list: CodebookList; entry: Entry }[] = [];
  const conflicts: Conflict[] = [];
  let same = 0;
  for (const list of CODEBOOK_LISTS) {
    const mine = new Map((dossier[list] ?? []).map((entry): [string, Entry] => [entry.id, entry]));
    for (const theirs of codebook[list] ?? []) {
      const own = mine.get(theirs.id);
      if (!own) added.push({ list, entry: theirs });
      else if (sameEntry(own, theirs)) same++;
      else conflicts.push({ list, id: theirs.id, mine: own, theirs });
    }
  }
  return { added, conflicts, same };
}

export const conflictKey = ({ list, id }: Pick<Conflict, 'list' | 'id'>): string => `${list}/${id}`;

/**
 * Takes a codebook along: what is missing is added; what is there stays as it is, but for the conflicts whose keys are in `theirs`
 * (see `conflictKey`), which are described as the codebook does from then on. Claims and actors keep their types and kinds.
 */
export function takeCodebook(dossier: Dossier, codebook: Codebook, theirs: ReadonlySet<string> = new Set()): Dossier {
  const { added, conflicts } = compareCodebook(dossier, codebook);
  const replaced = conflicts.filter((conflict) => theirs.has(conflictKey(conflict)));
  const cues = withCues(dossier.modalityCues, codebook.modalityCues);
  if (added.length === 0 && replaced.length === 0 && cues === dossier.modalityCues) return dossier;
  const listOf = <T extends Entry>(list: CodebookList, own: readonly T[]): readonly T[] => {
    const other = new Map(replaced.filter((c) => c.list === list).map((c) => [c.id, c.theirs as T]));
    const more = added.filter((item) => item.list === list).map(({ entry }) => entry as T);
    return other.size || more.length ? [...own.map((entry) => other.get(entry.id) ?? entry), ...more] : own;
  };
  const families = listOf('relationFamilies', dossier.relationFamilies ?? []);
  const next: Dossier = {
    ...dossier,
    actorKinds: listOf('actorKinds', dossier.actorKinds),
    ...(families.length && { relationFamilies: families }),
    ...(cues && { modalityCues: cues }),
  };
  const types = added.filter(({ list }) => list === 'relationTypes').map(({ entry }) => entry as RelationType);
  const described = replaced.filter(({ list }) => list === 'relationTypes');
  // What is new comes at the end of its family, so that the families stay together.
  return types.reduce(
    addType,
    described.reduce((to, { id, theirs: type }) => changeType(to, id, () => type as RelationType), next),
  );
}

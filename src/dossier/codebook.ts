/** What belongs to the codebook, the part of a dossier that can travel to the next one? And in which order are its families? */
import type { ActorKind, Dossier, RelationFamily, RelationType } from './schema.ts';

export type Codebook = Pick<Dossier, 'actorKinds' | 'relationFamilies' | 'relationTypes' | 'modalityCues'>;

/**
 * The kind of an actor whose kind was not given. It comes into the codebook with the first such actor, so that readers of the file
 * find an ordinary kind.
 */
export const UNSPECIFIED: ActorKind = {
  id: 'unspecified',
  label: { en: 'Kind not said', id: 'Jenis belum disebut' },
  shape: 'circle',
  ftm: 'Thing',
};
/** Kinds that the user can choose. */
export const saidKinds = (kinds: readonly ActorKind[]): readonly ActorKind[] =>
  kinds.filter(({ id }) => id !== UNSPECIFIED.id);

/**
 * Every family, each once: in the order of their first relation types, so that what is listed by type and what is listed by
 * family runs alike, and then those that have no type yet.
 */
export function familyIds({
  relationTypes,
  relationFamilies = [],
}: {
  readonly relationTypes: readonly Pick<RelationType, 'family'>[];
  readonly relationFamilies?: readonly Pick<RelationFamily, 'id'>[] | undefined;
}): readonly string[] {
  return [...new Set([...relationTypes.map(({ family }) => family), ...relationFamilies.map(({ id }) => id)])];
}

/** The dossier's own word on a family; the first one, if a file has several. */
export const familyEntry = (
  { relationFamilies }: { readonly relationFamilies?: readonly RelationFamily[] | undefined },
  id: string,
): RelationFamily | undefined => relationFamilies?.find((family) => family.id === id);

/**
 * Families that every dossier may have, in the order of their colours in `scene/palette.ts`: arms supplies look alike everywhere. A further
 * one goes to the end, takes the first colour that dossiers use for families of their own (files store colours by number), and has its name in `words`, `wording/family-text.ts` and `docs/dossier-format.md`, and its words in `suggest/family-words.ts`.
 */
export const KNOWN_FAMILIES = [
  'alliance',
  'diplomacy',
  'arms',
  'conflict',
  'sanctions',
  'economy',
  'ties',
  'speech',
] as const;
export type KnownFamily = (typeof KNOWN_FAMILIES)[number];

/** What belongs to the codebook, the part of a dossier that can travel to the next one? And in which order are its families? */
import type { Dossier, RelationFamily, RelationType } from './schema.ts';

export type Codebook = Pick<Dossier, 'actorKinds' | 'relationFamilies' | 'relationTypes'>;

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

/** One entry of the codebook, a relation type, a family or a kind of actors: found, begun and entered in one way. */
import { familyEntry, familyIds, saidKinds } from '../dossier/codebook.ts';
import type { ActorKind, Dossier, RelationFamily, RelationType } from '../dossier/schema.ts';
import { addFamily, addKind, addType, makeFamily, makeKind, makeType } from './codebook.ts';

export type Entry =
  | { readonly list: 'type'; readonly entry: RelationType }
  | { readonly list: 'family'; readonly entry: RelationFamily }
  | { readonly list: 'kind'; readonly entry: ActorKind };
export type EntryList = Entry['list'];

/** A family is also there where only a type says that it belongs to it. */
export function entryIn(dossier: Dossier, list: EntryList, id: string): Entry | undefined {
  if (list === 'type') {
    const entry = dossier.relationTypes.find((type) => type.id === id);
    return entry && { list, entry };
  }
  if (list === 'kind') {
    const entry = dossier.actorKinds.find((kind) => kind.id === id);
    return entry && { list, entry };
  }
  return familyIds(dossier).includes(id) ? { list, entry: familyEntry(dossier, id) ?? { id, label: {} } } : undefined;
}

const SHAPES = ['circle', 'hexagon', 'rounded-square', 'sheet', 'shield', 'diamond'] as const;
const COLOURS = [...Array(10).keys()];

/**
 * An entry without words yet, in the language that they will be in: of a colour or a shape that nothing else has, if one is left. `family`:
 * where a type belongs; `colours`: those of the families.
 */
export function beginEntry(
  dossier: Dossier,
  list: EntryList,
  language: string,
  { family, colours }: { readonly family: string | undefined; readonly colours: Iterable<number> },
): Entry {
  const words = { label: '', language };
  if (list === 'type') {
    const home = family ?? familyIds(dossier)[0] ?? 'ties';
    return { list, entry: makeType(dossier, { ...words, family: home, directed: true }) };
  }
  if (list === 'family') {
    const taken = new Set(colours);
    const colour = COLOURS.find((slot) => !taken.has(slot));
    return { list, entry: makeFamily(dossier, { ...words, ...(colour !== undefined && { colour }) }) };
  }
  const taken = new Set(saidKinds(dossier.actorKinds).map(({ shape }) => shape));
  const shape = SHAPES.find((one) => !taken.has(one)) ?? 'circle';
  return { list, entry: makeKind(dossier, { ...words, shape }) };
}

/** Under an id made of its words; gives it, and what adds the entry. */
export function enterEntry(
  dossier: Dossier,
  { list, entry }: Entry,
  label: string,
): { readonly id: string; readonly add: (dossier: Dossier) => Dossier } {
  const words = { label, language: dossier.language };
  if (list === 'type') {
    const made = { ...entry, id: makeType(dossier, { ...words, family: entry.family, directed: entry.directed }).id };
    return { id: made.id, add: (before) => addType(before, made) };
  }
  if (list === 'family') {
    const made = { ...entry, id: makeFamily(dossier, words).id };
    return { id: made.id, add: (before) => addFamily(before, made) };
  }
  const made = { ...entry, id: makeKind(dossier, { ...words, shape: entry.shape }).id };
  return { id: made.id, add: (before) => addKind(before, made) };
}

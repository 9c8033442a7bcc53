/** Who is meant by a name that somebody else wrote? By all names, aliases and ids, whatever their case, accents and hyphens. */
import type { Actor, RelationType } from '../dossier/schema.ts';
import { folded } from '../evidence/fold.ts';

export const foldName = (name: string): string =>
  folded(name, 'search')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

type Index = ReadonlyMap<string, readonly string[]>;
const indexes = new WeakMap<readonly unknown[], Index>();

function indexed<T extends { readonly id: string }>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): Index {
  const known = indexes.get(items);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const item of items) {
    for (const name of new Set([item.id, ...namesOf(item)].map(foldName))) {
      const ids = index.get(name);
      if (!name) continue;
      if (ids) ids.push(item.id);
      else index.set(name, [item.id]);
    }
  }
  indexes.set(items, index);
  return index;
}

const namesOf = ({ name, aliases = {}, inSentence = {} }: Actor): readonly string[] => [
  ...Object.values(name),
  ...Object.values(aliases).flat(),
  ...Object.values(inSentence),
];

/** The only actor of this name; none if two share it. */
export function actorNamed(actors: readonly Actor[], name: string): string | undefined {
  const ids = indexed(actors, namesOf).get(foldName(name)) ?? [];
  return ids.length === 1 ? ids[0] : undefined;
}

/** The only relation type of this label. */
export function typeNamed(types: readonly RelationType[], name: string): string | undefined {
  const labels = ({ label, labelDenied = {}, noun = {} }: RelationType): readonly string[] =>
    [label, labelDenied, noun].flatMap((text) => Object.values(text));
  const ids = indexed(types, labels).get(foldName(name)) ?? [];
  return ids.length === 1 ? ids[0] : undefined;
}

/**
 * The actor that is perhaps meant: whose name holds all words of this one, or the other way round («President Putin»). The one
 * that shares most words, and none if two share as many.
 */
export function actorLike(actors: readonly Actor[], name: string): string | undefined {
  const wanted = new Set(foldName(name).split(' '));
  const scores = new Map<string, number>();
  for (const [known, ids] of indexed(actors, namesOf)) {
    const words = known.split(' ');
    const shared = words.filter((word) => wanted.has(word)).length;
    const letters = words.join('').length;
    if (shared === 0 || letters < 2 || (shared < words.length && shared < wanted.size)) continue;
    for (const id of ids) scores.set(id, Math.max(scores.get(id) ?? 0, shared));
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}

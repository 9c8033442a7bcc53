/** Where does a name stand in an article, as it is written? By an index of its capitalised words, so that many names cost little. */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';

const CAPITALISED = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*/gu;
const FIRST = /^[\p{L}\p{M}\p{N}]+/u;
const indexes = new WeakMap<Document, ReadonlyMap<string, readonly number[]>>();
const EMPTY: readonly number[] = [];

function indexOf(document: Document): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(document);
  if (known) return known;
  const made = new Map<string, number[]>();
  for (const { 0: word, index } of document.text.matchAll(CAPITALISED)) {
    const places = made.get(word);
    if (places) places.push(index);
    else made.set(word, [index]);
  }
  indexes.set(document, made);
  return made;
}

/** Whole words only, ascending; none for a name that begins with no capital. */
export function placesOfName(document: Document, name: string): readonly TextRange[] {
  const first = FIRST.exec(name)?.[0];
  if (first === undefined) return [];
  const { text } = document;
  return (indexOf(document).get(first) ?? EMPTY).flatMap((start) => {
    const end = start + name.length;
    return text.startsWith(name, start) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))
      ? [{ start, end }]
      : [];
  });
}

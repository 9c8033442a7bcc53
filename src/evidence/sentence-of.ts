/** In which sentence does a quote stand? Sentences are fixed with the document; the first is §1. */
import type { Document } from '../dossier/schema.ts';

/** 0-based index of the sentence that holds `position` or, between sentences, of the next one; -1 past the last. */
export function sentenceAt(document: Document, position: number): number {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as readonly [number, number])[1] <= position) low = middle + 1;
    else high = middle;
  }
  return low < sentences.length ? low : -1;
}

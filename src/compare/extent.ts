/** Which words does a claim rest on? Its quotes where they really stand, joined, by document. */
import type { Claim, Document } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import type { TextRange } from '../evidence/locate.ts';
import { joined } from '../evidence/pieces.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

/** By document id; places ascending, without overlap. A quote that stands nowhere, or at several places, has none. */
export type Extent = ReadonlyMap<string, readonly TextRange[]>;

export function extentOf(claim: Claim, checks: Checks): Extent {
  const found = new Map<string, TextRange[]>();
  claim.evidence.forEach(({ document }, i) => {
    const places = (checks.get(claim.id)?.located[i] ?? []).flatMap(({ state, places: at }) =>
      state === 'verbatim' || state === 'moved' ? at : [],
    );
    if (places.length) found.set(document, [...(found.get(document) ?? []), ...places]);
  });
  return new Map([...found].map(([document, places]) => [document, joined(places)]));
}

const lengthOf = (places: readonly TextRange[]): number => places.reduce((sum, { start, end }) => sum + end - start, 0);

function common(a: readonly TextRange[], b: readonly TextRange[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] as TextRange, b[j] as TextRange];
    shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
    if (x.end < y.end) i++;
    else j++;
  }
  return shared;
}

/** Jaccard of the characters: 1 for the same words, 0 where they do not meet. Only documents that both rest on count. */
export function overlap(a: Extent, b: Extent): number {
  let shared = 0;
  let all = 0;
  for (const [document, places] of a) {
    const other = b.get(document);
    if (!other) continue;
    const both = common(places, other);
    shared += both;
    all += lengthOf(places) + lengthOf(other) - both;
  }
  return all === 0 ? 0 : shared / all;
}

export const sameExtent = (a: Extent, b: Extent): boolean =>
  a.size === b.size &&
  [...a].every(([document, places]) => {
    const other = b.get(document);
    return (
      other?.length === places.length && places.every((p, i) => p.start === other[i]?.start && p.end === other[i]?.end)
    );
  });

/** The sentences of a document that places touch, as 0-based indices, ascending; none in a document without sentences. */
export function sentencesTouched(document: Document, places: readonly TextRange[]): number[] {
  const touched = new Set<number>();
  for (const { start, end } of places)
    for (let i = sentenceAt(document, start); i >= 0 && i < document.sentences.length; i++) {
      if ((document.sentences[i]?.[0] ?? Infinity) >= end) break;
      touched.add(i);
    }
  return [...touched].sort((a, b) => a - b);
}

/** How do positions counted in code points (as W3C Web Annotation counts) become UTF-16 code units (as JavaScript counts)? */
import type { Document, Evidence } from './schema.ts';

/** A function from code-point positions in `text` to UTF-16 positions. Positions past the end stay past the end. */
export function utf16Positions(text: string): (codePoint: number) => number {
  const astral: number[] = []; // code-point index of each character that takes two code units, ascending
  let points = 0;
  for (const char of text) {
    if (char.length === 2) astral.push(points);
    points++;
  }
  return (position) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((astral[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return position + low;
  };
}

export function convertDocument(document: Document, at: (n: number) => number): Document {
  return { ...document, sentences: document.sentences.map(([start, end]) => [at(start), at(end)] as const) };
}

export function convertEvidence(evidence: Evidence, at: (n: number) => number): Evidence {
  return {
    ...evidence,
    segments: evidence.segments.map((segment) => ({ ...segment, start: at(segment.start), end: at(segment.end) })),
  };
}

/** A sentence in which there is nothing to code says so by its own words, as a quote does, and so it is found again in a corrected version. */
import type { Document, Dossier, Evidence } from '../dossier/schema.ts';
import { textIndex } from '../evidence/check.ts';
import { locate } from '../evidence/locate.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';

type Marks = readonly Evidence[];

const isOf = ({ document: id, segments }: Evidence, document: Document, sentence: number): boolean =>
  id === document.id && segments.some(({ start }) => sentenceAt(document, start) === sentence);

/** Without an empty list: a dossier in which nobody has marked anything is written as before. */
function withMarks(dossier: Dossier, marks: Marks): Dossier {
  const { nothingToCode: _, ...rest } = dossier;
  return marks.length ? { ...dossier, nothingToCode: marks } : rest;
}

/** `sentence`: 0-based. The very same dossier where it is so already, or where there is no such sentence. */
export function markNothing(dossier: Dossier, document: Document, sentence: number, on: boolean): Dossier {
  const marks = dossier.nothingToCode ?? [];
  const range = document.sentences[sentence];
  const there = marks.some((mark) => isOf(mark, document, sentence));
  if (!range || there === on) return dossier;
  if (!on)
    return withMarks(
      dossier,
      marks.filter((mark) => !isOf(mark, document, sentence)),
    );
  const [start, end] = range;
  const segment = { start, end, exact: document.text.slice(start, end) };
  return withMarks(dossier, [...marks, { document: document.id, segments: [segment] }]);
}

/** The marks of a document in a corrected version of it: each that stands there once, word for word. */
export function marksCarried(marks: Marks, from: string, to: Document): Marks {
  const index = textIndex(to);
  return marks.flatMap((mark): Marks => {
    if (mark.document !== from) return [];
    const segments = mark.segments.flatMap((segment) => {
      const { places, count } = locate(index, segment);
      const [place] = places;
      return place && count === 1 ? [{ ...segment, ...place, exact: to.text.slice(place.start, place.end) }] : [];
    });
    return segments.length ? [{ ...mark, document: to.id, segments }] : [];
  });
}

/** How do positions counted in code points (as W3C Web Annotation counts) become UTF-16 code units (as JavaScript counts)? */
import type { Document, Evidence } from './schema.ts';

type At = (codePoint: number) => number;

/** A function from code-point positions in `text` to UTF-16 positions. Positions past the end stay past the end. */
export function utf16Positions(text: string): At {
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

export function convertDocument(document: Document, at: At): Document {
  return { ...document, sentences: document.sentences.map(([start, end]) => [at(start), at(end)] as const) };
}

export function convertEvidence(evidence: Evidence, at: At): Evidence {
  return {
    ...evidence,
    segments: evidence.segments.map((segment) => ({ ...segment, start: at(segment.start), end: at(segment.end) })),
  };
}

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of something that may be anything: changed where it is there, else left as it is. */
function changed(value: unknown, field: string, change: (inner: unknown) => unknown): unknown {
  return isRaw(value) && Object.hasOwn(value, field) ? { ...value, [field]: change(value[field]) } : value;
}
const each =
  (change: (item: unknown) => unknown) =>
  (value: unknown): unknown =>
    Array.isArray(value) ? value.map(change) : value;

/**
 * A document or claim that could not be read, with those of its positions converted that can be: it goes back into a file that
 * counts in UTF-16. `positionsOf` is asked for the text of a document by its id.
 */
export function convertUnread(value: unknown, positionsOf: (document: unknown) => At | undefined): unknown {
  const moved =
    (at: At | undefined) =>
    (position: unknown): unknown =>
      at && typeof position === 'number' && Number.isSafeInteger(position) ? at(position) : position;
  const document = changed(value, 'sentences', (sentences) =>
    isRaw(value) && typeof value['text'] === 'string'
      ? each(each(moved(utf16Positions(value['text']))))(sentences)
      : sentences,
  );
  return changed(
    document,
    'evidence',
    each((evidence) => {
      const move = moved(isRaw(evidence) ? positionsOf(evidence['document']) : undefined);
      const segment = (s: unknown): unknown => changed(changed(s, 'start', move), 'end', move);
      return changed(evidence, 'segments', each(segment));
    }),
  );
}

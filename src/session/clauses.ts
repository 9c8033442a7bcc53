/** Into which pieces may a sentence be cut, each of which says something of its own? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';

/** What stands between two clauses, whatever the language: marks, and the usual words in those that the page speaks. */
const BETWEEN = /[,;:]\s+|\s[–—]\s|\s(?=(?:and|but|while|whereas|dan|serta|tetapi|namun|sementara|sedangkan)\s)/giu;
/** «, and»: the word belongs to neither. */
const LEADING = /^(?:and|but|while|whereas|which|dan|serta|tetapi|namun|sementara|sedangkan|yang)\s+/iu;
/** In characters: less names no two and what is between them. */
const LEAST = 12;
/** A sentence with more parts than this is a list. */
const MOST = 6;

/** Whoever is named right before a comma: what stands behind it may tell of them, «X, who owns Y», «X, a cousin of Y». */
const NAMED = /(?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*\s){0,5}\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*$/u;

/** The sentence as a whole first, then its clauses in their order; half-open UTF-16 ranges of the document's text. */
export function clausesOf({ text, sentences }: Document, sentence: number): readonly TextRange[] {
  const [from, to] = sentences[sentence] ?? [0, 0];
  if (to <= from) return [];
  const words = text.slice(from, to);
  const cuts = [...words.matchAll(BETWEEN)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const whole = { start: from, end: to };
  if (cuts.length === 0 || cuts.length >= MOST) return [whole];
  const pieces = [...cuts, [words.length, words.length] as const].map(([end], i): TextRange => {
    const start = cuts[i - 1]?.[1] ?? 0;
    const lead = LEADING.exec(words.slice(start, end))?.[0].length ?? 0;
    const piece = words.slice(start + lead, end);
    return { start: from + start + lead, end: from + start + lead + piece.replace(/[\s.!?…]+$/u, '').length };
  });
  const told = pieces.flatMap((piece, i) => {
    const [cut, next] = cuts[i - 1] ?? [0, 0];
    const named = /^,/u.test(words.slice(cut, next)) ? NAMED.exec(words.slice(0, cut)) : null;
    const goesOn = /^\p{Ll}/u.test(text.slice(piece.start, piece.end));
    return named && goesOn ? [{ start: from + named.index, end: piece.end }] : [];
  });
  return [whole, ...pieces, ...told].filter(({ start, end }, i) => i === 0 || end - start >= LEAST);
}

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

/** What says more of whoever is named before it, and goes on with nobody else. */
const TELLS_OF =
  /^(?:who|whom|whose|which|where|an?|the|its|his|her|their|now|then|once|formerly|also|yang|seorang|sebuah|mantan|bekas|adik|kakak|sepupu|saudara|istri|suami|anak|ayah|ibu|paman|keponakan|menantu|mertua|cucu|pendiri|pemilik|ketua|kepala|direktur|anggota|kader|juga|kini)\s/iu;

/** Half-open UTF-16 ranges of the document's text; two where what stands between them is said of somebody else. */
export type Clause = readonly TextRange[];

/** The sentence as a whole first, then its clauses in their order. */
export function clausesOf({ text, sentences }: Document, sentence: number): readonly Clause[] {
  const [from, to] = sentences[sentence] ?? [0, 0];
  if (to <= from) return [];
  const words = text.slice(from, to);
  const cuts = [...words.matchAll(BETWEEN)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const whole = { start: from, end: to };
  if (cuts.length === 0 || cuts.length >= MOST) return [[whole]];
  const pieces = [...cuts, [words.length, words.length] as const].map(([end], i): TextRange => {
    const start = cuts[i - 1]?.[1] ?? 0;
    const lead = LEADING.exec(words.slice(start, end))?.[0].length ?? 0;
    const piece = words.slice(start + lead, end);
    return { start: from + start + lead, end: from + start + lead + piece.replace(/[\s.!?…]+$/u, '').length };
  });
  const told = pieces.flatMap((piece, i): readonly Clause[] => {
    const [cut, next] = cuts[i - 1] ?? [0, 0];
    const named = /^,/u.test(words.slice(cut, next)) ? NAMED.exec(words.slice(0, cut)) : null;
    const goesOn = /^\p{Ll}/u.test(text.slice(piece.start, piece.end));
    // «X, which is owned by Y, sold …»: the second comma ends what is said of X, and Y sold nothing.
    const [opened, inserted] = cuts[i - 2] ?? [0, 0];
    const closes =
      named !== null &&
      /^,/u.test(words.slice(opened, inserted)) &&
      /^\p{Ll}/u.test(words.slice(inserted)) &&
      named.index > inserted &&
      !TELLS_OF.test(text.slice(from + next, piece.end));
    if (!named || !goesOn) return [];
    const main = closes ? pieces[i - 2] : undefined;
    if (closes) return main ? [[main, piece]] : [];
    return [[{ start: from + named.index, end: piece.end }]];
  });
  const long = (parts: Clause): boolean => parts.reduce((sum, { start, end }) => sum + end - start, 0) >= LEAST;
  return [[whole], ...[...pieces.map((piece) => [piece]), ...told].filter(long)];
}

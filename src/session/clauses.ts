/** Into which pieces may a sentence be cut, each of which says something of its own? */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { KIN_WORDS } from '../names/kind-words.ts';
import { opensWithKin } from '../suggest/kin-before-name.ts';
import { opensWithOffice } from '../suggest/office-held.ts';

/** What stands between two clauses, whatever the language: marks, and the usual words in those that the page speaks. */
const BETWEEN = /[,;:]\s+|\s[–—]\s|\s(?=(?:and|but|while|whereas|dan|serta|tetapi|namun|sementara|sedangkan)\s)/giu;
/** «, and»: the word belongs to neither. */
const LEADING = /^(?:and|but|while|whereas|which|dan|serta|tetapi|namun|sementara|sedangkan|yang)\s+/iu;
/** In characters: less names no two and what is between them. */
const LEAST = 12;
/** A sentence with more parts than this is a list. */
const MOST = 6;

/** Whoever is named right before a comma: what stands behind it may tell of them, «X, who owns Y», «X, a cousin of Y». */
const NAMED = /(?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*\s){0,5}\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*(?:\s(?:family|clan|dynasty))?$/u;

/** «Vorland’s brother», «the bank’s deputy chairman»: what somebody is to whoever is named before. */
const OWNED = /(?:\p{L}['’]s|s['’]|(?<!\p{L})(?:his|her|its|their))(?:\s\p{Ll}[\p{L}-]*){1,3}$/iu;
/** «Vorland’s», with what stands behind it. */
const OWNER = /(?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*\s){0,5}\p{Lu}[\p{L}\p{M}\p{N}.&-]*['’]s?(?:\s\p{Ll}[\p{L}-]*){1,3}$/u;
/** A name, and nothing else up to the next mark. */
const ONLY_NAMED =
  /^(?:\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*\s(?:(?:de|da|van|von|der|den|la|al|el|bin|binti)\s)*){0,4}\p{Lu}[\p{L}\p{M}\p{N}’'&-]*(?:[,;.!?…)]|$)/u;

/** What says more of whoever is named before it, and goes on with nobody else. */
const TELLS_OF =
  /^(?:who|whom|whose|which|where|an?|the|its|his|her|their|now|then|once|formerly|also|yang|seorang|sebuah|mantan|bekas|adik|kakak|sepupu|saudara|istri|suami|anak|ayah|ibu|paman|keponakan|menantu|mertua|cucu|pendiri|pemilik|ketua|kepala|direktur|anggota|kader|juga|kini)\s/iu;

/** Nouns that begin like a verb of Indonesian. */
const NO_VERB =
  'menteri|menantu|mertua|mereka|menurut|melalui|mengenai|media|direk|dinas|direktur|diplomat|dirinya|distribut|berita|bersama|berikut|berkas|bendahara';
const VERB_ID = `(?!${NO_VERB})(?:me(?:m|n|ng|ny|l|r|w|y)\\p{Ll}{3,}|ber\\p{Ll}{4,}|di\\p{Ll}{4,})`;
const SMALL_ID = '(?:(?:juga|kemudian|lalu|telah|sudah|akan|tidak|tak|belum|pernah|ikut|turut|kembali|langsung)\\s)*';
/** «juga memperingatkan X»: a verb whose subject stands before another one. */
const GOES_ON_ID = new RegExp(`^${SMALL_ID}${VERB_ID}(?=\\s)`, 'u');
const VERB_BEHIND_ID = new RegExp(`\\s${SMALL_ID}${VERB_ID}\\s`, 'u');
/** Somebody by name, or «partai itu». */
const SOMEBODY_ID = /(?<![\p{L}\p{M}\p{N}.’'-])\p{Lu}[\p{L}\p{M}\p{N}.’'-]*$|^\p{L}+ (?:itu|tersebut)$/u;
const VERBS_ID = new RegExp(`(?<!\\p{L}|untuk )${VERB_ID}(?!\\p{L})`, 'gu');
const JOINS_ID = /(?:^|[\s,])(?:dan|serta|lalu|kemudian|tetapi)\s$/u;

/** «X mengkritik …»: what stands before the verb; undefined where that is nobody. */
function subjectOf(words: string): string | undefined {
  const at = words.search(VERB_BEHIND_ID);
  const subject = words.slice(0, Math.max(0, at));
  return SOMEBODY_ID.test(subject) && !/[.;:]\s/u.test(subject) ? subject : undefined;
}

const NAME_ALONE = /^\p{Lu}[\p{L}\p{M}’'.-]*(?:\s\p{Lu}[\p{L}\p{M}’'.-]*){0,4}\s?$/u;

/** Half-open UTF-16 ranges of the document's text; two where what stands between them is said of somebody else. */
export type Clause = readonly TextRange[];

/** The sentence as a whole first, then its clauses in their order. */
export function clausesOf({ text, sentences }: Document, sentence: number): readonly Clause[] {
  const [from, to] = sentences[sentence] ?? [0, 0];
  if (to <= from) return [];
  const words = text.slice(from, to);
  // «X’s brother, Y, …» says who Y is: nothing of it stands alone.
  const isOwned = ([end, start]: readonly [number, number]): boolean =>
    OWNED.test(words.slice(0, end)) && ONLY_NAMED.test(words.slice(start));
  const marks = [...words.matchAll(BETWEEN)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const cuts = marks.filter((mark) => !isOwned(mark));
  // «Z hired X’s brother, Y, …» says that, too, beside what it tells.
  const owned = marks.filter(isOwned).flatMap(([end, start]): readonly Clause[] => {
    const owner = OWNER.exec(words.slice(0, end));
    const name = ONLY_NAMED.exec(words.slice(start))?.[0].replace(/[,;.!?…)]$/u, '').length ?? 0;
    return owner && owner.index > 0 ? [[{ start: from + owner.index, end: from + start + name }]] : [];
  });
  const whole = { start: from, end: to };
  if (cuts.length === 0 || cuts.length >= MOST) return [[whole], ...owned];
  const pieces = [...cuts, [words.length, words.length] as const].map(([end], i): TextRange => {
    const start = cuts[i - 1]?.[1] ?? 0;
    const lead = LEADING.exec(words.slice(start, end))?.[0].length ?? 0;
    const piece = words.slice(start + lead, end);
    return { start: from + start + lead, end: from + start + lead + piece.replace(/[\s.!?…]+$/u, '').length };
  });
  // «Kakak X, Y, bekerja untuk Z»: who that is.
  const [opening, called] = pieces;
  const kin =
    opening &&
    called &&
    (opensWithKin(words) || opensWithOffice(words)) &&
    NAME_ALONE.test(text.slice(called.start, called.end))
      ? [[{ start: opening.start, end: called.end }]]
      : [];
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
  // «X mengkritik Y dan memperingatkan Z»: whose second verb it is. Where the first says or tells more than one thing, it may be another's.
  const wordsOf = (piece: TextRange): string => text.slice(piece.start, piece.end);
  const second = pieces.flatMap((piece, i): readonly Clause[] => {
    const lead = words.slice(cuts[i - 1]?.[0] ?? 0, piece.start - from);
    if (i === 0 || !JOINS_ID.test(lead) || !GOES_ON_ID.test(wordsOf(piece))) return [];
    let at = i - 1;
    while (at > 0 && GOES_ON_ID.test(wordsOf(pieces[at] as TextRange))) at--;
    const first = pieces[at] as TextRange;
    const before = wordsOf(first);
    const subject = subjectOf(before) ?? (at < i - 1 && NAMED.test(before) ? before : undefined);
    const told = pieces.slice(at, i).map((one) => wordsOf(one).match(VERBS_ID)?.length ?? 0);
    if (subject === undefined || told.some((count) => count > 1)) return [];
    return [[{ start: first.start, end: first.start + subject.length }, piece]];
  });
  const long = (parts: Clause): boolean => parts.reduce((sum, { start, end }) => sum + end - start, 0) >= LEAST;
  return [[whole], ...[...kin, ...owned, ...pieces.map((piece) => [piece]), ...told, ...second].filter(long)];
}

const SAYS_WHO = new RegExp(
  `^(?:(?:an?|the|its|his|her|their)\\s\\p{Ll}|(?:who|whose|which|yang|seorang|sebuah|${KIN_WORDS.join('|')}|pendiri|pemilik|ketua|direktur|anggota|kader|pesaing|mitra|induk|perusahaan)\\s)`,
  'u',
);

/** Whether a clause only says who somebody is who is named in it: «X, a cousin of Y», «Kakak X, Y», «X’s brother, Y». */
export function isAside(text: string, clause: Clause): boolean {
  const [only, more] = clause;
  const words = only && !more ? text.slice(only.start, only.end) : '';
  const comma = words.indexOf(', ');
  if (comma < 0) return false;
  const [before, behind] = [words.slice(0, comma), words.slice(comma + 2)];
  if (NAME_ALONE.test(behind)) return opensWithKin(words) || opensWithOffice(words) || OWNER.exec(before)?.index === 0;
  return NAME_ALONE.test(before) && SAYS_WHO.test(behind);
}

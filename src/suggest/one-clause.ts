/**
 * May words that deny be said of all of the chosen words? Where it is not known which verb is claimed, «X met Y but did not say why» would
 * make of the meeting what was never said. English, Indonesian and Malay.
 */
import type { TextRange } from '../evidence/locate.ts';
import { BE, JOINING, RELATIVE } from './english-words.ts';
import { rootOf } from './found-words.ts';
import { isParticiple } from './word-roots.ts';

/** Words that deny by what they mean, with a clause of their own for what they deny. */
const DENIES_AS_SUCH =
  /^(?:den(?:y|ies|ied|ying)|disput|contradict|refut|reject|dismiss|membantah|menyangkal|menampik|menolak)/iu;
/** «not true that X paid», «tidak benar X membayar»: said of all behind it. */
const OF_ALL = /^\s*(?:at all\s|\p{L}+ly\s)?(?:true|correct|accurate|the case|so|benar|betul)(?!\p{L})/iu;

const NEGATED = /(?<!\p{L})(?:not|never|no|neither|nor|tidak|tak|bukan|belum)(?!\p{L})|n['’]t(?!\p{L})/iu;

interface Grammar {
  /** Between two clauses, whatever they are to each other. */
  readonly between: RegExp;
  /** Of those, what a clause hangs on that is told, denied or known. */
  readonly joins: RegExp;
  readonly isVerb: (word: string) => boolean;
}

const SMALL_VERBS =
  /^(?:has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|said|says|say|told|tells|tell|knew|knows|know|wrote|writes|went|goes|came|comes|took|takes|gave|gives|made|makes|met|meets|meet|left|leaves|led|leads|kept|keeps|held|holds|ran|runs|got|gets|saw|sees|stood|sits|sat|lost|won|hit|put|let|set|became|becomes|began|begins|wants|wanted|supports|owns|denies|lives|works|buys|pays|sells|sues|plans|faces|seeks)$/u;
const ENGLISH: Grammar = {
  between: new RegExp(
    `[,;:()–—]|(?<!\\p{L})(?:and|but|or|nor|after|before|as|${[...JOINING, ...RELATIVE].join('|')})(?!\\p{L})`,
    'giu',
  ),
  joins: /^(?:that|whether)$/iu,
  isVerb: (word) => SMALL_VERBS.test(word) || BE.has(word) || isParticiple(word) || /n['’]t$/u.test(word),
};
const INDONESIAN: Grammar = {
  between:
    /[,;:()–—]|(?<!\p{L})(?:dan|serta|lalu|kemudian|tetapi|tapi|namun|sedangkan|sementara|melainkan|karena|sebab|lantaran|meski|meskipun|walau|walaupun|setelah|sesudah|sebelum|ketika|saat|sejak|jika|kalau|apabila|bahwa|bahawa|yang|apakah|sehingga|hingga|agar|supaya|padahal|kerana)(?!\p{L})/giu,
  joins: /^(?:bahwa|bahawa|apakah|agar|supaya)$/iu,
  isVerb: (word) =>
    /^(?:me(?:m|n|ng|ny|l|r|w|y)\p{Ll}{3,}|di\p{Ll}{4,}|ber\p{Ll}{3,}|ter\p{Ll}{4,}|adalah|ialah|merupakan|menjadi|ada|punya|milik|ingin|akan|telah|sudah|kata|ujar|minta|tahu|mau)$/u.test(
      word,
    ) &&
    !/^(?:menteri|mereka|menurut|melalui|mengenai|terhadap|tersebut|tentang|berita|berikut|direktur|dirinya|dinas|dengan|bersama|terkait|berdasarkan|menjelang|mantan)$/u.test(
      word,
    ),
};

/**
 * Whether words that deny, at `denial`, deny all of some words: there is only one clause in them, or those words deny by what they mean, come
 * first, and all other clauses hang on them. `parts`: places in the text, ascending.
 */
export function deniesAllOf(
  { text, language }: { readonly text: string; readonly language: string },
  parts: readonly TextRange[],
  denial: TextRange,
): boolean {
  const grammar = rootOf(language) === 'en' ? ENGLISH : INDONESIAN;
  const part = parts.find(({ start, end }) => start <= denial.start && denial.end <= end);
  if (!part) return true;
  const clauses: { start: number; readonly join: string; end: number }[] = [
    { start: part.start, join: '', end: part.end },
  ];
  for (const { 0: word, index } of text.slice(part.start, part.end).matchAll(grammar.between)) {
    const at = part.start + index;
    const last = clauses.at(-1);
    if (!last) break;
    last.end = at;
    clauses.push({ start: at + word.length, join: word, end: part.end });
  }
  // What stands between commas without a verb belongs to the clause around it.
  const told = clauses.filter(
    ({ start, end }) =>
      (start <= denial.start && denial.end <= end) ||
      (text.slice(start, end).match(/[\p{L}\p{M}’'-]+/gu) ?? []).some((word) => grammar.isVerb(word)),
  );
  // «tidak bergantung pada X, yang tidak dipercayainya»: each of them is denied.
  if (told.every(({ start, end }) => NEGATED.test(text.slice(start, end)))) return true;
  if (told.length === 1) return true;
  const own = told.findIndex(({ start, end }) => start <= denial.start && denial.end <= end);
  const word = text.slice(denial.start, denial.end);
  const governs = DENIES_AS_SUCH.test(word) || OF_ALL.test(text.slice(denial.end, denial.end + 24));
  return governs && own === 0 && told.slice(1).every(({ join }) => grammar.joins.test(join));
}

/** Who says the chosen words, as a chain of sources with the words that tell so; or the words of somebody of whom it is not told who. */
import type { Actor, Document, Source } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Mention } from '../names/mentions.ts';
import { MODALITIES, PASSIVE, onlyTold } from './cues-firmness.ts';
import { UNNAMED } from './cues-words.ts';
import { KNOWN, rootOf, matches } from './found-words.ts';
import type { Proposal } from './proposal.ts';
import { isOpen, namedBy, whoSays } from './speakers.ts';
import { described, fromWhere } from './unnamed-words.ts';

/** Where words stand last in a stretch, or -1. */
function indexWithin(text: string, words: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(words);
  return at < 0 ? -1 : from + at;
}

export interface Attribution {
  readonly attribution?: Proposal<readonly Source[]>;
  /** Somebody says so, and it is not told who: the words that show it. */
  readonly open?: string;
  /** What the word for saying makes of what is said. */
  readonly manner?: 'denies' | 'accuses';
  readonly content?: readonly TextRange[];
}

export function attributionIn(
  document: Document,
  mentions: readonly Mention[],
  actors: readonly Actor[],
  places: readonly TextRange[],
): Attribution {
  const { text } = document;
  let open: string | undefined;
  const sayings = places.flatMap((place) => whoSays(document, mentions, actors, place) ?? []);
  const untold = sayings.filter(isOpen)[0];
  if (untold) open = untold.cue;
  const told = sayings.flatMap((saying) => (isOpen(saying) ? [] : [saying]));
  // Further words, from another sentence, change nothing about who says the first; one who is named tells who the unnamed is.
  const saying = told.find(({ weak, chain }) => !weak && chain.some((one) => one.anonymous !== true)) ?? told.at(-1);
  if (saying) {
    const { cue, weak, manner, content } = saying;
    // Of several who are told one after the other, the words tell of the first.
    const at = Math.max(-1, ...places.map(({ start, end }) => indexWithin(text, cue, start, end)));
    const behind = at < 0 ? '' : text.slice(at + cue.length, at + cue.length + 80);
    const chain = saying.chain.map((source, i) =>
      i === 0 ? fromWhere(described(source, cue, document.language), cue, behind, document.language) : source,
    );
    return { attribution: { value: chain, cue, ...(weak && { weak }) }, ...(manner && { manner }), content };
  }
  if (!KNOWN.has(rootOf(document.language)))
    return open === undefined ? {} : { open, ...(untold?.denies && { manner: 'denies' as const }) };
  for (const { start, end } of places) {
    const accused = matches(text, MODALITIES[0]?.[1] as RegExp, start, end).find(
      (cue) => UNNAMED.test(cue.text) && !onlyTold(text, { start, end }, cue),
    );
    if (!accused) continue;
    const by = /^[^,.;]{0,20}?\s(?:oleh|by)\s+/iu.exec(text.slice(accused.end, end));
    // «X accused Y»: X does, whoever that is.
    if (
      !by &&
      /^accused$/iu.test(accused.text) &&
      !PASSIVE.test(text.slice(Math.max(0, accused.start - 24), accused.start))
    )
      if (!/^\s+of\s/iu.test(text.slice(accused.end))) continue;
    const from = accused.end + (by?.[0].length ?? 0);
    // Whom they accuse comes after who accuses: the first name is meant.
    const named = by && mentions.find((mention) => mention.start >= from && mention.start < from + 30);
    if (named) return { attribution: { value: [{ actor: named.actor }], cue: accused.text } };
    if (!by) return { attribution: { value: [{ anonymous: true }], cue: accused.text } };
    const source = namedBy(document, mentions, actors, { start: from, end: Math.min(end, from + 60) });
    if (source) return { attribution: { value: [source], cue: accused.text } };
    open ??= accused.text;
  }
  return open === undefined ? {} : { open };
}

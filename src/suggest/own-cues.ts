/** Does a word that the codebook lists for its field say how firmly something is said, or that it is denied? Only as whole words within the quotes. */
import type { Modality, ModalityCues } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import type { Proposal } from './proposal.ts';

export interface OwnCues {
  readonly modality?: Proposal<Modality>;
  readonly polarity?: Proposal<'denied'>;
}

/** The order decides where two stand at the same place: what is only alleged is not also planned. */
const MODALITIES = ['alleged', 'planned', 'hypothetical'] as const;

const root = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

/** The first of these words in the ranges, as it stands there; longer ones first where several begin alike. */
function firstOf(words: readonly string[], text: string, places: readonly TextRange[]): string | undefined {
  const said = words.map((word) => word.trim()).filter(Boolean);
  if (said.length === 0) return undefined;
  const alternatives = said
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  // Letters on either side would make it another word; a script without spaces has them always.
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?:${alternatives.join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])`,
    'iu',
  );
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const found = pattern.exec(text.slice(start, end));
    if (found) return found[0];
  }
  return undefined;
}

/** `language`: of the text; words of another language are not looked for. `places`: the quotes. */
export function ownCues(
  cues: ModalityCues | undefined,
  { text, language }: { readonly text: string; readonly language: string },
  places: readonly TextRange[],
): OwnCues {
  const wordsOf = (kind: (typeof MODALITIES)[number] | 'denied'): readonly string[] =>
    Object.entries(cues?.[kind] ?? {})
      .filter(([tag]) => root(tag) === root(language))
      .flatMap(([, words]) => words);
  const modality = MODALITIES.map((value) => ({ value, cue: firstOf(wordsOf(value), text, places) })).find(
    ({ cue }) => cue !== undefined,
  );
  const denied = firstOf(wordsOf('denied'), text, places);
  return {
    ...(modality?.cue !== undefined && { modality: { value: modality.value, cue: modality.cue } }),
    ...(denied !== undefined && { polarity: { value: 'denied', cue: denied } }),
  };
}

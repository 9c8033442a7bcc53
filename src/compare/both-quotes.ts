/** How do two quotes of one text lie beside each other? The sentences that either touches, in runs that know who quotes them. */
import type { Document } from '../dossier/schema.ts';
import type { TextRange } from '../evidence/locate.ts';
import { sentencesTouched } from './extent.ts';

export interface BothRun {
  readonly text: string;
  readonly mine: boolean;
  readonly theirs: boolean;
}

export interface BothSentence {
  /** 0-based. */
  readonly sentence: number;
  readonly runs: readonly BothRun[];
  /** Whether sentences between the one before and this one are left out. */
  readonly skipped: boolean;
}

const covers = (places: readonly TextRange[], start: number, end: number): boolean =>
  places.some((place) => place.start <= start && place.end >= end);

/** Places joined and ascending, as an extent has them. */
export function bothQuotes(
  document: Document,
  mine: readonly TextRange[],
  theirs: readonly TextRange[],
): BothSentence[] {
  const touched = sentencesTouched(document, [...mine, ...theirs]);
  return touched.map((sentence, i) => {
    const [from, to] = document.sentences[sentence] as readonly [number, number];
    const inside = [...mine, ...theirs].flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to);
    const cuts = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
    return {
      sentence,
      skipped: i > 0 && sentence > (touched[i - 1] ?? 0) + 1,
      runs: cuts.slice(1).map((end, j) => {
        const start = cuts[j] as number;
        return {
          text: document.text.slice(start, end),
          mine: covers(mine, start, end),
          theirs: covers(theirs, start, end),
        };
      }),
    };
  });
}

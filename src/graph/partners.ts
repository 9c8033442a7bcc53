/**
 * Who is tied to whom at all, and who to most? One tie per pair, without direction, and without lines that are only denied. Cheap
 * and small, so that the first page can ask it; what takes longer stands in files of its own.
 */
import type { Ties } from './ties.ts';

export interface Connected {
  readonly actor: string;
  readonly partners: number;
  readonly lines: number;
}

/** Actors with a tie, those with most partners first, then those with most lines. */
export function mostConnected({ actors, from, ends, first }: Ties): Connected[] {
  const lines = new Uint32Array(actors.length);
  ends.forEach((actor, i) => {
    const tie = i >> 1;
    lines[actor] = (lines[actor] ?? 0) + (first[tie + 1] ?? 0) - (first[tie] ?? 0);
  });
  return actors
    .map((actor, i) => ({ actor, partners: (from[i + 1] ?? 0) - (from[i] ?? 0), lines: lines[i] ?? 0 }))
    .filter(({ partners }) => partners > 0)
    .sort((a, b) => b.partners - a.partners || b.lines - a.lines);
}

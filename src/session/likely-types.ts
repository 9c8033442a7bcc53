/** Which relation types are likely meant? By the words, by the pair, by what was used last: what the list of a claim begins with. */
import type { Claim } from '../dossier/schema.ts';

interface Likely {
  readonly type: string;
  /** From 0 to 1. */
  readonly score: number;
}

/** A type with a lower score is no first guess. */
const CLEAR = 0.25;

/** `likely`: by the words, the likeliest first; `claims`: the last one first; `ends`: ids of both actors, as far as they are known. */
export function likelyTypes(
  likely: readonly Likely[],
  claims: readonly Pick<Claim, 'subject' | 'relation' | 'object'>[],
  ends: readonly (string | undefined)[],
): readonly string[] {
  const pair = claims.filter(({ subject, object }) => ends.includes(subject) && ends.includes(object));
  const types = (some: readonly Likely[]): readonly string[] => some.map(({ type }) => type);
  return [
    ...new Set([
      ...types(likely.filter(({ score }) => score >= CLEAR).slice(0, 4)),
      ...pair.slice(0, 3).map(({ relation }) => relation),
      ...types(likely.slice(0, 5)),
      ...claims.slice(0, 12).map(({ relation }) => relation),
    ]),
  ];
}

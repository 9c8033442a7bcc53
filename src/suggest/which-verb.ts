/** Of several things that Indonesian words could say: which one is said of whoever is named behind? */
import type { RelationType } from '../dossier/schema.ts';
import type { Mention } from '../names/mentions.ts';
import type { Likely } from './cues-pair.ts';

const JOINED = /\s(?:dan|serta|lalu|kemudian)\s(?:(?:telah|sudah|akan|juga)\s)*me\p{Ll}{4,}\s[^.;:!?]*$/u;

/**
 * The likely relations, best first, with the one first that tells of whoever is named next: «mempekerjakan 1.200 orang dan membeli X» hires
 * nobody who is named; «membeli X» without «dari» takes X over. `mentions`: in the same words, ascending.
 */
export function ofTheNamed(
  text: string,
  likely: readonly Likely[],
  types: readonly RelationType[],
  mentions: readonly Mention[],
  least: number,
): readonly Likely[] {
  const [first] = likely;
  const from = mentions[0]?.start ?? 0;
  const to = mentions.at(-1)?.end ?? 0;
  const placeOf = ({ cue }: Likely): number => text.slice(from, to).indexOf(cue.split(' … ')[0] ?? '') + from;
  if (!first || mentions.length < 2 || placeOf(first) < from) return likely;
  const verb = placeOf(first);
  const named = mentions.find(({ start }) => start > verb);
  const before = mentions.some(({ end }) => end <= verb);
  if (!named || !before) return likely;
  const others = likely.filter((one) => one !== first && one.score >= least && placeOf(one) > from);
  const joined = JOINED.exec(text.slice(verb, named.start));
  const next = joined
    ? others.find((one) => placeOf(one) > verb + joined.index && placeOf(one) < named.start)
    : undefined;
  const chosen = next ?? first;
  const labelOf = ({ type }: Likely): string => types.find(({ id }) => id === type)?.label['id'] ?? '';
  // Who is bought from is told by «dari».
  const rest = text.slice(placeOf(chosen), to).split(/[.;:!?]/u)[0] ?? '';
  const direct =
    /^me\p{Ll}+ dari$/u.test(labelOf(chosen)) && !/\sdari\s/u.test(rest)
      ? others.find((one) => one.cue === chosen.cue && !/ (?:dari|kepada)$/u.test(labelOf(one)))
      : undefined;
  const best = direct ?? chosen;
  return best === first ? likely : [best, ...likely.filter((one) => one !== best)];
}

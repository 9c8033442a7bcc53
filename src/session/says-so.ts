/** Who says so, as a chain from the one who is quoted to the one it comes from: what becomes of it as it is typed? */
import type { Source } from '../dossier/schema.ts';
import type { ClaimContent } from '../edit/claims.ts';

type Chain = readonly Source[];
type Written = Pick<ClaimContent, 'attribution' | 'speakers'>;
type Fresh = NonNullable<ClaimContent['speakers']>[number];

/** One of them a step further out. */
export function outwards(chain: Chain, at: number): Chain {
  const one = chain[at];
  return one && at > 0 ? chain.toSpliced(at, 1).toSpliced(at - 1, 0, one) : chain;
}

export const without = (chain: Chain, at: number): Chain => chain.toSpliced(at, 1);

/** A source further in. By name only or as a new actor (`fresh`): the last entry for a name counts. */
export function withSpeaker({ attribution, speakers = [] }: Written, source: Source, fresh?: Fresh): Written {
  const others = speakers.filter(({ name }) => name !== source.name);
  return { attribution: [...attribution, source], speakers: fresh ? [...others, fresh] : others };
}

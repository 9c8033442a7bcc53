/** Nothing is left: which single restriction is in the way? Each is lifted by itself, to see what would come back. */
import type { ClaimIndex } from './claim-index.ts';
import { ALL, FACETS, type Facet, type Filter } from './filter.ts';
import { countLeft } from './select.ts';

export type Restriction = Facet | 'origins' | 'span' | 'undated';

export interface Relaxation {
  readonly restriction: Restriction;
  readonly lifted: Filter;
  /** How many lines would be left then. */
  readonly lines: number;
}

function without(filter: Filter, restriction: Restriction): Filter | undefined {
  const { only, origins, span, undated } = filter;
  if (restriction === 'origins')
    return origins.min > 1 || origins.max < Infinity ? { ...filter, origins: ALL.origins } : undefined;
  if (restriction === 'span') return span && { ...filter, span: undefined };
  if (restriction === 'undated') return undated ? undefined : { ...filter, undated: true };
  if (!only[restriction]) return undefined;
  const { [restriction]: _, ...rest } = only;
  return { ...filter, only: rest };
}

/** The restrictions whose lifting leaves something, those that leave the most first. */
export function relaxations(index: ClaimIndex, filter: Filter): readonly Relaxation[] {
  return ([...FACETS, 'origins', 'span', 'undated'] as const)
    .flatMap((restriction): Relaxation[] => {
      const lifted = without(filter, restriction);
      return lifted ? [{ restriction, lifted, lines: countLeft(index, lifted) }] : [];
    })
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => b.lines - a.lines);
}

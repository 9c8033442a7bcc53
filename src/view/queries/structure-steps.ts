/** In which order is the structure worked out? What is quick and most asked for first; each piece is handed over once it is there. */
import { betweenSteps, type Between } from '../../graph/between.ts';
import type { DossierGraph } from '../../graph/build.ts';
import { articulationOf, type Articulation } from '../../graph/articulation.ts';
import { groupsOf, type Groups } from '../../graph/groups.ts';
import { mostConnected, tieGraph, type Connected } from '../../graph/partners.ts';

export interface Found {
  readonly connected?: readonly Connected[];
  readonly cuts?: Articulation;
  readonly groups?: Groups;
  readonly between?: Between;
}

/**
 * How much betweenness may count: starting points times the ties and actors that each of them looks at. Ten million take about a
 * second, a breath at a time; beyond that it is estimated from fewer starting points.
 */
const BUDGET = 1e7;

export function* structureSteps(
  graph: DossierGraph,
  tell: (found: Found) => void,
): Generator<undefined, undefined, undefined> {
  let found: Found = {};
  const add = (more: Found): void => {
    found = { ...found, ...more };
    tell(found);
  };
  const ties = tieGraph(graph);
  yield;
  add({ connected: mostConnected(ties) });
  yield;
  add({ cuts: articulationOf(ties) });
  yield;
  add({ groups: groupsOf(ties) });
  yield;
  const most = Math.max(30, Math.floor(BUDGET / (ties.order + ties.size + 1)));
  add({ between: yield* betweenSteps(ties, most) });
  return undefined;
}

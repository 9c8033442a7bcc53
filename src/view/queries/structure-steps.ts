/** In which order is the structure worked out? What is quick and most asked for first; each piece is handed over once it is there. */
import { betweenSteps, type Between } from '../../graph/between.ts';
import type { DossierGraph } from '../../graph/build.ts';
import { articulationSteps, type Articulation } from '../../graph/articulation.ts';
import { groupSteps, type Groups } from '../../graph/groups.ts';
import { mostConnected, type Connected } from '../../graph/partners.ts';
import { tiesIn } from '../../graph/ties.ts';
import { portion, type Steps } from '../../dossier/in-slices.ts';

export interface Found {
  readonly connected?: readonly Connected[];
  readonly cuts?: Articulation;
  readonly groups?: Groups;
  readonly between?: Between;
}

/**
 * How much betweenness may count: starting points times the ties and actors that each of them looks at. Fifty million take about a
 * second, a breath at a time; beyond that it is estimated from fewer starting points.
 */
const BUDGET = 5e7;

export function* structureSteps(graph: DossierGraph, tell: (found: Found) => void): Steps<undefined> {
  let found: Found = {};
  const add = (more: Found): void => {
    found = { ...found, ...more };
    tell(found);
  };
  const ties = tiesIn(graph);
  yield;
  add({ connected: mostConnected(ties) });
  yield;
  add({ cuts: yield* articulationSteps(ties) });
  yield;
  // What takes long is who stands between the others: how far it is tells how far all of it is.
  add({ groups: yield* portion(0, 0, groupSteps(ties)) });
  yield;
  const most = Math.max(30, Math.floor(BUDGET / (ties.actors.length + ties.weight.length + 1)));
  add({ between: yield* betweenSteps(ties, most) });
  return undefined;
}

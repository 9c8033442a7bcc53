/**
 * What will be asked of a large dossier as soon as it is shown? What stands around its picture would ask all of that in one task: it is worked out
 * before, a little at a time, and stays where it will be asked for.
 */
import { portion, type Steps } from '../dossier/in-slices.ts';
import type { Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/dossier-graph.ts';
import { indexAhead } from '../graph/claim-index.ts';
import { ALL } from '../graph/filter.ts';
import { speakerLabelSteps } from '../graph/source-keys.ts';
import { mentionSteps } from '../names/mentions.ts';
import { datesOnce } from '../scene/timeline/dates.ts';

interface Coming {
  readonly dossier: Dossier;
  readonly graph: DossierGraph;
}

/** The filter's index and its names, the dates of the timeline, and who is named in the article that is shown first. */
export function* aheadSteps({ dossier, graph }: Coming): Steps<void> {
  yield* portion(0, 0.1, speakerLabelSteps(dossier));
  const index = yield* portion(0.1, 0.6, indexAhead(graph));
  yield* portion(0.6, 0.8, datesOnce(index, ALL.clock));
  const [first] = dossier.documents;
  if (first) yield* portion(0.8, 1, mentionSteps(first, dossier.actors));
}

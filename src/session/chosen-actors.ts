/** Who is chosen? The actor itself, both ends of a line, or everybody who belongs to a query's answer. */
import type { DossierGraph } from '../graph/build.ts';
import { chosenEmphasis } from './query-emphasis.ts';
import type { Selection } from './selection.ts';

/** Ids of actors of the graph. `edgeOf`: the line that a claim draws; `whole`: the graph without the filter. */
export function chosenActors(
  graph: DossierGraph | undefined,
  selection: Selection,
  edgeOf: (claim: string) => string | undefined,
  whole?: DossierGraph,
): readonly string[] {
  if (selection.kind === 'actor') return graph?.hasNode(selection.id) ? [selection.id] : [];
  return [...(chosenEmphasis(graph, selection, edgeOf, whole)?.actors ?? [])];
}

/** What stands out, given what is chosen and what is pointed at? Pointing wins while it lasts. */
import type { DossierGraph } from '../graph/build.ts';
import type { Emphasis, Pointed, Selection } from './selection.ts';

type EdgeOf = (claim: string) => string | undefined;

const withEnds = (graph: DossierGraph, edges: readonly string[]): Emphasis => ({
  edges: new Set(edges),
  actors: new Set(edges.flatMap((edge) => graph.extremities(edge))),
});

function around(graph: DossierGraph, actor: string): Emphasis {
  const { edges, actors } = withEnds(graph, graph.edges(actor));
  return { edges, actors: new Set([actor, ...actors]) };
}

function ofItem(graph: DossierGraph, kind: string, id: string, edgeOf: EdgeOf): Emphasis | undefined {
  if (kind === 'actor') return graph.hasNode(id) ? around(graph, id) : undefined;
  const edge = kind === 'claim' ? edgeOf(id) : id;
  return edge !== undefined && graph.hasEdge(edge) ? withEnds(graph, [edge]) : undefined;
}

export function emphasisOf(
  graph: DossierGraph | undefined,
  selection: Selection,
  pointed: Pointed,
  edgeOf: EdgeOf,
): Emphasis | undefined {
  if (!graph) return undefined;
  if (pointed) {
    const found = ofItem(graph, pointed.kind, pointed.id, edgeOf);
    if (found) return found;
  }
  if (selection.kind === 'nothing') return undefined;
  if (selection.kind === 'passage') {
    const edges = selection.claims.map(edgeOf).filter((edge) => edge !== undefined);
    return edges.length ? withEnds(graph, [...new Set(edges)]) : undefined;
  }
  return ofItem(graph, selection.kind, selection.id, edgeOf);
}

/** What stands out, given what is chosen and what is pointed at? Pointing wins while it lasts. */
import type { DossierGraph } from '../graph/build.ts';
import { isQuery, type Emphasis, type Pointed, type Selection } from './selection.ts';
import { queryEmphasis, withEnds } from './query-emphasis.ts';

type EdgeOf = (claim: string) => string | undefined;

function ofItem(graph: DossierGraph, kind: string, id: string, edgeOf: EdgeOf): Emphasis | undefined {
  if (kind === 'actor') return graph.hasNode(id) ? withEnds(graph, graph.edges(id), id) : undefined;
  const edge = kind === 'claim' ? edgeOf(id) : id;
  return edge !== undefined && graph.hasEdge(edge) ? withEnds(graph, [edge]) : undefined;
}

/** What stands out by what is chosen alone. A path may have to be searched for: ask once per choice, not per movement. */
export function chosenEmphasis(
  graph: DossierGraph | undefined,
  selection: Selection,
  edgeOf: EdgeOf,
): Emphasis | undefined {
  if (!graph || selection.kind === 'nothing') return undefined;
  // The members of a group are known where groups are drawn.
  if (selection.kind === 'between') return undefined;
  if (isQuery(selection)) return queryEmphasis(graph, selection);
  if (selection.kind === 'passage') {
    const edges = selection.claims
      .map(edgeOf)
      .filter((edge): edge is string => edge !== undefined && graph.hasEdge(edge));
    return edges.length ? withEnds(graph, edges) : undefined;
  }
  return ofItem(graph, selection.kind, selection.id, edgeOf);
}

/** `chosen`: what `chosenEmphasis` says of the selection, if it is known already. */
export function emphasisOf(
  graph: DossierGraph | undefined,
  selection: Selection,
  pointed: Pointed,
  edgeOf: EdgeOf,
  chosen: () => Emphasis | undefined = () => chosenEmphasis(graph, selection, edgeOf),
): Emphasis | undefined {
  if (!graph) return undefined;
  return (pointed && ofItem(graph, pointed.kind, pointed.id, edgeOf)) ?? chosen();
}

/** Claims whose quotes are lit in the article: those of what is chosen, or of what is pointed at. */
export function litClaims(
  graph: DossierGraph | undefined,
  selection: Selection,
  pointed: Pointed,
): ReadonlySet<string> {
  const ofEdge = (id: string): readonly string[] =>
    graph?.hasEdge(id) ? graph.getEdgeAttribute(id, 'claims').map((claim) => claim.id) : [];
  return new Set([
    ...(selection.kind === 'edge' ? ofEdge(selection.id) : []),
    ...(selection.kind === 'passage' ? selection.claims : []),
    ...(pointed?.kind === 'edge' ? ofEdge(pointed.id) : []),
  ]);
}

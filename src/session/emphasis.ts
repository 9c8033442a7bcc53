/** What stands out, given what is chosen and what is pointed at? Pointing wins while it lasts. */
import type { DossierGraph } from '../graph/build.ts';
import { isQuery, type Emphasis, type Pointed, type Query, type Selection } from './selection.ts';
import { linesSpokenOf, spokenByLone, speakersOfLines, speakingActor } from '../graph/line-speakers.ts';

type EdgeOf = (claim: string) => string | undefined;

/** What belongs to a question's answer; undefined where all of the graph does. */
type Answer = (graph: DossierGraph, query: Query) => Emphasis | undefined;

/** Lines with their ends, and more actors that belong to them. */
export const withEnds = (graph: DossierGraph, edges: Iterable<string>, ...more: readonly string[]): Emphasis => {
  const lines = new Set(edges);
  const actors = new Set(more.filter((id) => graph.hasNode(id)));
  for (const edge of lines) for (const end of graph.extremities(edge)) actors.add(end);
  return { edges: lines, actors };
};

/** `speakers`: whether the picture shows who says so. Whoever has no line of their own stands for what they speak of in any case. */
function ofItem(
  graph: DossierGraph,
  kind: string,
  id: string,
  edgeOf: EdgeOf,
  speakers: boolean,
): Emphasis | undefined {
  if (kind === 'actor') {
    if (!graph.hasNode(id)) return undefined;
    const spoken = speakers ? linesSpokenOf(graph).get(id) : spokenByLone(graph, id);
    return withEnds(graph, [...graph.edges(id), ...(spoken ?? [])], id);
  }
  const edge = kind === 'claim' ? edgeOf(id) : id;
  if (edge === undefined || !graph.hasEdge(edge)) return undefined;
  return withEnds(graph, [edge], ...(speakers ? whoSpeaksOf(graph, edge) : []));
}

/** The actors that say a line or deny it. */
export function whoSpeaksOf(graph: DossierGraph, edge: string): string[] {
  const { affirming = [], denying = [] } = speakersOfLines(graph).get(edge) ?? {};
  return [...affirming, ...denying].flatMap((key) => speakingActor(key) ?? []);
}

/**
 * What stands out by what is chosen alone. A path may have to be searched for: ask once per choice, not per movement. `answer`: what answers
 * questions; without it none stands out.
 */
export function emphasisBy(
  answer: Answer | undefined,
  graph: DossierGraph | undefined,
  selection: Selection,
  edgeOf: EdgeOf,
  speakers = false,
): Emphasis | undefined {
  if (!graph || selection.kind === 'nothing') return undefined;
  // The members of a group are known where groups are drawn.
  if (selection.kind === 'between') return undefined;
  if (isQuery(selection)) return answer?.(graph, selection);
  if (selection.kind === 'passage') {
    const edges = selection.claims
      .map(edgeOf)
      .filter((edge): edge is string => edge !== undefined && graph.hasEdge(edge));
    return edges.length ? withEnds(graph, edges) : undefined;
  }
  return ofItem(graph, selection.kind, selection.id, edgeOf, speakers);
}

/** `chosen`: what stands out by what is chosen, asked where nothing is pointed at. `speakers`: whether the picture shows who says so. */
export function emphasisOf(
  graph: DossierGraph | undefined,
  pointed: Pointed,
  edgeOf: EdgeOf,
  chosen: () => Emphasis | undefined,
  speakers = false,
): Emphasis | undefined {
  if (!graph) return undefined;
  return (pointed && ofItem(graph, pointed.kind, pointed.id, edgeOf, speakers)) ?? chosen();
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

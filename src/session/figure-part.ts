/** Which part of the graph goes into a figure of what is chosen? */
import type { DossierGraph } from '../graph/build.ts';
import { chosenEmphasis } from './query-emphasis.ts';
import type { Emphasis, Selection } from './selection.ts';

type EdgeOf = (claim: string) => string | undefined;

/** What itself is chosen, with the ends of its lines; undefined where no line is. `whole`: the graph without the filter. */
export function chosenPart(
  graph: DossierGraph | undefined,
  selection: Selection,
  edgeOf: EdgeOf,
  whole?: DossierGraph,
): Emphasis | undefined {
  const chosen = chosenEmphasis(graph, selection, edgeOf, whole);
  return chosen?.edges.size ? chosen : undefined;
}

/** The same, of a single line with all that runs from or to its ends: alone it would be no picture. */
export function figurePart(
  graph: DossierGraph | undefined,
  selection: Selection,
  edgeOf: EdgeOf,
  whole?: DossierGraph,
): Emphasis | undefined {
  const chosen = chosenPart(graph, selection, edgeOf, whole);
  if (!graph || !chosen || (selection.kind !== 'edge' && selection.kind !== 'claim')) return chosen;
  const edges = new Set([...chosen.actors].flatMap((id) => graph.edges(id)));
  return { edges, actors: new Set([...edges].flatMap((edge) => graph.extremities(edge))) };
}

/** Some actors, with the lines between them; of whom the graph knows nothing, nothing. */
export function partAmong(graph: DossierGraph | undefined, actors: ReadonlySet<string>): Emphasis {
  const here = new Set([...actors].filter((id) => graph?.hasNode(id)));
  const edges = graph?.filterEdges((_edge, _line, from, to) => here.has(from) && here.has(to)) ?? [];
  return { edges: new Set(edges), actors: here };
}

/** All that a figure of `visible` shows of what the filter leaves, or of all of that: no line without its ends, and nobody who lost all lines. */
export function partShown(
  graph: DossierGraph | undefined,
  whole: DossierGraph | undefined,
  visible: Emphasis | undefined,
): Emphasis {
  if (!graph || !whole) return { edges: new Set(), actors: new Set() };
  const edges = visible ? [...visible.edges].filter((edge) => graph.hasEdge(edge)) : graph.edges();
  const left = (visible ? [...visible.actors] : graph.nodes()).filter(
    (id) => graph.hasNode(id) && (graph.degree(id) > 0 || whole.degree(id) === 0),
  );
  return { edges: new Set(edges), actors: new Set([...edges.flatMap((edge) => graph.extremities(edge)), ...left]) };
}

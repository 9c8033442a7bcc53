/** Small graphs out of nowhere, for properties that must hold of every graph. */
import fc from 'fast-check';
import type { DossierGraph } from '../../../src/graph/build.ts';
import { graphOf, type Line } from '../scene/graph-sample.ts';

export const NAMES = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'] as const;

const line: fc.Arbitrary<Line> = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('pact', 'sells', 'visits'),
    fc.constantFrom(...NAMES),
    fc.record({
      modality: fc.constantFrom('asserted', 'alleged', 'planned', 'hypothetical'),
      polarity: fc.constantFrom('affirmed', 'affirmed', 'affirmed', 'denied'),
      attribution: fc.constantFrom([], [{ name: 'One' }], [{ name: 'Two' }], [{ anonymous: true }]),
    }),
  )
  .map(([a, relation, b, more]) => [a, relation, b, more]);

export const anyGraph: fc.Arbitrary<DossierGraph> = fc
  .array(line, { maxLength: 16 })
  .map((lines) => graphOf(NAMES, lines));

/** Everything that a graph says, in its order. */
export const contentOf = (graph: DossierGraph) => ({
  dossier: graph.getAttribute('dossier'),
  nodes: graph.mapNodes((id, attributes) => [id, attributes]),
  edges: graph.mapEdges((id, attributes, source, target) => [id, attributes, source, target]),
  directed: [...graph.edgeList.directed],
  around: graph.nodes().map((id) => graph.edges(id)),
});

/** Who is tied to whom, worked out the plain way. */
export function partnersOf(graph: DossierGraph, allow: (modality: string) => boolean = () => true) {
  const partners = new Map<string, Set<string>>(graph.nodes().map((id) => [id, new Set()]));
  graph.forEachEdge((_, { claims }, a, b) => {
    if (a === b || !claims.some((claim) => claim.polarity === 'affirmed' && allow(claim.modality))) return;
    partners.get(a)?.add(b);
    partners.get(b)?.add(a);
  });
  return partners;
}

/** Everybody that can be reached, without some. */
export function reachOf(
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  without?: string,
): Set<string> {
  const reached = new Set([from]);
  for (const actor of reached) for (const other of partners.get(actor) ?? []) if (other !== without) reached.add(other);
  return reached;
}

/** Which relations run between the same two actors? Parallel lines share their way, so they are laid out as one bundle. */
import type { DossierGraph } from './build.ts';

export interface Bundle {
  /** The two ends, `a` before `b` by id; equal for relations of an actor to itself. */
  readonly a: string;
  readonly b: string;
  /** Edge ids in a stable order: by relation type in the codebook's order, then by direction. */
  readonly edges: readonly string[];
}

const known = new WeakMap<DossierGraph, readonly Bundle[]>();

/** Computed once for a graph: it is never edited in place. */
export function bundlesOf(graph: DossierGraph): readonly Bundle[] {
  let bundles = known.get(graph);
  if (!bundles) known.set(graph, (bundles = findBundles(graph)));
  return bundles;
}

function findBundles(graph: DossierGraph): Bundle[] {
  const order = new Map(graph.getAttribute('dossier').relationTypes.map((type, index) => [type.id, index]));
  const bundles = new Map<string, { a: string; b: string; edges: string[] }>();
  graph.forEachEdge((edge, _, source, target) => {
    const [a, b] = source <= target ? [source, target] : [target, source];
    const key = `${a}~${b}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.edges.push(edge);
    else bundles.set(key, { a, b, edges: [edge] });
  });
  const rank = (edge: string): number => order.get(graph.getEdgeAttribute(edge, 'relation').id) ?? 0;
  for (const { edges } of bundles.values()) edges.sort((x, y) => rank(x) - rank(y) || (x < y ? -1 : 1));
  return [...bundles.values()];
}

/** Which relations run between the same two actors? Parallel lines share their way, so they are laid out as one bundle. */
import type { RelationType } from '../dossier/schema.ts';
import type { DossierGraph } from './build.ts';
import type { EdgeList } from './dossier-graph.ts';

export interface Bundle {
  /** The two ends, `a` before `b` by id; equal for relations of an actor to itself. */
  readonly a: string;
  readonly b: string;
  /** Edge ids in a stable order: by relation type in the codebook's order, then by direction. */
  readonly edges: readonly string[];
}

interface Known {
  readonly types: readonly RelationType[];
  readonly bundles: readonly Bundle[];
  /** Numbers of all lines, bundle by bundle. */
  readonly lines: Uint32Array;
}
const known = new WeakMap<EdgeList, Known>();

export const bundlesOf = (graph: DossierGraph): readonly Bundle[] => bundling(graph).bundles;

/** The numbers of all lines in the order in which the bundles have them. */
export const bundledLines = (graph: DossierGraph): Uint32Array => bundling(graph).lines;

/** Computed once for a list of lines, which graphs share while only their claims change. */
function bundling(graph: DossierGraph): Known {
  const types = graph.getAttribute('dossier').relationTypes;
  const before = known.get(graph.edgeList);
  if (before?.types === types) return before;
  const found = findBundles(graph, types);
  known.set(graph.edgeList, found);
  return found;
}

function findBundles({ edgeList, edgeData }: DossierGraph, types: readonly RelationType[]): Known {
  const { ids, sources, targets, nodes } = edgeList;
  const count = nodes.ids.length;
  const order = new Map(types.map((type, index) => [type.id, index]));
  const places = new Map<number, number>();
  const lines: number[][] = [];
  for (let e = 0; e < ids.length; e++) {
    const [a, b] = [sources[e] ?? 0, targets[e] ?? 0];
    const key = a < b ? a * count + b : b * count + a;
    const place = places.get(key);
    if (place !== undefined) lines[place]?.push(e);
    else {
      places.set(key, lines.length);
      lines.push([e]);
    }
  }
  const idOf = (e: number): string => ids[e] ?? '';
  const rank = (e: number): number => order.get(edgeData[e]?.relation.id ?? '') ?? 0;
  const bundles = lines.map((those) => {
    const [first = 0] = those;
    const [source, target] = [nodes.ids[sources[first] ?? 0] ?? '', nodes.ids[targets[first] ?? 0] ?? ''];
    const [a, b] = source <= target ? [source, target] : [target, source];
    if (those.length > 1) those.sort((x, y) => rank(x) - rank(y) || (idOf(x) < idOf(y) ? -1 : 1));
    return { a, b, edges: those.map(idOf) };
  });
  return { types, bundles, lines: Uint32Array.from(lines.flat()) };
}

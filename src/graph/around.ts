/** Which actors are around one? All within some steps, ring by ring, and the lines among them. */
import type { DossierGraph } from './build.ts';
import { deniedLines, distancesFrom, tieOf, type Allow, ANY } from './connectivity.ts';

export interface Neighbourhood {
  /** `rings[d]` are the actors `d` steps away, the actor itself in ring 0; none is empty. */
  readonly rings: readonly (readonly string[])[];
  /** All lines among these actors that tie two of them, or one to itself. */
  readonly edges: readonly string[];
  /** Lines of the actor itself that are only denied: they lead nowhere, and are said for themselves. */
  readonly denied: readonly string[];
  /** Whether there are others farther away: one more step would show more. */
  readonly more: boolean;
}

/** `depth` in steps, at least 1. Undefined if there is no such actor. */
export function around(graph: DossierGraph, id: string, depth: number, allow: Allow = ANY): Neighbourhood | undefined {
  if (!graph.hasNode(id)) return undefined;
  const reach = Math.max(1, Math.floor(depth));
  const distances = distancesFrom(graph, id, allow, { depth: reach + 1 });
  const rings: string[][] = [];
  // In the dossier's order, not in that of the walk.
  graph.forEachNode((actor) => {
    const distance = distances.get(actor) ?? Infinity;
    if (distance <= reach) (rings[distance] ??= []).push(actor);
  });
  const within = (actor: string): boolean => (distances.get(actor) ?? Infinity) <= reach;
  const edges = new Set<string>();
  for (const actor of rings.flat())
    graph.forEachEdge(actor, (edge, { claims }, source, target) => {
      if (within(source) && within(target) && tieOf(claims, allow)) edges.add(edge);
    });
  return {
    rings,
    edges: [...edges],
    denied: deniedLines(graph, id),
    more: [...distances.values()].includes(reach + 1),
  };
}

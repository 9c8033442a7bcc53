/**
 * Who is tied to whom at all, and who to most? One tie per pair, without direction, and without lines that are only denied. Cheap
 * and small, so that the first page can ask it; what takes longer stands in files of its own.
 */
import { UndirectedGraph } from 'graphology';
import type { DossierGraph } from './build.ts';
import { originsIn, type Origin } from './origins.ts';
import { tieOf } from './connectivity.ts';
import { withPlainNames } from './plain-names.ts';

interface Tie {
  /** The lines between the two that somebody affirms. */
  readonly lines: readonly string[];
  /** How many independent origins affirm any of them. */
  readonly weight: number;
}

export type TieGraph = UndirectedGraph<Record<string, never>, Tie>;

export function tieGraph(graph: DossierGraph): TieGraph {
  const originsOf = originsIn(graph.getAttribute('dossier'));
  const pairs = new Map<string, Map<string, { lines: string[]; origins: Set<Origin> }>>();
  graph.forEachEdge((edge, { claims, origins, denied }, source, target) => {
    if (source === target || !tieOf(claims)) return;
    const [a, b] = source < target ? [source, target] : [target, source];
    const partners = pairs.get(a) ?? new Map<string, { lines: string[]; origins: Set<Origin> }>();
    pairs.set(a, partners);
    const pair = partners.get(b) ?? { lines: [], origins: new Set() };
    partners.set(b, pair);
    pair.lines.push(edge);
    const those = denied ? claims.filter(({ polarity }) => polarity === 'affirmed').flatMap(originsOf) : origins;
    for (const origin of those) pair.origins.add(origin);
  });
  const ties: TieGraph = withPlainNames(new UndirectedGraph());
  for (const actor of graph.nodes()) ties.addNode(actor);
  for (const [a, partners] of pairs)
    for (const [b, { lines, origins }] of partners) ties.addEdge(a, b, { lines, weight: origins.size });
  return ties;
}

export interface Connected {
  readonly actor: string;
  readonly partners: number;
  readonly lines: number;
}

/** Actors with a tie, those with most partners first, then those with most lines. */
export function mostConnected(ties: TieGraph): Connected[] {
  return ties
    .mapNodes((actor) => ({
      actor,
      partners: ties.degree(actor),
      lines: ties.reduceEdges(actor, (sum, _, { lines }) => sum + lines.length, 0),
    }))
    .filter(({ partners }) => partners > 0)
    .sort((a, b) => b.partners - a.partners || b.lines - a.lines);
}

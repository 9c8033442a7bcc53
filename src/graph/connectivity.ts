/** Which actors are tied to which? A line that is only denied ties none: it says that there is no such relation. */
import type { Claim } from '../dossier/schema.ts';
import type { DossierGraph } from './build.ts';

/** Which claims may carry a tie. */
export type Allow = (claim: Claim) => boolean;

export const ANY: Allow = ({ polarity }) => polarity === 'affirmed';
export const ASSERTED: Allow = ({ modality, polarity }) => polarity === 'affirmed' && modality === 'asserted';
/** Only for showing what would be if denials tied, too; whatever comes of it has to be marked. */
export const EVEN_DENIED: Allow = () => true;

/** The firmest claim of a line that may carry a tie; undefined if none may. Claims come firmest first, denials last. */
export function tieOf(claims: readonly Claim[], allow: Allow = ANY): Claim | undefined {
  return claims.find(allow);
}

/** Visits the lines that tie an actor to others, whichever way they point. */
export function forEachTie(
  graph: DossierGraph,
  actor: string,
  allow: Allow,
  visit: (edge: string, other: string) => void,
): void {
  graph.forEachEdge(actor, (edge, { claims }, source, target) => {
    if (source !== target && tieOf(claims, allow)) visit(edge, source === actor ? target : source);
  });
}

/** The lines of an actor that no claim affirms. */
export function deniedLines(graph: DossierGraph, actor: string): string[] {
  return graph.filterEdges(actor, (_, { claims }) => !tieOf(claims));
}

/**
 * Steps from an actor to all within reach, nearest first. Own code, because graphology's traversals follow the
 * direction of relations and take every line.
 * @param depth how far to go at most
 * @param until stops once this actor's distance is known; all who are nearer are then there, too
 */
export function distancesFrom(
  graph: DossierGraph,
  from: string,
  allow: Allow = ANY,
  { depth = Infinity, until }: { readonly depth?: number; readonly until?: string } = {},
): Map<string, number> {
  const distances = new Map([[from, 0]]);
  // A map is walked in the order of insertion, also while it grows: it is its own queue.
  for (const [actor, distance] of distances) {
    if (distance >= depth || (until !== undefined && distances.has(until))) break;
    forEachTie(graph, actor, allow, (_, other) => {
      if (!distances.has(other)) distances.set(other, distance + 1);
    });
  }
  return distances;
}

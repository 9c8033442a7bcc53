/** Which lines and actors are a way's? They stand out on the stage while the way is what is chosen. */
import { around } from '../graph/around.ts';
import type { DossierGraph } from '../graph/build.ts';
import { disagreementsIn } from '../graph/disagreements.ts';
import { shortestRoutes, whyNone } from '../graph/path.ts';
import { speakersIn } from '../graph/source-keys.ts';
import { ANY, ASSERTED } from '../graph/connectivity.ts';
import type { Emphasis, Query } from './selection.ts';

/** Lines with their ends, and more actors that belong to them. */
export const withEnds = (graph: DossierGraph, edges: Iterable<string>, ...more: readonly string[]): Emphasis => {
  const lines = new Set(edges);
  const actors = new Set(more.filter((id) => graph.hasNode(id)));
  for (const edge of lines) for (const end of graph.extremities(edge)) actors.add(end);
  return { edges: lines, actors };
};

/** Undefined where all of the graph is the answer. */
export function queryEmphasis(graph: DossierGraph, way: Query): Emphasis | undefined {
  switch (way.kind) {
    case 'around': {
      const found = around(graph, way.id, way.depth);
      return found && withEnds(graph, found.edges, way.id);
    }
    case 'path': {
      if (way.to === undefined) return undefined;
      const limits = { allow: way.assertedOnly ? ASSERTED : ANY };
      const { routes } = shortestRoutes(graph, way.from, way.to, limits);
      const why = routes.length ? undefined : whyNone(graph, graph, way.from, way.to, limits.allow);
      // Where nothing ties the two but denials, those are what the documents tell of them.
      const crossed = why && 'crossed' in why ? why.crossed : undefined;
      const hops = (routes[chosenRoute(routes.length, way.choice)] ?? crossed)?.hops ?? [];
      return withEnds(
        graph,
        hops.map(({ edge }) => edge),
        way.from,
        way.to,
      );
    }
    case 'disagreements': {
      const found = disagreementsIn(graph);
      return found.length
        ? withEnds(
            graph,
            found.map(({ edge }) => edge),
          )
        : undefined;
    }
    case 'speakers': {
      if (way.speaker === undefined) return undefined;
      const speakersOf = speakersIn(graph.getAttribute('dossier'));
      const heard = graph.filterEdges((_, { claims }) =>
        claims.some((claim) => speakersOf(claim).some(({ key }) => key === way.speaker)),
      );
      // Who speaks stays lit with what is said, also of others.
      return withEnds(graph, heard, actorOf(way.speaker) ?? '');
    }
    case 'structure':
      return undefined;
  }
}

/** The actor that a voice is, by its key. */
const actorOf = (speaker: string): string | undefined => /^actor:(.+)$/su.exec(speaker)?.[1];

/** The index of the chosen one of `count` ways, from 0; a choice that is not there any more becomes the nearest. */
export const chosenRoute = (count: number, choice: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(choice) || 0));

/**
 * Which lines and actors belong to a query's answer? They stand out on the stage while the query is what is chosen. No first picture waits for
 * what answers: it comes with the first question.
 */
import { around } from '../graph/around.ts';
import type { DossierGraph } from '../graph/build.ts';
import { disagreementsIn } from '../graph/disagreements.ts';
import { shortestRoutes, whyNone } from '../graph/path.ts';
import { speakingActor } from '../graph/line-speakers.ts';
import { speakersIn } from '../graph/source-keys.ts';
import { ANY, ASSERTED } from '../graph/connectivity.ts';
import { emphasisBy, withEnds } from './emphasis.ts';
import type { Emphasis, Query, Selection } from './selection.ts';

/** Undefined where all of the graph is the answer. `whole`: the graph without the filter. */
export function queryEmphasis(graph: DossierGraph, query: Query, whole: DossierGraph = graph): Emphasis | undefined {
  switch (query.kind) {
    case 'around': {
      const found = around(graph, query.id, query.depth);
      return found && withEnds(graph, found.edges, query.id);
    }
    case 'path': {
      if (query.to === undefined) return undefined;
      const limits = { allow: query.assertedOnly ? ASSERTED : ANY };
      const { routes } = shortestRoutes(graph, query.from, query.to, limits);
      const why = routes.length ? undefined : whyNone(graph, whole, query.from, query.to, limits.allow);
      // Where only denials connect the two, those are what the documents say of them. A way through what the filter hides is only told.
      const told = why && 'crossed' in why ? why.crossed : undefined;
      const crossed = told?.hidden ? undefined : told;
      const hops = (routes[chosenRoute(routes.length, query.choice)] ?? crossed)?.hops ?? [];
      return withEnds(
        graph,
        hops.map(({ edge }) => edge),
        query.from,
        query.to,
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
      if (query.speaker === undefined) return undefined;
      const speakersOf = speakersIn(graph.getAttribute('dossier'));
      const heard = graph.filterEdges((_, { claims }) =>
        claims.some((claim) => speakersOf(claim).some(({ key }) => key === query.speaker)),
      );
      // The speaker remains lit with what they say, also of others.
      return withEnds(graph, heard, speakingActor(query.speaker) ?? '');
    }
    case 'structure':
      return undefined;
  }
}

/** The index of the chosen one of `count` ways, from 0; a choice that is not there any more becomes the nearest. */
export const chosenRoute = (count: number, choice: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(choice) || 0));

/** What stands out by what is chosen, an item or a question. `edgeOf`: the line that a claim draws; `whole`: the graph without the filter. */
export const chosenEmphasis = (
  graph: DossierGraph | undefined,
  selection: Selection,
  edgeOf: (claim: string) => string | undefined,
  whole?: DossierGraph,
): Emphasis | undefined => emphasisBy((shown, query) => queryEmphasis(shown, query, whole), graph, selection, edgeOf);

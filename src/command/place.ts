/** How are the actors of a dossier placed without a screen? As the app would place them. */
import type { Dossier } from '../dossier/schema.ts';
import { checkDossier, countingClaims } from '../evidence/check.ts';
import { buildGraph, type DossierGraph } from '../graph/build.ts';
import type { Order } from '../graph/orders.ts';
import { arrange } from '../layout/arrange.ts';
import type { Ordered } from '../layout/ordered.ts';
import type { KnownPlace, Positions } from '../layout/types.ts';
import { asWritten, placesOf, standing, withPlaces } from '../scene/kept-places.ts';
import { inOrder } from '../scene/in-order.ts';
import { ASPECT, layoutInput } from '../scene/layout-input.ts';
import { measureText } from '../scene/measure.ts';
import { nodeFaces, roomForAll, type NodeStyle } from '../scene/node-style.ts';
import { LOCALES } from '../words/languages.ts';

type Places = ReadonlyMap<string, KnownPlace> | undefined;

const roomIn = (graph: DossierGraph, dossier: Dossier): readonly NodeStyle[] =>
  roomForAll(LOCALES.map((locale) => nodeFaces(graph, [locale, dossier.language], measureText)));

/**
 * As the dossier says; for a shape of its own, or where it does not say, all actors are arranged. Room for the names in every language of
 * the interface, as in the app: the picture is the same in each.
 */
export function place(
  graph: DossierGraph,
  dossier: Dossier,
  aspect: number | undefined,
  known: Places = aspect === undefined ? placesOf(dossier) : undefined,
): Positions {
  const there = standing(graph, known);
  if (there) return there;
  const faces = roomIn(graph, dossier);
  return faces.length
    ? asWritten(arrange(layoutInput(graph, faces, aspect ?? ASPECT, known)))
    : { x: new Float64Array(), y: new Float64Array(), side: [] };
}

/** In an order, wherever the dossier places anybody. `left`: the lines that a filter leaves, which has left none to those that are `idle`. */
export function placeInOrder(graph: DossierGraph, order: Order, left = graph, idle?: ReadonlySet<string>): Ordered {
  const faces = roomIn(graph, graph.getAttribute('dossier'));
  const { positions, guides } = inOrder(left, layoutInput(left, faces, ASPECT), order, idle);
  return { positions: asWritten(positions), guides };
}

export interface ArrangeOptions {
  /** All actors, also those that have a place; actors that were placed by hand stay. */
  readonly again: boolean;
  /** Width by height of the frame that a new picture fills. */
  readonly aspect: number | undefined;
}

/** The dossier with a place for every actor. */
export function arranged(dossier: Dossier, { again, aspect }: ArrangeOptions): Dossier {
  const graph = buildGraph(dossier, countingClaims(checkDossier(dossier)));
  const all = placesOf(dossier);
  const known = again ? new Map([...(all ?? [])].filter(([, { pinned }]) => pinned)) : all;
  const { x, y, side } = place(graph, dossier, aspect, known);
  const places = graph
    .nodes()
    .map((id, i): [string, KnownPlace] => [
      id,
      { x: x[i] ?? 0, y: y[i] ?? 0, side: side[i] ?? 'below', pinned: all?.get(id)?.pinned ?? false },
    ]);
  return withPlaces(dossier, new Map(places));
}

/** Graphs that are put in every order: those that come with Benang, and made ones of other sizes. */
import { readDossier } from '../../../src/dossier/read.ts';
import type { Dossier } from '../../../src/dossier/schema.ts';
import { checkDossier, countingClaims } from '../../../src/evidence/check.ts';
import { buildGraph, type DossierGraph } from '../../../src/graph/build.ts';
import { ORDERS, type Order } from '../../../src/graph/orders.ts';
import type { Guide } from '../../../src/layout/ordered.ts';
import { buildScene, type Scene } from '../../../src/scene/build.ts';
import { inOrder } from '../../../src/scene/in-order.ts';
import { ASPECT, layoutInput } from '../../../src/scene/layout-input.ts';
import { measureText } from '../../../src/scene/measure.ts';
import { nodeFaces } from '../../../src/scene/node-style.ts';
import { madeWorldDossier } from '../../speed/made-world.mjs';
import { sample } from './figures.ts';

/** As in the news: some of it is denied, and most of it has a date. */
function world(actors: number, relations: number): Dossier {
  const { dossier } = readDossier(madeWorldDossier(actors, relations));
  if (!dossier) throw new Error('not read');
  const claims = dossier.claims.map((claim, i) => ({
    ...claim,
    ...(i % 5 === 0 && { polarity: 'denied' as const }),
    ...(i % 4 !== 0 && { when: String(2010 + ((i * 7) % 9)) }),
  }));
  return { ...dossier, claims };
}

export const worldGraph = (actors: number, relations: number): DossierGraph => graphFrom(world(actors, relations));

const graphFrom = (dossier: Dossier): DossierGraph => buildGraph(dossier, countingClaims(checkDossier(dossier)));

export const GRAPHS: Readonly<Record<string, () => DossierGraph>> = {
  'Kim and Putin': () => graphFrom(sample('kim-putin')),
  'the Glass Strait': () => graphFrom(sample('selat-kaca')),
  'eight actors': () => worldGraph(8, 14),
  'twenty actors': () => worldGraph(20, 40),
  'forty actors': () => worldGraph(40, 70),
  'sixty actors': () => worldGraph(60, 110),
};

/** All of them; rings stand around whoever has most lines. */
export function ordersOf(graph: DossierGraph): Order[] {
  const actor = graph.nodes().reduce((a, b) => (graph.degree(b) > graph.degree(a) ? b : a));
  return [...ORDERS.map((by) => ({ by })), { by: 'around', actor }];
}

/** `straight`: with lines that are led around nobody. */
export function sceneInOrder(
  graph: DossierGraph,
  order: Order,
  straight = false,
): { readonly scene: Scene; readonly guides: readonly Guide[] } {
  const faces = nodeFaces(graph, ['en'], measureText);
  const { positions, guides } = inOrder(graph, layoutInput(graph, faces, ASPECT), order);
  return { scene: buildScene(graph, faces, straight ? { ...positions, bends: undefined } : positions), guides };
}

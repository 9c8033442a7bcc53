/** Where does one get in the graph by keys? From actor to actor by the arrows, and along the lines of one by Tab. */
import type { DossierGraph } from '../graph/build.ts';
import { linesAround, walk, type Direction, type PlaceOf } from '../graph/walk.ts';
import type { Scene } from '../scene/build.ts';
import type { Selection } from './selection.ts';

/** An actor, and maybe one of its lines. */
export interface Place {
  readonly actor: string;
  readonly line?: string;
}

/** Where a walk begins: at what is chosen, else at the actor with the most claims. */
export function startIn(scene: Scene | undefined, selection: Selection): string | undefined {
  if (selection.kind === 'actor') return selection.id;
  if (selection.kind === 'edge') return scene?.edge.get(selection.id)?.source;
  const [first, ...others] = scene?.nodes ?? [];
  return first && others.reduce((best, node) => (node.claims > best.claims ? node : best), first).id;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
export const directionOf = (key: string): Direction | undefined => DIRECTIONS[key];

export function stepFrom(graph: DossierGraph, from: Place, direction: Direction, placeOf: PlaceOf): Place | undefined {
  const actor = walk(graph, from.actor, direction, placeOf);
  return actor === undefined ? undefined : { actor };
}

/** To the next line of the actor, or back to the actor itself; undefined past either end, where Tab leaves the graph as anywhere else. */
export function tabFrom(graph: DossierGraph, from: Place, back: boolean, placeOf: PlaceOf): Place | undefined {
  const { actor } = from;
  if (!graph.hasNode(actor)) return undefined;
  const lines = linesAround(graph, actor, placeOf);
  const next = (from.line === undefined ? -1 : lines.indexOf(from.line)) + (back ? -1 : 1);
  const line = lines[next];
  return line !== undefined ? { actor, line } : next === -1 ? { actor } : undefined;
}

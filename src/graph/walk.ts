/** Where does one get from an actor, walking in a direction? Geometry of neighbours, for the arrow keys. */
import type { DossierGraph } from './build.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';
export type PlaceOf = (actor: string) => { readonly x: number; readonly y: number } | undefined;

const AXIS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * The actor that lies best in a direction: linked ones first, then any. «Best» is near and straight ahead: distance, stretched
 * by the angle off the axis; nothing behind or more than 60° aside counts.
 */
export function walk(graph: DossierGraph, from: string, direction: Direction, placeOf: PlaceOf): string | undefined {
  const linked = nextIn(graph.neighbors(from), from, direction, placeOf);
  return linked ?? nextIn(graph.nodes(), from, direction, placeOf);
}

/** Of some that stand somewhere, the one that lies best in a direction. */
export function nextIn(
  candidates: readonly string[],
  from: string,
  direction: Direction,
  placeOf: PlaceOf,
): string | undefined {
  const here = placeOf(from);
  const [ax, ay] = AXIS[direction];
  let found: string | undefined;
  let least = Infinity;
  for (const id of candidates) {
    const there = placeOf(id);
    if (!here || !there || id === from) continue;
    const dx = there.x - here.x;
    const dy = there.y - here.y;
    const distance = Math.hypot(dx, dy);
    const ahead = distance === 0 ? 0 : (dx * ax + dy * ay) / distance;
    if (ahead < 0.5) continue;
    const cost = distance / ahead ** 2;
    if (cost < least) [found, least] = [id, cost];
  }
  return found;
}

/** The lines of an actor, clockwise from the top by where they lead. */
export function linesAround(graph: DossierGraph, actor: string, placeOf: PlaceOf): string[] {
  const here = placeOf(actor) ?? { x: 0, y: 0 };
  const angle = (edge: string): number => {
    const there = placeOf(graph.opposite(actor, edge)) ?? here;
    const turn = Math.atan2(there.x - here.x, here.y - there.y);
    return turn < 0 ? turn + 2 * Math.PI : turn;
  };
  return graph.edges(actor).sort((a, b) => angle(a) - angle(b) || (a < b ? -1 : 1));
}

/** Where does one get in the overview by keys and by pointer? Geometry of what is drawn, and who holds whom. */
import type { Direction } from '../graph/walk.ts';
import { nextIn } from '../graph/walk.ts';
import type { Unfolded } from '../graph/overview.ts';
import type { OverviewScene } from '../scene/overview.ts';
import type { Point } from '../scene/shape.ts';
import type { Selection } from './selection.ts';

/** Where a walk begins: at the largest group, or at the actor with the most claims. */
export function firstIn({ nodes }: OverviewScene): string | undefined {
  const [first, ...others] = nodes;
  return first && others.reduce((best, node) => (node.claims > best.claims ? node : best), first).id;
}

/** The item that represents what is chosen. */
export function aboveIn(unfolded: Unfolded | undefined, selection: Selection): string | undefined {
  if (selection.kind === 'actor' || selection.kind === 'around') return unfolded?.leafOf.get(selection.id)?.id;
  return selection.kind === 'between' ? selection.a : undefined;
}

/** Of all bubbles and actors that are visible, the best one in a direction. */
export const nextFrom = (scene: OverviewScene, from: string, direction: Direction): string | undefined =>
  nextIn(
    scene.nodes.map(({ id }) => id),
    from,
    direction,
    (id) => scene.ends.get(id),
  );

/** The bundles of an item, clockwise from the top by where they lead. */
export function spokesOf(scene: OverviewScene, item: string): readonly string[] {
  const here = scene.ends.get(item);
  if (!here) return [];
  const turn = (other: string): number => {
    const there = scene.ends.get(other) ?? here;
    const angle = Math.atan2(there.x - here.x, here.y - there.y);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  return scene.edges
    .filter(({ source, target }) => source === item || target === item)
    .map(({ id, source, target }) => ({ id, angle: turn(source === item ? target : source) }))
    .sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** The open group that holds an item, or that it is. */
export function holderIn(scene: OverviewScene, unfolded: Unfolded | undefined, item: string): string | undefined {
  if (scene.rings.some(({ id }) => id === item)) return item;
  return unfolded?.ways.get(item)?.at(-2)?.id;
}

/** The innermost open group around a point of the world. */
export const ringAt = ({ rings }: OverviewScene, { x, y }: Point): string | undefined =>
  rings
    .filter((ring) => Math.hypot(ring.x - x, ring.y - y) <= ring.radius)
    .reduce<OverviewScene['rings'][number] | undefined>(
      (best, ring) => (best && best.depth > ring.depth ? best : ring),
      undefined,
    )?.id;

/** Which mark of the picture do the arrow keys lead to? */

export interface Place {
  readonly x: number;
  readonly y: number;
}

const ARROWS: ReadonlyMap<string, readonly [x: number, y: number]> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
]);

/** A step aside counts as so many steps ahead: what is straight ahead comes first. */
const ASIDE = 2;

/**
 * The index in `places` of the nearest place in the direction of the arrow, seen from `from`, y downwards; undefined if there is none, or
 * the key is no arrow. What lies more aside than ahead is another arrow's.
 */
export function toward(key: string, from: Place, places: readonly Place[]): number | undefined {
  const arrow = ARROWS.get(key);
  if (!arrow) return undefined;
  const [dx, dy] = arrow;
  let best: { readonly index: number; readonly cost: number } | undefined;
  for (const [index, { x, y }] of places.entries()) {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    const cost = ahead + ASIDE * aside;
    if (ahead > 0 && aside <= ahead && cost < (best?.cost ?? Infinity)) best = { index, cost };
  }
  return best?.index;
}

/**
 * How are lines led around whom they do not concern? A line through somebody's shape seems to say something of them: in an order, where everybody
 * stands in rows and rings, all lines between two bow to one side as far as it takes. Pure and the same on every machine.
 */
import { bundlesOf } from '../graph/bundles.ts';
import type { DossierGraph } from '../graph/build.ts';
import { labelBox, type Box } from '../layout/label-box.ts';
import { parallelOffset, parallelWidth } from '../layout/parallel-offset.ts';
import { pairOf, type Bends, type LayoutInput, type Positions } from '../layout/types.ts';
import { bulge, pointAt } from './curve.ts';
import type { Point } from './shape.ts';

/** From so many actors on, parallel lines lie in ribbons, which run straight. */
const FROM = 100;
/** Between a shape and a line that passes it, and around a cross or a mark in the middle of a line; in world units. */
const GAP = 5;
const MIDDLE = 9;
/** Bows that are tried: one every so many units, up to a share of the line's length, and never wider than the last. */
const STEP = 12;
const [SHARE, LEAST, MOST] = [0.6, 144, 420];
/** How bad is a line through a stranger, through the name of one, through a name of its own, what stands in its middle under a name; a wider bow. */
const COST = { shape: 40, name: 3, own: 1, cross: 5, middle: 1.5, wider: 1 / 90 } as const;
/** Between two places at which a line is looked at, in world units, and how many there are at least and at most. */
const STRIDE = 6;
const [FEWEST, MANY] = [12, 200];

interface Scenery {
  readonly places: readonly (Point & { readonly radius: number })[];
  readonly names: readonly (Box | undefined)[];
}

/** Between actors in the order of `graph`. Undefined where there are too many lines to be led anywhere, or none has to be. */
export function bendsOf(
  graph: DossierGraph,
  { nodes }: Pick<LayoutInput, 'nodes'>,
  { x, y, side }: Positions,
): Bends | undefined {
  if (nodes.length >= FROM) return undefined;
  const places = nodes.map(({ radius }, v) => ({ x: x[v] ?? 0, y: y[v] ?? 0, radius: radius * 1.1 + GAP }));
  const names = nodes.map((node, v) =>
    node.label.width > 0 ? labelBox(node, x[v] ?? 0, y[v] ?? 0, side[v] ?? 'below') : undefined,
  );
  const bends = new Map<string, number>();
  for (const { a, b, edges } of bundlesOf(graph)) {
    const ends = [graph.nodeList.placeOf(a), graph.nodeList.placeOf(b)] as const;
    if (ends[0] === ends[1]) continue;
    const denied = edges.map((id) => graph.getEdgeAttribute(id, 'denied'));
    const bend = bestBend({ places, names }, ends, denied);
    if (bend !== 0) bends.set(pairOf(a, b), bend);
  }
  return bends.size ? bends : undefined;
}

/** A place on the straight way, from which a bowed line is `slope` times its bow away, along the normal. */
interface Station extends Point {
  /** From the beginning. */
  readonly along: number;
  readonly slope: number;
}

/** The bow that costs least; of equal ones the narrowest. */
function bestBend(
  { places, names }: Scenery,
  [from, to]: readonly [number, number],
  denied: readonly boolean[],
): number {
  const [a, b] = [places[from], places[to]];
  if (!a || !b) return 0;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return 0;
  const normal = { x: dy / length, y: -dx / length };
  const half = Math.ceil(Math.min(MOST, Math.max(LEAST, length * SHARE)) / STEP);
  const count = 2 * half + 1;
  const costs = Float64Array.from({ length: count }, (_, j) => Math.abs(j - half) * STEP * COST.wider);
  // How a bowed line runs along the straight way is the same for each bow.
  const bowed = bulge(a, b, 1);
  const pieces = Math.max(FEWEST, Math.min(MANY, Math.ceil(length / STRIDE)));
  const stations = Array.from({ length: pieces - 1 }, (_, k): Station => {
    const t = (k + 1) / pieces;
    const at = pointAt(bowed, t);
    const slope = 4 * t * (1 - t);
    const [x, y] = [at.x - normal.x * slope, at.y - normal.y * slope];
    return { x, y, along: ((x - a.x) * dx + (y - a.y) * dy) / length, slope };
  });
  const middle = stations.reduce((best, one) => (one.slope > best.slope ? one : best));
  /** Which bows would lead a line from `low` to `high` along the normal. */
  const hit = new Uint8Array(count);
  const mark = (low: number, high: number, slope: number, line: number): void => {
    const offset = parallelOffset(line, denied.length);
    const first = Math.max(0, Math.ceil((low / slope - offset) / STEP) + half);
    const last = Math.min(count - 1, Math.floor((high / slope - offset) / STEP) + half);
    for (let j = first; j <= last; j++) hit[j] = 1;
  };
  const pay = (cost: number): void => {
    for (let j = 0; j < count; j++) if (hit[j]) costs[j] = (costs[j] ?? 0) + cost;
    hit.fill(0);
  };

  places.forEach(({ x, y, radius }, v) => {
    if (v === from || v === to) return;
    const along = ((x - a.x) * dx + (y - a.y) * dy) / length;
    const aside = (x - a.x) * normal.x + (y - a.y) * normal.y;
    for (const station of stations) {
      const off = station.along - along;
      if (off >= radius || off <= -radius) continue;
      const reach = Math.sqrt(radius * radius - off * off);
      denied.forEach((_, i) => mark(aside - reach, aside + reach, station.slope, i));
    }
    pay(COST.shape);
  });
  const [uprightness, flatness] = [Math.abs(normal.y), Math.abs(normal.x)];
  const widest = half * STEP + parallelWidth(denied.length) / 2;
  names.forEach((name, v) => {
    if (!name) return;
    const [wide, high] = [(name.right - name.left) / 2 + 1, (name.bottom - name.top) / 2 + 1];
    const [x, y] = [name.left + wide - 1 - a.x, name.top + high - 1 - a.y];
    // Most names are not even near.
    if (Math.abs(x * normal.x + y * normal.y) > widest + wide * flatness + high * uprightness) return;
    const along = (x * dx + y * dy) / length;
    const reach = wide * uprightness + high * flatness;
    for (const station of stations) {
      if (Math.abs(station.along - along) > reach) continue;
      const through = clipped(station, normal, name, 1);
      if (through) denied.forEach((_, i) => mark(through.low, through.high, station.slope, i));
    }
    pay(v === from || v === to ? COST.own : COST.name);
  });
  denied.forEach((crossed, i) => {
    for (const name of names) {
      const through = name && clipped(middle, normal, name, MIDDLE);
      if (through) mark(through.low, through.high, middle.slope, i);
    }
    pay(crossed ? COST.cross : COST.middle);
  });

  let best = half;
  for (let off = 1; off <= half; off++)
    for (const j of [half + off, half - off]) if ((costs[j] ?? Infinity) < (costs[best] ?? 0)) best = j;
  return (best - half) * STEP;
}

/** From where to where a line through a point, along a direction, runs through a box that is larger by `by`. */
function clipped(
  { x, y }: Point,
  direction: Point,
  { left, top, right, bottom }: Box,
  by: number,
): { readonly low: number; readonly high: number } | undefined {
  const [p, q] = [(left - by - x) / direction.x, (right + by - x) / direction.x];
  const [r, s] = [(top - by - y) / direction.y, (bottom + by - y) / direction.y];
  // A division by zero is without end in the direction in which the box lies; at its very rim it is no number, and then nothing is met.
  const low = Math.max(Math.min(p, q), Math.min(r, s));
  const high = Math.min(Math.max(p, q), Math.max(r, s));
  return low < high ? { low, high } : undefined;
}

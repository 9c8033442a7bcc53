/** Where on its line does a number stand? Where it covers no name, node, cross, arrow head or other number. */
import type { Box } from '../../layout/label-box.ts';
import type { EdgeMark } from '../build.ts';
import { pointAt, sample, type Curve } from '../curve.ts';
import { Grid } from '../grid.ts';
import type { Point } from '../shape.ts';
import { markerBox, markerRadius } from './marker.ts';
import type { PlacedMarker } from './page.ts';

/** From the middle outwards: a number is looked for in the middle. */
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9];
/** Another line under a marker makes it doubtful whose it is; better a little off the middle. */
const OTHER_LINE = 0.3;
const MOST_OTHERS = 12;
/** In one bucket of the grid; where so many pieces of line are, a number is never alone on its own. */
const MOST_PIECES = 256;
/** Lines whose middles are nearer than this look for places in the same surroundings. */
const NEIGHBOURS = 24;
/** Length of a piece of line, in page units. */
const PIECE = 9;

const around = ({ x, y }: Point, r: number): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });
const moved = (box: Box, { x, y }: Point): Box => ({
  left: box.left + x,
  top: box.top + y,
  right: box.right + x,
  bottom: box.bottom + y,
});

export interface MarkerWish {
  readonly edge: EdgeMark;
  readonly text: string;
}

/** `wishes` with curves in page units; `taken`: boxes of names and nodes. In the order of `wishes`. */
export function placeMarkers(wishes: readonly MarkerWish[], taken: readonly Box[]): PlacedMarker[] {
  const obstacles = new Grid<true>(40);
  for (const box of taken) obstacles.add(box, true);
  // Heads and crosses of many lines lie on each other: one for each place, or every look at it would go through all of them.
  const marks = new Set<string>();
  const mark = (at: Point, r: number): void => {
    const place = `${Math.round(at.x)} ${Math.round(at.y)} ${r}`;
    if (marks.has(place)) return;
    marks.add(place);
    obstacles.add(around(at, r), true);
  };
  const lines = new Grid<string>(24, MOST_PIECES);
  for (const { edge } of wishes) {
    if (edge.cross) mark(edge.middle, 9);
    if (edge.arrow) mark(edge.curve.p3, 7);
    for (const p of sample(edge.curve, Math.max(2, Math.ceil(lengthOf(edge.curve) / PIECE))))
      lines.add(around(p, PIECE / 2), edge.id);
  }
  const free = (box: Box): boolean => !obstacles.meets(box);
  const placed = new Map<string, PlacedMarker>();
  /** How far out the last one found its place that was looked for from here. */
  const full = new Map<string, number>();
  // Short lines have the least choice, so they choose first.
  const order = [...wishes].sort(
    (a, b) => lengthOf(a.edge.curve) - lengthOf(b.edge.curve) || (a.edge.id < b.edge.id ? -1 : 1),
  );
  for (const { edge, text } of order) {
    const own = markerBox(edge.slot, markerRadius(text));
    const put = (at: Point, from?: Point): void => {
      const box = moved(own, at);
      obstacles.add(box, true);
      placed.set(edge.id, { edge: edge.id, slot: edge.slot, x: at.x, y: at.y, box, ...(from && { from }) });
    };
    let best: Point | undefined;
    let least = Infinity;
    for (const t of PLACES) {
      const at = pointAt(edge.curve, t);
      const box = moved(own, at);
      if (Math.abs(t - 0.5) >= least || !free(box)) continue;
      const others = new Set<string>();
      // One among so many is not told apart anyway.
      for (const other of lines.near(box)) if (others.add(other).size > MOST_OTHERS) break;
      const cost = Math.abs(t - 0.5) + OTHER_LINE * (others.size - 1);
      if (cost < least) [best, least] = [at, cost];
    }
    if (best) put(best);
    else {
      const { x, y } = pointAt(edge.curve, 0.5);
      const place = `${Math.round(x / NEIGHBOURS)} ${Math.round(y / NEIGHBOURS)}`;
      // What was full for the last one from here is full for this one: it looks from a little nearer on.
      const start = Math.max(FIRST_RING, (full.get(place) ?? 0) / NEXT_RING ** 2);
      full.set(
        place,
        aside(edge.curve, start, (at) => free(moved(own, at)), put),
      );
    }
  }
  return wishes.flatMap(({ edge }) => placed.get(edge.id) ?? []);
}

/** The ways to look from an anchor, all around. */
const WAYS: readonly Point[] = Array.from({ length: 16 }, (_, i) => ({
  x: Math.cos((i * Math.PI) / 8),
  y: Math.sin((i * Math.PI) / 8),
}));
const FIRST_RING = 12;
const NEXT_RING = 1.25;

/** Beside the line, the nearer the better: in rings around it, the first from `from` on; where one was found. */
function aside(
  curve: Curve,
  from: number,
  free: (at: Point) => boolean,
  put: (at: Point, from: Point) => void,
): number {
  const anchors = [0.5, 0.35, 0.65, 0.2, 0.8].map((t) => pointAt(curve, t));
  for (let distance = from; ; distance *= NEXT_RING) {
    for (const anchor of anchors) {
      for (const way of WAYS) {
        const at = { x: anchor.x + distance * way.x, y: anchor.y + distance * way.y };
        // Somewhere out there is nothing any more: the search ends.
        if (!free(at)) continue;
        put(at, anchor);
        return distance;
      }
    }
  }
}

/** Between the chord and the way around by the handles. */
function lengthOf({ p0, p1, p2, p3 }: Curve): number {
  const d = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
  return (d(p0, p3) + d(p0, p1) + d(p1, p2) + d(p2, p3)) / 2;
}

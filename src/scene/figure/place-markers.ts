/** Where on its line does a number stand? Where it covers no name, node, cross, arrow head or other number. */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Box } from '../../layout/label-box.ts';
import type { EdgeMark } from '../build.ts';
import { pointAt, type Curve } from '../curve.ts';
import { Grid } from '../grid.ts';
import type { Point } from '../shape.ts';
import { FreePlaces } from './free-places.ts';
import { LinesUnder } from './lines-under.ts';
import { markerBox, markerRadius } from './marker.ts';
import type { PlacedMarker } from './page.ts';

/** From the middle outwards: a number is looked for in the middle. */
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9];
/** Another line under a marker makes it doubtful whose it is; better a little off the middle. */
const OTHER_LINE = 0.3;
const MOST_OTHERS = 12;
/** Done between one look at the clock and the next. */
const FEW = 64;

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

/**
 * `wishes` with curves in page units; `taken`: boxes of names and nodes. In the order of `wishes`; without those that have no room on their
 * line nor near it, as it happens among thousands.
 */
export function* placeMarkers(wishes: readonly MarkerWish[], taken: readonly Box[]): MeasuredSteps<PlacedMarker[]> {
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
  const sized = wishes.map((wish) => ({ ...wish, length: lengthOf(wish.edge.curve) }));
  const lines = new LinesUnder(sized.reduce((sum, { length }) => sum + length, 0) / sized.length);
  for (const [i, { edge, length }] of sized.entries()) {
    if (i % FEW === 0) yield (0.3 * i) / sized.length;
    if (edge.cross) mark(edge.middle, 9);
    if (edge.arrow) mark(edge.curve.p3, 7);
    lines.add(edge.curve, length);
  }
  const free = (box: Box): boolean => !obstacles.meets(box);
  const placed = new Map<string, PlacedMarker>();
  const places = new FreePlaces();
  // Short lines have the least choice, so they choose first.
  const order = sized.sort((a, b) => a.length - b.length || (a.edge.id < b.edge.id ? -1 : 1));
  for (const [i, { edge, text }] of order.entries()) {
    if (i % FEW === 0) yield 0.3 + (0.7 * i) / order.length;
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
      // One among so many is not told apart anyway.
      const others = lines.count(box, MOST_OTHERS) - 1;
      const cost = Math.abs(t - 0.5) + OTHER_LINE * others;
      if (cost < least) [best, least] = [at, cost];
    }
    if (best) put(best);
    else {
      const anchors = ANCHORS.map((t) => pointAt(edge.curve, t));
      const fits = (at: Point): boolean => free(moved(own, at));
      const beside = aside(anchors, fits, places);
      if (beside) put(...beside);
    }
  }
  return wishes.flatMap(({ edge }) => placed.get(edge.id) ?? []);
}

/** Places on a line that a leader may come from. */
const ANCHORS = [0.5, 0.35, 0.65, 0.2, 0.8];
/** The ways to look from an anchor, all around. */
const WAYS: readonly Point[] = Array.from({ length: 16 }, (_, i) => ({
  x: Math.cos((i * Math.PI) / 8),
  y: Math.sin((i * Math.PI) / 8),
}));
const RINGS = [12, 15, 18.75, 23.4375, 29.296875];

/** Beside the line, the nearer the better: in rings around its anchors, then wherever there is room not too far from one of them. */
function aside(
  anchors: readonly Point[],
  fits: (at: Point) => boolean,
  places: FreePlaces,
): [at: Point, from: Point] | undefined {
  const open = anchors.filter((anchor) => !places.isFull(anchor));
  for (const distance of RINGS) {
    for (const anchor of open) {
      for (const way of WAYS) {
        const at = { x: anchor.x + distance * way.x, y: anchor.y + distance * way.y };
        if (fits(at)) return [at, anchor];
      }
    }
  }
  for (const anchor of anchors) {
    const at = places.near(anchor, fits);
    if (at) return [at, anchor];
  }
  return undefined;
}

/** Between the chord and the way around by the handles. */
export function lengthOf({ p0, p1, p2, p3 }: Curve): number {
  const d = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
  return (d(p0, p3) + d(p0, p1) + d(p1, p2) + d(p2, p3)) / 2;
}

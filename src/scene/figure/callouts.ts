/** Where do somebody's own words stand beside what they speak of? Where they cover no name, actor, number or other words, and few lines. */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Box } from '../../layout/label-box.ts';
import type { EdgeMark, NodeMark } from '../build.ts';
import { pointAt } from '../curve.ts';
import { Grid } from '../grid.ts';
import { shapeReach, type Point } from '../shape.ts';
import { LinesUnder } from './lines-under.ts';
import { markerRadius } from './marker.ts';
import type { PlacedCallout } from './page.ts';
import { lengthOf } from './place-markers.ts';
import { grown, isInside, shapesOf, square, type Setting } from './word-shapes.ts';

/** Widths that words are broken to, the best first, in sizes of their letters. */
const WIDTHS = [11, 14.7, 18.3, 7.7];
const LEADING = 1.28;
/** Between the words and the rim around them. */
export const CALLOUT_PAD = 5;
/** Around the rim, and around a number. */
const AIR = 3;
const NUMBER_AIR = 1.6;
/** From the outline of an actor, or from a line, to the words; a number needs less. */
const DISTANCES = [14, 22, 34, 50, 72, 100, 140, 190, 250, 320];
const NUMBER_DISTANCES = [5, 9, 14, 22, 34, 50, 72, 100];
export const WAYS: readonly Point[] = Array.from({ length: 48 }, (_, i) => ({
  x: Math.cos((i * Math.PI) / 24),
  y: Math.sin((i * Math.PI) / 24),
}));
/** Where on a side of the words a leader comes from, as a share of it; and which sides lie in its way: no leader grazes one. */
const SIDE_PLACES = [0.5, 0.2, 0.8, 0.06, 0.94];
const STEEP = 0.4;
/** Places on a line that words may speak of, the middle first. */
const ANCHORS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** What is worth how much of a longer way. */
const LINE_UNDER = 70;
const LINE_CROSSED = 4;
const OFF_MIDDLE = 60;
const OTHER_WIDTH = 6;
const OFF_SIDE = 3;
/** Words among the actors make the picture full while the page around it is empty. */
const AMONG = 90;
/** Words over more lines hide what the picture is of. */
const MOST_UNDER = 2;
/** Between one look at what a leader passes and the next. */
const STEP = 3;

export interface CalloutWish {
  readonly index: number;
  readonly text: string;
  /** In page units. */
  readonly of: Target;
}

type Target =
  | { readonly node: Pick<NodeMark, 'id' | 'x' | 'y' | 'radius' | 'shape'> }
  | { readonly edge: Pick<EdgeMark, 'curve' | 'width'> };

export interface Surroundings extends Setting {
  /** Of actors, by id. */
  readonly nodes: readonly { readonly actor: string; readonly box: Box }[];
  /** Of names, numbers and all else that is written. */
  readonly written: readonly Box[];
  /** All lines, in page units. */
  readonly lines: readonly EdgeMark[];
  /** Nothing stands outside of it. */
  readonly frame: Box;
  /** Of actors, names and lines: around it the page is empty. */
  readonly graph: Box;
}

/** Words as they may be set, around their own middle. */
interface Shape {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/**
 * Those whose words have room, and a number for each of the others, beside what it speaks of or else on it; in the order of `wishes`. The
 * numbers count the others from 1, also the very few of many on one mark that have no room at all. Earlier ones choose first.
 */
export function* placeCallouts(
  wishes: readonly CalloutWish[],
  around: Surroundings,
): MeasuredSteps<readonly PlacedCallout[]> {
  const room = roomIn(around);
  const placed = new Map<number, PlacedCallout>();
  const take = (found: PlacedCallout, air: number): void => {
    placed.set(found.index, found);
    room.taken.add(grown(found.box, air), '');
    // Neither words nor another leader cross it.
    for (const at of along(found.from, found.to)) room.taken.add(square(at, 1.5), '');
  };
  for (const [i, wish] of wishes.entries()) {
    yield i / (wishes.length + 1);
    const found = best(wish, boxesFor(wish.text, around), DISTANCES, AIR, room);
    if (found) take(found, AIR);
  }
  const left = wishes.filter(({ index }) => !placed.has(index));
  const onMarks = new Grid<string>(40);
  for (const [i, wish] of left.entries()) {
    const number = i + 1;
    const side = 2 * markerRadius(String(number));
    const shape: Shape = { lines: [], width: side, height: side, cost: 0 };
    const found = best(wish, [shape], NUMBER_DISTANCES, NUMBER_AIR, room) ?? onMark(wish, side, onMarks, room.size);
    if (found) take({ ...found, number }, NUMBER_AIR);
  }
  return wishes.flatMap(({ index }) => placed.get(index) ?? []);
}

/** Where nothing is free beside an actor or a line, a number stands on it, unless others already do. */
function onMark(
  { index, of }: CalloutWish,
  side: number,
  onMarks: Grid<string>,
  size: number,
): PlacedCallout | undefined {
  const spots =
    'node' in of
      ? [0, of.node.radius].flatMap((r) => WAYS.map((way) => ({ x: of.node.x + way.x * r, y: of.node.y + way.y * r })))
      : ANCHORS.map((t) => pointAt(of.edge.curve, t));
  for (const spot of spots) {
    const box = square(spot, side / 2);
    if (onMarks.meets(box)) continue;
    onMarks.add(box, '');
    return { index, box, lines: [], size, from: spot, to: spot };
  }
  return undefined;
}

interface Room {
  /** By actor what belongs to one, by nothing all else. */
  readonly taken: Grid<string>;
  readonly under: LinesUnder;
  readonly frame: Box;
  readonly graph: Box;
  readonly size: number;
}

function roomIn({ nodes, written, lines, frame, graph, font }: Surroundings): Room {
  const taken = new Grid<string>(40);
  for (const { actor, box } of nodes) taken.add(box, actor);
  for (const box of written) taken.add(box, '');
  const lengths = lines.map(({ curve }) => lengthOf(curve));
  const under = new LinesUnder(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
  lines.forEach(({ curve, arrow, cross, middle }, i) => {
    under.add(curve, lengths[i] ?? 0);
    if (arrow) taken.add(square(curve.p3, 5), '');
    if (cross) taken.add(square(middle, 9), '');
  });
  return { taken, under, frame, graph, size: font.size };
}

/** None where the words are too many to stand beside a line. */
const boxesFor = (text: string, around: Surroundings): Shape[] =>
  shapesOf(
    text,
    WIDTHS.map((width) => width * around.font.size),
    around,
  ).map(({ lines, width, at }) => ({
    lines,
    width: width + 2 * CALLOUT_PAD,
    height: lines.length * around.font.size * LEADING + 2 * CALLOUT_PAD,
    cost: at * OTHER_WIDTH,
  }));

/** A place to speak of: the middle of an actor, or a point of a line that nothing covers. */
interface Anchor extends Point {
  readonly cost: number;
  /** How far the outline is, in a direction of length 1. */
  readonly reach: (ux: number, uy: number) => number;
}

function anchorsOf(of: Target, taken: Grid<string>): readonly Anchor[] {
  if ('node' in of) {
    const { x, y, radius, shape } = of.node;
    return [{ x, y, cost: 0, reach: (ux, uy) => shapeReach(shape, radius, ux, uy) }];
  }
  const { curve, width } = of.edge;
  return ANCHORS.map((t) => ({
    ...pointAt(curve, t),
    cost: OFF_MIDDLE * Math.abs(t - 0.5),
    reach: () => width / 2,
  })).filter((at) => !taken.meets(square(at, 2)));
}

/** The place that costs least, of all that are free. */
function best(
  { index, of }: CalloutWish,
  shapes: readonly Shape[],
  distances: readonly number[],
  air: number,
  { taken, under, frame, graph, size }: Room,
): PlacedCallout | undefined {
  const own = 'node' in of ? of.node.id : undefined;
  let found: PlacedCallout | undefined;
  let least = Infinity;
  for (const anchor of anchorsOf(of, taken)) {
    for (const way of WAYS) {
      const reach = anchor.reach(way.x, way.y);
      const to = { x: anchor.x + way.x * reach, y: anchor.y + way.y * reach };
      for (const distance of distances) {
        if (distance + anchor.cost >= least) break;
        const from = { x: to.x + way.x * distance, y: to.y + way.y * distance };
        const passed = along(from, to);
        // What is in the way of a leader is in that of a longer one, too.
        if (passed.some((at) => isTaken(taken, square(at, 1.5), own))) break;
        const crossed = passed.filter((at) => under.count(square(at, 0.5), 1) > 0).length;
        const base = distance + anchor.cost + LINE_CROSSED * crossed;
        for (const { lines, width, height, cost } of shapes) {
          for (const { box, cost: aside } of boxesAt(from, way, width, height)) {
            if (base + cost + aside >= least || !isInside(box, frame) || taken.meets(grown(box, air))) continue;
            const lying = under.count(box, MOST_UNDER);
            const all = base + cost + aside + LINE_UNDER * lying + (lines.length ? AMONG * shareIn(box, graph) : 0);
            if (lying > MOST_UNDER || all >= least) continue;
            least = all;
            found = { index, box, lines, size, from, to };
          }
        }
      }
    }
  }
  return found;
}

/** Boxes that a leader can come from at `from`, going out in direction `way`: by the middle of a side, or nearly by a corner. */
export function boxesAt(
  from: Point,
  way: Point,
  width: number,
  height: number,
): readonly { readonly box: Box; readonly cost: number }[] {
  const boxes: { readonly box: Box; readonly cost: number }[] = [];
  const put = (left: number, top: number, at: number): void => {
    const box = { left, top, right: left + width, bottom: top + height };
    boxes.push({ box, cost: at === 0.5 ? 0 : OFF_SIDE });
  };
  for (const at of SIDE_PLACES) {
    if (Math.abs(way.y) > STEEP) put(from.x - at * width, way.y < 0 ? from.y - height : from.y, at);
    if (Math.abs(way.x) > STEEP) put(way.x < 0 ? from.x - width : from.x, from.y - at * height, at);
  }
  return boxes;
}

/** How much of a box lies in another one, 0 to 1. */
function shareIn(box: Box, other: Box): number {
  const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  const area = (box.right - box.left) * (box.bottom - box.top);
  return (Math.max(0, wide) * Math.max(0, high)) / Math.max(1, area);
}

/** Points of a leader, without its last bit, where all leaders to one mark meet. */
export function along(from: Point, to: Point): Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.max(1, Math.ceil(length / STEP));
  const end = Math.max(0, 1 - STEP / Math.max(STEP, length));
  return Array.from({ length: count }, (_, i) => {
    const t = ((i + 0.5) / count) * end;
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  });
}

function isTaken(taken: Grid<string>, box: Box, own: string | undefined): boolean {
  for (const item of taken.near(box)) if (item === '' || item !== own) return true;
  return false;
}

/** On a sheet, words may stand so far above and below the graph, in page units. */
const ABOVE = 110;
/** Words may make a graph that fills its room so much smaller. */
const SMALLER = 1.16;

/** All around the graph that its room has to spare. `bounds`: of the graph. A room without a height is a sheet, as long as it takes. */
export function calloutFrame(
  { left, top, right, bottom }: Box,
  { width, height }: { readonly width: number; readonly height?: number },
): Box {
  const [wide, high] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const share = height === undefined ? 1 : Math.min(1, Math.min(width / wide, height / high) / SMALLER);
  const across = Math.max(wide, width / share);
  const down = height === undefined ? high + 2 * ABOVE : Math.max(high, height / share);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - across / 2, top: y - down / 2, right: x + across / 2, bottom: y + down / 2 };
}

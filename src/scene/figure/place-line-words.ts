/**
 * Where do the words of a relation stand? Along its own line, on it or close beside it, where they cover no name, actor, number, other line or
 * other words; where there is no such place, in the empty space around, with a thin leader to the line.
 */
import type { MeasuredSteps } from '../../dossier/in-slices.ts';
import type { Box } from '../../layout/label-box.ts';
import type { EdgeMark } from '../build.ts';
import { pointAt, sample } from '../curve.ts';
import { Grid } from '../grid.ts';
import type { Point } from '../shape.ts';
import { along, boxesAt, WAYS } from './callouts.ts';
import type { PlacedLineWords } from './page.ts';
import { lengthOf } from './place-markers.ts';
import { grown, isInside, shapesOf, square, type Setting } from './word-shapes.ts';

/** Widths that words are broken to, the best first, in letters of the middle width. */
const WIDTHS = [26, 18, 13, 9];
export const LINE_WORDS_LEADING = 1.14;
/** Around the words, within their plate. */
export const LINE_WORDS_PAD = 2;
/** The arrow before or behind the words, and the air between both: by the size of the words. */
export const ARROW = 1;
export const ARROW_AIR = 0.3;
/** Places on a line, the middle first. */
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75];
/** Words hide at most so much of their line, and reach along so much of it where they stand beside it. */
const HIDDEN = 0.62;
const ALONG = 0.92;
/** Words that are not turned as their line is; the farther their middle is from it, the less they seem to belong to it. */
const LEVEL = 24;
const FAR = 0.4;
const FARTHEST = 60;
/** Between a line and words beside it, and between words and another line. */
const BESIDE = 2.5;
const CLEAR = 2.5;
/** What is worth how much of the way from the middle. */
const OFF_MIDDLE = 60;
const OFF_LINE = 9;
const OTHER_WIDTH = 7;
/** Places on a line that a leader ends at, and how far away words may stand there. */
const ENDS = [0.5, 0.4, 0.6, 0.3, 0.7];
const DISTANCES = [10, 16, 24, 34, 48, 66, 90, 120, 160];
/** Among more lines than this nobody follows a leader. */
const MOST_ASIDE = 40;
/** Between a leader and what it passes. */
const PASSING = 1.5;
/** Around the dot that it ends in, where no other may end. */
const END = 3;
/** Another line so near makes it doubtful whose the words are, most of all where they stand beside their own. */
const NEAR = 6;
const NEAR_ANOTHER = 10;
/** Between one look at where a line runs and the next; a very long one is looked at less often. */
const STEP = 4;
const MOST_STEPS = 200;
/** Words run from left to right, or upwards where their line is steeper than this, in degrees. */
const STEEP = 80;

export interface LineWordsWish {
  readonly edge: EdgeMark;
  readonly text: string;
  /** Of the words. */
  readonly language: string;
}

export interface LineWordsRoom extends Setting {
  /** Boxes of names, actors and all else that is written. */
  readonly taken: readonly Box[];
  /** All lines, in page units: also those that have no words. */
  readonly lines: readonly EdgeMark[];
  /** Nothing stands outside of it. */
  readonly frame: Box;
}

/** Words as they may be set. */
interface Shape {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** A box that may be turned: `way` runs along its width. */
interface Plate {
  readonly at: Point;
  readonly way: Point;
  readonly width: number;
  readonly height: number;
}

/**
 * `wishes` with curves in page units. In their order; without those that have no room. Short lines have the least choice, so they choose
 * first.
 */
export function* placeLineWords(
  wishes: readonly LineWordsWish[],
  room: LineWordsRoom,
): MeasuredSteps<readonly PlacedLineWords[]> {
  const { taken, lines, frame } = room;
  const obstacles = new Grid<Plate>(40);
  for (const box of taken) obstacles.add(box, asPlate(box));
  const ways = new Grid<WayPoint>(24);
  for (const { id, curve, width, arrow, cross, middle } of lines) {
    const count = Math.min(MOST_STEPS, Math.max(8, Math.ceil(lengthOf(curve) / STEP)));
    const reach = width / 2 + Math.max(0, lengthOf(curve) / count - STEP) / 2;
    for (const at of sample(curve, count)) ways.add(square(at, 0.1), { at, edge: id, reach });
    for (const box of [...(arrow ? [square(curve.p3, 7)] : []), ...(cross ? [square(middle, 9)] : [])])
      obstacles.add(box, asPlate(box));
  }
  const placed = new Map<string, PlacedLineWords>();
  const order = wishes
    .map((wish) => ({ ...wish, length: lengthOf(wish.edge.curve) }))
    .sort((a, b) => a.length - b.length);
  for (const [i, { edge, text, language, length }] of order.entries()) {
    yield i / order.length;
    const directed = edge.arrow !== '';
    let best: Found | undefined;
    let least = Infinity;
    const sizes = platesFor(text, directed, room);
    for (const { lines: words, cost, ...size } of sizes) {
      for (const { plate, cost: aside, arrow } of placesOf(edge, length, size)) {
        if (cost + aside >= least || !isInside(boxOf(plate), frame) || isOver(plate, obstacles)) continue;
        const others = new Set<string>();
        if (meetsLine(plate, edge.id, ways, others)) continue;
        const all = cost + aside + others.size * NEAR_ANOTHER;
        if (all >= least) continue;
        least = all;
        best = { plate, lines: words, arrow };
      }
    }
    if (!best && lines.length <= MOST_ASIDE) best = asideOf(edge, sizes);
    if (!best) continue;
    const { plate, leader } = best;
    const { at, width, height } = plate;
    const box = boxOf(plate);
    placed.set(edge.id, {
      ...{ edge: edge.id, slot: edge.slot, lines: best.lines, language, size: room.font.size },
      ...{ at, width, height, box },
      turn: (Math.atan2(plate.way.y, plate.way.x) * 180) / Math.PI,
      ...(directed && { arrow: best.arrow }),
      ...(leader && { leader }),
    });
    obstacles.add(box, plate);
    for (const passed of leaderBoxes(leader)) obstacles.add(passed, asPlate(passed));
  }
  return wishes.flatMap(({ edge }) => placed.get(edge.id) ?? []);

  /** In the empty space around, the nearest place that a leader comes to without crossing anything. */
  function asideOf({ id, curve, width: thick }: EdgeMark, sizes: readonly Shape[]): Found | undefined {
    let found: Found | undefined;
    let least = Infinity;
    for (const t of ENDS) {
      const [before, at, after] = [pointAt(curve, t - 0.02), pointAt(curve, t), pointAt(curve, t + 0.02)];
      const arrow = (Math.atan2(after.y - before.y, after.x - before.x) * 180) / Math.PI;
      for (const way of WAYS) {
        const to = { x: at.x + (way.x * thick) / 2, y: at.y + (way.y * thick) / 2 };
        for (const distance of DISTANCES) {
          const aside = distance + OFF_MIDDLE * Math.abs(t - 0.5);
          if (aside >= least) break;
          const from = { x: to.x + way.x * distance, y: to.y + way.y * distance };
          // What is in the way of a leader is in that of a longer one, too.
          if (along(from, to).some((point) => isPassed(point, id))) break;
          for (const { lines: words, cost, width, height } of sizes) {
            for (const { box, cost: off } of boxesAt(from, way, width, height)) {
              const plate = asPlate(box);
              if (aside + cost + off >= least || !isInside(box, frame) || isOver(plate, obstacles)) continue;
              const others = new Set<string>();
              // Its own line, too, is one that nothing may cover.
              if (meetsLine(plate, '', ways, others)) continue;
              const all = aside + cost + off + others.size * NEAR_ANOTHER;
              if (all >= least) continue;
              least = all;
              found = { plate, arrow, lines: words, leader: { from, to } };
            }
          }
        }
      }
    }
    return found;
  }

  function isPassed(at: Point, own: string): boolean {
    if (isOver(asPlate(square(at, PASSING)), obstacles)) return true;
    for (const point of ways.near(square(at, STEP + CLEAR)))
      if (point.edge !== own && Math.hypot(point.at.x - at.x, point.at.y - at.y) < point.reach + CLEAR) return true;
    return false;
  }
}

interface Found extends Pick<Place, 'plate' | 'arrow'> {
  readonly lines: readonly string[];
  readonly leader?: NonNullable<PlacedLineWords['leader']>;
}

const leaderBoxes = (leader: PlacedLineWords['leader']): Box[] =>
  leader ? [...along(leader.from, leader.to).map((at) => square(at, PASSING)), square(leader.to, END)] : [];

function platesFor(text: string, directed: boolean, room: LineWordsRoom): Shape[] {
  const { font } = room;
  const arrow = directed ? (ARROW + ARROW_AIR) * font.size : 0;
  const widths = WIDTHS.map((letters) => letters * font.size * 0.55);
  return shapesOf(text, widths, room).map(({ lines, width }, i) => ({
    lines,
    width: width + arrow + 2 * LINE_WORDS_PAD,
    height: lines.length * font.size * LINE_WORDS_LEADING + LINE_WORDS_PAD,
    cost: i * OTHER_WIDTH,
  }));
}

interface Place {
  readonly plate: Plate;
  readonly cost: number;
  /** Where the line runs to, seen from the words, in degrees. */
  readonly arrow: number;
}

/** On the line, then on either side of it. */
function placesOf(
  { curve, width: thick }: EdgeMark,
  length: number,
  size: { readonly width: number; readonly height: number },
): Place[] {
  const share = size.width / Math.max(1, length);
  return [...(share > ALONG ? [] : PLACES.flatMap(placesAt)), ...PLACES.flatMap(levelAt)];

  function placesAt(t: number): Place[] {
    const [from, to] = [t - share / 2, t + share / 2];
    if (from < 0.02 || to > 0.98) return [];
    const [start, end, top] = [pointAt(curve, from), pointAt(curve, to), pointAt(curve, t)];
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const span = Math.hypot(dx, dy) || 1;
    const along = { x: dx / span, y: dy / span };
    const slope = (Math.atan2(along.y, along.x) * 180) / Math.PI;
    const forth = slope > STEEP - 180 && slope <= STEEP;
    const way = forth ? along : { x: -along.x, y: -along.y };
    const chord = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    /** How far the line bows out behind the words, to the right of its way. */
    const bow = (top.y - chord.y) * along.x - (top.x - chord.x) * along.y;
    const off = (by: number): Point => ({ x: chord.x - along.y * by, y: chord.y + along.x * by });
    const aside = OFF_MIDDLE * Math.abs(t - 0.5);
    const far = size.height / 2 + thick / 2 + BESIDE;
    const at = (by: number, cost: number): Place => ({
      plate: { at: off(by), way, ...size },
      cost: aside + cost + Math.abs(bow),
      arrow: forth ? 0 : 180,
    });
    return [
      ...(share <= HIDDEN && Math.abs(bow) < size.height ? [at(bow / 2, 0)] : []),
      at(Math.max(0, bow) + far, OFF_LINE),
      at(Math.min(0, bow) - far, OFF_LINE),
    ];
  }

  /** Not turned, where a short line leaves no other place: a corner or a side of the words is beside it. */
  function levelAt(t: number): Place[] {
    const [before, at, after] = [pointAt(curve, t - 0.02), pointAt(curve, t), pointAt(curve, t + 0.02)];
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    const span = Math.hypot(dx, dy) || 1;
    const along = { x: dx / span, y: dy / span };
    const far = (size.width * Math.abs(along.y) + size.height * Math.abs(along.x)) / 2;
    if (far > FARTHEST) return [];
    const off = far + thick / 2 + BESIDE;
    return [1, -1].map((side) => ({
      plate: {
        at: { x: at.x - side * along.y * off, y: at.y + side * along.x * off },
        way: { x: 1, y: 0 },
        ...size,
      },
      cost: OFF_MIDDLE * Math.abs(t - 0.5) + LEVEL + far * FAR,
      arrow: (Math.atan2(along.y, along.x) * 180) / Math.PI,
    }));
  }
}

interface WayPoint {
  readonly at: Point;
  readonly edge: string;
  readonly reach: number;
}

/** Whether a line other than its own runs behind a plate; those that come near go into `others`. */
function meetsLine(plate: Plate, own: string, ways: Grid<WayPoint>, others: Set<string>): boolean {
  const { at, way, width, height } = plate;
  for (const point of ways.near(grown(boxOf(plate), NEAR + 3))) {
    if (point.edge === own) continue;
    const [dx, dy] = [point.at.x - at.x, point.at.y - at.y];
    const along = Math.abs(dx * way.x + dy * way.y) - width / 2 - point.reach;
    const across = Math.abs(dy * way.x - dx * way.y) - height / 2 - point.reach;
    if (along < CLEAR && across < CLEAR) return true;
    if (along < NEAR && across < NEAR) others.add(point.edge);
  }
  return false;
}

function isOver(plate: Plate, obstacles: Grid<Plate>): boolean {
  for (const other of obstacles.near(grown(boxOf(plate), 1))) if (overlap(plate, other)) return true;
  return false;
}

/** Two boxes are apart where they are so along a side of either. */
function overlap(a: Plate, b: Plate): boolean {
  const [dx, dy] = [b.at.x - a.at.x, b.at.y - a.at.y];
  const reach = ({ way, width, height }: Plate, ux: number, uy: number): number =>
    (Math.abs(way.x * ux + way.y * uy) * width + Math.abs(way.x * uy - way.y * ux) * height) / 2;
  return [a, b].every(({ way }) =>
    [way, { x: -way.y, y: way.x }].every(({ x, y }) => Math.abs(dx * x + dy * y) < reach(a, x, y) + reach(b, x, y) + 1),
  );
}

const asPlate = ({ left, top, right, bottom }: Box): Plate => ({
  at: { x: (left + right) / 2, y: (top + bottom) / 2 },
  way: { x: 1, y: 0 },
  width: right - left,
  height: bottom - top,
});

function boxOf({ at, way, width, height }: Plate): Box {
  const x = (Math.abs(way.x) * width + Math.abs(way.y) * height) / 2;
  const y = (Math.abs(way.y) * width + Math.abs(way.x) * height) / 2;
  return { left: at.x - x, top: at.y - y, right: at.x + x, bottom: at.y + y };
}

/** What others keep off: boxes along turned words, which together cover little more than these. */
export function wordsBoxes({ at, width, height, turn, leader }: PlacedLineWords): Box[] {
  const way = { x: Math.cos((turn * Math.PI) / 180), y: Math.sin((turn * Math.PI) / 180) };
  const count = Math.max(1, Math.ceil(width / height));
  const boxes = Array.from({ length: count }, (_, i) => {
    const off = ((i + 0.5) / count - 0.5) * width;
    return boxOf({ at: { x: at.x + off * way.x, y: at.y + off * way.y }, way, width: width / count, height });
  });
  return [...boxes, ...leaderBoxes(leader)];
}

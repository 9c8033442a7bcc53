/**
 * Which way does the thread hang between a line and its words? In a slack curve over the stage to the margin of the pane of the words, along
 * the margin, then level to them: so that it strikes through as few names as can be, and goes under no buttons.
 */
import type { Point } from '../../scene/shape.ts';
import type { Box } from './in-sight.ts';

export interface ThreadEnd extends Point {
  /** Where it comes into the pane of the words; from there it runs level, along the foot of their line. */
  readonly enter: number;
  /** The words themselves are scrolled away, in this direction. */
  readonly beyond: 'above' | 'below' | undefined;
}

/** What it should not cross, in pixels of the page. `weight`: how much a crossing is worth going around. */
export interface Obstacle extends Box {
  readonly weight: number;
}

export interface ThreadWay {
  /** As the path of an SVG element. */
  readonly d: string;
  /** Where it comes to the margin: kept while it moves, unless another is much better. */
  readonly at: number;
  /** What it crosses, by weight: 0 for nothing. */
  readonly crossed: number;
}

/** Its end of the margin, in pixels: there it turns to the words. */
const TURN = 8;
/** How far from the edges of the stage it leaves it. */
const RIM = 10;
/** Between two places at which it may come to the margin. */
const STEP = 36;
const SAMPLES = 64;
/** Within so many pixels of the line's middle it begins anyway, whatever is there. */
const BEGINS = 14;
/** A thread of twice the length is as bad as crossing so much. */
const DETOUR = 40;
/** To leave the stage is as bad as going under buttons. */
const LEAVING = 60;
/** Another way must be so much better. */
const STAY = 12;
/** How it leaves its line: along and across its way, as shares of that. */
const LEAVES = [
  [0.3, 0.05],
  [0.6, -0.15],
  [0.55, 0.3],
  [0.05, 0.6],
  [0.05, -0.35],
  [0.9, 0],
] as const;

const n = (value: number): string => value.toFixed(1);

type Curve = readonly [Point, Point, Point, Point];

/** `room`: the visible part of the stage. `before`: the way of this thread until now. */
export function threadWay(
  from: Point,
  to: ThreadEnd,
  room: Box,
  obstacles: readonly Obstacle[],
  before?: ThreadWay,
): ThreadWay {
  const beside = obstacles.filter(
    ({ left, right }) => right > Math.min(from.x, to.enter) - 80 && left < Math.max(from.x, to.enter) + 80,
  );
  const straight = Math.max(80, Math.hypot(to.enter - from.x, to.y - from.y));
  const ways = exits(to, room)
    .flatMap((at) => curvesTo(from, to, at).map((curve) => ({ at, curve, cost: detour(curve, at, to, straight) })))
    .map((way) => (before && Math.abs(way.at - before.at) < STEP / 2 ? { ...way, cost: way.cost - STAY } : way))
    .sort((a, b) => a.cost - b.cost);
  let [best, least, crossed] = [ways[0], Infinity, 0];
  for (const way of ways) {
    if (way.cost >= least) break;
    const more = crossing(way.curve, way.at, to, beside, least - way.cost) + leaving(way.curve, room);
    if (way.cost + more < least) [best, least, crossed] = [way, way.cost + more, more];
  }
  return { d: best ? pathOf(best.curve, best.at, to) : '', at: best?.at ?? to.y, crossed };
}

/** Heights at which it may come to the margin. */
function exits({ y }: ThreadEnd, { top, bottom }: Box): number[] {
  const [first, last] = [top + RIM, bottom - RIM];
  if (last <= first) return [y];
  const count = Math.max(1, Math.ceil((last - first) / STEP));
  const all = Array.from({ length: count + 1 }, (_, i) => first + ((last - first) * i) / count);
  // Straight to the words where they are level with the stage.
  const others = all.filter((at) => Math.abs(at - y) > 2 * TURN);
  return y > first && y < last ? [y, ...others] : others;
}

function curvesTo(from: Point, to: ThreadEnd, at: number): Curve[] {
  const end = { x: to.enter, y: at };
  const [dx, dy] = [end.x - from.x, end.y - from.y];
  const away = Math.hypot(dx, dy);
  const down = Math.sign(to.y - at);
  // Level with the words it comes level; else it comes as it goes on along the margin.
  const slack = Math.min(away * 0.4, 120);
  const second =
    down === 0 ? { x: end.x - Math.sign(dx || 1) * slack, y: at } : { x: end.x - dx * 0.04, y: at - down * slack };
  return LEAVES.map(([along, hang]): Curve => [
    from,
    { x: from.x + dx * along, y: from.y + dy * along * 0.5 + away * hang },
    second,
    end,
  ]);
}

function pathOf([a, b, c, d]: Curve, at: number, to: ThreadEnd): string {
  const curve = `M${n(a.x)} ${n(a.y)}C${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)} ${n(d.x)} ${n(d.y)}`;
  const end = `L${n(Math.max(to.x, to.enter))} ${n(to.y)}`;
  if (at === to.y) return `${curve}${end}`;
  const turn = to.y - Math.sign(to.y - at) * TURN;
  return `${curve}V${n(turn)}Q${n(to.enter)} ${n(to.y)} ${n(to.enter + TURN)} ${n(to.y)}${end}`;
}

function pointAt([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (of: 'x' | 'y'): number =>
    s * s * s * a[of] + 3 * s * s * t * b[of] + 3 * s * t * t * c[of] + t * t * t * d[of];
  return { x: mix('x'), y: mix('y') };
}

/** What its length costs. */
function detour(curve: Curve, at: number, to: ThreadEnd, straight: number): number {
  let length = Math.abs(to.y - at) * 0.6;
  let last = curve[0];
  for (let i = 1; i <= 8; i++) {
    const next = pointAt(curve, i / 8);
    length += Math.hypot(next.x - last.x, next.y - last.y);
    last = next;
  }
  return DETOUR * Math.max(0, length / straight - 1);
}

/** What it costs to leave the stage above or below: there are other things to be pressed. */
function leaving(curve: Curve, { top, bottom }: Box): number {
  for (let i = 1; i < SAMPLES; i += 3) {
    const { y } = pointAt(curve, i / SAMPLES);
    if (y < top || y > bottom) return LEAVING;
  }
  return 0;
}

/** What it crosses; no longer counted beyond `most`. */
function crossing(curve: Curve, at: number, to: ThreadEnd, obstacles: readonly Obstacle[], most: number): number {
  const crossed = new Set<Obstacle>();
  let sum = 0;
  const pass = ({ x, y }: Point): void => {
    for (const one of obstacles) {
      if (x < one.left || x > one.right || y < one.top || y > one.bottom || crossed.has(one)) continue;
      crossed.add(one);
      sum += one.weight;
    }
  };
  for (let i = 1; i <= SAMPLES && sum < most; i++) {
    const point = pointAt(curve, i / SAMPLES);
    if (Math.hypot(point.x - curve[0].x, point.y - curve[0].y) > BEGINS) pass(point);
  }
  for (let y = Math.min(at, to.y); y < Math.max(at, to.y); y += TURN) pass({ x: to.enter, y });
  return sum;
}

/** The way of one line: a cubic Bézier curve that can be cut, measured and walked. */
import type { Point } from './shape.ts';

export interface Curve {
  readonly p0: Point;
  readonly p1: Point;
  readonly p2: Point;
  readonly p3: Point;
  /** Straight lines are drawn, picked and cut more cheaply. */
  readonly straight: boolean;
}

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

/** A straight way has its handles at its thirds; nobody asks for most of them. */
class Straight implements Curve {
  readonly p0: Point;
  readonly p3: Point;
  constructor(from: Point, to: Point) {
    this.p0 = from;
    this.p3 = to;
  }
  get p1(): Point {
    return mix(this.p0, this.p3, 1 / 3);
  }
  get p2(): Point {
    return mix(this.p0, this.p3, 2 / 3);
  }
  get straight(): true {
    return true;
  }
}

/** From a to b, bulging by `offset` in the middle, to the left of the direction a→b for positive offsets. */
export function bulge(a: Point, b: Point, offset: number): Curve {
  if (offset === 0) return new Straight(a, b);
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  // A cubic with both handles at distance h reaches 3/4 h in its middle.
  const h = (offset * 4) / 3;
  const out = { x: (dy / length) * h, y: (-dx / length) * h };
  const shift = (p: Point): Point => ({ x: p.x + out.x, y: p.y + out.y });
  return { p0: a, p1: shift(mix(a, b, 0.26)), p2: shift(mix(a, b, 0.74)), p3: b, straight: false };
}

/** From a node to itself, above it; `index` nests several loops, and may lie between two whole numbers. */
export function loop(at: Point, radius: number, index: number): Curve {
  const reach = radius * 2.6 + 26 + index * 26;
  const half = radius * 1.5 + 12 + index * 10;
  return {
    p0: at,
    p1: { x: at.x - half, y: at.y - reach },
    p2: { x: at.x + half, y: at.y - reach },
    p3: at,
    straight: false,
  };
}

export function pointAt({ p0, p1, p2, p3, straight }: Curve, t: number): Point {
  if (straight) return mix(p0, p3, t);
  const s = 1 - t;
  const a = s * s * s;
  const b = 3 * s * s * t;
  const c = 3 * s * t * t;
  const d = t * t * t;
  return { x: a * p0.x + b * p1.x + c * p2.x + d * p3.x, y: a * p0.y + b * p1.y + c * p2.y + d * p3.y };
}

/** The part between two parameters. */
export function part(curve: Curve, from: number, to: number): Curve {
  if (curve.straight) return new Straight(pointAt(curve, from), pointAt(curve, to));
  const right = split(curve, from)[1];
  return from >= 1 ? right : split(right, (to - from) / (1 - from))[0];
}

function split({ p0, p1, p2, p3, straight }: Curve, t: number): [Curve, Curve] {
  const a = mix(p0, p1, t);
  const b = mix(p1, p2, t);
  const c = mix(p2, p3, t);
  const ab = mix(a, b, t);
  const bc = mix(b, c, t);
  const middle = mix(ab, bc, t);
  return [
    { p0, p1: a, p2: ab, p3: middle, straight },
    { p0: middle, p1: bc, p2: c, p3, straight },
  ];
}

/** The same way from its end to its beginning. */
export const reversed = ({ p0, p1, p2, p3, straight }: Curve): Curve =>
  straight ? new Straight(p3, p0) : { p0: p3, p1: p2, p2: p1, p3: p0, straight };

const n = (value: number): string => String(Math.round(value * 10) / 10);

export function curvePath({ p0, p1, p2, p3, straight }: Curve): string {
  const start = `M${n(p0.x)} ${n(p0.y)}`;
  return straight
    ? `${start}L${n(p3.x)} ${n(p3.y)}`
    : `${start}C${n(p1.x)} ${n(p1.y)} ${n(p2.x)} ${n(p2.y)} ${n(p3.x)} ${n(p3.y)}`;
}

/** Points along the curve, ends included; `count` pieces. */
export function sample(curve: Curve, count: number): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}

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

/** From a to b, bulging by `offset` in the middle, to the left of the direction a→b for positive offsets. */
export function bulge(a: Point, b: Point, offset: number): Curve {
  if (offset === 0) return { p0: a, p1: mix(a, b, 1 / 3), p2: mix(a, b, 2 / 3), p3: b, straight: true };
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
  if (curve.straight) {
    const a = pointAt(curve, from);
    const b = pointAt(curve, to);
    return { p0: a, p1: mix(a, b, 1 / 3), p2: mix(a, b, 2 / 3), p3: b, straight: true };
  }
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

/** The parameter in [low, high] at which `test` turns from true (at low) to false. */
export function turningPoint(low: number, high: number, test: (t: number) => boolean): number {
  for (let i = 0; i < 18; i++) {
    const middle = (low + high) / 2;
    if (test(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

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

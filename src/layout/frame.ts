/** Which rectangle should the picture fill, and how is a drawing turned and stretched to fill it? */
import type { FlatGraph } from './flat-graph.ts';

/** Centre and half extents. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export function frameOf(area: number, aspect: number): Frame {
  const height = Math.sqrt(area / aspect);
  return { x: 0, y: 0, halfWidth: (height * aspect) / 2, halfHeight: height / 2 };
}

/** How much more one direction may be stretched than the other before shapes in the drawing look squashed. */
const STRETCH = 1.4;
/** Quarter turns are tried in this many steps. */
const TURNS = 24;

/** Turns the drawing about the origin so that it fits the frame best. In place. */
export function turnToFit(x: Float64Array, y: Float64Array, frame: Frame): void {
  let best = { fit: Infinity, cos: 1, sin: 0 };
  for (let quarter = 0; quarter < 2; quarter++) {
    for (let k = 0; k < TURNS; k++) {
      // Rational points of the circle (t = tan of half the angle) instead of sines and cosines: exact everywhere.
      const t = (k / TURNS) * 0.41421356;
      for (const sign of [1, -1]) {
        let cos = (1 - t * t) / (1 + t * t);
        let sin = (sign * 2 * t) / (1 + t * t);
        if (quarter) [cos, sin] = [-sin, cos];
        const [width, height] = extent(x, y, cos, sin);
        const fit = Math.max(width / frame.halfWidth, height / frame.halfHeight);
        if (fit < best.fit * 0.999) best = { fit, cos, sin };
      }
    }
  }
  for (let v = 0; v < x.length; v++) {
    const turned = x[v]! * best.cos - y[v]! * best.sin;
    y[v] = x[v]! * best.sin + y[v]! * best.cos;
    x[v] = turned;
  }
}

/**
 * Turns the drawing so that it fits the frame best, then scales it, slightly more in one direction where that helps, until nodes with
 * their labels touch the frame. In place.
 */
export function fitToFrame(graph: FlatGraph, x: Float64Array, y: Float64Array, frame: Frame): void {
  turnToFit(x, y, frame);
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  let labelWidth = 0;
  for (let v = 0; v < graph.n; v++) {
    left = Math.min(left, x[v]!);
    right = Math.max(right, x[v]!);
    top = Math.min(top, y[v]!);
    bottom = Math.max(bottom, y[v]!);
    labelWidth += graph.nodes[v]!.label.width / graph.n;
  }
  const across = (2 * frame.halfWidth - labelWidth) / Math.max(1, right - left);
  const down = (2 * frame.halfHeight - 50) / Math.max(1, bottom - top);
  const least = Math.max(0.3, Math.min(across, down, 4));
  const scaleX = Math.max(least, Math.min(across, least * STRETCH));
  const scaleY = Math.max(least, Math.min(down, least * STRETCH));
  for (let v = 0; v < graph.n; v++) {
    x[v] = frame.x + (x[v]! - (left + right) / 2) * scaleX;
    y[v] = frame.y + (y[v]! - (top + bottom) / 2) * scaleY;
  }
}

function extent(x: Float64Array, y: Float64Array, cos: number, sin: number): [number, number] {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (let v = 0; v < x.length; v++) {
    const tx = x[v]! * cos - y[v]! * sin;
    const ty = x[v]! * sin + y[v]! * cos;
    left = Math.min(left, tx);
    right = Math.max(right, tx);
    top = Math.min(top, ty);
    bottom = Math.max(bottom, ty);
  }
  return [right - left, bottom - top];
}

/** Moves and scales a picture so that it would cover the area if it were a round one. In place. */
export function scaleTo(area: number, x: Float64Array, y: Float64Array): void {
  const n = x.length;
  const middleX = x.reduce((sum, value) => sum + value, 0) / n;
  const middleY = y.reduce((sum, value) => sum + value, 0) / n;
  let squares = 0;
  for (let v = 0; v < n; v++) {
    x[v]! -= middleX;
    y[v]! -= middleY;
    squares += x[v]! * x[v]! + y[v]! * y[v]!;
  }
  const scale = squares > 0 ? Math.sqrt((area * n) / (2 * Math.PI * squares)) : 1;
  for (let v = 0; v < n; v++) {
    x[v]! *= scale;
    y[v]! *= scale;
  }
}

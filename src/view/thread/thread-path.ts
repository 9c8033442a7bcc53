/** Which way does the thread hang between a line and its words? */
import type { Point } from '../../scene/shape.ts';

export interface ThreadEnd extends Point {
  /** Where it comes into the pane of the words; from there it runs level, along the foot of their line. */
  readonly enter: number;
  /** The upper edge of the column that the words stand in: beneath it the thread keeps to the margin. */
  readonly top: number;
  /** The words themselves are out of sight, in this direction. */
  readonly beyond: 'above' | 'below' | undefined;
}

const n = (value: number): string => value.toFixed(1);

/** A slack curve to the edge of the pane, then straight to the words. */
export function threadPath(from: Point, to: ThreadEnd): string {
  const dx = to.enter - from.x;
  // On a phone the words lie below the line: the thread goes to the margin, falls down there beside the text and turns in.
  const falls = dx < 60;
  const half = (from.y + to.top) / 2;
  const slack = Math.max(30, Math.abs(dx) * 0.5);
  const curve = falls
    ? `C${n(from.x)} ${n(half + 20)} ${n(to.enter)} ${n(half - 10)} ${n(to.enter)} ${n(Math.min(to.top + 8, to.y - 8))}V${n(to.y - 8)}Q${n(to.enter)} ${n(to.y)} ${n(to.enter + 8)} ${n(to.y)}`
    : `C${n(from.x + slack * 0.5)} ${n(from.y + 26)} ${n(to.enter - slack)} ${n(to.y)} ${n(to.enter)} ${n(to.y)}`;
  return `M${n(from.x)} ${n(from.y)}${curve}L${n(Math.max(to.x, to.enter))} ${n(to.y)}`;
}

/** Which way does the thread hang between a line and its words? */
import type { Point } from '../../scene/shape.ts';

export interface ThreadEnd extends Point {
  /** Where it comes into the pane of the words; from there it runs level, along the foot of their line. */
  readonly enter: number;
  /** The words themselves are out of sight, in this direction. */
  readonly beyond: 'above' | 'below' | undefined;
}

const n = (value: number): string => value.toFixed(1);

/** A slack curve to the edge of the pane, then straight to the words. */
export function threadPath(from: Point, to: ThreadEnd): string {
  const dx = to.enter - from.x;
  const dy = to.y - from.y;
  // On a phone the words lie below the line: the thread falls down the margin and turns in.
  const falls = dx < 60;
  const slack = Math.max(30, Math.abs(dx) * 0.5);
  const curve = falls
    ? `C${n(from.x)} ${n(from.y + dy * 0.55)} ${n(to.enter - 2)} ${n(to.y - dy * 0.45)} ${n(to.enter)} ${n(to.y - 8)}Q${n(to.enter)} ${n(to.y)} ${n(to.enter + 8)} ${n(to.y)}`
    : `C${n(from.x + slack * 0.5)} ${n(from.y + 26)} ${n(to.enter - slack)} ${n(to.y)} ${n(to.enter)} ${n(to.y)}`;
  return `M${n(from.x)} ${n(from.y)}${curve}L${n(Math.max(to.x, to.enter))} ${n(to.y)}`;
}

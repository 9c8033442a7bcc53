/** Which way does the thread hang between a line and its words? */
import type { Point } from '../../scene/shape.ts';

export interface ThreadEnd extends Point {
  /** Where it comes into the pane of the words; from there it runs level, along the foot of their line. */
  readonly enter: number;
  /** The upper edge of the column of the words: beneath it the thread keeps to the margin. */
  readonly top: number;
  /** The words themselves are scrolled away, in this direction. */
  readonly beyond: 'above' | 'below' | undefined;
}

const n = (value: number): string => value.toFixed(1);

/** A slack curve to the edge of the pane, then straight to the words. */
export function threadPath(from: Point, to: ThreadEnd): string {
  return `M${n(from.x)} ${n(from.y)}${way(from, to)}L${n(Math.max(to.x, to.enter))} ${n(to.y)}`;
}

function way(from: Point, to: ThreadEnd): string {
  const dx = to.enter - from.x;
  const dy = to.y - from.y;
  const turn = `Q${n(to.enter)} ${n(to.y)} ${n(to.enter + 8)} ${n(to.y)}`;
  // On a phone the words lie below the line: the thread goes to the margin and falls down there, beside the text.
  if (to.top >= from.y) {
    const half = (from.y + to.top) / 2;
    const foot = to.y - 8;
    return `C${n(from.x)} ${n(half + 20)} ${n(to.enter)} ${n(half - 10)} ${n(to.enter)} ${n(Math.min(to.top + 8, foot))}V${n(foot)}${turn}`;
  }
  if (dx < 60)
    return `C${n(from.x)} ${n(from.y + dy * 0.55)} ${n(to.enter - 2)} ${n(to.y - dy * 0.45)} ${n(to.enter)} ${n(to.y - 8)}${turn}`;
  const slack = Math.max(30, dx * 0.5);
  return `C${n(from.x + slack * 0.5)} ${n(from.y + 26)} ${n(to.enter - slack)} ${n(to.y)} ${n(to.enter)} ${n(to.y)}`;
}

/** Which way does the thread hang between a line and its words? */
import type { Point } from '../../scene/shape.ts';

export interface ThreadEnd extends Point {
  /** The words themselves are out of sight, in this direction. */
  readonly beyond: 'above' | 'below' | undefined;
}

/** A slack curve that arrives level at the words from the side that the line is on; from above where they lie below. */
export function threadPath(from: Point, to: ThreadEnd): string {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const n = (value: number): string => value.toFixed(1);
  if (Math.abs(dx) < 120 && dy > 0) {
    return `M${n(from.x)} ${n(from.y)}C${n(from.x)} ${n(from.y + dy * 0.5)} ${n(to.x - 26)} ${n(to.y - dy * 0.3)} ${n(to.x)} ${n(to.y)}`;
  }
  const slack = Math.max(40, Math.abs(dx) * 0.45);
  const side = dx >= 0 ? 1 : -1;
  return `M${n(from.x)} ${n(from.y)}C${n(from.x + side * slack * 0.6)} ${n(from.y + 30)} ${n(to.x - side * slack)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
}

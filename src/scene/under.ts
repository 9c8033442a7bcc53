/** What is under a pointer, a finger or a name? Nodes come first, then lines, the nearest one first; in pixels of the screen. */
import type { EdgeMark, NodeMark } from './build.ts';
import { toWorld, type Camera } from './camera.ts';
import { labelled, type PlacedLabel } from './labels-at.ts';
import type { Picker } from './pick.ts';
import type { Point } from './shape.ts';

/** Half of the smallest target that a finger or an unsteady hand can hit. */
const REACH = 12;

export interface Seen {
  readonly picker: Picker | undefined;
  readonly labels: readonly PlacedLabel[];
  readonly camera: Camera;
}

export function nodeUnder({ picker, labels, camera }: Seen, at: Point, byFinger: boolean): NodeMark | undefined {
  const world = toWorld(camera, at);
  const node = picker?.node(world, Math.max(2, REACH - 8) / camera.k);
  if (node || !picker) return node;
  // Exactly on a line that runs under a name, the line is meant.
  return picker.edges(world, (byFinger ? 8 : 2) / camera.k).length ? undefined : labelled(labels, world);
}

/** A small shape is easier hit when no line is nearer. */
export const linesUnder = ({ picker, camera }: Seen, at: Point): readonly EdgeMark[] =>
  picker?.edges(toWorld(camera, at), REACH / camera.k) ?? [];

/**
 * Which names stand in a large picture? Of what is in view the most important ones that find room, and never more than can be read: the
 * others have theirs when they are come close to, or pointed at.
 */
import type { Box } from '../layout/label-box.ts';
import type { LabelSide } from '../layout/types.ts';
import { nodeBox, nodeLabelBox, type NodeMark, type Scene } from './build.ts';
import { toWorld, type Camera, type Size } from './camera.ts';
import { Grid } from './grid.ts';
import { labelScale, SIDES, type PlacedLabel } from './labels-at.ts';

export const MOST_NAMES = 150;
/** So many are tried for each one that finds a place. */
const TRIED = 4;
/** Names make way for shapes that are larger than this, in pixels of the screen: smaller ones are hardly seen, and too many. */
const SHAPE = 4;

export const viewBox = (camera: Camera, { width, height }: Size): Box => {
  const from = toWorld(camera, { x: 0, y: 0 });
  const to = toWorld(camera, { x: width, y: height });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
};

const holds = (outer: Box, { left, top, right, bottom }: Box): boolean =>
  left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
const isIn = ({ left, top, right, bottom }: Box, { x, y }: NodeMark): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The most important ones first; at most about `most`, and all that are as important as the last of them. */
function mostImportant(marks: readonly NodeMark[], most: number): NodeMark[] {
  let from = 0;
  if (marks.length > most) {
    const counts: number[] = [];
    for (const { claims } of marks) counts[claims] = (counts[claims] ?? 0) + 1;
    from = counts.length - 1;
    for (let sum = counts[from] ?? 0; from > 0 && sum < most;) sum += counts[--from] ?? 0;
  }
  return marks
    .filter(({ claims }) => claims >= from)
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

const sidesOf = ({ side }: NodeMark): LabelSide[] => [side, ...SIDES.filter((other) => other !== side)];

/** Names that lie wholly in view, and on no other one. */
export function namesInView(scene: Scene, camera: Camera, size: Size, idle: ReadonlySet<string>): PlacedLabel[] {
  const scale = labelScale(camera.k);
  const view = viewBox(camera, size);
  const inView = scene.nodes.filter((mark) => isIn(view, mark));
  const grid = new Grid<string>(96 * scale);
  for (const mark of inView) if (mark.radius * camera.k >= SHAPE) grid.add(nodeBox(mark), mark.id);
  const placed: PlacedLabel[] = [];
  const isFree = (box: Box, own: string): boolean => {
    for (const other of grid.near(box)) if (other !== own) return false;
    return true;
  };
  const wanted = idle.size > 0 ? inView.filter(({ id }) => !idle.has(id)) : inView;
  for (const mark of mostImportant(wanted, MOST_NAMES * TRIED)) {
    const side = sidesOf(mark).find((one) => {
      const box = nodeLabelBox(mark, one, scale);
      return holds(view, box) && isFree(box, mark.id);
    });
    if (!side) continue;
    grid.add(nodeLabelBox(mark, side, scale), `${mark.id} label`);
    placed.push({ mark, side, scale });
    if (placed.length === MOST_NAMES) break;
  }
  return placed;
}

/**
 * The same names once some actors stand out: theirs come first, over anything but each other, and what they lie on goes. `foremost`: who is
 * named in any case. `grown`: how much larger than in the picture they are drawn.
 */
export function namesStandingOut(
  names: readonly PlacedLabel[],
  scene: Scene,
  { camera, size }: { readonly camera: Camera; readonly size: Size },
  first: ReadonlySet<string>,
  foremost: ReadonlySet<string>,
  grown: number,
): PlacedLabel[] {
  const scale = labelScale(camera.k);
  const view = viewBox(camera, size);
  const grid = new Grid<string>(96 * scale);
  const placed: PlacedLabel[] = [];
  const marks = [...first].flatMap((id) => scene.node.get(id) ?? []);
  const ahead = marks.filter(({ id }) => foremost.has(id));
  const others = marks.filter((mark) => !foremost.has(mark.id) && isIn(view, mark));
  for (const mark of [...ahead, ...mostImportant(others, MOST_NAMES)]) {
    if (placed.length === MOST_NAMES) break;
    const own = grown > 1 ? { ...mark, radius: mark.radius * grown } : mark;
    const side = sidesOf(mark).find((one) => !grid.meets(nodeLabelBox(own, one, scale)));
    if (!side) continue;
    grid.add(nodeLabelBox(own, side, scale), mark.id);
    placed.push({ mark: own, side, scale });
  }
  const kept = names.filter(
    ({ mark, side, scale: own }) => !first.has(mark.id) && !grid.meets(nodeLabelBox(mark, side, own)),
  );
  return [...placed, ...kept.slice(0, MOST_NAMES - placed.length)];
}

/** Below this zoom what stands out is drawn no smaller than here: else it would be lost among what it stands out from. */
const LEAST_ZOOM = 0.55;

/** How much larger than in the picture what stands out is drawn at a zoom. */
export const grownAt = (k: number): number => Math.max(1, LEAST_ZOOM / k);

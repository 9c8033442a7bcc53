/**
 * Which labels can be read at this zoom? They never shrink below a readable size on the screen; where that makes them too big
 * for their room they move to a free side of their node, and the less connected give way. No label ever overlaps another.
 */
import type { LabelSide } from '../layout/types.ts';
import type { Box } from '../layout/label-box.ts';
import { nodeBox, nodeLabelBox, overlaps, union, type NodeMark, type Scene } from './build.ts';
import { sample } from './curve.ts';
import { fitCamera, type Camera, type Margin, type Size } from './camera.ts';
import { Grid } from './grid.ts';
import { LABEL_SIZE } from './palette.ts';
import type { Point } from './shape.ts';

export interface PlacedLabel {
  readonly mark: NodeMark;
  readonly side: LabelSide;
  /** Multiplies the label's size in world units. */
  readonly scale: number;
}

/** Smallest size of a label on the screen, in CSS pixels. */
const READABLE = 11;
export const SIDES: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/** Up to so many actors, all names are placed at once; of more, those in view (`names-in-view.ts`). */
export const ALL_PLACED = 600;

/** The scale that labels need at zoom `k`, in steps of an eighth so that they do not swim while zooming. */
export function labelScale(k: number): number {
  const needed = READABLE / (LABEL_SIZE * k);
  return needed <= 1 ? 1 : Math.ceil(needed * 8) / 8;
}

/**
 * What a camera must show at a zoom: labels that are kept readable reach farther than the bounds of the scene. Undefined for
 * an empty scene.
 */
export function boundsAt(scene: Scene, scale: number): Box | undefined {
  // Of very many, only those are named whose name lies wholly in view.
  if (!scene.bounds || scale === 1 || scene.nodes.length > ALL_PLACED) return scene.bounds;
  return labelsAt(scene, scale).reduce(
    (box, label) => union(box, nodeLabelBox(label.mark, label.side, scale)),
    scene.bounds,
  );
}

/** What a line needs to be seen whole at a zoom: its curve, both actors, and their names. Undefined if it is not drawn. */
export function lineBoxAt(scene: Scene, edge: string, k: number): Box | undefined {
  const mark = scene.edge.get(edge);
  const ends = mark
    ? [scene.node.get(mark.source), scene.node.get(mark.target)].filter((end) => end !== undefined)
    : [];
  if (!mark || ends.length === 0) return undefined;
  const scale = labelScale(k);
  const names =
    scene.nodes.length > ALL_PLACED
      ? ends.map((end) => ({ mark: end, side: end.side, scale }))
      : labelsAt(scene, scale, new Set(ends.map(({ id }) => id)));
  const boxes = [
    ...ends.map(nodeBox),
    ...names.filter((name) => ends.includes(name.mark)).map((name) => nodeLabelBox(name.mark, name.side, name.scale)),
    ...sample(mark.curve, 12).map(({ x, y }): Box => ({ left: x, top: y, right: x, bottom: y })),
  ];
  return boxes.reduce(union);
}

/** On a stage that is narrower than one name it would never come to an end. */
const ROUNDS = 8;

/** The camera that shows everything, labels at the size that they have in that very view. */
export function fitScene(scene: Scene | undefined, size: Size, margin?: Margin): Camera {
  let box = scene?.bounds;
  let camera = fitCamera(box, size, margin);
  // A smaller zoom means larger labels, which need a smaller one again: what was to be seen before stays in sight, so that it comes to an end.
  let scale = 1;
  for (let round = 0; scene && box && round < ROUNDS && labelScale(camera.k) !== scale; round++) {
    scale = labelScale(camera.k);
    box = union(box, boundsAt(scene, scale) ?? box);
    camera = fitCamera(box, size, margin);
  }
  return camera;
}

/** Whether nothing but the node itself is near. */
function isFree(grid: Grid<string>, box: Box, own: string): boolean {
  for (const other of grid.near(box)) if (other !== own) return false;
  return true;
}

/** Up to so many actors, every one should be named: then names make room for each other, and the last find theirs in `all-named.ts`. */
export const ALL_NAMED = 60;

const NOBODY: ReadonlySet<string> = new Set();
/** No actor's id. */
const KEPT = '';
/** Of more actors than can all be named, one in so many has a name over the shapes of others, if there is no other room. */
const ONE_IN = 16;

/** Of many actors those of whom most is said: without their names nobody could tell what the graph is about. */
export function foremostIn({ nodes }: Scene): ReadonlySet<string> {
  if (nodes.length <= ALL_NAMED) return NOBODY;
  const sorted = [...nodes].sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
  return new Set(sorted.slice(0, Math.ceil(nodes.length / ONE_IN)).map(({ id }) => id));
}

/** Labels in drawing order. `first` are placed before all others; they and `foremost` may lie on the shapes of others, and none on `kept`. */
export function labelsAt(
  scene: Scene,
  scale: number,
  first: ReadonlySet<string> = NOBODY,
  foremost: ReadonlySet<string> = NOBODY,
  kept: readonly Box[] = [],
): PlacedLabel[] {
  const grid = new Grid<string>(96 * scale);
  const names = new Grid<string>(96 * scale);
  for (const mark of scene.nodes) grid.add(nodeBox(mark), mark.id);
  for (const box of kept) for (const all of [grid, names]) all.add(box, KEPT);
  const rank = (mark: NodeMark): number => (first.has(mark.id) ? 1e9 : 0) + mark.claims;
  const placed: PlacedLabel[] = [];
  const left: NodeMark[] = [];
  for (const mark of [...scene.nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))) {
    const side = sidesOf(mark).find((own) => isFree(grid, nodeLabelBox(mark, own, scale), mark.id));
    if (side) put(mark, side);
    // What is chosen or pointed at has a name in any case: over a shape if need be, never over another name.
    else if (first.has(mark.id)) {
      const over = SIDES.find((own) => isFree(names, nodeLabelBox(mark, own, scale), mark.id));
      if (over) put(mark, over);
    } else {
      const over = foremost.has(mark.id) ? leastOver(mark) : undefined;
      if (over) put(mark, over);
      else left.push(mark);
    }
  }
  if (scene.nodes.length <= ALL_NAMED) for (const mark of left) makeRoom(scene, placed, mark, scale, first, kept);
  return placed;

  /** The side on which a name lies on fewest shapes, and on nobody's who is as important. */
  function leastOver(mark: NodeMark): LabelSide | undefined {
    let [best, least]: [LabelSide | undefined, number] = [undefined, Infinity];
    for (const side of sidesOf(mark)) {
      const box = nodeLabelBox(mark, side, scale);
      if (!isFree(names, box, mark.id)) continue;
      const under = new Set(grid.near(box));
      under.delete(mark.id);
      if (under.size < least && ![...under].some((id) => foremost.has(id))) [best, least] = [side, under.size];
    }
    return best;
  }

  function put(mark: NodeMark, side: LabelSide): void {
    const box = nodeLabelBox(mark, side, scale);
    grid.add(box, `${mark.id} label`);
    names.add(box, `${mark.id} label`);
    placed.push({ mark, side, scale });
  }
}

const sidesOf = (mark: NodeMark): LabelSide[] => [mark.side, ...SIDES.filter((other) => other !== mark.side)];

/** Puts a label where others can turn away from; changes `placed` only if all of them find another free side. */
function makeRoom(
  scene: Scene,
  placed: PlacedLabel[],
  mark: NodeMark,
  scale: number,
  first: ReadonlySet<string>,
  kept: readonly Box[],
): void {
  const offNodes = (box: Box, own: string): boolean =>
    !kept.some((other) => overlaps(other, box)) &&
    scene.nodes.every((node) => node.id === own || !overlaps(nodeBox(node), box));
  for (const side of sidesOf(mark)) {
    const box = nodeLabelBox(mark, side, scale);
    if (!offNodes(box, mark.id)) continue;
    const taken = [box];
    const staying: PlacedLabel[] = [];
    const turning: PlacedLabel[] = [];
    for (const label of placed) {
      const own = nodeLabelBox(label.mark, label.side, scale);
      if (overlaps(own, box)) turning.push(label);
      else {
        staying.push(label);
        taken.push(own);
      }
    }
    const turned: PlacedLabel[] = [];
    for (const label of turning) {
      // What stands out keeps still under the pointer.
      if (first.has(label.mark.id)) break;
      const other = SIDES.find((next) => {
        const there = nodeLabelBox(label.mark, next, scale);
        return offNodes(there, label.mark.id) && !taken.some((one) => overlaps(one, there));
      });
      if (!other) break;
      taken.push(nodeLabelBox(label.mark, other, scale));
      turned.push({ ...label, side: other });
    }
    if (turned.length < turning.length) continue;
    placed.length = 0;
    for (const label of [...staying, ...turned, { mark, side, scale }]) placed.push(label);
    return;
  }
}

/** The actor whose name is at a point of the world: people point at names as readily as at shapes. */
export function labelled(labels: readonly PlacedLabel[], { x, y }: Point): NodeMark | undefined {
  return labels.find(({ mark, side, scale }) => {
    const { left, top, right, bottom } = nodeLabelBox(mark, side, scale);
    return x >= left && x <= right && y >= top && y <= bottom;
  })?.mark;
}

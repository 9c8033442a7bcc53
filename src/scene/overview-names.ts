/**
 * On which side of its bubble does each name of the overview stand? Every group has one, unless it would lie on another name or on
 * somebody else's number; best is where it lies on nothing at all.
 */
import type { Box } from '../layout/label-box.ts';
import type { LabelSide } from '../layout/types.ts';
import { nodeBox, nodeLabelBox, overlaps, type NodeMark } from './build.ts';
import { fitCamera, toWorld, type Margin, type Size } from './camera.ts';
import { Grid } from './grid.ts';
import { SIDES, type PlacedLabel } from './labels-at.ts';
import type { NodeStyle } from './node-style.ts';
import { innerRadius } from './overview-arcs.ts';
import type { OverviewScene, Ring } from './overview.ts';
import { LABEL_SIZE } from './palette.ts';
import type { Point } from './shape.ts';

/** Of its radius, so much of a bubble on each side of its middle is kept free for its number. */
const MIDDLE = 0.55;
/** So much of a name's height is needed for a number of two figures. */
const TWO_FIGURES = 1.1;
/** Lying on the edge of a bubble, on an actor, and over the ring of a group that is open: how much it weighs. */
const ON_EDGE = 2;
/** On the middle of a bubble that is too small for a number. */
const ON_MIDDLE = 6;
const ON_ACTOR = 1;
const ON_RING = 3;
/** Of the actors of a group that is open, one in so many is named over others, if there is no other room. */
const ONE_IN = 12;

interface Wanted {
  readonly mark: NodeMark;
  readonly sides: readonly LabelSide[];
  /** How much it may lie on. */
  readonly most: number;
}

/**
 * `scale`: of names, see `labelScale`. `first`: actors that stand out are named before others. `frame`: what names may not leave, in world
 * units.
 */
export function overviewNames(
  scene: OverviewScene,
  faces: ReadonlyMap<string, NodeStyle>,
  scale: number,
  first: ReadonlySet<string>,
  frame?: Box,
): PlacedLabel[] {
  const names = new Grid<string>(96 * scale);
  const shapes = new Grid<NodeMark>(96 * scale);
  for (const mark of scene.nodes) shapes.add(nodeBox(mark), mark);
  const placed: PlacedLabel[] = [];

  const weigh = (mark: NodeMark, box: Box): number => {
    if (names.meets(box) || (frame && !isWithin(frame, box))) return Infinity;
    let sum = 0;
    for (const other of new Set(shapes.near(box))) {
      if (other.id === mark.id) continue;
      if (!isGroup(other)) sum += ON_ACTOR;
      else if (!overlaps(box, middleOf(other))) sum += ON_EDGE;
      else if (2 * innerRadius(other.radius) > TWO_FIGURES * LABEL_SIZE * scale) return Infinity;
      else sum += ON_MIDDLE;
    }
    for (const ring of scene.rings) if (isCrossed(ring, box)) sum += ON_RING;
    return sum;
  };

  for (const { mark, sides, most } of wantedIn(scene, faces, first)) {
    let [best, least]: [LabelSide | undefined, number] = [undefined, Infinity];
    for (const side of sides) {
      const weight = weigh(mark, nodeLabelBox(mark, side, scale));
      if (weight < least) [best, least] = [side, weight];
    }
    if (!best || least > most) continue;
    names.add(nodeLabelBox(mark, best, scale), mark.id);
    placed.push({ mark, side: best, scale });
  }
  return placed;
}

const isGroup = ({ id }: NodeMark): boolean => id.startsWith('@');

/** In the order in which they are given room: open groups, groups by size, so that nothing turns while it is pointed at, then actors. */
function wantedIn(
  { nodes, rings }: OverviewScene,
  faces: ReadonlyMap<string, NodeStyle>,
  first: ReadonlySet<string>,
): Wanted[] {
  const opened = rings.flatMap((ring): Wanted[] => {
    const face = faces.get(ring.id);
    if (!face) return [];
    const mark = { ...face, x: ring.x, y: ring.y - ring.radius, radius: 0, claims: Infinity, side: 'above' as const };
    return [{ mark, sides: ['above', 'below'], most: Infinity }];
  });
  const actors = nodes.filter((mark) => !isGroup(mark)).sort(byWeight);
  const foremost = new Set(actors.slice(0, Math.ceil(actors.length / ONE_IN)));
  const rank = (mark: NodeMark): number => (isGroup(mark) ? 2 : Number(first.has(mark.id)));
  const sorted = [...nodes].sort((a, b) => rank(b) - rank(a) || byWeight(a, b));
  return [
    ...opened,
    ...sorted.map((mark): Wanted => {
      const always = first.has(mark.id) || isGroup(mark);
      const sides = [mark.side, ...SIDES.filter((side) => side !== mark.side)];
      return { mark, sides, most: always ? Infinity : foremost.has(mark) ? ON_ACTOR * 4 : 0 };
    }),
  ];
}

const byWeight = (a: NodeMark, b: NodeMark): number => b.claims - a.claims || (a.id < b.id ? -1 : 1);

const middleOf = ({ x, y, radius }: NodeMark): Box => {
  const r = radius * MIDDLE;
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
};

const isWithin = (outer: Box, { left, top, right, bottom }: Box): boolean =>
  left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;

/** Whether a box lies on the line of a ring: neither all inside nor all outside. */
function isCrossed({ x, y, radius }: Ring, { left, top, right, bottom }: Box): boolean {
  const near = distance({ x, y }, { x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom)) });
  const far = distance({ x, y }, { x: x - left > right - x ? left : right, y: y - top > bottom - y ? top : bottom });
  return near < radius && far > radius;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What of the world a stage shows that shows all of a box within a margin, but for its edge and its tools. */
export function frameOf(bounds: Box | undefined, size: Size, margin: Margin, edge: number): Box | undefined {
  if (!bounds) return undefined;
  const camera = fitCamera(bounds, size, margin);
  const from = toWorld(camera, { x: edge, y: margin.top });
  const to = toWorld(camera, { x: size.width - edge, y: size.height - edge });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

/** What is under the pointer? Nodes before lines, the nearest line before others: geometry, not elements, is asked. */
import type { Box } from '../layout/label-box.ts';
import { nodeBox, type EdgeMark, type NodeMark, type Scene } from './build.ts';
import { sample } from './curve.ts';
import { Grid } from './grid.ts';
import type { Point } from './shape.ts';

export interface Picker {
  /** The node whose shape is within `reach` of the point, nearest first. */
  node(at: Point, reach: number): NodeMark | undefined;
  /** All lines within `reach` of the point, nearest first. */
  edges(at: Point, reach: number): EdgeMark[];
}

interface Piece {
  readonly edge: EdgeMark;
  readonly a: Point;
  readonly b: Point;
}

function distanceToPiece(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** Longest piece of a curve that is taken as straight, in world units. */
const PIECE = 28;

export function buildPicker(scene: Scene): Picker {
  const nodes = new Grid<NodeMark>(64);
  for (const mark of scene.nodes) nodes.add(nodeBox(mark), mark);
  const pieces = new Grid<Piece>(64);
  for (const edge of scene.edges) {
    const { p0, p1, p2, p3 } = edge.curve;
    // The way over the handles is never shorter than the curve; a loop's ends are almost at one place.
    const length =
      Math.hypot(p1.x - p0.x, p1.y - p0.y) +
      Math.hypot(p2.x - p1.x, p2.y - p1.y) +
      Math.hypot(p3.x - p2.x, p3.y - p2.y);
    const points = sample(edge.curve, Math.max(1, Math.ceil(length / PIECE)));
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1] as Point;
      const b = points[i] as Point;
      const box = {
        left: Math.min(a.x, b.x),
        top: Math.min(a.y, b.y),
        right: Math.max(a.x, b.x),
        bottom: Math.max(a.y, b.y),
      };
      pieces.add(grown(box, edge.width / 2 + 0.5), { edge, a, b });
    }
  }
  const around = (p: Point, reach: number): Box => grown({ left: p.x, top: p.y, right: p.x, bottom: p.y }, reach);
  return {
    node(at, reach) {
      let best: NodeMark | undefined;
      let nearest = Infinity;
      for (const mark of nodes.near(around(at, reach))) {
        const d = Math.hypot(mark.x - at.x, mark.y - at.y) - mark.radius;
        if (d <= reach && d < nearest) [best, nearest] = [mark, d];
      }
      return best;
    },
    edges(at, reach) {
      const found = new Map<EdgeMark, number>();
      for (const { edge, a, b } of pieces.near(around(at, reach))) {
        const d = Math.max(0, distanceToPiece(at, a, b) - edge.width / 2);
        if (d <= reach && d < (found.get(edge) ?? Infinity)) found.set(edge, d);
      }
      return [...found].sort((x, y) => x[1] - y[1]).map(([edge]) => edge);
    },
  };
}

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

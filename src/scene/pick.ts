/**
 * What is under the pointer? Nodes before lines, the nearest line before others: geometry, not elements, is asked. The boxes of all marks
 * stand in flat lists that are looked through from end to end: for ten thousand lines that takes a few hundredths of a millisecond, while a
 * tree would have to be built anew at each step of a drag (figures: docs/design.md).
 */
import type { EdgeMark, NodeMark, Scene } from './build.ts';
import { pointAt, type Curve } from './curve.ts';
import type { Point } from './shape.ts';

export interface Picker {
  /** The node whose shape is within `reach` of the point, nearest first. */
  node(at: Point, reach: number): NodeMark | undefined;
  /** All lines within `reach` of the point, nearest first. */
  edges(at: Point, reach: number): EdgeMark[];
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

/** How far from a point a curve is that is taken as pieces of at most `PIECE`. Infinity where it is surely farther than `within`. */
export function distanceTo(curve: Curve, at: Point, within: number): number {
  const { p0, p3 } = curve;
  const axis = distanceToPiece(at, p0, p3);
  if (curve.straight) return axis;
  const { p1, p2 } = curve;
  // The handles weigh three quarters at most: no point of the curve is farther from its axis than that.
  const bulge = 0.75 * Math.max(distanceToPiece(p1, p0, p3), distanceToPiece(p2, p0, p3));
  if (axis > bulge + within) return Infinity;
  // The way over the handles is never shorter than the curve; a loop's ends are almost at one place.
  const length =
    Math.hypot(p1.x - p0.x, p1.y - p0.y) + Math.hypot(p2.x - p1.x, p2.y - p1.y) + Math.hypot(p3.x - p2.x, p3.y - p2.y);
  const count = Math.max(1, Math.ceil(length / PIECE));
  let nearest = Infinity;
  let before = p0;
  for (let i = 1; i <= count; i++) {
    const next = pointAt(curve, i / count);
    nearest = Math.min(nearest, distanceToPiece(at, before, next));
    before = next;
  }
  return nearest;
}

/** Left, top, right, bottom of each line one after the other: of its handles, which hold the curve, and half of its width. */
function lineBoxes(edges: readonly EdgeMark[]): Float64Array {
  const boxes = new Float64Array(edges.length * 4);
  edges.forEach(({ curve, width }, i) => {
    const { p0, p3, straight } = curve;
    let left = Math.min(p0.x, p3.x);
    let top = Math.min(p0.y, p3.y);
    let right = Math.max(p0.x, p3.x);
    let bottom = Math.max(p0.y, p3.y);
    if (!straight) {
      const { p1, p2 } = curve;
      left = Math.min(left, p1.x, p2.x);
      top = Math.min(top, p1.y, p2.y);
      right = Math.max(right, p1.x, p2.x);
      bottom = Math.max(bottom, p1.y, p2.y);
    }
    boxes[i * 4] = left - width / 2;
    boxes[i * 4 + 1] = top - width / 2;
    boxes[i * 4 + 2] = right + width / 2;
    boxes[i * 4 + 3] = bottom + width / 2;
  });
  return boxes;
}

/** Middle and radius of each node, one after the other. */
function nodeDiscs(nodes: readonly NodeMark[]): Float64Array {
  const discs = new Float64Array(nodes.length * 3);
  nodes.forEach(({ x, y, radius }, i) => {
    discs[i * 3] = x;
    discs[i * 3 + 1] = y;
    discs[i * 3 + 2] = radius;
  });
  return discs;
}

/** Its lists are made when it is asked for the first time: while an actor is dragged, nobody asks. */
export function buildPicker({ nodes, edges }: Pick<Scene, 'nodes' | 'edges'>): Picker {
  let discs: Float64Array | undefined;
  let boxes: Float64Array | undefined;
  return {
    node({ x, y }, reach) {
      discs ??= nodeDiscs(nodes);
      let best = -1;
      let nearest = Infinity;
      for (let i = 0, at = 0; i < nodes.length; i++, at += 3) {
        const dx = (discs[at] as number) - x;
        const dy = (discs[at + 1] as number) - y;
        const far = reach + (discs[at + 2] as number);
        if (dx > far || dx < -far || dy > far || dy < -far) continue;
        const d = Math.hypot(dx, dy) - (discs[at + 2] as number);
        if (d <= reach && d < nearest) [best, nearest] = [i, d];
      }
      return nodes[best];
    },
    edges(at, reach) {
      boxes ??= lineBoxes(edges);
      const [left, top, right, bottom] = [at.x - reach, at.y - reach, at.x + reach, at.y + reach];
      const found: { readonly edge: EdgeMark; readonly d: number }[] = [];
      for (let i = 0, box = 0; i < edges.length; i++, box += 4) {
        if ((boxes[box] as number) > right || (boxes[box + 2] as number) < left) continue;
        if ((boxes[box + 1] as number) > bottom || (boxes[box + 3] as number) < top) continue;
        const edge = edges[i] as EdgeMark;
        const d = Math.max(0, distanceTo(edge.curve, at, reach + edge.width / 2) - edge.width / 2);
        if (d <= reach) found.push({ edge, d });
      }
      return found.sort((a, b) => a.d - b.d).map(({ edge }) => edge);
    },
  };
}

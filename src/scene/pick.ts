/**
 * What is under the pointer? Nodes before lines, the nearest line before others: geometry, not elements, is asked. The numbers of all marks
 * stand in flat lists that are looked through from end to end: for thirty thousand lines that takes about a millisecond. A tree finds its
 * candidates in a tenth of that, but takes more than ten times as long to build, and would be built anew after each drag.
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

/** The handles weigh three quarters at most: no point of a curve is farther from its axis than this. */
function bulgeOf(curve: Curve): number {
  if (curve.straight) return 0;
  const { p0, p1, p2, p3 } = curve;
  return 0.75 * Math.max(distanceToPiece(p1, p0, p3), distanceToPiece(p2, p0, p3));
}

/** How far from a point a curve is that is taken as pieces of at most `PIECE`. Infinity where it is surely farther than `within`. */
function distanceTo(curve: Curve, at: Point, within: number): number {
  const { p0, p3 } = curve;
  const axis = distanceToPiece(at, p0, p3);
  if (curve.straight) return axis;
  if (axis > bulgeOf(curve) + within) return Infinity;
  const { p1, p2 } = curve;
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

/** Numbers a line: both ends of its axis, and how far its ink can be from that. */
const NUMBERS = 5;

function lineAxes(edges: readonly EdgeMark[]): Float64Array {
  const axes = new Float64Array(edges.length * NUMBERS);
  edges.forEach(({ curve, width }, i) => {
    const { p0, p3 } = curve;
    axes[i * NUMBERS] = p0.x;
    axes[i * NUMBERS + 1] = p0.y;
    axes[i * NUMBERS + 2] = p3.x;
    axes[i * NUMBERS + 3] = p3.y;
    axes[i * NUMBERS + 4] = bulgeOf(curve) + width / 2;
  });
  return axes;
}

/** Whether a point is within `far` of the axis that begins at `i`: asked of every line, so nothing is made for it. */
function isNearAxis(axes: Float64Array, i: number, { x, y }: Point, far: number): boolean {
  const ax = (axes[i] as number) - x;
  const ay = (axes[i + 1] as number) - y;
  const bx = (axes[i + 2] as number) - x;
  const by = (axes[i + 3] as number) - y;
  if ((ax > far && bx > far) || (ax < -far && bx < -far)) return false;
  if ((ay > far && by > far) || (ay < -far && by < -far)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  // Twice the area of the triangle over the length of its base; beyond the ends the boxes have said enough.
  const area = ax * by - ay * bx;
  return area * area <= far * far * (dx * dx + dy * dy) || dx * dx + dy * dy < 1;
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
  let axes: Float64Array | undefined;
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
      axes ??= lineAxes(edges);
      const found: { readonly edge: EdgeMark; readonly d: number }[] = [];
      for (let i = 0, first = 0; i < edges.length; i++, first += NUMBERS) {
        if (!isNearAxis(axes, first, at, reach + (axes[first + 4] as number))) continue;
        const edge = edges[i] as EdgeMark;
        const d = Math.max(0, distanceTo(edge.curve, at, reach + edge.width / 2) - edge.width / 2);
        if (d <= reach) found.push({ edge, d });
      }
      return found.sort((a, b) => a.d - b.d).map(({ edge }) => edge);
    },
  };
}

/**
 * How are the last overlaps removed for certain? Discs and labels push each other apart along the shorter way; when that
 * gets stuck, the whole picture grows a little and they push again. Distances grow without bound, sizes do not: it ends.
 */
import { labelBox, type Box } from './label-box.ts';
import { SIDES, type Sketch } from './picture.ts';
import type { LayoutNode } from './types.ts';

/** Free space between any two boxes afterwards. */
export const CLEAR = 4;
/** Sweeps before growing. */
const ROUNDS = 30;
const GROWTH = 1.05;

/** In place. `growths` bounds how often the picture may grow: 0 = only push. Returns whether nothing overlaps any more. */
export function separate(nodes: readonly LayoutNode[], sketch: Sketch, growths: number): boolean {
  const { x, y } = sketch;
  for (let growth = 0; ; growth++) {
    for (let round = 0; round < ROUNDS; round++) {
      if (!pushOnce(nodes, sketch)) return true;
    }
    if (growth >= growths) return false;
    for (let v = 0; v < nodes.length; v++) {
      x[v]! *= GROWTH;
      y[v]! *= GROWTH;
    }
  }
}

/** The disc's square and, if there is one, the label's box. */
export function footprint(node: LayoutNode, px: number, py: number, side: number): Box[] {
  const r = node.radius;
  const disc = { left: px - r, top: py - r, right: px + r, bottom: py + r };
  if (node.label.width === 0 || node.label.height === 0) return [disc];
  return [disc, labelBox(node, px, py, SIDES[side]!)];
}

/** One sweep over all pairs, nearest in x first by sorting. Returns whether anything overlapped. */
function pushOnce(nodes: readonly LayoutNode[], sketch: Sketch): boolean {
  const { x, y, side } = sketch;
  const boxes = nodes.map((node, v) => footprint(node, x[v]!, y[v]!, side[v]!));
  const left = boxes.map((parts) => Math.min(...parts.map((box) => box.left)) - CLEAR);
  const right = boxes.map((parts) => Math.max(...parts.map((box) => box.right)));
  const order = nodes.map((_, v) => v).sort((a, b) => left[a]! - left[b]! || a - b);
  let pushed = false;
  for (let i = 0; i < order.length; i++) {
    const v = order[i]!;
    for (let j = i + 1; j < order.length && left[order[j]!]! < right[v]!; j++) {
      const u = order[j]!;
      const push = deepestOverlap(boxes[v]!, boxes[u]!);
      if (!push) continue;
      pushed = true;
      // 0.1 more than needed, so that rounding cannot leave them touching for ever.
      const dx = push.dx === 0 ? 0 : push.dx + (push.dx > 0 ? 0.1 : -0.1);
      const dy = push.dy === 0 ? 0 : push.dy + (push.dy > 0 ? 0.1 : -0.1);
      x[v]! -= dx / 2;
      y[v]! -= dy / 2;
      x[u]! += dx / 2;
      y[u]! += dy / 2;
      boxes[v] = footprint(nodes[v]!, x[v]!, y[v]!, side[v]!);
      boxes[u] = footprint(nodes[u]!, x[u]!, y[u]!, side[u]!);
    }
  }
  return pushed;
}

/** The way that the second footprint must move off the first, along one axis; undefined if they are clear. */
function deepestOverlap(first: readonly Box[], second: readonly Box[]): { dx: number; dy: number } | undefined {
  let deepest = 0;
  let push: { dx: number; dy: number } | undefined;
  for (const a of first) {
    for (const b of second) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) + CLEAR;
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + CLEAR;
      const depth = Math.min(across, down);
      if (depth <= deepest) continue;
      deepest = depth;
      const toRight = a.left + a.right <= b.left + b.right;
      const toBottom = a.top + a.bottom <= b.top + b.bottom;
      push = across < down ? { dx: toRight ? across : -across, dy: 0 } : { dx: 0, dy: toBottom ? down : -down };
    }
  }
  return push;
}

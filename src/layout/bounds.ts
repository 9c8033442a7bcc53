/** How large is the picture, names included? */
import { labelBox, type Box } from './label-box.ts';
import type { LayoutNode, Positions } from './types.ts';

/** The box around all discs and labels; all zeros without nodes. */
export function boundsOf(nodes: readonly LayoutNode[], { x, y, side }: Positions): Box {
  if (nodes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  nodes.forEach((node, v) => {
    const r = node.radius;
    const label = labelBox(node, x[v]!, y[v]!, side[v]!);
    // A missing label has no size, but its box still has a place: leave it out.
    const named = node.label.width > 0 && node.label.height > 0;
    left = Math.min(left, x[v]! - r, named ? label.left : Infinity);
    top = Math.min(top, y[v]! - r, named ? label.top : Infinity);
    right = Math.max(right, x[v]! + r, named ? label.right : -Infinity);
    bottom = Math.max(bottom, y[v]! + r, named ? label.bottom : -Infinity);
  });
  return { left, top, right, bottom };
}

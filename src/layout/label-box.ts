/** Which box does a label take up, given its node and the side it stands on? */
import type { LabelSide, LayoutNode } from './types.ts';

/** Free space between the outline of the shape and the label. */
const GAP = 4;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function labelBox(node: LayoutNode, x: number, y: number, side: LabelSide): Box {
  const { width, height } = node.label;
  const reach = node.radius + GAP;
  switch (side) {
    case 'below':
      return { left: x - width / 2, top: y + reach, right: x + width / 2, bottom: y + reach + height };
    case 'above':
      return { left: x - width / 2, top: y - reach - height, right: x + width / 2, bottom: y - reach };
    case 'right':
      return { left: x + reach, top: y - height / 2, right: x + reach + width, bottom: y + height / 2 };
    case 'left':
      return { left: x - reach - width, top: y - height / 2, right: x - reach, bottom: y + height / 2 };
  }
}

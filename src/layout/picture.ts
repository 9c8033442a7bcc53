/** Where does everything in a picture in the making stand, with the boxes that names and discs take up, as flat arrays? */
import { labelBox } from './label-box.ts';
import type { LabelSide, LayoutNode } from './types.ts';

/** Label sides as small numbers. */
export const SIDES = ['below', 'above', 'right', 'left'] as const satisfies readonly LabelSide[];

export interface Sketch {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Indices into SIDES. */
  readonly side: Int8Array;
}

/** Arrays are read freely, written only through `place`. Without `named`, labels take up no room. */
export function createPicture(nodes: readonly LayoutNode[], named: boolean) {
  const n = nodes.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const side = new Int8Array(n);
  const labelled = Uint8Array.from(nodes, ({ label }) => (named && label.width > 0 && label.height > 0 ? 1 : 0));
  // Label boxes.
  const boxL = new Float64Array(n);
  const boxT = new Float64Array(n);
  const boxR = new Float64Array(n);
  const boxB = new Float64Array(n);
  // Label and disc together.
  const allL = new Float64Array(n);
  const allT = new Float64Array(n);
  const allR = new Float64Array(n);
  const allB = new Float64Array(n);

  const place = (v: number, px: number, py: number, s: number): void => {
    x[v] = px;
    y[v] = py;
    side[v] = s;
    const r = nodes[v]!.radius;
    const box = labelBox(nodes[v]!, px, py, SIDES[s]!);
    boxL[v] = box.left;
    boxT[v] = box.top;
    boxR[v] = box.right;
    boxB[v] = box.bottom;
    const withName = labelled[v] === 1;
    allL[v] = withName ? Math.min(box.left, px - r) : px - r;
    allT[v] = withName ? Math.min(box.top, py - r) : py - r;
    allR[v] = withName ? Math.max(box.right, px + r) : px + r;
    allB[v] = withName ? Math.max(box.bottom, py + r) : py + r;
  };

  return { x, y, side, labelled, boxL, boxT, boxR, boxB, allL, allT, allR, allB, place };
}

/** How large is the graph on the page, and where do the names stand? No name overlaps another, and none is left out. */
import type { Box } from '../../layout/label-box.ts';
import type { LabelSide } from '../../layout/types.ts';
import { nodeBox, nodeLabelBox, type Scene } from '../build.ts';
import { Grid } from '../grid.ts';
import { labelsAt, type PlacedLabel } from '../labels-at.ts';
import { LABEL_SIZE } from '../look.ts';
import { boundsOf, markBoxes, type Shown } from './part.ts';

export interface Fitted {
  /** Page units per world unit. */
  readonly k: number;
  readonly labels: readonly PlacedLabel[];
  /** World units. */
  readonly bounds: Box;
}

/** Smallest print of a name, in page units. */
const SMALLEST = 9;
/** Larger than on the stage looks clumsy in print. */
const LARGEST = 1.15;
const SIDES: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/**
 * Fits the graph into `width`; where names would then find no room at a readable size, the graph takes more than
 * `width`, up to the size at which the layout itself made room for them.
 */
export function fitNames(scene: Scene, shown: Shown, width: number): Fitted {
  const marks = markBoxes(shown);
  const fit = (k: number): Fitted & { readonly all: boolean } => {
    const scale = Math.max(1, SMALLEST / (LABEL_SIZE * k));
    const labels = labelsAt({ ...scene, ...shown }, scale);
    const boxes = labels.map((label) => nodeLabelBox(label.mark, label.side, label.scale));
    return { k, labels, bounds: boundsOf([...marks, ...boxes]), all: labels.length === shown.nodes.length };
  };
  const fitting = (bounds: Box): number => Math.min(LARGEST, width / Math.max(1, bounds.right - bounds.left));
  let fitted = fit(LARGEST);
  // Names that grow as the graph shrinks change its width: a few rounds settle it.
  for (let i = 0; i < 4; i++) fitted = fit(Math.max(0.2, fitting(fitted.bounds)));
  while (!fitted.all && fitted.k < SMALLEST / LABEL_SIZE)
    fitted = fit(Math.min(SMALLEST / LABEL_SIZE, fitted.k * 1.06));
  if (fitted.all) return fitted;
  const labels = squeezed(shown, fitted.labels);
  return {
    k: fitted.k,
    labels,
    bounds: boundsOf([...marks, ...labels.map((label) => nodeLabelBox(label.mark, label.side, label.scale))]),
  };
}

/** Names that found no room, smaller: actors put close together by hand, or a graph too large for any layout. */
function squeezed(shown: Shown, labels: readonly PlacedLabel[]): PlacedLabel[] {
  const grid = new Grid<string>(80);
  for (const mark of shown.nodes) grid.add(nodeBox(mark), mark.id);
  for (const { mark, side, scale } of labels) grid.add(nodeLabelBox(mark, side, scale), '');
  const placed = [...labels];
  const done = new Set(labels.map((label) => label.mark.id));
  for (const mark of shown.nodes) {
    if (done.has(mark.id)) continue;
    for (const label of [0.85, 0.7, 0.55, 0.4].flatMap((scale) => SIDES.map((side) => ({ mark, side, scale })))) {
      const box = nodeLabelBox(mark, label.side, label.scale);
      if ([...grid.near(box)].some((id) => id !== mark.id)) continue;
      grid.add(box, '');
      placed.push(label);
      break;
    }
  }
  return placed;
}

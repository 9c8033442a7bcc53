/**
 * Where does everybody stand while the good arrangement is being made? Roughly: by hops from a few pivots, in a few milliseconds, so that there
 * is a picture at once, of about the same size. No names are kept apart in a large one.
 */
import { arrangeParts } from './arrange-parts.ts';
import { roomFor, type FlatGraph } from './flat-graph.ts';
import { fitToFrame, frameOf, scaleTo } from './frame.ts';
import type { Sketch } from './picture.ts';
import { pivotLayout, type Effort } from './pivot.ts';
import { createRandom } from './random.ts';
import { separate } from './separate.ts';
import type { LayoutInput, Positions } from './types.ts';

/** A quarter of what the good arrangement begins with: beyond, the shape hardly changes. */
const EFFORT: Effort = { pivots: 24, passes: 8 };
/** Beyond so many, pushing names apart is no longer cheap. */
const PUSHED = 150;

/** The same answer on every machine; who is known is not asked about. Linear in the size of the graph. */
export function roughArrangement(input: LayoutInput): Positions {
  return arrangeParts(input, sketch, () => undefined);
}

function sketch(graph: FlatGraph, aspect: number): Sketch {
  const { x, y } = pivotLayout(graph, createRandom(graph.n), EFFORT);
  const room = roomFor(graph);
  scaleTo(room, x, y);
  fitToFrame(graph, x, y, frameOf(room, aspect));
  const drawn: Sketch = { x, y, side: new Int8Array(graph.n) };
  if (graph.n <= PUSHED) separate(graph.nodes, drawn, 0);
  return drawn;
}

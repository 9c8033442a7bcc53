/**
 * How bad is each blemish, in units of one crossing of two single lines? What could make a reader believe something false
 * weighs most: a label on a label cannot be read, a line through a stranger's disc claims a relation that nobody wrote.
 * Crossings only cost patience.
 */
export const WEIGHT = {
  labelOverlap: 24,
  labelOnNode: 24,
  nodeOverlap: 30,
  nodeOnEdge: 5,
  labelOnEdge: 2.5,
  /** A label under its own link can still be read through its halo. */
  ownLabelOnEdge: 0.6,
  crossing: 1,
} as const;

/** Free space in world units that discs, labels and bundles keep from each other. */
export const GAP = { node: 10, label: 5, nodeToEdge: 6 } as const;

/**
 * How bad is each blemish, in units of one crossing of two single lines? What could make a reader believe something false
 * weighs most: a label on a label cannot be read, a line through a stranger's disc claims a relation that no source states.
 * Crossings only cost patience.
 */
export const WEIGHT = {
  labelOverlap: 24,
  labelOnNode: 24,
  nodeOverlap: 30,
  nodeOnEdge: 5,
  labelOnEdge: 2.5,
  /** A label under its own link can still be read through its halo, but looks careless. */
  ownLabelOnEdge: 2,
  crossing: 1,
} as const;

/** What the search minimises: the blemishes, and wishes for a calm picture in the same unit. */
export interface Weights extends Readonly<Record<keyof typeof WEIGHT, number>> {
  /** Per link, times the squared relative error of its length (twice that for too short ones). */
  readonly length: number;
  /** Per pair of nodes at one spacing's distance. */
  readonly spread: number;
  /** Per pair of bundles that leave one node too close to each other. */
  readonly crowding: number;
  /** For the strongest node in a corner of the frame. */
  readonly hub: number;
  readonly outsidePerPx: number;
  /** below, above, right, left: readers look for a name below; another side must be worth it. */
  readonly side: readonly [number, number, number, number];
}

/** The finished look: tuned by eye and by tests/speed/readability.mjs. Crossings weigh more than when measured, to keep what untangling won. */
export const SETTLE: Weights = {
  ...WEIGHT,
  crossing: 3,
  length: 1.6,
  spread: 0.14,
  crowding: 1.5,
  hub: 2,
  outsidePerPx: 0.12,
  side: [0, 0.25, 0.35, 0.35],
};

/**
 * First only the shape: names ignored, everything else light. With all wishes at full weight the search stays in the first
 * arrangement that it falls into; so it finds less than half of the crossings (karate club: 29 instead of 75).
 */
export const UNTANGLE: Weights = {
  ...SETTLE,
  labelOverlap: 0,
  labelOnNode: 0,
  labelOnEdge: 0,
  ownLabelOnEdge: 0,
  nodeOverlap: 2,
  nodeOnEdge: 1,
  crossing: 5,
  length: 0.3,
  spread: 0.05,
  crowding: 1.5,
  side: [0, 0, 0, 0],
};

/** Free space in world units that discs, labels and bundles keep from each other. */
export const GAP = { node: 10, label: 5, nodeToEdge: 6, bundle: 12 } as const;

/** Beyond this size a better place is not looked for: the first free one must do, and who stands with the name at a side stays just so. */
export const CAREFUL = 400;

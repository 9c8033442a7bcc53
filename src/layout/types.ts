/**
 * What does a layout get and give? Plain numbers, so that it runs the same in a worker, in Node and in a test.
 * All lengths are world units: CSS pixels at zoom 1. The y axis points down.
 */

/** One node with the size of its label (0 × 0 when it has none). */
export interface LayoutNode {
  readonly id: string;
  /** Half of the shape's width and height. */
  readonly radius: number;
  readonly label: { readonly width: number; readonly height: number };
}

/** All relations between one pair, as a single bundle. `source` and `target` are indices into `nodes`, never equal. */
export interface LayoutLink {
  readonly source: number;
  readonly target: number;
  /** How many lines are drawn side by side: at least 1. The fan they make is `fanWidth(lines)` wide in the middle. */
  readonly lines: number;
}

export interface KnownPlace {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
  /** Where its label stood, to keep it there; chosen anew if left out. */
  readonly side?: LabelSide;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Width by height of the frame that the picture should fill. */
  readonly aspect: number;
  /** Where known nodes stand already; they stay there, newcomers are placed around them. `pinned` ones were put by hand. */
  readonly known?: ReadonlyMap<string, KnownPlace>;
}

/** Where a label stands beside its node. */
export type LabelSide = 'below' | 'above' | 'right' | 'left';

/** How far all lines between two bow beside the straight way, in their middle: to the left from the one that comes first by id. By `pairOf`. */
export type Bends = ReadonlyMap<string, number>;

/** What lines between two are called; `a` comes before `b` by id. */
export const pairOf = (a: string, b: string): string => `${a}~${b}`;

/** Positions in the order of `nodes`. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly side: readonly LabelSide[];
  /** Left out: all lines run as straight as they can. */
  readonly bends?: Bends | undefined;
}

/** Hears how much of an arrangement is done, 0 to 1, now and then while a large one is made. */
export type Tell = (share: number) => void;

/** How is what is shown looked at? */

/** The ways to see what is shown. */
export const VIEWS = ['graph', 'table', 'matrix'] as const;
export type View = (typeof VIEWS)[number];

/** Where the stage looks, in world units: its middle and its zoom, whatever its size. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

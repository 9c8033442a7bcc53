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

/**
 * With more actors than this the first view is the overview. A stage holds about so many shapes with a name for the best connected of
 * them; beyond, all that one sees is that there is much.
 */
export const LARGE = 300;

/** What do the page and the painter beside it say to each other? */
import type { Look, View } from './canvas.ts';
import type { FlatScene, Manner } from './flat-scene.ts';

/** A picture has several sheets, one above the other: each has a number. */
export type PaintOrder =
  | { readonly kind: 'scene'; readonly sheet: number; readonly scene: FlatScene; readonly manner: Manner }
  | { readonly kind: 'manner'; readonly sheet: number; readonly manner: Manner }
  | { readonly kind: 'look'; readonly look: Look }
  /** Answered by a bitmap of the same `id`. */
  | { readonly kind: 'paint'; readonly sheet: number; readonly id: number; readonly view: View }
  | { readonly kind: 'away'; readonly sheet: number };

export interface Painted {
  readonly sheet: number;
  readonly id: number;
  /** Undefined if it could not be drawn. */
  readonly bitmap: ImageBitmap | undefined;
}

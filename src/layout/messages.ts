/** What do the page and the layout worker say to each other? */
import type { LayoutInput, Positions } from './types.ts';

export interface ArrangeRequest {
  /** Repeated in the answer, so that an outdated answer can be told from the awaited one. */
  readonly id: number;
  readonly input: LayoutInput;
}

export type ArrangeResponse =
  | { readonly id: number; readonly positions: Positions }
  | { readonly id: number; readonly error: string }
  /** How much of it is done, 0 to 1: only of what takes long. */
  | { readonly id: number; readonly share: number };

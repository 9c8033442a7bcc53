/** Which words of an article are chosen, to make something of them? */

/** Chosen words: one or more pieces of one document, half-open UTF-16 ranges, ascending, never overlapping. */
export interface Words {
  readonly document: string;
  readonly segments: readonly { readonly start: number; readonly end: number }[];
}

export class Coding {
  words = $state.raw<Words | undefined>();
}

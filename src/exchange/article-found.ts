/** What did a file turn out to hold? Text with what it says about itself, or why nothing could be taken. */

/** What a reader should know about how the text was taken. */
export type FoundNote =
  /** The file is not UTF-8. `sure` if it says itself what it is. */
  | { readonly kind: 'encoding'; readonly encoding: string; readonly sure: boolean }
  /** Menus, advertisements and the like were left out. */
  | { readonly kind: 'article-of-page' }
  /** No article could be told apart from the rest of the page. */
  | { readonly kind: 'whole-page' };

export interface FoundArticle {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47, as the file declares it. */
  readonly language?: string | undefined;
  /** A CSL type, where the file leaves no doubt. */
  readonly type?: string | undefined;
  readonly notes: readonly FoundNote[];
}

export const REFUSALS = [
  'pdf',
  'old-word',
  'other-office',
  'not-text',
  'dossier',
  'empty',
  'too-big',
  'broken',
] as const;
/** `broken`: of a kind that is read, but damaged or locked. */
export type Refusal = (typeof REFUSALS)[number];

/** What did a file turn out to hold? Text with what it says about itself, or why nothing could be taken. */

/** What of a text is not taken unasked: words beside the article, struck or hidden ones, readings above characters, numbers of notes. */
export type LeftOut = 'aside' | 'struck' | 'hidden' | 'reading' | 'note-mark';

/** What a reader should know about how the text was taken. */
export type FoundNote =
  /** The file is not UTF-8. `sure` if it says itself what it is; `chosen` by the reader. */
  | { readonly kind: 'encoding'; readonly encoding: string; readonly sure: boolean; readonly chosen?: true }
  /** Bytes that mean nothing in its encoding: so many characters are lost, and stand as U+FFFD. */
  | { readonly kind: 'damaged'; readonly encoding: string; readonly count: number }
  /** Menus, advertisements and the like were left out. */
  | { readonly kind: 'article-of-page' }
  /** No article could be told apart from the rest of the page. */
  | { readonly kind: 'whole-page' }
  /** Words that are there, and were passed over: piece by piece. */
  | { readonly kind: 'left-out'; readonly what: LeftOut; readonly words: readonly string[] }
  /** Formulas were set in one line. */
  | { readonly kind: 'formula'; readonly count: number }
  /** The page shows one day of publication, and has another in its data. `settled`: the shown one was taken. */
  | {
      readonly kind: 'two-days';
      readonly line: string;
      readonly shown: string;
      readonly data: string;
      readonly settled: boolean;
    }
  /** The page tells its time only in UTC, at an hour when it was another day elsewhere. */
  | { readonly kind: 'utc-day'; readonly data: string }
  /** Pages of a PDF: whether they are set in columns, and which of them have no letters, by their number from 1. */
  | { readonly kind: 'pages'; readonly count: number; readonly columns: boolean; readonly empty: readonly number[] }
  /** Files that came with a mail. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] };

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
  /** The text with some of what was left out in its place. */
  readonly textWith?: ((taken: ReadonlySet<LeftOut>) => string) | undefined;
}

export const REFUSALS = [
  'scan',
  'old-word',
  'other-office',
  'old-mail',
  'several-mails',
  'other-subtitles',
  'other-markup',
  'not-text',
  'dossier',
  'empty',
  'too-big',
  'broken',
] as const;
/** `scan`: pages without letters that could be read; `broken`: of a kind that is read, but damaged or locked. */
export type Refusal = (typeof REFUSALS)[number];

/** Which message or question comes before the reader can go on? */
import type { Problem } from '../dossier/problem.ts';
import type { Salvaged } from './check-stored.ts';
import type { StoredSummary, Failure, RawText } from './ports.ts';
import type { UrlProblem } from './url-state.ts';

export type Prompt =
  | {
      readonly kind: 'problems';
      readonly name: string;
      readonly opened: boolean;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'figure-without-dossier'; readonly name: string }
  /** The changes are neither kept nor in a file; `closes`: nothing else is opened. */
  | { readonly kind: 'sure'; readonly go: () => Promise<void>; readonly closes: boolean }
  /** Another program has written the file since it was opened. */
  | { readonly kind: 'file-changed'; readonly name: string }
  | { readonly kind: 'file-failed' }
  /** What is kept of a dossier is not there any more. */
  | { readonly kind: 'lost' }
  /** What is kept of a dossier is damaged; `salvaged`: what could be understood of it, and is open as a copy. */
  | { readonly kind: 'damaged'; readonly raw: RawText; readonly salvaged?: Salvaged }
  /** A link leads to a dossier that only its owner has as a file. */
  | { readonly kind: 'wanted'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly UrlProblem[] };

/** Which of the reader's own versions is open, or could be. */
export interface ExistingVersion {
  readonly kind: 'resumed' | 'changed';
  readonly card: StoredSummary;
}

/** What can the regions of the page do for the others? They hand it to the shell while they are there. */

/** What the evidence can do for others. */
export interface ReadingRegion {
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** Whether a key is kept for a form that is still to come. */
  readonly holdKey: (event: KeyboardEvent) => boolean;
  readonly codeClaim: () => Promise<void>;
  readonly takeClaim: (again: boolean) => void;
  readonly takeOffer: () => void;
  readonly codeActor: () => Promise<void>;
}
export interface StageRegion {
  readonly focus: () => void;
  readonly fit: () => void;
}

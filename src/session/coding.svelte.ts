/** What does somebody who codes work with? Fetched when it is wanted (`coding-part.svelte.ts`): a reader needs none of it. */
import { CheckQueue, type CheckHost } from './check-queue.svelte.ts';
import type { DraftingHost } from './drafting-host.ts';
import { ClaimComposing } from './drafting.svelte.ts';
import { ReadingPlace, type Place } from './reading-place.svelte.ts';
import { RejectedStorage } from './rejected-storage.ts';
import { SentenceProgress, type ProgressHost } from './sentence-progress.svelte.ts';
import { TextSelection } from './text-selection.svelte.ts';

export type CodingHost = DraftingHost & ProgressHost & CheckHost & { readonly comeBack: (place: Place) => void };

export class Coding {
  /** The words that are chosen in the article. */
  readonly textSelection = new TextSelection();
  /** The claim that is being written. */
  readonly drafting: ClaimComposing;
  /** How far the reading for claims is. */
  readonly progress: SentenceProgress;
  readonly checking: CheckQueue;
  readonly readingPlace: ReadingPlace;
  /** What the coder took for wrong readings, as this device keeps it. */
  readonly rejections: RejectedStorage;

  constructor(host: CodingHost) {
    this.drafting = new ClaimComposing(host);
    this.progress = new SentenceProgress(host);
    this.checking = new CheckQueue(host);
    this.readingPlace = new ReadingPlace(host);
    this.rejections = new RejectedStorage(this.drafting.rejected);
  }
}

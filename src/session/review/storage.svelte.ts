/**
 * Does the review outlive the page? It is kept with its dossier as it changes; another dossier brings its own; and what was kept
 * and is damaged is put aside before anything is written in its place.
 */
import { queueText, readQueue, type QueueState } from './stored-queue.ts';

/** What the queue needs of the place where the dossier is kept. */
export interface QueuePersistence {
  /** Counts the dossiers that were opened. */
  readonly opened: number;
  readonly key: string;
  readonly proposals: () => Promise<string | undefined>;
  /** Whether it is kept. */
  readonly keepProposals: (text: string | undefined) => Promise<boolean>;
  /** Puts a damaged text aside, as it was. */
  readonly setAside: (text: string) => Promise<void>;
}

/** The queue whose state is kept. */
export interface StoredQueue {
  readonly state: () => QueueState;
  /** Another dossier is open: what was proposed for the last one does not belong to it. */
  readonly forget: () => void;
  readonly recall: (state: QueueState) => void;
}

export class QueueStorage {
  readonly #queue: StoredQueue;
  /** Whether the queue outlives this page; undefined while nothing had to be kept. */
  kept = $state<boolean | undefined>();
  /** What was kept of the queue was damaged: how many proposals could be read, and how many not, where that is known. */
  damage = $state.raw<{ readonly read: number; readonly lost: number | undefined } | undefined>();
  #keeping: QueuePersistence | undefined;
  #opened: number | undefined;
  #key = '';
  #unkept = false;
  #writing: Promise<void> | undefined;

  constructor(queue: StoredQueue) {
    this.#queue = queue;
  }

  readonly #isEmpty = (): boolean => this.#queue.state().entries.length === 0;

  /** Goes where the dossier is: another one brings its own queue, the same one under another key takes its queue along. */
  async follow(keeping: QueuePersistence): Promise<void> {
    this.#keeping = keeping;
    const { opened, key } = keeping;
    if (this.#opened === opened) {
      if (this.#key !== key && !this.#isEmpty()) await this.keep();
      this.#key = key;
      return;
    }
    const before = this.#opened;
    this.#opened = opened;
    this.#key = key;
    if (before !== undefined) this.#queue.forget();
    this.damage = undefined;
    const text = await keeping.proposals();
    // What was done meanwhile has priority over what was kept.
    if (text === undefined || this.#opened !== keeping.opened || !this.#isEmpty()) return;
    const recalled = readQueue(text);
    if (!recalled || recalled.damaged) {
      // Before anything is written in its place.
      await keeping.setAside(text);
      if (this.#opened !== keeping.opened || !this.#isEmpty()) return;
      this.damage = { read: recalled?.queue.entries.length ?? 0, lost: recalled?.lost };
    }
    if (!recalled) return;
    this.#queue.recall(recalled.queue);
    this.kept = true;
  }

  /** Writes the queue to this device; changes made while it is being written are written right after. */
  keep(): Promise<void> {
    this.#unkept = true;
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#unkept) {
      // Several changes of one moment are one text.
      await Promise.resolve();
      const keeping = this.#keeping;
      if (!keeping || keeping.opened !== this.#opened) return;
      this.#unkept = false;
      this.#key = keeping.key;
      const text = this.#isEmpty() ? undefined : queueText(this.#queue.state());
      this.kept = (await keeping.keepProposals(text)) ? text !== undefined || undefined : false;
    }
  }
}

/**
 * What is kept on this device? Read again when it is shown; dossiers are removed, put back, copied, and at last deleted. One that was open
 * when it was removed can be had back until another one is open, since it left the screen with that.
 */
import { copyStored } from './copy-stored.ts';
import type { Autosave } from './autosave.svelte.ts';
import { isCard } from './stored-text.ts';
import type { StoredSummary, StorePort } from './ports.ts';
import { lastChangedFirst } from './library-order.ts';

/** Whether the store did not answer: what it holds is not known then. */
export const didNotAnswer = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'TimeoutError';

export class Library {
  readonly #store: StorePort;
  readonly #keeping: Autosave;
  readonly #now: () => string;
  /** The last changed first; undefined where that cannot be known. */
  cards = $state.raw<readonly StoredSummary[] | undefined>([]);
  /** Whether the device may keep dossiers that it did not show, since its store did not answer. */
  unanswered = $state(false);
  /** What was open when it was removed. */
  #deleted = $state.raw<StoredSummary | undefined>();
  /** When that was. */
  #at = '';

  /** `now`: ISO 8601 in UTC. */
  constructor(store: StorePort, keeping: Autosave, now: () => string) {
    this.#store = store;
    this.#keeping = keeping;
    this.#now = now;
  }

  async learn(): Promise<void> {
    try {
      const cards = await this.#store.cards();
      this.cards = cards.filter((card) => isCard(card) && card.removed === undefined).sort(lastChangedFirst);
      this.unanswered = false;
    } catch (cause) {
      this.cards = undefined;
      this.unanswered = didNotAnswer(cause);
    }
  }

  /** See `Opening.deleted`. */
  readonly deleted = $derived(this.#deleted);

  /**
   * Removes a dossier from the library, or puts it back; `closes`: it is open, and leaves the screen. It is deleted when the library is left
   * (see `tidy`), or when it is let go.
   */
  async remove(key: string, away: boolean, closes = false): Promise<boolean> {
    const at = this.#now();
    const card = this.#keeping.card;
    const there = await this.#store.remove(key, away ? at : undefined);
    if (away) this.#keeping.removed(key);
    else if (there) {
      this.#keeping.returned(key);
      // Who learned what is there meanwhile did not learn of it.
      await this.learn();
    }
    if (closes && there) {
      this.#deleted = card;
      this.#at = at;
    } else if (!away && this.#deleted?.key === key) this.#deleted = undefined;
    return there;
  }

  /** What was open and was deleted is not wanted back. */
  letGo(): void {
    if (!this.#deleted) return;
    this.#deleted = undefined;
    void this.tidy(this.#now());
  }

  /** Deletes what was removed from the library before that time, ISO 8601 in UTC; not what can still be put back on the screen. */
  async tidy(before: string): Promise<void> {
    await this.#store.purge(this.#deleted && this.#at < before ? this.#at : before);
  }

  /** Puts a copy of a dossier, with its history, into the library. */
  async copy(key: string): Promise<void> {
    await copyStored(this.#store, key, this.#now());
    await this.learn();
  }
}

/** How is the current proposal decided: accepted, rejected, amended, and not before the source of the answer is given? */
import { m } from '../../words/messages/messages.js';
import { requirementOf, type Item } from './item.ts';
import { quoteToPlace, type ReviewAction } from './review-keys.ts';
import type { ReviewQueue } from './review-queue.svelte.ts';

/** Where the focus belongs after a decision. */
export type FocusAfter = 'review' | 'amendment' | 'signature';

export interface DecidingAround {
  readonly queue: () => ReviewQueue;
  /** A proposal as one line, for the history. */
  readonly describe: (item: Item) => string;
  /** Says why a proposal cannot be taken yet. */
  readonly refuse: (item: Item) => void;
  readonly coder: () => string | undefined;
  readonly focus: (on: FocusAfter) => void;
}

export class Deciding {
  readonly #around: DecidingAround;
  /** What waits until the source of the answer is given. */
  #waiting = $state.raw<(() => void) | undefined>();
  amending = $state(false);
  /** Who answered, as it is being typed. */
  signature = $state('');

  constructor(around: DecidingAround) {
    this.#around = around;
  }

  /** Whether the source of the answer has to be given before anything is accepted. */
  get asksWho(): boolean {
    return this.#waiting !== undefined;
  }

  /** The proposal that is looked at, as long as nothing became of it. */
  get #open(): Item | undefined {
    const { item } = this.#around.queue();
    return item?.outcome === 'open' ? item : undefined;
  }

  accept(): void {
    const item = this.#open;
    if (!item) return;
    if (requirementOf(item)) return this.#around.refuse(item);
    const what = this.#around.describe(item);
    this.#signed(() => {
      this.amending = false;
      this.#around.queue().accept([item.key], what, this.#around.coder());
    });
  }

  /** Takes several at once, as one step. */
  acceptGroup(items: readonly Item[]): void {
    const [first] = items;
    if (!first) return;
    const what = items.length === 1 ? this.#around.describe(first) : m.proposals_taken({ count: items.length });
    const keys = items.map(({ key }) => key);
    this.#signed(() => this.#around.queue().accept(keys, what, this.#around.coder()));
  }

  reject(): void {
    const item = this.#open;
    if (!item) return;
    this.amending = false;
    this.#around.queue().reject([item.key]);
  }

  /** Opens the amendment, or closes it. */
  amend(): void {
    if (!this.#open) return;
    this.amending = !this.amending;
    this.#around.focus(this.amending ? 'amendment' : 'review');
  }

  walk(by: 1 | -1): void {
    this.amending = false;
    this.#around.queue().go(by);
  }

  look(key: string): void {
    this.amending = false;
    this.#around.queue().current = key;
  }

  undo(): void {
    this.amending = false;
    this.#around.queue().undo();
  }

  /** Nothing comes in without a word on whose proposal it was. */
  #signed(go: () => void): void {
    if (this.#around.queue().by.trim()) return go();
    this.#waiting = go;
    this.#around.focus('signature');
  }

  /** Sets the source of the answer, or that it is unknown, and accepts what waits for it. */
  sign(name: string): void {
    const go = this.#waiting;
    this.#around.queue().by = name.trim() || m.proposals_unnamed();
    this.#waiting = undefined;
    go?.();
    this.#around.focus('review');
  }

  /** Closes what is open: the question about the source, or the amendment. */
  leave(): void {
    this.#waiting = undefined;
    if (this.amending) this.amend();
    else this.#around.focus('review');
  }

  do(action: ReviewAction): void {
    switch (action.kind) {
      case 'leave':
        return this.leave();
      case 'accept':
        return this.accept();
      case 'reject':
        return this.reject();
      case 'amend':
        return this.amend();
      case 'undo':
        return this.undo();
      case 'walk':
        return this.walk(action.by);
      case 'place': {
        const queue = this.#around.queue();
        const wanted = quoteToPlace(queue.item);
        if (queue.item && wanted) queue.place(queue.item.key, wanted.quote, action.placement);
      }
    }
  }
}

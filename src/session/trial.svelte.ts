/**
 * Can it be shown? A change is shown on trial: if what follows from it cannot be derived or drawn, everything is as it was, and it is
 * said what went wrong.
 */
import { tick } from 'svelte';
import { detailOf, type Failing, type Mishap } from './mishap.ts';

/** Something is shown on trial: all of it, or what was there before. */
interface Trial {
  /** Puts everything back. */
  readonly takeBack: () => void;
  readonly failures: { readonly cause: unknown; readonly again?: () => void }[];
  settled?: Promise<boolean>;
}

export interface TrialHost {
  /** Remembers everything that a change may replace. Returns what puts it back. */
  readonly mark: () => () => void;
  /** Derives what any region shows: throws what they would. */
  readonly derive: () => void;
  /** Everything is as it was, and drawn. */
  readonly restored: () => void;
}

export class Trials {
  readonly #host: TrialHost;
  #trial: Trial | undefined;
  #mishap = $state.raw<Mishap | undefined>();

  constructor(host: TrialHost) {
    this.#host = host;
  }

  /** What went wrong, until it was read. */
  readonly mishap = $derived(this.#mishap);

  /**
   * Changes what is shown, as a whole or not at all: if what follows from it cannot be derived or drawn, everything is as it was, and
   * that is reported. Further changes in the same turn belong to it.
   */
  attempt(failing: Failing, change: () => void): Promise<boolean> {
    const trial = (this.#trial ??= { takeBack: this.#host.mark(), failures: [] });
    try {
      change();
      this.#host.derive();
    } catch (cause) {
      trial.failures.push({ cause });
      // At once: what cannot be derived must not be drawn.
      trial.takeBack();
    }
    return (trial.settled ??= this.#settle(failing, trial));
  }

  async #settle(failing: Failing, trial: Trial): Promise<boolean> {
    try {
      await tick();
    } catch (cause) {
      trial.failures.push({ cause });
    }
    this.#trial = undefined;
    const [first] = trial.failures;
    if (!first) return true;
    trial.takeBack();
    for (const { again } of trial.failures) again?.();
    // Drawn as it was before it is reported.
    await tick().catch(() => {});
    this.#host.restored();
    return this.fail(failing, first.cause);
  }

  /** It could not be done: reported, even if another report is shown. */
  fail(failing: Failing, cause: unknown): false {
    console.error(cause);
    this.#mishap = { failing, detail: detailOf(cause) };
    return false;
  }

  /** Reports an error elsewhere, unless one is shown already. */
  report(failing: Failing, cause: unknown): void {
    this.#mishap ??= { failing, detail: detailOf(cause) };
  }

  /** It was read. */
  dismiss(): void {
    this.#mishap = undefined;
  }

  /**
   * A region could not be drawn; `again` draws it anew. False if that is because of something that is shown on trial: that is taken
   * back, and the region drawn anew by itself.
   */
  failed(cause: unknown, again: () => void): boolean {
    this.#trial?.failures.push({ cause, again });
    return this.#trial === undefined;
  }
}

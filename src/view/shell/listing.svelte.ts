/**
 * Is it known what can be done? No first picture waits for the list of it, whose words are most of what it weighs. What is pressed before it
 * is there is done then.
 */
import { absenceOf } from '../../session/missing-part.ts';
import { Part } from '../../session/part.svelte.ts';
import type { Action, actionsOf } from '../actions/actions.ts';

export class Listing {
  readonly part = new Part(() => import('../actions/actions.ts'));
  readonly #bring: (work: () => Promise<unknown>) => Promise<unknown>;
  readonly #actions: () => readonly Action[];

  /** `bring`: does what needs a part of the app that may not come, and asks whether to try again; rejects where the user gives up. */
  constructor(bring: (work: () => Promise<unknown>) => Promise<unknown>, actions: () => readonly Action[]) {
    this.#bring = bring;
    this.#actions = actions;
  }

  /** None until it is there. */
  readonly actionsOf: typeof actionsOf = (...asked) => this.part.module?.actionsOf(...asked) ?? [];

  /** Does something with it: at once where it is there. */
  async whenKnown(work: () => void): Promise<void> {
    if (this.part.module) return work();
    try {
      await this.#bring(() => this.part.fetch());
    } catch (cause) {
      if (absenceOf(cause) === undefined) throw cause;
      return;
    }
    work();
  }

  readonly run = (id: string): void =>
    void this.whenKnown(() =>
      this.#actions()
        .find((action) => action.id === id)
        ?.run(),
    );
}

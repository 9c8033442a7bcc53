/** What leads on while somebody codes: to the next sentence, past one in which there is nothing, to the next claim to check; and what leads back. Each is said. */
import type { Announcing } from '../../controls/announcing.ts';
import { changeText } from '../../session/change-text.ts';
import type { Undoable } from '../../session/way-back.ts';
import type { Session } from '../../session/session.svelte.ts';
import { m } from '../../words/messages/messages.js';

export class CodingSteps {
  readonly #session: Session;
  readonly #announce: Announcing['announce'];

  constructor(session: Session, announce: Announcing['announce']) {
    this.#session = session;
    this.#announce = announce;
  }

  readonly sentence = (by: 1 | -1): void =>
    void this.#session.coding.use(({ progress }) => {
      const led = progress.go(by);
      if (led === 'none') this.#announce(() => m.progress_none());
      else if (led === 'elsewhere') this.#announce(() => m.progress_elsewhere());
    });

  /** Nothing is to be coded in the current sentence: on to the next. */
  readonly nothing = (): void =>
    void this.#session.coding.use(({ progress }) => {
      const number = progress.current + 1;
      const state = progress.toggleNothing();
      if (state === 'open') {
        this.#announce(() => m.progress_unmarked({ number }));
        return;
      }
      if (state === 'nothing') this.#announce(() => m.progress_marked({ number }));
      this.sentence(1);
    });

  readonly undo = (): void => void this.#go(this.#session.undoes, () => this.#session.undo(), m.undone);
  readonly redo = (): void => void this.#go(this.#session.redoes, () => this.#session.redo(), m.redone);

  async #go(what: Undoable, work: () => Promise<void>, said: typeof m.undone): Promise<void> {
    const session = this.#session;
    await work();
    // What could not be shown was not undone, and says so itself.
    if (what === undefined || session.mishap) return;
    if (what === 'draft') this.#announce(() => m.undone_draft());
    else this.#announce(() => said({ what: what === 'places' ? m.undone_places() : changeText(what, session.locale) }));
  }

  readonly check = (by: 1 | -1): void =>
    void this.#session.coding.use(({ checking }) => {
      if (!checking.go(by)) this.#announce(() => m.check_none());
    });
}

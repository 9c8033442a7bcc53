/** What leads on while somebody codes: to the next sentence, past one in which there is nothing, to the next claim to check. Each is said. */
import type { Announcing } from '../../controls/announcing.ts';
import type { Session } from '../../session/session.svelte.ts';
import { m } from '../../words/messages/messages.js';

export class CodingSteps {
  readonly #session: Session;
  readonly #announce: Announcing['announce'];

  constructor(session: Session, announce: Announcing['announce']) {
    this.#session = session;
    this.#announce = announce;
  }

  readonly sentence = (by: 1 | -1): void => {
    const led = this.#session.progress.go(by);
    if (led === 'none') this.#announce(() => m.progress_none());
    else if (led === 'elsewhere') this.#announce(() => m.progress_elsewhere());
  };

  /** Nothing is to be coded in the current sentence: on to the next. */
  readonly nothing = (): void => {
    const { progress } = this.#session;
    const number = progress.current + 1;
    const state = progress.toggleNothing();
    if (state === 'open') {
      this.#announce(() => m.progress_unmarked({ number }));
      return;
    }
    if (state === 'nothing') this.#announce(() => m.progress_marked({ number }));
    this.sentence(1);
  };

  readonly check = (by: 1 | -1): void => {
    if (!this.#session.checking.go(by)) this.#announce(() => m.check_none());
  };
}

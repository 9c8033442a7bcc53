/** What leads on while somebody codes: to the next sentence, past one in which there is nothing, to the next claim to check; and what leads back. Each is said. */
import { asSentence, type Announcing, type Message } from '../../controls/announcing.ts';
import type { changeText } from '../../session/change-text.ts';
import type { Undoable } from '../../session/way-back.ts';
import type { Session } from '../../session/session.svelte.ts';
import { m } from '../../words/messages/messages.js';

export class CodingSteps {
  readonly #session: Session;
  readonly #announcing: Announcing;

  constructor(session: Session, announcing: Announcing) {
    this.#session = session;
    this.#announcing = announcing;
  }

  readonly #announce = (message: Message): void => this.#announcing.announce(message);

  readonly sentence = (by: 1 | -1): void => this.#lead(by, '');

  /** The sentence is done with, and what was just said of it remains to be read where there is something to say of the next one. */
  readonly onward = (): void => this.#lead(1, asSentence(this.#announcing.heard()));

  #lead(by: 1 | -1, said: string): void {
    void this.#session.coding.use(({ progress }) => {
      const led = progress.go(by);
      const text = led === 'none' ? m.progress_none : led === 'elsewhere' ? m.progress_elsewhere : undefined;
      if (text) this.#announce(() => (said ? `${said} ${text()}` : text()));
    });
  }

  /** Nothing is to be coded in the current sentence: on to the next. */
  readonly nothing = (): void =>
    void this.#session.coding.use(({ progress }) => {
      const number = progress.current + 1;
      const state = progress.toggleNothing();
      if (state === 'open') {
        this.#announce(() => m.progress_unmarked({ number }));
        return;
      }
      if (state !== 'nothing') return this.sentence(1);
      this.#announce(() => m.progress_marked({ number }));
      this.onward();
    });

  /** `told`: how a change is put into words, which no first picture waits for. */
  readonly undo = (told: typeof changeText): void =>
    void this.#go(this.#session.undoes, () => this.#session.undo(), m.undone, told);
  readonly redo = (told: typeof changeText): void =>
    void this.#go(this.#session.redoes, () => this.#session.redo(), m.redone, told);

  async #go(what: Undoable, work: () => Promise<void>, said: typeof m.undone, told: typeof changeText): Promise<void> {
    const session = this.#session;
    await work();
    // What could not be shown was not undone, and says so itself.
    if (what === undefined || session.mishap) return;
    if (what === 'draft') this.#announce(() => m.undone_draft());
    else this.#announce(() => said({ what: what === 'places' ? m.undone_places() : told(what, session.locale) }));
  }

  readonly check = (by: 1 | -1): void =>
    void this.#session.coding.use(({ checking }) => {
      if (!checking.go(by)) this.#announce(() => m.check_none());
    });
}

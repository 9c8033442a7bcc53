/** Which message is shown in passing, until it was there long enough? */
import type { Announcing, Message } from '../../controls/announcing.ts';

interface Said {
  readonly words: () => string;
  /** Whether it can be asked for in another language. */
  readonly translates: boolean;
}

export class Announcer implements Announcing {
  #said = $state.raw<Said | undefined>();
  #foot = $state(0);

  /** A new object for each message, also where the words are the same. */
  readonly message = $derived(this.#said && (() => this.heard()));

  readonly heard = (): string => this.#said?.words() ?? '';

  readonly announce = (message: Message): void => {
    this.#said =
      typeof message === 'string' ? { words: () => message, translates: false } : { words: message, translates: true };
  };

  /** In pixels, how high what waits for an answer at the foot of the reading pane is; 0: nothing does. */
  get foot(): number {
    return this.#foot;
  }

  readonly keepOff = (foot: number): void => {
    this.#foot = foot;
  };

  /** It was there long enough, or is not so any more. */
  readonly clear = (): void => {
    this.#said = undefined;
  };

  /** The page speaks another language: what stays in the old one goes. */
  languageChanged(): void {
    if (!this.#said?.translates) this.clear();
  }
}

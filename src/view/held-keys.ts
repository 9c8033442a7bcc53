/** What is typed before the form or the list is there that it is meant for? */

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

export class HeldKeys {
  letters = '';
  /** Whether Enter came after them. A form chooses nothing by it: what it would choose was not seen. */
  entered = false;

  /** Whether the key is kept: a letter, or one that removes a letter. `on`: what has the focus meanwhile. */
  take({ key, ctrlKey, metaKey, altKey, isComposing }: Key, on: 'text' | 'button' | undefined): boolean {
    if (ctrlKey || metaKey || altKey || isComposing || on === 'text') return false;
    if (on === 'button' && (key === 'Enter' || key === ' ')) return false;
    if (key === 'Backspace') this.letters = [...this.letters].slice(0, -1).join('');
    else if ([...key].length === 1) this.letters += key;
    else if (key === 'Enter') this.entered = true;
    else return false;
    return true;
  }
}

/** Keeps what is typed from when something is called for until it is there. */
export class Holding {
  #keys: HeldKeys | undefined;

  /** What was kept so far. */
  get keys(): HeldKeys | undefined {
    return this.#keys;
  }

  begin(wanted: boolean): void {
    this.#keys = wanted ? new HeldKeys() : undefined;
  }

  /** Whether the key is kept. */
  take(key: Key): boolean {
    return this.#keys?.take(key, undefined) ?? false;
  }

  /** It is there, and gets what was typed for it. */
  readonly handOver = (): HeldKeys | undefined => {
    const keys = this.#keys;
    this.#keys = undefined;
    return keys;
  };
}

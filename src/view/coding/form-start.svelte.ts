/** Where does the focus stand as a form opens? On its first gap, once the words are read that fill the others. */

interface Form {
  /** Puts the focus where the form begins, as it is filled now. */
  readonly lead: () => Promise<void>;
  /** Settles once its words are read, or cannot be. */
  readonly read: () => Promise<void>;
  /** Writes what is typed where the form begins. */
  readonly type: (letters: string) => Promise<void>;
}

/** Keys that only change another key. */
const BESIDE: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'];

export class FormStart {
  readonly #form: Form;
  /** What has the focus because the form opened, while the user has done nothing in it. */
  #led: Element | null = null;
  #ready = $state(false);

  constructor(form: Form) {
    this.#form = form;
  }

  /** Whether the words are read, and the focus stands. */
  get ready(): boolean {
    return this.#ready;
  }

  /** `held`: asks for the letters that were typed before the form was there. */
  async begin(held: () => string = () => ''): Promise<void> {
    this.#ready = false;
    await this.#lead();
    const letters = held();
    if (letters !== '') {
      this.#led = null;
      await this.#form.type(letters);
    }
    // What reads the words may come after the form: then the gap is another one, unless something is typed in this one.
    await this.#form.read();
    if (this.#led !== null && this.#led === document.activeElement) await this.#lead();
    this.#ready = true;
  }

  async #lead(): Promise<void> {
    await this.#form.lead();
    this.#led = document.activeElement;
  }

  /** A pointer came down in the form. */
  touch(): void {
    this.#led = null;
  }

  /** A key was pressed in it. On the button that it led to, letters are a word: the user types without looking. */
  key(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (BESIDE.includes(key)) return;
    const onButton = this.#led !== null && this.#led === target && target instanceof HTMLButtonElement;
    this.#led = null;
    if (!onButton || ctrlKey || metaKey || altKey || key === ' ' || [...key].length !== 1) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#form.type(key);
  }
}

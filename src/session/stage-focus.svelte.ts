/**
 * Is the stage being used by keyboard, and was it last touched by a finger? If a pointer brought the focus, no focus ring is drawn and
 * the walk by keys does not start: the press already says what it means.
 */
export class StageFocus {
  #keyed = $state(false);
  #byPointer = false;
  #byFinger = false;

  /** Whether the focus is here, and came or goes on by key. */
  get keyed(): boolean {
    return this.#keyed;
  }

  get byFinger(): boolean {
    return this.#byFinger;
  }

  /** `pointerType` as browsers say it. */
  press(pointerType: string): void {
    this.#byPointer = true;
    this.#byFinger = pointerType === 'touch';
    this.#keyed = false;
  }

  key(): void {
    this.#keyed = true;
  }

  /** The focus comes. Returns whether a walk by keys begins. */
  enter(): boolean {
    if (!this.#byPointer) this.#keyed = true;
    return !this.#byPointer;
  }

  leave(): void {
    this.#keyed = false;
    this.#byPointer = false;
  }
}

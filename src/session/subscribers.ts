/** Who is called when the session has changed? Parts that follow it from outside. */
export interface Subscriber {
  /** A step was made, also back and forth. */
  readonly stepped?: () => void;
  /** What is open now came neither from a file nor from the library. */
  readonly made?: () => void;
  /** All that is shown was arranged anew. */
  readonly rearranged?: () => void;
  /** Nothing is open any more. */
  readonly closed?: () => void;
}

export class Subscribers {
  readonly #all = new Set<Subscriber>();

  /** Subscribes to changes. Returns the function that unsubscribes. */
  add(subscriber: Subscriber): () => void {
    this.#all.add(subscriber);
    return () => void this.#all.delete(subscriber);
  }

  tell(what: keyof Subscriber): void {
    for (const subscriber of this.#all) subscriber[what]?.();
  }
}

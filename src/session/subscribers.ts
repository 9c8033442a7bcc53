/** Whoever has to do something after the session. */
export interface Subscriber {
  /** A step was made, also back and forth. */
  readonly stepped?: () => void;
  /** Something is open that came neither from a file nor from the shelf. */
  readonly made?: () => void;
  /** All that is shown was arranged anew. */
  readonly rearranged?: () => void;
  /** Nothing is open any more. */
  readonly closed?: () => void;
}

export class Subscribers {
  readonly #all = new Set<Subscriber>();

  /** Tells from now on what is done. Returns what ends that. */
  add(subscriber: Subscriber): () => void {
    this.#all.add(subscriber);
    return () => void this.#all.delete(subscriber);
  }

  tell(what: keyof Subscriber): void {
    for (const subscriber of this.#all) subscriber[what]?.();
  }
}

/**
 * Is a part of the app there that is fetched only when it is wanted? It arrives, or the failure and its reason are shown, and it can be
 * requested again.
 */

export class Part<M> {
  readonly #load: () => Promise<M>;
  #coming: Promise<M | undefined> | undefined;
  /** The part, once it is there. */
  module = $state.raw<M | undefined>();
  /** Why it is not there, since it was last asked for. */
  failure = $state.raw<{ readonly cause: unknown } | undefined>();
  coming = $state(false);

  constructor(load: () => Promise<M>) {
    this.#load = load;
  }

  /** Asks for it, and for what did not come once more; undefined if it did not come. Never rejects. */
  want(): Promise<M | undefined> {
    return (this.#coming ??= this.#fetch());
  }

  /** The same; rejects if it did not come. */
  async fetch(): Promise<M> {
    const module = await this.want();
    if (module === undefined) throw this.failure?.cause;
    return module;
  }

  async #fetch(): Promise<M | undefined> {
    this.coming = true;
    try {
      const module = await this.#load();
      this.module = module;
      this.failure = undefined;
      return module;
    } catch (cause) {
      this.failure = { cause };
      this.#coming = undefined;
      return undefined;
    } finally {
      this.coming = false;
    }
  }
}

/** Is a line being drawn from one actor to another? Whoever is chosen next is the other end, and a claim of the two begins. */

interface LinkingHost {
  readonly whole: { readonly hasNode: (id: string) => boolean } | undefined;
  readonly coding: { readonly between: (subject: string, object: string) => void };
}

export class Linking {
  readonly #host: LinkingHost;
  #from = $state<string | undefined>();

  constructor(host: LinkingHost) {
    this.#host = host;
  }

  /** Who is to do something; undefined while no line is being drawn. */
  readonly from = $derived.by(() =>
    this.#from !== undefined && this.#host.whole?.hasNode(this.#from) ? this.#from : undefined,
  );

  begin(actor: string): void {
    this.#from = actor;
  }

  cancel(): void {
    this.#from = undefined;
  }

  /** Somebody is chosen. Returns whether they are the other end of the line; the one from whom it comes gives it up. */
  end(actor: string): boolean {
    const { from } = this;
    if (from === undefined) return false;
    this.cancel();
    if (actor !== from) this.#host.coding.between(from, actor);
    return true;
  }
}

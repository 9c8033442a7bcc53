/**
 * Is what is half written safe? The latest text of each kind goes to the store on this device; a text that the store refuses is tried again;
 * and a damaged text is kept there as it was, until the reader drops it. The callers decide when a text is kept:
 * of a claim `browser/follow-session.svelte.ts`, of articles `view/importing/Start.svelte`, of an answer `view/review/ImportStep.svelte`.
 */
import type { DraftKind, StorePort } from './ports.ts';

/** Something half written that the device did not take. */
interface Loose {
  readonly key: string;
  readonly kind: DraftKind;
  readonly text: string | undefined;
}

export interface DraftsHost {
  /** The key that the open dossier has or would have in the store. */
  readonly key: () => string;
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string;
}

export class DraftStorage {
  readonly #host: DraftsHost;
  readonly #store: Pick<StorePort, 'draft' | 'keepDraft'>;
  /** Latest texts that are not written yet, by their kind. */
  readonly #drafts = new Map<string, { readonly key: string; readonly text: string | undefined }>();
  #drawer = Promise.resolve();
  /** What is half written and the device did not take. */
  #loose = $state.raw<ReadonlyMap<string, Loose>>(new Map());
  #damaged = $state.raw<string | undefined>();

  constructor(host: DraftsHost, store: Pick<StorePort, 'draft' | 'keepDraft'>) {
    this.#host = host;
    this.#store = store;
  }

  /** Whether something half written goes with this tab. */
  readonly loose = $derived(this.#loose.size > 0);
  /** A half-written text, or the review queue, that was found damaged: as it was, until the reader drops it. */
  readonly damaged = $derived(this.#damaged);

  /** Another dossier is open, or none. */
  reset(): void {
    this.#damaged = undefined;
    this.#loose = new Map();
  }

  async read(kind: DraftKind, key: string): Promise<string | undefined> {
    try {
      return await this.#store.draft(key, kind);
    } catch {
      return undefined;
    }
  }

  /** Keeps a half-written text, or removes it. Several changes of one moment are one text. */
  keep(kind: DraftKind, text: string | undefined, key: string): Promise<void> {
    // Of another dossier it is another text.
    const place = `${key}/${kind}`;
    this.#drafts.set(place, { key, text });
    this.#drawer = this.#drawer.then(async () => {
      const next = this.#drafts.get(place);
      this.#drafts.delete(place);
      if (!next) return;
      const kept = await this.#store.keepDraft(next.key, kind, next.text, this.#host.now());
      const loose = new Map(this.#loose);
      // Nothing is lost with a text that was to be removed.
      if (kept || next.text === undefined) loose.delete(place);
      else loose.set(place, { ...next, kind });
      if (loose.size || this.#loose.size) this.#loose = loose;
    });
    return this.#drawer;
  }

  /** Tries again to keep what the device did not take. */
  keepLoose(): void {
    for (const [place, { kind, text, key }] of this.#loose)
      if (!this.#drafts.has(place)) void this.keep(kind, text, key);
  }

  /** Puts a damaged text aside, as it was: a new text may be written in its place. */
  async setAside(text: string): Promise<void> {
    const key = this.#host.key();
    const before = await this.read('damaged', key);
    const all = before === undefined ? text : before.includes(text) ? before : `${before}\n${text}`;
    await this.keep('damaged', all, key);
    if (key === this.#host.key()) this.#damaged = all;
  }

  /** Whether a damaged text of an earlier visit is still kept. */
  async lookForDamaged(): Promise<void> {
    const key = this.#host.key();
    const text = await this.read('damaged', key);
    if (key === this.#host.key() && text !== undefined) this.#damaged ??= text;
  }

  /** The reader has it, or does not want it. */
  letGoOfDamaged(): void {
    this.#damaged = undefined;
    void this.keep('damaged', undefined, this.#host.key());
  }
}

/**
 * Is what was done safe? Every step of the open dossier goes to the store on this device, at once and in the order in which it was
 * done; what the store does not take stays in memory, and is tried again. Tabs with the same dossier follow each other, and never
 * write over each other.
 */
import type { Unread } from '../dossier/reading.ts';
import type { Dossier } from '../dossier/schema.ts';
import type { History, Step } from './history.ts';
import { DraftStorage } from './draft-storage.svelte.ts';
import { readStored } from './stored-text.ts';
import { nextWriting } from './next-writing.ts';
import type { StoredSummary, DraftKind, FileTarget, StoredDossier, StorePort, TabsPort } from './ports.ts';

/** What keeping needs of the session. */
export interface AutosaveHost {
  readonly history: History | undefined;
  readonly unread: readonly Unread[];
  /** The state that is in a file. */
  readonly saved: Dossier | undefined;
  readonly now: () => string;
  /** Goes on with what another tab has done; false if it cannot be shown. */
  readonly adopt: (history: History, unread: readonly Unread[], saved: Dossier | undefined) => Promise<boolean>;
}

export interface Beginning {
  readonly key?: string;
  readonly origin?: string;
  readonly target?: FileTarget;
  readonly keep?: boolean;
}

/** Whether what was done is safe: `full`, `refused`, `outdated` and `silent` say why it is not. */
export type SaveState = 'nothing' | 'keeping' | 'kept' | Trouble;
type Trouble = 'full' | 'refused' | 'outdated' | 'silent';

const NO_HISTORY: History = { steps: [], at: -1 };

export class Autosave {
  readonly #host: AutosaveHost;
  readonly #store: StorePort;
  readonly #tabs: TabsPort;
  readonly #drafts: DraftStorage;
  /** What the store has, in the very objects of the session's history. */
  #kept = $state.raw<History>(NO_HISTORY);
  #card = $state.raw<StoredSummary | undefined>();
  /** Also without a step: what was made new, or copied. */
  #wanted = $state(false);
  #trouble = $state.raw<Trouble | undefined>();
  #origin: string | undefined;
  #copy = false;
  #target: FileTarget | undefined;
  /** What the store is being given; until it has it, it may have either. */
  #going = $state.raw<History | undefined>();
  #running = Promise.resolve();
  #writes = false;
  #asked = false;
  /** Counts dossiers, so that what comes late belongs to none. */
  #turn = 0;
  readonly #sizes = new WeakMap<Step, number>();
  /** What was known of the open dossier when it was read from the library. */
  #away:
    { readonly turn: number; readonly card: StoredSummary; readonly kept: History; readonly copy: boolean } | undefined;

  /** The key that the open dossier has or would have in the store. */
  key = $state('');
  /** Counts the dossiers that were opened. */
  opened = $state(0);
  /** How many other tabs have this dossier open. */
  others = $state(0);
  /** The title of what was changed in another tab at the same moment; what was done here is a copy since. */
  conflict = $state.raw<StoredSummary | undefined>();
  /** Whether what was kept of it is gone from the device, by another hand; it is kept anew since. */
  lost = $state(false);
  /** Whether it was deleted from the device since it is open, here or in another tab, and is still on the screen: the next change keeps it anew. */
  unkept = $state(false);

  constructor(host: AutosaveHost, store: StorePort, tabs: TabsPort) {
    this.#host = host;
    this.#store = store;
    this.#tabs = tabs;
    this.#drafts = new DraftStorage({ key: () => this.key, now: () => host.now() }, store);
    tabs.listen((key, turn) => {
      if (key === this.#away?.card.key || (key === this.#card?.key && turn > this.#card.turn)) void this.look();
    });
  }

  /** The library's summary of the open dossier; undefined while it is not kept. */
  readonly card = $derived(this.#card);

  /** Whether the store has something else than what is shown. */
  readonly #behind = $derived.by(() => {
    const { history } = this.#host;
    if (!history) return false;
    if (!this.#card && !this.#wanted && history.steps.length < 2) return false;
    return history.at !== this.#kept.at || history.steps !== this.#kept.steps;
  });

  /**
   * Whether something was done that is not safe yet. What was undone and done again while the undoing is being written is what the store
   * had, and not what it will have.
   */
  readonly pending = $derived(this.#behind || this.#going !== undefined);

  /** Whether this device lacks something of the dossier. */
  readonly unsafe = $derived(this.pending || this.unkept);

  readonly state = $derived.by<SaveState>(() => {
    if (!this.pending) return this.#card ? 'kept' : 'nothing';
    return this.#trouble ?? 'keeping';
  });

  /**
   * Another dossier is open. `key`: the one that it had before the page was loaded again. `origin`: the file of this site that it
   * is. `keep`: it goes into the library as it is.
   */
  begin({ key, origin, target, keep = false }: Beginning = {}): void {
    this.#reset(key ?? this.#store.newKey());
    this.opened++;
    this.#origin = origin;
    this.#target = target;
    this.#wanted = keep;
    if (keep) void this.keep();
  }

  /** A dossier of the library is open, with the history that was read of it. */
  resume({ card, steps, target }: StoredDossier, history: History): void {
    this.#reset(card.key);
    this.opened++;
    this.#target = target;
    this.#origin = card.origin;
    this.#copy = card.copy ?? false;
    this.#has(card, steps, history);
    this.#tabs.attend(card.key, (others) => (this.others = others));
  }

  /** Nothing is open any more. */
  close(): void {
    this.#reset(this.#store.newKey());
    this.#origin = undefined;
    this.#target = undefined;
  }

  #reset(key: string): void {
    this.#turn++;
    this.#kept = NO_HISTORY;
    this.#card = undefined;
    this.#trouble = undefined;
    this.#going = undefined;
    this.#copy = false;
    this.#wanted = false;
    this.key = key;
    this.others = 0;
    this.conflict = undefined;
    this.lost = false;
    this.unkept = false;
    this.#drafts.reset();
    this.#tabs.attend(undefined, () => {});
  }

  #has(card: StoredSummary, steps: readonly string[], history: History): void {
    history.steps.forEach((step, i) => this.#sizes.set(step, steps[i]?.length ?? 0));
    this.#kept = history;
    this.#card = card;
  }

  /** Writes what is not written yet; resolved when all is safe, or nothing more can be done now. */
  keep(): Promise<void> {
    // Steps made while one is being written are written next: one write at a time, in order.
    if (!this.#writes) {
      this.#writes = true;
      // Ended in the same turn in which no more work was found: later steps begin a new run.
      this.#running = this.#run();
    }
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#behind && this.#host.history) {
        const turn = this.#turn;
        const { history } = this.#host;
        const { writing, card } = this.#writing(history);
        this.#going = history;
        const written = await this.#store.write(writing);
        if (turn === this.#turn) this.#going = undefined;
        if (written === 'done') this.#tabs.tell(writing.key, card().turn);
        if (turn !== this.#turn) continue;
        switch (written) {
          case 'done': {
            const first = !this.#card;
            this.#kept = history;
            this.#card = card();
            this.#trouble = undefined;
            if (first) this.#arrived();
            break;
          }
          case 'stale':
          case 'gone':
            this.#part(written === 'stale', written === 'gone');
            break;
          default:
            this.#trouble = written;
            return;
        }
      }
    } finally {
      this.#writes = false;
      this.#going = undefined;
    }
  }

  /** It is written into the library for the first time. */
  #arrived(): void {
    this.unkept = false;
    this.#tabs.attend(this.key, (others) => (this.others = others));
    if (this.#target) void this.#store.keepTarget(this.key, this.#target);
    if (this.#asked) return;
    this.#asked = true;
    void this.#store.persist();
  }

  /** From here on it is a dossier of its own: nothing of the other one is touched. */
  #part(said: boolean, gone = false): void {
    const from = this.#card;
    this.#kept = NO_HISTORY;
    this.#card = undefined;
    this.#wanted = true;
    this.key = this.#store.newKey();
    this.others = 0;
    this.lost = gone;
    if (!said) return;
    this.#copy = true;
    this.conflict = from;
  }

  /** Goes on in a copy, independent of what other tabs do with the dossier. */
  async copy(): Promise<void> {
    await this.keep();
    this.#part(false);
    this.#copy = true;
    await this.keep();
  }

  #writing(history: History): ReturnType<typeof nextWriting> {
    const { unread, saved } = this.#host;
    return nextWriting({
      key: this.key,
      history,
      kept: this.#kept,
      before: this.#card,
      unread,
      saved,
      now: this.#host.now(),
      origin: this.#origin,
      copy: this.#copy,
      sizes: this.#sizes,
    });
  }

  /**
   * Whether another tab has come further: then this one goes on from there; or has deleted the dossier, or put it back. Tries again what was
   * refused.
   */
  async look(): Promise<void> {
    if (this.pending) return this.keep();
    const { key } = this;
    const turn = this.#turn;
    try {
      const asked = this.#card?.key ?? this.#away?.card.key;
      const newest = asked === undefined ? undefined : await this.#store.card(asked);
      if (asked === undefined || turn !== this.#turn) return;
      const there = newest !== undefined && newest.removed === undefined;
      if (!this.#card) {
        // It may have gone on before it was put back.
        if (there && this.#putBack(asked)) await this.look();
        return;
      }
      if (!there) {
        this.#takeAway(asked);
        return;
      }
      if (newest.turn === this.#card.turn) return;
      const kept = await this.#store.read(key);
      if (!kept || turn !== this.#turn || key !== this.key || this.pending) return;
      const { history, unread, saved } = readStored(kept);
      const [card, before] = [this.#card, this.#kept];
      this.#has(kept.card, kept.steps, history);
      if (await this.#host.adopt(history, unread, saved)) return;
      // What is shown is still the older state: further changes go into a copy, and never over the newer one.
      if (turn !== this.#turn) return;
      this.#card = card;
      this.#kept = before;
    } catch {
      // It cannot be asked now; the next write would find out.
    }
  }

  /** A dossier was removed from the library. If it is the open one, it remains open, and is written there again with its next change. */
  removed(key: string): void {
    this.#tabs.tell(key, Infinity);
    this.#takeAway(key);
  }

  #takeAway(key: string): void {
    const card = this.#card;
    if (key !== card?.key) return;
    const kept = this.#kept;
    const copy = this.#copy;
    this.#reset(this.#store.newKey());
    const { history } = this.#host;
    if (history) this.#kept = history;
    this.unkept = true;
    this.#away = { turn: this.#turn, card, kept, copy };
  }

  /** It was put back after all: if it is still the open one, and nothing was kept elsewhere meanwhile, it has its own key again. */
  returned(key: string): void {
    this.#tabs.tell(key, Infinity);
    this.#putBack(key);
  }

  /** Whether it has its own key again. */
  #putBack(key: string): boolean {
    const away = this.#away;
    if (away?.card.key !== key || away.turn !== this.#turn || this.#card) return false;
    this.#away = undefined;
    this.unkept = false;
    this.key = key;
    this.#card = away.card;
    this.#kept = away.kept;
    this.#copy = away.copy;
    this.#tabs.attend(key, (others) => (this.others = others));
    void this.keep();
    return true;
  }

  /** The file that the dossier is in has changed, or it is in another one. */
  async saved(target: FileTarget | undefined): Promise<void> {
    this.#target = target;
    if (!this.#card) return;
    if (target) await this.#store.keepTarget(this.key, target);
    await this.keep();
    // The mark of what is in the file is part of the card: written with the next step, or here.
    this.#kept = { ...this.#kept, steps: [...this.#kept.steps] };
    await this.keep();
  }

  /** The places of the actors; not a step, and no loss if the last of it is missing. */
  async keepPlaces(places: string): Promise<void> {
    if (this.#card && !this.#trouble) await this.#store.keepPlaces(this.key, places);
  }

  // What is half written (see `DraftStorage`): of the open dossier, unless another key is given.

  /** Whether something half written goes with this tab. */
  readonly loose = $derived.by<boolean>(() => this.#drafts.loose);
  /** A half-written text, or the review queue, that was found damaged: as it was, until the reader drops it. */
  readonly damaged = $derived.by<string | undefined>(() => this.#drafts.damaged);

  draft(kind: DraftKind, key = this.key): Promise<string | undefined> {
    return this.#drafts.read(kind, key);
  }
  keepDraft(kind: DraftKind, text: string | undefined, key = this.key): Promise<void> {
    return this.#drafts.keep(kind, text, key);
  }
  keepLoose(): void {
    this.#drafts.keepLoose();
  }
  setAside(text: string): Promise<void> {
    return this.#drafts.setAside(text);
  }
  lookForDamaged(): Promise<void> {
    return this.#drafts.lookForDamaged();
  }
  letGoOfDamaged(): void {
    this.#drafts.letGoOfDamaged();
  }

  /** The stored review queue of this dossier, even if the dossier itself is not in the library yet. */
  async proposals(): Promise<string | undefined> {
    try {
      return await this.#store.proposals(this.key);
    } catch {
      return undefined;
    }
  }

  /**
   * Work that belongs to the open dossier has begun: then the dossier goes into the library as it is. Otherwise a user who comes back after a
   * crash, or by another address, would not find what was begun.
   */
  hold(): void {
    if (this.#card || this.#wanted || !this.#host.history) return;
    this.#wanted = true;
    // What was deleted is nowhere any more.
    if (this.unkept) this.#kept = NO_HISTORY;
    void this.keep();
  }

  /** Whether it is kept; undefined removes it. */
  keepProposals(text: string | undefined): Promise<boolean> {
    if (text !== undefined) this.hold();
    return this.#store.keepProposals(this.key, text, this.#host.now());
  }
}

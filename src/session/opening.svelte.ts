/**
 * How does a dossier come in, and how does the address follow? Opening from files, figures, drops, links and the library on this
 * device; asking before changes that are kept nowhere are lost; and a link to the reader's position, with steps back and forward.
 */
import type { Dossier } from '../dossier/schema.ts';
import { textIn } from '../dossier/text-in.ts';
import type { Locale } from '../words/languages.ts';
import { AddressSync, NOWHERE, type AddressSyncPorts } from './address-sync.svelte.ts';
import { DossierReading } from './dossier-reading.ts';
import { HalfWritten, type Waiting } from './half-written.svelte.ts';
import { canUndo, undo } from './history.ts';
import { Autosave } from './autosave.svelte.ts';
import type { Salvaged } from './check-stored.ts';
import { readText } from './read-text.ts';
import { givenUp } from './missing-part.ts';
import { recall } from './recall.ts';
import { placesText, readPlaces } from './stored-text.ts';
import type { ExistingVersion, Prompt } from './prompt.ts';
import {
  isFailure,
  type Address,
  type StoredSummary,
  type FilePorts,
  type FileTarget,
  type Incoming,
  type RawText,
  type StorePort,
  type TabsPort,
} from './ports.ts';
import { SAMPLES, samplesIn, type Sample } from './samples.ts';
import type { Session } from './session.svelte.ts';
import { Library } from './library.svelte.ts';
import type { Params } from './url-state.ts';

export interface OpeningPorts extends AddressSyncPorts {
  readonly files: FilePorts;
  readonly store: StorePort;
  readonly tabs: TabsPort;
  /** Of the texts that come with the app and were found to be sound when it was built: lower-case hexadecimal SHA-256. */
  readonly sound?: ReadonlySet<string>;
}

export class Opening {
  readonly #session: Session;
  readonly #ports: OpeningPorts;
  prompt = $state.raw<Prompt | undefined>();
  samples = $state.raw<readonly Sample[]>([]);
  earlier = $state.raw<ExistingVersion | undefined>();
  /** A dossier of the library that could not be shown, and has an earlier state. */
  unshown = $state.raw<string | undefined>();
  readonly autosave: Autosave;
  readonly #address: AddressSync;
  readonly #library: Library;
  readonly #halfWritten: HalfWritten;
  readonly #reading: DossierReading;
  /** Whether the very first dossier is still on its way. */
  loading = $state(true);
  /** Counts addresses, so that an answer that comes late opens nothing. */
  #asked = 0;
  /** The file that it is in, where the browser can write that again. */
  #target: FileTarget | undefined;
  readonly #bring = <T>(work: () => Promise<T>): Promise<T> => this.#session.bring(work);
  /** A link to a dossier that has yet to be opened by hand. */
  #pending: { readonly id: string; readonly params: URLSearchParams; readonly key: string | undefined } | undefined;
  constructor(session: Session, ports: OpeningPorts) {
    this.#session = session;
    this.#ports = ports;
    this.autosave = new Autosave(session, ports.store, ports.tabs);
    this.#address = new AddressSync(session, this.autosave, ports);
    this.#library = new Library(ports.store, this.autosave, () => session.now());
    this.#halfWritten = new HalfWritten(session.coding, this.autosave, this.#bring);
    this.#reading = new DossierReading(session);
    session.subscribe({
      stepped: () => void this.autosave.keep(),
      made: () => {
        this.#arrive(['file', session.dossier?.id ?? ''], undefined);
        this.autosave.begin({ keep: true });
      },
      closed: () => {
        this.#address.close();
        this.#target = undefined;
        this.earlier = undefined;
        this.autosave.close();
      },
    });
  }

  /** What a link to the present view says. */
  readonly link = $derived.by<AddressSync['link']>(() => this.#address.link);
  /** What the address should say now. */
  readonly params = $derived.by<Params | undefined>(() => this.#address.params);
  /** What is kept on this device, the last changed first; undefined where that cannot be known. */
  readonly library = $derived.by<readonly StoredSummary[] | undefined>(() => this.#library.cards);

  /** Whether the device may keep dossiers that it did not show, until the reader knows. */
  get unanswered(): boolean {
    return this.#library.unanswered;
  }
  set unanswered(unanswered: boolean) {
    this.#library.unanswered = unanswered;
  }

  /** What was pasted and waits to be taken or read, until the reader knows. */
  get waiting(): readonly Waiting[] {
    return this.#halfWritten.waiting;
  }
  set waiting(waiting: readonly Waiting[]) {
    this.#halfWritten.waiting = waiting;
  }

  /** Writes the address after the reader. */
  record(params: Params): void {
    this.#address.record(params);
  }

  /** Goes where the address leads: at the start, after a step back, or when the user has edited it. */
  async follow(): Promise<void> {
    const read = this.#address.read();
    if (!read) return;
    const { address, locale } = read;
    if (this.#address.leadsHere(address)) return this.#goTo(address, locale);
    const turn = ++this.#asked;
    this.#reading.stop();
    const late = (): boolean => turn !== this.#asked;
    this.#address.hold();
    const link = { address, locale };
    const file = address.dossier ?? this.#ports.first;
    try {
      if (file === NOWHERE) return await this.close(link);
      // Both at once: a first visit does not wait for an empty library.
      const fetched =
        address.kept === undefined && address.file === undefined ? this.#ports.files.fetch(file) : undefined;
      await this.learnLibrary();
      if (late()) return;
      const own = this.#ownVersion(address);
      if (own && !own.resumed) return void (await this.#takeKept(own.key, false, link));
      // A reader who returns gets the next one, if the last cannot be read.
      let prompt: Prompt | undefined;
      for (const { key } of own ? (this.library ?? []) : []) {
        if (await this.#takeKept(key, true, link)) {
          if (prompt) this.prompt = prompt;
          return;
        }
        if (late()) return;
        prompt ??= this.prompt;
      }
      if (address.kept !== undefined && address.file === undefined) {
        this.prompt = { kind: 'lost' };
        return this.#stay();
      }
      if (address.file !== undefined) {
        this.#pending = { id: address.file, params: address.params, key: address.key };
        this.prompt = { kind: 'wanted', id: address.file };
        return this.#stay();
      }
      const incoming = await fetched;
      if (late()) return;
      await this.take(incoming, { file, ...link });
      if (prompt) this.prompt = prompt;
    } finally {
      if (!late()) {
        this.loading = false;
        this.#address.letGo();
      }
    }
  }

  /** The version in the library that an address means; with a plain one, a reader goes on where they were. */
  #ownVersion({ kept, key, file, dossier }: Address): { key: string; resumed: boolean } | undefined {
    const plain = file === undefined && dossier === undefined && kept === undefined && key === undefined;
    const wanted = this.library?.find((card) => card.key === kept) ?? this.library?.find((card) => card.key === key);
    if (wanted) return { key: wanted.key, resumed: false };
    const last = plain && !this.#session.dossier ? this.library?.[0] : undefined;
    return last && { key: last.key, resumed: true };
  }

  #goTo(address: Pick<Address, 'params'>, locale: Locale | undefined): void {
    const faults = this.#address.goTo(address, locale);
    if (faults.length) this.prompt = { kind: 'faults', faults };
  }

  /** What was asked for is not shown: the address names what is. */
  #stay(): void {
    this.#address.name(false);
  }

  /** Whether what was done would be lost with the page, or with opening something else. */
  readonly atRisk = $derived.by(() => (this.autosave.unsafe && this.#session.changed) || this.autosave.loose);

  /** Waits until everything is kept; asks if that cannot be had. What an address was still bringing is not wanted after an act of the user. */
  async #leave(go: () => Promise<void>, link?: object, closes = false): Promise<void> {
    if (!link) {
      this.#asked++;
      this.#reading.stop();
      this.loading = false;
      this.#address.letGo();
    }
    await this.autosave.keep();
    if (this.atRisk) this.prompt = { kind: 'sure', go, closes };
    else await go();
  }

  /** Asks before unsaved changes are left behind. `link`: the address that asked for it, if one did. */
  async take(incoming: Incoming | undefined, link?: Link): Promise<void> {
    if (!incoming) return;
    if (isFailure(incoming)) {
      this.prompt = { kind: 'failure', failure: incoming };
      this.#stay();
    } else await this.#leave(() => this.#open(incoming, link), link);
  }

  /** Goes on with a dossier that was made on this page. */
  async begin(dossier: Dossier): Promise<void> {
    await this.#leave(async () => void (await this.#session.open({ dossier, unread: [] })));
  }

  /** The reader is sure to leave the changes behind. */
  async openAnyway(): Promise<void> {
    if (this.prompt?.kind !== 'sure') return;
    const { go } = this.prompt;
    this.prompt = undefined;
    await go();
  }

  /** Leaves everything as it is. */
  dismiss(): void {
    if (this.prompt?.kind === 'sure') this.#stay();
    this.prompt = undefined;
  }

  async #open(incoming: Incoming, link: Link | undefined): Promise<void> {
    if (isFailure(incoming)) return;
    const turn = this.#reading.stop();
    const read = await ('text' in incoming
      ? readText(incoming, this.#ports.sound, this.#bring)
      : this.#reading.read(incoming));
    if (read && 'kind' in read) this.prompt = { kind: 'failure', failure: read };
    if (turn !== this.#reading.turn) return;
    if (!read || 'kind' in read) return this.#stay();
    const { reading: result } = read;
    if (!result) {
      this.prompt = { kind: 'figure-without-dossier', name: incoming.name };
      return;
    }
    const before = 'text' in incoming ? (incoming.problems ?? []) : [];
    const problems = [...before, ...result.problems];
    const opened = result.dossier !== undefined;
    this.prompt = problems.length ? { kind: 'problems', name: incoming.name, opened, problems } : undefined;
    if (!opened) return this.#stay();
    const shown = await this.#session.open(result, () => {
      const { dossier } = this.#session;
      if (!dossier) return;
      this.#arrive(link ? ['dossier', link.file] : ['file', dossier.id], incoming.target);
      const key = link ? link.address.key : this.#pending?.id === dossier.id ? this.#pending.key : undefined;
      this.autosave.begin({
        ...(link && { origin: link.file }),
        ...(key !== undefined && { key }),
        ...(incoming.target && { target: incoming.target }),
      });
      const changed = link && this.library?.find(({ origin }) => origin === link.file);
      if (changed) this.earlier = { kind: 'changed', card: changed };
      const pending = this.#pending?.id === dossier.id && !link ? this.#pending : undefined;
      this.#pending = undefined;
      const { prompt } = this;
      if (link) this.#goTo(link.address, link.locale);
      else if (pending) this.#goTo(pending, undefined);
      // What is wrong with the file weighs more than what is wrong with the link.
      if (prompt) this.prompt = prompt;
    });
    if (!shown) this.#unshown();
  }

  /** What came could not be shown; the session reports that. */
  #unshown(): void {
    this.prompt = undefined;
    this.#pending = undefined;
    this.#address.letGo();
    this.#stay();
  }

  /** Nothing is open any more, after everything that was done is kept, or the reader is sure. `link`: the address that asks for that. */
  async close(link?: object): Promise<void> {
    await this.#leave(() => Promise.resolve(this.#shut(link === undefined)), link, true);
  }

  /** `step`: the reader can go back to what was open. */
  #shut(step: boolean): void {
    this.#session.close();
    this.#address.nothing(step);
  }

  #arrive(from: readonly [string, string], target: FileTarget | undefined): void {
    this.#address.arrive(from);
    this.#library.letGo();
    this.#target = target;
    this.earlier = undefined;
    this.waiting = [];
  }

  /** Opens a dossier of the library, as it was left or so many steps before that, with its whole history. */
  async openStored(key: string, back = 0): Promise<void> {
    await this.#takeKept(key, false, undefined, back);
    // Another dossier is a step that one can go back.
    if (this.autosave.key === key) this.#address.name(true);
  }

  async #takeKept(
    key: string,
    resumed: boolean,
    link: Pick<Link, 'address' | 'locale'> | undefined,
    back = 0,
  ): Promise<boolean> {
    const found = await recall(this.#ports.store, key, this.#bring);
    if (found === 'no-validator' || found === 'no-answer') {
      if (found === 'no-answer') this.unanswered = true;
      else this.prompt = { kind: 'failure', failure: { kind: 'cannot-read', name: this.#nameOf(key) } };
      this.#stay();
      return false;
    }
    const { kept, recalled } = found;
    if (!kept || !recalled) {
      const salvaged = found.salvage();
      const raw = kept && { name: `${kept.card.id}.damaged.json`, text: JSON.stringify(kept) };
      if (raw && salvaged) return this.#takeSalvaged(salvaged, raw, link);
      this.prompt = raw ? { kind: 'damaged', raw } : { kind: 'lost' };
      this.#stay();
      return false;
    }
    const { card, target, places } = kept;
    const { unread, saved } = recalled;
    let { history } = recalled;
    for (let i = 0; i < back; i++) history = undo(history);
    const dossier = history.steps[history.at]?.dossier;
    if (!dossier) return false;
    let shown = true;
    await this.#leave(async () => {
      this.prompt = undefined;
      const past = { history, saved, places: readPlaces(places) };
      const arrive = (): void => {
        this.#arrive(['file', dossier.id], target);
        this.autosave.resume(kept, recalled.history);
        if (back > 0) void this.autosave.keep();
        if (resumed) this.earlier = { kind: 'resumed', card };
        if (link) this.#goTo(link.address, link.locale);
      };
      this.unshown = undefined;
      if (await this.#session.open({ dossier, unread }, arrive, past)) return;
      shown = false;
      this.#unshown();
      if (canUndo(history)) this.unshown = key;
    }, link);
    return shown;
  }

  #nameOf(key: string): string {
    const card = this.library?.find((one) => one.key === key);
    return card ? textIn(card.title, this.#session.locale).text : key;
  }

  /** Opens what is left of something damaged, as a dossier of its own. */
  async #takeSalvaged(salvaged: Salvaged, raw: RawText, link?: object): Promise<boolean> {
    const { dossier, unread } = salvaged;
    let shown = true;
    await this.#leave(async () => {
      this.prompt = { kind: 'damaged', raw, salvaged };
      shown = await this.#session.open({ dossier, unread });
      if (!shown) this.#unshown();
    }, link);
    return shown;
  }

  /** Learns what is kept on this device. */
  readonly learnLibrary = (): Promise<void> => this.#library.learn();

  /**
   * Removes a dossier from the library, or puts it back. The open one leaves the screen with it and comes back with it, unless what was done to
   * it is nowhere else: then it stays, and is not kept any more.
   */
  async remove(key: string, away: boolean): Promise<boolean> {
    const open = this.autosave.card?.key === key;
    if (away && open) await this.autosave.keep();
    const closes = away && open && !this.atRisk;
    const back = !away && this.deleted?.key === key;
    const done = await this.#library.remove(key, away, closes);
    if (done && closes) this.#shut(true);
    if (done && back) await this.openStored(key);
    return done;
  }

  /** The dossier that was deleted while it was open, as long as it can be put back on the screen. */
  readonly deleted = $derived.by<StoredSummary | undefined>(() => this.#library.deleted);

  /** It is not wanted back. */
  readonly letGo = (): void => this.#library.letGo();

  /** Deletes what was removed from the library before that time, ISO 8601 in UTC. */
  readonly tidy = (before: string): Promise<void> => this.#library.tidy(before);

  /** Puts a copy of a dossier, with its history, into the library. */
  readonly copy = (key: string): Promise<void> => this.#library.copy(key);

  /** Goes on with the claim that was being written when the dossier was last open, or keeps the one that is. */
  readonly keepClaimDraft = (): Promise<void> => this.#halfWritten.keepClaim();

  /** Remembers the places of the actors, for the next time that the dossier is opened. */
  readonly keepPlaces = (): Promise<void> => this.autosave.keepPlaces(placesText(this.#session.places()));

  /** Asks for a file. */
  async pick(): Promise<void> {
    const incoming = await this.#ports.files.pick();
    if (incoming) this.prompt = undefined;
    await this.take(incoming);
  }

  /** Learns which dossiers come with the app. */
  async learnSamples(): Promise<void> {
    const index = await this.#ports.files.fetch(SAMPLES);
    if ('text' in index) this.samples = samplesIn(index.text, this.#session.locale);
  }

  /** Opens a dossier of this site from its start. */
  async openSample(file: string): Promise<void> {
    const incoming = await this.#ports.files.fetch(file);
    const params = new URLSearchParams();
    await this.take(incoming, { file, address: { params }, locale: undefined });
    // Another dossier is a step that one can go back.
    if (this.#address.isFrom(file)) this.#address.name(true);
  }

  /**
   * Writes the dossier into its file, or asks where to: always with `elsewhere`. Its name if it was taken. `anyway`: over what
   * another program has written there.
   */
  async save({ elsewhere = false, anyway = false } = {}): Promise<string | undefined> {
    const part = await this.#bring(() => import('./save-dossier.ts')).catch(givenUp);
    const asked = { session: this.#session, autosave: this.autosave, files: this.#ports.files, target: this.#target };
    const saved = await part?.saveDossier(asked, elsewhere, anyway);
    if (!saved) return undefined;
    this.prompt = saved.prompt;
    if (saved.there) this.#target = saved.there.target;
    return saved.name;
  }
}

interface Link {
  readonly file: string;
  readonly address: Pick<Address, 'params' | 'key'>;
  readonly locale: Locale | undefined;
}

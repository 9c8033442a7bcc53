/**
 * How does a dossier come in, and how does the address follow? Opening from files, figures, drops, links and the shelf of what is kept
 * on this device; asking before changes that are safe nowhere are left behind; and a link to wherever the reader is, with steps
 * back and forward.
 */
import type { Problem } from '../dossier/problem.ts';
import type { Dossier } from '../dossier/schema.ts';
import type { Reading } from '../dossier/read.ts';
import { textIn } from '../dossier/text-in.ts';
import { checkAhead } from '../evidence/check.ts';
import { dossierIn } from '../exchange/dossier-in-file.ts';
import { fileStem } from '../exchange/file-name.ts';
import { LOCALES, type Locale } from '../words/languages.ts';
import { IntakeFailure, isStopped } from './intake-failure.ts';
import type { Errand } from './intake.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import { copyKept } from './copy-kept.ts';
import {
  checkKept,
  isCard,
  placesText,
  readKept,
  readPlaces,
  salvage,
  type Recalled,
  type Salvaged,
} from './kept-text.ts';
import {
  isFailure,
  type Address,
  type AddressPorts,
  type Card,
  type Failure,
  type FilePorts,
  type FileTarget,
  type Incoming,
  type Kept,
  type RawText,
  type StorePort,
  type TabsPort,
} from './ports.ts';
import { claimDraftText, readClaimDraft } from './draft-text.ts';
import { canUndo, undo } from './history.ts';
import { absenceOf } from './missing-part.ts';
import { pauses } from './pauses.ts';
import { lastChangedFirst } from './shelf-order.ts';
import { linkTo, type Home, type Link as GivenLink } from './link.ts';
import type { Session } from './session.svelte.ts';
import type { Fault, Params } from './spot.ts';

/** What has to be said or asked before the reader can go on. */
export type Matter =
  | {
      readonly kind: 'problems';
      readonly name: string;
      readonly opened: boolean;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'figure-without-dossier'; readonly name: string }
  /** What was done is neither kept nor in a file. */
  | { readonly kind: 'sure'; readonly go: () => Promise<void> }
  /** The file was written by somebody else since it was opened. */
  | { readonly kind: 'file-changed'; readonly name: string }
  | { readonly kind: 'file-failed' }
  /** What is kept of a dossier is not there any more. */
  | { readonly kind: 'lost' }
  /** What is kept of a dossier is damaged; `salvaged`: what could be understood of it, and is open as a copy. */
  | { readonly kind: 'damaged'; readonly raw: RawText; readonly salvaged?: Salvaged }
  /** A link leads to a dossier that only its owner has as a file. */
  | { readonly kind: 'wanted'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Without a reading: a figure that carries no dossier. */
interface FileRead {
  readonly reading?: Reading | undefined;
}

/** Which of the reader's own versions is open, or could be. */
export interface Earlier {
  readonly kind: 'resumed' | 'changed';
  readonly card: Card;
}

/** What was pasted and not taken yet. */
export type Waiting = 'article' | 'answer' | 'new';
const NOTHING_KEPT = { kept: undefined, damaged: false };

/** A dossier that comes with the app. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

export interface OpeningPorts {
  readonly files: FilePorts;
  readonly address: AddressPorts;
  readonly store: StorePort;
  readonly tabs: TabsPort;
  /** The dossier that opens where none is asked for. */
  readonly first: string;
  /** The language of this device. */
  readonly locale: Locale;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** Parameters that say what is looked at: a change of one of them is a step that one can go back. */
const STEPS = ['view', 'show'];
/** And these say how: while they move on and on, as under a brush, they are one step. */
const MOVES = /^(?:only-|not-|origins$|clock$|from$|to$|undated$)/u;
const PAUSE = 1000;

const keyOf = (params: Params, test: (name: string) => boolean): string =>
  params
    .filter(([name]) => test(name))
    .map((pair) => pair.join('='))
    .join('&');

export class Opening {
  readonly #session: Session;
  readonly #ports: OpeningPorts;
  matter = $state.raw<Matter | undefined>();
  samples = $state.raw<readonly Sample[]>([]);
  /** What is kept on this device, the last changed first; undefined where that cannot be known. */
  shelf = $state.raw<readonly Card[] | undefined>([]);
  earlier = $state.raw<Earlier | undefined>();
  /** A dossier of the shelf that could not be shown, and has an earlier state. */
  unshown = $state.raw<string | undefined>();
  /** Whether the device may keep dossiers that it did not show, since its store did not answer. */
  unanswered = $state(false);
  /** What was pasted and waits to be taken or read, until the reader knows: for the open dossier, or `new`, for one to begin. */
  waiting = $state.raw<readonly Waiting[]>([]);
  readonly keeping: Keeping;
  /** Whether the very first dossier is still on its way. */
  loading = $state(true);
  /** Counts addresses, so that an answer that comes late opens nothing. */
  #asked = 0;
  /** Where the open dossier came from, as a parameter. */
  #from = $state.raw<readonly [string, string] | undefined>();
  /** The file that it is in, where the browser can write that again. */
  #target: FileTarget | undefined;
  /** A link to a dossier that has yet to be opened by hand. */
  #pending: { readonly id: string; readonly params: URLSearchParams; readonly key: string | undefined } | undefined;
  /** What the address bar shows, and the parameters behind it. */
  #shownAt = '';
  /** What stood in the address bar when it was last read or written, and whether something that it asked for is on its way. */
  #seen: string | undefined;
  #following = false;
  /** What is being read to be opened. */
  #errand: Errand | undefined;
  /** Counts readings, so that one that was overtaken opens nothing. */
  #reads = 0;
  #recorded: { readonly step: string; readonly move: string; readonly at: number } | undefined;

  constructor(session: Session, ports: OpeningPorts) {
    this.#session = session;
    this.#ports = ports;
    this.keeping = new Keeping(session, ports.store, ports.tabs);
    session.onstep = () => void this.keeping.keep();
    session.onmade = () => {
      this.#arrive(['file', session.dossier?.id ?? ''], undefined);
      this.keeping.begin({ keep: true });
    };
    session.onclosed = () => {
      this.#from = undefined;
      this.#target = undefined;
      this.#recorded = undefined;
      this.earlier = undefined;
      this.keeping.close();
    };
  }

  readonly #home = $derived.by<Home | undefined>(() => {
    const from = this.#from;
    const { dossier } = this.#session;
    if (!dossier || !from) return undefined;
    const { card } = this.keeping;
    if (card) return { kind: 'kept', key: card.key, id: dossier.id };
    const [kind, name] = from;
    return kind === 'dossier' ? { kind: 'site', file: name } : { kind: 'file', id: dossier.id };
  });

  /** What a link to the present view says. */
  readonly link = $derived.by<GivenLink | undefined>(() => {
    const { spot, locale } = this.#session;
    return this.#home && linkTo(this.#home, spot, locale);
  });

  /** What the address should say now: nothing where a first visit begins. */
  readonly params = $derived.by<Params | undefined>(() => {
    const home = this.#home;
    const { spot, locale } = this.#session;
    const plain = spot.length === 0 && home?.kind === 'site' && home.file === this.#ports.first;
    return plain && locale === this.#ports.locale ? [] : this.link?.params;
  });

  /** Writes the address after the reader. */
  record(params: Params): void {
    // The reader has gone somewhere else meanwhile: what is still shown must not be written there.
    if (this.#following || (this.#seen !== undefined && this.#ports.address.now() !== this.#seen)) return;
    // Another dossier is a step; that it is kept from now on is none.
    const step = `${this.keeping.key}&${keyOf(params, (name) => STEPS.includes(name))}`;
    const move = keyOf(params, (name) => MOVES.test(name));
    const before = this.#recorded;
    const now = this.#ports.now();
    const moved = before !== undefined && before.move !== move;
    const isStep = before !== undefined && (before.step !== step || (moved && now - before.at > PAUSE));
    this.#show(params, isStep);
    this.#recorded = { step, move, at: moved ? now : (before?.at ?? -Infinity) };
  }

  /** Goes where the address leads: at the start, after a step back, or when somebody has written in it. */
  async follow(): Promise<void> {
    const address = this.#ports.address.read();
    this.#seen = this.#ports.address.now();
    if (this.#recorded && this.#ports.address.now() === this.#shownAt) return;
    // Whoever turns back before the new dossier has written its own address must not seem to be where they were.
    this.#shownAt = this.#seen;
    const locale = LOCALES.find((known) => known === address.language);
    if (this.#leadsHere(address)) return this.#goTo(address, locale);
    const turn = ++this.#asked;
    this.#stopReading();
    const late = (): boolean => turn !== this.#asked;
    this.#following = true;
    const link = { address, locale };
    const file = address.dossier ?? this.#ports.first;
    try {
      // Both at once: a first visit does not wait for a shelf that is empty.
      const fetched =
        address.kept === undefined && address.file === undefined ? this.#ports.files.fetch(file) : undefined;
      await this.learnShelf();
      if (late()) return;
      const own = this.#ownVersion(address);
      if (own && !own.resumed) return void (await this.#takeKept(own.key, false, link));
      // Whoever goes on where they were goes on with the next one, if the last cannot be had.
      let matter: Matter | undefined;
      for (const { key } of own ? (this.shelf ?? []) : []) {
        if (await this.#takeKept(key, true, link)) {
          if (matter) this.matter = matter;
          return;
        }
        if (late()) return;
        matter ??= this.matter;
      }
      if (address.kept !== undefined && address.file === undefined) {
        this.matter = { kind: 'lost' };
        return this.#stay();
      }
      if (address.file !== undefined) {
        this.#pending = { id: address.file, params: address.params, key: address.key };
        this.matter = { kind: 'wanted', id: address.file };
        return this.#stay();
      }
      const incoming = await fetched;
      if (late()) return;
      await this.take(incoming, { file, ...link });
      if (matter) this.matter = matter;
    } finally {
      if (!late()) {
        this.loading = false;
        this.#following = false;
      }
    }
  }

  /** Whether an address leads to another place of what is open. */
  #leadsHere(address: Address): boolean {
    const { dossier } = this.#session;
    const { card, key } = this.keeping;
    if (!dossier) return false;
    // The page wrote it itself, for this very dossier.
    if (address.key !== undefined) return address.key === key;
    if (address.kept !== undefined) return address.kept === card?.key;
    if (address.file !== undefined) return address.file === dossier.id;
    const [kind, name] = this.#from ?? [];
    return !card && kind === 'dossier' && name === (address.dossier ?? this.#ports.first);
  }

  /** The version on the shelf that an address means; with a plain one, a reader goes on where they were. */
  #ownVersion({ kept, key, file, dossier }: Address): { key: string; resumed: boolean } | undefined {
    const plain = file === undefined && dossier === undefined && kept === undefined && key === undefined;
    const wanted = this.shelf?.find((card) => card.key === kept) ?? this.shelf?.find((card) => card.key === key);
    if (wanted) return { key: wanted.key, resumed: false };
    const last = plain && !this.#session.dossier ? this.shelf?.[0] : undefined;
    return last && { key: last.key, resumed: true };
  }

  #goTo(address: Pick<Address, 'params'>, locale: Locale | undefined): void {
    if (locale) this.#session.locale = locale;
    const faults = this.#session.goTo(address.params);
    // What follows from the address is written back into it, tidied, and is no step of its own.
    this.#recorded = undefined;
    if (faults.length) this.matter = { kind: 'faults', faults };
  }

  #show(params: Params, step: boolean): void {
    this.#shownAt = this.#ports.address.show(params, step, this.keeping.key);
    this.#seen = this.#shownAt;
  }

  /** What was asked for is not shown: the address names what is. */
  #stay(): void {
    const { params } = this;
    if (params) this.#show(params, false);
  }

  /** Whether what was done would be lost with the page, or with opening something else. */
  readonly atRisk = $derived.by(() => (this.keeping.pending && this.#session.changed) || this.keeping.loose);

  /** Waits until everything is kept; asks if that cannot be had. */
  async #leave(go: () => Promise<void>): Promise<void> {
    await this.keeping.keep();
    if (this.atRisk) this.matter = { kind: 'sure', go };
    else await go();
  }

  /** Asks before unsaved changes are left behind. `link`: the address that asked for it, if one did. */
  async take(incoming: Incoming | undefined, link?: Link): Promise<void> {
    if (!incoming) return;
    if (isFailure(incoming)) {
      this.matter = { kind: 'failure', failure: incoming };
      this.#stay();
    } else await this.#leave(() => this.#open(incoming, link));
  }

  /** Goes on with a dossier that was made on this page. */
  async begin(dossier: Dossier): Promise<void> {
    await this.#leave(async () => void (await this.#session.open({ dossier, unread: [] })));
  }

  /** The reader is sure to leave the changes behind. */
  async openAnyway(): Promise<void> {
    if (this.matter?.kind !== 'sure') return;
    const { go } = this.matter;
    this.matter = undefined;
    await go();
  }

  /** Leaves everything as it is. */
  dismiss(): void {
    if (this.matter?.kind === 'sure') this.#stay();
    this.matter = undefined;
  }

  async #open(incoming: Incoming, link: Link | undefined): Promise<void> {
    if (isFailure(incoming)) return;
    const turn = this.#stopReading();
    const read = 'text' in incoming ? { reading: dossierIn(incoming.text) } : await this.#readFile(incoming);
    if (turn !== this.#reads) return;
    if (!read) return this.#stay();
    const { reading: result } = read;
    if (!result) {
      this.matter = { kind: 'figure-without-dossier', name: incoming.name };
      return;
    }
    const before = 'text' in incoming ? (incoming.problems ?? []) : [];
    const problems = [...before, ...result.problems];
    const opened = result.dossier !== undefined;
    this.matter = problems.length ? { kind: 'problems', name: incoming.name, opened, problems } : undefined;
    if (!opened) return this.#stay();
    const shown = await this.#session.open(result, () => {
      const { dossier } = this.#session;
      if (!dossier) return;
      this.#arrive(link ? ['dossier', link.file] : ['file', dossier.id], incoming.target);
      const key = link ? link.address.key : this.#pending?.id === dossier.id ? this.#pending.key : undefined;
      this.keeping.begin({
        ...(link && { origin: link.file }),
        ...(key !== undefined && { key }),
        ...(incoming.target && { target: incoming.target }),
      });
      const changed = link && this.shelf?.find(({ origin }) => origin === link.file);
      if (changed) this.earlier = { kind: 'changed', card: changed };
      const pending = this.#pending?.id === dossier.id && !link ? this.#pending : undefined;
      this.#pending = undefined;
      const { matter } = this;
      if (link) this.#goTo(link.address, link.locale);
      else if (pending) this.#goTo(pending, undefined);
      // What is wrong with the file weighs more than what is wrong with the link.
      if (matter) this.matter = matter;
    });
    if (!shown) this.#unshown();
  }

  /** Large files are read beside the page. Undefined if that was stopped, or something went wrong that is said. */
  async #readFile({ name, file }: { readonly name: string; readonly file: Blob }): Promise<FileRead | undefined> {
    const errand = this.#session.intake.begin(name);
    this.#errand = errand;
    try {
      const read = await this.#session.bring(() => errand.ask('dossier', { file }));
      // What follows from it is worked out a little at a time.
      if (read.reading?.dossier) await checkAhead(read.reading.dossier, pauses());
      return errand.stopped ? undefined : read;
    } catch (cause) {
      if (cause instanceof IntakeFailure)
        this.matter = {
          kind: 'failure',
          failure: { kind: cause.reason === 'broke' ? 'reading-broke' : 'cannot-read', name },
        };
      else if (!isStopped(cause) && absenceOf(cause) === undefined) throw cause;
      return undefined;
    } finally {
      errand.end();
      if (this.#errand === errand) this.#errand = undefined;
    }
  }

  /** Somebody wants something else: what is still being read is not opened any more. */
  #stopReading(): number {
    this.#errand?.stop();
    return ++this.#reads;
  }

  /** What came could not be shown; that is said by the session. */
  #unshown(): void {
    this.matter = undefined;
    this.#pending = undefined;
    this.#following = false;
    this.#stay();
  }

  /** Nothing is open any more, after everything that was done is kept, or the reader is sure. */
  async close(): Promise<void> {
    await this.#leave(() => {
      this.#session.close();
      return Promise.resolve();
    });
  }

  #arrive(from: readonly [string, string], target: FileTarget | undefined): void {
    this.#from = from;
    this.#target = target;
    this.earlier = undefined;
    this.waiting = [];
    this.#following = false;
  }

  /** Opens a dossier of the shelf, as it was left or so many steps before that, with everything that was done to it. */
  async openKept(key: string, back = 0): Promise<void> {
    await this.#takeKept(key, false, undefined, back);
    // Another dossier is a step that one can go back.
    if (this.params && this.keeping.key === key) this.#show(this.params, true);
  }

  async #takeKept(
    key: string,
    resumed: boolean,
    link: Pick<Link, 'address' | 'locale'> | undefined,
    back = 0,
  ): Promise<boolean> {
    let kept: Kept | undefined;
    let recalled: Recalled | undefined;
    try {
      kept = await this.#ports.store.read(key);
      if (kept) checkKept(kept);
      recalled = kept && readKept(kept);
    } catch (cause) {
      // Else said below: what cannot be read whole is not taken for the dossier, and stays where it is.
      if (cause instanceof DOMException && cause.name === 'TimeoutError') {
        this.unanswered = true;
        this.#stay();
        return false;
      }
    }
    if (!kept || !recalled) {
      const salvaged = kept && salvage(kept);
      const raw = kept && { name: `${kept.card.id}.damaged.json`, text: JSON.stringify(kept) };
      if (raw && salvaged) return this.#takeSalvaged(salvaged, raw);
      this.matter = raw ? { kind: 'damaged', raw } : { kind: 'lost' };
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
      this.matter = undefined;
      const past = { history, saved, places: readPlaces(places) };
      const arrive = (): void => {
        this.#arrive(['file', dossier.id], target);
        this.keeping.resume(kept, recalled.history);
        if (back > 0) void this.keeping.keep();
        if (resumed) this.earlier = { kind: 'resumed', card };
        if (link) this.#goTo(link.address, link.locale);
      };
      this.unshown = undefined;
      if (await this.#session.open({ dossier, unread }, arrive, past)) return;
      shown = false;
      this.#unshown();
      if (canUndo(history)) this.unshown = key;
    });
    return shown;
  }

  /** Opens what is left of something damaged, as a dossier of its own. */
  async #takeSalvaged(salvaged: Salvaged, raw: RawText): Promise<boolean> {
    const { dossier, unread } = salvaged;
    let shown = true;
    await this.#leave(async () => {
      this.matter = { kind: 'damaged', raw, salvaged };
      shown = await this.#session.open({ dossier, unread });
      if (!shown) this.#unshown();
    });
    return shown;
  }

  /** Learns what is kept on this device. */
  async learnShelf(): Promise<void> {
    try {
      const cards = await this.#ports.store.cards();
      this.shelf = cards.filter((card) => isCard(card) && card.removed === undefined).sort(lastChangedFirst);
      this.unanswered = false;
    } catch (cause) {
      this.shelf = undefined;
      this.unanswered = cause instanceof DOMException && cause.name === 'TimeoutError';
    }
  }

  /** Takes a dossier from the shelf, or puts it back. What was taken is let go when the shelf is left (see `tidy`). */
  async remove(key: string, away: boolean): Promise<boolean> {
    const there = await this.#ports.store.remove(key, away ? this.#session.now() : undefined);
    if (away) this.keeping.removed(key);
    else if (there) this.keeping.returned(key);
    return there;
  }

  /** Lets go of what was taken from the shelf before that time, ISO 8601 in UTC. */
  async tidy(before: string): Promise<void> {
    await this.#ports.store.purge(before);
  }

  /** Puts a copy of a dossier, with its history, on the shelf. */
  async copy(key: string): Promise<void> {
    await copyKept(this.#ports.store, key, this.#session.now());
    await this.learnShelf();
  }

  /** Which dossier's half-written claim was looked for: before that, none is let go of. */
  #resumed: number | undefined;

  /** Goes on with the claim that was being written when the dossier was last open, or keeps the one that is. */
  async keepClaimDraft(): Promise<void> {
    const { drafting } = this.#session;
    const { keeping } = this;
    const { draft, parked, letters, waiting } = drafting;
    const { opened } = keeping;
    if (this.#resumed !== opened) {
      this.#resumed = opened;
      await keeping.lookForDamaged();
      const text = await keeping.draft('claim');
      const { kept, damaged } = text === undefined ? NOTHING_KEPT : readClaimDraft(text);
      if (damaged && text !== undefined && keeping.opened === opened) await keeping.setAside(text);
      // What was begun meanwhile weighs more than what was kept.
      if (kept && keeping.opened === opened && !drafting.draft) drafting.resume(kept);
      await this.#lookForWaiting(opened);
      return;
    }
    const worth = draft && (drafting.touched || waiting !== undefined || Object.keys(letters).length > 0);
    if (worth) keeping.hold();
    await keeping.keepDraft(
      'claim',
      draft && (worth || !draft.from) ? claimDraftText({ draft, parked, letters, waiting }) : undefined,
    );
  }

  /** Once for all dossiers: it belongs to none of them. */
  #toldOfNew = false;

  /** What was pasted before the page was left, and is still to be taken or read. Told once, when the dossier is opened. */
  async #lookForWaiting(opened: number): Promise<void> {
    const { keeping } = this;
    const places = [
      ['article', await keeping.draft('article')],
      ['answer', await keeping.draft('answer')],
      ['new', await keeping.draft('article', 'new')],
    ] as const;
    if (keeping.opened !== opened) return;
    const before = this.#toldOfNew;
    this.#toldOfNew = true;
    this.waiting = places
      .filter(([what, text]) => text !== undefined && !(before && what === 'new'))
      .map(([what]) => what);
  }

  /** Remembers where everybody stands, for the next time that the dossier is opened. */
  async keepPlaces(): Promise<void> {
    await this.keeping.keepPlaces(placesText(this.#session.places()));
  }

  /** Asks for a file. */
  async pick(): Promise<void> {
    const incoming = await this.#ports.files.pick();
    if (incoming) this.matter = undefined;
    await this.take(incoming);
  }

  /** Learns which dossiers come with the app. */
  async learnSamples(): Promise<void> {
    const index = await this.#ports.files.fetch('dossiers/index.json');
    if (!('text' in index)) return;
    const list = JSON.parse(index.text) as {
      file: string;
      title: Record<string, string>;
      summary?: Record<string, string>;
    }[];
    this.samples = list.map(({ file, title, summary }) => ({
      file: `dossiers/${file}`,
      title: textIn(title, this.#session.locale).text,
      about: textIn(summary, this.#session.locale).text,
    }));
  }

  /** Opens a dossier of this site from its start. */
  async openSample(file: string): Promise<void> {
    const incoming = await this.#ports.files.fetch(file);
    const params = new URLSearchParams();
    await this.take(incoming, { file, address: { params }, locale: undefined });
    // Another dossier is a step that one can go back.
    if (this.params && this.#from?.[1] === file) this.#show(this.params, true);
  }

  /**
   * Writes the dossier into its file, or asks where to: always with `elsewhere`. Its name if it was taken. `anyway`: over what
   * somebody else has written there.
   */
  async save({ elsewhere = false, anyway = false } = {}): Promise<string | undefined> {
    const target = elsewhere ? undefined : this.#target;
    const { dossier } = this.#session;
    const name = this.#target?.name ?? `${dossier ? fileStem(dossier) : 'dossier'}.dossier.json`;
    const { key } = this.keeping;
    const history = this.#session.history;
    const saved = await this.#ports.files.save(this.#session.fileText(), name, target, anyway);
    if (saved === undefined) return undefined;
    if (saved === 'changed' || saved === 'failed') {
      this.matter = saved === 'changed' ? { kind: 'file-changed', name } : { kind: 'file-failed' };
      return undefined;
    }
    this.matter = undefined;
    // What was done while the browser asked where to is not in the file.
    if (key === this.keeping.key && history === this.#session.history) {
      this.#target = saved.target;
      this.#session.markSaved();
      await this.keeping.saved(saved.target);
    }
    return saved.name;
  }
}

interface Link {
  readonly file: string;
  readonly address: Pick<Address, 'params' | 'key'>;
  readonly locale: Locale | undefined;
}

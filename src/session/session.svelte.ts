/**
 * What is open, done and undone? The only reactive state of the dossier. Large values are raw: replaced, never mutated; everything that can be
 * computed is derived. The view reads; it writes by calling methods here and nowhere else. The places of the actors are in `Placement`,
 * the reader's position in `Navigation`, and whether a change can be shown is decided by `Trials`.
 */
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import type { Reading, Unread } from '../dossier/reading.ts';
import { notCounting, type Checks } from '../evidence/check.ts';
import { freeze } from '../dossier/freeze.ts';
import type { Change } from '../edit/change.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { KnownPlace, Positions } from '../layout/types.ts';
import type { Scene } from '../scene/build.ts';
import type { Camera } from '../scene/camera.ts';
import { placesOf, withPlaces } from '../scene/kept-places.ts';
import { claimSentence } from '../wording/sentence.ts';
import type { Locale } from '../words/languages.ts';
import { Bringing } from './bringing.svelte.ts';
import type { Coding } from './coding.svelte.ts';
import { CodingPart } from './coding-part.svelte.ts';
import type { Comparing } from './comparing.svelte.ts';
import { datesRead } from './dates-read.ts';
import { Filtering } from './filtering.svelte.ts';
import { showPicture } from './first-picture.ts';
import { advance, begin, present, redo, restore, undo, type History, type Past } from './history.ts';
import { Intake } from './intake.svelte.ts';
import { Linking } from './linking.svelte.ts';
import { Lines, type LineStyle } from './lines.svelte.ts';
import type { Failing, Mishap } from './mishap.ts';
import { Overview } from './overview.svelte.ts';
import { Navigation, type ViewRequest, type Sort, type RevealRequest } from './navigation.svelte.ts';
import type { Order } from '../graph/orders.ts';
import { followsLists, standingWith, type Arranging, type Standing } from './pictures.ts';
import { Placement } from './placement.svelte.ts';
import type { FigurePort, Ports } from './ports.ts';
import { Scenes } from './scenes.svelte.ts';
import type { Emphasis, Pointed, Selection } from './selection.ts';
import { derive, deriveInTurns, type Derived, type Laid, type Shown } from './shown.ts';
import { SpokenLanguage } from './spoken-language.svelte.ts';
import { Subscribers, type Subscriber } from './subscribers.ts';
import { redoes, undoes, type Undoable } from './way-back.ts';
import type { UrlProblem, Params } from './url-state.ts';
import { Trials } from './trial.svelte.ts';
import type { Viewport, View } from './view.ts';

export class Session {
  readonly #ports: Ports;
  #history = $state.raw<History | undefined>();
  #unread: readonly Unread[] = [];
  #saved = $state.raw<Dossier | undefined>();
  readonly #language = new SpokenLanguage((locale) => this.#ports.words?.(locale), this);
  #comparing = $state.raw<Comparing | undefined>();
  /** Counts dossiers that were to be opened. */
  #opened = 0;
  readonly #subscribers = new Subscribers();
  readonly #placement: Placement;
  readonly #navigation: Navigation;
  readonly #trials: Trials;
  readonly #lines = new Lines(this);
  readonly #bringing = new Bringing();

  /** What is being read that others have written. */
  readonly intake: Intake;
  /** What codes, and whether it is there; the four below throw where it has not come yet. */
  readonly coding = new CodingPart(this);
  readonly linking = new Linking(this);
  /** What is left out. */
  readonly filtering = new Filtering(() => this.whole);
  /** Whether it is seen from afar, in groups. */
  readonly overview: Overview;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.intake = new Intake(ports.intake);
    this.#placement = new Placement(ports, this.coding.letGo);
    this.overview = new Overview(this, ports);
    this.#navigation = new Navigation(this);
    this.#trials = new Trials({
      mark: () => this.#mark(),
      derive: () => this.#derive(),
      restored: () => void this.#placement.layFirst(),
    });
  }

  get textSelection(): Coding['textSelection'] {
    return this.coding.there.textSelection;
  }
  get drafting(): Coding['drafting'] {
    return this.coding.there.drafting;
  }
  get progress(): Coding['progress'] {
    return this.coding.there.progress;
  }
  get checking(): Coding['checking'] {
    return this.coding.there.checking;
  }
  get readingPlace(): Coding['readingPlace'] {
    return this.coding.there.readingPlace;
  }

  /** Subscribes to changes. Returns the function that unsubscribes. */
  subscribe(subscriber: Subscriber): () => void {
    return this.#subscribers.add(subscriber);
  }

  readonly #shown = $derived.by<Shown | undefined>(() => this.#placement.shown);
  readonly locale = $derived.by<Locale>(() => this.#language.spoken);
  readonly dossier = $derived.by<Dossier | undefined>(() => this.#shown?.dossier);
  /** Everything that the dossier holds. */
  readonly whole = $derived.by<DossierGraph | undefined>(() => this.#shown?.graph);
  /** What the filter leaves of it: all actors, fewer lines. */
  readonly graph = $derived.by<DossierGraph | undefined>(() => this.filtering.graph);
  readonly checks = $derived.by<Checks>(() => this.#shown?.checks ?? new Map());
  /** Everything that was done since it was opened. */
  readonly history = $derived(this.#history);
  /** Whose places are undone: of the groups, where they are what is seen. */
  get #moved(): Pick<Placement, 'canGoBack' | 'canGoForth'> & { back(): unknown; forth(): unknown } {
    return this.overview.shown ? this.overview.places : this.#placement;
  }
  /** What would be undone now, and what done again. */
  readonly undoes = $derived.by<Undoable>(() => undoes(this.coding.canTakeBack, this.#moved.canGoBack, this.#history));
  readonly redoes = $derived.by<Undoable>(() => redoes(this.#moved.canGoForth, this.#history));
  readonly canUndo = $derived(this.undoes !== undefined);
  readonly canRedo = $derived(this.redoes !== undefined);
  readonly changed = $derived(!!this.#history && present(this.#history) !== this.#saved);

  readonly #scenes = new Scenes(this, () => this.#shown);
  /** Whether it is known where everybody stands, if only roughly: then there is something to be drawn. */
  readonly hasPicture = $derived.by<boolean>(() => this.#scenes.hasPicture);
  /** What is drawn, made when it is asked for: filtering takes lines away, and moves nothing. */
  readonly scene = $derived.by<Scene | undefined>(() => this.#scenes.scene);
  readonly claims = $derived.by<ReadonlyMap<string, Claim>>(
    () => new Map(this.dossier?.claims.map((claim) => [claim.id, claim])),
  );
  readonly documents = $derived.by<ReadonlyMap<string, Document>>(
    () => new Map(this.dossier?.documents.map((document) => [document.id, document])),
  );
  /** Claims that draw no line because of their quotes. */
  readonly attention = $derived.by<readonly Claim[]>(() =>
    this.dossier ? notCounting(this.dossier, this.checks) : [],
  );

  readonly setLocale = (locale: Locale): void => this.#language.speak(locale);
  /**
   * Opens what was read, replacing the present dossier once there is a picture, if only a rough one; the very first can be read before that. One with
   * all places is drawn at once. `arrive` is called when it is there. `past`: what was done to it before, and places. False where it is not shown.
   */
  async open({ dossier, unread }: Omit<Reading, 'problems'>, arrive?: () => void, past?: Past): Promise<boolean> {
    if (!dossier) return true;
    const turn = ++this.#opened;
    let derived: Derived;
    let laid: Laid | Promise<Laid | undefined>;
    const places = past?.places ?? placesOf(dossier);
    try {
      if (datesRead(dossier)) await this.bring(async () => datesRead(dossier));
      const deriving = deriveInTurns(dossier);
      derived = deriving instanceof Promise ? await deriving : deriving;
      // Another one was opened meanwhile.
      if (turn !== this.#opened) return true;
      laid = this.#placement.asKept(derived, places) ?? this.#placement.layout.lay(derived, places);
    } catch (cause) {
      // Another one was opened meanwhile: what happens to this one matters no more.
      if (turn !== this.#opened) return true;
      return this.#trials.fail('open', cause);
    }
    const attempt = (change: () => void): Promise<boolean> => this.#trials.attempt('open', change);
    const show = async (shown: Shown): Promise<boolean> => {
      const begun = await attempt(() => {
        this.#unread = unread;
        // What was made here is in no file yet.
        this.#saved = past ? past.saved : arrive && dossier;
        this.#history = past?.history ?? begin(dossier, this.#ports.now());
        this.#placement.begin(shown, places);
        this.#navigation.begin();
        this.coding.forget();
      });
      if (begun) (arrive ?? ((): void => this.#subscribers.tell('made')))();
      return begun;
    };
    // What has its places need not be read without its picture first.
    if (!(laid instanceof Promise)) return show(laid);
    return showPicture(this.#placement, { derived, places, laid, show, attempt, close: () => this.close() });
  }

  /** Shows nothing any more; what was done to the dossier is kept where it was. */
  close(): void {
    // What is still being opened does not come any more.
    this.#opened++;
    this.#placement.close();
    this.#history = undefined;
    this.#unread = [];
    this.#saved = undefined;
    this.#comparing = undefined;
    this.#navigation.begin();
    this.coding.close();
    this.#subscribers.tell('closed');
  }

  /** Remembers everything that a step or another dossier replaces. Returns what puts it back. */
  #mark(): () => void {
    const [history, unread, saved, comparing] = [this.#history, this.#unread, this.#saved, this.#comparing];
    const back = [this.#placement.mark(), this.#navigation.mark(), this.coding.mark()];
    return () => {
      this.#history = history;
      this.#unread = unread;
      this.#saved = saved;
      this.#comparing = comparing;
      for (const put of back) put();
    };
  }

  /** All that is derived for any region that is visible: throws what they would. */
  #derive(): void {
    // Seen from afar, or as a table, no line is drawn by itself.
    if (this.view === 'graph' && !this.overview.shown) void this.scene;
    void [this.emphasis, this.attention, this.document, this.slots, this.comeIn, this.urlParams];
  }

  /**
   * Makes one change to the dossier, as one step that can be undone. It is shown at once; new actors are then moved to a good place.
   * An edit that returns the very same dossier is no step; one that cannot be shown is taken back.
   */
  async change(kind: Change, edit: (dossier: Dossier) => Dossier): Promise<void> {
    const at = this.#ports.now();
    // A quote that is repaired was always part of the picture: it must not move any actor.
    const mayMove = !kind.kind.startsWith('quote-');
    await this.#step(
      (history) => {
        const before = present(history);
        const next = edit(before);
        return next === before ? history : advance(history, freeze({ ...next, modified: at }), kind, at);
      },
      undefined,
      mayMove,
    );
  }

  /** `along`: what changes with it. `mayMove`: whether an actor in the way of a new line may be moved. False if it cannot be shown, and was not made. */
  async #step(step: (history: History) => History, along?: () => void, mayMove = false): Promise<boolean> {
    const before = this.#shown;
    if (!this.#history || !before) return false;
    let next: History;
    let derived: Derived;
    try {
      next = step(this.#history);
      if (next === this.#history) return true;
      derived = derive(present(next), before);
    } catch (cause) {
      return this.#trials.fail('step', cause);
    }
    let settle: (() => Promise<void>) | undefined;
    const attempt = this.#trials.attempt('step', () => {
      along?.();
      this.#history = next;
      settle = this.#placement.advance(derived, mayMove);
      this.#navigation.forgetGone();
    });
    if (!(await attempt)) return false;
    this.coding.letGo();
    // It is shown: now it counts, and is on its way to the disk while the picture is made.
    this.#subscribers.tell('stepped');
    await settle?.();
    if (followsLists(this.ordered, before, derived)) await this.arrangeAs(this.ordered?.order, 'followed');
    return true;
  }

  /** What was last done is taken back: a claim that was given up, else what was done to the picture, or else to the dossier. */
  async undo(): Promise<void> {
    if (this.coding.canTakeBack) this.coding.takeBack();
    else if (this.#moved.canGoBack) await this.#moved.back();
    else await this.#step(undo);
  }

  async redo(): Promise<void> {
    if (this.#moved.canGoForth) await this.#moved.forth();
    else await this.#step(redo);
  }

  /** Goes on with what was done elsewhere; false if that cannot be shown, and everything is as it was. */
  async adopt(history: History, unread: readonly Unread[], saved: Dossier | undefined): Promise<boolean> {
    // The other page may have had a date that none of this one's needed.
    await datesRead(present(history));
    return this.#step(
      () => history,
      () => {
        this.#unread = unread;
        this.#saved = saved;
      },
    );
  }

  /** Back to what a step of the history left, as a step of its own. */
  async restore(index: number): Promise<void> {
    const at = this.#ports.now();
    await this.#step((history) => restore(history, index, at, (dossier) => freeze({ ...dossier, modified: at })));
  }

  /** What `writeDossier` makes a file of: the dossier with the present places of its actors, and what reading it set aside. */
  forFile(): (Pick<Reading, 'unread'> & { readonly dossier: Dossier }) | undefined {
    if (!this.#history) return undefined;
    const dossier = present(this.#history);
    // Without a picture yet, what the file said of it stays.
    return { dossier: this.positions ? withPlaces(dossier, this.places()) : dossier, unread: this.#unread };
  }

  readonly markSaved = (): void => void (this.#saved = this.#history && present(this.#history));

  /** The state that is in a file. */
  readonly saved = $derived(this.#saved);

  /** What the file holds that the app does not use. */
  get unread(): readonly Unread[] {
    return this.#unread;
  }

  /** What draws figures. */
  readonly figures = (): Promise<FigurePort> =>
    this.#ports.figures?.() ?? Promise.reject(new Error('nothing draws figures here'));

  readonly today = (): string => this.#ports.today();

  /** Now, as ISO 8601 in UTC. */
  readonly now = (): string => this.#ports.now();

  /** The coder's name, if they have given one. */
  readonly coder = (): string | undefined => this.#ports.coder?.();

  /** A claim as its sentence, for the history. */
  readonly told = (id: string): string => {
    const claim = this.claims.get(id);
    return claim && this.whole ? claimSentence(this.whole, claim, this.locale).text : id;
  };

  /** The comparison with another dossier, once it was asked for. */
  readonly comparing = $derived(this.#comparing);
  /** Goes on with the comparison, or begins one: of another dossier than the one that is open now, nothing that was chosen holds. */
  compare(begin: () => Comparing): Comparing {
    const before = this.#comparing?.id === this.dossier?.id ? this.#comparing : undefined;
    return (this.#comparing = before ?? begin());
  }

  /** The slot of each relation family among the look's colours. */
  readonly slots = $derived.by<ReadonlyMap<string, number>>(() => this.#lines.slots);
  /** The line that a claim belongs to, if it draws one; also where the filter leaves it out. */
  readonly edgeOf = (claim: string): string | undefined => this.#lines.edgeOf(claim);
  /** The graph that knows a line: what is shown, or else the whole. */
  readonly graphWith = (edge: string): DossierGraph | undefined => this.#lines.graphWith(edge);
  /** How a line looks, without asking where it runs: lists need not change while an actor is dragged. */
  readonly styleOf = (edge: string): LineStyle | undefined => this.#lines.styleOf(edge);

  // What went wrong, or is not there (see Trials).

  readonly mishap = $derived.by<Mishap | undefined>(() => this.#trials.mishap);
  /** A part of the app did not come that something needs; the answer is whether to try again. */
  readonly missing = $derived.by<Bringing['missing']>(() => this.#bringing.missing);
  /** Does what needs a part of the app that may not come: then the reader says whether to try again. Rejects if they give up. */
  readonly bring: Bringing['bring'] = (work) => this.#bringing.bring(work);
  readonly failed = (cause: unknown, again: () => void): boolean => this.#trials.failed(cause, again);
  readonly report = (failing: Failing, cause: unknown): void => this.#trials.report(failing, cause);
  readonly dismissMishap = (): void => this.#trials.dismiss();

  // The places of the actors (see Placement).

  readonly positions = $derived.by<Positions | undefined>(() => this.#placement.positions);
  /** Whether all stand where they do only until the good arrangement is there: no `positions` yet. */
  readonly rough = $derived.by<boolean>(() => this.#placement.rough);
  readonly released = $derived.by<number>(() => this.#placement.released);
  readonly pinned = $derived.by<ReadonlySet<string>>(() => this.#placement.pinned);
  /** The order that was chosen for them, if any. */
  readonly ordered = $derived.by<Standing | undefined>(() =>
    standingWith(this.#placement.ordered, this.filtering.fades),
  );
  readonly arranging = $derived.by<boolean>(() => this.#placement.layout.arranging);
  readonly arrangingShare = $derived.by<number | undefined>(() => this.#placement.layout.progress);
  readonly makeshift = $derived.by<Placement['layout']['makeshift']>(() => this.#placement.layout.makeshift);
  readonly layoutRevision = $derived.by<number>(() => this.#placement.layoutRevision);
  readonly refitRevision = $derived.by<number>(() => this.#placement.refitRevision);
  readonly comeIn = $derived.by<number>(() => this.#placement.comeIn);

  readonly places = (): ReadonlyMap<string, KnownPlace> => this.#placement.places();
  readonly move = (actor: string, x: number, y: number): void => this.#placement.move(actor, x, y);
  readonly letGo = (): void => this.#placement.letGo();
  readonly release = (actor: string): Promise<void> => this.#placement.release(actor);
  readonly dismissMakeshift = (): void => this.#placement.layout.dismissMakeshift();

  /** Lays out anew what is shown, in its order if it has one; actors placed by hand remain, and hidden ones keep their places. Can be undone. */
  readonly arrangeAgain = (): Promise<void> => this.arrangeAs(this.ordered?.order, 'again');
  /** The same with all actors that were placed by hand. */
  readonly releaseAll = (): Promise<void> => this.arrangeAs(this.ordered?.order);
  /** Everybody goes to where an order puts them, or else to where they are read best. */
  readonly arrangeAs = async (order?: Order, how: Arranging = 'chosen'): Promise<void> => {
    const part = order && (await this.bring(() => import('../scene/in-order.ts')));
    const asked = part && { order, make: part.inOrder, caption: part.caption, idle: this.filtering.isolated };
    if (!this.graph || !(await this.#placement.arrange(this.graph, this.filtering.hidden, how, asked))) return;
    if (how === 'followed') return;
    this.#navigation.setViewport(undefined);
    this.#placement.refit();
    this.#subscribers.tell('rearranged');
  };

  // Where the reader is (see Navigation).

  readonly view = $derived.by<View>(() => this.#navigation.view);
  readonly sort = $derived.by<Sort>(() => this.#navigation.sort);
  readonly speakersShown = $derived.by<boolean>(() => this.#navigation.speakersShown);
  readonly selection = $derived.by<Selection>(() => this.#navigation.selection);
  readonly litSelection = $derived.by<Selection>(() => this.#navigation.litSelection);
  readonly offered = $derived.by<boolean>(() => this.#navigation.offered);
  readonly activeClaim = $derived.by<string | undefined>(() => this.#navigation.activeClaim);
  readonly pointed = $derived.by<Pointed>(() => this.#navigation.pointed);
  readonly emphasis = $derived.by<Emphasis | undefined>(() => this.#navigation.emphasis);
  readonly camera = $derived.by<Camera>(() => this.#navigation.camera);
  readonly viewport = $derived.by<Viewport | undefined>(() => this.#navigation.viewport);
  readonly viewRequest = $derived.by<ViewRequest | undefined>(() => this.#navigation.viewRequest);
  readonly revealRequest = $derived.by<RevealRequest | undefined>(() => this.#navigation.revealRequest);
  readonly documentId = $derived.by<string | undefined>(() => this.#navigation.documentId);
  readonly document = $derived.by<Document | undefined>(() => this.#navigation.document);
  readonly urlParams = $derived.by<Params>(() => this.#navigation.urlParams);
  readonly viewParams = $derived.by<Params>(() => this.#navigation.viewParams);
  readonly step = $derived.by<number | undefined>(() => this.#navigation.step);

  readonly setView = (view: View): void => this.#navigation.setView(view);
  readonly setSort = (sort: Sort): void => this.#navigation.setSort(sort);
  readonly showSpeakers = (shown: boolean): void => this.#navigation.showSpeakers(shown);
  readonly hover = (pointed: Pointed): void => this.#navigation.hover(pointed);
  readonly setCamera = (camera: Camera): void => this.#navigation.setCamera(camera);
  readonly setViewport = (viewport: Viewport | undefined): void => this.#navigation.setViewport(viewport);
  readonly showDocument = (id: string | undefined): void => this.#navigation.showDocument(id);
  readonly select = (to: Selection, follow?: boolean): void => this.#navigation.select(to, follow);
  readonly selectEdge = (id: string, claim?: string): void => this.#navigation.selectEdge(id, claim);
  readonly offer = (edge: string): void => this.#navigation.offer(edge);
  readonly accept = (): void => this.#navigation.accept();
  readonly activate = (claim: string): void => this.#navigation.activate(claim);
  readonly lead = (claim: string): void => this.#navigation.lead(claim);
  readonly clear = (): void => this.#navigation.clear();
  readonly leaveStory = (): void => this.#navigation.leaveStory();
  readonly reveal = (asked?: boolean): void => this.#navigation.reveal(asked);
  readonly comeBack: Navigation['comeBack'] = (place) => this.#navigation.comeBack(place);
  readonly revealSentence = (at: number, asked?: boolean): void => this.#navigation.revealSentence(at, asked);
  readonly requestView = (what: Parameters<Navigation['requestView']>[0]): void => this.#navigation.requestView(what);
  readonly requestViewOfNew = (edge: string): void => this.#navigation.requestViewOfNew(edge);
  readonly viewShown = (): void => this.#navigation.viewShown();
  readonly goTo = (params: URLSearchParams): readonly UrlProblem[] => this.#navigation.goTo(params);
}

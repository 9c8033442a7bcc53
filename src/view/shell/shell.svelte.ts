/**
 * What is where on the page, what is over it, and where does the user want to go? Everything above the session: panels, sheet, dialogs,
 * theme. The regions hand in what they can do; what the user intends is a method here.
 */
import { createContext, tick } from 'svelte';
import type { Dossier } from '../../dossier/schema.ts';
import type { Opening } from '../../session/opening.svelte.ts';
import type { Waiting } from '../../session/half-written.svelte.ts';
import type { FoundKind } from '../../session/search.svelte.ts';
import type { Selection } from '../../session/selection.ts';
import type { Session } from '../../session/session.svelte.ts';
import type { View } from '../../session/view.ts';
import type { Locale } from '../../words/languages.ts';
import type { Action } from '../actions/actions.ts';
import type { Theme } from '../../session/theme.ts';
import type { Situation } from '../reading/situation.ts';
import { dossierAmong, type Dropped } from '../file-drop.ts';
import { hasDates } from '../../session/has-dates.ts';
import type { SheetSnap } from '../sheet/snaps.ts';
import { Holding } from '../held-keys.ts';
import { Announcer } from './announcer.svelte.ts';
import { Arriving } from './arriving.svelte.ts';
import { CodingSteps } from './coding-steps.ts';
import { Listing } from './listing.svelte.ts';
import type { Outside } from './outside.ts';
import { PaneSizes } from './pane-sizes.svelte.ts';
import { rearrangedText } from './rearranged-text.ts';
import type { ReadingRegion, StageRegion } from './regions.ts';
import { Transfers } from './transfers.ts';

/** The panel beside the graph. */
export const PANELS = ['filter', 'coding', 'story'] as const;
export type Panel = (typeof PANELS)[number];
/** What the phone's sheet holds. */
export const TABS = ['reading', ...PANELS, 'time'] as const;
export type Tab = (typeof TABS)[number];

export type DialogId =
  | 'open'
  | 'figure'
  | 'html'
  | 'report'
  | 'links'
  | 'help'
  | 'commands'
  | 'new'
  | 'add'
  | 'codebook'
  | 'lists'
  | 'details'
  | 'proposals'
  | 'compare'
  | 'history';

/** How long the graph is seen after a claim, in milliseconds: to find the new line, and no longer. */
export const GLIMPSE = 2600;

export class Shell {
  readonly session: Session;
  readonly opening: Opening;
  readonly announcer = new Announcer();
  readonly transfers: Transfers;
  readonly panes: PaneSizes;
  readonly steps: CodingSteps;
  readonly listing: Listing;
  readonly arriving: Arriving;
  readonly #outside: Outside;

  reading = $state.raw<ReadingRegion>();
  stage = $state.raw<StageRegion>();
  header = $state.raw<{ readonly search: () => void }>();

  #panel = $state<Panel>('filter');
  #tab = $state<Tab>('reading');
  #theme = $state<Theme>('auto');
  #single = $state(true);
  #dialog = $state<DialogId>();
  /** What is typed until the list of commands is there to be typed into. */
  readonly held = new Holding();
  #dropped = $state.raw<Dropped>({});
  /** Whether the filter is open where it is a panel of its own. */
  filtersShown = $state(false);
  /** Whether files are held over the page. */
  dropping = $state(false);
  /** Whether there is a newer version of the app on its site. */
  newer = $state(false);
  readonly loadNewer = (): void => this.#outside.loadNewer();
  /** Whether what this is stands over the graph: on a first visit, until another dossier is opened. */
  #introducing = $state(false);
  /** Whether a dossier was opened before. */
  #opened = false;
  /** Whether nothing was touched since. */
  #untouched = $state(false);
  /** Whether the focus came to the evidence from the stage by key: Escape takes it back. */
  #cameByKey = false;
  /** Whether a claim was being written when that was last looked at. */
  #wrote = false;
  /** Where the sheet was when that claim was begun, and which claims there were. */
  #before: { readonly rest: SheetSnap; readonly claims: Dossier['claims'] | undefined } = {
    rest: 'half',
    claims: undefined,
  };
  /** While the graph is seen for a moment. */
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Whether the page comes back to what was open when it was left. */
  #comesBack: boolean;

  constructor(session: Session, opening: Opening, outside: Outside) {
    this.session = session;
    this.opening = opening;
    this.#outside = outside;
    this.transfers = new Transfers(session, opening, this.announcer.announce, outside);
    this.steps = new CodingSteps(session, this.announcer);
    this.arriving = new Arriving(session);
    this.listing = new Listing(session.bring, () => this.actions);
    const { preferences } = outside;
    this.#panel = preferences.initialPanel(PANELS) ?? 'filter';
    const tab = preferences.initialTab(TABS);
    this.#tab = tab ?? 'reading';
    this.#comesBack = tab !== undefined;
    this.panes = new PaneSizes(preferences.initialPanes(), preferences.rememberPanes);
    this.#theme = preferences.initialTheme();
    this.#single = preferences.singleKeys();
    this.#introducing = preferences.firstVisit();
    this.#untouched = this.#introducing;
    outside.showTheme(this.#theme);
    session.subscribe({
      rearranged: () => {
        const { released } = session;
        this.announcer.announce(() => rearrangedText(released));
      },
    });
  }

  get panel(): Panel {
    return this.#panel;
  }
  get tab(): Tab {
    return this.#tab;
  }
  get theme(): Theme {
    return this.#theme;
  }
  /** Whether keys of a single character are in use. */
  get single(): boolean {
    return this.#single;
  }
  get introducing(): boolean {
    return this.#introducing;
  }
  get untouched(): boolean {
    return this.#untouched;
  }
  /** Whether a line may be chosen for the user, who has not touched anything and was led nowhere. */
  get mayOffer(): boolean {
    const { selection, urlParams, overview } = this.session;
    return this.#untouched && selection.kind === 'nothing' && urlParams.length === 0 && !overview.shown;
  }
  get dialog(): DialogId | undefined {
    return this.#dialog;
  }
  get dropped(): Dropped {
    return this.#dropped;
  }
  /** The panes share a sheet. */
  get phone(): boolean {
    return this.#outside.screen.phone.current;
  }
  /** The filter is a panel of its own that is opened. */
  get narrow(): boolean {
    return this.#outside.screen.narrow.current;
  }
  /** Too low for the time below the graph. */
  get low(): boolean {
    return this.#outside.screen.low.current;
  }
  /** Where the phone's sheet rests. */
  get rest(): SheetSnap {
    return this.panes.rest;
  }
  set rest(rest: SheetSnap) {
    this.panes.setRest(rest);
  }
  /** Whether the article comes first: somebody codes, or writes a claim, and the graph grows beside it. */
  get coding(): boolean {
    return this.panel === 'coding' || this.session.coding.draft !== undefined;
  }
  /** What the reading pane is shared out for. */
  get situation(): Situation {
    const { draft, parked } = this.session.coding;
    if (draft && !parked) return 'writing';
    return this.coding ? 'coding' : 'reading';
  }
  /** Whether the time is one line only: as the user wants it, else where it has no room, nothing to show, or a story is told. */
  get timeFolded(): boolean {
    return this.panes.timeFolded(this.low || this.coding || !this.#dated, this.session.step !== undefined);
  }
  readonly #dated = $derived.by(() => !this.session.dossier || hasDates(this.session.dossier));
  get asideShown(): boolean {
    return !this.phone && (!this.narrow || this.filtersShown);
  }

  /** Everything that can be done now, once that is known. */
  readonly actions = $derived.by<readonly Action[]>(() =>
    this.listing.actionsOf(this.session, this.theme, {
      search: () => this.header?.search(),
      commands: () => this.openDialog('commands'),
      dialog: (id) => this.openDialog(id),
      open: () => this.showLibrary(),
      close: () => void this.transfers.close(),
      save: () => void this.transfers.save(),
      saveElsewhere: () => void this.transfers.save({ elsewhere: true }),
      figure: () => this.openDialog('figure'),
      story: this.showStory,
      html: () => this.openDialog('html'),
      newDossier: () => this.startWith('new'),
      addArticle: () => this.startWith('add'),
      codeClaim: () => void this.reading?.codeClaim(),
      codeActor: () => void this.reading?.codeActor(),
      drawLine: (actor) => this.drawLine(actor),
      undo: this.steps.undo,
      redo: this.steps.redo,
      nextSentence: this.steps.sentence,
      nothingHere: this.steps.nothing,
      takeOffer: () => this.reading?.takeOffer(),
      nextToCheck: this.steps.check,
      takeClaim: (again) => this.reading?.takeClaim(again),
      help: () => this.openDialog('help'),
      fit: () => this.stage?.fit(),
      copyLink: () => void this.transfers.copyLink(),
      share: this.#outside.canShare() ? () => void this.transfers.share() : undefined,
      print: () => void this.transfers.print(),
      theme: (theme) => this.setTheme(theme),
      locale: (locale) => this.setLocale(locale),
    }),
  );

  showPanel(panel: Panel): void {
    this.#panel = panel;
    this.#outside.preferences.rememberPanel(panel);
  }

  readonly showStory = (): void => {
    this.showPanel('story');
    this.showTab('story');
    this.filtersShown = true;
  };

  showTab(tab: Tab): void {
    this.#tab = tab;
    this.#outside.preferences.rememberTab(tab);
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#outside.showTheme(theme);
    this.#outside.preferences.rememberTheme(theme);
  }

  setLocale(locale: Locale): void {
    this.session.setLocale(locale);
    this.announcer.languageChanged();
    this.#outside.preferences.rememberLocale(locale);
  }

  setSingle(on: boolean): void {
    this.#single = on;
    this.#outside.preferences.rememberSingleKeys(on);
  }

  readonly rememberCoder = (name: string): void => this.#outside.preferences.rememberCoderName(name);

  openDialog(id: DialogId): void {
    this.#dialog = id;
    this.held.begin(id === 'commands');
  }

  readonly closeDialog = (): void => {
    const left = this.#dialog;
    this.#dialog = undefined;
    // What was deleted is dropped when the library is left: until then it can be restored.
    if (left === 'open') void this.opening.tidy(this.session.now());
  };

  showLibrary(): void {
    this.openDialog('open');
    void this.opening.learnSamples();
    void this.opening.learnLibrary();
  }

  /** Articles for a new dossier, or for the open one. */
  startWith(into: 'new' | 'add', dropped: Dropped = {}): void {
    this.#dropped = dropped;
    this.openDialog(into);
  }

  /** Goes on with what was pasted and waits to be taken. */
  goOnWith(what: Waiting): void {
    if (what === 'answer') this.openDialog('proposals');
    else this.startWith(what === 'new' ? 'new' : 'add');
  }

  async take(dropped: Dropped): Promise<void> {
    const dossier = await dossierAmong(dropped);
    if (dossier) await this.transfers.openFile(dossier);
    else this.startWith(this.session.dossier ? 'add' : 'new', dropped);
  }

  /** Past the header and the filter, to the view that is shown. */
  readonly focusCentre = (): void => {
    if (this.session.view === 'graph') this.stage?.focus();
    else this.#outside.focusFirst('[data-view-body]');
  };

  readonly focusFilters = (): void => this.#outside.focusFirst('#filters');
  readonly focusTimeline = (): void => this.#outside.focusFirst('[data-region="timeline"]');

  /** The evidence takes the focus; `byKey`: from the stage, and Escape will lead back there. */
  readonly showReading = (byKey: boolean): void => {
    this.#cameByKey = byKey;
    this.reading?.focus();
  };

  /** What was found is read in the sheet's first tab, and focus moves there, unless it is in the article already. */
  async showFound(kind: FoundKind): Promise<void> {
    if (kind === 'codebook') return this.openDialog('codebook');
    if (kind !== 'only') this.showTab('reading');
    this.rest = 'half';
    await tick();
    if (kind === 'only') return this.focusCentre();
    if (kind !== 'sentence' || !this.#outside.focusIsIn('[data-region="article"]')) this.reading?.focus();
  }

  /** A line begins at an actor, and the other end is chosen in the graph, or wherever actors are. */
  drawLine(actor: string): void {
    this.session.linking.begin(actor);
    this.focusCentre();
  }

  /** One step out of where the user is. */
  escape(): void {
    if (this.session.linking.from !== undefined) return this.session.linking.cancel();
    if (this.filtersShown && this.narrow) {
      this.filtersShown = false;
      return;
    }
    if (this.#cameByKey && this.reading?.hasFocus()) this.stage?.focus();
    this.#cameByKey = false;
    const { selection, view, overview } = this.session;
    // After a press on the stage the focus is in the evidence: what was opened there is left from wherever one is.
    if (selection.kind === 'nothing' && view === 'graph') overview.stepOut();
    this.session.clear();
  }

  endIntroduction(): void {
    this.#introducing = false;
  }

  /**
   * Something is pressed for the first time: what was chosen to show what lines are stays chosen if it is pressed itself (`kept`), and else
   * makes way for what the user wants.
   */
  readonly touched = (kept: boolean): void => {
    if (!this.#untouched) return;
    this.#untouched = false;
    this.#outside.preferences.rememberVisit();
    if (!this.session.offered) return;
    if (kept) this.session.accept();
    else this.session.clear();
  };

  /**
   * A dossier was opened: one without claims is there to be coded, and has nothing to filter yet. After a reload the page is as it was left.
   */
  dossierOpened(claims: number): void {
    if (claims === 0 || this.#opened) this.endIntroduction();
    this.#opened = true;
    const comesBack = this.#comesBack;
    this.#comesBack = false;
    this.#stay();
    if (claims === 0 && !comesBack) this.#showArticle();
  }

  /** Articles came into the open dossier: the next thing is to read and code them. */
  readonly articlesAdded = async (): Promise<void> => {
    // What shows the dossier as it was takes up the change first: the filter may go with its panel.
    await tick();
    this.#showArticle();
    // In the one column of the sheet it may stand below what is chosen.
    if (this.phone) this.session.revealSentence(0);
  };

  #showArticle(): void {
    this.showPanel('coding');
    if (!this.phone) return;
    this.showTab('reading');
    this.rest = 'full';
  }

  /** What is chosen is read in the sheet's first tab; at its lowest rest the sheet comes up once to show it. */
  chosen(kind: Selection['kind']): void {
    // Who makes a story chooses what its steps show.
    if (kind === 'nothing' || this.tab === 'story') return;
    this.showTab('reading');
    if (this.rest === 'peek' && this.session.step === undefined) this.rest = 'half';
  }

  /**
   * A claim is written in the sheet at its full height; when it is done, the graph that it has changed is visible again: for a moment, if
   * the article had all the room before.
   */
  writing(state: 'now' | 'later' | 'no'): void {
    const { claims } = this.session.dossier ?? {};
    if (state === 'now') {
      if (!this.#wrote) this.#before = { rest: this.rest, claims };
      this.#stay();
      this.showTab('reading');
      this.rest = 'full';
    } else if (state === 'no' && this.#wrote && this.rest === 'full') {
      if (this.#before.rest !== 'full') this.rest = 'half';
      else if (this.phone && claims !== this.#before.claims) this.#glimpse();
    }
    this.#wrote = state !== 'no';
  }

  /** The graph is seen for a moment, with what has come; then the article again, where the reader was. */
  #glimpse(): void {
    this.rest = 'peek';
    this.#leaving = setTimeout(() => {
      this.#stay();
      this.rest = 'full';
      const { revealRequest } = this.session;
      if (revealRequest && 'sentence' in revealRequest) this.session.revealSentence(revealRequest.sentence);
    }, GLIMPSE);
  }

  /** What is seen for a moment stays: the user has touched something. */
  readonly pressed = (): void => this.#stay();
  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  /** On a phone the table and the matrix need the height that the sheet takes. */
  viewed(view: View): void {
    if (this.phone && view !== 'graph') this.rest = 'peek';
  }
}

export const [getShell, setShell] = createContext<Shell>();

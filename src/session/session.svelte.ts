/**
 * What is open, chosen and undone? The only reactive state. Large values are raw: replaced, never mutated; everything that can
 * be computed is derived. The view reads; it writes by calling methods here and nowhere else.
 */
import { tick } from 'svelte';
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import type { Reading, Unread } from '../dossier/read.ts';
import { writeDossier } from '../dossier/write.ts';
import { checkDossier, countingClaims, type Checks } from '../evidence/check.ts';
import { freeze } from '../dossier/freeze.ts';
import type { Deed } from '../edit/deed.ts';
import type { Place } from '../evidence/locate.ts';
import { findMentions } from '../evidence/mentions.ts';
import { placeSegment, repairMoved } from '../evidence/repair.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { buildGraph, edgeIdOf, type DossierGraph, type Stroke } from '../graph/build.ts';
import { ALL, type Facet } from '../graph/filter.ts';
import { makeWay } from '../layout/in-the-way.ts';
import { plainArrangement } from '../layout/plain.ts';
import type { KnownPlace, LayoutInput, Positions } from '../layout/types.ts';
import { buildScene, sceneOf, type Scene } from '../scene/build.ts';
import { IDENTITY, type Camera } from '../scene/camera.ts';
import { ASPECT, layoutInput } from '../scene/layout-input.ts';
import { measureText } from '../scene/measure.ts';
import { slotsOf } from '../scene/look.ts';
import { nodeFaces, roomForAll } from '../scene/node-face.ts';
import { claimSentence } from '../scene/sentence.ts';
import { LOCALES, type Locale } from '../words/languages.ts';
import { chosenEmphasis, emphasisOf } from './emphasis.ts';
import { Coding } from './coding.svelte.ts';
import type { Comparing } from './comparing.svelte.ts';
import { Drafting } from './drafting.svelte.ts';
import { Filtering } from './filtering.svelte.ts';
import { advance, begin, canRedo, canUndo, present, redo, restore, undo, type History } from './history.ts';
import { Intake } from './intake.svelte.ts';
import { detailOf, type Failing, type Mishap } from './mishap.ts';
import { absenceOf } from './missing-part.ts';
import type { Ports } from './ports.ts';
import { NOTHING, type Pointed, type Selection } from './selection.ts';
import { readSpot, writeSpot, type Fault, type Params } from './spot.ts';
import type { Sight, View } from './view.ts';

/** A dossier with all that is derived from it and its positions: they change together or not at all. */
interface Shown extends Derived {
  /** Missing only while the very first dossier is being laid out: its texts can be read meanwhile. */
  readonly positions: Positions | undefined;
}

/** What a dossier that was kept brings along. */
export interface Past {
  readonly history: History;
  /** The state that is in a file. */
  readonly saved: Dossier | undefined;
  readonly places: ReadonlyMap<string, KnownPlace> | undefined;
}

interface Laid extends Derived {
  readonly positions: Positions;
}

interface Derived {
  readonly dossier: Dossier;
  readonly checks: Checks;
  readonly graph: DossierGraph;
}

function derive(dossier: Dossier): Derived {
  const checks = checkDossier(dossier);
  return { dossier, checks, graph: buildGraph(dossier, countingClaims(checks)) };
}

/** Something is shown on trial: all of it, or what was there before. */
interface Trial {
  /** Puts everything back. */
  readonly takeBack: () => void;
  readonly failures: { readonly cause: unknown; readonly again?: () => void }[];
  settled?: Promise<boolean>;
}

/** What a swatch of a line shows. */
export interface LineStyle {
  readonly slot: number;
  readonly stroke: Stroke;
  readonly denied: boolean;
  readonly arrow: boolean;
}

const NO_ONE: ReadonlySet<string> = new Set();

function without(graph: DossierGraph, hidden: ReadonlySet<string>): DossierGraph {
  const rest = graph.copy();
  for (const id of hidden) rest.dropNode(id);
  return rest;
}

/** New places for the actors of a part; the others keep theirs. */
function placed({ graph, positions }: Shown, part: DossierGraph, places: Positions): Positions {
  const order = new Map(part.nodes().map((id, i) => [id, i]));
  const nodes = graph.nodes();
  const pick = (of: 'x' | 'y'): Float64Array =>
    Float64Array.from(nodes, (id, i) => places[of][order.get(id) ?? -1] ?? positions?.[of][i] ?? 0);
  const side = nodes.map((id, i) => places.side[order.get(id) ?? -1] ?? positions?.side[i] ?? 'below');
  return { x: pick('x'), y: pick('y'), side };
}

/**
 * Where everybody stands until the layout has answered: who is known stays, a newcomer begins beside its first neighbour, or
 * below everybody if it has none.
 */
function provisional(graph: DossierGraph, known: ReadonlyMap<string, KnownPlace>): Positions {
  let floor = NEAR * 2;
  for (const { y } of known.values()) floor = Math.max(floor, y + NEAR * 2);
  const places = graph.nodes().map((id): Omit<KnownPlace, 'pinned'> => {
    const own = known.get(id);
    if (own) return own;
    const beside = graph.neighbors(id).find((neighbour) => known.has(neighbour));
    const at = beside === undefined ? undefined : known.get(beside);
    return at ? { x: at.x + NEAR, y: at.y + NEAR } : { x: 0, y: floor };
  });
  return {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    side: places.map(({ side = 'below' }) => side),
  };
}

/** In world units. */
const NEAR = 40;

/** With so many new lines a picture is mostly worth arranging anew. */
const WORTH_ARRANGING = 5;

const EMPTY_POSITIONS: Positions = { x: new Float64Array(), y: new Float64Array(), side: [] };

export class Session {
  readonly #ports: Ports;
  #history = $state.raw<History | undefined>();
  #shown = $state.raw<Shown | undefined>();
  #unread: readonly Unread[] = [];
  #saved = $state.raw<Dossier | undefined>();
  #pinned = $state.raw<ReadonlySet<string>>(new Set());
  /** Who is still on the way to a first good place: newcomers, and who had no line before. */
  #unsettled: ReadonlySet<string> = new Set();
  /** The lines that the last whole arrangement knew. */
  #arranged = $state.raw<ReadonlySet<string>>(new Set());
  /** Counts layouts, so that an answer to an outdated question is dropped. */
  #asked = 0;
  /** Is called after every step, also back and forth. */
  onstep: () => void = () => {};
  /** Is called when something is open that came neither from a file nor from the shelf. */
  onmade: () => void = () => {};
  /** Is called when nothing is open any more. */
  onclosed: () => void = () => {};
  #trial: Trial | undefined;
  /** A part of the app did not come that something needs; the answer is whether to try again. */
  missing = $state.raw<{ readonly cause: unknown; readonly answer: (again: boolean) => void } | undefined>();
  /** What went wrong, until it was read. */
  mishap = $state.raw<Mishap | undefined>();

  /** What is being read that others have written. */
  readonly intake: Intake;
  /** The words that are chosen in the article. */
  readonly coding = new Coding();
  /** The claim that is being written. */
  readonly drafting = new Drafting(this);
  /** The comparison with another dossier, from the first wish for one on. */
  comparing = $state.raw<Comparing | undefined>();
  /** What is left out. */
  readonly filtering = new Filtering(() => this.#shown?.graph);

  locale = $state<Locale>('en');
  view = $state<View>('graph');
  /** The column that the table is sorted by, and which way. */
  sort = $state.raw<{ readonly by: string; readonly down: boolean }>({ by: 'relation', down: false });
  selection = $state.raw<Selection>(NOTHING);
  /** The claim whose quote the thread leads to; one of the selected line's. */
  activeClaim = $state<string | undefined>();
  pointed = $state.raw<Pointed>();
  camera = $state.raw<Camera>(IDENTITY);
  /** Where the reader has moved the camera to; undefined while it shows everything. */
  sight = $state.raw<Sight | undefined>();
  /** Something that the stage should bring into view; a new object at each wish. */
  look = $state.raw<
    | { readonly kind: 'actor' | 'edge'; readonly id: string; /** Only just into view. */ readonly just?: boolean }
    | { readonly sight: Sight | undefined }
    | undefined
  >();
  /** The document that the article pane shows. */
  documentId = $state<string | undefined>();
  arranging = $state(false);
  /** Why everybody stands in a plain order, if no arrangement could be had. */
  makeshift = $state<'late' | 'failed' | undefined>();
  /**
   * The sentence that the article should bring into sight; a new object at each wish. `asked` if the reader asked for the
   * article, and did not only choose something that stands in it.
   */
  wish = $state.raw<{ readonly sentence: number; readonly asked: boolean } | undefined>();
  /** Steps up whenever the whole picture is new, so that the stage fits it again. */
  picture = $state(0);
  /** Steps up whenever an edit has brought actors to new places: a stage that shows everything goes on showing everything. */
  grown = $state(0);

  constructor(ports: Ports) {
    this.#ports = ports;
    this.intake = new Intake(ports.intake);
  }

  readonly dossier = $derived(this.#shown?.dossier);
  /** Everything that the dossier holds. */
  readonly whole = $derived(this.#shown?.graph);
  /** What the filter leaves of it: all actors, fewer lines. */
  readonly graph = $derived(this.filtering.graph);
  /** How many lines have come in since everybody was last arranged; 0 while they are too few to speak of. */
  readonly comeIn = $derived.by(() => {
    const count = this.whole?.filterEdges((id) => !this.#arranged.has(id)).length ?? 0;
    return count < WORTH_ARRANGING ? 0 : count;
  });
  readonly checks = $derived<Checks>(this.#shown?.checks ?? new Map());
  readonly pinned = $derived(this.#pinned);
  /** Everything that was done since the dossier was opened. */
  readonly history = $derived(this.#history);
  readonly canUndo = $derived(!!this.#history && canUndo(this.#history));
  readonly canRedo = $derived(!!this.#history && canRedo(this.#history));
  readonly changed = $derived(!!this.#history && present(this.#history) !== this.#saved);

  readonly #faces = $derived(
    this.#shown ? nodeFaces(this.#shown.graph, [this.locale, this.#shown.dossier.language], measureText) : [],
  );
  readonly #wholeScene = $derived<Scene | undefined>(
    this.#shown?.positions && buildScene(this.#shown.graph, this.#faces, this.#shown.positions),
  );
  /** What is drawn: filtering takes lines away, and moves nothing. */
  readonly scene = $derived<Scene | undefined>(
    this.#wholeScene &&
      this.whole &&
      this.graph &&
      sceneOf(this.#wholeScene, this.whole, this.graph, this.filtering.hideIdle ? this.filtering.idle : NO_ONE),
  );
  readonly claims = $derived(new Map(this.dossier?.claims.map((claim) => [claim.id, claim])));
  readonly #types = $derived(new Map(this.dossier?.relationTypes.map((type) => [type.id, type])));
  /** The slot of each relation family among the look's colours. */
  readonly slots = $derived<ReadonlyMap<string, number>>(this.dossier ? slotsOf(this.dossier) : new Map());
  readonly documents = $derived(new Map(this.dossier?.documents.map((document) => [document.id, document])));
  readonly document = $derived<Document | undefined>(
    this.documents.get(this.documentId ?? '') ?? this.dossier?.documents[0],
  );
  /** Claims that draw no line because of their quotes. */
  readonly attention = $derived<readonly Claim[]>(
    this.dossier?.claims.filter((claim) => this.checks.get(claim.id)?.state !== 'verbatim') ?? [],
  );
  /** What is chosen, as far as it is lit: not while a new claim is being written. */
  readonly litSelection = $derived(this.drafting.fresh ? NOTHING : this.selection);
  readonly #chosen = $derived(chosenEmphasis(this.graph, this.litSelection, (id) => this.edgeOf(id)));
  readonly emphasis = $derived(
    emphasisOf(
      this.graph,
      this.litSelection,
      this.pointed,
      (id) => this.edgeOf(id),
      () => this.#chosen,
    ),
  );

  /**
   * Opens what was read, replacing the present dossier once its picture is ready; the very first one can be read and asked before
   * that. `arrive` is called when it is there. Nothing happens if it was refused, or if it cannot be derived or drawn: then what was
   * open still is, and the answer is false. `past`: what was done to it before, and where everybody stood.
   */
  async open({ dossier, unread }: Omit<Reading, 'problems'>, arrive?: () => void, past?: Past): Promise<boolean> {
    if (!dossier) return true;
    let derived: Derived;
    let laid: Promise<Laid | undefined>;
    try {
      derived = derive(dossier);
      laid = this.#lay(derived, past?.places);
    } catch (cause) {
      return this.#fail('open', cause);
    }
    const begins = (shown: Shown): void => {
      this.#unread = unread;
      // What was made here is in no file yet.
      this.#saved = past ? past.saved : arrive && dossier;
      this.#history = past?.history ?? begin(dossier, this.#ports.now());
      this.#pinned = new Set([...(past?.places ?? [])].filter(([, { pinned }]) => pinned).map(([id]) => id));
      this.#unsettled = new Set();
      this.#shown = shown;
      this.#arranged = new Set(shown.graph.edges());
      this.documentId = undefined;
      this.filtering.filter = ALL;
      this.sight = undefined;
      this.clear();
      this.drafting.cancel();
      this.picture++;
    };
    const first = !this.#shown;
    if (first) {
      if (!(await this.#attempt('open', () => begins({ ...derived, positions: undefined })))) return false;
      (arrive ?? this.onmade)();
    }
    const shown = await laid;
    // Another one was opened meanwhile, or an edit was made.
    if (!shown) return true;
    if (!first) {
      if (!(await this.#attempt('open', () => begins(shown)))) return false;
      (arrive ?? this.onmade)();
      return true;
    }
    if (this.#shown?.graph !== derived.graph) return true;
    // What the reader did while the first picture was being made stays done.
    if (await this.#attempt('open', () => (this.#shown = shown))) return true;
    // Texts without their picture are no dossier.
    this.close();
    return false;
  }

  /** Shows nothing any more; what was done to the dossier is kept where it was. */
  close(): void {
    this.#asked++;
    this.arranging = false;
    this.makeshift = undefined;
    this.#history = undefined;
    this.#shown = undefined;
    this.#unread = [];
    this.#saved = undefined;
    this.#pinned = new Set();
    this.#unsettled = new Set();
    this.#arranged = new Set();
    this.documentId = undefined;
    this.comparing = undefined;
    this.filtering.filter = ALL;
    this.sight = undefined;
    this.clear();
    this.drafting.cancel();
    this.coding.drop();
    this.onclosed();
  }

  /** Remembers everything that a step or another dossier replaces. Returns what puts it back. */
  #mark(): () => void {
    const history = this.#history;
    const shown = this.#shown;
    const unread = this.#unread;
    const saved = this.#saved;
    const pinned = this.#pinned;
    const unsettled = this.#unsettled;
    const arranged = this.#arranged;
    const { view, sort, selection, activeClaim, camera, sight, documentId, comparing } = this;
    const { filter, hideIdle } = this.filtering;
    const { draft, parked } = this.drafting;
    return () => {
      this.#history = history;
      this.#shown = shown;
      this.#unread = unread;
      this.#saved = saved;
      this.#pinned = pinned;
      this.#unsettled = unsettled;
      this.#arranged = arranged;
      Object.assign(this, { view, sort, selection, activeClaim, camera, sight, documentId, comparing });
      Object.assign(this.filtering, { filter, hideIdle });
      Object.assign(this.drafting, { draft, parked });
      this.pointed = undefined;
      // Whatever the layout was asked meanwhile is asked no more.
      this.#asked++;
      this.arranging = false;
      this.picture++;
    };
  }

  /**
   * Changes what is shown, as a whole or not at all: if what follows from it cannot be derived or drawn, everything is as it was, and
   * it is said. What is changed in the same turn belongs to it.
   */
  #attempt(failing: Failing, change: () => void): Promise<boolean> {
    const trial = (this.#trial ??= { takeBack: this.#mark(), failures: [] });
    try {
      change();
      this.#derive();
    } catch (cause) {
      trial.failures.push({ cause });
      // At once: what cannot be derived must not be drawn.
      trial.takeBack();
    }
    return (trial.settled ??= this.#settle(failing, trial));
  }

  async #settle(failing: Failing, trial: Trial): Promise<boolean> {
    try {
      await tick();
    } catch (cause) {
      trial.failures.push({ cause });
    }
    this.#trial = undefined;
    const [first] = trial.failures;
    if (!first) return true;
    trial.takeBack();
    for (const { again } of trial.failures) again?.();
    // Drawn as it was before it is said.
    await tick().catch(() => {});
    void this.#layFirst();
    return this.#fail(failing, first.cause);
  }

  /** A picture for what has none yet. */
  async #layFirst(): Promise<void> {
    const shown = this.#shown;
    if (!shown || shown.positions) return;
    const laid = await this.#lay(shown);
    if (laid && this.#shown === shown) this.#shown = laid;
  }

  #fail(failing: Failing, cause: unknown): false {
    console.error(cause);
    this.mishap = { failing, detail: detailOf(cause) };
    return false;
  }

  /** All that is derived for whatever region is in sight: throws what they would. */
  #derive(): void {
    void [this.scene, this.emphasis, this.attention, this.document, this.slots, this.comeIn, this.spot];
  }

  /** Does what needs a part of the app that may not come: then the reader says whether to try again. Rejects if they give up. */
  async bring<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (cause) {
        if (absenceOf(cause) === undefined) throw cause;
        const again = await new Promise<boolean>((answer) => (this.missing = { cause, answer }));
        this.missing = undefined;
        if (!again) throw cause;
      }
    }
  }

  /**
   * A region could not be drawn; `again` draws it anew. False if that is because of something that is shown on trial: that is taken
   * back, and the region drawn anew by itself.
   */
  failed(cause: unknown, again: () => void): boolean {
    this.#trial?.failures.push({ cause, again });
    return this.#trial === undefined;
  }

  /** Where the reader is, as parameters of a link. */
  readonly spot = $derived.by<Params>(() => {
    const { selection, activeClaim, filtering, sort, sight, view } = this;
    const first = this.#claimsOf(selection)[0]?.id;
    const spot = {
      view,
      selection,
      claim: activeClaim === first ? undefined : activeClaim,
      filter: filtering.filter,
      hideIdle: filtering.hideIdle,
      sort,
      sight,
    };
    return writeSpot(spot, (facet) => this.#valuesOf(facet));
  });

  #valuesOf(facet: Facet): readonly string[] {
    return this.filtering.index?.columns[facet].values ?? [];
  }

  /** Goes where a link leads, as far as it can be understood; what cannot is returned. */
  goTo(params: URLSearchParams): readonly Fault[] {
    if (!this.whole) return [];
    const { spot, faults } = readSpot(params, this.whole, (facet) => this.#valuesOf(facet));
    this.view = spot.view;
    this.sort = spot.sort;
    this.filtering.filter = spot.filter;
    this.filtering.hideIdle = spot.hideIdle;
    if (spot.selection.kind === 'nothing') this.clear();
    else this.select(spot.selection);
    if (spot.claim !== undefined) this.activate(spot.claim);
    if (spot.sight || this.sight) this.look = { sight: spot.sight };
    return faults;
  }

  /** The file's text as it should be saved now. */
  fileText(): string {
    return this.#history ? writeDossier(present(this.#history), this.#unread) : '';
  }

  markSaved(): void {
    this.#saved = this.#history && present(this.#history);
  }

  /** The state that is in a file. */
  get saved(): Dossier | undefined {
    return this.#saved;
  }

  /** What the file holds that the app does not use. */
  get unread(): readonly Unread[] {
    return this.#unread;
  }

  /** Goes on with what was done elsewhere; false if that cannot be shown, and everything is as it was. */
  adopt(history: History, unread: readonly Unread[], saved: Dossier | undefined): Promise<boolean> {
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

  /** Where everybody stands; undefined before the first picture. */
  readonly positions = $derived(this.#shown?.positions);

  places(): ReadonlyMap<string, KnownPlace> {
    return this.#known();
  }

  today(): string {
    return this.#ports.today();
  }

  /** Now, as ISO 8601 in UTC. */
  now(): string {
    return this.#ports.now();
  }

  /** Who codes, if they have said so. */
  coder(): string | undefined {
    return this.#ports.coder?.();
  }

  /** A claim as its sentence, for the history. */
  #told(id: string): string {
    const claim = this.claims.get(id);
    return claim && this.whole ? claimSentence(this.whole, claim, this.locale).text : id;
  }

  /** Takes the only place of every moved segment of a claim. */
  repair(claim: string): Promise<void> {
    return this.change({ kind: 'quote-repaired', what: this.#told(claim) }, (dossier) => repairMoved(dossier, claim));
  }

  /** Says which of several places an ambiguous segment means. */
  place(claim: string, evidence: number, segment: number, place: Place): Promise<void> {
    return this.change({ kind: 'quote-placed', what: this.#told(claim) }, (dossier) =>
      placeSegment(dossier, claim, evidence, segment, place),
    );
  }

  async undo(): Promise<void> {
    await this.#step(undo);
  }

  async redo(): Promise<void> {
    await this.#step(redo);
  }

  /** `follow`: whether the article should show what was chosen; not when it was chosen there. */
  select(selection: Selection, follow = true): void {
    this.selection = selection;
    const claim = this.#claimsOf(selection)[0];
    this.activeClaim = claim?.id;
    if (follow && selection.kind === 'actor' && this.document && this.dossier) {
      const first = findMentions(this.document, this.dossier.actors).find((mention) => mention.actor === selection.id);
      if (first) this.wish = { sentence: sentenceAt(this.document, first.start), asked: false };
    }
    if (claim && selection.kind !== 'passage') {
      this.#showDocumentOf(claim);
      this.reveal(false);
    }
  }

  selectEdge(id: string, claim?: string): void {
    this.select({ kind: 'edge', id });
    if (claim !== undefined) this.activate(claim);
  }

  /** Leads the thread to another claim of the selection. */
  activate(claim: string): void {
    this.activeClaim = claim;
    const found = this.claims.get(claim);
    if (!found) return;
    this.#showDocumentOf(found);
    this.reveal(false);
  }

  /** Brings the active claim's quote into sight in the article. */
  reveal(asked = true): void {
    const { document } = this;
    const evidence = this.claims.get(this.activeClaim ?? '')?.evidence.find((e) => e.document === document?.id);
    const start = evidence?.segments[0]?.start;
    if (document && start !== undefined) this.wish = { sentence: sentenceAt(document, start), asked };
  }

  revealSentence(sentence: number): void {
    this.wish = { sentence, asked: true };
  }

  clear(): void {
    this.selection = NOTHING;
    this.activeClaim = undefined;
    this.pointed = undefined;
  }

  /** Asks the stage to bring something into view. */
  lookAt(what: { readonly kind: 'actor' | 'edge'; readonly id: string }): void {
    this.look = { ...what };
  }

  /** Asks the stage to bring a line that has just come into view, with both its ends and no farther; if it is still what is lit. */
  lookAtNew(edge: string): void {
    const { selection, pointed } = this;
    const lit = [selection, pointed].some((one) => one?.kind === 'edge' && one.id === edge);
    if (lit && this.view === 'graph') this.look = { kind: 'edge', id: edge, just: true };
  }

  /** The line that a claim belongs to, if it draws one; also where the filter leaves it out. */
  edgeOf(claim: string): string | undefined {
    const found = this.claims.get(claim);
    const type = found && this.#types.get(found.relation);
    if (!found || !type) return undefined;
    const id = edgeIdOf(found, type.directed);
    return this.whole?.hasEdge(id) ? id : undefined;
  }

  /** The graph that knows a line: what is shown, or else the whole. */
  graphWith(edge: string): DossierGraph | undefined {
    return [this.graph, this.whole].find((graph) => graph?.hasEdge(edge));
  }

  /** How a line looks, without asking where it runs: lists need not change while an actor is dragged. */
  styleOf(edge: string): LineStyle | undefined {
    const graph = this.graphWith(edge);
    if (!graph) return undefined;
    const { relation, stroke, denied } = graph.getEdgeAttributes(edge);
    return { slot: this.slots.get(relation.family) ?? 0, stroke, denied, arrow: relation.directed };
  }

  /** Puts an actor at a place and pins it there. */
  move(actor: string, x: number, y: number): void {
    const shown = this.#shown;
    const index = shown?.graph.nodes().indexOf(actor) ?? -1;
    if (!shown?.positions || index < 0) return;
    const positions: Positions = {
      x: shown.positions.x.slice(),
      y: shown.positions.y.slice(),
      side: shown.positions.side,
    };
    positions.x[index] = x;
    positions.y[index] = y;
    this.#pinned = new Set(this.#pinned).add(actor);
    this.#shown = { ...shown, positions };
  }

  /** Lets an actor go back to where the layout would put it beside its neighbours. */
  async release(actor: string): Promise<void> {
    if (!this.#pinned.has(actor) || !this.#shown) return;
    this.#pinned = new Set([...this.#pinned].filter((id) => id !== actor));
    const known = this.#known();
    known.delete(actor);
    const shown = await this.#lay(this.#shown, known);
    if (shown) this.#shown = shown;
  }

  /** Lays out anew what is shown; what was placed by hand stays, and what is hidden waits where it is. */
  async arrangeAgain(): Promise<void> {
    const before = this.#shown;
    if (!before || !this.graph) return;
    const { idle, hideIdle } = this.filtering;
    const hidden = hideIdle ? idle : NO_ONE;
    const graph = hidden.size ? without(this.graph, hidden) : this.graph;
    const known = new Map([...this.#known()].filter(([id]) => this.#pinned.has(id)));
    const places = await this.#arrange(before, known, graph);
    if (!places) return;
    const shown: Laid = { ...before, positions: placed(before, graph, places) };
    this.#arranged = new Set(before.graph.edges());
    if (before.positions) await this.#glide(before.positions, shown);
    else this.#shown = shown;
    this.sight = undefined;
    this.picture++;
  }

  /**
   * Lets every actor walk to its new place, so that the eye can follow. Whatever else changes the picture ends the walk. Who
   * has not moved is spared it.
   */
  async #glide(before: Positions, to: Laid): Promise<void> {
    let last = this.#shown;
    const still = (of: 'x' | 'y'): boolean => before[of].every((value, i) => value === to.positions[of][i]);
    if (still('x') && still('y')) {
      this.#shown = to;
      return;
    }
    await this.#ports.animate((t) => {
      if (this.#shown !== last) return false;
      const between = (a: Float64Array, b: Float64Array): Float64Array =>
        b.map((value, i) => (a[i] ?? value) + (value - (a[i] ?? value)) * t);
      const { x, y, side } = to.positions;
      last = { ...to, positions: { x: between(before.x, x), y: between(before.y, y), side } };
      this.#shown = last;
      return true;
    });
  }

  async releaseAll(): Promise<void> {
    this.#pinned = new Set();
    await this.arrangeAgain();
  }

  #claimsOf(selection: Selection): readonly Claim[] {
    switch (selection.kind) {
      case 'edge':
        return this.graphWith(selection.id)?.getEdgeAttribute(selection.id, 'claims') ?? [];
      case 'claim':
      case 'passage': {
        const ids = selection.kind === 'claim' ? [selection.id] : selection.claims;
        return ids.map((id) => this.claims.get(id)).filter((claim) => claim !== undefined);
      }
      default:
        return [];
    }
  }

  #showDocumentOf(claim: Claim): void {
    // A claim that also stands in the document being read needs no change of document.
    if (!claim.evidence.some((e) => e.document === this.document?.id)) this.documentId = claim.evidence[0]?.document;
  }

  #known(): Map<string, KnownPlace> {
    const { graph, positions } = this.#shown ?? {};
    return new Map(
      graph?.nodes().map((id, i) => [
        id,
        {
          x: positions?.x[i] ?? 0,
          y: positions?.y[i] ?? 0,
          pinned: this.#pinned.has(id),
          side: positions?.side[i] ?? 'below',
        },
      ]),
    );
  }

  /**
   * Does something to the dossier, as one step that can be undone. It is shown at once; who is new is then led to a good place.
   * An edit that gives back the very same dossier is no step; one that cannot be shown is taken back.
   */
  async change(deed: Deed, edit: (dossier: Dossier) => Dossier): Promise<void> {
    const at = this.#ports.now();
    // A quote that is brought home was always part of the picture: it must not push anybody about.
    const mayMove = !deed.kind.startsWith('quote-');
    await this.#step(
      (history) => {
        const before = present(history);
        const next = edit(before);
        return next === before ? history : advance(history, freeze({ ...next, modified: at }), deed, at);
      },
      undefined,
      mayMove,
    );
  }

  /**
   * `along`: what changes with it. `mayMove`: whether somebody who stands in the way of a new line may be led elsewhere. False if the
   * step cannot be shown: then it was not made.
   */
  async #step(step: (history: History) => History, along?: () => void, mayMove = false): Promise<boolean> {
    const before = this.#shown;
    if (!this.#history || !before) return false;
    let next: History;
    let derived: Derived;
    try {
      next = step(this.#history);
      if (next === this.#history) return true;
      derived = derive(present(next));
    } catch (cause) {
      return this.#fail('step', cause);
    }
    const { graph } = derived;
    const places = before.positions && this.#known();
    let shown: Shown | undefined;
    let answer: Promise<Laid | undefined> | undefined;
    const attempt = this.#attempt('step', () => {
      along?.();
      this.#history = next;
      this.#unsettled = new Set(
        graph.filterNodes((id) => {
          if (this.#pinned.has(id)) return false;
          return (
            this.#unsettled.has(id) || !before.graph.hasNode(id) || (!before.graph.degree(id) && graph.degree(id) > 0)
          );
        }),
      );
      this.#shown = { ...derived, positions: places && provisional(graph, places) };
      this.#forgetGone();
      shown = this.#shown;
      const settled = places && new Map([...places].filter(([id]) => !this.#unsettled.has(id)));
      const old = before.graph;
      const isOld = (a: string, b: string): boolean => old.hasNode(a) && old.hasNode(b) && old.areNeighbors(a, b);
      answer = this.#lay(derived, settled?.size ? settled : undefined, mayMove ? isOld : undefined);
    });
    if (!(await attempt)) return false;
    // It is shown: now it counts, and is on its way to the disk while the picture is made.
    this.onstep();
    const laid = await answer;
    // Moved by hand meanwhile: then the place that the hand chose is the good one.
    if (!laid || this.#shown !== shown) return true;
    if (shown?.positions) await this.#glide(shown.positions, laid);
    else this.#shown = laid;
    if (this.#shown?.graph !== graph) return true;
    if (this.#unsettled.size > 0 || graph.order !== before.graph.order) this.grown++;
    this.#unsettled = new Set();
    return true;
  }

  /** An edit can take away what was selected. */
  #forgetGone(): void {
    const { kind } = this.selection;
    const gone =
      (kind === 'edge' && !this.whole?.hasEdge(this.selection.id)) ||
      ('id' in this.selection && (kind === 'actor' || kind === 'around') && !this.whole?.hasNode(this.selection.id)) ||
      (kind === 'claim' && !this.claims.has(this.selection.id));
    if (gone) this.clear();
    else if (kind === 'claim') {
      // A repaired quote draws its line now: show that.
      const edge =
        this.checks.get(this.selection.id)?.state === 'verbatim' ? this.edgeOf(this.selection.id) : undefined;
      if (edge !== undefined) this.selectEdge(edge, this.selection.id);
    }
  }

  /** Lays a dossier out; undefined if a later request has overtaken this one. */
  #lay(
    derived: Derived,
    known?: NonNullable<LayoutInput['known']>,
    isOld?: (a: string, b: string) => boolean,
  ): Promise<Laid | undefined> {
    const asked = this.#arrange(derived, known, derived.graph, isOld);
    return asked.then((positions) => positions && { ...derived, positions });
  }

  /**
   * Places for the actors of `part`, in its order; sizes are those of the whole dossier. `isOld`: whether there was a line between
   * two actors before; whoever is in the way of a new one may move. Throws at once if the question cannot be put.
   */
  #arrange(
    { dossier, graph }: Derived,
    known: LayoutInput['known'] | undefined,
    part: DossierGraph,
    isOld?: (a: string, b: string) => boolean,
  ): Promise<Positions | undefined> {
    // Room for the names in every language of the interface: the picture is the same whoever reads it.
    const all = roomForAll(LOCALES.map((locale) => nodeFaces(graph, [locale, dossier.language], measureText)));
    const faces = part.order < graph.order ? all.filter(({ id }) => part.hasNode(id)) : all;
    if (faces.length === 0) {
      this.#asked++;
      this.arranging = false;
      return Promise.resolve(EMPTY_POSITIONS);
    }
    const asked = layoutInput(part, faces, ASPECT, known);
    const { input, movers } = isOld ? makeWay(asked, isOld) : { input: asked, movers: NO_ONE };
    if (movers.size > 0) this.#unsettled = new Set([...this.#unsettled, ...movers]);
    return this.#answer(input);
  }

  /** What the layout says; undefined if another question was put meanwhile. */
  async #answer(input: LayoutInput): Promise<Positions | undefined> {
    const turn = ++this.#asked;
    this.arranging = true;
    try {
      const positions = await this.#ports.arrange(input);
      if (turn !== this.#asked) return undefined;
      this.makeshift = undefined;
      return positions;
    } catch (cause) {
      if (turn !== this.#asked) return undefined;
      console.error(cause);
      this.makeshift = cause instanceof Error && cause.name === 'TimeoutError' ? 'late' : 'failed';
      return plainArrangement(input);
    } finally {
      if (turn === this.#asked) this.arranging = false;
    }
  }
}

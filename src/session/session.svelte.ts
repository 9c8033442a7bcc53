/**
 * What is open, chosen and undone? The only reactive state. Large values are raw: replaced, never mutated; everything that can
 * be computed is derived. The view reads; it writes by calling methods here and nowhere else.
 */
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
  const floor = Math.max(0, ...[...known.values()].map(({ y }) => y)) + NEAR * 2;
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
    { readonly kind: 'actor' | 'edge'; readonly id: string } | { readonly sight: Sight | undefined } | undefined
  >();
  /** The document that the article pane shows. */
  documentId = $state<string | undefined>();
  arranging = $state(false);
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
   * that. `arrive` is called when it is there. Nothing happens if it was refused. `past`: what was done to it before, and where
   * everybody stood.
   */
  async open({ dossier, unread }: Omit<Reading, 'problems'>, arrive?: () => void, past?: Past): Promise<void> {
    if (!dossier) return;
    const derived = derive(dossier);
    const laid = this.#lay(derived, past?.places);
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
      (arrive ?? this.onmade)();
    };
    const first = !this.#shown;
    if (first) begins({ ...derived, positions: undefined });
    const shown = await laid;
    if (!shown) return;
    // What the reader did while the first picture was being made stays done.
    if (first) this.#shown = shown;
    else begins(shown);
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

  /** Goes on with what was done elsewhere. */
  adopt(history: History, unread: readonly Unread[], saved: Dossier | undefined): Promise<void> {
    this.#unread = unread;
    this.#saved = saved;
    return this.#step(() => history);
  }

  /** Back to what a step of the history left, as a step of its own. */
  restore(index: number): Promise<void> {
    const at = this.#ports.now();
    return this.#step((history) => restore(history, index, at, (dossier) => freeze({ ...dossier, modified: at })));
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

  undo(): Promise<void> {
    return this.#step(undo);
  }

  redo(): Promise<void> {
    return this.#step(redo);
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
   * An edit that gives back the very same dossier is no step.
   */
  change(deed: Deed, edit: (dossier: Dossier) => Dossier): Promise<void> {
    const at = this.#ports.now();
    // A quote that is brought home was always part of the picture: it must not push anybody about.
    const mayMove = !deed.kind.startsWith('quote-');
    return this.#step((history) => {
      const before = present(history);
      const next = edit(before);
      return next === before ? history : advance(history, freeze({ ...next, modified: at }), deed, at);
    }, mayMove);
  }

  /** `mayMove`: whether somebody who stands in the way of a new line may be led elsewhere. */
  async #step(step: (history: History) => History, mayMove = false): Promise<void> {
    const before = this.#shown;
    if (!this.#history || !before) return;
    const next = step(this.#history);
    if (next === this.#history) return;
    this.#history = next;
    // First of all: it is on its way to the disk while the picture is made.
    this.onstep();
    const derived = derive(present(next));
    const { graph } = derived;
    const places = before.positions && this.#known();
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
    const shown = this.#shown;
    const settled = places && new Map([...places].filter(([id]) => !this.#unsettled.has(id)));
    const old = before.graph;
    const isOld = (a: string, b: string): boolean => old.hasNode(a) && old.hasNode(b) && old.areNeighbors(a, b);
    const laid = await this.#lay(derived, settled?.size ? settled : undefined, mayMove ? isOld : undefined);
    // Moved by hand meanwhile: then the place that the hand chose is the good one.
    if (!laid || this.#shown !== shown) return;
    if (shown.positions) await this.#glide(shown.positions, laid);
    else this.#shown = laid;
    if (this.#shown?.graph !== graph) return;
    if (this.#unsettled.size > 0 || graph.order !== before.graph.order) this.grown++;
    this.#unsettled = new Set();
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
  async #lay(
    derived: Derived,
    known?: NonNullable<LayoutInput['known']>,
    isOld?: (a: string, b: string) => boolean,
  ): Promise<Laid | undefined> {
    const positions = await this.#arrange(derived, known, derived.graph, isOld);
    return positions && { ...derived, positions };
  }

  /**
   * Places for the actors of `part`, in its order; sizes are those of the whole dossier. `isOld`: whether there was a line between
   * two actors before; whoever is in the way of a new one may move.
   */
  async #arrange(
    { dossier, graph }: Derived,
    known: LayoutInput['known'] | undefined,
    part: DossierGraph,
    isOld?: (a: string, b: string) => boolean,
  ): Promise<Positions | undefined> {
    const turn = ++this.#asked;
    // Room for the names in every language of the interface: the picture is the same whoever reads it.
    const all = roomForAll(LOCALES.map((locale) => nodeFaces(graph, [locale, dossier.language], measureText)));
    const faces = part.order < graph.order ? all.filter(({ id }) => part.hasNode(id)) : all;
    if (faces.length === 0) return EMPTY_POSITIONS;
    this.arranging = true;
    try {
      const asked = layoutInput(part, faces, ASPECT, known);
      const { input, movers } = isOld ? makeWay(asked, isOld) : { input: asked, movers: NO_ONE };
      if (movers.size > 0) this.#unsettled = new Set([...this.#unsettled, ...movers]);
      const positions = await this.#ports.arrange(input);
      return turn === this.#asked ? positions : undefined;
    } finally {
      if (turn === this.#asked) this.arranging = false;
    }
  }
}

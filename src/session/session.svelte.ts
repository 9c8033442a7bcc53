/**
 * What is open, chosen and undone? The only reactive state. Large values are raw: replaced, never mutated; everything that can
 * be computed is derived. The view reads; it writes by calling methods here and nowhere else.
 */
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import type { Reading, Unread } from '../dossier/read.ts';
import { writeDossier } from '../dossier/write.ts';
import { checkDossier, countingClaims, type Checks } from '../evidence/check.ts';
import type { Place } from '../evidence/locate.ts';
import { findMentions } from '../evidence/mentions.ts';
import { placeSegment, repairMoved } from '../evidence/repair.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import { buildGraph, edgeIdOf, type DossierGraph, type Stroke } from '../graph/build.ts';
import type { KnownPlace, LayoutInput, Positions } from '../layout/types.ts';
import { buildScene, type Scene } from '../scene/build.ts';
import { IDENTITY, type Camera } from '../scene/camera.ts';
import { layoutInput } from '../scene/layout-input.ts';
import { measureText } from '../scene/measure.ts';
import { familySlots } from '../scene/look.ts';
import { nodeFaces, roomForAll } from '../scene/node-face.ts';
import { LOCALES, type Locale } from '../words/languages.ts';
import { emphasisOf } from './emphasis.ts';
import { advance, begin, redo, undo, type History } from './history.ts';
import type { Ports } from './ports.ts';
import { NOTHING, type Pointed, type Selection } from './selection.ts';

/**
 * The shape of frame that every layout fills, width by height: between a desktop's stage and a phone's. It is fixed, so that a
 * dossier has one picture, whatever the window it was opened in.
 */
const ASPECT = 0.98;

/** A dossier with all that is derived from it and its positions: they change together or not at all. */
interface Shown extends Derived {
  /** Missing only while the very first dossier is being laid out: its texts can be read meanwhile. */
  readonly positions: Positions | undefined;
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

const EMPTY_POSITIONS: Positions = { x: new Float64Array(), y: new Float64Array(), side: [] };

export class Session {
  readonly #ports: Ports;
  #history = $state.raw<History | undefined>();
  #shown = $state.raw<Shown | undefined>();
  #unread: readonly Unread[] = [];
  #saved = $state.raw<Dossier | undefined>();
  #pinned = $state.raw<ReadonlySet<string>>(new Set());
  /** Counts layouts, so that an answer to an outdated question is dropped. */
  #asked = 0;

  locale = $state<Locale>('en');
  selection = $state.raw<Selection>(NOTHING);
  /** The claim whose quote the thread leads to; one of the selected line's. */
  activeClaim = $state<string | undefined>();
  pointed = $state.raw<Pointed>();
  camera = $state.raw<Camera>(IDENTITY);
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

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  readonly dossier = $derived(this.#shown?.dossier);
  readonly graph = $derived(this.#shown?.graph);
  readonly checks = $derived<Checks>(this.#shown?.checks ?? new Map());
  readonly pinned = $derived(this.#pinned);
  readonly canUndo = $derived(!!this.#history?.past.length);
  readonly canRedo = $derived(!!this.#history?.future.length);
  readonly changed = $derived(!!this.#history && this.#history.present !== this.#saved);

  readonly #faces = $derived(
    this.#shown ? nodeFaces(this.#shown.graph, [this.locale, this.#shown.dossier.language], measureText) : [],
  );
  readonly scene = $derived<Scene | undefined>(
    this.#shown?.positions && buildScene(this.#shown.graph, this.#faces, this.#shown.positions),
  );
  readonly claims = $derived(new Map(this.dossier?.claims.map((claim) => [claim.id, claim])));
  readonly #types = $derived(new Map(this.dossier?.relationTypes.map((type) => [type.id, type])));
  /** The slot of each relation family among the look's colours. */
  readonly slots = $derived(familySlots([...new Set(this.dossier?.relationTypes.map((type) => type.family))]));
  readonly documents = $derived(new Map(this.dossier?.documents.map((document) => [document.id, document])));
  readonly document = $derived<Document | undefined>(
    this.documents.get(this.documentId ?? '') ?? this.dossier?.documents[0],
  );
  /** Claims that draw no line because of their quotes. */
  readonly attention = $derived<readonly Claim[]>(
    this.dossier?.claims.filter((claim) => this.checks.get(claim.id)?.state !== 'verbatim') ?? [],
  );
  readonly emphasis = $derived(emphasisOf(this.graph, this.selection, this.pointed, (id) => this.edgeOf(id)));

  /** Opens what was read, replacing the present dossier once its picture is ready. Nothing happens if it was refused. */
  async open({ dossier, unread }: Reading): Promise<void> {
    if (!dossier) return;
    const derived = derive(dossier);
    const laid = this.#lay(derived);
    // Nothing is on the screen yet: the legend, the quotes and the article need not wait for the picture.
    if (!this.#shown) this.#shown = { ...derived, positions: undefined };
    const shown = await laid;
    if (!shown) return;
    this.#unread = unread;
    this.#saved = dossier;
    this.#history = begin(dossier);
    this.#pinned = new Set();
    this.#shown = shown;
    this.documentId = undefined;
    this.clear();
    this.picture++;
  }

  /** The file's text as it should be saved now. */
  fileText(): string {
    return this.#history ? writeDossier(this.#history.present, this.#unread) : '';
  }

  markSaved(): void {
    this.#saved = this.#history?.present;
  }

  today(): string {
    return this.#ports.today();
  }

  /** Takes the only place of every moved segment of a claim. */
  repair(claim: string): Promise<void> {
    return this.#edit((dossier) => repairMoved(dossier, claim));
  }

  /** Says which of several places an ambiguous segment means. */
  place(claim: string, evidence: number, segment: number, place: Place): Promise<void> {
    return this.#edit((dossier) => placeSegment(dossier, claim, evidence, segment, place));
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

  /** The line that a claim belongs to, if it draws one. */
  edgeOf(claim: string): string | undefined {
    const found = this.claims.get(claim);
    const type = found && this.#types.get(found.relation);
    if (!found || !type) return undefined;
    const id = edgeIdOf(found, type.directed);
    return this.graph?.hasEdge(id) ? id : undefined;
  }

  /** How a line looks, without asking where it runs: lists need not change while an actor is dragged. */
  styleOf(edge: string): LineStyle | undefined {
    if (!this.graph?.hasEdge(edge)) return undefined;
    const { relation, stroke, denied } = this.graph.getEdgeAttributes(edge);
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

  /** Lays the whole graph out anew; what was placed by hand stays. */
  async arrangeAgain(): Promise<void> {
    if (!this.#shown) return;
    const pinned = this.#pinned;
    const known = new Map([...this.#known()].filter(([id]) => pinned.has(id)));
    const shown = await this.#lay(this.#shown, known);
    if (!shown) return;
    this.#shown = shown;
    this.picture++;
  }

  async releaseAll(): Promise<void> {
    this.#pinned = new Set();
    await this.arrangeAgain();
  }

  #claimsOf(selection: Selection): readonly Claim[] {
    switch (selection.kind) {
      case 'edge':
        return this.graph?.hasEdge(selection.id) ? this.graph.getEdgeAttribute(selection.id, 'claims') : [];
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

  async #edit(edit: (dossier: Dossier) => Dossier): Promise<void> {
    if (this.#history) await this.#step((history) => advance(history, edit(history.present)));
  }

  async #step(step: (history: History) => History): Promise<void> {
    if (!this.#history) return;
    const next = step(this.#history);
    if (next === this.#history) return;
    this.#history = next;
    const shown = await this.#lay(derive(next.present), this.#known());
    if (!shown) return;
    this.#shown = shown;
    this.#forgetGone();
  }

  /** An edit can take away what was selected. */
  #forgetGone(): void {
    const { kind } = this.selection;
    const gone =
      (kind === 'edge' && !this.graph?.hasEdge(this.selection.id)) ||
      (kind === 'actor' && !this.graph?.hasNode(this.selection.id)) ||
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
  async #lay(derived: Derived, known?: NonNullable<LayoutInput['known']>): Promise<Shown | undefined> {
    const turn = ++this.#asked;
    const { dossier, graph } = derived;
    // Room for the names in every language of the interface: the picture is the same whoever reads it.
    const faces = roomForAll(LOCALES.map((locale) => nodeFaces(graph, [locale, dossier.language], measureText)));
    this.arranging = true;
    try {
      const positions = faces.length
        ? await this.#ports.arrange(layoutInput(graph, faces, ASPECT, known))
        : EMPTY_POSITIONS;
      return turn === this.#asked ? { ...derived, positions } : undefined;
    } finally {
      if (turn === this.#asked) this.arranging = false;
    }
  }
}

/**
 * Where is the reader? What is chosen and pointed at, which document and view is open, where the stage looks, and what the article and the
 * stage are asked to reveal; all of that as parameters of a link, and back.
 */
import type { Claim, Document, Dossier } from '../dossier/schema.ts';
import type { Checks } from '../evidence/check.ts';
import { sentenceAt } from '../evidence/sentence-of.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { Order } from '../graph/orders.ts';
import type { Facet } from '../graph/filter.ts';
import { IDENTITY, type Camera } from '../scene/camera.ts';
import { emphasisBy, emphasisOf } from './emphasis.ts';
import type { Filtering } from './filtering.svelte.ts';
import type { Overview } from './overview.svelte.ts';
import { Part } from './part.svelte.ts';
import { isQuery, NOTHING, type Emphasis, type Pointed, type Query, type Selection } from './selection.ts';
import type { Arranging } from './pictures.ts';
import type { Place } from './reading-place.svelte.ts';
import { readUrlState, selectionNow, writeUrlState, type UrlProblem, type Params } from './url-state.ts';
import type { Viewport, View } from './view.ts';

/** What there is to go to. */
export interface NavigationHost {
  readonly dossier: Dossier | undefined;
  readonly documents: ReadonlyMap<string, Document>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly checks: Checks;
  /** Everything that the dossier holds. */
  readonly whole: DossierGraph | undefined;
  /** What the filter leaves of it. */
  readonly graph: DossierGraph | undefined;
  readonly filtering: Filtering;
  readonly overview: Overview;
  /** A new claim is being written: nothing that is chosen is lit. */
  readonly coding: { readonly fresh: boolean };
  /** Whether an actor is the other end of a line that is being drawn. */
  readonly linking: { readonly end: (actor: string) => boolean };
  readonly edgeOf: (claim: string) => string | undefined;
  readonly graphWith: (edge: string) => DossierGraph | undefined;
  /** The order that everybody stands in. */
  readonly ordered: { readonly order: Order } | undefined;
  readonly arrangeAs: (order: Order | undefined, how: Arranging) => Promise<void>;
}

/** The column that the table is sorted by, and which way. */
export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

/** What the stage should bring into view; a new object for each request. */
export type ViewRequest =
  | { readonly kind: 'actor' | 'edge'; readonly id: string; /** Only just into view. */ readonly just?: boolean }
  | {
      readonly viewport: Viewport | undefined;
      /** Whether it goes there slowly, for eyes to follow. */ readonly slow?: boolean;
    };

/**
 * The sentence that the article should reveal; a new object for each request. `asked` if the reader asked for the article itself,
 * and did not only choose something in it.
 */
export type RevealRequest = {
  readonly byUser: boolean;
} &
  /** `top`: how far below the upper edge of its pane it stood, in pixels, when the page was left. */
  (
    | { readonly sentence: number; readonly top?: number }
    /** Where an actor is first named. */
    | { readonly actor: string }
  );

export class Navigation {
  readonly #host: NavigationHost;
  // Written by the methods here alone: the session keeps this part to itself.
  view = $state<View>('graph');
  sort = $state.raw<Sort>({ by: 'relation', down: false });
  /** Whether the picture shows who says so. */
  speakersShown = $state(false);
  selection = $state.raw<Selection>(NOTHING);
  /** The claim whose quote the thread leads to; one of the selected line's. */
  activeClaim = $state<string | undefined>();
  /** Whether what is chosen was chosen for a reader who has not touched anything yet: no link says so. */
  offered = $state(false);
  pointed = $state.raw<Pointed>();
  camera = $state.raw<Camera>(IDENTITY);
  /** Where the reader has moved the camera to; undefined while it shows everything. */
  viewport = $state.raw<Viewport | undefined>();
  viewRequest = $state.raw<ViewRequest | undefined>();
  /** The document that the article pane was asked to show. */
  documentId = $state<string | undefined>();
  revealRequest = $state.raw<RevealRequest | undefined>();
  /** Which step of the story is told, from 1; undefined while none is. */
  step = $state<number | undefined>();

  constructor(host: NavigationHost) {
    this.#host = host;
  }

  readonly document = $derived.by<Document | undefined>(
    () => this.#host.documents.get(this.documentId ?? '') ?? this.#host.dossier?.documents[0],
  );
  /** What is chosen, as far as it is lit: not while a new claim is being written. */
  readonly litSelection = $derived.by<Selection>(() => (this.#host.coding.fresh ? NOTHING : this.selection));
  readonly #edgeOf = (claim: string): string | undefined => this.#host.edgeOf(claim);
  /** What answers questions, which comes with the first of them: until it is there, nothing stands out by one. */
  readonly #answering = new Part(() => import('./query-emphasis.ts'));
  readonly #chosen = $derived.by(() => {
    const answer = this.#answering.module?.queryEmphasis;
    const { graph, whole } = this.#host;
    const among = answer && ((shown: DossierGraph, query: Query) => answer(shown, query, whole));
    return emphasisBy(among, graph, this.litSelection, this.#edgeOf, this.speakersShown);
  });
  readonly emphasis = $derived.by<Emphasis | undefined>(() =>
    emphasisOf(this.#host.graph, this.pointed, this.#edgeOf, () => this.#chosen, this.speakersShown),
  );

  setView(view: View): void {
    this.view = view;
  }

  setSort(sort: Sort): void {
    this.sort = sort;
  }

  showSpeakers(shown: boolean): void {
    this.speakersShown = shown;
  }

  /** Points at something, or at nothing any more. */
  hover(pointed: Pointed): void {
    this.pointed = pointed;
  }

  /** Where the camera is, by whatever means it was moved. */
  setCamera(camera: Camera): void {
    this.camera = camera;
  }

  /** The reader has moved the camera; undefined: it shows everything again. */
  setViewport(viewport: Viewport | undefined): void {
    this.viewport = viewport;
  }

  /** Shows a document in the article pane; undefined: the first. */
  showDocument(id: string | undefined): void {
    this.documentId = id;
    // The sentence that was chosen is of another article, and nothing here would say so. A claim that is being written stays with its own.
    const { selection } = this;
    if (selection.kind === 'passage' && selection.document !== this.document?.id && !this.#host.coding.fresh)
      this.clear();
  }

  /** `follow`: whether the article should show what was chosen; not when it was chosen there. */
  select(selection: Selection, follow = true): void {
    // Of a line that is being drawn it is the other end.
    if (selection.kind === 'actor' && this.#host.linking.end(selection.id)) return;
    if (isQuery(selection)) void this.#answering.want();
    this.offered = false;
    this.selection = selection;
    const claim = this.#claimsOf(selection)[0];
    this.activeClaim = claim?.id;
    if (follow && selection.kind === 'actor') this.revealRequest = { actor: selection.id, byUser: false };
    if (claim && selection.kind !== 'passage') {
      this.#showDocumentOf(claim);
      this.reveal(false);
    }
  }

  selectEdge(id: string, claim?: string): void {
    this.select({ kind: 'edge', id });
    if (claim !== undefined) this.activate(claim);
  }

  /** Chooses a line for a reader who has chosen nothing yet; see `offered`. */
  offer(edge: string): void {
    this.selectEdge(edge);
    this.offered = true;
  }

  /** What was offered is the reader's own choice from now on. */
  accept(): void {
    this.offered = false;
  }

  /** Leads the thread to another claim of the selection, and shows it in the article. */
  activate(claim: string): void {
    this.lead(claim);
    const found = this.#host.claims.get(claim);
    if (!found) return;
    this.#showDocumentOf(found);
    this.reveal(false);
  }

  /** Leads the thread to another claim, and leaves the article as it is. */
  lead(claim: string): void {
    this.activeClaim = claim;
  }

  clear(): void {
    this.offered = false;
    this.selection = NOTHING;
    this.activeClaim = undefined;
    this.pointed = undefined;
  }

  /** The story is told no more, and the reader stays where it has led. */
  leaveStory(): void {
    this.step = undefined;
  }

  /** Another dossier: everything is seen from its beginning. */
  begin(): void {
    this.leaveStory();
    this.documentId = undefined;
    this.#host.filtering.begin();
    this.#host.overview.begin();
    this.viewport = undefined;
    this.clear();
  }

  /** Reveals the active claim's quote in the article. */
  reveal(asked = true): void {
    const { document } = this;
    const evidence = this.#host.claims.get(this.activeClaim ?? '')?.evidence.find((e) => e.document === document?.id);
    const start = evidence?.segments[0]?.start;
    if (document && start !== undefined) this.revealSentence(sentenceAt(document, start), asked);
  }

  /** Back to where the reader was in an article before the page was loaded again, if it is still there. */
  comeBack({ document, sentence, top }: Place): void {
    if (!this.#host.documents.has(document)) return;
    this.documentId = document;
    if (sentence !== undefined && top !== undefined) this.revealRequest = { sentence, top, byUser: false };
  }

  revealSentence(sentence: number, byUser = true): void {
    this.revealRequest = { sentence, byUser };
  }

  /** Asks the stage to bring something into view. */
  requestView(what: { readonly kind: 'actor' | 'edge'; readonly id: string }): void {
    this.viewRequest = { ...what };
  }

  /** Asks the stage to bring a line that has just come into view, with both its ends and no farther; if it is still what is lit. */
  requestViewOfNew(edge: string): void {
    const lit = [this.selection, this.pointed].some((one) => one?.kind === 'edge' && one.id === edge);
    if (lit && this.view === 'graph') this.viewRequest = { kind: 'edge', id: edge, just: true };
  }

  /** The stage has taken up what it was asked to look at. */
  viewShown(): void {
    this.viewRequest = undefined;
  }

  /** Where the reader is, as parameters of a link. */
  readonly urlParams = $derived.by<Params>(() => {
    return this.step === undefined ? this.viewParams : [['step', String(this.step)]];
  });

  /** The same without the story: what is looked at. */
  readonly viewParams = $derived.by<Params>(() => {
    const { filter, hideIsolated, hideImages } = this.#host.filtering;
    const selection = this.offered ? NOTHING : this.selection;
    const claim = this.offered ? undefined : this.activeClaim;
    const first = this.#claimsOf(selection)[0]?.id;
    const state = {
      view: this.view,
      selection,
      claim: claim === first ? undefined : claim,
      filter,
      hideIsolated,
      sort: this.sort,
      speakers: this.speakersShown,
      images: !hideImages,
      order: this.#host.ordered?.order,
      viewport: this.viewport,
      overview: this.#host.overview.state,
    };
    return writeUrlState(state, (facet) => this.#valuesOf(facet));
  });

  /** Goes where a link leads, as far as it can be understood; what cannot is returned. */
  goTo(params: URLSearchParams): readonly UrlProblem[] {
    const { dossier, whole, filtering, overview, ordered } = this.#host;
    if (!whole) return [];
    const number = params.get('step');
    const told = dossier?.story?.[Number(number) - 1];
    const where = told ? new URLSearchParams(told.view) : params;
    const { state, problems } = readUrlState(where, whole, (facet) => this.#valuesOf(facet));
    if (number !== null && !told) problems.push({ part: 'step', value: number });
    const slow = this.step !== undefined;
    this.step = told && Number(number);
    this.view = state.view;
    this.sort = state.sort;
    this.speakersShown = state.speakers;
    filtering.filter = state.filter;
    filtering.hideIsolated = state.hideIsolated;
    filtering.hideImages = !state.images;
    overview.state = state.overview;
    const { selection } = state;
    // A claim that draws a line is shown with it, as everywhere else.
    const edge = selection.kind === 'claim' ? this.#edgeOf(selection.id) : undefined;
    if (selection.kind === 'nothing') this.clear();
    else if (selection.kind === 'claim' && edge !== undefined) this.selectEdge(edge, selection.id);
    else this.select(selection);
    if (state.claim !== undefined) this.activate(state.claim);
    // Whoever was placed by hand in it stays.
    if (state.order || (told && ordered)) void this.#host.arrangeAs(state.order, 'followed').catch(() => undefined);
    if (state.viewport || this.viewport) this.viewRequest = { viewport: state.viewport, slow };
    return problems;
  }

  #valuesOf(facet: Facet): readonly string[] {
    return this.#host.filtering.index?.columns[facet].values ?? [];
  }

  /** An edit can take away what was selected, or change what rests on it. */
  forgetGone(): void {
    const { dossier, whole, claims, checks } = this.#host;
    if (!dossier?.story?.[(this.step ?? 0) - 1]) this.leaveStory();
    const selection = whole && selectionNow(this.selection, whole);
    if (!selection) return this.clear();
    this.selection = selection;
    if (!claims.has(this.activeClaim ?? '')) this.activeClaim = this.#claimsOf(selection)[0]?.id;
    if (selection.kind === 'claim') {
      // A repaired quote draws its line now: show that.
      const edge = checks.get(selection.id)?.state === 'verbatim' ? this.#edgeOf(selection.id) : undefined;
      if (edge !== undefined) this.selectEdge(edge, selection.id);
    }
  }

  /** Remembers where the reader is. Returns what leads back; nothing is pointed at then. */
  mark(): () => void {
    const { view, sort, speakersShown, selection, offered, activeClaim, camera, viewport, documentId, step } = this;
    const { filter, hideIsolated, hideImages } = this.#host.filtering;
    const overview = this.#host.overview.state;
    return () => {
      this.view = view;
      this.sort = sort;
      this.speakersShown = speakersShown;
      this.selection = selection;
      this.offered = offered;
      this.activeClaim = activeClaim;
      this.camera = camera;
      this.viewport = viewport;
      this.documentId = documentId;
      this.step = step;
      Object.assign(this.#host.filtering, { filter, hideIsolated, hideImages });
      this.#host.overview.state = overview;
      this.pointed = undefined;
    };
  }

  #claimsOf(selection: Selection): readonly Claim[] {
    switch (selection.kind) {
      case 'edge':
        return this.#host.graphWith(selection.id)?.getEdgeAttribute(selection.id, 'claims') ?? [];
      case 'claim':
      case 'passage': {
        const ids = selection.kind === 'claim' ? [selection.id] : selection.claims;
        return ids.map((id) => this.#host.claims.get(id)).filter((claim) => claim !== undefined);
      }
      default:
        return [];
    }
  }

  #showDocumentOf(claim: Claim): void {
    // A claim that is also in the document being read needs no change of document.
    if (!claim.evidence.some((e) => e.document === this.document?.id)) this.documentId = claim.evidence[0]?.document;
  }
}

/**
 * Where are the actors? Whole arrangements, newcomers on the way to a first good place, actors that were pinned by hand, and moving
 * from one place to the next. The graph that is shown and its places are one value: replaced together.
 */
import type { DossierGraph } from '../graph/build.ts';
import type { EdgeList } from '../graph/dossier-graph.ts';
import { makeWay } from '../layout/in-the-way.ts';
import { plainArrangement } from '../layout/plain.ts';
import type { KnownPlace, LayoutInput, Positions } from '../layout/types.ts';
import { CAREFUL } from '../layout/weights.ts';
import { ASPECT, layoutInput } from '../scene/layout-input.ts';
import { measureText } from '../scene/measure.ts';
import { asWritten, hundredth, standing } from '../scene/kept-places.ts';
import { nodeFaces, roomForAll } from '../scene/node-style.ts';
import { LOCALES } from '../words/languages.ts';
import type { Ports } from './ports.ts';
import { between, isStill, placed, placesIn, provisional, without } from './shown.ts';
import type { Derived, Laid, Shown } from './shown.ts';

/** With so many new lines a picture is mostly worth arranging anew. */
const WORTH_ARRANGING = 5;

/** So many changes of places can be undone. */
const KEPT_PICTURES = 100;

/** The places before the reader changed them. */
interface Picture {
  readonly positions: Positions;
  readonly pinned: ReadonlySet<string>;
  readonly arranged: EdgeList | undefined;
}

interface Pictures {
  /** The last one last. */
  readonly past: readonly Picture[];
  readonly future: readonly Picture[];
}

const NO_PICTURES: Pictures = { past: [], future: [] };
const EMPTY_POSITIONS: Positions = { x: new Float64Array(), y: new Float64Array(), side: [] };
const NO_ONE: ReadonlySet<string> = new Set();

/** Whether it is known of everybody where they stand, and on which side their name is. */
const allStand = (graph: DossierGraph, places: ReadonlyMap<string, KnownPlace>): boolean =>
  graph.nodeList.ids.every((id) => places.get(id)?.side !== undefined);

export class Placement {
  readonly #ports: Pick<Ports, 'arrange' | 'animate'>;
  readonly #onchange: () => void;
  #shown = $state.raw<Shown | undefined>();
  #pinned = $state.raw<ReadonlySet<string>>(NO_ONE);
  /** Actors still on the way to a first good place: newcomers, and those that had no line before. */
  #unsettled: ReadonlySet<string> = NO_ONE;
  /** The lines that the last whole arrangement knew. */
  #arranged = $state.raw<EdgeList | undefined>();
  /** Since the last step of the dossier: what one does to the picture is taken back before that. */
  #pictures = $state.raw(NO_PICTURES);
  /** The actor that is being dragged now: a whole drag is undone at once. */
  #held: string | undefined;
  /** The places to which the actors are moving now. */
  #goal: Positions | undefined;
  /** Counts layouts, so that an answer to an outdated question is dropped. */
  #asked = 0;
  // Written by the methods here alone: the session keeps this part to itself.
  arranging = $state(false);
  /** How much of a long arrangement is done, 0 to 1. */
  progress = $state<number | undefined>();
  /** Ends the arrangement that is being made. */
  #end: AbortController | undefined;
  /** Why the actors are in a plain order, if no arrangement could be made. */
  makeshift = $state<'late' | 'failed' | undefined>();
  /** Steps up whenever the whole picture is new. */
  layoutRevision = $state(0);
  /** Steps up whenever an edit has brought actors to new places. */
  refitRevision = $state(0);

  /** `onchange`: the user has changed the place of an actor. */
  constructor(ports: Pick<Ports, 'arrange' | 'animate'>, onchange: () => void = () => undefined) {
    this.#ports = ports;
    this.#onchange = onchange;
  }

  readonly shown = $derived(this.#shown);
  readonly positions = $derived(this.#shown?.positions);
  readonly pinned = $derived(this.#pinned);
  readonly canGoBack = $derived(this.#pictures.past.length > 0);
  readonly canGoForth = $derived(this.#pictures.future.length > 0);
  /** The same one during a drag, where the shown value is another with each step. */
  readonly #graph = $derived(this.#shown?.graph);
  /** How many lines have been added since the last arrangement; 0 while they are too few to mention. */
  readonly comeIn = $derived.by(() => {
    const [lines, before] = [this.#graph?.edgeList, this.#arranged];
    if (!lines || lines === before) return 0;
    const count = lines.ids.filter((id) => !before || before.placeOf(id) < 0).length;
    return count < WORTH_ARRANGING ? 0 : count;
  });

  /** A dossier whose places are all known needs no layout: its picture is there at once, and earlier questions are dropped. */
  asKept(derived: Derived, places: ReadonlyMap<string, KnownPlace> | undefined): Laid | undefined {
    const positions = standing(derived.graph, places);
    if (positions) this.#drop();
    return positions && { ...derived, positions };
  }

  /** Shows another dossier. `places`: the places of the actors when it was last open. */
  begin(shown: Shown, places: ReadonlyMap<string, KnownPlace> | undefined): void {
    this.#pinned = new Set([...(places ?? [])].filter(([, { pinned }]) => pinned).map(([id]) => id));
    this.#unsettled = NO_ONE;
    this.#shown = shown;
    this.#arranged = shown.graph.edgeList;
    this.#forget();
    this.refit();
  }

  /** The picture of a dossier whose texts could be read already. */
  complete(laid: Laid): void {
    this.#shown = laid;
  }

  close(): void {
    this.#drop();
    this.makeshift = undefined;
    this.#shown = undefined;
    this.#pinned = NO_ONE;
    this.#unsettled = NO_ONE;
    this.#arranged = undefined;
    this.#forget();
  }

  /** What one did to the picture is taken back no more. */
  #forget(): void {
    this.#pictures = NO_PICTURES;
    this.#held = this.#goal = undefined;
  }

  #picture(): Picture | undefined {
    // An actor that is moving has the place where it arrives.
    const positions = this.#goal ?? this.#shown?.positions;
    return positions && { positions, pinned: this.#pinned, arranged: this.#arranged };
  }

  #remember(picture: Picture | undefined): void {
    this.#onchange();
    if (picture) this.#pictures = { past: [...this.#pictures.past, picture].slice(-KEPT_PICTURES), future: [] };
  }

  /** The whole picture is to be fitted anew. */
  refit(): void {
    this.layoutRevision++;
  }

  /** The reader knows that the order is a plain one. */
  dismissMakeshift(): void {
    this.makeshift = undefined;
  }

  /** Remembers everything. Returns what puts it back. */
  mark(): () => void {
    const shown = this.#shown;
    const pinned = this.#pinned;
    const unsettled = this.#unsettled;
    const arranged = this.#arranged;
    const pictures = this.#pictures;
    return () => {
      this.#shown = shown;
      this.#pinned = pinned;
      this.#unsettled = unsettled;
      this.#arranged = arranged;
      this.#pictures = pictures;
      this.#drop();
      this.refit();
    };
  }

  /** Earlier questions to the layout are dropped. */
  #drop(): void {
    this.#asked++;
    this.#end?.abort();
    this.arranging = false;
    this.progress = undefined;
  }

  places(): Map<string, KnownPlace> {
    return placesIn(this.#shown ?? {}, this.#pinned);
  }

  /**
   * Shows at once what an edit has made of the dossier; returns the function that moves newcomers to a good place. `mayMove`: whether an actor
   * in the way of a new line may be moved. Throws if the layout cannot be asked.
   */
  advance(derived: Derived, mayMove: boolean): () => Promise<void> {
    const before = this.#shown;
    const old = before?.graph;
    this.#forget();
    const { graph } = derived;
    const places = before?.positions && this.places();
    const isNew = (id: string): boolean => !old?.hasNode(id) || (!old.degree(id) && graph.degree(id) > 0);
    const unsettled = graph.filterNodes((id) => !this.#pinned.has(id) && (this.#unsettled.has(id) || isNew(id)));
    this.#unsettled = new Set(unsettled);
    const shown: Shown = { ...derived, positions: places && provisional(graph, places) };
    this.#shown = shown;
    if (places && unsettled.length === 0 && graph.order > CAREFUL && allStand(graph, places)) {
      // The layout would say what is known.
      this.#drop();
      return () => {
        if (this.#shown?.graph === graph && graph.order !== old?.order) this.refitRevision++;
        return Promise.resolve();
      };
    }
    const settled = places && new Map([...places].filter(([id]) => !this.#unsettled.has(id)));
    const isOld = (a: string, b: string): boolean => !!old?.hasNode(a) && old.hasNode(b) && old.areNeighbors(a, b);
    const answer = this.lay(derived, settled?.size ? settled : undefined, mayMove ? isOld : undefined);
    return async () => {
      const laid = await answer;
      // Moved by hand meanwhile: then the place that the user chose is the good one.
      if (!laid || this.#shown !== shown) return;
      if (shown.positions) await this.#glide(shown.positions, laid);
      else this.#shown = laid;
      if (this.#shown?.graph !== graph) return;
      if (this.#unsettled.size > 0 || graph.order !== old?.order) this.refitRevision++;
      this.#unsettled = NO_ONE;
    };
  }

  /** Puts an actor at a place and pins it there; again and again while it is dragged, until `letGo`. */
  move(actor: string, x: number, y: number): void {
    const shown = this.#shown;
    const index = shown?.graph.nodeList.placeOf(actor) ?? -1;
    if (!shown?.positions || index < 0) return;
    if (this.#held !== actor) this.#remember(this.#picture());
    this.#held = actor;
    const positions: Positions = {
      x: shown.positions.x.slice(),
      y: shown.positions.y.slice(),
      side: shown.positions.side,
    };
    positions.x[index] = hundredth(x);
    positions.y[index] = hundredth(y);
    this.#pinned = new Set(this.#pinned).add(actor);
    this.#shown = { ...shown, positions };
  }

  letGo(): void {
    this.#held = undefined;
  }

  /** Lets an actor go back to where the layout would put it beside its neighbours. */
  async release(actor: string): Promise<void> {
    if (!this.#pinned.has(actor) || !this.#shown) return;
    this.#remember(this.#picture());
    this.#pinned = new Set([...this.#pinned].filter((id) => id !== actor));
    const known = this.places();
    known.delete(actor);
    const shown = await this.lay(this.#shown, known);
    if (shown) this.#shown = shown;
  }

  /**
   * Lays `part` out anew, without the hidden actors; actors that were placed by hand remain, or are freed with `release`. False if a later
   * request has overtaken this one.
   */
  async arrangeAgain(part: DossierGraph, hidden: ReadonlySet<string>, release = false): Promise<boolean> {
    const before = this.#shown;
    if (!before) return false;
    const picture = this.#picture();
    if (release) {
      this.#remember(picture);
      this.#pinned = NO_ONE;
    }
    const graph = without(part, hidden);
    const known = new Map([...this.places()].filter(([id]) => this.#pinned.has(id)));
    const places = await this.#arrange(before, known, graph);
    if (!places) return false;
    if (!release) this.#remember(picture);
    const shown: Laid = { ...before, positions: placed(before, graph, places) };
    this.#arranged = before.graph.edgeList;
    if (before.positions) await this.#glide(before.positions, shown);
    else this.#shown = shown;
    return true;
  }

  /** The places before the reader last moved an actor or arranged all anew. */
  back(): Promise<void> {
    const { past, future } = this.#pictures;
    return this.#goTo(past.at(-1), (now) => ({ past: past.slice(0, -1), future: [...future, now] }));
  }

  /** What was taken back is done again. */
  forth(): Promise<void> {
    const { past, future } = this.#pictures;
    return this.#goTo(future.at(-1), (now) => ({ past: [...past, now], future: future.slice(0, -1) }));
  }

  async #goTo(to: Picture | undefined, then: (now: Picture) => Pictures): Promise<void> {
    const now = this.#picture();
    if (!to || !now || !this.#shown) return;
    this.#drop();
    this.#held = undefined;
    this.#pictures = then(now);
    this.#pinned = to.pinned;
    this.#arranged = to.arranged;
    await this.#glide(now.positions, { ...this.#shown, positions: to.positions });
    this.refitRevision++;
  }

  /** A picture for what has none yet. */
  async layFirst(): Promise<void> {
    const shown = this.#shown;
    if (!shown || shown.positions) return;
    const laid = await this.lay(shown);
    if (laid && this.#shown === shown) this.#shown = laid;
  }

  /**
   * Moves every actor to its new place, so that the eye can follow. Any other change of the picture ends the movement. Actors that
   * keep their place are skipped.
   */
  async #glide(before: Positions, to: Laid): Promise<void> {
    let last = this.#shown;
    if (isStill(before, to.positions)) {
      this.#shown = to;
      return;
    }
    const goal = (this.#goal = to.positions);
    await this.#ports.animate((t) => {
      if (this.#shown !== last) return false;
      last = { ...to, positions: between(before, to.positions, t) };
      this.#shown = last;
      return true;
    });
    if (this.#goal === goal) this.#goal = undefined;
  }

  /** Lays a dossier out; undefined if a later request has overtaken this one. Throws at once if the question cannot be sent. */
  lay(
    derived: Derived,
    known?: NonNullable<LayoutInput['known']>,
    isOld?: (a: string, b: string) => boolean,
  ): Promise<Laid | undefined> {
    const asked = this.#arrange(derived, known, derived.graph, isOld);
    return asked.then((positions) => positions && { ...derived, positions });
  }

  /**
   * Places for the actors of `part`, in its order; sizes are those of the whole dossier. `isOld`: whether there was a line between
   * two actors before; actors in the way of a new one may move. Throws at once if the question cannot be sent.
   */
  #arrange(
    { dossier, graph }: Derived,
    known: LayoutInput['known'] | undefined,
    part: DossierGraph,
    isOld?: (a: string, b: string) => boolean,
  ): Promise<Positions | undefined> {
    // Room for the names in every language of the interface: the picture is the same in each.
    const all = roomForAll(LOCALES.map((locale) => nodeFaces(graph, [locale, dossier.language], measureText)));
    const faces = part.order < graph.order ? all.filter(({ id }) => part.hasNode(id)) : all;
    if (faces.length === 0) {
      this.#drop();
      return Promise.resolve(EMPTY_POSITIONS);
    }
    const asked = layoutInput(part, faces, ASPECT, known);
    const { input, movers } = isOld ? makeWay(asked, isOld) : { input: asked, movers: NO_ONE };
    if (movers.size > 0) this.#unsettled = new Set([...this.#unsettled, ...movers]);
    return this.#answer(input);
  }

  /** The layout's answer; undefined if another question was asked meanwhile. */
  async #answer(input: LayoutInput): Promise<Positions | undefined> {
    this.#drop();
    const turn = this.#asked;
    const end = (this.#end = new AbortController());
    this.arranging = true;
    try {
      const answer = await this.#ports.arrange(input, {
        signal: end.signal,
        hear: (share) => {
          if (turn === this.#asked) this.progress = share;
        },
      });
      if (turn !== this.#asked) return undefined;
      this.makeshift = undefined;
      return asWritten(answer);
    } catch (cause) {
      if (turn !== this.#asked) return undefined;
      console.error(cause);
      this.makeshift = cause instanceof Error && cause.name === 'TimeoutError' ? 'late' : 'failed';
      return asWritten(plainArrangement(input));
    } finally {
      if (turn === this.#asked) {
        this.arranging = false;
        this.progress = undefined;
      }
    }
  }
}

/**
 * Where are the actors? Whole arrangements, newcomers on the way to a first good place, actors that were pinned by hand, and moving
 * from one place to the next. The graph that is shown and its places are one value: replaced together.
 */
import type { DossierGraph } from '../graph/build.ts';
import type { EdgeList } from '../graph/dossier-graph.ts';
import type { KnownPlace, Positions } from '../layout/types.ts';
import { CAREFUL } from '../layout/weights.ts';
import { asWritten, standing } from '../scene/kept-places.ts';
import { LayoutAsking, type LayoutPorts } from './layout-asking.svelte.ts';
import type { Arranging, Asked, Picture, Pictures, Standing } from './pictures.ts';
import type { Ports } from './ports.ts';
import { between, bowed, isStill, placed, placesIn, provisional, withMoved, without } from './shown.ts';
import type { Derived, Laid, Shown } from './shown.ts';

/** With so many new lines a picture is mostly worth arranging anew. */
const WORTH_ARRANGING = 5;

/** So many changes of places can be undone. */
const KEPT_PICTURES = 100;

type PlacementPorts = LayoutPorts & Pick<Ports, 'animate'>;

const NO_PICTURES: Pictures = { past: [], future: [] };
const NO_ONE: ReadonlySet<string> = new Set();

/** Whether it is known of everybody where they stand, and on which side their name is. */
const allStand = (graph: DossierGraph, places: ReadonlyMap<string, KnownPlace>): boolean =>
  graph.nodeList.ids.every((id) => places.get(id)?.side !== undefined);

/** How many lines there are that were not there before. */
function comersIn({ ids }: EdgeList, before: EdgeList): number {
  let [count, next] = [0, 0];
  for (const id of ids) {
    // Nearly each follows the one before it, as it did.
    const was = before.ids[next] === id ? next : before.placeOf(id);
    if (was < 0) count++;
    else next = was + 1;
  }
  return count;
}

export class Placement {
  readonly #animate: Ports['animate'];
  readonly #onchange: () => void;
  /** What is asked of the layout. */
  readonly layout: LayoutAsking;
  #shown = $state.raw<Shown | undefined>();
  #pinned = $state.raw<ReadonlySet<string>>(NO_ONE);
  /** The places that the dossier gave when it was opened. */
  #known: ReadonlyMap<string, KnownPlace> | undefined;
  /** Actors still on the way to a first good place: newcomers, and those that had no line before. */
  #unsettled: ReadonlySet<string> = NO_ONE;
  /** The lines that the last whole arrangement knew. */
  #arranged = $state.raw<EdgeList | undefined>();
  #ordered = $state.raw<Standing | undefined>();
  /** Since the last step of the dossier: what one does to the picture is taken back before that. */
  #pictures = $state.raw(NO_PICTURES);
  /** The actor that is being dragged now: a whole drag is undone at once. */
  #held: string | undefined;
  /** The places to which the actors are moving now. */
  #goal = $state.raw<Positions | undefined>();
  /** Steps up whenever the whole picture is new. */
  layoutRevision = $state(0);
  /** Steps up whenever an edit has brought actors to new places. */
  refitRevision = $state(0);

  /** `onchange`: the user has changed the place of an actor. */
  constructor(ports: PlacementPorts, onchange: () => void = () => undefined) {
    this.#animate = ports.animate;
    this.#onchange = onchange;
    this.layout = new LayoutAsking(ports);
  }

  readonly shown = $derived(this.#shown);
  /** What is shown, with everybody where they are walking to. */
  readonly #arrived = $derived<Shown | undefined>(
    this.#shown && this.#goal ? { ...this.#shown, positions: this.#goal, rough: false } : this.#shown,
  );
  /** Whether everybody stands where they do only until the good arrangement is there. */
  readonly rough = $derived(this.#shown?.rough ?? false);
  /** Where everybody stands for good, or is walking to; undefined until that is known. */
  readonly positions = $derived(this.#arrived?.rough ? undefined : this.#arrived?.positions);
  readonly pinned = $derived(this.#pinned);
  readonly ordered = $derived(this.#ordered);
  readonly canGoBack = $derived(this.#pictures.past.length > 0);
  /** How many that were placed by hand the last change of places has let go. */
  readonly released = $derived.by(() =>
    [...(this.#pictures.past.at(-1)?.pinned ?? [])].reduce((sum, id) => (this.#pinned.has(id) ? sum : sum + 1), 0),
  );
  readonly canGoForth = $derived(this.#pictures.future.length > 0);
  /** The same one during a drag, where the shown value is another with each step. */
  readonly #graph = $derived(this.#shown?.graph);
  /** How many lines have been added since the last arrangement; 0 while they are too few to mention. */
  readonly comeIn = $derived.by(() => {
    const [lines, before] = [this.#graph?.edgeList, this.#arranged];
    if (!lines || lines === before) return 0;
    const count = before ? comersIn(lines, before) : lines.ids.length;
    return count < WORTH_ARRANGING ? 0 : count;
  });

  /** A dossier whose places are all known needs no layout: its picture is there at once, and earlier questions are dropped. */
  asKept(derived: Derived, places: ReadonlyMap<string, KnownPlace> | undefined): Laid | undefined {
    const positions = standing(derived.graph, places);
    if (positions) this.layout.drop();
    return positions && { ...derived, positions };
  }

  /** Shows another dossier. `places`: the places of the actors when it was last open. */
  begin(shown: Shown, places: ReadonlyMap<string, KnownPlace> | undefined): void {
    this.#pinned = new Set([...(places ?? [])].filter(([, { pinned }]) => pinned).map(([id]) => id));
    this.#unsettled = NO_ONE;
    this.#known = places;
    this.#ordered = undefined;
    this.#forget();
    this.#show(shown);
    this.#arranged = shown.graph.edgeList;
    this.refit();
  }

  /** The picture of a dossier whose texts could be read already. */
  complete(shown: Shown): void {
    this.#show(shown);
  }

  #show(shown: Shown | undefined): void {
    this.#goal = undefined;
    this.#shown = shown;
  }

  /**
   * A picture for the time until the layout, which was asked just now, has answered; undefined where there is none, or another question was
   * put meanwhile. `places`: who is known stands there already.
   */
  async roughly(derived: Derived, places: ReadonlyMap<string, KnownPlace> | undefined): Promise<Shown | undefined> {
    const positions = places?.size ? provisional(derived.graph, places) : await this.layout.roughly(derived);
    return positions && { ...derived, positions, rough: true };
  }

  /**
   * Leads everybody from the rough picture that is shown to the good one, which was `asked` for before. Whoever is placed by hand meanwhile
   * stays there, and the others go around.
   */
  async settle(asked: Promise<Laid | undefined>): Promise<void> {
    const rough = this.#shown;
    const untouched = this.#pinned;
    let pinned = untouched;
    let laid = await asked;
    const good = laid && { positions: laid.positions, pinned: untouched, arranged: this.#arranged, ordered: undefined };
    while (laid && this.#pinned !== pinned) {
      pinned = this.#pinned;
      laid = await this.layout.lay(laid, this.#given());
    }
    const before = this.#shown?.positions;
    if (!laid || !before || this.#shown?.graph !== rough?.graph) return;
    // What was done by hand is taken back to what would have been without.
    if (pinned !== untouched) this.#push(good);
    await this.#glide(before, laid);
    if (this.#shown === laid) this.refitRevision++;
  }

  /** Who stands for good in a rough picture: those whom the dossier places, and whoever was placed by hand. */
  #given(): Map<string, KnownPlace> | undefined {
    const byHand = [...placesIn(this.#shown ?? {}, this.#pinned)].filter(([, { pinned }]) => pinned);
    const given = new Map([...(this.#known ?? []), ...byHand]);
    return given.size ? given : undefined;
  }

  close(): void {
    this.layout.drop();
    this.layout.close();
    this.#show(undefined);
    this.#known = undefined;
    this.#pinned = NO_ONE;
    this.#unsettled = NO_ONE;
    this.#arranged = this.#ordered = undefined;
    this.#forget();
  }

  /** What one did to the picture is taken back no more. */
  #forget(): void {
    this.#pictures = NO_PICTURES;
    this.#held = this.#goal = undefined;
  }

  #picture(): Picture | undefined {
    const { positions } = this;
    return positions && { positions, pinned: this.#pinned, arranged: this.#arranged, ordered: this.#ordered };
  }

  #remember(picture: Picture | undefined): void {
    this.#onchange();
    this.#push(picture);
  }

  #push(picture: Picture | undefined): void {
    if (picture) this.#pictures = { past: [...this.#pictures.past, picture].slice(-KEPT_PICTURES), future: [] };
  }

  /** The whole picture is to be fitted anew. */
  refit(): void {
    this.layoutRevision++;
  }

  /** Remembers everything. Returns what puts it back. */
  mark(): () => void {
    const shown = this.#arrived;
    const pinned = this.#pinned;
    const unsettled = this.#unsettled;
    const arranged = this.#arranged;
    const pictures = this.#pictures;
    const ordered = this.#ordered;
    const known = this.#known;
    return () => {
      this.#show(shown);
      this.#known = known;
      this.#pinned = pinned;
      this.#unsettled = unsettled;
      this.#arranged = arranged;
      this.#pictures = pictures;
      this.#ordered = ordered;
      this.layout.drop();
      this.refit();
    };
  }

  /** Where everybody stands for good; of nobody until that is known. */
  places(): Map<string, KnownPlace> {
    return this.positions ? placesIn(this.#arrived ?? {}, this.#pinned) : new Map<string, KnownPlace>();
  }

  /**
   * Shows at once what an edit has made of the dossier; returns the function that moves newcomers to a good place. `mayMove`: whether an actor
   * in the way of a new line may be moved. Throws if the layout cannot be asked.
   */
  advance(derived: Derived, mayMove: boolean): () => Promise<void> {
    const before = this.#arrived;
    const old = before?.graph;
    this.#forget();
    const { graph } = derived;
    // Most edits bring nobody and take nobody away: then everybody stands where they stood.
    const sameActors = old?.nodeList === graph.nodeList;
    let known: Map<string, KnownPlace> | undefined;
    const places = (): Map<string, KnownPlace> => (known ??= placesIn(before ?? {}, this.#pinned));
    const stand =
      before?.positions && (sameActors ? before.positions : provisional(graph, places(), before.positions.bends));
    const shown: Shown = { ...derived, positions: stand, rough: before?.rough ?? false };
    this.#show(shown);
    if (shown.positions && shown.rough) {
      this.#unsettled = NO_ONE;
      const asked = this.layout.lay(derived, this.#given());
      return () => this.settle(asked);
    }
    // Whom no line led to before; where an actor has a claim, there is a line.
    const claimsBefore = (id: string, v: number): number | undefined =>
      old?.nodeData[sameActors ? v : old.nodeList.placeOf(id)]?.claims;
    const unsettled = graph.nodeList.ids.filter((id, v) => {
      const was = claimsBefore(id, v);
      const isNew = was === undefined || (was === 0 && (graph.nodeData[v]?.claims ?? 0) > 0);
      return (isNew || this.#unsettled.has(id)) && !this.#pinned.has(id);
    });
    this.#unsettled = new Set(unsettled);
    if (stand && unsettled.length === 0 && graph.order > CAREFUL && (sameActors || allStand(graph, places()))) {
      // The layout would return the places that are known.
      this.layout.drop();
      return () => {
        if (this.#shown?.graph === graph && graph.order !== old?.order) this.refitRevision++;
        return Promise.resolve();
      };
    }
    const settled = stand && new Map([...places()].filter(([id]) => !this.#unsettled.has(id)));
    const isOld = (a: string, b: string): boolean => !!old?.hasNode(a) && old.hasNode(b) && old.areNeighbors(a, b);
    const moving = (movers: ReadonlySet<string>): void => {
      this.#unsettled = new Set([...this.#unsettled, ...movers]);
    };
    const answer = this.layout.lay(
      derived,
      settled?.size ? settled : undefined,
      mayMove ? { isOld, moving } : undefined,
    );
    return async () => {
      const laid = await answer;
      // Moved by hand meanwhile: then the place that the user chose is the good one.
      if (!laid || this.#shown !== shown) return;
      // Who stands in an order stays there, and so do the ways of the lines.
      if (shown.positions) await this.#glide(shown.positions, bowed(laid, shown.positions));
      else this.#show(laid);
      if (this.#shown?.graph !== graph) return;
      if (this.#unsettled.size > 0 || graph.order !== old?.order) this.refitRevision++;
      this.#unsettled = NO_ONE;
    };
  }

  /** Puts an actor at a place and pins it there; again and again while it is dragged, until `letGo`. */
  move(actor: string, x: number, y: number): void {
    // An actor that is moving is at its goal at once: none is left midway.
    const shown = this.#arrived;
    const index = shown?.graph.nodeList.placeOf(actor) ?? -1;
    if (!shown?.positions || index < 0) return;
    if (this.#held !== actor) this.#remember(this.#picture());
    this.#held = actor;
    this.#pinned = new Set(this.#pinned).add(actor);
    this.#show({ ...shown, positions: withMoved(shown.positions, actor, index, { x, y }) });
  }

  letGo(): void {
    this.#held = undefined;
  }

  /** Lets an actor go back to where the layout would put it beside its neighbours. */
  async release(actor: string): Promise<void> {
    if (!this.#pinned.has(actor) || !this.#shown) return;
    this.#remember(this.#picture());
    this.#pinned = new Set([...this.#pinned].filter((id) => id !== actor));
    this.#known = this.#known && new Map([...this.#known].filter(([id]) => id !== actor));
    // The good arrangement is on its way.
    if (!this.positions) return;
    const { graph } = this.#shown;
    // What is dragged while the layout answers stays where it was put.
    for (let pinned; pinned !== this.#pinned;) {
      pinned = this.#pinned;
      const now = this.#arrived;
      if (now?.graph !== graph) return;
      const known = this.places();
      if (!pinned.has(actor)) known.delete(actor);
      const laid = await this.layout.lay(now, known);
      if (!laid) return;
      if (pinned === this.#pinned) this.#show(bowed(laid, now.positions));
    }
  }

  /**
   * Lays `part` out anew, without the hidden actors; actors that were placed by hand remain, or are freed with `release`. False if a later
   * request has overtaken this one.
   */
  async arrangeAgain(part: DossierGraph, hidden: ReadonlySet<string>, release = false): Promise<boolean> {
    const before = this.#arrived;
    if (!before) return false;
    if (release) {
      this.#remember(this.#picture());
      this.#known = this.#known && new Map([...this.#known].filter(([id]) => !this.#pinned.has(id)));
      this.#pinned = NO_ONE;
    }
    // Everybody is being arranged already.
    if (before.rough) return false;
    const graph = without(part, hidden);
    // What is dragged while the layout answers stays where it was put.
    for (;;) {
      const pinned = this.#pinned;
      const known = new Map([...this.places()].filter(([id]) => pinned.has(id)));
      const places = await this.layout.arrange(before, known, graph);
      const now = this.#arrived;
      if (!places || now?.graph !== before.graph) return false;
      if (pinned !== this.#pinned) continue;
      if (!release) this.#remember(this.#picture());
      const shown: Laid = { ...now, positions: placed(now, graph, places), rough: false };
      this.#arranged = before.graph.edgeList;
      this.#ordered = undefined;
      if (this.#shown?.positions) await this.#glide(this.#shown.positions, shown);
      else this.#show(shown);
      return true;
    }
  }

  /**
   * Arranges `part` without the hidden actors, in an order if one is `asked` for. False if there is nothing to be seen yet, or a later request
   * has overtaken this one.
   */
  arrange(part: DossierGraph, hidden: ReadonlySet<string>, how: Arranging, asked?: Asked): Promise<boolean> {
    return asked ? this.#stand(asked, without(part, hidden), how) : this.arrangeAgain(part, hidden, how === 'chosen');
  }

  async #stand({ order, make, caption, idle }: Asked, graph: DossierGraph, how: Arranging): Promise<boolean> {
    const before = this.#arrived;
    if (!before?.positions) return false;
    const { positions, guides } = make(graph, this.layout.inputFor(before, graph), order, idle);
    this.layout.drop();
    if (how !== 'followed') this.#remember(this.#picture());
    if (how === 'chosen') this.#pinned = NO_ONE;
    let to = asWritten(placed(before, graph, positions));
    for (const id of this.#pinned) {
      const v = before.graph.nodeList.placeOf(id);
      if (v >= 0) to = withMoved(to, id, v, { x: before.positions.x[v] ?? 0, y: before.positions.y[v] ?? 0 });
    }
    this.#ordered = { order, guides, caption };
    this.#arranged = before.graph.edgeList;
    await this.#glide(before.positions, { ...before, positions: to, rough: false });
    this.refitRevision++;
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
    this.layout.drop();
    this.#held = undefined;
    this.#pictures = then(now);
    this.#pinned = to.pinned;
    this.#arranged = to.arranged;
    this.#ordered = to.ordered;
    await this.#glide(now.positions, { ...this.#shown, positions: to.positions, rough: false });
    this.refitRevision++;
  }

  /** A picture for what has none yet. */
  async layFirst(): Promise<void> {
    const shown = this.#shown;
    if (!shown || this.positions) return;
    const asked = this.layout.lay(shown, this.#given());
    if (shown.positions) return this.settle(asked);
    const laid = await asked;
    if (laid && this.#shown === shown) this.#show(laid);
  }

  /**
   * Moves every actor to its new place, so that the eye can follow. Any other change of the picture ends the movement. Actors that
   * keep their place are skipped.
   */
  async #glide(before: Positions, to: Laid): Promise<void> {
    if (isStill(before, to.positions)) return this.#show(to);
    // Another value of the same picture: a movement that is still under way ends.
    let last = (this.#shown = this.#shown && { ...this.#shown });
    const goal = (this.#goal = to.positions);
    await this.#animate((t) => {
      if (this.#shown !== last) return false;
      last = t === 1 ? to : { ...to, positions: between(before, to.positions, t), rough: this.rough };
      this.#shown = last;
      return true;
    });
    if (this.#goal === goal) this.#goal = undefined;
  }
}

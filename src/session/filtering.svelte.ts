/** What is left out at the moment, and what would each choice leave? */
import type { DossierGraph } from '../graph/build.ts';
import { indexClaims, type ClaimIndex } from '../graph/claim-index.ts';
import { ALL, allow, isFiltering, toggle, type Clock, type Facet, type Filter } from '../graph/filter.ts';
import { choices, graphOf, select, totalsOf, type Choice, type Visible } from '../graph/select.ts';

const NOTHING: Visible = { claims: new Set(), edges: new Map(), actors: new Set() };
const NO_ONE: ReadonlySet<string> = new Set();

export class Filtering {
  readonly #whole: () => DossierGraph | undefined;
  filter = $state.raw<Filter>(ALL);
  /** Whether actors that the filter leaves without a line are taken off the stage; else they fade. */
  hideIsolated = $state(false);

  /** What was shown before a search showed one thing alone, and the filter that it made of that. */
  #alone = $state.raw<{ readonly before: Filter; readonly filter: Filter } | undefined>();

  constructor(whole: () => DossierGraph | undefined) {
    this.#whole = whole;
  }

  readonly index = $derived.by<ClaimIndex | undefined>(() => {
    const graph = this.#whole();
    return graph && indexClaims(graph);
  });
  /** Whether anything can be left out by the filter as it is. */
  readonly active = $derived(isFiltering(this.filter));
  readonly visible = $derived<Visible>(this.index ? select(this.index, this.filter) : NOTHING);
  /** All actors, and the lines that are left. */
  readonly graph = $derived.by<DossierGraph | undefined>(() => {
    // Without a filter the index is not needed yet: the first picture does not wait for it.
    if (!this.active || !this.index) return this.#whole();
    return graphOf(this.index, this.filter, this.visible);
  });
  readonly #totals = $derived(this.index && totalsOf(this.index));
  readonly choices = $derived<Readonly<Record<Facet, readonly Choice[]>> | undefined>(
    this.index && this.#totals && choices(this.index, this.#totals, this.filter),
  );
  /** Actors that no line is left to. */
  readonly isolated = $derived.by<ReadonlySet<string>>(() => {
    if (!this.active || !this.index) return NO_ONE;
    const { index, visible } = this;
    return new Set(index.graph.filterNodes((id) => !visible.actors.has(id)));
  });

  #values(facet: Facet): readonly string[] {
    return this.index?.columns[facet].values ?? [];
  }

  toggle(facet: Facet, ...some: readonly string[]): void {
    this.filter = toggle(this.filter, facet, some, this.#values(facet));
  }

  /** Only these; all of the facet again if they were the only ones. */
  only(facet: Facet, ...some: readonly string[]): void {
    const now = this.filter.only[facet];
    const same = now?.size === some.length && some.every((value) => now.has(value));
    this.filter = allow(this.filter, facet, same ? undefined : some, this.#values(facet));
  }

  /** Only these, and of these all that there is: all other restrictions are lifted. One step leads back. */
  showOnly(facet: Facet, some: readonly string[]): void {
    const before = this.alone ? (this.#alone?.before ?? this.filter) : this.filter;
    this.filter = allow({ ...ALL, clock: this.filter.clock }, facet, some, this.#values(facet));
    this.#alone = { before, filter: this.filter };
  }

  /** Whether what is shown is still what `showOnly` has made of it. */
  readonly alone = $derived(this.#alone !== undefined && this.#alone.filter === this.filter);

  /** Shows again what was shown before. */
  showBefore(): void {
    if (this.#alone && this.alone) this.filter = this.#alone.before;
    this.#alone = undefined;
  }

  all(facet: Facet): void {
    this.filter = allow(this.filter, facet, undefined, []);
  }

  setOrigins(min: number, max = Infinity): void {
    this.filter = { ...this.filter, origins: { min, max } };
  }

  /** A span means something by one clock only: another clock lifts it. */
  setClock(clock: Clock): void {
    if (clock !== this.filter.clock) this.filter = { ...this.filter, clock, span: undefined };
  }

  setSpan(span: Filter['span']): void {
    this.filter = { ...this.filter, span };
  }

  setUndated(undated: boolean): void {
    this.filter = { ...this.filter, undated };
  }

  /** Shows everything; the clock stays. */
  clear(): void {
    this.filter = { ...ALL, clock: this.filter.clock };
  }
}

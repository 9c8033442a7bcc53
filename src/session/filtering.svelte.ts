/**
 * What is left out at the moment, and what would each choice leave? Of a large graph the picture follows each choice at once, and what is said of
 * it beside the picture once the hand rests: counts and sentences would be late by the time that they are read.
 */
import { untrack } from 'svelte';
import type { DossierGraph } from '../graph/build.ts';
import { indexOf, indexSteps, type ClaimIndex } from '../graph/claim-index.ts';
import { ALL, allow, isFiltering, toggle, type Clock, type Facet, type Filter } from '../graph/filter.ts';
import { choices, graphOf, leftBy, select, totalsOf, type Choice, type Visible } from '../graph/select.ts';
import { soon } from './in-turns.ts';

const NOTHING: Visible = { claims: new Set(), edges: new Map(), actors: new Set(), lines: [], data: [] };
const NO_ONE: ReadonlySet<string> = new Set();

/** With more lines, what is said of a choice comes after its picture. */
const MANY = 2000;
/** A hand that has chosen nothing for so long rests, in milliseconds: longer than a step of a brush, shorter than it takes to look up. */
const REST = 120;

/** What a filter leaves, as it is told beside the picture. */
interface Described {
  readonly filter: Filter;
  readonly visible: Visible;
  readonly graph: DossierGraph | undefined;
}

export class Filtering {
  readonly #whole: () => DossierGraph | undefined;
  #filter = $state.raw<Filter>(ALL);
  /** What is still told of another filter, of which graph. */
  #told = $state.raw<(Described & { readonly of: DossierGraph }) | undefined>();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether actors that the filter leaves without a line are taken off the stage; else they fade. */
  hideIsolated = $state(false);
  /** Whether actors that have an image are drawn without it. */
  hideImages = $state(false);

  /** What was shown before a search showed one thing alone, and the filter that it made of that. */
  #alone = $state.raw<{ readonly before: Filter; readonly filter: Filter } | undefined>();

  constructor(whole: () => DossierGraph | undefined) {
    this.#whole = whole;
  }

  get filter(): Filter {
    return this.#filter;
  }

  set filter(filter: Filter) {
    clearTimeout(this.#rest);
    untrack(() => {
      const of = this.#whole();
      if (of && of.size > MANY && filter !== this.#filter) {
        const { filter: before, visible, graph } = this.described;
        this.#told = { of, filter: before, visible, graph };
        this.#rest = setTimeout(() => (this.#told = undefined), REST);
      } else this.#told = undefined;
    });
    this.#filter = filter;
  }

  /** Another dossier: nothing is left out of it, and nothing told of the one before. */
  begin(): void {
    clearTimeout(this.#rest);
    this.#told = undefined;
    this.#filter = ALL;
  }

  /** The last index, of which most is still so after an edit. */
  #indexed: ClaimIndex | undefined;
  /** Calls off what is still being indexed. */
  #stopIndexing: (() => void) | undefined;
  /** Counts indexes that came after their picture. */
  #followed = $state(0);
  /** What is filtered. Of a large graph that an edit has changed it follows once the hand rests, unless the picture asks for it: until then it is as it was. */
  readonly index = $derived.by<ClaimIndex | undefined>(() => {
    void this.#followed;
    this.#stopIndexing?.();
    this.#stopIndexing = undefined;
    const graph = this.#whole();
    const last = this.#indexed;
    if (!graph || last?.graph === graph) return graph && last;
    const canWait = last && graph.size > MANY && !this.active && isEdited(last.graph, graph);
    if (!canWait) return (this.#indexed = indexOf(graph, last));
    const timer = setTimeout(() => {
      this.#stopIndexing = soon(indexSteps(graph, last), (made) => {
        this.#indexed = made;
        this.#followed++;
      });
    }, REST);
    this.#stopIndexing = () => clearTimeout(timer);
    return last;
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
  readonly #describing = $derived.by<Described>((): Described => {
    const told = this.#told;
    return told && told.of === this.#whole() ? told : this;
  });
  readonly #describedFilter = $derived(this.#describing.filter);
  readonly #describedVisible = $derived(this.#describing.visible);
  readonly #describedGraph = $derived(this.#describing.graph);
  /** What is told of it beside the picture: its numbers and lists. */
  readonly described: Described = describedBy(
    () => this.#describedFilter,
    () => this.#describedVisible,
    () => this.#describedGraph,
  );

  readonly #totals = $derived(this.index && totalsOf(this.index));
  readonly #left = $derived(this.index && leftBy(this.index, this.#describedFilter));
  /** Which are on, at once; and what each would leave. */
  readonly choices = $derived<Readonly<Record<Facet, readonly Choice[]>> | undefined>(
    this.index && this.#totals && choices(this.index, this.#totals, this.filter, this.#left),
  );
  /** Actors that no line is left to. */
  readonly isolated = $derived.by<ReadonlySet<string>>(() => {
    if (!this.active || !this.index) return NO_ONE;
    const { index, visible } = this;
    return new Set(index.graph.filterNodes((id) => !visible.actors.has(id)));
  });

  /** Those of them that are off the stage. */
  readonly hidden = $derived(this.hideIsolated ? this.isolated : NO_ONE);
  /** Whether some of them are still to be seen. */
  readonly fades = $derived.by(() => !this.hideIsolated && this.isolated.size > 0);

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

/** Whether one graph is of the same dossier as another, and of the same texts. */
function isEdited(before: DossierGraph, now: DossierGraph): boolean {
  const [a, b] = [before.getAttribute('dossier'), now.getAttribute('dossier')];
  return a.id === b.id && a.documents === b.documents;
}

/** Each only worked out when somebody asks for it. */
const describedBy = (
  filter: () => Filter,
  visible: () => Visible,
  graph: () => DossierGraph | undefined,
): Described => ({
  get filter() {
    return filter();
  },
  get visible() {
    return visible();
  },
  get graph() {
    return graph();
  },
});

/**
 * Is the graph seen from afar, in groups, and which of them are open? What the reader chose; what is drawn of it is made by
 * `overview-picture.svelte.ts`, which comes when it is wanted.
 */
import type { DossierGraph } from '../graph/build.ts';
import type { Grouping } from '../graph/groupings.ts';
import type { Point } from '../scene/shape.ts';
import type { Filtering } from './filtering.svelte.ts';
import { GroupPlaces } from './group-places.svelte.ts';
import type { Ports } from './ports.ts';
import { LARGE } from './view.ts';

/** What the reader chose: a grouping, or to see all actors; as the size of the graph says, while they have not chosen. */
export type OverviewChoice = Grouping | 'no' | undefined;

export interface OverviewState {
  readonly choice: OverviewChoice;
  /** Ids of the groups that the reader has opened, in that order. */
  readonly opened: readonly string[];
}

interface OverviewHost {
  /** Everything that the dossier holds. */
  readonly whole: DossierGraph | undefined;
  readonly filtering: Filtering;
}

export class Overview {
  readonly #host: OverviewHost;
  readonly #ports: Pick<Ports, 'arrange' | 'arrangeGroups' | 'animate'>;
  // Written by the methods here and by the address: the session keeps this part to itself.
  state = $state.raw<OverviewState>({ choice: undefined, opened: [] });
  /** Where a line is drawn in the overview, for what hangs on it. */
  middleOf = $state.raw<((edge: string) => Point | undefined) | undefined>();
  /** Where the groups stand. */
  readonly places = new GroupPlaces();

  constructor(host: OverviewHost, ports: Pick<Ports, 'arrange' | 'arrangeGroups' | 'animate'>) {
    this.#host = host;
    this.#ports = ports;
  }

  /** How many actors are shown. */
  readonly actors = $derived.by(() => {
    const { whole, filtering } = this.#host;
    return filtering.active ? filtering.visible.actors.size : (whole?.order ?? 0);
  });
  /** Whether there is so much that an overview is offered. */
  readonly offered = $derived.by(() => (this.#host.whole?.order ?? 0) > LARGE / 3);
  readonly shown = $derived.by(() => {
    const { choice } = this.state;
    if (!this.#host.whole?.order || choice === 'no') return false;
    return choice !== undefined || this.actors > LARGE;
  });
  readonly grouping = $derived.by<Grouping>(() => {
    const { choice } = this.state;
    return choice === undefined || choice === 'no' ? 'communities' : choice;
  });

  get arrange(): Ports['arrange'] {
    return this.#ports.arrangeGroups ?? this.#ports.arrange;
  }

  get animate(): Ports['animate'] {
    return this.#ports.animate;
  }

  /** Groups of one kind are not those of another: all are closed. */
  choose(choice: OverviewChoice): void {
    const same = choice === this.state.choice;
    this.state = { choice, opened: same || choice === 'no' ? this.state.opened : [] };
  }

  open(group: string): void {
    const { choice, opened } = this.state;
    if (!opened.includes(group)) this.state = { choice, opened: [...opened, group] };
  }

  /** With all that is open within it. */
  close(group: string): void {
    const { choice, opened } = this.state;
    this.state = { choice, opened: opened.filter((id) => id !== group && !id.startsWith(`${group}/`)) };
  }

  /** One step out: the group that was opened last is closed, if any is. */
  stepOut(): void {
    const last = this.state.opened.at(-1);
    if (this.shown && last !== undefined) this.close(last);
  }

  /** Another dossier. */
  begin(): void {
    this.state = { choice: undefined, opened: [] };
    this.places.begin();
  }
}

/** What is remembered of where everybody stood, and how are they asked to stand anew? */
import type { Dossier } from '../dossier/schema.ts';
import type { DossierGraph } from '../graph/build.ts';
import type { EdgeList } from '../graph/dossier-graph.ts';
import { ASIDE, type Order } from '../graph/orders.ts';
import type { Guide, Ordered } from '../layout/ordered.ts';
import type { LayoutInput, Positions } from '../layout/types.ts';
import type { Locale } from '../words/languages.ts';

/** The order that everybody stands in, and what is drawn behind them. */
export interface Standing {
  readonly order: Order;
  readonly guides: readonly Guide[];
  readonly caption: Caption;
}

/** What is written beside a guide, by its key. */
export type Caption = (graph: DossierGraph, order: Order, key: string, locale: Locale) => string;

/** As it is seen: behind those who were left without a line something stands only as long as there are any. */
export const standingWith = (standing: Standing | undefined, idle: boolean): Standing | undefined =>
  idle || !standing ? standing : { ...standing, guides: standing.guides.filter(({ key }) => key !== ASIDE) };

/** Whether everybody stands by lists of actors that a step has changed: nobody stays in a group that they are not in any more. */
export const followsLists = (
  standing: Standing | undefined,
  before: { readonly dossier: Dossier },
  now: { readonly dossier: Dossier },
): boolean => standing?.order.by === 'list' && before.dossier.actorLists !== now.dossier.actorLists;

/** The places before the reader changed them. */
export interface Picture {
  readonly positions: Positions;
  readonly pinned: ReadonlySet<string>;
  readonly arranged: EdgeList | undefined;
  readonly ordered: Standing | undefined;
}

export interface Pictures {
  /** The last one last. */
  readonly past: readonly Picture[];
  readonly future: readonly Picture[];
}

/**
 * `chosen` by the reader: whoever was placed by hand is let go. `again`: they stay. `followed`: they stay, too, and it cannot be undone, since
 * an address asked for it.
 */
export type Arranging = 'chosen' | 'again' | 'followed';

export interface Asked {
  readonly order: Order;
  /** Where an order puts the actors of a graph. */
  readonly make: (graph: DossierGraph, input: LayoutInput, order: Order, idle?: ReadonlySet<string>) => Ordered;
  readonly caption: Caption;
  /** Who has no line left there: they have no room of their own. */
  readonly idle?: ReadonlySet<string>;
}

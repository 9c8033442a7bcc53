/**
 * Where do the groups of an overview stand, and what is undone when the reader moves one? Level by level: what a group holds stands around its
 * middle. They are not written into the dossier: another grouping, or an edit, makes other groups.
 */
import type { GroupTree, Item } from '../graph/group-tree.ts';
import type { KnownPlace, Positions } from '../layout/types.ts';
import type { Point } from '../scene/shape.ts';

/** So many moves can be undone. */
const KEPT = 100;

/** Places of a level before and after a move. */
interface Move {
  readonly tree: GroupTree;
  readonly level: Level;
  readonly from: Positions;
  readonly to: Positions;
}

/** What stands side by side. */
export interface Level {
  /** The group that holds it, the outermost by the empty string, below the name of the grouping: places outlast their tree by it. */
  readonly name: string;
  readonly key: string;
  readonly items: readonly Item[];
}

interface Moves {
  /** The last one last. */
  readonly past: readonly Move[];
  readonly future: readonly Move[];
}

const NO_MOVES: Moves = { past: [], future: [] };

export class GroupPlaces {
  /** The places of the items of each level, while all are closed, by its key. */
  readonly #arranged = new WeakMap<GroupTree, ReadonlyMap<string, Positions>>();
  /** The same by item, of the last tree: after an edit no item jumps. */
  readonly #before = new Map<string, ReadonlyMap<string, KnownPlace>>();
  /** Steps up with every change. */
  #revision = $state(0);
  #tree = $state.raw<GroupTree | undefined>();
  #moves = $state.raw(NO_MOVES);
  /** What is being dragged now: a whole drag is undone at once. */
  #held = $state<string | undefined>();

  readonly held = $derived(this.#held);
  readonly canGoBack = $derived(this.#tree !== undefined && this.#moves.past.at(-1)?.tree === this.#tree);
  readonly canGoForth = $derived(this.#tree !== undefined && this.#moves.future.at(-1)?.tree === this.#tree);

  /** Which tree is seen; only its moves are undone. */
  show(tree: GroupTree | undefined): void {
    this.#tree = tree;
    this.#held = undefined;
  }

  /** Another dossier. */
  begin(): void {
    this.#before.clear();
    this.#moves = NO_MOVES;
    this.#held = undefined;
  }

  /** The places on the levels that are arranged. */
  of(tree: GroupTree): ReadonlyMap<string, Positions> {
    void this.#revision;
    return this.#arranged.get(tree) ?? new Map<string, Positions>();
  }

  /** Where the items of a level stood before an edit. */
  before({ name }: Level): ReadonlyMap<string, KnownPlace> | undefined {
    return this.#before.get(name);
  }

  /** A level has been arranged. */
  set(tree: GroupTree, level: Level, positions: Positions): void {
    const pinned = this.#before.get(level.name);
    const places = level.items.map(({ id }, i): [string, KnownPlace] => [
      id,
      {
        ...{ x: positions.x[i] ?? 0, y: positions.y[i] ?? 0, side: positions.side[i] ?? 'below' },
        pinned: pinned?.get(id)?.pinned ?? false,
      },
    ]);
    this.#put(tree, level, positions, new Map(places));
  }

  /** Moves an item by so much, in world units, again and again while it is dragged, until `letGo`. After an edit it stays there. */
  move(tree: GroupTree, level: Level, id: string, by: Point): void {
    const from = this.#arranged.get(tree)?.get(level.key);
    const at = level.items.findIndex((item) => item.id === id);
    if (!from || at < 0) return;
    const [x, y] = [Float64Array.from(from.x), Float64Array.from(from.y)];
    x[at] = (x[at] ?? 0) + by.x;
    y[at] = (y[at] ?? 0) + by.y;
    const to = { ...from, x, y };
    const places = new Map(this.#before.get(level.name));
    places.set(id, { x: x[at], y: y[at], side: to.side[at] ?? 'below', pinned: true });
    this.#put(tree, level, to, places);
    const { past } = this.#moves;
    const last = past.at(-1);
    const goesOn = this.#held === id && last?.tree === tree && last.level.key === level.key;
    const move = { tree, level, from: goesOn ? last.from : from, to };
    this.#moves = { past: [...(goesOn ? past.slice(0, -1) : past.slice(1 - KEPT)), move], future: [] };
    this.#held = id;
  }

  letGo(): void {
    this.#held = undefined;
  }

  /** Takes back the last move, or makes it again. */
  back(): void {
    const { past, future } = this.#moves;
    const last = past.at(-1);
    if (!last || !this.canGoBack) return;
    this.set(last.tree, last.level, last.from);
    this.#moves = { past: past.slice(0, -1), future: [...future, last] };
  }
  forth(): void {
    const { past, future } = this.#moves;
    const next = future.at(-1);
    if (!next || !this.canGoForth) return;
    this.set(next.tree, next.level, next.to);
    this.#moves = { past: [...past, next], future: future.slice(0, -1) };
  }

  #put(tree: GroupTree, level: Level, positions: Positions, places: ReadonlyMap<string, KnownPlace>): void {
    this.#arranged.set(tree, new Map(this.#arranged.get(tree)).set(level.key, positions));
    this.#before.set(level.name, places);
    this.#revision++;
  }
}

/**
 * How is the overview drawn now? Groups that the reader has opened, or that hold what is chosen; the places of all groups and actors;
 * and which of them stand out. Arranged level by level, each when it is first opened: opening one moves no other about.
 */
import '../words/every-language.ts';
import { untrack } from 'svelte';
import { groupTreeSteps, isGroup, type GroupTree, type Item } from '../graph/group-tree.ts';
import { bundled, bundledAcross, bundlesBetween, unfold, type Bundle, type Unfolded } from '../graph/overview.ts';
import type { Positions } from '../layout/types.ts';
import { plainArrangement } from '../layout/plain.ts';
import { LABEL_SIZE } from '../scene/palette.ts';
import { clampLines, wrapText } from '../scene/wrap.ts';
import { ASPECT } from '../scene/layout-input.ts';
import { measureText } from '../scene/measure.ts';
import { block, label, nodeFaces, roomForAll, type NodeStyle } from '../scene/node-style.ts';
import type { EdgeMark } from '../scene/build.ts';
import type { Point } from '../scene/shape.ts';
import {
  bubbleRadius,
  bundleMarks,
  levelInput,
  overviewScene,
  placesBetween,
  placesOf,
  type LaidLevel,
  type OverviewScene,
  type Place,
} from '../scene/overview.ts';
import { itemLabel, itemName } from '../wording/group-name.ts';
import { LOCALES, type Locale } from '../words/languages.ts';
import { chosenEmphasis } from './query-emphasis.ts';
import type { Level } from './group-places.svelte.ts';
import type { Pointed } from './selection.ts';
import type { Session } from './session.svelte.ts';
import { Worked } from './worked.svelte.ts';

/** Longest line of a group's name, in world units: it names several. */
const NAME_WIDTH = 158;
/** The same where there is little room: one name, in up to two lines. */
const BRIEF_WIDTH = 92;
const NO_POSITIONS: ReadonlyMap<string, Positions> = new Map();

/** What stands out: bundles of the lines that are meant, and the items at their ends. */
export interface Standing {
  readonly bundles: readonly Bundle[];
  readonly items: ReadonlySet<string>;
}

export class OverviewPicture {
  readonly #session: Session;
  /** The places of the items of each level of the present tree. */
  readonly #positions = $derived.by<ReadonlyMap<string, Positions>>(() =>
    this.tree ? this.#session.overview.places.of(this.tree) : NO_POSITIONS,
  );
  #drawn = $state.raw<ReadonlyMap<string, Place>>(new Map());
  readonly #asked = new WeakMap<GroupTree, Set<string>>();
  /** Whether there is little room: a group is named by the first of its names. */
  brief = $state(false);
  /** What of the overview alone is pointed at: a group or a bundle. */
  pointedItem = $state<string | undefined>();
  pointedBundle = $state<string | undefined>();
  /** Steps up when the first picture of a tree is there. */
  revision = $state(0);

  constructor(session: Session) {
    this.#session = session;
    $effect(() => this.#ask());
    $effect(() => () => this.#session.overview.places.show(undefined));
    $effect(() => this.#walk());
  }

  readonly #grouping = new Worked<GroupTree>(() => {
    const { whole, overview } = this.#session;
    return whole && groupTreeSteps(whole, overview.grouping);
  });
  /** Undefined while it is being found out. */
  readonly tree = $derived.by<GroupTree | undefined>(() => this.#grouping.value);

  /** How much of finding the groups is done, 0 to 1; undefined where that is not known. */
  readonly share = $derived.by<number | undefined>(() => this.#grouping.course?.share);

  /** Groups that have to be open for what is chosen to be seen. */
  readonly #needed = $derived.by<readonly string[]>(() => {
    const { tree } = this;
    const { selection, activeClaim, edgeOf, whole } = this.#session;
    if (!tree || !whole) return [];
    const ends = (edge: string | undefined): readonly string[] =>
      edge !== undefined && whole.hasEdge(edge) ? whole.extremities(edge) : [];
    const above = (id: string): readonly string[] => {
      if (!id.startsWith('@')) return whole.hasNode(id) ? tree.around(id).map((group) => group.id) : [];
      const keys = id.split('/');
      return keys.slice(1).map((_, i) => keys.slice(0, i + 1).join('/'));
    };
    switch (selection.kind) {
      case 'actor':
      case 'around':
        return above(selection.id);
      case 'edge':
        return ends(selection.id).flatMap(above);
      case 'claim':
      case 'passage':
        return ends(edgeOf(activeClaim ?? '')).flatMap(above);
      case 'between':
        return [selection.a, selection.b].flatMap(above);
      case 'path':
        return this.onPath.flatMap(above);
      default:
        return [];
    }
  });
  /** Those on the path that was asked for. */
  readonly onPath = $derived.by<readonly string[]>(() => {
    const { selection, graph, edgeOf, whole } = this.#session;
    return selection.kind === 'path' ? [...(chosenEmphasis(graph, selection, edgeOf, whole)?.actors ?? [])] : [];
  });
  readonly #wanted = $derived.by<ReadonlySet<string>>(
    () => new Set([...this.#session.overview.state.opened, ...this.#needed]),
  );
  /** Those that are open: as far as the places of what they hold are known. */
  readonly open = $derived.by<ReadonlySet<string>>(
    () => new Set([...this.#wanted].filter((id) => this.#positions.has(id))),
  );
  readonly unfolded = $derived.by<Unfolded | undefined>(() =>
    this.tree && this.#positions.has('') ? unfold(this.tree, this.open) : undefined,
  );
  readonly bundles = $derived.by<readonly Bundle[]>(() =>
    this.unfolded && this.#session.graph ? bundled(this.#session.graph, this.unfolded) : [],
  );

  readonly #levels = $derived.by<ReadonlyMap<string, LaidLevel>>(() => {
    const levels = new Map<string, LaidLevel>();
    for (const { group, items } of this.unfolded?.levels ?? []) {
      const key = group?.id ?? '';
      const positions = this.#positions.get(key);
      if (positions) levels.set(key, { items, positions, faces: this.#roomFor(items) });
    }
    return levels;
  });
  readonly #goal = $derived.by(() => placesOf(this.#levels));
  readonly faces = $derived.by<ReadonlyMap<string, NodeStyle>>(() => {
    const last = this.tree ? undefined : this.#lastShown();
    if (last) return last.faces;
    const items = this.unfolded?.levels.flatMap((level) => level.items) ?? [];
    return new Map(this.#facesOf(items, this.#session.locale, this.brief).map((face) => [face.id, face]));
  });
  /** What was drawn last of a dossier: seen until the groups of what an edit has made of it are found out and arranged. */
  #last:
    | {
        readonly id: string;
        readonly scene: OverviewScene;
        readonly tree: GroupTree;
        readonly open: ReadonlySet<string>;
        readonly faces: ReadonlyMap<string, NodeStyle>;
      }
    | undefined;
  /** The last picture, as long as it is one of the open dossier. */
  #lastShown() {
    const { whole } = this.#session;
    return whole && this.#last?.id === whole.getAttribute('dossier').id ? this.#last : undefined;
  }
  /** The groups of the picture that is seen. */
  readonly seenTree = $derived.by<GroupTree | undefined>(() => this.tree ?? this.#lastShown()?.tree);
  readonly seenOpen = $derived.by<ReadonlySet<string>>(() =>
    this.tree ? this.open : (this.#lastShown()?.open ?? this.open),
  );
  readonly scene = $derived.by<OverviewScene | undefined>(() => {
    const { tree, unfolded, bundles } = this;
    const { whole, slots } = this.#session;
    if (!whole || tree?.roots.length === 0) return undefined;
    const { id } = whole.getAttribute('dossier');
    if (!tree || !unfolded || this.#drawn.size === 0) return this.#lastShown()?.scene;
    const graph = this.#session.graph ?? whole;
    const scene = overviewScene({ graph, unfolded, bundles, places: this.#drawn, faces: this.faces, slots });
    this.#last = { id, scene, tree, open: this.open, faces: this.faces };
    return scene;
  });

  /** By item: actors that a shown line is left to; all, where nothing is filtered. */
  shownIn(item: Item): number {
    const { filtering } = this.#session;
    if (!filtering.active) return item.members.length;
    const { actors } = filtering.visible;
    return item.members.reduce((count, actor) => count + (actors.has(actor) ? 1 : 0), 0);
  }

  /** How some bundles are drawn, whether or not they are among those of the scene. */
  marksOf(bundles: readonly Bundle[]): EdgeMark[] {
    const { scene, unfolded } = this;
    const { graph, slots } = this.#session;
    return scene && unfolded && graph ? bundleMarks(graph, unfolded, bundles, scene.ends, slots) : [];
  }

  /** Whether what is chosen is within a group, and so keeps it open. */
  holds(group: string): boolean {
    return this.#needed.includes(group);
  }

  nameOf(item: Item, inside = false): string {
    const { whole, locale } = this.#session;
    return whole ? itemName(whole, item, locale, inside) : item.id;
  }

  /** The lines between two, or inside of one, as they are shown. */
  between(
    a: string,
    b: string,
    family?: string,
  ): { readonly a: Item; readonly b: Item; readonly bundles: Bundle[] } | undefined {
    const [one, other] = [this.tree?.find(a), this.tree?.find(b)];
    const { graph } = this.#session;
    return one && other && graph && { a: one, b: other, bundles: bundlesBetween(graph, one, other, family) };
  }

  /** The item that represents an actor. */
  leafOf(actor: string): Item | undefined {
    return this.unfolded?.leafOf.get(actor);
  }

  /** What stands out now, by what is pointed at or else chosen; undefined if nothing does. */
  readonly standing = $derived.by<Standing | undefined>(() => {
    const { unfolded, scene, pointedItem, pointedBundle } = this;
    const { graph, emphasis, selection, pointed } = this.#session;
    if (!unfolded || !scene || !graph) return undefined;
    if (pointedBundle !== undefined) return this.#standingBundles((bundle) => bundle.id === pointedBundle);
    if (pointedItem !== undefined) return this.#ofItem(pointedItem);
    if (!pointed && selection.kind === 'between') {
      const { a, b, family } = selection;
      if (a === b) return this.#ofItem(a);
      const [low, high] = a < b ? [a, b] : [b, a];
      return this.#standingBundles(
        (bundle) => bundle.a === low && bundle.b === high && (family === undefined || bundle.family === family),
      );
    }
    if (!emphasis) return undefined;
    const items = [...emphasis.actors].flatMap((actor) => unfolded.leafOf.get(actor)?.id ?? []);
    return { bundles: bundledAcross(graph, unfolded, emphasis.edges), items: new Set(items) };
  });

  #ofItem(id: string): Standing | undefined {
    // What is open is seen whole: its ring shows that it is meant.
    if (this.open.has(id)) return undefined;
    const found = this.#standingBundles((bundle) => bundle.a !== bundle.b && (bundle.a === id || bundle.b === id));
    return { ...found, items: new Set([...found.items, id]) };
  }

  #standingBundles(test: (bundle: Bundle) => boolean): Standing {
    const bundles = this.bundles.filter(test);
    return { bundles, items: new Set(bundles.flatMap(({ a, b }) => [a, b])) };
  }

  /** Points at something of the overview, or of the dossier. */
  point(item?: string, bundle?: string, of?: Pointed): void {
    this.pointedItem = item;
    this.pointedBundle = bundle;
    this.#session.hover(of);
  }

  #unit = $derived.by(() => Math.max(1, ...(this.tree?.roots.map(({ members }) => members.length) ?? [])));

  #facesOf(items: readonly Item[], locale: Locale, brief = false): NodeStyle[] {
    const { whole, dossier } = this.#session;
    if (!whole || !dossier) return [];
    const actors = items.filter((item) => !isGroup(item)).map(({ id }) => id);
    const own = new Map(
      nodeFaces(whole, [locale, dossier.language], measureText, actors).map((face) => [face.id, face] as const),
    );
    return items.map((item): NodeStyle => {
      const face = own.get(item.id);
      if (face) return face;
      return {
        id: item.id,
        radius: bubbleRadius(item.members.length, this.#unit),
        shape: 'circle',
        ...this.#nameOn(item, locale, brief),
        language: locale,
        direction: 'ltr',
      };
    });
  }

  /** One name in up to three lines, or a line for each of several. */
  #nameOn(item: Item, locale: Locale, brief: boolean): Pick<NodeStyle, 'lines' | 'width' | 'height'> {
    const { whole } = this.#session;
    const [first = '', ...more] = whole ? itemLabel(whole, item, locale) : [];
    if (brief) return label(first, BRIEF_WIDTH, measureText);
    if (more.length === 0) return label(first, NAME_WIDTH, measureText);
    const font = { size: LABEL_SIZE, bold: true };
    const lines = [first, ...more].flatMap((name) =>
      clampLines(wrapText(name, NAME_WIDTH, font, measureText), 1, NAME_WIDTH, font, measureText),
    );
    return block(lines, measureText);
  }

  /** Room for the names in every language of the interface. */
  #roomFor(items: readonly Item[]): NodeStyle[] {
    return roomForAll(LOCALES.map((locale) => this.#facesOf(items, locale)));
  }

  /** Asks for the places on levels that are to be shown. Earlier answers are known. */
  #ask(): void {
    const { tree } = this;
    const { overview } = this.#session;
    if (!tree) return;
    const asked = this.#asked.get(tree) ?? new Set<string>();
    this.#asked.set(tree, asked);
    const wanted = ['', ...this.#wanted];
    untrack(() => {
      overview.places.show(tree);
      const known = overview.places.of(tree);
      for (const key of wanted) {
        if (known.has(key) || asked.has(key)) continue;
        const group = key === '' ? undefined : tree.find(key);
        if (key !== '' && (!group || !isGroup(group))) continue;
        asked.add(key);
        void this.#arrange(tree, this.#level(key, group && isGroup(group) ? tree.childrenOf(group) : tree.roots));
      }
    });
  }

  #level(key: string, items: readonly Item[]): Level {
    return { name: `${this.#session.overview.grouping} ${key}`, key, items };
  }

  async #arrange(tree: GroupTree, level: Level): Promise<void> {
    const { whole, overview } = this.#session;
    if (!whole) return;
    const { items } = level;
    const input = levelInput(whole, items, this.#roomFor(items), ASPECT, overview.places.before(level));
    let positions: Positions;
    try {
      positions = await overview.arrange(input);
    } catch (cause) {
      // No arrangement can be had: a plain order says less, and is there.
      console.error(cause);
      positions = plainArrangement(input);
    }
    overview.places.set(tree, level, positions);
  }

  /** The middle of an item should stand here, in world units; again and again while it is dragged, until `letGo`. */
  move(id: string, to: Point): void {
    const { tree } = this;
    const holder = this.unfolded?.levels.find(({ items }) => items.some((item) => item.id === id));
    const now = this.#drawn.get(id);
    if (!tree || !holder || !now) return;
    this.#session.coding.letGo();
    const level = this.#level(holder.group?.id ?? '', holder.items);
    this.#session.overview.places.move(tree, level, id, { x: to.x - now.x, y: to.y - now.y });
  }

  letGo(): void {
    this.#session.overview.places.letGo();
  }

  #lastTree: GroupTree | undefined;
  #turn = 0;
  /** All items move to their new places. */
  #walk(): void {
    const goal = this.#goal;
    const { tree } = this;
    if (goal.size === 0 || !tree) return;
    untrack(() => {
      const before = this.#drawn;
      const turn = ++this.#turn;
      if (this.#lastTree !== tree || before.size === 0) {
        this.#lastTree = tree;
        this.#drawn = goal;
        this.revision++;
        return;
      }
      if (this.#session.overview.places.held !== undefined) {
        this.#drawn = goal;
        return;
      }
      const holderOf = (id: string): string | undefined => {
        const way = this.unfolded?.levels.find(({ items }) => items.some((item) => item.id === id));
        return way?.group?.id;
      };
      void this.#session.overview.animate((t) => {
        if (turn !== this.#turn) return false;
        this.#drawn = t === 1 ? goal : placesBetween(before, goal, holderOf, t);
        return true;
      });
    });
  }

  /** The places after all items have moved. */
  get goal(): ReadonlyMap<string, Place> {
    return this.#goal;
  }
}

/**
 * What does a graph look like from afar? Groups as bubbles, as large in area as they have actors; one that is open as a ring around
 * what it holds, in its own place; and between two a ribbon with a stripe for each family. Numbers only, as the scene of all actors.
 */
import type { DossierGraph } from '../graph/build.ts';
import type { Item } from '../graph/group-tree.ts';
import { joinedAmong, type Bundle, type Unfolded } from '../graph/overview.ts';
import { labelBox, type Box } from '../layout/label-box.ts';
import { loopPlace } from '../layout/parallel-offset.ts';
import { stepBack } from '../layout/step-back.ts';
import type { LabelSide, LayoutInput, LayoutLink, Positions } from '../layout/types.ts';
import { union, type EdgeMark, type NodeMark, type Scene } from './build.ts';
import { loop, type Curve } from './curve.ts';
import type { PlacedLabel } from './labels-at.ts';
import { lineMark } from './marks.ts';
import type { NodeStyle } from './node-style.ts';
import { PALE } from './palette.ts';
import { beside, freeNumbers, SEAM, type RibbonNumber } from './ribbons.ts';
import type { Outline, Point } from './shape.ts';

/** Radius of the largest bubble; all others by it. */
const LARGEST = 84;
const SMALLEST = 15;
/** Between a ring and what it holds, and around a bubble for what lies beside it. */
const PADDING = 16;
const GAP = 3;
/** Of what a ribbon ends at, so much is as wide as it may be. */
const BREADTH = 0.6;

/** Area by actors. `most`: how many the largest group has. */
export const bubbleRadius = (actors: number, most: number): number =>
  Math.max(SMALLEST, LARGEST * Math.sqrt(actors / Math.max(1, most)));

/** Gently: a bundle can have a hundred origins. One is as thin as a single line of one origin. */
export const bundleWidth = (origins: number): number => Math.min(9, 1.6 + 1.2 * (Math.sqrt(Math.max(1, origins)) - 1));

/** What stands side by side, as it looks: faces and positions in the order of the items. */
export interface LaidLevel {
  readonly items: readonly Item[];
  readonly faces: readonly NodeStyle[];
  readonly positions: Positions;
}

export interface Place extends Point {
  readonly radius: number;
  readonly side: LabelSide;
}

/** Seen whole, the picture is smaller than life, and names are as large as they can be read: they need more room. */
const ROOM = 1.35;

/** For each item so many of its links pull; all of them together would pull everything into one heap. */
const PULLS = 2;

/** The question of where the items of a level stand, while all of them are closed. */
export function levelInput(
  graph: DossierGraph,
  items: readonly Item[],
  faces: readonly NodeStyle[],
  aspect: number,
  known?: NonNullable<LayoutInput['known']>,
): LayoutInput {
  const nodes = faces.map(({ id, radius, width, height }) => ({
    id,
    radius: radius + PADDING / 2,
    label: { width: width * ROOM, height: height * ROOM },
  }));
  const joined = joinedAmong(graph, items);
  const pulled = new Uint8Array(items.length);
  const links: LayoutLink[] = [];
  // The heaviest first: each item keeps its own heaviest, and the heaviest of all are kept besides.
  joined.forEach(({ a, b }, rank) => {
    if (rank >= items.length * PULLS && pulled[a] && pulled[b]) return;
    pulled[a] = pulled[b] = 1;
    links.push({ source: a, target: b, lines: 1 });
  });
  return known ? { nodes, links, aspect, known } : { nodes, links, aspect };
}

/** Where everything stands with some groups open. `levels`: by the group that is open, the outermost by the empty string. */
export function placesOf(levels: ReadonlyMap<string, LaidLevel>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const put = (level: LaidLevel, at: Point, here: Inner): void => {
    level.items.forEach(({ id }, i) => {
      const x = at.x + (here.x[i] ?? 0);
      const y = at.y + (here.y[i] ?? 0);
      places.set(id, { x, y, radius: here.radius[i] ?? 0, side: level.positions.side[i] ?? 'below' });
      const inner = levels.get(id);
      const within = here.inner.get(id);
      if (inner && within) put(inner, { x, y }, within);
    });
  };
  const outer = levels.get('');
  if (outer) put(outer, { x: 0, y: 0 }, inside(outer, levels));
  return places;
}

interface Inner {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radius: readonly number[];
  /** Radius of the ring around all of it. */
  readonly reach: number;
  readonly inner: ReadonlyMap<string, Inner>;
}

/** Around its own middle: those that are open have grown, and the others have stepped back. */
function inside(level: LaidLevel, levels: ReadonlyMap<string, LaidLevel>): Inner {
  const { items, faces, positions } = level;
  const inner = new Map<string, Inner>();
  const radius = items.map(({ id }, i) => {
    const closed = faces[i]?.radius ?? 0;
    const own = levels.get(id);
    if (!own) return closed;
    const within = inside(own, levels);
    inner.set(id, within);
    return Math.max(closed, within.reach);
  });
  const { x, y } = stepBack(
    positions.x,
    positions.y,
    radius.map((value, i) => value - (faces[i]?.radius ?? 0)),
  );
  let reach = 0;
  faces.forEach((face, i) => {
    const here = { id: face.id, radius: radius[i] ?? 0, label: { width: face.width, height: face.height } };
    const at = { x: x[i] ?? 0, y: y[i] ?? 0 };
    reach = Math.max(reach, Math.sqrt(at.x * at.x + at.y * at.y) + here.radius);
    const { left, top, right, bottom } = labelBox(here, at.x, at.y, positions.side[i] ?? 'below');
    for (const cornerX of [left, right])
      for (const cornerY of [top, bottom]) reach = Math.max(reach, Math.sqrt(cornerX * cornerX + cornerY * cornerY));
  });
  return { x, y, radius, reach: reach + PADDING, inner };
}

/** On the way from one picture to another, `t` from 0 to 1. Who was not there begins in the middle of what held it. */
export function placesBetween(
  from: ReadonlyMap<string, Place>,
  to: ReadonlyMap<string, Place>,
  holderOf: (id: string) => string | undefined,
  t: number,
): ReadonlyMap<string, Place> {
  const mix = (a: number, b: number): number => a + (b - a) * t;
  return new Map(
    [...to].map(([id, place]) => {
      const holder = from.get(id) ?? from.get(holderOf(id) ?? '');
      if (!holder) return [id, place];
      const before = from.get(id) ?? { ...holder, radius: 0 };
      const [x, y, radius] = [mix(before.x, place.x), mix(before.y, place.y), mix(before.radius, place.radius)];
      return [id, { x, y, radius, side: place.side }];
    }),
  );
}

/** A group that is open: a ring around what it holds. */
export interface Ring extends Point {
  readonly id: string;
  readonly radius: number;
  /** How many groups hold it. */
  readonly depth: number;
}

/** A number of two on a level; `depth`: how many groups hold them. */
export interface LevelNumber extends RibbonNumber {
  readonly depth: number;
}

/** What lies side by side, and what lies on it: lines first, then bubbles and actors, then rings, which the next layer is within. */
export interface Layer {
  readonly edges: readonly EdgeMark[];
  readonly nodes: readonly NodeMark[];
  readonly rings: readonly Ring[];
}

export interface OverviewScene extends Scene {
  /** Outer ones first. */
  readonly rings: readonly Ring[];
  /** From the outermost level inwards. */
  readonly layers: readonly Layer[];
  /** By bundle: what it stands for. */
  readonly bundle: ReadonlyMap<string, Bundle>;
  /** Bundles of pairs that are better supported than most. */
  readonly strong: ReadonlySet<string>;
  readonly numbers: readonly LevelNumber[];
  /** By closed group, the lines inside of it, bundled. */
  readonly within: ReadonlyMap<string, readonly Bundle[]>;
  /** By item, open groups among them, what a line can end at. */
  readonly ends: ReadonlyMap<string, End>;
}

export interface End extends Point {
  readonly id: string;
  readonly radius: number;
  readonly shape: Outline;
}

interface Drawing {
  readonly graph: DossierGraph;
  readonly unfolded: Unfolded;
  readonly bundles: readonly Bundle[];
  readonly places: ReadonlyMap<string, Place>;
  /** By item. */
  readonly faces: ReadonlyMap<string, NodeStyle>;
  readonly slots: ReadonlyMap<string, number>;
}

export function overviewScene({ graph, unfolded, bundles, places, faces, slots }: Drawing): OverviewScene {
  const ends = new Map<string, End>();
  const nodes: NodeMark[] = [];
  const rings: Ring[] = [];
  for (const { items, group } of unfolded.levels) {
    const ringed = group && places.get(group.id);
    if (group && ringed) rings.push({ id: group.id, ...ringed, depth: group.id.split('/').length - 1 });
    for (const item of items) {
      const place = places.get(item.id);
      const face = faces.get(item.id);
      if (!place || !face) continue;
      ends.set(item.id, { id: item.id, ...place, shape: face.shape });
      if (!unfolded.ways.has(item.id)) continue;
      const weight =
        item.kind === 'actor' ? graph.getNodeAttribute(item.id, 'claims') : NAMED_FIRST + item.members.length;
      nodes.push({ ...face, ...place, claims: weight });
    }
  }
  const isWithin = ({ a, b }: Bundle): boolean => a === b && a.startsWith('@');
  const within = byPair(bundles.filter(isWithin));
  const pairs = byPair(bundles.filter((bundle) => !isWithin(bundle)));
  const edges = [...pairs.values()].flatMap((pair) => ribbon(graph, unfolded, pair, ends, slots));
  const depths = depthsOf(unfolded);
  const strong = strongOf([...pairs.values()], unfolded);
  const edge = new Map(edges.map((mark) => [mark.id, mark]));
  const numbers = [...pairs].flatMap(([id, pair]): LevelNumber[] => {
    const [first] = pair;
    const lines = pair.reduce((sum, bundle) => sum + bundle.edges.length, 0);
    if (!first || lines < 2 || first.a === first.b || !strong.has(first.id)) return [];
    const middles = pair.flatMap((bundle) => edge.get(bundle.id)?.middle ?? []);
    const mean = (of: 'x' | 'y'): number => middles.reduce((sum, at) => sum + at[of], 0) / Math.max(1, middles.length);
    return [{ id, depth: depths.get(first.a) ?? 0, lines, x: mean('x'), y: mean('y') }];
  });
  return {
    nodes,
    edges,
    node: new Map(nodes.map((mark) => [mark.id, mark])),
    edge,
    bounds: boundsOf(nodes, rings),
    rings,
    layers: layersOf(depths, edges, nodes, rings),
    bundle: new Map(bundles.map((bundle) => [bundle.id, bundle])),
    strong,
    numbers,
    within: new Map([...within.values()].map((pair) => [pair[0]?.a ?? '', pair])),
    ends,
  };
}

/** How many groups hold an item. */
const depthsOf = ({ levels }: Unfolded): ReadonlyMap<string, number> =>
  new Map(
    levels.flatMap(({ group, items }) => {
      const depth = group ? group.id.split('/').length : 0;
      return items.map(({ id }) => [id, depth] as const);
    }),
  );

function layersOf(
  depthOf: ReadonlyMap<string, number>,
  edges: readonly EdgeMark[],
  nodes: readonly NodeMark[],
  rings: readonly Ring[],
): Layer[] {
  const deepest = Math.max(0, ...depthOf.values());
  return Array.from({ length: deepest + 1 }, (_, depth) => ({
    edges: edges.filter(({ source }) => depthOf.get(source) === depth),
    nodes: nodes.filter(({ id }) => depthOf.get(id) === depth),
    rings: rings.filter((ring) => ring.depth === depth),
  }));
}

function byPair(bundles: readonly Bundle[]): Map<string, Bundle[]> {
  const pairs = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const key = `${bundle.a}|${bundle.b}`;
    const pair = pairs.get(key);
    if (pair) pair.push(bundle);
    else pairs.set(key, [bundle]);
  }
  return pairs;
}

/** Bundles as they are drawn between their ends, also such that are not part of the scene. */
export const bundleMarks = (
  graph: DossierGraph,
  unfolded: Unfolded,
  bundles: readonly Bundle[],
  ends: OverviewScene['ends'],
  slots: ReadonlyMap<string, number>,
): EdgeMark[] => [...byPair(bundles).values()].flatMap((pair) => ribbon(graph, unfolded, pair, ends, slots));

/** Names of groups come before those of actors, however much is said of these. */
const NAMED_FIRST = 1e6;

/** So many stripes can step back as far as `PALE` says; more of them cover each other, and step back farther, but are seen. */
const STEP_BACK = 120;
const PALEST = 0.25;

/** How firmly the stripes are drawn that step back, so many on a level. */
export const paleOf = (stripes: number): number =>
  Math.max(PALEST, PALE * Math.min(1, Math.sqrt(STEP_BACK / Math.max(1, stripes))));

/** Of a level's pairs so many stand out, for each of its items. */
const STANDING_OUT = 1.2;
const WEIGHT = { solid: 1, dashed: 0.5, dotted: 0.25, sparse: 0.15 } as const;

/** What is left over when groups are made: it is no subject, and what it has with others says nothing. */
const isLeftOver = ({ kind }: Item): boolean => kind === 'rest' || kind === 'alone';

/** The bundles of the firmest and best supported pairs of each level: all of few, a part of many. */
function strongOf(pairs: readonly (readonly Bundle[])[], { levels }: Unfolded): ReadonlySet<string> {
  const levelOf = new Map(levels.flatMap(({ items }, level) => items.map(({ id }) => [id, level] as const)));
  const left = new Set(levels.flatMap(({ items }) => items.filter(isLeftOver).map(({ id }) => id)));
  const byLevel = levels.map((): { pair: readonly Bundle[]; weight: number }[] => []);
  for (const pair of pairs) {
    const weight = pair.reduce(
      (sum, { a, b, supporting, stroke, onlyDenied }) =>
        left.has(a) || left.has(b) ? 0 : sum + (onlyDenied ? 0.5 : 1) * supporting * WEIGHT[stroke],
      0,
    );
    byLevel[levelOf.get(pair[0]?.a ?? '') ?? 0]?.push({ pair, weight });
  }
  const strong = new Set<string>();
  byLevel.forEach((all, level) => {
    const most = Math.max(8, Math.ceil((levels[level]?.items.length ?? 0) * STANDING_OUT));
    all.sort((a, b) => b.weight - a.weight);
    for (const { pair } of all.slice(0, most)) for (const { id } of pair) strong.add(id);
  });
  return strong;
}

/** The stripes between two, side by side, the families in the order of their colours. */
function ribbon(
  graph: DossierGraph,
  unfolded: Unfolded,
  pair: readonly Bundle[],
  ends: ReadonlyMap<string, End>,
  slots: ReadonlyMap<string, number>,
): EdgeMark[] {
  const [first] = pair;
  const a = ends.get(first?.a ?? '');
  const b = ends.get(first?.b ?? '');
  if (!a || !b) return [];
  const slot = ({ family }: Bundle): number => slots.get(family) ?? 0;
  const stripes = [...pair].sort((one, other) => slot(one) - slot(other) || (one.family < other.family ? -1 : 1));
  const wanted = stripes.map(({ supporting }) => bundleWidth(supporting));
  // No wider than what it ends at: there its stripes share what room there is.
  const room = (2 * Math.min(a.radius, b.radius) * BREADTH) / (wanted.reduce((sum, width) => sum + width, 0) || 1);
  const widths = wanted.map((width) => (a === b ? width : width * Math.min(1, Math.max(room, 0.25))));
  let at = -(widths.reduce((sum, width) => sum + width, 0) + SEAM * (widths.length - 1)) / 2;
  return stripes.map((bundle, i): EdgeMark => {
    const width = widths[i] ?? 0;
    const whole = a === b ? loop(a, a.radius, loopPlace(i, stripes.length)) : beside(a, b, at + width / 2);
    at += width + SEAM;
    return stripe(graph, unfolded, bundle, whole, a, b, width, slot(bundle));
  });
}

function stripe(
  graph: DossierGraph,
  { leafOf }: Unfolded,
  bundle: Bundle,
  whole: Curve,
  a: End,
  b: End,
  width: number,
  slot: number,
): EdgeMark {
  // A line by itself is drawn as the line that it is; many together have no direction of their own.
  const [only] = bundle.edges;
  const one = bundle.edges.length === 1 ? only : undefined;
  const look = {
    id: bundle.id,
    source: a.id,
    target: b.id,
    denied: bundle.onlyDenied,
    family: bundle.family,
    slot,
    stroke: bundle.stroke,
    width,
    directed: one !== undefined && graph.getEdgeAttribute(one, 'relation').directed,
    forward: one === undefined || (leafOf.get(graph.target(one))?.id ?? '') !== a.id || a.id === b.id,
  };
  // A ring may cover more than half of the way to the next bubble; a loop has the same end twice.
  return lineMark(look, whole, a, b, a === b ? 0.5 : 1);
}

/** The numbers that lie on no name, no bubble and no other number, and under no ring, at zoom `k`. */
export function numbersAt(scene: OverviewScene, labels: readonly PlacedLabel[], k: number): LevelNumber[] {
  // A ring lies on lines that only pass it.
  const seen = scene.numbers.filter(({ x, y, depth }) =>
    scene.rings.every((ring) => ring.depth < depth || Math.hypot(ring.x - x, ring.y - y) >= ring.radius),
  );
  return freeNumbers(seen, scene.nodes, labels, k);
}

function boundsOf(nodes: readonly NodeMark[], rings: readonly Ring[]): Box | undefined {
  const round = ({ x, y, radius }: Point & { radius: number }): Box => ({
    left: x - radius - GAP,
    top: y - radius - GAP,
    right: x + radius + GAP,
    bottom: y + radius + GAP,
  });
  const boxes = [
    ...rings.map(round),
    ...nodes.map(round),
    ...nodes.map(({ id, x, y, side, radius, width, height }) =>
      labelBox({ id, radius, label: { width, height } }, x, y, side),
    ),
  ];
  const [first, ...rest] = boxes;
  return first && rest.reduce(union, first);
}

/**
 * How do the parallel lines of a pair lie together where there are too many for a fan each? Side by side as one ribbon, with how many
 * they are; they part when one of the two is looked at. And which lines stand out, so that the rest can step back?
 */
import { edgeWidth, nodeBox, nodeLabelBox, sceneFrom, type EdgeMark, type NodeMark, type Scene } from './build.ts';
import { ById, type Lookup } from './by-id.ts';
import { toWorld, type Camera, type Size } from './camera.ts';
import { pointAt, type Curve } from './curve.ts';
import { Grid } from './grid.ts';
import type { PlacedLabel } from './labels-at.ts';
import { lineMark } from './marks.ts';
import { liesInRibbons } from './room-for-fans.ts';
import type { Point } from './shape.ts';

/** Between two stripes of a ribbon: seen as one, told apart. */
export const SEAM = 0.8;
/** Where on a ribbon its number is: in the middle, unless a cross is there. */
const NUMBER_AT = 0.5;
const NUMBER_BESIDE_CROSS = 0.3;

/** How many relations join two, on their ribbon. */
export interface RibbonNumber extends Point {
  readonly id: string;
  readonly lines: number;
}

/** A number of two actors. */
export interface PairNumber extends RibbonNumber {
  readonly source: string;
  readonly target: string;
  /** Of the ribbon, in world units. */
  readonly length: number;
}

export interface Ribbons {
  /** The scene with ribbons in place of fans: the same lines in the same order. */
  readonly scene: Scene;
  readonly numbers: readonly PairNumber[];
  /** Whether a line steps back: nobody asserts it, or it rests on one origin. None does, where all would. */
  readonly isPale: (line: EdgeMark) => boolean;
}

/** The lines of a pair as a ribbon. */
interface Ribbon {
  readonly fan: readonly EdgeMark[];
  readonly stripes: readonly EdgeMark[];
  readonly number: PairNumber;
}

/** By the first line of the fan: whoever is moved gets new marks, and with them a new ribbon; all others keep theirs. */
const known = new WeakMap<EdgeMark, Ribbon>();

/** Undefined where lines do not lie together. */
export function ribbonsOf(whole: Scene): Ribbons | undefined {
  if (!liesInRibbons(whole)) return undefined;
  const edges: EdgeMark[] = [];
  const numbers: PairNumber[] = [];
  for (const [from, to] of pairsIn(whole.edges)) {
    const ribbon = ribbonOf(whole.edges, from, to, whole.node);
    if (ribbon) {
      edges.push(...ribbon.stripes);
      numbers.push(ribbon.number);
    } else for (let i = from; i < to; i++) edges.push(whole.edges[i] as EdgeMark);
  }
  const edge = whole.edge instanceof ById ? new ById(edges, whole.edge.places) : new ById(edges);
  return {
    // A ribbon lies within its fan.
    scene: sceneFrom(whole.nodes, edges, whole.node, edge, () => whole.bounds),
    numbers,
    isPale: edges.some(isFirm) ? isNotFirm : isNever,
  };
}

const isFirm = ({ stroke, width }: EdgeMark): boolean => stroke === 'solid' && width > edgeWidth(1);
const isNotFirm = (line: EdgeMark): boolean => !isFirm(line);
const isNever = (): boolean => false;

/** Where in a list the lines of each pair begin and end: those of the same two stand one after the other. */
function* pairsIn(edges: readonly EdgeMark[]): Generator<readonly [from: number, to: number]> {
  for (let from = 0, to = 1; from < edges.length; from = to++) {
    while (to < edges.length && isSamePair(edges[from] as EdgeMark, edges[to] as EdgeMark)) to++;
    yield [from, to];
  }
}

const isSamePair = (one: EdgeMark, other: EdgeMark): boolean =>
  (one.source === other.source && one.target === other.target) ||
  (one.source === other.target && one.target === other.source);

function ribbonOf(edges: readonly EdgeMark[], from: number, to: number, node: Lookup<NodeMark>): Ribbon | undefined {
  const first = edges[from];
  if (!first || to - from < 2 || first.source === first.target) return undefined;
  const before = known.get(first);
  if (before?.fan.length === to - from && before.fan.every((mark, i) => mark === edges[from + i])) return before;
  const [source, target] = [first.source, first.target].sort() as [string, string];
  const [a, b] = [node.get(source), node.get(target)];
  if (!a || !b) return undefined;
  const fan = edges.slice(from, to);
  let at = -(fan.reduce((sum, { width }) => sum + width, 0) + SEAM * (fan.length - 1)) / 2;
  const stripes = fan.map((mark) => {
    const whole = beside(a, b, at + mark.width / 2);
    at += mark.width + SEAM;
    // Which way each of them points is seen in the fan: heads beside each other would be one blot.
    return lineMark({ ...lookOf(mark), directed: false, forward: mark.source === source }, whole, a, b, 1);
  });
  // The middle of the ribbon, as a line by itself would run.
  const { curve } = lineMark(
    { ...lookOf(first), source, target, directed: false, forward: true },
    beside(a, b, 0),
    a,
    b,
    1,
  );
  const { p0, p3 } = curve;
  const number = {
    id: `${source}~${target}`,
    source,
    target,
    lines: fan.length,
    length: Math.hypot(p3.x - p0.x, p3.y - p0.y),
    ...pointAt(curve, fan.some(({ denied }) => denied) ? NUMBER_BESIDE_CROSS : NUMBER_AT),
  };
  const ribbon = { fan, stripes, number };
  known.set(first, ribbon);
  return ribbon;
}

const lookOf = ({
  id,
  source,
  target,
  denied,
  family,
  slot,
  stroke,
  width,
}: EdgeMark): Omit<Parameters<typeof lineMark>[0], 'directed' | 'forward'> => ({
  id,
  source,
  target,
  denied,
  family,
  slot,
  stroke,
  width,
});

/** All lines of the pairs that some lines belong to, as the fans that they are by themselves. */
export function fansOf(whole: Scene, edges: ReadonlySet<string>): EdgeMark[] {
  const fans: EdgeMark[] = [];
  for (const [from, to] of pairsIn(whole.edges)) {
    const pair = whole.edges.slice(from, to);
    if (pair.some(({ id }) => edges.has(id))) fans.push(...pair);
  }
  return fans;
}

/** What is drawn while some lines lie in fans. */
export function withFans(scene: Scene, fans: readonly EdgeMark[]): Scene {
  const parted = new Map(fans.map((mark) => [mark.id, mark]));
  const edges = scene.edges.map((mark) => parted.get(mark.id) ?? mark);
  return sceneFrom(scene.nodes, edges, scene.node, new ById(edges), () => scene.bounds);
}

/** Straight from a to b, so far to the left. */
export function beside(a: Point, b: Point, by: number): Curve {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const move = (p: Point): Point => ({ x: p.x + (dy / length) * by, y: p.y - (dx / length) * by });
  const p0 = move(a);
  const p3 = move(b);
  const along = (t: number): Point => ({ x: p0.x + (p3.x - p0.x) * t, y: p0.y + (p3.y - p0.y) * t });
  return { p0, p1: along(1 / 3), p2: along(2 / 3), p3, straight: true };
}

/** Height of a number on the screen, in pixels. */
export const NUMBER_SIZE = 12;
/** No more are read at a time. */
const MOST_NUMBERS = 150;
/** A ribbon that is shorter on the screen, in pixels, would be hidden by its number. */
const SHORTEST = 30;

/** The numbers that lie on no name, no shape and no other number, at zoom `k`; those of most lines first. */
export function freeNumbers<T extends RibbonNumber>(
  numbers: readonly T[],
  nodes: readonly NodeMark[],
  labels: readonly PlacedLabel[],
  k: number,
): T[] {
  const grid = new Grid<string>(64 / k);
  for (const node of nodes) grid.add(nodeBox(node), node.id);
  for (const { mark, side, scale } of labels) grid.add(nodeLabelBox(mark, side, scale), mark.id);
  const height = NUMBER_SIZE / k;
  return [...numbers]
    .sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1))
    .filter(({ id, x, y, lines }) => {
      const half = String(lines).length * height * 0.3;
      const box = { left: x - half, top: y - height / 2, right: x + half, bottom: y + height / 2 };
      if (grid.meets(box)) return false;
      grid.add(box, id);
      return true;
    });
}

/** The same of what a camera shows, where ribbons are long enough. */
export function numbersInView(
  { numbers, scene }: Ribbons,
  labels: readonly PlacedLabel[],
  camera: Camera,
  size: Size,
): PairNumber[] {
  const from = toWorld(camera, { x: 0, y: 0 });
  const to = toWorld(camera, { x: size.width, y: size.height });
  const isIn = ({ x, y }: Point, by = 0): boolean =>
    x >= from.x - by && x <= to.x + by && y >= from.y - by && y <= to.y + by;
  const seen = numbers.filter((number) => number.length * camera.k >= SHORTEST && isIn(number));
  const nodes = scene.nodes.filter((node) => isIn(node, node.radius));
  return freeNumbers(seen, nodes, labels, camera.k).slice(0, MOST_NUMBERS);
}

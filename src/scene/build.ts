/** What does the graph look like, as numbers? Marks with finished geometry in world units; painters add no knowledge. */
import { bundledLines, bundlesOf, type Bundle } from '../graph/bundles.ts';
import type { DossierGraph, EdgeAttributes } from '../graph/build.ts';
import { parallelOffset, loopPlace } from '../layout/parallel-offset.ts';
import { labelBox, type Box } from '../layout/label-box.ts';
import { pairOf, type Bends, type Positions } from '../layout/types.ts';
import { ById, type Lookup } from './by-id.ts';
import { bulge, loop, pointAt } from './curve.ts';
import { edgeMark, type EdgeMark, type NodeMark } from './marks.ts';
import { slotsOf } from './palette.ts';
import type { NodeStyle } from './node-style.ts';

export type { EdgeMark, NodeMark } from './marks.ts';
export { edgeWidth } from './marks.ts';

export interface Scene {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  readonly node: Lookup<NodeMark>;
  readonly edge: Lookup<EdgeMark>;
  /** Of everything, labels included; undefined for an empty graph. Found out when it is asked for. */
  readonly bounds: Box | undefined;
}

/** Farthest that a cross or an arrow head of the widest line reaches from its curve. */
const ASIDE = 12;

/** `faces` and `positions` in the graph's node order. */
export function buildScene(graph: DossierGraph, faces: readonly NodeStyle[], positions: Positions): Scene {
  const nodes = faces.map((face, i) => nodeMark(graph, face, positions, i));
  const node = new ById(nodes);
  const slots = slotsOf(graph.getAttribute('dossier'));
  const edges: EdgeMark[] = [];
  for (const bundle of bundlesOf(graph)) edges.push(...bundleMarks(graph, bundle, node, slots, positions.bends));
  return sceneFrom(nodes, edges, node, new ById(edges));
}

/** `i`: its place in the graph's node order. */
export const nodeMark = (graph: DossierGraph, face: NodeStyle, positions: Positions, i: number): NodeMark => ({
  ...face,
  x: positions.x[i] ?? 0,
  y: positions.y[i] ?? 0,
  side: positions.side[i] ?? 'below',
  claims: graph.getNodeAttribute(face.id, 'claims'),
});

/** The lines between two actors, side by side, in the bundle's order. */
export function bundleMarks(
  graph: DossierGraph,
  { a, b, edges: ids }: Bundle,
  node: Lookup<NodeMark>,
  slots: ReadonlyMap<string, number>,
  bends?: Bends,
): EdgeMark[] {
  const bend = bends?.get(pairOf(a, b)) ?? 0;
  const from = node.get(a) as NodeMark;
  const to = node.get(b) as NodeMark;
  return ids.map((id, i) => {
    const whole =
      a === b
        ? loop(from, from.radius, loopPlace(i, ids.length))
        : bulge(from, to, parallelOffset(i, ids.length) + bend);
    // The fan is laid from a to b; the line itself may run the other way.
    const ends = { id, source: graph.source(id), target: graph.target(id) };
    return edgeMark(graph.getEdgeAttributes(id), ends, whole, from, to, slots);
  });
}

export function sceneFrom(
  nodes: readonly NodeMark[],
  edges: readonly EdgeMark[],
  node: Lookup<NodeMark>,
  edge: Lookup<EdgeMark>,
  known?: () => Box | undefined,
): Scene {
  let bounds: { readonly box: Box | undefined } | undefined;
  return {
    nodes,
    edges,
    node,
    edge,
    get bounds() {
      return (bounds ??= { box: known ? known() : boundsOf(nodes, edges) }).box;
    },
  };
}

/**
 * The same picture with only the lines of `shown`, as thick and as firm as they are there: whatever is filtered, everything stays
 * where it was. `hidden` actors are left out; the bounds are those of the whole scene, unless actors are left out.
 */
export function sceneOf(whole: Scene, all: DossierGraph, shown: DossierGraph, hidden: ReadonlySet<string>): Scene {
  if (shown === all && hidden.size === 0) return whole;
  const slots = slotsOf(all.getAttribute('dossier'));
  const edges: EdgeMark[] = [];
  const lineOf = lineFinder(whole, all);
  const placeIn = shown.edgeList.placesFrom(all.edgeList);
  for (let i = 0; i < whole.edges.length; i++) {
    const mark = whole.edges[i] as EdgeMark;
    const line = lineOf(i);
    const place = (placeIn ? placeIn[line] : undefined) ?? shown.edgeList.placeOf(mark.id);
    if (place < 0) continue;
    const attributes = shown.edgeData[place] as EdgeAttributes;
    if (attributes === all.edgeData[line]) edges.push(mark);
    else {
      const { source, target, centerline } = mark;
      const [a, b] = source <= target ? [source, target] : [target, source];
      const ends = [whole.node.get(a) as NodeMark, whole.node.get(b) as NodeMark] as const;
      edges.push(edgeMark(attributes, mark, centerline, ...ends, slots));
    }
  }
  const nodes = hidden.size ? whole.nodes.filter((mark) => !hidden.has(mark.id)) : whole.nodes;
  const node = hidden.size ? new ById(nodes) : whole.node;
  return sceneFrom(nodes, edges, node, new ById(edges), hidden.size ? undefined : () => whole.bounds);
}

/** The number of the line that each mark of a picture of all lines is drawn for: marks lie in the order of the bundles. */
function lineFinder({ edges }: Scene, all: DossierGraph): (mark: number) => number {
  const lines = bundledLines(all);
  const { ids } = all.edgeList;
  return (mark) => {
    const line = lines[mark] ?? -1;
    const id = edges[mark]?.id ?? '';
    return ids[line] === id ? line : all.edgeList.placeOf(id);
  };
}

/** The same picture, of which more is to be seen than its marks. */
export const withRoomFor = (scene: Scene, more: Box | undefined): Scene =>
  more && scene.bounds ? { ...scene, bounds: union(scene.bounds, more) } : scene;

/** Box of a node's shape alone. */
export function nodeBox({ x, y, radius }: NodeMark): Box {
  const r = radius * 1.1;
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

/** Box of a node's label on a side, scaled about the node's outline. */
export function nodeLabelBox(mark: NodeMark, side = mark.side, scale = 1): Box {
  const label = { width: mark.width * scale, height: mark.height * scale };
  return labelBox({ id: mark.id, radius: mark.radius, label }, mark.x, mark.y, side);
}

function boundsOf(nodes: readonly NodeMark[], edges: readonly EdgeMark[]): Box | undefined {
  if (nodes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (l: number, t: number, r: number, b: number): void => {
    if (l < left) left = l;
    if (t < top) top = t;
    if (r > right) right = r;
    if (b > bottom) bottom = b;
  };
  for (const mark of nodes)
    for (const box of [nodeBox(mark), nodeLabelBox(mark)]) take(box.left, box.top, box.right, box.bottom);
  for (const { curve } of edges) {
    const pieces = curve.straight ? 1 : 12;
    for (let i = 0; i <= pieces; i++) {
      const { x, y } = pointAt(curve, i / pieces);
      take(x - ASIDE, y - ASIDE, x + ASIDE, y + ASIDE);
    }
  }
  return { left, top, right, bottom };
}

export const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

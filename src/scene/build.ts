/** What does the graph look like, as numbers? Marks with finished geometry in world units; painters add no knowledge. */
import { bundlesOf } from '../graph/bundles.ts';
import type { DossierGraph, Stroke } from '../graph/build.ts';
import { parallelOffset, loopPlace } from '../layout/parallel-offset.ts';
import { labelBox, type Box } from '../layout/label-box.ts';
import type { LabelSide, Positions } from '../layout/types.ts';
import { bulge, curvePath, loop, part, pointAt, sample, turningPoint, type Curve } from './curve.ts';
import { slotsOf } from './palette.ts';
import type { NodeStyle } from './node-style.ts';
import { shapeReach, type Point } from './shape.ts';

export interface NodeMark extends NodeStyle {
  readonly x: number;
  readonly y: number;
  readonly side: LabelSide;
  readonly claims: number;
}

export interface EdgeMark {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Its way from middle to middle, beside its parallels, before it is cut at the outlines; from the end that comes first by id. */
  readonly centerline: Curve;
  /** From outline to outline (or to the base of the arrow head). */
  readonly curve: Curve;
  readonly path: string;
  /** Path data of the filled arrow head, empty for undirected relations. */
  readonly arrow: string;
  /** Path data of the cross that marks a denial, empty if nobody denies. */
  readonly cross: string;
  readonly middle: Point;
  readonly family: string;
  /** Index into `Look.families`. */
  readonly slot: number;
  readonly stroke: Stroke;
  readonly width: number;
}

export interface Scene {
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  readonly node: ReadonlyMap<string, NodeMark>;
  readonly edge: ReadonlyMap<string, EdgeMark>;
  /** Of everything, labels included; undefined for an empty graph. */
  readonly bounds: Box | undefined;
}

/** Between the outline of a shape and the end of a line, so that they do not run into each other. */
const GAP = 3;
const CROSS = 5.5;
/** Farthest that a cross or an arrow head of the widest line reaches from its curve. */
const ASIDE = 12;

/** Width by independent origins behind what a line shows: one is a thin line, however many papers repeat it or deny it. */
export const edgeWidth = (origins: number): number => Math.min(5, 1.6 + 0.9 * (origins - 1));

/** `faces` and `positions` in the graph's node order. */
export function buildScene(graph: DossierGraph, faces: readonly NodeStyle[], positions: Positions): Scene {
  const nodes = faces.map((face, i): NodeMark => ({
    ...face,
    x: positions.x[i] ?? 0,
    y: positions.y[i] ?? 0,
    side: positions.side[i] ?? 'below',
    claims: graph.getNodeAttribute(face.id, 'claims'),
  }));
  const node = new Map(nodes.map((mark) => [mark.id, mark]));
  const slots = slotsOf(graph.getAttribute('dossier'));
  const edges: EdgeMark[] = [];
  for (const { a, b, edges: ids } of bundlesOf(graph)) {
    const from = node.get(a) as NodeMark;
    const to = node.get(b) as NodeMark;
    ids.forEach((id, i) => {
      const whole =
        a === b ? loop(from, from.radius, loopPlace(i, ids.length)) : bulge(from, to, parallelOffset(i, ids.length));
      edges.push(edgeMark(graph, id, whole, from, to, slots));
    });
  }
  return { nodes, edges, node, edge: new Map(edges.map((mark) => [mark.id, mark])), bounds: boundsOf(nodes, edges) };
}

/**
 * The same picture with only the lines of `shown`, as thick and as firm as they are there: whatever is filtered, everything stays
 * where it was. `hidden` actors are left out; the bounds are those of the whole scene, unless actors are left out.
 */
export function sceneOf(whole: Scene, all: DossierGraph, shown: DossierGraph, hidden: ReadonlySet<string>): Scene {
  if (shown === all && hidden.size === 0) return whole;
  const slots = slotsOf(all.getAttribute('dossier'));
  const edges = whole.edges.flatMap((mark) => {
    if (!shown.hasEdge(mark.id)) return [];
    if (shown.getEdgeAttributes(mark.id) === all.getEdgeAttributes(mark.id)) return [mark];
    const [a, b] = mark.source <= mark.target ? [mark.source, mark.target] : [mark.target, mark.source];
    const ends = [whole.node.get(a) as NodeMark, whole.node.get(b) as NodeMark] as const;
    return [edgeMark(shown, mark.id, mark.centerline, ...ends, slots)];
  });
  const nodes = hidden.size ? whole.nodes.filter((mark) => !hidden.has(mark.id)) : whole.nodes;
  return {
    nodes,
    edges,
    node: hidden.size ? new Map(nodes.map((mark) => [mark.id, mark])) : whole.node,
    edge: new Map(edges.map((mark) => [mark.id, mark])),
    bounds: hidden.size ? boundsOf(nodes, edges) : whole.bounds,
  };
}

function edgeMark(
  graph: DossierGraph,
  id: string,
  whole: Curve,
  a: NodeMark,
  b: NodeMark,
  slots: ReadonlyMap<string, number>,
): EdgeMark {
  const { relation, supportingOrigins, stroke, denied } = graph.getEdgeAttributes(id);
  const source = graph.source(id);
  // The fan is laid from a to b; the line itself may run the other way.
  const forward = source === a.id;
  const width = edgeWidth(supportingOrigins.length);
  const within = (node: NodeMark, t: number): boolean => {
    const p = pointAt(whole, t);
    const d = Math.hypot(p.x - node.x, p.y - node.y);
    return d === 0 || d < shapeReach(node.shape, node.radius, (p.x - node.x) / d, (p.y - node.y) / d) + GAP;
  };
  let start = turningPoint(0, 0.5, (t) => within(a, t));
  let end = turningPoint(1, 0.5, (t) => within(b, t));
  let arrow = '';
  if (relation.directed) {
    const tipAt = forward ? end : start;
    const tip = pointAt(whole, tipAt);
    const length = 6.5 + 2.2 * width;
    const baseAt = turningPoint(tipAt, forward ? start : end, (t) => {
      const p = pointAt(whole, t);
      return Math.hypot(p.x - tip.x, p.y - tip.y) < length;
    });
    arrow = headPath(tip, pointAt(whole, baseAt), 2.6 + 1.25 * width);
    // The line runs a little into the head, so that no seam shows.
    const seam = baseAt + (tipAt - baseAt) * 0.2;
    if (forward) end = seam;
    else start = seam;
  }
  const cut = part(whole, start, end);
  const curve = forward ? cut : { ...cut, p0: cut.p3, p1: cut.p2, p2: cut.p1, p3: cut.p0 };
  const middle = pointAt(curve, 0.5);
  return {
    id,
    source,
    target: graph.target(id),
    centerline: whole,
    curve,
    path: curvePath(curve),
    arrow,
    cross: denied ? crossPath(middle, CROSS + width / 2) : '',
    middle,
    family: relation.family,
    slot: slots.get(relation.family) ?? 0,
    stroke,
    width,
  };
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

function headPath(tip: Point, base: Point, half: number): string {
  const dx = tip.x - base.x;
  const dy = tip.y - base.y;
  const length = Math.hypot(dx, dy) || 1;
  const nx = (-dy / length) * half;
  const ny = (dx / length) * half;
  return `M${n(tip.x)} ${n(tip.y)}L${n(base.x + nx)} ${n(base.y + ny)}L${n(base.x - nx)} ${n(base.y - ny)}Z`;
}

function crossPath({ x, y }: Point, r: number): string {
  return `M${n(x - r)} ${n(y - r)}L${n(x + r)} ${n(y + r)}M${n(x - r)} ${n(y + r)}L${n(x + r)} ${n(y - r)}`;
}

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
  const boxes = nodes.flatMap((mark) => [nodeBox(mark), nodeLabelBox(mark)]);
  for (const { curve } of edges) {
    for (const p of sample(curve, curve.straight ? 2 : 12))
      boxes.push({ left: p.x - ASIDE, top: p.y - ASIDE, right: p.x + ASIDE, bottom: p.y + ASIDE });
  }
  const [first, ...rest] = boxes;
  return first && rest.reduce(union, first);
}

export const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

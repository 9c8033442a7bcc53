/**
 * How readable is a picture, in numbers? Counts of what hinders reading, on straight axes: a bundle of parallel lines is
 * an elliptic fan around its axis. Every pair is looked at: (nodes + links)², meant for graphs up to some thousand links.
 */
import { boundsOf } from './bounds.ts';
import { parallelWidth } from './parallel-offset.ts';
import { boxDistance, bundleClearance, bundleMeetsBox, segmentsCross } from './geometry.ts';
import { labelBox, type Box } from './label-box.ts';
import type { LayoutInput, LayoutLink, LayoutNode, Positions } from './types.ts';
import { GAP, WEIGHT } from './weights.ts';

export interface Readability {
  /** Pairs of labels whose boxes intersect. */
  readonly labelOverlaps: number;
  /** Pairs of a label and another node's disc that intersect. */
  readonly labelOnNode: number;
  /** Pairs of a label and a bundle of other nodes that runs through it. */
  readonly labelOnEdge: number;
  /** Pairs of a label and a bundle of its own node that runs through it: readable by the halo, counted for the cost only. */
  readonly ownLabelOnEdge: number;
  /** Pairs of a node and a foreign bundle nearer than radius + 6. */
  readonly nodeOnEdge: number;
  /** Pairs of discs that intersect. */
  readonly nodeOverlaps: number;
  /** Pairs of links without a common end whose axes intersect. */
  readonly crossings: number;
  /** The same, counting lines: a pair of bundles of 2 and 3 lines makes 6. */
  readonly lineCrossings: number;
  /** Standard deviation of link lengths (centre to centre) over their mean; 0 without links. */
  readonly edgeLengthSpread: number;
  /** Mean over nodes with several links of: smallest angle between neighbouring links over 360° / degree. 0..1, 1 is best. */
  readonly angularResolution: number;
  /** Aspect of the bounding box, labels included, over the frame's, the smaller by the larger: 0..1, 1 fits. */
  readonly aspectFit: number;
  /** Width and height of the bounding box, labels included, in world units. */
  readonly width: number;
  readonly height: number;
  /** Share of the bounding box covered by discs and labels, 0..1. */
  readonly density: number;
  /** All blemishes in crossings of single lines (weights.ts), plus uneven lengths and misfit: smaller is better. */
  readonly cost: number;
}

export function measureReadability(input: LayoutInput, positions: Positions): Readability {
  const { nodes, links } = input;
  const bounds = boundsOf(nodes, positions);
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  const crossed = countCrossings(links, positions);
  const among = compareNodes(nodes, positions);
  const against = compareNodesWithLinks(nodes, links, positions);
  const edgeLengthSpread = lengthSpread(links, positions);
  const aspect = height > 0 ? width / height : input.aspect;
  const aspectFit = width > 0 ? Math.min(aspect / input.aspect, input.aspect / aspect) : 1;
  const cost =
    WEIGHT.labelOverlap * among.labelOverlaps +
    WEIGHT.labelOnNode * among.labelOnNode +
    WEIGHT.nodeOverlap * among.nodeOverlaps +
    WEIGHT.labelOnEdge * against.labelOnEdge +
    WEIGHT.ownLabelOnEdge * against.ownLabelOnEdge +
    WEIGHT.nodeOnEdge * against.nodeOnEdge +
    WEIGHT.crossing * crossed.crossings +
    // Per link, so that these two count in a large graph as they do in a small one.
    links.length * (edgeLengthSpread * edgeLengthSpread + 0.5 * (1 - aspectFit));
  const { covered, ...blemishes } = among;
  return {
    ...blemishes,
    ...against,
    ...crossed,
    edgeLengthSpread,
    angularResolution: angularResolution(nodes.length, links, positions),
    aspectFit,
    width,
    height,
    density: width * height > 0 ? covered / (width * height) : 0,
    cost,
  };
}

function compareNodes(nodes: readonly LayoutNode[], { x, y, side }: Positions) {
  const boxes = nodes.map((node, v) => labelBox(node, x[v]!, y[v]!, side[v]!));
  const named = (v: number): boolean => nodes[v]!.label.width > 0 && nodes[v]!.label.height > 0;
  const labelMeetsDisc = (v: number, u: number): boolean => {
    const { left, top, right, bottom } = boxes[v]!;
    return named(v) && boxDistance(left, top, right, bottom, x[u]!, y[u]!) < nodes[u]!.radius;
  };
  let labelOverlaps = 0;
  let labelOnNode = 0;
  let nodeOverlaps = 0;
  let covered = 0;
  nodes.forEach((node, v) => {
    covered += 4 * node.radius * node.radius + node.label.width * node.label.height;
    for (let u = v + 1; u < nodes.length; u++) {
      if (named(v) && named(u) && intersect(boxes[v]!, boxes[u]!)) labelOverlaps++;
      if (labelMeetsDisc(v, u)) labelOnNode++;
      if (labelMeetsDisc(u, v)) labelOnNode++;
      if (distance(x[v]!, y[v]!, x[u]!, y[u]!) < node.radius + nodes[u]!.radius) nodeOverlaps++;
    }
  });
  return { labelOverlaps, labelOnNode, nodeOverlaps, covered };
}

function compareNodesWithLinks(nodes: readonly LayoutNode[], links: readonly LayoutLink[], { x, y, side }: Positions) {
  let labelOnEdge = 0;
  let ownLabelOnEdge = 0;
  let nodeOnEdge = 0;
  nodes.forEach((node, v) => {
    const box = labelBox(node, x[v]!, y[v]!, side[v]!);
    for (const { source: a, target: b, lines } of links) {
      const half = parallelWidth(lines) / 2;
      const meets =
        node.label.width > 0 &&
        node.label.height > 0 &&
        bundleMeetsBox(x[a]!, y[a]!, x[b]!, y[b]!, half, box.left, box.top, box.right, box.bottom);
      if (a === v || b === v) {
        if (meets) ownLabelOnEdge++;
        continue;
      }
      if (meets) labelOnEdge++;
      if (bundleClearance(x[a]!, y[a]!, x[b]!, y[b]!, half, x[v]!, y[v]!) < node.radius + GAP.nodeToEdge) nodeOnEdge++;
    }
  });
  return { labelOnEdge, ownLabelOnEdge, nodeOnEdge };
}

function countCrossings(links: readonly LayoutLink[], { x, y }: Positions) {
  let crossings = 0;
  let lineCrossings = 0;
  links.forEach(({ source: a, target: b, lines }, e) => {
    for (let f = e + 1; f < links.length; f++) {
      const { source: c, target: d, lines: others } = links[f]!;
      if (a === c || a === d || b === c || b === d) continue;
      if (!segmentsCross(x[a]!, y[a]!, x[b]!, y[b]!, x[c]!, y[c]!, x[d]!, y[d]!)) continue;
      crossings++;
      lineCrossings += lines * others;
    }
  });
  return { crossings, lineCrossings };
}

function lengthSpread(links: readonly LayoutLink[], { x, y }: Positions): number {
  if (links.length === 0) return 0;
  const lengths = links.map(({ source: a, target: b }) => distance(x[a]!, y[a]!, x[b]!, y[b]!));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) * (length - mean), 0) / lengths.length;
  return mean > 0 ? Math.sqrt(variance) / mean : 0;
}

function angularResolution(n: number, links: readonly LayoutLink[], { x, y }: Positions): number {
  const directions: number[][] = Array.from({ length: n }, () => []);
  for (const { source: a, target: b } of links) {
    // Only reported, never decided by: atan2 may differ in the last bit between machines.
    directions[a]!.push(Math.atan2(y[b]! - y[a]!, x[b]! - x[a]!));
    directions[b]!.push(Math.atan2(y[a]! - y[b]!, x[a]! - x[b]!));
  }
  let sum = 0;
  let counted = 0;
  for (const angles of directions) {
    if (angles.length < 2) continue;
    angles.sort((p, q) => p - q);
    let least = angles[0]! + 2 * Math.PI - angles.at(-1)!;
    for (let k = 1; k < angles.length; k++) least = Math.min(least, angles[k]! - angles[k - 1]!);
    sum += (least * angles.length) / (2 * Math.PI);
    counted++;
  }
  return counted > 0 ? sum / counted : 1;
}

function intersect(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function distance(ax: number, ay: number, bx: number, by: number): number {
  const dx = ax - bx;
  const dy = ay - by;
  return Math.sqrt(dx * dx + dy * dy);
}

/** How do parts that are not linked make one picture? Each is drawn by itself and packed into the frame; who has no link stands at the margin. */
import { boundsOf } from './bounds.ts';
import { connectedComponents } from './components.ts';
import { flattenGraph, roomFor, type FlatGraph } from './flat-graph.ts';
import { bundleMeetsBox } from './geometry.ts';
import type { Box } from './label-box.ts';
import { marginGrid, packParts, type Part } from './pack.ts';
import { parallelWidth } from './parallel-offset.ts';
import { SIDES, type Sketch } from './picture.ts';
import { footprint } from './separate.ts';
import type { LabelSide, LayoutInput, LayoutLink, LayoutNode, Positions, Tell } from './types.ts';

interface LinkedPart {
  /** Indices into the input's nodes; `links` count within the part. */
  readonly members: readonly number[];
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  readonly graph: FlatGraph;
}

interface Drawing extends LinkedPart {
  readonly positions: Positions;
}

/** Draws a connected part of at least two around the origin, for a frame of that shape. `tell` hears how much of it is done, 0 to 1. */
export type DrawPart = (graph: FlatGraph, aspect: number, tell: Tell) => Sketch;

/** `tell` hears how much of all is done. */
export function arrangeParts(input: LayoutInput, draw: DrawPart, tell: Tell): Positions {
  const { nodes, links } = input;
  const n = nodes.length;
  const aspect = input.aspect > 0 && Number.isFinite(input.aspect) ? input.aspect : 1;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const side: LabelSide[] = nodes.map(() => 'below');
  const lonely: number[] = [];
  const linked: number[][] = [];
  for (const members of connectedComponents(n, links)) {
    if (members.length === 1) lonely.push(members[0]!);
    else linked.push(members);
  }
  const room = roomFor(flattenGraph(nodes, links));
  let done = 0;
  const drawings = linkedParts(input, linked).map((part): Drawing => {
    const { graph } = part;
    const before = done;
    done += graph.n;
    const told: Tell = (share) => tell((before + share * graph.n) / n);
    const { x, y, side } = draw(graph, aspectOfPart(graph, room, aspect), told);
    told(1);
    return { ...part, positions: { x, y, side: Array.from(side, (s) => SIDES[s]!) } };
  });
  const boxes = drawings.map(({ nodes: own, positions }) => boundsOf(own, positions));
  const spots = packParts(
    drawings.map((drawing, i) => asPart(drawing, boxes[i]!)),
    aspect,
  );
  drawings.forEach(({ members, positions }, i) => {
    members.forEach((v, k) => {
      x[v] = positions.x[k]! - boxes[i]!.left + spots[i]!.left;
      y[v] = positions.y[k]! - boxes[i]!.top + spots[i]!.top;
      side[v] = positions.side[k]!;
    });
  });
  placeLonely(
    nodes,
    lonely,
    drawings.flatMap(({ members }) => members),
    { x, y, side },
    aspect,
  );
  centre(nodes, { x, y, side });
  return { x, y, side };
}

/** All at once: each link is looked at a single time, however many parts there are. */
function linkedParts({ nodes, links }: LayoutInput, parts: readonly (readonly number[])[]): LinkedPart[] {
  const partOf = new Int32Array(nodes.length).fill(-1);
  const local = new Int32Array(nodes.length);
  parts.forEach((members, part) => {
    members.forEach((v, k) => {
      partOf[v] = part;
      local[v] = k;
    });
  });
  const within: LayoutLink[][] = parts.map(() => []);
  for (const { source, target, lines } of links) {
    within[partOf[source]!]?.push({ source: local[source]!, target: local[target]!, lines });
  }
  return parts.map((members, part) => {
    const own = members.map((v) => nodes[v]!);
    const between = within[part]!;
    return { members, nodes: own, links: between, graph: flattenGraph(own, between) };
  });
}

/** The main part leaves a strip below for the others, so it is wider than the frame; pairs and threes lie down in it. */
function aspectOfPart(graph: FlatGraph, roomForAll: number, aspect: number): number {
  const share = roomFor(graph) / roomForAll;
  if (share > 0.5) return aspect / share;
  return graph.n <= 3 ? 3 : aspect;
}

/** Beyond this size a part counts as a full rectangle: looking for bays in it would take too long. */
const BAYS = 200;

function asPart({ nodes, links, positions: { x, y, side } }: Drawing, bounds: Box): Part {
  const size = { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
  if (nodes.length > BAYS) return size;
  const boxes = nodes.flatMap((node, v) => footprint(node, x[v]!, y[v]!, SIDES.indexOf(side[v]!)));
  const blocks = (box: Box): boolean => {
    const left = box.left + bounds.left;
    const top = box.top + bounds.top;
    const right = box.right + bounds.left;
    const bottom = box.bottom + bounds.top;
    return (
      boxes.some((own) => own.left < right && left < own.right && own.top < bottom && top < own.bottom) ||
      links.some(({ source: a, target: b, lines }) =>
        bundleMeetsBox(x[a]!, y[a]!, x[b]!, y[b]!, parallelWidth(lines) / 2, left, top, right, bottom),
      )
    );
  };
  return { ...size, blocks };
}

function placeLonely(
  nodes: readonly LayoutNode[],
  lonely: readonly number[],
  placed: readonly number[],
  { x, y, side }: Positions,
  aspect: number,
): void {
  if (lonely.length === 0) return;
  const whole = boundsOf(
    placed.map((v) => nodes[v]!),
    {
      x: Float64Array.from(placed, (v) => x[v]!),
      y: Float64Array.from(placed, (v) => y[v]!),
      side: placed.map((v) => side[v]!),
    },
  );
  let [width, height] = [0, 0];
  for (const v of lonely) {
    const { label, radius } = nodes[v]!;
    width = Math.max(width, label.width + 24, 2 * radius + 24);
    height = Math.max(height, label.height + 2 * radius + 28);
  }
  const grid = marginGrid(
    lonely.length,
    { width, height },
    { width: whole.right - whole.left, height: whole.bottom - whole.top },
    aspect,
  );
  lonely.forEach((v, k) => {
    x[v] = whole.left + grid[k]!.left + width / 2;
    y[v] = whole.top + grid[k]!.top + nodes[v]!.radius + 6;
  });
}

/** The middle of the picture, names included, becomes the origin. */
function centre(nodes: readonly LayoutNode[], positions: Positions): void {
  const box = boundsOf(nodes, positions);
  for (let v = 0; v < nodes.length; v++) {
    positions.x[v]! -= (box.left + box.right) / 2;
    positions.y[v]! -= (box.top + box.bottom) / 2;
  }
}

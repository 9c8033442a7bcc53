/**
 * Where does everybody stand? The one entry of this room: pure, synchronous, and the same answer on every machine.
 * Parts that are not linked are arranged one by one and packed into the frame.
 */
import { boundsOf } from './bounds.ts';
import { connectedComponents } from './components.ts';
import { flattenGraph } from './flat-graph.ts';
import { SIDES } from './local-cost.ts';
import { marginGrid, packParts } from './pack.ts';
import { searchLayout } from './search.ts';
import type { LabelSide, LayoutInput, LayoutLink, LayoutNode, Positions } from './types.ts';

/** Elementary tests for one picture: the knee of the curve of quality over time, see tests/speed/readability.mjs. */
const WORK = 3e7;

interface Drawing {
  readonly members: readonly number[];
  readonly nodes: readonly LayoutNode[];
  readonly positions: Positions;
}

export function arrange(input: LayoutInput, work = WORK): Positions {
  const { nodes, links } = input;
  const n = nodes.length;
  const aspect = input.aspect > 0 && Number.isFinite(input.aspect) ? input.aspect : 1;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const side: LabelSide[] = nodes.map(() => 'below');
  const lonely: number[] = [];
  const drawings: Drawing[] = [];
  for (const members of connectedComponents(n, links)) {
    if (members.length === 1) lonely.push(members[0]!);
    else drawings.push(drawPart(input, members, aspect, (work * members.length) / n));
  }
  const boxes = drawings.map(({ nodes: own, positions }) => boundsOf(own, positions));
  const spots = packParts(boxes.map((box) => ({ width: box.right - box.left, height: box.bottom - box.top })), aspect);
  drawings.forEach(({ members, positions }, i) => {
    members.forEach((v, k) => {
      x[v] = positions.x[k]! - boxes[i]!.left + spots[i]!.left;
      y[v] = positions.y[k]! - boxes[i]!.top + spots[i]!.top;
      side[v] = positions.side[k]!;
    });
  });
  placeLonely(nodes, lonely, drawings.flatMap(({ members }) => members), { x, y, side }, aspect);
  centre(nodes, { x, y, side });
  return { x, y, side };
}

function drawPart(input: LayoutInput, members: readonly number[], aspect: number, work: number): Drawing {
  const local = new Map(members.map((v, k) => [v, k]));
  const nodes = members.map((v) => input.nodes[v]!);
  const links: LayoutLink[] = [];
  for (const link of input.links) {
    const source = local.get(link.source);
    const target = local.get(link.target);
    if (source !== undefined && target !== undefined) links.push({ source, target, lines: link.lines });
  }
  const { x, y, side } = searchLayout(flattenGraph(nodes, links), aspect, work);
  return { members, nodes, positions: { x, y, side: Array.from(side, (s) => SIDES[s]!) } };
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
    { x: Float64Array.from(placed, (v) => x[v]!), y: Float64Array.from(placed, (v) => y[v]!), side: placed.map((v) => side[v]!) },
  );
  const width = Math.max(...lonely.map((v) => Math.max(nodes[v]!.label.width, 2 * nodes[v]!.radius))) + 24;
  const height = Math.max(...lonely.map((v) => nodes[v]!.label.height + 2 * nodes[v]!.radius)) + 28;
  const grid = marginGrid(lonely.length, { width, height }, { width: whole.right - whole.left, height: whole.bottom - whole.top }, aspect);
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

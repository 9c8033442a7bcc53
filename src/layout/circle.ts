/** Who stands where on a circle, so that lines are short and no name lies on another? By exact arithmetic only: the same on every machine. */
import { flattenGraph } from './flat-graph.ts';
import { labelBox, type Box } from './label-box.ts';
import { pointAtTurn } from './turn.ts';
import type { LabelSide, LayoutLink, LayoutNode } from './types.ts';

/** With more actors, not every name can be shown anyway: only shapes are kept apart. */
export const NAMED = 150;
/** A circle grows by so much until nothing overlaps. */
export const GROWTH = 1.06;
/** Between two names or shapes on a circle of many, on average. */
const AIR = 14;
/** Of no more, the lines between neighbours want room as much as the names do. */
const FEW = 24;
/** Uneven distances are worth it where the circle gets so much smaller. */
const WORTH = 0.9;
/** Pieces of a circle, when room on it is measured. */
const STEPS = 720;
/** Beyond so many, lines are not shortened by swapping neighbours. */
const SWAPPED = 400;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: LabelSide;
}

/** Between two on a circle of so many: few have room for the lines between them, many need it for their names. */
export const spacious = (count: number): number => Math.max(8, 150 - 7 * count, Math.min(48, 78 - 1.5 * count));

/** On a circle around the origin, as small as names and shapes allow, neighbours near each other. `apart`: between two shapes, at least. */
export function round(nodes: readonly LayoutNode[], links: readonly LayoutLink[], apart = 8): Place[] {
  const n = nodes.length;
  if (n <= 1) return nodes.map(() => ({ x: 0, y: 0, side: 'below' }));
  const order = ringOrder(nodes, links);
  const widest = nodes.reduce((most, node) => Math.max(most, node.radius), 0);
  const least = Math.max(30, roundOf(n, widest, apart));
  const even = placedOn(nodes, order, least, (k) => k / n);
  // Names lie flat: at the top and at the bottom they need more room beside each other than at the sides.
  const uneven = n > FEW && n <= NAMED ? placedOn(nodes, order, least, turnsFor(nodes)) : even;
  return uneven.radius < even.radius * WORTH ? uneven.places : even.places;
}

/** Grown until nothing overlaps. */
function placedOn(
  nodes: readonly LayoutNode[],
  order: readonly number[],
  least: number,
  turnOf: (k: number) => number,
): { readonly places: Place[]; readonly radius: number } {
  const places: Place[] = nodes.map(() => ({ x: 0, y: 0, side: 'below' }));
  let radius = least;
  for (let tries = 0; tries < 80; tries++, radius *= GROWTH) {
    order.forEach((v, k) => (places[v] = onCircle(turnOf(k), radius)));
    if (nodes.length > NAMED || areClear(nodes.flatMap((node, v) => footprint(node, places[v]!)))) break;
  }
  return { places, radius };
}

/** Where each of them stands, so that all have as much room, measured in names: across by how wide these are, upright by how high. */
function turnsFor(nodes: readonly LayoutNode[]): (k: number) => number {
  const mean = (sizeOf: (node: LayoutNode) => number): number =>
    nodes.reduce((sum, node) => sum + sizeOf(node), 0) / nodes.length + AIR;
  const wide = mean(({ radius, label }) => Math.max(2 * radius, label.width));
  const high = mean(({ radius, label }) => Math.max(2 * radius, label.height));
  const room = new Float64Array(STEPS + 1);
  for (let i = 1; i <= STEPS; i++) {
    const [from, to] = [pointAtTurn((i - 1) / STEPS), pointAtTurn(i / STEPS)];
    room[i] = room[i - 1]! + Math.max(Math.abs(to.x - from.x) / wide, Math.abs(to.y - from.y) / high);
  }
  return (k) => {
    const wanted = (k / nodes.length) * room[STEPS]!;
    let i = 1;
    while (i < STEPS && room[i]! < wanted) i++;
    const [before, after] = [room[i - 1]!, room[i]!];
    return (i - 1 + (wanted - before) / (after - before)) / STEPS;
  };
}

/** The radius of a circle with room for so many shapes side by side, so far apart. */
export const roundOf = (count: number, widest: number, apart: number): number => (count * (2 * widest + apart)) / 6.2;

export function onCircle(turn: number, radius: number): Place {
  const { x, y } = pointAtTurn(turn);
  const side = x > 0.34 ? 'right' : x < -0.34 ? 'left' : y < 0 ? 'above' : 'below';
  return { x: x * radius, y: y * radius, side };
}

/** Part by part from the best connected on, then neighbours are swapped as long as lines get shorter. */
function ringOrder(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): number[] {
  const n = nodes.length;
  const neighbours = neighboursIn(n, links);
  const { strength } = flattenGraph(nodes, links);
  const hubs = nodes.map((_, v) => v).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const seen = new Set<number>();
  const order: number[] = [];
  const visit = (from: number): void => {
    const stack = [from];
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      if (seen.has(v)) continue;
      seen.add(v);
      order.push(v);
      stack.push(...neighbours[v]!.filter((w) => !seen.has(w)).sort((a, b) => strength[a]! - strength[b]! || b - a));
    }
  };
  hubs.forEach(visit);
  if (n > SWAPPED) return order;
  const at = new Int32Array(n);
  order.forEach((v, k) => (at[v] = k));
  const cost = (v: number, k: number, but: number): number =>
    neighbours[v]!.reduce((sum, w) => {
      if (w === but) return sum;
      const off = Math.abs(k - at[w]!);
      return sum + Math.min(off, n - off);
    }, 0);
  for (let pass = 0; pass < 12; pass++) {
    let better = false;
    for (let far = 1; far <= 3; far++)
      for (let k = 0; k < n; k++) {
        const l = (k + far) % n;
        const [a, b] = [order[k]!, order[l]!];
        if (a === b || cost(a, l, b) + cost(b, k, a) >= cost(a, k, b) + cost(b, l, a)) continue;
        [order[k], order[l]] = [b, a];
        at[a] = l;
        at[b] = k;
        better = true;
      }
    if (!better) break;
  }
  return order;
}

export function neighboursIn(n: number, links: readonly LayoutLink[]): number[][] {
  const neighbours: number[][] = Array.from({ length: n }, () => []);
  for (const { source, target } of links) {
    neighbours[source]!.push(target);
    neighbours[target]!.push(source);
  }
  return neighbours;
}

export function footprint(node: LayoutNode, { x, y, side }: Place): Box[] {
  const r = node.radius + 2;
  const disc = { left: x - r, top: y - r, right: x + r, bottom: y + r };
  return node.label.width === 0 || node.label.height === 0 ? [disc] : [disc, labelBox(node, x, y, side)];
}

/** Whether no two of them overlap; a name keeps clear of its shape by itself. */
export function areClear(boxes: readonly Box[]): boolean {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      if (b.left >= a.right) break;
      if (a.top < b.bottom && b.top < a.bottom) return false;
    }
  return true;
}

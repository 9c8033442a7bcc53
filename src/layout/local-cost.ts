/**
 * What does one node's place cost, given all others? Every blemish that involves the node, its label or its links, so that
 * the search can try a move without measuring the whole picture again. All terms are ≥ 0 and each pair counts once, so that
 * stopping early is safe and a change of this number is the change of the whole picture's.
 */
import type { FlatGraph } from './flat-graph.ts';
import type { Frame } from './frame.ts';
import { boxDistance, bundleClearance, bundleHalf, bundleMeetsBox, nearestOn } from './geometry.ts';
import { createPicture, type Sketch } from './picture.ts';
import { GAP, type Weights } from './weights.ts';

export interface LocalCost extends Sketch {
  readonly place: (v: number, x: number, y: number, side: number) => void;
  /** Cost of v where it stands; may stop and return any number above `limit` once it is exceeded. */
  readonly cost: (v: number, limit: number) => number;
}

/** `lengthScale` multiplies the ideal lengths, for drawings that were enlarged to make room for labels. */
export function createLocalCost(graph: FlatGraph, frame: Frame, lengthScale: number, weights: Weights): LocalCost {
  const { n, m, nodes, radius, source, target, half, first, linkAt } = graph;
  const picture = createPicture(nodes, weights.labelOverlap > 0);
  const { x, y, side, labelled, boxL, boxT, boxR, boxB, allL, allT, allR, allB } = picture;
  const ideal = graph.ideal.map((length) => length * lengthScale);
  // A crossing of bundles counts as the geometric mean of all its line crossings: 4 × 9 lines as 6.
  const weightRoot = graph.lines.map((lines) => Math.sqrt(lines * weights.crossing));
  // Scratch for the ends of one node's links.
  const endAt = new Int32Array(n);
  const endX = new Float64Array(n);
  const endY = new Float64Array(n);
  const square = (4 * frame.halfWidth * frame.halfHeight) / Math.max(1, n);
  let strongest = 0;
  for (const s of graph.strength) strongest = Math.max(strongest, s);
  const hub = graph.strength.map((s) => (strongest > 0 ? weights.hub * (s / strongest) * (s / strongest) : 0));

  const nodeAgainstNode = (v: number, u: number): number => {
    const dx = x[u]! - x[v]!;
    const dy = y[u]! - y[v]!;
    const d2 = dx * dx + dy * dy;
    // Nodes push each other apart up to three spacings, as 1 / distance².
    let cost = d2 < 9 * square ? weights.spread * (Math.min(16, square / (d2 + 1)) - 1 / 9) : 0;
    if (
      allL[v]! > allR[u]! + GAP.node ||
      allR[v]! < allL[u]! - GAP.node ||
      allT[v]! > allB[u]! + GAP.node ||
      allB[v]! < allT[u]! - GAP.node
    )
      return cost;
    const need = radius[v]! + radius[u]! + GAP.node;
    if (d2 < need * need) cost += weights.nodeOverlap * (2 - Math.sqrt(d2) / need);
    if (
      labelled[v] === 1 &&
      boxDistance(boxL[v]!, boxT[v]!, boxR[v]!, boxB[v]!, x[u]!, y[u]!) < radius[u]! + GAP.label
    ) {
      cost += weights.labelOnNode;
    }
    if (
      labelled[u] === 1 &&
      boxDistance(boxL[u]!, boxT[u]!, boxR[u]!, boxB[u]!, x[v]!, y[v]!) < radius[v]! + GAP.label
    ) {
      cost += weights.labelOnNode;
    }
    if (
      labelled[v] === 1 &&
      labelled[u] === 1 &&
      boxL[v]! < boxR[u]! + GAP.label &&
      boxL[u]! < boxR[v]! + GAP.label &&
      boxT[v]! < boxB[u]! + GAP.label &&
      boxT[u]! < boxB[v]! + GAP.label
    )
      cost += weights.labelOverlap;
    return cost;
  };

  /** Node u and its label against a bundle of other nodes, a–b. */
  const nodeAgainstLink = (u: number, ax: number, ay: number, bx: number, by: number, h: number): number => {
    const grow = h + GAP.nodeToEdge;
    const l = allL[u]! - grow;
    const r = allR[u]! + grow;
    const t = allT[u]! - grow;
    const b = allB[u]! + grow;
    if ((ax < l && bx < l) || (ax > r && bx > r) || (ay < t && by < t) || (ay > b && by > b)) return 0;
    let cost = 0;
    const need = radius[u]! + GAP.nodeToEdge;
    const clear = bundleClearance(ax, ay, bx, by, h, x[u]!, y[u]!);
    if (clear < need) cost += weights.nodeOnEdge * (0.6 + 0.4 * Math.min(2, (need - clear) / need));
    if (
      labelled[u] === 1 &&
      bundleMeetsBox(ax, ay, bx, by, h, boxL[u]! - 2, boxT[u]! - 1, boxR[u]! + 2, boxB[u]! + 1)
    ) {
      cost += weights.labelOnEdge;
    }
    return cost;
  };

  const labelAgainstOwnLink = (u: number, ax: number, ay: number, bx: number, by: number, h: number): number =>
    labelled[u] === 1 && bundleMeetsBox(ax, ay, bx, by, h, boxL[u]!, boxT[u]!, boxR[u]!, boxB[u]!)
      ? weights.ownLabelOnEdge * (1 + h / 24)
      : 0;

  const longness = (e: number): number => {
    const dx = x[source[e]!]! - x[target[e]!]!;
    const dy = y[source[e]!]! - y[target[e]!]!;
    return dx * dx + dy * dy;
  };

  /** Two bundles with a common end: does the shorter one's middle keep clear of the other? Wide fans hide more. */
  const crowding = (e: number, f: number): number => {
    const eIsShort = longness(e) < longness(f);
    const short = eIsShort ? e : f;
    const long = eIsShort ? f : e;
    const px = (x[source[short]!]! + x[target[short]!]!) / 2;
    const py = (y[source[short]!]! + y[target[short]!]!) / 2;
    const ax = x[source[long]!]!;
    const ay = y[source[long]!]!;
    const bx = x[target[long]!]!;
    const by = y[target[long]!]!;
    const t = nearestOn(ax, ay, bx, by, px, py);
    const dx = ax + t * (bx - ax) - px;
    const dy = ay + t * (by - ay) - py;
    const d2 = dx * dx + dy * dy;
    const need = half[short]! + bundleHalf(half[long]!, t) + GAP.bundle;
    return d2 < need * need ? weights.crowding * (1 + (half[e]! + half[f]!) / 24) * (1 - Math.sqrt(d2) / need) : 0;
  };

  /** v's own links: their length, the names at their ends, strangers on them, and each other. */
  const ownLinks = (v: number): number => {
    let cost = 0;
    const vx = x[v]!;
    const vy = y[v]!;
    const end = first[v + 1]!;
    for (let k = first[v]!; k < end; k++) {
      const e = linkAt[k]!;
      const w = source[e] === v ? target[e]! : source[e]!;
      const wx = x[w]!;
      const wy = y[w]!;
      const h = half[e]!;
      const off = Math.sqrt((wx - vx) * (wx - vx) + (wy - vy) * (wy - vy)) / ideal[e]! - 1;
      cost += weights.length * (off < 0 ? 2 : 1) * off * off;
      cost += labelAgainstOwnLink(v, vx, vy, wx, wy, h) + labelAgainstOwnLink(w, vx, vy, wx, wy, h);
      for (let u = 0; u < n; u++) if (u !== v && u !== w) cost += nodeAgainstLink(u, vx, vy, wx, wy, h);
      if (weights.crowding > 0) for (let j = k + 1; j < end; j++) cost += crowding(e, linkAt[j]!);
    }
    return cost;
  };

  /**
   * All other links against v and against v's links. Written out in one function: this is where the search spends its time,
   * and calls that return fractions cost more than the tests themselves.
   */
  const otherLinks = (v: number, limit: number): number => {
    const vx = x[v]!;
    const vy = y[v]!;
    const from = first[v]!;
    const degree = first[v + 1]! - from;
    let starL = vx;
    let starR = vx;
    let starT = vy;
    let starB = vy;
    for (let k = 0; k < degree; k++) {
      const e = linkAt[from + k]!;
      const w = source[e] === v ? target[e]! : source[e]!;
      const wx = x[w]!;
      const wy = y[w]!;
      endAt[k] = w;
      endX[k] = wx;
      endY[k] = wy;
      if (wx < starL) starL = wx;
      else if (wx > starR) starR = wx;
      if (wy < starT) starT = wy;
      else if (wy > starB) starB = wy;
    }
    let cost = 0;
    for (let f = 0; f < m && cost <= limit; f++) {
      const c = source[f]!;
      const d = target[f]!;
      if (c === v || d === v) continue;
      const cx = x[c]!;
      const cy = y[c]!;
      const dx = x[d]!;
      const dy = y[d]!;
      cost += nodeAgainstLink(v, cx, cy, dx, dy, half[f]!);
      if (
        (cx < starL && dx < starL) ||
        (cx > starR && dx > starR) ||
        (cy < starT && dy < starT) ||
        (cy > starB && dy > starB)
      )
        continue;
      const ex = dx - cx;
      const ey = dy - cy;
      const vSide = ex * (vy - cy) - ey * (vx - cx);
      for (let k = 0; k < degree; k++) {
        const w = endAt[k]!;
        const wx = endX[k]!;
        const wy = endY[k]!;
        if (w === c || w === d) {
          if (weights.crowding > 0) cost += crowding(linkAt[from + k]!, f);
          continue;
        }
        // Sides first: most ends lie on the same side of f as v.
        if (vSide * (ex * (wy - cy) - ey * (wx - cx)) >= 0) continue;
        const px = wx - vx;
        const py = wy - vy;
        if ((px * (cy - vy) - py * (cx - vx)) * (px * (dy - vy) - py * (dx - vx)) < 0) {
          cost += weightRoot[linkAt[from + k]!]! * weightRoot[f]!;
        }
      }
    }
    return cost;
  };

  const cost = (v: number, limit: number): number => {
    const dx = (x[v]! - frame.x) / frame.halfWidth;
    const dy = (y[v]! - frame.y) / frame.halfHeight;
    const outX = Math.max(0, frame.x - frame.halfWidth - allL[v]!, allR[v]! - frame.x - frame.halfWidth);
    const outY = Math.max(0, frame.y - frame.halfHeight - allT[v]!, allB[v]! - frame.y - frame.halfHeight);
    let sum = weights.side[side[v]!]! + hub[v]! * (dx * dx + dy * dy) + weights.outsidePerPx * (outX + outY);
    for (let u = 0; u < n; u++) if (u !== v) sum += nodeAgainstNode(v, u);
    if (sum > limit) return sum;
    sum += ownLinks(v);
    return sum > limit ? sum : sum + otherLinks(v, limit - sum);
  };

  return { x, y, side, place: picture.place, cost };
}

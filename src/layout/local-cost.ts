/**
 * What does one node's place cost, given all others? Every blemish that involves the node, its label or its links, so that
 * the search can try a move without measuring the whole picture again. All terms are ≥ 0, which allows stopping early.
 */
import type { FlatGraph } from './flat-graph.ts';
import type { Frame } from './frame.ts';
import { boxDistance, bundleClearance, bundleHalf, bundleMeetsBox, nearestOn, segmentsCross } from './geometry.ts';
import { labelBox } from './label-box.ts';
import type { LabelSide } from './types.ts';
import { GAP, WEIGHT } from './weights.ts';

export const SIDES = ['below', 'above', 'right', 'left'] as const satisfies readonly LabelSide[];
/** Readers look for a name below; another side must be worth it. */
const SIDE_COST = [0, 0.25, 0.35, 0.35];

/** Soft wishes, in crossings: even links, even spread, an airy star of links, the hub in the middle. */
const LENGTH = 1.6;
const SPREAD = 0.14;
const CROWDING = 1.5;
const HUB = 2;
const OUTSIDE_PER_PX = 0.12;
/** Beyond this many spacings nodes no longer push each other. */
const REACH = 3;

/** A picture in the making: arrays are read freely, written only through `place`. */
export interface LocalCost {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Indices into SIDES. */
  readonly side: Int8Array;
  place(v: number, x: number, y: number, side: number): void;
  /** Cost of v where it stands; may stop and return any number above `limit` once it is exceeded. */
  cost(v: number, limit: number): number;
}

/** `lengthScale` multiplies the ideal lengths, for drawings that were enlarged to make room for labels. */
export function createLocalCost(graph: FlatGraph, frame: Frame, lengthScale: number): LocalCost {
  const { n, m, nodes, radius, source, target, half, lines, first, linkAt } = graph;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const side = new Int8Array(n);
  const box = { l: new Float64Array(n), t: new Float64Array(n), r: new Float64Array(n), b: new Float64Array(n) };
  const link = { l: new Float64Array(m), t: new Float64Array(m), r: new Float64Array(m), b: new Float64Array(m) };
  const ideal = graph.ideal.map((length) => length * lengthScale);
  const labelled = Uint8Array.from(nodes, ({ label }) => (label.width > 0 && label.height > 0 ? 1 : 0));
  const reachX = Float64Array.from(nodes, ({ label }, v) => radius[v]! + GAP.label + label.width);
  const reachY = Float64Array.from(nodes, ({ label }, v) => radius[v]! + 2 * GAP.label + label.height);
  const square = (4 * frame.halfWidth * frame.halfHeight) / Math.max(1, n);
  let strongest = 0;
  for (const s of graph.strength) strongest = Math.max(strongest, s);
  const hub = graph.strength.map((s) => (strongest > 0 ? HUB * (s / strongest) * (s / strongest) : 0));

  const place = (v: number, px: number, py: number, s: number): void => {
    x[v] = px;
    y[v] = py;
    side[v] = s;
    const { left, top, right, bottom } = labelBox(nodes[v]!, px, py, SIDES[s]!);
    box.l[v] = left;
    box.t[v] = top;
    box.r[v] = right;
    box.b[v] = bottom;
    for (let k = first[v]!; k < first[v + 1]!; k++) {
      const e = linkAt[k]!;
      const a = source[e]!;
      const b = target[e]!;
      link.l[e] = Math.min(x[a]!, x[b]!);
      link.r[e] = Math.max(x[a]!, x[b]!);
      link.t[e] = Math.min(y[a]!, y[b]!);
      link.b[e] = Math.max(y[a]!, y[b]!);
    }
  };

  /** Node u and its label against link e, which does not end at u. */
  const nodeAgainstLink = (u: number, e: number): number => {
    const grow = half[e]! + GAP.nodeToEdge;
    if (
      x[u]! + reachX[u]! < link.l[e]! - grow || x[u]! - reachX[u]! > link.r[e]! + grow ||
      y[u]! + reachY[u]! < link.t[e]! - grow || y[u]! - reachY[u]! > link.b[e]! + grow
    ) return 0;
    const a = source[e]!;
    const b = target[e]!;
    let cost = 0;
    const need = radius[u]! + GAP.nodeToEdge;
    const clear = bundleClearance(x[a]!, y[a]!, x[b]!, y[b]!, half[e]!, x[u]!, y[u]!);
    if (clear < need) cost += WEIGHT.nodeOnEdge * (0.6 + 0.4 * Math.min(2, (need - clear) / need));
    if (labelled[u] === 1 && bundleMeetsBox(x[a]!, y[a]!, x[b]!, y[b]!, half[e]!, box.l[u]! - 2, box.t[u]! - 1, box.r[u]! + 2, box.b[u]! + 1)) {
      cost += WEIGHT.labelOnEdge;
    }
    return cost;
  };

  const labelAgainstOwnLink = (u: number, e: number): number => {
    if (labelled[u] === 0) return 0;
    const a = source[e]!;
    const b = target[e]!;
    return bundleMeetsBox(x[a]!, y[a]!, x[b]!, y[b]!, half[e]!, box.l[u]!, box.t[u]!, box.r[u]!, box.b[u]!)
      ? WEIGHT.ownLabelOnEdge
      : 0;
  };

  const nodeAgainstNode = (v: number, u: number): number => {
    const dx = x[u]! - x[v]!;
    const dy = y[u]! - y[v]!;
    const d2 = dx * dx + dy * dy;
    let cost = 0;
    if (d2 < REACH * REACH * square) cost += SPREAD * (Math.min(16, square / (d2 + 1)) - 1 / (REACH * REACH));
    if (Math.abs(dx) > reachX[v]! + reachX[u]! || Math.abs(dy) > reachY[v]! + reachY[u]!) return cost;
    const need = radius[v]! + radius[u]! + GAP.node;
    if (d2 < need * need) cost += WEIGHT.nodeOverlap * (2 - Math.sqrt(d2) / need);
    if (labelled[v] === 1 && boxDistance(box.l[v]!, box.t[v]!, box.r[v]!, box.b[v]!, x[u]!, y[u]!) < radius[u]! + GAP.label) {
      cost += WEIGHT.labelOnNode;
    }
    if (labelled[u] === 1 && boxDistance(box.l[u]!, box.t[u]!, box.r[u]!, box.b[u]!, x[v]!, y[v]!) < radius[v]! + GAP.label) {
      cost += WEIGHT.labelOnNode;
    }
    if (labelled[v] === 1 && labelled[u] === 1) {
      const across = Math.min(box.r[v]!, box.r[u]!) - Math.max(box.l[v]!, box.l[u]!) + GAP.label;
      const down = Math.min(box.b[v]!, box.b[u]!) - Math.max(box.t[v]!, box.t[u]!) + GAP.label;
      if (across > 0 && down > 0) cost += WEIGHT.labelOverlap;
    }
    return cost;
  };

  /** Two links with a common end: does the shorter one's middle keep clear of the other? */
  const crowding = (e: number, f: number): number => {
    const size = (k: number): number => link.r[k]! - link.l[k]! + link.b[k]! - link.t[k]!;
    const [short, long] = size(e) < size(f) ? [e, f] : [f, e];
    const px = (x[source[short]!]! + x[target[short]!]!) / 2;
    const py = (y[source[short]!]! + y[target[short]!]!) / 2;
    const ax = x[source[long]!]!;
    const ay = y[source[long]!]!;
    const bx = x[target[long]!]!;
    const by = y[target[long]!]!;
    const t = nearestOn(ax, ay, bx, by, px, py);
    const need = half[short]! + bundleHalf(half[long]!, t) + 12;
    const dx = ax + t * (bx - ax) - px;
    const dy = ay + t * (by - ay) - py;
    const d2 = dx * dx + dy * dy;
    return d2 < need * need ? CROWDING * (1 - Math.sqrt(d2) / need) : 0;
  };

  const linkCost = (v: number, e: number): number => {
    const a = source[e]!;
    const b = target[e]!;
    const w = a === v ? b : a;
    const ax = x[a]!;
    const ay = y[a]!;
    const bx = x[b]!;
    const by = y[b]!;
    const off = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)) / ideal[e]! - 1;
    let cost = LENGTH * (off < 0 ? 2 : 1) * off * off;
    cost += labelAgainstOwnLink(v, e) + labelAgainstOwnLink(w, e);
    for (let u = 0; u < n; u++) if (u !== v && u !== w) cost += nodeAgainstLink(u, e);
    const l = link.l[e]!;
    const r = link.r[e]!;
    const t = link.t[e]!;
    const bottom = link.b[e]!;
    for (let f = 0; f < m; f++) {
      if (link.l[f]! > r || link.r[f]! < l || link.t[f]! > bottom || link.b[f]! < t || f === e) continue;
      const c = source[f]!;
      const d = target[f]!;
      if (c === v || d === v) {
        if (f > e) cost += crowding(e, f);
      } else if (c === w || d === w) cost += crowding(e, f);
      else if (segmentsCross(ax, ay, bx, by, x[c]!, y[c]!, x[d]!, y[d]!)) {
        cost += WEIGHT.crossing * (lines[e] === 1 && lines[f] === 1 ? 1 : Math.sqrt(lines[e]! * lines[f]!));
      }
    }
    return cost;
  };

  const cost = (v: number, limit: number): number => {
    const dx = (x[v]! - frame.x) / frame.halfWidth;
    const dy = (y[v]! - frame.y) / frame.halfHeight;
    let sum = SIDE_COST[side[v]!]! + hub[v]! * (dx * dx + dy * dy);
    const outX = Math.max(0, frame.x - frame.halfWidth - Math.min(box.l[v]!, x[v]! - radius[v]!), Math.max(box.r[v]!, x[v]! + radius[v]!) - frame.x - frame.halfWidth);
    const outY = Math.max(0, frame.y - frame.halfHeight - Math.min(box.t[v]!, y[v]! - radius[v]!), Math.max(box.b[v]!, y[v]! + radius[v]!) - frame.y - frame.halfHeight);
    sum += OUTSIDE_PER_PX * (outX + outY);
    for (let u = 0; u < n; u++) if (u !== v) sum += nodeAgainstNode(v, u);
    for (let e = 0; e < m && sum <= limit; e++) {
      if (source[e] !== v && target[e] !== v) sum += nodeAgainstLink(v, e);
    }
    for (let k = first[v]!; k < first[v + 1]! && sum <= limit; k++) sum += linkCost(v, linkAt[k]!);
    return sum;
  };

  return { x, y, side, place, cost };
}

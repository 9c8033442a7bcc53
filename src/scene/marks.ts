/** How are one actor and one line drawn? The line's way cut at the outlines of its two actors, its arrow head, and the cross of a denial; in world units. */
import type { EdgeAttributes, Stroke } from '../graph/build.ts';
import type { LabelSide } from '../layout/types.ts';
import { curvePath, part, pointAt, reversed, type Curve } from './curve.ts';
import type { NodeStyle } from './node-style.ts';
import { shapeReach, type Point } from './shape.ts';

export interface NodeMark extends NodeStyle {
  readonly x: number;
  readonly y: number;
  readonly side: LabelSide;
  readonly claims: number;
}

/** A filled triangle at the end of a directed line. */
export interface Head {
  readonly tip: Point;
  /** The middle of its base. */
  readonly base: Point;
  /** Half the length of its base. */
  readonly half: number;
}

export interface EdgeMark {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Its way from middle to middle, beside its parallels, before it is cut at the outlines; from the end that comes first by id. */
  readonly centerline: Curve;
  /** From outline to outline (or to the base of the arrow head). */
  readonly curve: Curve;
  /** Undefined for undirected relations. */
  readonly head: Head | undefined;
  /** Whether anybody denies it. */
  readonly denied: boolean;
  /** Path data of the curve. */
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

/** Between the outline of a shape and the end of a line, so that they do not run into each other. */
const GAP = 3;
const CROSS = 5.5;

/** Width by independent origins behind what a line shows: one is a thin line, however many papers repeat it or deny it. */
export const edgeWidth = (origins: number): number => Math.min(5, 1.6 + 0.9 * (origins - 1));

/** Half of the width and height of a denied line's cross, without the stroke's own width. */
export const crossReach = (width: number): number => CROSS + width / 2;

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Path data is text, and told from the numbers when a painter asks: of a large graph nobody asks for most of it. */
class Line implements EdgeMark {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly centerline: Curve;
  readonly curve: Curve;
  readonly head: Head | undefined;
  readonly denied: boolean;
  readonly family: string;
  readonly slot: number;
  readonly stroke: Stroke;
  readonly width: number;

  constructor(from: Omit<EdgeMark, 'path' | 'arrow' | 'cross' | 'middle'>) {
    this.id = from.id;
    this.source = from.source;
    this.target = from.target;
    this.centerline = from.centerline;
    this.curve = from.curve;
    this.head = from.head;
    this.denied = from.denied;
    this.family = from.family;
    this.slot = from.slot;
    this.stroke = from.stroke;
    this.width = from.width;
  }

  get path(): string {
    return curvePath(this.curve);
  }

  get arrow(): string {
    if (!this.head) return '';
    const { tip, base, half } = this.head;
    const { x, y } = asideOf(this.head);
    return `M${n(tip.x)} ${n(tip.y)}L${n(base.x + x * half)} ${n(base.y + y * half)}L${n(base.x - x * half)} ${n(base.y - y * half)}Z`;
  }

  get cross(): string {
    if (!this.denied) return '';
    const { x, y } = this.middle;
    const r = crossReach(this.width);
    return `M${n(x - r)} ${n(y - r)}L${n(x + r)} ${n(y + r)}M${n(x - r)} ${n(y + r)}L${n(x + r)} ${n(y - r)}`;
  }

  get middle(): Point {
    return pointAt(this.curve, 0.5);
  }
}

/** Along the base of a head, of length 1. */
export function asideOf({ tip, base }: Head): Point {
  const dx = tip.x - base.x;
  const dy = tip.y - base.y;
  const length = Math.hypot(dx, dy) || 1;
  return { x: -dy / length, y: dx / length };
}

/** The same line along another curve; its head, which belongs to the old one, is only there or not. */
export const lineAlong = (edge: EdgeMark, curve: Curve): EdgeMark => new Line({ ...ownOf(edge), curve });

const ownOf = (edge: EdgeMark): Omit<EdgeMark, 'path' | 'arrow' | 'cross' | 'middle'> => ({
  id: edge.id,
  source: edge.source,
  target: edge.target,
  centerline: edge.centerline,
  curve: edge.curve,
  head: edge.head,
  denied: edge.denied,
  family: edge.family,
  slot: edge.slot,
  stroke: edge.stroke,
  width: edge.width,
});

/** `whole`: from the middle of `a` to that of `b`; the line itself may run the other way, from `source` to `target`. */
export function edgeMark(
  { relation, supportingOrigins, stroke, denied }: EdgeAttributes,
  ends: Pick<EdgeMark, 'id' | 'source' | 'target'>,
  whole: Curve,
  a: NodeMark,
  b: NodeMark,
  slots: ReadonlyMap<string, number>,
): EdgeMark {
  const look = {
    denied,
    family: relation.family,
    slot: slots.get(relation.family) ?? 0,
    stroke,
    width: edgeWidth(supportingOrigins.length),
  };
  return lineMark({ ...ends, ...look, directed: relation.directed, forward: ends.source === a.id }, whole, a, b);
}

/** An end of a line: an outline around a point. */
export type End = Point & Pick<NodeStyle, 'radius' | 'shape'>;

type Drawn = Pick<EdgeMark, 'id' | 'source' | 'target' | 'denied' | 'family' | 'slot' | 'stroke' | 'width'> & {
  readonly directed: boolean;
  /** Whether it runs from `a` to `b`. */
  readonly forward: boolean;
};

/**
 * A line from outline to outline, with a head at the end that it runs to if it is directed. `whole`: from the middle of `a` to that of `b`.
 * `far`: the share of the way that an outline can cover.
 */
export function lineMark({ directed, forward, ...look }: Drawn, whole: Curve, a: End, b: End, far = 0.5): EdgeMark {
  const { width } = look;
  const { straight } = whole;
  const length = straight ? Math.hypot(b.x - a.x, b.y - a.y) : 0;
  let start = straight ? leavesStraight(a, b, length, far) * far : leaves(whole, a, 0, far);
  let end = straight ? 1 - leavesStraight(b, a, length, far) * far : leaves(whole, b, 1, far);
  let head: Head | undefined;
  if (directed) {
    const tipAt = forward ? end : start;
    const other = forward ? start : end;
    const tip = pointAt(whole, tipAt);
    const long = 6.5 + 2.2 * width;
    const share = straight
      ? halved(long / (Math.abs(other - tipAt) * length))
      : turning((t) => isNear(whole, tipAt + (other - tipAt) * t, tip, long));
    const baseAt = tipAt + (other - tipAt) * share;
    head = { tip, base: pointAt(whole, baseAt), half: 2.6 + 1.25 * width };
    // The line runs a little into the head, so that no seam shows.
    const seam = baseAt + (tipAt - baseAt) * 0.2;
    if (forward) end = seam;
    else start = seam;
  }
  const cut = part(whole, start, end);
  return new Line({ ...look, centerline: whole, curve: forward ? cut : reversed(cut), head });
}

const STEPS = 2 ** 18;

/** The share in 0 to 1 at which `test` turns from true to false, found by halving: to within a 2^18th of the way. */
function turning(test: (t: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 18; i++) {
    const middle = (low + high) / 2;
    if (test(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** What `turning` would find if the turn is known to be at `share`: the same picture, to the last digit, for an eighteenth of the work. */
const halved = (share: number): number => (Math.max(0, Math.min(STEPS, Math.ceil(share * STEPS)) - 1) + 0.5) / STEPS;

const isNear = (curve: Curve, t: number, { x, y }: Point, within: number): boolean => {
  const p = pointAt(curve, t);
  return Math.hypot(p.x - x, p.y - y) < within;
};

/** How far on the first part of a straight way its outline and the gap reach, as a share of that part. */
function leavesStraight(node: End, to: End, length: number, far: number): number {
  if (length === 0) return halved(1);
  const reach = shapeReach(node.shape, node.radius, (to.x - node.x) / length, (to.y - node.y) / length) + GAP;
  return halved(reach / (far * length));
}

/** The parameter at which a curve leaves the outline and the gap of the actor at one of its ends. */
function leaves(curve: Curve, node: End, from: 0 | 1, far: number): number {
  const t = (share: number): number => (from === 0 ? share * far : 1 - share * far);
  return t(
    turning((share) => {
      const p = pointAt(curve, t(share));
      const d = Math.hypot(p.x - node.x, p.y - node.y);
      return d === 0 || d < shapeReach(node.shape, node.radius, (p.x - node.x) / d, (p.y - node.y) / d) + GAP;
    }),
  );
}

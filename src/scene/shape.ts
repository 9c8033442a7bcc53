/** What outline has a node, by its kind's shape, and how far is it from the centre in a direction? */
import { UNSPECIFIED } from '../dossier/codebook.ts';
import type { ActorKind, Shape } from '../dossier/schema.ts';

/** What is drawn: a kind's shape, or a mark of its own where nobody has said the kind. In a file that is a circle, as any reader knows. */
export type Outline = Shape | 'unsaid';

export function outlineIn(kinds: readonly ActorKind[] | undefined, id: string): Outline {
  const shape = kinds?.find((kind) => kind.id === id)?.shape;
  // Whoever gives it a shape means that one.
  if (id === UNSPECIFIED.id && (shape === undefined || shape === UNSPECIFIED.shape)) return 'unsaid';
  return shape ?? 'circle';
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Corners on a circle of radius 1, clockwise from the top, y down. The circle itself has none. */
const CORNERS: Readonly<Record<Exclude<Outline, 'circle' | 'unsaid'>, readonly Point[]>> = {
  hexagon: [
    { x: 0.52, y: -0.9 },
    { x: 1.04, y: 0 },
    { x: 0.52, y: 0.9 },
    { x: -0.52, y: 0.9 },
    { x: -1.04, y: 0 },
    { x: -0.52, y: -0.9 },
  ],
  shield: [
    { x: -0.84, y: -0.86 },
    { x: 0.84, y: -0.86 },
    { x: 0.84, y: 0.14 },
    { x: 0.5, y: 0.68 },
    { x: 0, y: 1.02 },
    { x: -0.5, y: 0.68 },
    { x: -0.84, y: 0.14 },
  ],
  // With the middle of each rounding, where the path's curve is.
  'rounded-square': [
    { x: -0.56, y: -0.86 },
    { x: 0.56, y: -0.86 },
    { x: 0.785, y: -0.785 },
    { x: 0.86, y: -0.56 },
    { x: 0.86, y: 0.56 },
    { x: 0.785, y: 0.785 },
    { x: 0.56, y: 0.86 },
    { x: -0.56, y: 0.86 },
    { x: -0.785, y: 0.785 },
    { x: -0.86, y: 0.56 },
    { x: -0.86, y: -0.56 },
    { x: -0.785, y: -0.785 },
  ],
  sheet: [
    { x: -0.72, y: -0.95 },
    { x: 0.34, y: -0.95 },
    { x: 0.72, y: -0.57 },
    { x: 0.72, y: 0.95 },
    { x: -0.72, y: 0.95 },
  ],
  diamond: [
    { x: 0, y: -1.1 },
    { x: 1.1, y: 0 },
    { x: 0, y: 1.1 },
    { x: -1.1, y: 0 },
  ],
};

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Path data of the outline around (0, 0). */
export function shapePath(shape: Outline, r: number): string {
  if (shape === 'circle' || shape === 'unsaid')
    return `M${n(-r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0Z`;
  if (shape === 'rounded-square') {
    const s = 0.86 * r;
    const c = 0.3 * r;
    return `M${n(c - s)} ${n(-s)}H${n(s - c)}Q${n(s)} ${n(-s)} ${n(s)} ${n(c - s)}V${n(s - c)}Q${n(s)} ${n(s)} ${n(s - c)} ${n(s)}H${n(c - s)}Q${n(-s)} ${n(s)} ${n(-s)} ${n(s - c)}V${n(c - s)}Q${n(-s)} ${n(-s)} ${n(c - s)} ${n(-s)}Z`;
  }
  return `M${CORNERS[shape].map((p) => `${n(p.x * r)} ${n(p.y * r)}`).join('L')}Z`;
}

/** Where the lines of a sheet are. */
const ROWS = [-0.12, 0.22, 0.56];

/** Strokes inside the outline that tell the shape apart at a glance: the folded corner and the lines of a sheet. */
export function shapeDetail(shape: Outline, r: number): string {
  if (shape !== 'sheet') return '';
  const fold = `M${n(0.34 * r)} ${n(-0.95 * r)}V${n(-0.57 * r)}H${n(0.72 * r)}`;
  const rows = ROWS.map((y) => `M${n(-0.4 * r)} ${n(y * r)}H${n(0.4 * r)}`);
  return fold + rows.join('');
}

/** A dash and its gap around a circle, which holds a whole number of them. */
export function shapeDashes(r: number): readonly [number, number] {
  const around = 2 * Math.PI * r;
  const step = around / Math.max(8, Math.round(around / 6));
  return [step * 0.52, step * 0.48];
}

/** The dashes of an outline that is not said, all of one length around it: for `stroke-dasharray`; undefined for all others. */
export function shapeDash(shape: Outline, r: number): string | undefined {
  return shape === 'unsaid' ? shapeDashes(r).map(n).join(' ') : undefined;
}

/** What a path is made of, on a canvas. */
export type Tracer = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'closePath' | 'arc' | 'quadraticCurveTo' | 'bezierCurveTo'>;

/** The outline of `shapePath` around (x, y), as steps instead of path data. */
export function traceShape(pen: Tracer, shape: Outline, x: number, y: number, r: number): void {
  if (shape === 'circle' || shape === 'unsaid') {
    pen.moveTo(x - r, y);
    pen.arc(x, y, r, Math.PI, 3 * Math.PI);
  } else if (shape === 'rounded-square') {
    const s = 0.86 * r;
    const c = s - 0.3 * r;
    pen.moveTo(x - c, y - s);
    pen.lineTo(x + c, y - s);
    pen.quadraticCurveTo(x + s, y - s, x + s, y - c);
    pen.lineTo(x + s, y + c);
    pen.quadraticCurveTo(x + s, y + s, x + c, y + s);
    pen.lineTo(x - c, y + s);
    pen.quadraticCurveTo(x - s, y + s, x - s, y + c);
    pen.lineTo(x - s, y - c);
    pen.quadraticCurveTo(x - s, y - s, x - c, y - s);
  } else
    CORNERS[shape].forEach((p, i) => {
      if (i === 0) pen.moveTo(x + p.x * r, y + p.y * r);
      else pen.lineTo(x + p.x * r, y + p.y * r);
    });
  pen.closePath();
}

/** The strokes of `shapeDetail` around (x, y). */
export function traceDetail(pen: Tracer, shape: Outline, x: number, y: number, r: number): void {
  if (shape !== 'sheet') return;
  pen.moveTo(x + 0.34 * r, y - 0.95 * r);
  pen.lineTo(x + 0.34 * r, y - 0.57 * r);
  pen.lineTo(x + 0.72 * r, y - 0.57 * r);
  for (const row of ROWS) {
    pen.moveTo(x - 0.4 * r, y + row * r);
    pen.lineTo(x + 0.4 * r, y + row * r);
  }
}

/** Distance from the centre to the outline in the direction (ux, uy) of length 1. */
export function shapeReach(shape: Outline, r: number, ux: number, uy: number): number {
  if (shape === 'circle' || shape === 'unsaid') return r;
  const corners = CORNERS[shape];
  for (let i = 0; i < corners.length; i++) {
    const a = corners[i] as Point;
    const b = corners[(i + 1) % corners.length] as Point;
    // Solve t·u = a + s·(b − a) for s in 0..1 and t > 0.
    const ex = b.x - a.x;
    const ey = b.y - a.y;
    const det = ux * ey - uy * ex;
    if (det === 0) continue;
    const t = (a.x * ey - a.y * ex) / det;
    const s = (a.x * uy - a.y * ux) / det;
    if (t > 0 && s >= -1e-9 && s <= 1 + 1e-9) return t * r;
  }
  return r;
}

/** What outline has a number, by the family of its line? So that families are told apart without colour. */
import type { Box } from '../../layout/label-box.ts';
import { measureWidest } from './lettering.ts';

export const NUMBER_SIZE = 9;

const n = (value: number): string => String(Math.round(value * 10) / 10);

type Corners = readonly (readonly [number, number])[];
/**
 * By slot of the family (see `familySlots`): circle, square, diamond, triangle, triangle on its head, hexagon, pill, speech
 * bubble, house, plus. In radii; each holds a number of its radius.
 */
const CORNERS: Readonly<Record<number, Corners>> = {
  1: [
    [-0.95, -0.95],
    [0.95, -0.95],
    [0.95, 0.95],
    [-0.95, 0.95],
  ],
  2: [
    [0, -1.45],
    [1.45, 0],
    [0, 1.45],
    [-1.45, 0],
  ],
  3: [
    [0, -1.5],
    [1.6, 0.98],
    [-1.6, 0.98],
  ],
  4: [
    [0, 1.5],
    [-1.6, -0.98],
    [1.6, -0.98],
  ],
  5: [
    [-0.75, -0.98],
    [0.75, -0.98],
    [1.45, 0],
    [0.75, 0.98],
    [-0.75, 0.98],
    [-1.45, 0],
  ],
  7: [
    [-1.2, -0.95],
    [1.2, -0.95],
    [1.2, 0.7],
    [-0.25, 0.7],
    [-0.85, 1.4],
    [-0.85, 0.7],
    [-1.2, 0.7],
  ],
  8: [
    [0, -1.45],
    [1.1, -0.5],
    [1.1, 0.9],
    [-1.1, 0.9],
    [-1.1, -0.5],
  ],
  9: [
    [-0.7, -1.35],
    [0.7, -1.35],
    [0.7, -0.7],
    [1.35, -0.7],
    [1.35, 0.7],
    [0.7, 0.7],
    [0.7, 1.35],
    [-0.7, 1.35],
    [-0.7, 0.7],
    [-1.35, 0.7],
    [-1.35, -0.7],
    [-0.7, -0.7],
  ],
};
/** Drawn small and without a number these are left open, since filled they look like others. */
const OPEN: ReadonlySet<number> = new Set([4, 5, 8]);
const SHAPES = 10;

/** The radius that holds a text; a small one for none. */
export function markerRadius(text: string): number {
  if (text === '') return 4.4;
  // Wide enough for whatever font a viewer has; the ink of a figure is a little narrower than its advance.
  return Math.max(7.4, Math.hypot(measureWidest(text, { size: NUMBER_SIZE, bold: true }) / 2, 3.3) + 1.1);
}

/** Path data of the outline around (0, 0). */
export function markerPath(slot: number, r: number): string {
  const shape = slot % SHAPES;
  if (shape === 0) return `M${n(-r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0Z`;
  if (shape === 6) {
    const h = 0.84 * r;
    const w = 0.78 * r;
    return `M${n(-w)} ${n(-h)}H${n(w)}A${n(h)} ${n(h)} 0 0 1 ${n(w)} ${n(h)}H${n(-w)}A${n(h)} ${n(h)} 0 0 1 ${n(-w)} ${n(-h)}Z`;
  }
  return `M${(CORNERS[shape] as Corners).map(([x, y]) => `${n(x * r)} ${n(y * r)}`).join('L')}Z`;
}

/** Box of the outline around (0, 0), the stroke and a little air included. */
export function markerBox(slot: number, r: number): Box {
  const shape = slot % SHAPES;
  const corners: Corners =
    CORNERS[shape] ??
    (shape === 6
      ? [
          [-1.62, -0.84],
          [1.62, 0.84],
        ]
      : [
          [-1, -1],
          [1, 1],
        ]);
  const air = 1.6;
  return {
    left: Math.min(...corners.map(([x]) => x)) * r - air,
    top: Math.min(...corners.map(([, y]) => y)) * r - air,
    right: Math.max(...corners.map(([x]) => x)) * r + air,
    bottom: Math.max(...corners.map(([, y]) => y)) * r + air,
  };
}

/** The baseline of the number below the centre: figures are 0.72 of the size high; some outlines hold it aside. */
export function numberBaseline(slot: number, r: number): number {
  const aside: Readonly<Record<number, number>> = { 3: 0.22, 4: -0.22, 7: -0.12, 8: 0.1 };
  return NUMBER_SIZE * 0.36 + (aside[slot % SHAPES] ?? 0) * r;
}

/** Whether a marker without a number is filled. */
export const isFilled = (slot: number): boolean => !OPEN.has(slot % SHAPES);

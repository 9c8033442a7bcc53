/** Are the names of a large picture the important ones in view, few enough to read, and never one on another? */
import { describe, expect, it } from 'vitest';
import { nodeLabelBox, overlaps, type NodeMark, type Scene } from '../../../src/scene/build.ts';
import { ById } from '../../../src/scene/by-id.ts';
import { centreOn } from '../../../src/scene/camera.ts';
import type { PlacedLabel } from '../../../src/scene/labels-at.ts';
import { grownAt, MOST_NAMES, namesInView, namesStandingOut, viewBox } from '../../../src/scene/names-in-view.ts';

const SIDE = 90;
const SIZE = { width: 900, height: 700 };
const NOBODY = new Set<string>();

/** A square of actors, 60 apart; every 37th is important. */
const nodes = Array.from({ length: SIDE * SIDE }, (_, i): NodeMark => {
  const claims = i % 37 === 0 ? 40 + (i % 11) : i % 5;
  return {
    id: `a${i}`,
    x: (i % SIDE) * 60,
    y: Math.floor(i / SIDE) * 60,
    radius: 10 + Math.sqrt(claims),
    shape: 'circle',
    lines: [`Actor ${i}`],
    width: 60,
    height: 17,
    language: 'en',
    direction: 'ltr',
    side: 'below',
    claims,
  };
});
const scene: Scene = { nodes, edges: [], node: new ById(nodes), edge: new ById([]), bounds: undefined };
const boxOf = ({ mark, side, scale }: PlacedLabel) => nodeLabelBox(mark, side, scale);
const cameras = [0.03, 0.12, 0.5, 1, 3].map((k) => ({ k, camera: centreOn({ x: 2700, y: 2700 }, SIZE, k) }));

describe('names of a large picture', () => {
  it.each(cameras)('are at zoom $k within the view, apart, and no more than can be read', ({ camera }) => {
    const view = viewBox(camera, SIZE);
    const placed = namesInView(scene, camera, SIZE, NOBODY);
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThanOrEqual(MOST_NAMES);
    placed.forEach((label, i) => {
      const box = boxOf(label);
      expect(box.left).toBeGreaterThanOrEqual(view.left);
      expect(box.bottom).toBeLessThanOrEqual(view.bottom);
      for (const other of placed.slice(0, i)) expect(overlaps(box, boxOf(other))).toBe(false);
    });
  });

  it('are those of the important ones where not all find room', () => {
    const placed = namesInView(scene, cameras[1]?.camera ?? { k: 1, x: 0, y: 0 }, SIZE, NOBODY);
    const important = placed.filter(({ mark }) => mark.claims >= 40).length;
    expect(important / placed.length).toBeGreaterThan(0.9);
  });

  it('leave out who has no line that is shown', () => {
    const camera = centreOn({ x: 2700, y: 2700 }, SIZE, 1);
    const [first] = namesInView(scene, camera, SIZE, NOBODY);
    const without = namesInView(scene, camera, SIZE, new Set([first?.mark.id ?? '']));
    expect(without.some(({ mark }) => mark.id === first?.mark.id)).toBe(false);
  });
});

describe('names of what stands out', () => {
  const camera = centreOn({ x: 2700, y: 2700 }, SIZE, 0.12);
  const names = namesInView(scene, camera, SIZE, NOBODY);
  const first = new Set(nodes.filter(({ claims }) => claims === 3).map(({ id }) => id));
  const foremost = 'a4051';

  it('come before all others, whoever is pointed at first of all, and lie on no other name', () => {
    const placed = namesStandingOut(
      names,
      scene,
      { camera, size: SIZE },
      new Set([...first, foremost]),
      new Set([foremost]),
      grownAt(camera.k),
    );
    expect(placed[0]?.mark.id).toBe(foremost);
    expect(placed.length).toBeLessThanOrEqual(MOST_NAMES);
    expect(placed.filter(({ mark }) => first.has(mark.id)).length).toBeGreaterThan(20);
    placed.forEach((label, i) => {
      for (const other of placed.slice(0, i)) expect(overlaps(boxOf(label), boxOf(other))).toBe(false);
    });
  });

  it('leave the others where they are', () => {
    const placed = namesStandingOut(names, scene, { camera, size: SIZE }, new Set([foremost]), new Set([foremost]), 1);
    const kept = placed.filter((label) => names.includes(label));
    expect(kept.length).toBeGreaterThan(names.length - 6);
    expect(namesStandingOut(names, scene, { camera, size: SIZE }, NOBODY, NOBODY, 1)).toEqual(names);
  });
});

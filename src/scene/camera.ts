/** From where is the scene looked at? An immutable value: screen = world · k + (x, y). */
import type { Box } from '../layout/label-box.ts';
import type { Point } from './shape.ts';

export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const IDENTITY: Camera = { k: 1, x: 0, y: 0 };
/** Closer than this shows nothing new; farther is dust, unless the whole picture needs it: see `zoomRange`. */
export const ZOOM_RANGE: readonly [number, number] = [0.05, 6];

/** In a frame of nothing there still is a zoom. */
const LEAST = 1e-4;

/** Between which zooms a picture is looked at that is shown whole at `whole`. */
export const zoomRange = (whole: number): readonly [number, number] => [Math.min(ZOOM_RANGE[0], whole), ZOOM_RANGE[1]];

export const toScreen = ({ k, x, y }: Camera, p: Point): Point => ({ x: p.x * k + x, y: p.y * k + y });
export const toWorld = ({ k, x, y }: Camera, p: Point): Point => ({ x: (p.x - x) / k, y: (p.y - y) / k });

/** What stays free around a fitted box, in pixels. */
export interface Margin {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** The camera that shows the whole box within the margin, magnified at most `most` times. */
export function fitCamera(
  box: Box | undefined,
  size: Size,
  { side, top, bottom }: Margin = { side: 24, top: 24, bottom: 24 },
  most = 1.5,
): Camera {
  if (!box) return { k: 1, x: size.width / 2, y: size.height / 2 };
  const width = Math.max(size.width - 2 * side, size.width / 2);
  const height = Math.max(size.height - top - bottom, size.height / 2);
  const fitting = Math.min(most, width / Math.max(1, box.right - box.left), height / Math.max(1, box.bottom - box.top));
  const k = Math.max(LEAST, fitting);
  return {
    k,
    x: size.width / 2 - ((box.left + box.right) / 2) * k,
    y: top + (size.height - top - bottom) / 2 - ((box.top + box.bottom) / 2) * k,
  };
}

/**
 * The camera moved just so far that a box is within the margin, and farther away only if it would not fit: the very same one where it is.
 * `boxAt`: the box at a zoom, since labels that are kept readable need more of the world the farther it is.
 */
export function cameraShowing(
  camera: Camera,
  boxAt: (k: number) => Box,
  size: Size,
  { side, top, bottom }: Margin,
): Camera {
  const room = { width: Math.max(1, size.width - 2 * side), height: Math.max(1, size.height - top - bottom) };
  let { k } = camera;
  let box = boxAt(k);
  for (let round = 0; round < 4; round++) {
    const fitting = Math.min(k, room.width / (box.right - box.left || 1), room.height / (box.bottom - box.top || 1));
    if (fitting >= k) break;
    k = Math.max(Math.min(ZOOM_RANGE[0], camera.k), fitting);
    box = boxAt(k);
  }
  // About the middle of what is in sight.
  const middle = { x: side + room.width / 2, y: top + room.height / 2 };
  const still = k === camera.k ? camera : centredAt(toWorld(camera, middle), middle, k);
  const by = (low: number, high: number, from: number, to: number): number =>
    low < from ? from - low : high > to ? Math.max(to - high, from - low) : 0;
  const dx = by(box.left * k + still.x, box.right * k + still.x, side, side + room.width);
  const dy = by(box.top * k + still.y, box.bottom * k + still.y, top, top + room.height);
  return dx === 0 && dy === 0 ? still : { k, x: still.x + dx, y: still.y + dy };
}

/** The camera nearer by `factor`, as far as it goes, about a point of the screen; no farther than where everything is seen, at `whole`. */
export function zoomed(camera: Camera, factor: number, about: Point, whole: number): Camera {
  const [least, most] = zoomRange(whole);
  const k = Math.min(most, Math.max(least, camera.k * factor));
  return centredAt(toWorld(camera, about), about, k);
}

const centredAt = (p: Point, at: Point, k: number): Camera => ({ k, x: at.x - p.x * k, y: at.y - p.y * k });

/** The camera moved so that `p` (world) is in the middle, at zoom `k`. */
export function centreOn(p: Point, size: Size, k: number): Camera {
  return { k, x: size.width / 2 - p.x * k, y: size.height / 2 - p.y * k };
}

/** Whether a point (world) is well in sight: within `rim` pixels of the edge something is there, but hard to see. */
export function isInSight(camera: Camera, p: Point, { width, height }: Size, rim: number): boolean {
  const at = toScreen(camera, p);
  return at.x >= rim && at.y >= rim && at.x <= width - rim && at.y <= height - rim;
}

/** The camera with the middle of two points (world) in the middle, and never nearer than it was: as near as they both fit. */
export function showingBoth(camera: Camera, [a, b]: readonly [Point, Point], size: Size, rim: number): Camera {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const room = Math.min(
    (size.width - 3 * rim) / Math.max(1, Math.abs(a.x - b.x)),
    (size.height - 3 * rim) / Math.max(1, Math.abs(a.y - b.y)),
  );
  return centreOn(middle, size, Math.min(camera.k, Math.max(room, 0.1)));
}

/**
 * The camera once its picture has another size: it shows everything again if it did before, else what was in its middle stays there. `fit`
 * shows everything.
 */
export function resized(camera: Camera, before: Size, now: Size, fit: (size: Size) => Camera): Camera {
  const whole = fit(before);
  if (Math.abs(whole.k - camera.k) < 1e-3 && Math.hypot(whole.x - camera.x, whole.y - camera.y) < 1) return fit(now);
  const middle = toWorld(camera, { x: before.width / 2, y: before.height / 2 });
  const ratio = Math.min(now.width / before.width, now.height / before.height);
  return centreOn(middle, now, camera.k * (ratio > 0 ? ratio : 1));
}

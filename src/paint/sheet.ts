/** Which part of the world is on a bitmap, where does it lie under a camera, and when is another one needed? */
import type { Camera, Size } from '../scene/camera.ts';
import type { View } from './canvas.ts';

/** A bitmap is so many times as wide and high as the stage: so far the camera can go before there is nothing under it. */
export const LARGER = 1.5;
/** Of a bitmap, in pixels: at four bytes each, as much memory as a dozen photographs. */
export const MOST_PIXELS = 8e6;
/** While the camera moves, a bitmap that is magnified or made smaller by more than this is replaced. */
const FAR = 2;

/** The bitmap around what a camera shows. `ratio`: pixels of the screen for one of the page; fewer are drawn where they would be too many. */
export function viewAround({ k, x, y }: Camera, { width, height }: Size, ratio: number): View {
  const large = { width: Math.ceil(width * LARGER), height: Math.ceil(height * LARGER) };
  // By whole pixels, so that it lies on those of the screen.
  const aside = Math.round((large.width - width) / 2);
  const above = Math.round((large.height - height) / 2);
  const bounded = Math.min(ratio, Math.sqrt(MOST_PIXELS / (large.width * large.height)));
  return { left: (-x - aside) / k, top: (-y - above) / k, k, ...large, ratio: bounded };
}

/** Where the bitmap lies on the stage: its corner in pixels of the page, and how much larger it is than it was drawn. */
export const placeOf = (view: View, { k, x, y }: Camera): { x: number; y: number; scale: number } => ({
  x: view.left * k + x,
  y: view.top * k + y,
  scale: k / view.k,
});

/** Whether all of the stage lies on the bitmap. */
export function covers(view: View, camera: Camera, { width, height }: Size): boolean {
  const { x, y, scale } = placeOf(view, camera);
  return x <= 0.5 && y <= 0.5 && x + view.width * scale >= width - 0.5 && y + view.height * scale >= height - 0.5;
}

/** Whether the bitmap is what would be drawn now: as large, and on whole pixels. */
export function isCrisp(view: View, camera: Camera): boolean {
  const { x, y, scale } = placeOf(view, camera);
  const off = (at: number): number => Math.abs(at * view.ratio - Math.round(at * view.ratio));
  return Math.abs(scale - 1) < 1e-6 && off(x) < 0.02 && off(y) < 0.02;
}

/** Whether another bitmap is to be drawn for a camera. `moving`: what is not crisp can wait until it has come to rest. */
export function isDue(view: View | undefined, camera: Camera, size: Size, moving: boolean): boolean {
  if (!view || !covers(view, camera, size)) return true;
  const scale = camera.k / view.k;
  return moving ? scale > FAR || scale < 1 / FAR : !isCrisp(view, camera);
}

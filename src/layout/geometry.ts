/**
 * Do these shapes meet, and how far apart are they? Only + − × ÷ and sqrt, which IEEE 754 rounds alike on every machine:
 * layouts decide by these numbers, and Math.sin, cos, pow or hypot may differ in the last bit between engines.
 */

/** Do the open segments a–b and c–d cross? Touching ends and overlapping collinear pieces do not count. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c * d >= 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return a * b < 0;
}

/** Where on a–b is the point nearest to p? 0 at a, 1 at b. */
export function nearestOn(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  const t = ((px - ax) * dx + (py - ay) * dy) / square;
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Half the thickness at `t` of a fan of elliptic arcs from end to end that is 2 × `half` thick in the middle. */
export function bundleHalf(half: number, t: number): number {
  return half === 0 ? 0 : 2 * half * Math.sqrt(t * (1 - t));
}

/** Distance from p to the outermost line of a bundle along a–b; negative inside the fan. */
export function bundleClearance(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  half: number,
  px: number,
  py: number,
): number {
  const t = nearestOn(ax, ay, bx, by, px, py);
  const x = ax + t * (bx - ax) - px;
  const y = ay + t * (by - ay) - py;
  return Math.sqrt(x * x + y * y) - bundleHalf(half, t);
}

/**
 * Does a bundle run through a box? The box grows by the bundle's half thickness where it passes the box's middle, then the
 * axis is clipped against it (slab method). At the box's corners that errs on the side of yes.
 */
export function bundleMeetsBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  half: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  const grow = half === 0 ? 0 : bundleHalf(half, nearestOn(ax, ay, bx, by, (left + right) / 2, (top + bottom) / 2));
  const l = left - grow;
  const r = right + grow;
  const t = top - grow;
  const b = bottom + grow;
  if ((ax < l && bx < l) || (ax > r && bx > r) || (ay < t && by < t) || (ay > b && by > b)) return false;
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const p = (l - ax) / dx;
    const q = (r - ax) / dx;
    enter = Math.max(enter, Math.min(p, q));
    leave = Math.min(leave, Math.max(p, q));
  }
  if (dy !== 0) {
    const p = (t - ay) / dy;
    const q = (b - ay) / dy;
    enter = Math.max(enter, Math.min(p, q));
    leave = Math.min(leave, Math.max(p, q));
  }
  return enter < leave;
}

/** Distance from p to a box, 0 inside. */
export function boxDistance(left: number, top: number, right: number, bottom: number, px: number, py: number): number {
  const dx = px < left ? left - px : px > right ? px - right : 0;
  const dy = py < top ? top - py : py > bottom ? py - bottom : 0;
  return dx === 0 ? dy : dy === 0 ? dx : Math.sqrt(dx * dx + dy * dy);
}

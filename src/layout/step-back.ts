/**
 * Where do the others stand when some grow? Each steps back from everyone that grows by as much as that one does, straight away from it.
 * The step away from a point never brings two others nearer to each other, nor does a sum of such steps: whatever was apart before is
 * apart afterwards, left stays left, and closing again leads back exactly.
 * @param growth by how much each radius grows, 0 or more
 */
export function stepBack(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  growth: readonly number[],
): { readonly x: Float64Array; readonly y: Float64Array } {
  const outX = Float64Array.from(x);
  const outY = Float64Array.from(y);
  growth.forEach((by, centre) => {
    if (by <= 0) return;
    for (let v = 0; v < outX.length; v++) {
      const dx = (x[v] ?? 0) - (x[centre] ?? 0);
      const dy = (y[v] ?? 0) - (y[centre] ?? 0);
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance === 0) continue;
      outX[v] = (outX[v] ?? 0) + (dx / distance) * by;
      outY[v] = (outY[v] ?? 0) + (dy / distance) * by;
    }
  });
  return { x: outX, y: outY };
}

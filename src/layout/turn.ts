/** A direction as a share of a whole turn, clockwise from the top; by exact arithmetic only, so that it is the same on every machine. */

const TURN = 6.283185307179586;

/** Sine and cosine of a small angle by their series: after so few terms nothing changes any more. */
function series(angle: number): { readonly sin: number; readonly cos: number } {
  const square = angle * angle;
  let [sin, cos] = [0, 0];
  for (let k = 20; k >= 2; k -= 2) {
    cos = (-square / (k * (k - 1))) * (1 + cos);
    sin = (-square / (k * (k + 1))) * (1 + sin);
  }
  return { sin: angle * (1 + sin), cos: 1 + cos };
}

/** The point of the unit circle in that direction, the y axis down. */
export function pointAtTurn(share: number): { readonly x: number; readonly y: number } {
  const whole = share - Math.floor(share);
  const quarter = Math.round(whole * 4);
  const { sin, cos } = series((whole - quarter / 4) * TURN);
  switch (quarter % 4) {
    case 1:
      return { x: cos, y: sin };
    case 2:
      return { x: -sin, y: cos };
    case 3:
      return { x: -cos, y: -sin };
    default:
      return { x: sin, y: -cos };
  }
}

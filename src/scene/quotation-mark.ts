/** How is the quotation mark drawn in which a thin link ends on the line that somebody speaks of? */
import type { Tracer } from './shape.ts';

/** Radius of a mark, and the strokes, in world units. */
export const MARK = 6;
export const LINK_WIDTH = 1;
/** How much of the ink a link and the rim of a mark have: they are no relation. */
export const LINK_INK = 0.55;

/** One of the two commas of the mark around its middle, as steps of Bézier curves: three points each, after where it begins. */
const BEGIN = [1, -2.3] as const;
const STEPS = [
  [-0.6, -1.8, -1.3, -0.6, -1.3, 0.7],
  [-1.3, 1.7, -0.6, 2.2, 0.1, 2.2],
  [0.9, 2.2, 1.4, 1.6, 1.4, 0.9],
  [1.4, 0.2, 0.9, -0.3, 0.2, -0.3],
  [0, -1, 0.5, -1.5, 1.3, -1.8],
] as const;
const COMMAS = [-1.75, 1.75];

/** The two commas around (x, y), `k` times as large. */
export function traceCommas(pen: Tracer, x: number, y: number, k: number): void {
  for (const aside of COMMAS) {
    const [dx, dy] = [x + aside * k, y];
    pen.moveTo(dx + BEGIN[0] * k, dy + BEGIN[1] * k);
    for (const [a, b, c, d, e, f] of STEPS)
      pen.bezierCurveTo(dx + a * k, dy + b * k, dx + c * k, dy + d * k, dx + e * k, dy + f * k);
    pen.closePath();
  }
}

/** Path data of the two commas around (0, 0). */
export const COMMAS_PATH = COMMAS.map(
  (aside) =>
    `M${BEGIN[0] + aside} ${BEGIN[1]}${STEPS.map(([a, b, c, d, e, f]) => `C${n(a + aside)} ${b} ${n(c + aside)} ${d} ${n(e + aside)} ${f}`).join('')}Z`,
).join('');

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * How far apart do parallel relations of one pair run? Layout and scene must agree, or lines would meet what the layout
 * kept clear. In ribbons lines lie closer (`SEAM` in `scene/ribbons.ts`); loops of one actor: `loop` in `scene/curve.ts`. 24 px is the smallest target that a finger or an unsteady hand can hit (WCAG 2.2, 2.5.8).
 */
const GAP = 24;
/** In pixels. Sixty lines find room in it with their gap; more stand closer, as a picture has to end somewhere. */
const WIDEST = 60 * GAP;

const gapOf = (lines: number): number => Math.min(GAP, WIDEST / Math.max(1, lines - 1));

/** Offset of line `index` of `lines` from the straight axis, measured in the middle of the fan; symmetric around 0. */
export function parallelOffset(index: number, lines: number): number {
  return (index - (lines - 1) / 2) * gapOf(lines);
}

/** Width of the whole fan in the middle, between the axes of its outermost lines. */
export function parallelWidth(lines: number): number {
  return (lines - 1) * gapOf(lines);
}

/** Which place loop `index` of `loops` of one actor has, from the innermost one: whole numbers while there is room for each. */
export const loopPlace = (index: number, loops: number): number => (index * gapOf(loops)) / GAP;

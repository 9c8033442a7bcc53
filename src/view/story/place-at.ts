/** Where does what is dragged come to stand among its kin? */

export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The place, from 0, of the row at `from` once it is let go at a height; `rows` from above, in the same units. */
export function placeAt(rows: readonly Extent[], from: number, y: number): number {
  const above = rows.filter(({ top, bottom }, at) => at !== from && (top + bottom) / 2 < y);
  return above.length;
}

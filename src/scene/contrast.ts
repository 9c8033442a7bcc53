/** Can one colour be told from the one behind it? By WCAG 2.2. */

/** What text needs against its paper (success criterion 1.4.3), and what lines and outlines need (1.4.11). */
export const TEXT_CONTRAST = 4.5;
export const LINE_CONTRAST = 3;

/** Red, green and blue of `#rrggbb` in sRGB (IEC 61966-2-1) as light adds up, each 0 to 1. */
export function linear(colour: string): readonly [number, number, number] {
  const channel = (at: number): number => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** How light a colour is, 0 to 1. */
function lightness(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (the same) to 21 (black on white), whichever of the two is the lighter one. */
export function contrast(a: string, b: string): number {
  const [x, y] = [lightness(a) + 0.05, lightness(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

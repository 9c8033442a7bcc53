/** How high may a list under a field be, so that it covers no button that the user wants to press? */
type Box = Pick<DOMRect, 'top' | 'bottom'>;

/** Between the list and what it spares, in pixels. */
const GAP = 6;
/** Of less than two rows nothing can be chosen. */
const LEAST = 72;

/** Four rows: with as much as this, a list need not cover the sentence above the buttons either. */
const ENOUGH = 176;

/** In pixels; `buttons`: what is spared, wherever on the page; `foot`: they and what is said above them; `height`: of the window. */
export function roomFor(field: Box, buttons: Box | undefined, height: number, foot?: Box): number {
  const spared = foot && foot.top - field.bottom >= ENOUGH && foot.top < height ? foot : buttons;
  const below = spared && spared.top >= field.bottom && spared.top < height ? spared.top : height;
  const above = spared && spared.bottom <= field.top && spared.bottom > 0 ? spared.bottom : 0;
  // The list turns up only where it does not fit below.
  const room =
    spared && spared.bottom <= field.top ? Math.max(height - field.bottom, field.top - above) : below - field.bottom;
  return Math.max(LEAST, Math.round(room) - GAP);
}

/** A list of some rows, in pixels, and a window in which it leaves enough of the page visible. */
const LIST = 240;
const ROOMY = 700;

/**
 * Whether a list may open without being asked for, since its field only got the focus: in a small window not over the sentence and the
 * buttons of the form (`foot`), which would be hidden then. A letter, an arrow key or a press opens it all the same.
 */
export const opensUnasked = (field: Box, foot: Box | undefined, height: number): boolean =>
  height >= ROOMY || !foot || foot.bottom <= field.top || foot.top >= field.bottom + LIST;

/** Does a press of «Add» mean the claim that is offered there now, or the one that was there before? */

/** A press by pointer. */
export interface Press {
  /** Which one it is of several that followed each other quickly on the same place, from 1; 0 where a key did it. */
  readonly detail: number;
  /** What it was done with, as pointer events say it. */
  readonly pointer: string;
}

/**
 * @param seen keys of the offers that have been on the screen
 * @param press undefined for the key that takes the first offer, wherever the focus is
 */
export function meansOffer(key: string, seen: ReadonlySet<string>, press?: Press): boolean {
  if (!seen.has(key)) return false;
  // The second press of a double click is for what was there at the first. Fingers do not double-click: taps on one place are counted in the
  // same way, however much each of them is meant.
  return !press || press.detail < 2 || press.pointer !== 'mouse';
}

/** Where is the focus, and how does it come into a part of the page? */

/** A grid's own place before its tools. */
const PLACES = ['[role="grid"] [tabindex="0"]', 'input, select, [tabindex="0"], button'];

export function focusFirst(selector: string): void {
  const inside = document.querySelector(selector);
  PLACES.map((place) => inside?.querySelector<HTMLElement>(place))
    .find((element) => element)
    ?.focus();
}

export const focusIsIn = (selector: string): boolean => !!document.activeElement?.closest(selector);

/** Which element scrolls this one? The panes scroll on a desktop, the whole column on a phone. */
export function scrollerOf(element: Element): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

/** How do the rows below a heading stay under the pointer while what the heading says becomes longer or shorter? */

/** What scrolls it, if anything does. */
function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let one = element.parentElement; one; one = one.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(one).overflowY)) return one;
  return undefined;
}

/**
 * Watches a heading that remains visible while the rows scroll, and scrolls them by as many pixels as it grows. Another width lays everything out
 * anew, and one that scrolls along would leave the page by that: neither is followed.
 */
export function keepInPlace(heading: HTMLElement): () => void {
  let { offsetHeight: height, offsetWidth: width } = heading;
  const watch = new ResizeObserver(() => {
    const grown = heading.offsetHeight - height;
    const follow = heading.offsetWidth === width && getComputedStyle(heading).position === 'sticky';
    ({ offsetHeight: height, offsetWidth: width } = heading);
    const scroller = follow && grown ? scrollerOf(heading) : undefined;
    if (scroller) scroller.scrollTop += grown;
  });
  watch.observe(heading);
  return () => watch.disconnect();
}

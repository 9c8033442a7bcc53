/** How do words stay in sight while what they are in becomes lower, as when a form opens above them? */
import { clearOf, scrollBy } from './into-view.ts';

type Place = Pick<Element, 'getBoundingClientRect'> | null | undefined;

/**
 * Watches the size of what scrolls, and brings its words back inside when they have left it by that. What the reader scrolls is left alone.
 * @param words the range that is to be seen, if any
 * @param place where the reader is, which comes back only if it was seen before
 */
export const keepInSight =
  (words: () => Place, place: () => Place = () => undefined) =>
  (scroller: HTMLElement): (() => void) => {
    let height = scroller.clientHeight;
    const watch = new ResizeObserver(() => {
      const pane = clearOf(scroller);
      const rect = words()?.getBoundingClientRect() ?? seenBefore(place()?.getBoundingClientRect(), pane, height);
      if (rect) scroller.scrollTop += scrollBy(rect, pane, 'near');
      height = scroller.clientHeight;
    });
    watch.observe(scroller);
    return () => watch.disconnect();
  };

/** The box, if a pane of that height showed it: what it shows begins where it began. */
export function seenBefore<Box extends { readonly top: number; readonly bottom: number }>(
  box: Box | undefined,
  pane: { readonly top: number },
  height: number,
): Box | undefined {
  return box && box.bottom > pane.top && box.top < pane.top + height ? box : undefined;
}

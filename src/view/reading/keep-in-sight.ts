/** How do words stay in sight while what they are in becomes lower, as when a form opens above them? */
import { scrollBy } from './into-view.ts';

/**
 * Watches the size of what scrolls, and brings its words back inside when they have left it by that. What the reader scrolls is left alone.
 * @param words the ranges that are to be seen, if any; the first of them counts
 */
export const keepInSight =
  (words: () => readonly Range[]) =>
  (scroller: HTMLElement): (() => void) => {
    const watch = new ResizeObserver(() => {
      const rect = words()[0]?.getBoundingClientRect();
      if (rect) scroller.scrollTop += scrollBy(rect, scroller.getBoundingClientRect(), 'near');
    });
    watch.observe(scroller);
    return () => watch.disconnect();
  };

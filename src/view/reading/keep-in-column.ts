/** How does the sentence that is coded stay in sight where evidence and article are one column, and what is above it grows or goes? */
import { clearOf, scrollBy } from './into-view.ts';
import { seenBefore } from './keep-in-sight.ts';

/**
 * Watches the column and what is in it. The sentence stays where it was seen, and clear of what lies over the column's foot; what the reader
 * scrolls is left alone.
 * @param place the sentence, where the column is all that scrolls; else undefined
 */
export const keepInColumn =
  (place: () => Element | null | undefined) =>
  (column: HTMLElement): (() => void) => {
    let seen: { readonly sentence: Element; readonly top: number; readonly height: number } | undefined;
    const see = (sentence = place()): void => {
      const { top, height } = column.getBoundingClientRect();
      seen = sentence ? { sentence, top: sentence.getBoundingClientRect().top - top, height } : undefined;
    };
    // To stay where it is would end what is gliding, too.
    const moveBy = (pixels: number): void => {
      if (Math.abs(pixels) >= 1) column.scrollTop += pixels;
    };
    // A pressed sentence is the one that is coded only after the press; where it was before counts.
    const press = ({ target }: Event): void => {
      const sentence = target instanceof Element ? target.closest('[data-sentence]') : null;
      if (sentence) see(sentence);
    };
    const scrolled = (): void => see();
    const watch = new ResizeObserver(() => {
      const sentence = place();
      const before = seen;
      if (sentence && sentence === before?.sentence) {
        const pane = clearOf(column);
        const { top, height } = sentence.getBoundingClientRect();
        const was = pane.top + before.top;
        if (seenBefore({ top: was, bottom: was + height }, pane, before.height)) {
          moveBy(top - was);
          moveBy(scrollBy(sentence.getBoundingClientRect(), pane, 'near'));
        }
      }
      see();
    });
    watch.observe(column);
    for (const child of column.children) watch.observe(child);
    const comers = new MutationObserver(() => {
      for (const child of column.children) watch.observe(child);
    });
    comers.observe(column, { childList: true });
    column.addEventListener('click', press, { capture: true });
    column.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watch.disconnect();
      comers.disconnect();
      column.removeEventListener('click', press, { capture: true });
      column.removeEventListener('scroll', scrolled);
    };
  };

/** Which sentence of an article does its reader have before them, and where does it stand? Noted once what scrolls has come to rest. */
import type { Place } from '../../session/reading-place.svelte.ts';
import { clearOf } from './into-view.ts';

/** In milliseconds without scrolling. */
const REST = 200;
/** In pixels: less of a sentence than this is not read. */
const LEAST = 12;

interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** Of boxes in their order, which is read: the one at `current` where it is in sight, else the first that is; undefined where none is. */
export function readIn(boxes: readonly Box[], pane: Box, current: number): number | undefined {
  const seen = (box: Box | undefined): boolean =>
    box !== undefined && box.bottom > pane.top + LEAST && box.top < pane.bottom - LEAST;
  if (seen(boxes[current])) return current;
  const first = boxes.findIndex(seen);
  return first < 0 ? undefined : first;
}

/**
 * Watches whatever scrolls the article: its pane, or the column that it is in.
 * @param place the article, and the sentence that the reader is on, from 0
 */
export const notePlace =
  (place: () => { readonly document: string | undefined; readonly current: number }, note: (place: Place) => void) =>
  (pane: HTMLElement): (() => void) | undefined => {
    const { document, current } = place();
    if (document === undefined) return undefined;
    const column = pane.parentElement ?? pane;
    const look = (): void => {
      const scroller = getComputedStyle(pane).overflowY === 'visible' ? column : pane;
      const room = clearOf(scroller);
      const sentences = [...pane.querySelectorAll<HTMLElement>('[data-sentence]')];
      const at = sentences.findIndex(({ dataset }) => Number(dataset['sentence']) === current);
      const boxes = sentences.map((sentence) => sentence.getBoundingClientRect());
      const read = readIn(boxes, room, at);
      const [sentence, box] = read === undefined ? [] : [sentences[read], boxes[read]];
      if (!sentence || !box) return note({ document });
      note({ document, sentence: Number(sentence.dataset['sentence']), top: Math.round(box.top - room.top) });
    };
    let timer = setTimeout(look, REST);
    const scrolled = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    // What scrolls inside of the column is heard on its way down, too.
    column.addEventListener('scroll', scrolled, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      column.removeEventListener('scroll', scrolled, { capture: true });
    };
  };

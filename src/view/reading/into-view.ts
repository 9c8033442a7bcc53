/**
 * How is a sentence scrolled into view? In a long text it takes a few frames: its distance becomes known as what is around it is
 * drawn. A new request, or the reader's own scrolling, ends the one before.
 */
import { tick } from 'svelte';

/**
 * `middle`: in the middle of the pane; `near`: just inside of it, and nowhere if it is there already; `steady`: nowhere if all of it can be
 * read, else into the upper part, with what follows; a number: so far below its top, in pixels.
 */
export type Aim = 'middle' | 'near' | 'steady' | number;

/** What lies over the top of the pane while an article is coded: how much of it was read. In pixels. */
const HEAD = 64;
const MARGIN = 24;

/** How far something has to be scrolled, in pixels; positive is down. Both boxes as the page measures them. */
export function scrollBy(
  target: { readonly top: number; readonly bottom: number; readonly height: number },
  pane: { readonly top: number; readonly bottom: number; readonly height: number },
  aim: Aim,
): number {
  if (typeof aim === 'number') return target.top - pane.top - aim;
  if (aim === 'middle') return target.top - pane.top - pane.height / 2 + Math.min(target.height, pane.height) / 2;
  if (aim === 'steady') {
    if (target.top >= pane.top + HEAD && target.bottom <= pane.bottom - MARGIN) return 0;
    return target.top - pane.top - Math.max(HEAD, Math.min(pane.height / 3, pane.height - target.height - MARGIN));
  }
  if (target.top < pane.top + MARGIN) return target.top - pane.top - MARGIN;
  return Math.max(0, Math.min(target.bottom - pane.bottom + MARGIN, target.top - pane.top - MARGIN));
}

/** The box of what scrolls, without what lies over its foot. */
export function clearOf(scroller: HTMLElement): {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
} {
  const { top, bottom } = scroller.getBoundingClientRect();
  const clear = bottom - (parseFloat(getComputedStyle(scroller).scrollPaddingBottom) || 0);
  return { top, bottom: clear, height: clear - top };
}

/** Frames after which a sentence that does not come is given up; what glides there takes some more. */
const PATIENCE = 40;
const GLIDING = 120;
/** Frames without movement after which it is there. */
const SETTLED = 4;

export class IntoView {
  #way = 0;

  /** Ends what is on its way. */
  readonly stop = (): void => void this.#way++;

  /**
   * @param find the sentence in the page, once it is drawn, what of it is to be seen, and what scrolls
   * @param several whether its place becomes known only frame by frame
   * @param arrived takes the focus there, or does nothing
   */
  bring(
    find: () => { sentence: Element; target: Element; scroller: HTMLElement } | undefined,
    aim: Aim,
    several: boolean,
    arrived: (sentence: Element) => void,
  ): void {
    const way = ++this.#way;
    const back = typeof aim === 'number';
    const smooth = !several && !back && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    let settled = 0;
    let frames = 0;
    /** Where the scroller was in the frame before; undefined before it was sent anywhere. */
    let before: number | undefined;
    const step = (): void => {
      if (way !== this.#way || frames++ > (smooth ? GLIDING : PATIENCE)) return;
      const found = find();
      if (found) {
        const { sentence, target, scroller } = found;
        const at = scroller.scrollTop;
        const by = (how: Aim): number => scrollBy(target.getBoundingClientRect(), clearOf(scroller), how);
        if (several || before === undefined) {
          arrived(sentence);
          scroller.scrollTo({ top: at + by(aim), behavior: smooth ? 'smooth' : 'auto' });
          settled = several && Math.abs(scroller.scrollTop - at) < 1 ? settled + 1 : 0;
        } else {
          settled = Math.abs(at - before) < 1 ? settled + 1 : 0;
          // What stands above it may have grown or gone meanwhile, and what lies over the foot has come: it is to be seen all the same.
          if (settled >= SETTLED) scroller.scrollTop += by(back ? aim : 'near');
        }
        before = scroller.scrollTop;
      }
      if (settled < SETTLED) requestAnimationFrame(step);
    };
    // Not at once: what was chosen is not drawn yet.
    void tick().then(step);
  }
}

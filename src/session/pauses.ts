/** When is it the page's turn during long work? Whenever the work has had a slice of a frame. */
import { yieldToPage } from './yield-to-page.ts';

/** In milliseconds, half of a frame: what else has to be done in it finds room. A task of the page is long from 50 on. */
export const SLICE = 8;

export function pauses(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE) return;
    await yieldToPage();
    begun = performance.now();
  };
}

/** When is it the page's turn during long work? Whenever the work has had a slice of a frame. */
import { yieldToPage } from './yield-to-page.ts';

/** In milliseconds; a task of the page is long from 50 on. */
const SLICE = 12;

export function pauses(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < SLICE) return;
    await yieldToPage();
    begun = performance.now();
  };
}

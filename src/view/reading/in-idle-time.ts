/** When is there time for what is not needed yet? Works through the steps while the page has nothing better to do. */

/** How long one turn may take, in milliseconds: less than a frame. */
const TURN = 8;
/** Browsers without idle callbacks wait this long between two turns. */
const PAUSE = 50;

/** Begins when nothing else waits; the function that comes back stops it. */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  const idle = typeof requestIdleCallback === 'function';
  let handle = 0;
  const wait = (): void => {
    handle = idle ? requestIdleCallback(work) : window.setTimeout(work, PAUSE);
  };
  const work = (): void => {
    const until = performance.now() + TURN;
    do if (steps.next().done) return;
    while (performance.now() < until);
    wait();
  };
  wait();
  return () => (idle ? cancelIdleCallback(handle) : clearTimeout(handle));
}

/** How does long work let the page live? It goes on after input and painting had their turn, and now and then everything else. */

/** Not yet in the types of the platform, nor in every browser. */
interface WithScheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** In milliseconds: for so long, work may go on ahead of what came meanwhile from the network, from threads and from timers. */
const AHEAD = 50;
let lastForAll = 0;

export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  if (!scheduler?.yield) return new Promise((resolve) => setTimeout(resolve));
  const now = performance.now();
  // What follows this comes before all that waits.
  if (now - lastForAll < AHEAD) return scheduler.yield();
  lastForAll = now;
  // A timer would be slow in a window that is not seen; a message is not.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(0);
  });
}

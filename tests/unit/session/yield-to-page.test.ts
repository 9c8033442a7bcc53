/** Does long work let everything else of the page have its turn? */
import { afterEach, expect, it } from 'vitest';
import { yieldToPage } from '../../../src/session/yield-to-page.ts';

const page = globalThis as { scheduler?: unknown };
const before = page.scheduler;
afterEach(() => {
  page.scheduler = before;
});

/** Works in slices until something came, or so many are done. */
async function workUntil(came: () => boolean): Promise<number> {
  for (let slices = 0; slices < 100; slices++) {
    if (came()) return slices;
    const until = performance.now() + 4;
    while (performance.now() < until);
    await yieldToPage();
  }
  return Infinity;
}

it.each([
  ['where the page’s own yield goes on before all that waits', { yield: () => Promise.resolve() }],
  ['where there is none', undefined],
])('what came from a timer or another thread is heard meanwhile, %s', async (_, scheduler) => {
  page.scheduler = scheduler;
  let timer = false;
  let message = false;
  setTimeout(() => (timer = true));
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    message = true;
    port1.close();
  };
  port2.postMessage(undefined);
  expect(await workUntil(() => timer && message)).toBeLessThan(100);
});

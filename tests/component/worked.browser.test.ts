/** Is what is short there at once, what is long a turn at a time, and what is worked out of something that has changed never? */
import { flushSync } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Steps } from '../../src/dossier/in-slices.ts';
import { Worked } from '../../src/session/worked.svelte.ts';
import { Box, watched } from './box.svelte.ts';

/** Steps until it is told that the last one was taken; each holds the page for some milliseconds. */
function* steps(word: string, count: number, taken: string[] = [], hold = 3): Steps<string> {
  for (let i = 0; i < count; i++) {
    const until = performance.now() + hold;
    while (performance.now() < until);
    taken.push(word);
    yield (i + 1) / count;
  }
  return word;
}

it('is there at once if it is short', () => {
  const worked = new Worked(() => steps('short', 1, [], 0));
  expect(worked.value).toBe('short');
  expect(worked.working).toBe(false);
});

// The work goes before timers, not before what is typed and painted: what watches it here is no timer.
it('is there later if it is long, and tells how far it is meanwhile', async () => {
  const worked = new Worked(() => steps('long', 200));
  const shares: number[] = [];
  const done = new Promise<void>((resolve) => {
    const stop = watched(() => {
      if (worked.course?.share !== undefined) shares.push(worked.course.share);
      if (worked.value === 'long') resolve();
    });
    onTestFinished(stop);
  });
  flushSync();
  expect(worked.value).toBeUndefined();
  expect(worked.working).toBe(true);
  await done;
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(worked.working).toBe(false);
  expect(worked.course).toBeUndefined();
});

it('drops what is worked out of something that has changed', async () => {
  const box = new Box('first');
  const taken: string[] = [];
  const change = function* (word: string): Steps<string> {
    for (const share of steps(word, 40, taken)) {
      if (word === 'first' && taken.length === 10) queueMicrotask(() => (box.value = 'second'));
      yield share;
    }
    return word;
  };
  const worked = new Worked(() => change(box.value));
  const seen: (string | undefined)[] = [];
  onTestFinished(watched(() => seen.push(worked.value)));
  flushSync();
  await vi.waitFor(() => expect(worked.value).toBe('second'), { timeout: 20_000 });
  expect(seen).not.toContain('first');
  expect(taken.filter((word) => word === 'second').length).toBe(40);
  expect(taken.filter((word) => word === 'first').length).toBeLessThan(20);
});

it('stays undone if it is stopped', async () => {
  const taken: string[] = [];
  const worked = new Worked(() => steps('never', 1000, taken));
  expect(worked.working).toBe(true);
  worked.stop();
  expect(worked.working).toBe(false);
  const before = taken.length;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(taken.length).toBe(before);
  expect(worked.value).toBeUndefined();
  expect(worked.stopped).toBe(true);
  worked.again();
  expect(worked.stopped).toBe(false);
  expect(worked.working).toBe(true);
  worked.stop();
});

it('is nothing where there is nothing to do', () => {
  const worked = new Worked<string>(() => undefined);
  expect([worked.value, worked.working, worked.course]).toEqual([undefined, false, undefined]);
});

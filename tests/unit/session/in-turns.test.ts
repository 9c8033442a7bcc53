/** Does long work let others have their turn, tell how far it is, stop when it is not wanted, and is what is short there at once? */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Steps } from '../../../src/dossier/in-slices.ts';
import { courseOf, inTurns, isLong, soon, type Course } from '../../../src/session/in-turns.ts';
import { SLICE } from '../../../src/session/pauses.ts';

/** A clock that only work moves, in milliseconds. */
let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => void vi.restoreAllMocks());

/** So many steps of so many milliseconds each. */
function* steps(count: number, each: number, taken: number[] = [], share = true): Steps<string> {
  for (let i = 0; i < count; i++) {
    now += each;
    taken.push(now);
    yield share ? (i + 1) / count : undefined;
  }
  return 'done';
}

/** Everything that waits has had its turn so many times. */
async function turns(count = 1): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve));
}

describe('work in turns', () => {
  it('takes no turn that is longer than a slice and one step', async () => {
    const taken: number[] = [];
    const others: number[] = [];
    const watch = setInterval(() => others.push(now), 0);
    expect(await inTurns(steps(60, 3, taken))).toBe('done');
    clearInterval(watch);
    expect(taken.length).toBe(60);
    const bounds = [0, ...others, now];
    const longest = Math.max(...bounds.slice(1).map((at, i) => at - (bounds[i] ?? 0)));
    expect(others.length).toBeGreaterThan(5);
    // A timer of the platform may miss a turn; it never waits for all of it.
    expect(longest).toBeLessThan(60 * 3);
  });

  it('does at once what fits into the first turn', () => {
    const taken: number[] = [];
    void inTurns(steps(2, SLICE / 4, taken));
    expect(taken.length).toBe(2);
    const many: number[] = [];
    const signal = { aborted: false };
    void inTurns(steps(100, SLICE / 4, many), { signal });
    expect(many.length).toBe(4);
    signal.aborted = true;
  });

  it('stops when it is not wanted any more, and lets the work tidy up', async () => {
    const taken: number[] = [];
    let tidied = false;
    const work = function* (): Steps<string> {
      try {
        return yield* steps(1000, 4, taken);
      } finally {
        tidied = true;
      }
    };
    const stop = new AbortController();
    const answer = inTurns(work(), { signal: stop.signal });
    stop.abort();
    expect(await answer).toBeUndefined();
    expect(taken.length).toBe(2);
    expect(tidied).toBe(true);
  });

  it('tells how far it is, and how long it still takes', async () => {
    const heard: Course[] = [];
    await inTurns(steps(200, 10), { hear: (course) => heard.push(course) });
    expect(heard.length).toBeGreaterThan(10);
    expect(heard[0]).toEqual({ share: 0.05, left: undefined, spent: 100 });
    expect(heard.at(-1)?.share).toBeGreaterThan(0.9);
    for (const { share = 0, left } of heard) if (left !== undefined) expect(left).toBeCloseTo(2000 * (1 - share), 6);
  });

  it('says that it does not know where the work does not', () => {
    expect(courseOf(undefined, 5000)).toEqual({ share: undefined, left: undefined, spent: 5000 });
    expect(courseOf(0, 5000).left).toBeUndefined();
    expect(courseOf(0.25, 1000).left).toBe(3000);
    expect(isLong(courseOf(undefined, 500))).toBe(true);
    expect(isLong(courseOf(0.9, 500))).toBe(false);
    expect(isLong(courseOf(0.4, 500))).toBe(true);
    expect(isLong(courseOf(0.01, 100))).toBe(false);
  });

  it('rejects if the work throws', async () => {
    const broken = function* (): Steps<string> {
      now += SLICE;
      yield;
      throw new Error('broken');
    };
    await expect(inTurns(broken())).rejects.toThrow('broken');
  });
});

describe('work that an effect begins', () => {
  it('begins later, and answers once', async () => {
    const taken: number[] = [];
    const done = vi.fn();
    soon(steps(3, 1, taken), done);
    expect(taken).toEqual([]);
    await vi.waitFor(() => expect(done).toHaveBeenCalledExactlyOnceWith('done'));
  });

  it('answers no more once it is called off', async () => {
    const done = vi.fn();
    const hear = vi.fn();
    const taken: number[] = [];
    const stop = soon(steps(1000, 50, taken), done, hear);
    await vi.waitFor(() => expect(hear).toHaveBeenCalled());
    stop();
    const [before, heard] = [taken.length, hear.mock.calls.length];
    await turns(5);
    expect(taken.length).toBeLessThanOrEqual(before + 1);
    expect(done).not.toHaveBeenCalled();
    expect(hear).toHaveBeenCalledTimes(heard);
  });
});

/**
 * How is long work done without blocking the page? A little at a time, with turns for input and painting in between; progress and an estimate
 * of the remaining time are reported while it runs, and it stops when its result is not wanted any more.
 */
import type { Steps } from '../dossier/in-slices.ts';
import { SLICE } from './pauses.ts';
import { yieldToPage } from './yield-to-page.ts';

/** In milliseconds: how often progress is reported, and how long it must have run before the rest can be estimated. */
const TELL = 100;
const ESTIMATE = 400;

/** How far the work is. */
export interface Course {
  /** How much of it is done, 0 to 1; undefined where it does not know. */
  readonly share: number | undefined;
  /** About how long it will still take, in milliseconds; undefined while that would be a guess. */
  readonly left: number | undefined;
  /** How long it has taken so far, in milliseconds. */
  readonly spent: number;
}

/** Whether progress is to be shown: it will have taken more than a second. Shorter work needs no message. */
export const isLong = ({ left, spent }: Course): boolean => spent >= ESTIMATE && spent + (left ?? Infinity) >= 1000;

export interface Following {
  /** Its result is not wanted any more. */
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Called a few times a second. */
  readonly hear?: ((course: Course) => void) | undefined;
}

/** How long the rest takes if it goes on as before; the shares of one work never fall. */
export function courseOf(share: number | undefined, spent: number): Course {
  const known = share !== undefined && share > 0 && spent >= ESTIMATE;
  return { share, left: known ? (spent * (1 - share)) / share : undefined, spent };
}

/**
 * Resolves with what comes of the work; with undefined once it is not wanted. The first turn begins at once: what fits into it is done when
 * this returns.
 */
export async function inTurns<T>(steps: Steps<T>, { signal, hear }: Following = {}): Promise<T | undefined> {
  const begun = performance.now();
  let turn = begun;
  let told = begun;
  let share: number | undefined;
  for (;;) {
    if (signal?.aborted) {
      steps.return(undefined as T);
      return undefined;
    }
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value !== undefined) share = Math.max(share ?? 0, step.value);
    const now = performance.now();
    if (now - turn < SLICE) continue;
    if (hear && now - told >= TELL) {
      told = now;
      hear(courseOf(share, now - begun));
    }
    await yieldToPage();
    turn = performance.now();
  }
}

/**
 * The same for an effect: begins when what runs now is done, so that nothing it reads is watched; `done` is called at the end. Gives back how
 * to call it off: then neither is called any more.
 */
export function soon<T>(steps: Steps<T>, done: (value: T) => void, hear?: (course: Course) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const run = async (): Promise<void> => {
    await yieldToPage();
    let made: { readonly value: T } | undefined;
    const wrapped = function* (): Steps<void> {
      made = { value: yield* steps };
    };
    await inTurns(wrapped(), { signal, hear: (course) => signal.aborted || hear?.(course) });
    if (made && !signal.aborted) done(made.value);
  };
  void run();
  return () => stop.abort();
}

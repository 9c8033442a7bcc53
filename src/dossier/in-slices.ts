/**
 * How does work on a long text let others have their turn? It is written as a generator that yields wherever it may be interrupted: a
 * thread of its own runs it in one go, the page in slices.
 */

/** Work that yields wherever it may be interrupted, with how much of it is done, 0 to 1, where it knows that, and returns what comes of it. */
export type Steps<T> = Generator<number | void, T, void>;

export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `pause` is asked at every step, and gives others their turn when it is due. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

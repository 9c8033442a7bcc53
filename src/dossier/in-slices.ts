/**
 * How does work on a long text let others have their turn? It is written as a generator that yields wherever it may be interrupted: a
 * thread of its own runs it in one go, the page in slices.
 */

/** Work that yields wherever it may be interrupted, with how much of it is done, 0 to 1, where it knows that, and returns what comes of it. */
export type Steps<T> = Generator<number | void, T, void>;

/** Work that yields how much of it is done, 0 to 1, wherever it may be interrupted. */
export type MeasuredSteps<T> = Generator<number, T, void>;

/** A part of a larger work, from one share of it to another. */
export function* within<T>(from: number, to: number, course: MeasuredSteps<T>): MeasuredSteps<T> {
  for (;;) {
    const step = course.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** The same where the part does not always know how far it is. */
export function* portion<T>(from: number, to: number, course: Steps<T>): Steps<T> {
  for (;;) {
    const step = course.next();
    if (step.done) return step.value;
    yield step.value === undefined ? undefined : from + (to - from) * step.value;
  }
}

/** As `map`, telling how far it is after every few items. */
export function* mapped<T, U>(
  items: readonly T[],
  change: (item: T, index: number) => U,
  few = 64,
): MeasuredSteps<U[]> {
  const out: U[] = [];
  for (const [i, item] of items.entries()) {
    if (i % few === few - 1) yield i / items.length;
    out.push(change(item, i));
  }
  return out;
}

export function inOneGo<T>(steps: Steps<T> | MeasuredSteps<T>): T {
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

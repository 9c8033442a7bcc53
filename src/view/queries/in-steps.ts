/** How does a long computation leave the page free? Piece by piece, with a breath in between. */

/** Less than a frame, so that a piece that is too long by one step still is none to notice. */
const BREATH = 12;

/** Runs a generator to its end. Gives back how to call it off: then `done` is never called. */
export function inSteps<T>(steps: Generator<unknown, T, undefined>, done: (value: T) => void): () => void {
  let timer = setTimeout(run);
  function run(): void {
    for (const start = performance.now(); performance.now() - start < BREATH;) {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    }
    timer = setTimeout(run);
  }
  return () => clearTimeout(timer);
}

/** For how long a task is tried again at least, in milliseconds. */
const PATIENCE = 10_000;

/**
 * How many times as long does the larger task take? The shortest of each that was seen, tried again while that is not `enough`: a busy
 * machine can only make a task look longer, so what grows too fast fails every time, and what does not is found out in a few.
 */
export async function growth(small: () => unknown, large: () => unknown, enough: number, tries = 12): Promise<number> {
  // What is short is soon disturbed by what runs beside it, and costs little to try more often.
  const until = performance.now() + PATIENCE;
  const timed = async (task: () => unknown): Promise<number> => {
    const before = performance.now();
    await task();
    return performance.now() - before;
  };
  // The first time, code is compiled.
  await small();
  let [least, most] = [Infinity, Infinity];
  for (let i = 0; (i < tries || performance.now() < until) && (i < 2 || most / least >= enough); i++) {
    least = Math.min(least, await timed(small));
    most = Math.min(most, await timed(large));
  }
  return most / least;
}

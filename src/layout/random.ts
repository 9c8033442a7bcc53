/**
 * Where do the dice come from? A linear congruential generator with the constants of Numerical Recipes: the same seed gives
 * the same dice everywhere. The product stays below 2^53, so plain numbers are exact.
 */
export type Random = () => number;

/** Numbers in [0, 1). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

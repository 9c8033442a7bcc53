/** By which factor must something shrink at each step, to shrink to a share of itself in all? */

/** The root of `share`, 0 to 1, by halving: a power would differ between machines in its last digit. */
export function coolingOver(steps: number, share: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 52; i++) {
    const factor = (low + high) / 2;
    let left = 1;
    for (let step = 0; step < steps; step++) left *= factor;
    if (left > share) high = factor;
    else low = factor;
  }
  return high;
}

/** Which name was meant? One that begins so, or is two slips of the finger away at most. */
import search from 'approx-string-match';

const SLIPS = 2;

export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed.length < 2 || typed.length > 40) return undefined;
  const [begun, another] = names.filter((name) => name.startsWith(typed));
  if (begun !== undefined && another === undefined) return begun;
  // In a short word two slips leave nothing of it.
  const most = Math.min(SLIPS, Math.floor(typed.length / 2));
  const [best] = names
    .map((name) => ({ name, slips: slipsBetween(typed.toLowerCase(), name) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return best?.name;
}

/** Each is looked for in the other, so that what stands before and after counts too. */
const slipsBetween = (a: string, b: string): number => Math.max(slipsIn(a, b), slipsIn(b, a));

const slipsIn = (text: string, pattern: string): number =>
  search(text, pattern, SLIPS).reduce((least, { errors }) => Math.min(least, errors), Infinity);

/** What does a key do where it is asked which family a new relation type is in? A digit takes one at once, arrows walk. */

/** `choose` and `walk`: by number, from nought; `nothing`: Enter, with nothing chosen; `held`: the key is down still, and means no more. */
export type FamilyStep = { readonly choose: number } | { readonly walk: number } | 'nothing' | 'held';

interface Key {
  readonly key: string;
  readonly repeat: boolean;
}

/** As many of the families have a digit. */
export const DIGITS = 9;

/** Which of `count` families a digit means, from nought. */
export function familyOfDigit(key: string, count: number): number | undefined {
  const at = /^[1-9]$/u.test(key) ? Number(key) - 1 : count;
  return at < count ? at : undefined;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * `at`: which of the answers has the focus, -1 while the question itself has it; the families are the first of the answers. From the
 * question, a step back leads to the last family, and not to what is answered instead of one.
 */
export function familyStep(
  { key, repeat }: Key,
  at: number,
  { families, answers }: { readonly families: number; readonly answers: number },
): FamilyStep | undefined {
  const family = familyOfDigit(key, families);
  if (family !== undefined) return repeat ? 'held' : { choose: family };
  const step = STEPS[key];
  if (step !== undefined) {
    const next = at < 0 ? (step > 0 ? 0 : families - 1) : at + step;
    return { walk: (next + answers) % answers };
  }
  return key === 'Enter' && at < 0 ? 'nothing' : undefined;
}

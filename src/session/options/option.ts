/** What is a row of a list under a field of the claim form, and how well does what was typed fit it? */
import { WORD } from '../../search/fold-words.ts';
import { isNear } from './typed-names.ts';

export interface Option<T> {
  readonly key: string;
  readonly value: T;
  readonly text: string;
  /** Beside it: the kind of an actor, the noun of a relation. */
  readonly detail: string;
  /** Whether taking it makes something new. */
  readonly fresh: boolean;
  /** Whether another fits as well: then neither is taken before the user chooses. */
  readonly unsure?: boolean;
  /** Whether it, and nothing else, is called exactly as was typed: then nothing is left to choose. */
  readonly whole?: boolean;
}

/** The first row is marked if nothing but it is called as was typed: to the letter, or else, where nothing is, in another case of the name. */
export function withWhole<T>(
  options: readonly Option<T>[],
  isCalled: (option: Option<T>) => 'exactly' | 'bent' | undefined,
  isSame: (one: T, other: T) => boolean,
): readonly Option<T>[] {
  const [first] = options;
  if (!first || first.unsure) return options;
  const called = options.map((option) => ({ option, how: isCalled(option) }));
  const how = called.some((one) => one.how === 'exactly') ? 'exactly' : 'bent';
  const meant = called.flatMap((one) => (one.how === how ? [one.option] : []));
  const whole = meant.includes(first) && meant.every(({ value }) => isSame(value, first.value));
  return whole ? [{ ...first, whole }, ...options.slice(1)] : options;
}

/** More than a screen of names is no choice any more. */
export const MOST = 40;
export const NONE = 9;
/** Letters somewhere inside a word. */
export const INSIDE = 4;
/** A slip of the fingers in a whole word. */
export const NEAR = 5;
/** A slip in the beginning of a word: «Mara» of «Martin» shows little. */
export const NEAR_BEGINNING = 6;

/** How well `typed`, folded, fits one of the names: 0 is best, `NONE` not at all. */
export function fit(names: readonly string[], typed: string): number {
  const words = typed.match(WORD) ?? [];
  let best = NONE;
  for (const name of names) {
    const own = name.match(WORD) ?? [];
    if (name === typed) return 0;
    if (name.startsWith(typed)) best = Math.min(best, 1);
    else if (own.some((_, i) => own.slice(i).join(' ').startsWith(typed))) best = Math.min(best, 2);
    else if (words.length && words.every((word) => own.some((other) => other.startsWith(word))))
      best = Math.min(best, 3);
    else if (typed.length > 2 && name.includes(typed)) best = Math.min(best, INSIDE);
    else if (typed.length > 3 && isNear(words, own, false)) best = Math.min(best, NEAR);
    else if (typed.length > 3 && isNear(words, own, true)) best = Math.min(best, NEAR_BEGINNING);
  }
  return best;
}

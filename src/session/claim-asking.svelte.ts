/** What is asked while a claim is being taken, and how was it to be taken then? One question at a time; other words answer it, too. */
import type { Doubt, Missing } from './doubts.ts';
import type { ClaimComposing } from './drafting.svelte.ts';
import type { Taken } from './taken.ts';

type Composing = Pick<
  ClaimComposing,
  'accept' | 'content' | 'doubts' | 'letters' | 'missing' | 'sayFamily' | 'sure' | 'takeNear'
>;
type Stranger = Parameters<ClaimComposing['takeNear']>[0];

/** `again`: the next claim is to be begun on the same words. */
export interface Question {
  readonly doubt: Doubt;
  readonly again: boolean;
}

export type Outcome =
  | Taken
  /** `typed`: letters in its field, for which nothing was chosen; `twice`: it was asked already, and this was no answer. */
  | { readonly missing: Missing; readonly typed: string; readonly twice: boolean }
  | { readonly doubt: Doubt };

/** A date is typed as it is: the part that cannot be read is quoted as typed. */
const DATES: readonly Missing[] = ['when', 'said'];

export class ClaimAsking {
  readonly #composing: Composing;
  #asked = $state.raw<Question>();
  /** For which new relation type a family is asked, and how the claim is to be taken then. */
  #wanted = $state.raw<{ readonly label: string; readonly again: boolean }>();

  constructor(composing: Composing) {
    this.#composing = composing;
  }

  readonly #newLabel = $derived.by(() => {
    const { relation } = this.#composing.content;
    return relation && 'label' in relation ? relation.label : '';
  });

  /** The family of a new relation type, where no word suggests one. */
  readonly asksFamily = $derived.by(
    () => this.#wanted?.label === this.#newLabel && this.#composing.missing[0] === 'family',
  );
  /** What is doubtful. */
  readonly question = $derived.by((): Question | undefined => {
    const asked = this.#asked;
    return asked && this.#composing.doubts.some(({ key }) => key === asked.doubt.key) ? asked : undefined;
  });
  /** `guessed`: whether a guessed family is right, which the number of another one answers, too. */
  readonly asks = $derived.by((): 'guessed' | 'other' | undefined => {
    if (this.question?.doubt.kind === 'family') return 'guessed';
    return this.question || this.asksFamily ? 'other' : undefined;
  });

  drop(): void {
    this.#asked = undefined;
    this.#wanted = undefined;
  }

  /** Takes the claim; what it waits for is asked from now on. */
  take(again: boolean): Outcome | undefined {
    const twice = this.asksFamily;
    const done = this.#composing.accept(again);
    if (!done) return undefined;
    if ('doubt' in done) this.#asked = { doubt: done.doubt, again };
    else if (!('missing' in done)) this.drop();
    if (!('missing' in done)) return done;
    const { missing } = done;
    if (missing === 'family') this.#wanted = { label: this.#newLabel, again };
    const { letters } = this.#composing;
    const typed = missing in letters && !DATES.includes(missing) ? letters[missing as keyof typeof letters] : '';
    return { missing, typed: typed?.trim() ?? '', twice: missing === 'family' && twice };
  }

  /** What is asked is meant so. Each answer gives how the claim goes on to be taken; undefined if nothing was asked. */
  confirm(): boolean | undefined {
    const { question } = this;
    if (!question) return undefined;
    const { relation } = this.#composing.content;
    // From now on it is the coder's own word, and stays where the relation gets other words.
    if (question.doubt.kind === 'family' && relation && 'label' in relation) this.#composing.sayFamily(relation);
    else this.#composing.sure(question.doubt);
    return question.again;
  }
  /** The actor with almost this name was meant. */
  takeNear(stranger: Stranger): boolean | undefined {
    const again = this.question?.again;
    this.#composing.takeNear(stranger);
    return again;
  }
  chooseFamily(family: string): boolean | undefined {
    const { relation } = this.#composing.content;
    if (!relation || !('label' in relation)) return undefined;
    const again = (this.question ?? this.#wanted)?.again ?? false;
    this.#composing.sayFamily({ ...relation, family });
    return again;
  }
}

/**
 * Is anything being coded? What codes comes right after the first picture, or when it is wanted before: no picture waits for it. Until it is
 * there, no words are chosen and no claim is being written.
 */
import type { Coding, CodingHost } from './coding.svelte.ts';
import type { Draft, Letters, WaitingDraft } from './draft.ts';
import { absenceOf } from './missing-part.ts';
import { Part } from './part.svelte.ts';
import type { SelectedWords } from './text-selection.svelte.ts';

interface PartHost extends CodingHost {
  /** Does what needs a part of the app that may not come, and asks whether to try again; rejects where the user gives up. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

const NO_LETTERS: Letters = {};

export class CodingPart {
  readonly #host: PartHost;
  readonly part: Part<Coding>;

  constructor(host: PartHost) {
    this.#host = host;
    this.part = new Part(async () => new (await import('./coding.svelte.ts')).Coding(host));
  }

  /** Throws where it has not come yet: who shows what is coded waits for it. */
  get there(): Coding {
    const coding = this.part.module;
    if (!coding) throw new Error('what codes is not there yet');
    return coding;
  }

  /** Rejects if it did not come. */
  fetch(): Promise<Coding> {
    return this.part.fetch();
  }

  /** Does something with what codes: at once where it is there. Where it does not come, the user says whether to try again, or gives up. */
  async use(work: (coding: Coding) => void): Promise<void> {
    const coding = this.part.module;
    if (coding) return work(coding);
    try {
      work(await this.#host.bring(() => this.fetch()));
    } catch (cause) {
      if (absenceOf(cause) === undefined) throw cause;
    }
  }

  get words(): SelectedWords | undefined {
    return this.part.module?.textSelection.words;
  }
  get draft(): Draft | undefined {
    return this.part.module?.drafting.draft;
  }
  get parked(): boolean {
    return this.part.module?.drafting.parked ?? false;
  }
  get letters(): Letters {
    return this.part.module?.drafting.letters ?? NO_LETTERS;
  }
  get waiting(): WaitingDraft | undefined {
    return this.part.module?.drafting.waiting;
  }
  /** Whether anything of the claim would be lost. */
  get touched(): boolean {
    return this.part.module?.drafting.touched ?? false;
  }
  /** Whether something quite new is being written. */
  get fresh(): boolean {
    return this.part.module?.drafting.fresh ?? false;
  }
  /** Whether a claim was given up, and nothing was done since. */
  get canTakeBack(): boolean {
    return this.part.module?.drafting.canTakeBack ?? false;
  }

  takeBack(): void {
    this.part.module?.drafting.takeBack();
  }
  readonly letGo = (): void => this.part.module?.drafting.letGo();
  /** Another dossier is opened. */
  forget(): void {
    this.part.module?.drafting.forget();
  }
  /** Nothing is open any more. */
  close(): void {
    this.forget();
    this.part.module?.textSelection.drop();
  }

  /** A claim of these two on words that are still to be chosen. */
  between(subject: string, object: string): void {
    void this.use(({ drafting }) => drafting.between(subject, object));
  }

  /** Remembers the claim as it is now. Returns what puts it back. */
  mark(): () => void {
    const back = this.part.module?.drafting.mark();
    return back ?? ((): void => this.forget());
  }
}

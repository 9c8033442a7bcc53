/** Does something need a part of the app that did not come? Then the user says whether to try again. */
import { absenceOf } from './missing-part.ts';

export class Bringing {
  #missing = $state.raw<{ readonly cause: unknown; readonly answer: (again: boolean) => void } | undefined>();
  /** What did not come; the answer is whether to try again. */
  readonly missing = $derived(this.#missing);

  /** Rejects if the user gives up, and at once for any other reason. */
  async bring<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (cause) {
        if (absenceOf(cause) === undefined) throw cause;
        const again = await new Promise<boolean>((answer) => (this.#missing = { cause, answer }));
        this.#missing = undefined;
        if (!again) throw cause;
      }
    }
  }
}

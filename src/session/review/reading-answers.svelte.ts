/** What is being read for the queue of proposals, how far is it, and what came of it? Any number of files gives one report. */
import type { Course } from '../../exchange/intake/tasks.ts';
import type { TextOf } from '../../exchange/proposals/proposal.ts';
import type { FilesRead } from '../../exchange/proposals/read-files.ts';
import { IntakeFailure, isStopped } from '../intake-failure.ts';
import type { Errand, Intake } from '../intake.svelte.ts';
import { absenceOf } from '../missing-part.ts';

/** What the reading needs of the queue, and of the session. */
export interface ReadingHost {
  readonly intake: Intake;
  readonly documents: () => readonly TextOf[];
  /** Takes them in, a few at a time. */
  readonly take: (read: FilesRead, pause: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Does what needs a part of the app that may not come, and asks whether to try again. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

export class ReadingAnswers {
  readonly #queue: ReadingHost;
  #errand = $state.raw<Errand | undefined>();
  /** Undefined while no files are being read. */
  readonly progress = $derived<Course | undefined>(this.#errand?.aside ? this.#errand.course : undefined);
  /** Whether the last reading was stopped, or broke off: nothing of it was taken. */
  stopped = $state(false);
  broke = $state(false);

  constructor(queue: ReadingHost) {
    this.#queue = queue;
  }

  /** One reading at a time: another one stops it. `pause` gives the page its turn. */
  async read(
    files: readonly { readonly path: string; readonly file: Blob }[],
    language: string,
    pause: () => Promise<void>,
  ): Promise<void> {
    const errand = this.#queue.intake.begin(files[0]?.path ?? '', { all: files.length, aside: true });
    await this.#take(errand, pause, () => errand.ask('answers', { files, texts: this.#queue.documents(), language }));
  }

  /** How many claims there were in a text; undefined if it was not taken. `name`: what it is called in the report. */
  async paste(text: string, name: string, language: string, pause: () => Promise<void>): Promise<number | undefined> {
    const errand = this.#queue.intake.begin(name);
    const read = await this.#take(errand, pause, async () => {
      const answer = await errand.ask('answer', { text, texts: this.#queue.documents(), language });
      return { answers: [{ name, answer }], passedOver: [] };
    });
    return read?.answers[0]?.answer.claims.length;
  }

  /** Undefined if it was stopped, broke off, or could not be read at all. */
  async #take(
    errand: Errand,
    pause: () => Promise<void>,
    ask: () => Promise<FilesRead>,
  ): Promise<FilesRead | undefined> {
    this.stop();
    this.#errand = errand;
    this.stopped = this.broke = false;
    try {
      const read = await this.#queue.bring(ask);
      await this.#queue.take(read, pause, errand.signal);
      return errand.stopped ? undefined : read;
    } catch (cause) {
      if (cause instanceof IntakeFailure) this.broke = this.#errand === errand;
      else if (!isStopped(cause) && absenceOf(cause) === undefined) throw cause;
      return undefined;
    } finally {
      errand.end();
      if (this.#errand === errand) {
        // It may have been stopped where it asked whether to wait on.
        this.stopped = errand.stopped;
        this.#errand = undefined;
      }
    }
  }

  stop(): void {
    const errand = this.#errand;
    if (!errand) return;
    this.#errand = undefined;
    this.stopped = true;
    errand.stop();
  }
}

/** What is being read for the desk of proposals, how far is it, and what came of it? Any number of files gives one report. */
import type { TextOf } from '../exchange/proposals/proposal.ts';
import type { AnswerFile, FileAnswer } from '../exchange/proposals/read-files.ts';

/** What the reading needs of the desk. */
export interface ReadingDesk {
  readonly documents: () => readonly TextOf[];
  /** Takes them in, a few at a time. */
  readonly take: (
    answers: readonly FileAnswer[],
    passedOver: readonly string[],
    pause: () => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly name: string;
}

export class ReadingAnswers {
  readonly #desk: ReadingDesk;
  #abort: AbortController | undefined;
  /** Undefined while nothing is being read. */
  progress = $state.raw<Progress | undefined>();
  /** Whether the last reading was stopped: nothing of it was taken. */
  stopped = $state(false);

  constructor(desk: ReadingDesk) {
    this.#desk = desk;
  }

  /** One reading at a time: another one stops it. `pause` gives the page its turn. */
  async read(files: readonly AnswerFile[], language: string, pause: () => Promise<void>): Promise<void> {
    this.stop();
    const abort = new AbortController();
    const { signal } = abort;
    this.#abort = abort;
    this.stopped = false;
    this.progress = { done: 0, all: files.length, name: files[0]?.path ?? '' };
    const tell = (done: number, all: number, name: string): void => {
      if (!signal.aborted) this.progress = { done, all, name };
    };
    try {
      // What tells encodings apart comes with the first file.
      const { readAnswerFiles } = await import('../exchange/proposals/read-files.ts');
      const texts = this.#desk.documents();
      const read = await readAnswerFiles(files, { texts, language, pause, signal, tell });
      if (read) await this.#desk.take(read.answers, read.passedOver, pause, signal);
    } finally {
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.progress = undefined;
      }
    }
  }

  stop(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    this.#abort = undefined;
    this.progress = undefined;
    this.stopped = true;
  }
}

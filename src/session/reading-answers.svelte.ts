/** What is being read for the desk of proposals, how far is it, and what came of it? Any number of files gives one report. */
import type { TextOf } from '../exchange/proposals/proposal.ts';
import type { AnswerFile, FileAnswer, FilesRead } from '../exchange/proposals/read-files.ts';

/** What the reading needs of the desk. */
export interface ReadingDesk {
  readonly documents: () => readonly TextOf[];
  /** Looks for every quote, a few at a time, so that nothing is left to be looked for when they are taken. */
  readonly prepare: (answers: readonly FileAnswer[], pause: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  readonly takeAll: (answers: readonly FileAnswer[], passedOver: readonly string[]) => void;
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
    let read: FilesRead | undefined;
    try {
      // What tells encodings apart comes with the first file.
      const { readAnswerFiles } = await import('../exchange/proposals/read-files.ts');
      const texts = this.#desk.documents();
      read = await readAnswerFiles(files, { texts, language, pause, signal, tell });
      if (read) await this.#desk.prepare(read.answers, pause, signal);
    } finally {
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.progress = undefined;
      }
    }
    if (read && !signal.aborted) this.#desk.takeAll(read.answers, read.passedOver);
  }

  stop(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    this.#abort = undefined;
    this.progress = undefined;
    this.stopped = true;
  }
}

/** What does a file hold that is to be opened? Large ones are read beside the page, one at a time. */
import type { Reading } from '../dossier/reading.ts';
import { datesRead } from './dates-read.ts';
import { IntakeFailure, isStopped } from './intake-failure.ts';
import type { Errand, Intake } from './intake.svelte.ts';
import { absenceOf } from './missing-part.ts';
import type { Failure } from './ports.ts';
import { deriveAhead } from './shown.ts';

/** What the reading needs of the session. */
export interface ReadingHost {
  readonly intake: Intake;
  /** Does what needs a part of the app that may not come, and asks whether to try again. */
  readonly bring: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Without a reading: a figure that carries no dossier. */
export interface FileRead {
  readonly reading?: Reading | undefined;
}

export class DossierReading {
  readonly #host: ReadingHost;
  /** What is being read to be opened. */
  #errand: Errand | undefined;
  #turn = 0;

  constructor(host: ReadingHost) {
    this.#host = host;
  }

  /** Counts readings, so that one that was overtaken opens nothing. */
  get turn(): number {
    return this.#turn;
  }

  /** The user wants something else: what is still being read is not opened any more. */
  stop(): number {
    this.#errand?.stop();
    return ++this.#turn;
  }

  /** Undefined if that was stopped, or the user has given up waiting for what reads it. */
  async read({ name, file }: { readonly name: string; readonly file: Blob }): Promise<FileRead | Failure | undefined> {
    const errand = this.#host.intake.begin(name);
    this.#errand = errand;
    try {
      const read = await this.#host.bring(() => errand.ask('dossier', { file }));
      const dossier = read.reading?.dossier;
      if (dossier) {
        await this.#host.bring(async () => datesRead(dossier));
        // What follows from it is worked out a little at a time.
        await deriveAhead(dossier, errand);
      }
      return errand.stopped ? undefined : read;
    } catch (cause) {
      if (cause instanceof IntakeFailure)
        return { kind: cause.reason === 'broke' ? 'reading-broke' : 'cannot-read', name };
      if (!isStopped(cause) && absenceOf(cause) === undefined) throw cause;
      return undefined;
    } finally {
      errand.end();
      if (this.#errand === errand) this.#errand = undefined;
    }
  }
}

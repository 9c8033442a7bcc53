/**
 * What file is being read, how far is it, and shall it go on? Reading is done beside the page; this shows its progress once it takes a
 * while, and asks whether to go on waiting when it gives no more signs of life. Stopping it leaves everything as it was.
 */
import type { Answers, Asks, Course, Task } from '../exchange/intake/tasks.ts';
import type { IntakePort } from './ports.ts';

/** In milliseconds. What comes at once is not worth a word. */
const SOON = 500;
/** After how long without a sign of life, and how long in all, the user is asked whether to go on waiting. */
const SILENCE = 20_000;
const LONG = 120_000;

/** Why the user is asked: there is no more sign of life, or it takes too long. */
export type Question = 'silent' | 'long';

/** One request to read something: one file, or several one after the other. */
export class Errand {
  readonly #port: IntakePort;
  readonly #abort = new AbortController();
  readonly #gone: () => void;
  readonly #timers = new Map<'soon' | Question, () => void>();
  /** How far it is. */
  course = $state.raw<Course>({ done: 0, all: 1, name: '' });
  /** Whether it has taken so long that it is shown. */
  late = $state(false);
  question = $state<Question | undefined>();
  /** Whether it is shown elsewhere, as long as nothing has to be asked. */
  readonly aside: boolean;

  constructor(port: IntakePort, course: Course, aside: boolean, gone: () => void) {
    this.#port = port;
    this.course = course;
    this.aside = aside;
    this.#gone = gone;
  }

  get stopped(): boolean {
    return this.#abort.signal.aborted;
  }

  /** For work of its own that is to stop with it. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Asks for one thing. Rejects as the port does. `course`: how far the whole is, where this is only one of several. */
  async ask<T extends Task>(task: T, asks: Asks<T>, course?: Course): Promise<Answers<T>> {
    if (course) this.course = course;
    if (!this.late) this.#set('soon', SOON, () => (this.late = true));
    try {
      return await this.#port.ask(task, asks, (heard) => this.#hear(heard), this.#abort.signal);
    } catch (cause) {
      // The newest question replaces the one before.
      this.late = false;
      throw cause;
    } finally {
      this.#quiet();
    }
  }

  #hear(course: Course | undefined): void {
    if (this.stopped) return;
    if (course) this.course = course;
    // A question about silence has answered itself; that it takes long is still so.
    if (this.question === 'silent') this.question = undefined;
    this.#listen();
  }

  #listen(): void {
    this.#set('silent', SILENCE, () => (this.question ??= 'silent'));
    if (!this.#timers.has('long')) this.#set('long', LONG, () => (this.question = 'long'));
  }

  #set(what: 'soon' | Question, milliseconds: number, call: () => void): void {
    this.#timers.get(what)?.();
    this.#timers.set(what, this.#port.after(milliseconds, call));
  }

  #quiet(): void {
    for (const clear of this.#timers.values()) clear();
    this.#timers.clear();
    this.question = undefined;
  }

  /** The reader waits on: asked again after as long. */
  wait(): void {
    this.#quiet();
    this.#listen();
  }

  stop(): void {
    this.#abort.abort();
    this.end();
  }

  /** There is nothing more to be read. */
  end(): void {
    this.#quiet();
    this.#gone();
  }
}

export class Intake {
  readonly #port: IntakePort;
  #errands = $state.raw<readonly Errand[]>([]);

  constructor(port: IntakePort) {
    this.#port = port;
  }

  /** What has to be shown: the first that takes a while, or asks something. */
  readonly shown = $derived(
    this.#errands.find(({ question }) => question) ?? this.#errands.find(({ late, aside }) => late && !aside),
  );

  /** `all`: how many things are read one after the other. `aside`: it is shown elsewhere. The caller has to end it. */
  begin(name: string, { all = 1, aside = false } = {}): Errand {
    const gone = (): void => void (this.#errands = this.#errands.filter((one) => one !== errand));
    const errand = new Errand(this.#port, { done: 0, all, name }, aside, gone);
    this.#errands = [...this.#errands, errand];
    return errand;
  }

  /** Has one thing read. Rejects as the port does. */
  async read<T extends Task>(task: T, asks: Asks<T>, name: string): Promise<Answers<T>> {
    const errand = this.begin(name);
    try {
      return await errand.ask(task, asks);
    } finally {
      errand.end();
    }
  }
}

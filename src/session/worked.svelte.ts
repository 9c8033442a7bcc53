/**
 * What is computed from something else, and may take long? A result of the first turn is there at once, as if it were derived; the rest
 * follows a turn at a time, and a result of something that has changed meanwhile is dropped.
 */
import { untrack } from 'svelte';
import type { Steps } from '../dossier/in-slices.ts';
import { inTurns, type Course } from './in-turns.ts';

interface Job<T> {
  aborted: boolean;
  /** Once it is done in its first turn. */
  first?: { readonly value: T };
}

export class Worked<T> {
  readonly #steps: () => Steps<T> | undefined;
  #running: Job<T> | undefined;
  #late = $state.raw<{ readonly job: Job<T>; readonly value: T } | undefined>();
  #told = $state.raw<{ readonly job: Job<T>; readonly course: Course } | undefined>();
  #stopped = $state.raw<Job<T> | undefined>();

  /** `steps`: what is to be done, by what it reads; undefined where there is nothing to do. */
  constructor(steps: () => Steps<T> | undefined) {
    this.#steps = steps;
  }

  #turn = $state(0);
  readonly #job = $derived.by<Job<T> | undefined>(() => {
    void this.#turn;
    if (this.#running) this.#running.aborted = true;
    const steps = this.#steps();
    const job: Job<T> | undefined = steps && { aborted: false };
    this.#running = job;
    if (steps && job) untrack(() => this.#begin(job, steps));
    return job;
  });

  /** Undefined while it is being worked out. */
  readonly value = $derived.by<T | undefined>(() => {
    const job = this.#job;
    if (job?.first) return job.first.value;
    return job && this.#late?.job === job ? this.#late.value : undefined;
  });

  /** Whether it is being worked out. */
  readonly working = $derived.by(() => {
    const job = this.#job;
    return job !== undefined && !job.first && this.#late?.job !== job && this.#stopped !== job;
  });
  /** How far it is; undefined as long as that is not known. */
  readonly course = $derived.by<Course | undefined>(() =>
    this.working && this.#told?.job === this.#job ? this.#told?.course : undefined,
  );

  /** Whether the user has stopped it. */
  readonly stopped = $derived.by(() => this.#job !== undefined && this.#stopped === this.#job);

  #begin(job: Job<T>, steps: Steps<T>): void {
    let first = true;
    const done = function* (take: (value: T) => void): Steps<void> {
      take(yield* steps);
    };
    const take = (value: T): void => {
      if (first) job.first = { value };
      else if (!job.aborted) this.#late = { job, value };
    };
    const hear = (course: Course): void => {
      if (!first && !job.aborted) this.#told = { job, course };
    };
    void inTurns(done(take), { signal: job, hear });
    first = false;
  }

  /** It is not wanted any more. */
  stop(): void {
    if (!this.#running || this.#running.first) return;
    this.#running.aborted = true;
    this.#stopped = this.#running;
  }

  /** It is wanted again. */
  again(): void {
    this.#turn++;
  }
}

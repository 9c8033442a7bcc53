/** What do the page and the reading worker say to each other? */
import type { Piece } from './pieces.ts';
import type { Answers, Asks, Course, Task } from './tasks.ts';

export type Request = {
  readonly [T in Task]: {
    /** Repeated in everything that is said about it, so that an outdated answer can be told from the awaited one. */
    readonly id: number;
    readonly task: T;
    readonly asks: Asks<T>;
  };
}[Task];

/**
 * `missing`: what reads this kind of file could not be fetched. `unreadable`: the device does not give the file. `broke`: something went
 * wrong that is not the file's own fault, as when there is no memory left.
 */
export type Failing = 'missing' | 'unreadable' | 'broke';

export type Response =
  /** Said once, by a thread that has come: what fails before did not come. */
  | { readonly ready: true }
  | { readonly id: number; readonly course: Course }
  /** Much comes piece by piece, so that taking it does not stop the page. */
  | { readonly id: number; readonly piece: Piece }
  | { readonly id: number; readonly answer: Answers<Task> }
  | { readonly id: number; readonly failing: Failing; readonly message: string };

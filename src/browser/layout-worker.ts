/**
 * How does a layout run beside the page, so that it never blocks it? A worker, one question at a time, answers by id. It may fail to start,
 * break, or never answer: then the promise rejects, and the next question goes to a new worker.
 */
import type { ArrangeRequest, ArrangeResponse } from '../layout/messages.ts';
import type { LayoutInput, Positions } from '../layout/types.ts';
import type { Arrange, Following } from '../session/ports.ts';
import { startThread } from './trusted-worker.ts';

interface Waiting {
  readonly input: LayoutInput;
  readonly hear: ((share: number) => void) | undefined;
  readonly resolve: (positions: Positions) => void;
  readonly reject: (cause: Error) => void;
}

/** What a thread needs to be; handed in, so that a test brings its own. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

const start = (): Thread => startThread('layout');

/** How long an answer may take, in milliseconds of a page that can hear it: many times what it takes on a slow machine, and finite. */
export const patienceFor = ({ nodes, links }: LayoutInput): number => 20_000 + 20 * (nodes.length + links.length);

/** A page that is busy hears neither the answer nor the clock: it is counted in beats of so many milliseconds that it has heard. */
const BEAT = 1000;

/** Calls once the page has heard so many milliseconds pass. Returns what calls it off. */
function whenHeard(milliseconds: number, call: () => void): () => void {
  let left = milliseconds;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    const beat = Math.min(left, BEAT);
    timer = setTimeout(() => {
      left -= beat;
      if (left > 0) wait();
      else call();
    }, beat);
  };
  wait();
  return () => clearTimeout(timer);
}

/** Fewer actors are arranged sooner than a new thread is ready: if the answer is no longer wanted, that thread still finishes. */
const LONG = 500;

/**
 * Starts the thread with the first question, or as soon as `soon` calls back: a dossier with a place for each actor needs none for its first
 * picture, and would wait for whatever runs beside it. Rejects with a `TimeoutError` if an answer does not come in time, and with an
 * `AbortError` once the signal says so.
 */
export function startLayoutWorker(
  create: () => Thread = start,
  soon: (begin: () => void) => void = (begin) => begin(),
): (input: LayoutInput, following?: Following) => Promise<Positions> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let thread: Thread | undefined;

  const drop = (cause: Error): void => {
    thread?.terminate();
    thread = undefined;
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  const ready = (): Thread => {
    if (thread) return thread;
    const made = create();
    made.onmessage = ({ data }: MessageEvent<ArrangeResponse>) => {
      const asker = waiting.get(data.id);
      if ('share' in data) {
        asker?.hear?.(data.share);
        return;
      }
      waiting.delete(data.id);
      if ('positions' in data) asker?.resolve(data.positions);
      else asker?.reject(new Error(data.error));
    };
    made.onerror = (event) => drop(new Error(event.message || 'the layout worker could not start'));
    made.onmessageerror = () => drop(new Error('an answer of the layout worker could not be read'));
    return (thread = made);
  };

  const ask = (id: number, input: LayoutInput): void => ready().postMessage({ id, input } satisfies ArrangeRequest);
  const end = (id: number): void => {
    const ended = waiting.get(id);
    if (!ended) return;
    waiting.delete(id);
    ended.reject(new DOMException('the arrangement is no longer wanted', 'AbortError'));
    if (ended.input.nodes.length < LONG) return;
    // A thread that is computing cannot hear a message: end it, and ask a new one for what the others still want.
    thread?.terminate();
    thread = undefined;
    try {
      for (const [other, { input }] of waiting) ask(other, input);
    } catch (cause) {
      drop(new Error('the layout worker could not start', { cause }));
    }
  };

  soon(() => {
    try {
      ready();
    } catch {
      // Tried again, and reported, with the first question.
    }
  });
  return (input, { hear, signal } = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      ready();
      const abort = (): void => end(id);
      const callOff = whenHeard(patienceFor(input), () =>
        drop(new DOMException('the layout worker does not answer', 'TimeoutError')),
      );
      const done = <T>(tell: (value: T) => void) => {
        return (value: T): void => {
          callOff();
          signal?.removeEventListener('abort', abort);
          tell(value);
        };
      };
      waiting.set(id, { input, hear, resolve: done(resolve), reject: done(reject) });
      signal?.addEventListener('abort', abort);
      ask(id, input);
    });
}

/** What does not come in time would not come elsewhere either, and what was ended is wanted nowhere. */
const isOver = (cause: unknown): boolean =>
  cause instanceof DOMException && (cause.name === 'TimeoutError' || cause.name === 'AbortError');

/** Asks `other` what `first` has failed at, with why it has; unless it was ended, or did not come in time. */
export const orElse =
  (first: Arrange, other: (...asked: [...Parameters<Arrange>, cause: unknown]) => Promise<Positions>): Arrange =>
  (input, following) =>
    first(input, following).catch((cause: unknown) => {
      if (isOver(cause)) throw cause;
      return other(input, following, cause);
    });

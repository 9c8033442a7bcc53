/**
 * How are foreign files read beside the page, so that no file can stop it? By a thread that is started with the first of them. It answers one
 * question at a time; stopping one ends the thread, and the next question goes to a new one. It may not start, may break, or die: the promise
 * then rejects with the reason, and the next question goes to a new thread, too.
 */
import { Gathering } from '../exchange/intake/pieces.ts';
import type { Request, Response } from '../exchange/intake/messages.ts';
import type { Answers, Asks, Course, Task } from '../exchange/intake/tasks.ts';
import { IntakeFailure } from '../session/intake-failure.ts';
import { MissingPart } from '../session/missing-part.ts';
import type { IntakePort } from '../session/ports.ts';
import { fetchThread } from './load-part.ts';
import { ADDRESSES, startThread } from './trusted-worker.ts';

/** What a thread needs to be; handed in, so that a test brings its own. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

export interface ThreadSource {
  /** Rejects with a `MissingPart` if the thread's script, or another one by its address, cannot be had. */
  readonly fetch: (address?: string) => Promise<void>;
  readonly create: () => Thread;
}

const source: ThreadSource = {
  fetch: (address = ADDRESSES.reading) => fetchThread(address),
  create: () => startThread('reading'),
};

interface Question {
  readonly request: Request;
  readonly hear: (course?: Course) => void;
  readonly gathering: Gathering;
  readonly resolve: (answer: Answers<Task>) => void;
  readonly reject: (cause: unknown) => void;
}

export function startReadingWorker({ fetch, create }: ThreadSource = source): IntakePort['ask'] {
  let last = 0;
  let thread: Thread | undefined;
  let current: Question | undefined;
  const waiting: Question[] = [];

  /** Ends the thread, with whatever it is doing. */
  function drop(): void {
    thread?.terminate();
    thread = undefined;
  }

  function settle(tell: (question: Question) => void): void {
    const question = current;
    current = undefined;
    if (question) tell(question);
    void next();
  }
  const fail = (cause: unknown): void => settle(({ reject }) => reject(cause));

  function make(): Thread {
    let came = false;
    const made = create();
    const mine = (say: () => void): void => {
      // A thread that was ended may still send something.
      if (made === thread) say();
    };
    made.onmessage = ({ data }: MessageEvent<Response>) =>
      mine(() => {
        if ('ready' in data) came = true;
        else hear(data);
      });
    made.onerror = ({ message }) =>
      mine(() => {
        drop();
        fail(
          came
            ? new IntakeFailure('broke', message || 'the reading worker broke')
            : new MissingPart('unreachable', message || 'the reading worker did not come'),
        );
      });
    made.onmessageerror = () =>
      mine(() => {
        drop();
        fail(new IntakeFailure('broke', 'an answer of the reading worker could not be taken'));
      });
    return made;
  }

  function hear(response: Exclude<Response, { readonly ready: true }>): void {
    if (response.id !== current?.request.id) return;
    if ('failing' in response) void failed(response.failing, response.message);
    else if ('answer' in response) {
      const { answer } = response;
      settle(({ resolve, gathering }) => resolve(gathering.whole(answer)));
    } else {
      if ('piece' in response) current.gathering.add(response.piece);
      current.hear('course' in response ? response.course : undefined);
    }
  }

  async function failed(failing: 'missing' | 'unreadable' | 'broke', message: string): Promise<void> {
    if (failing !== 'missing') {
      // Who knows what is left of one that broke.
      if (failing === 'broke') drop();
      fail(new IntakeFailure(failing, message));
      return;
    }
    // A thread remembers that a part of it did not come.
    drop();
    const question = current;
    const [address] = /https?:\/\/\S+/u.exec(message) ?? [];
    const cause: unknown = await (address === undefined ? Promise.resolve() : fetch(address)).then(
      () => new MissingPart('unreachable', message),
      (why: unknown) => why,
    );
    if (current === question) fail(cause);
  }

  async function next(): Promise<void> {
    if (current) return;
    const question = (current = waiting.shift());
    if (!question) return;
    try {
      if (!thread) {
        await fetch();
        if (current !== question) return;
        thread = make();
      }
      thread.postMessage(question.request);
      question.hear();
    } catch (cause) {
      if (current === question) fail(cause);
    }
  }

  return <T extends Task>(
    task: T,
    asks: Asks<T>,
    hear: (course?: Course) => void,
    signal: AbortSignal,
  ): Promise<Answers<T>> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const question: Question = {
        request: { id: ++last, task, asks } as Request,
        hear,
        gathering: new Gathering(),
        resolve,
        reject,
      };
      signal.addEventListener(
        'abort',
        () => {
          const at = waiting.indexOf(question);
          if (at >= 0) waiting.splice(at, 1);
          else if (current !== question) return;
          reject(signal.reason as Error);
          if (at >= 0) return;
          drop();
          current = undefined;
          void next();
        },
        { once: true },
      );
      waiting.push(question);
      void next();
    });
}

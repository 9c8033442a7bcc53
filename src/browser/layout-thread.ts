/**
 * How does a layout run beside the page, so that it never blocks it? A worker, one question at a time, answers by id. It may fail to start,
 * break, or never answer: then whoever asks is told, and the next question goes to a new one.
 */
import type { ArrangeRequest, ArrangeResponse } from '../layout/messages.ts';
import type { LayoutInput, Positions } from '../layout/types.ts';
import { startThread } from './trusted-thread.ts';

interface Waiting {
  readonly resolve: (positions: Positions) => void;
  readonly reject: (cause: Error) => void;
}

/** What a thread needs to be; handed in, so that a test brings its own. */
export type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

const start = (): Thread => startThread('layout');

/** How long an answer may take, in milliseconds: many times what it takes on a slow machine, and finite. */
export const patienceFor = ({ nodes, links }: LayoutInput): number => 20_000 + 20 * (nodes.length + links.length);

/** Starts the thread at once: it loads while the dossier does. Rejects with a `TimeoutError` if an answer does not come in time. */
export function startLayoutThread(create: () => Thread = start): (input: LayoutInput) => Promise<Positions> {
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
      waiting.delete(data.id);
      if ('positions' in data) asker?.resolve(data.positions);
      else asker?.reject(new Error(data.error));
    };
    made.onerror = (event) => drop(new Error(event.message || 'the layout thread could not start'));
    made.onmessageerror = () => drop(new Error('an answer of the layout thread could not be read'));
    return (thread = made);
  };

  try {
    ready();
  } catch {
    // Tried again, and told, with the first question.
  }
  return (input) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const worker = ready();
      const timer = setTimeout(
        () => drop(new DOMException('the layout thread does not answer', 'TimeoutError')),
        patienceFor(input),
      );
      const done = <T>(tell: (value: T) => void) => {
        return (value: T): void => {
          clearTimeout(timer);
          tell(value);
        };
      };
      waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      worker.postMessage({ id, input } satisfies ArrangeRequest);
    });
}

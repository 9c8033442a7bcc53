/** The reading worker: reads what others have written, one question after the other, so that no file can stop the page. */
import { didNotCome } from '../did-not-come.ts';
import type { Failing, Request, Response } from './messages.ts';
import { takeApart } from './pieces.ts';
import { runTask, Unreadable } from './run-task.ts';

/** The little of a dedicated worker's scope that is needed: the DOM library and the worker library exclude each other. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(message: Response): void;
}

const scope = globalThis as unknown as WorkerScope;

async function answer({ id, task, asks }: Request): Promise<void> {
  try {
    const whole = await runTask(task, asks, (course) => scope.postMessage({ id, course }));
    const rest = takeApart(whole, (piece) => scope.postMessage({ id, piece }));
    scope.postMessage({ id, answer: rest });
  } catch (cause) {
    const failing: Failing = didNotCome(cause) ? 'missing' : cause instanceof Unreadable ? 'unreadable' : 'broke';
    scope.postMessage({ id, failing, message: cause instanceof Error ? cause.message : String(cause) });
  }
}

scope.onmessage = ({ data }) => void answer(data);
scope.postMessage({ ready: true });

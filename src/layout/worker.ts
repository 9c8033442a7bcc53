/** The layout worker: arranges what it is asked to, one request after the other. */
import { arrange } from './arrange.ts';
import type { ArrangeRequest, ArrangeResponse } from './messages.ts';
import { warmUp } from './warm-up.ts';

/** The little of a dedicated worker's scope that is needed: the DOM library and the worker library exclude each other. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ArrangeRequest }) => void) | null;
  postMessage(message: ArrangeResponse, transfer?: ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as WorkerScope;

/** So much more must be done before it is reported again. */
const STEP = 0.02;

scope.onmessage = ({ data: { id, input } }) => {
  try {
    let told = 0;
    const positions = arrange(input, undefined, (share) => {
      if (share < told + STEP) return;
      told = share;
      scope.postMessage({ id, share });
    });
    scope.postMessage({ id, positions }, [positions.x.buffer, positions.y.buffer]);
  } catch (cause) {
    scope.postMessage({ id, error: cause instanceof Error ? cause.message : String(cause) }, []);
  }
};

warmUp();

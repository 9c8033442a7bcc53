/** How does a layout run beside the page, so that it never blocks it? A worker, one question at a time, answers by id. */
import workerAddress from '../layout/worker.ts?worker&url';
import type { ArrangeRequest, ArrangeResponse } from '../layout/messages.ts';
import type { LayoutInput, Positions } from '../layout/types.ts';

interface Waiting {
  readonly resolve: (positions: Positions) => void;
  readonly reject: (cause: Error) => void;
}

/** A policy of the page lets nothing but this one address become a thread. */
function trusted(address: string): string {
  const factory = (
    globalThis as {
      trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(text: string): string } };
    }
  ).trustedTypes;
  const createScriptURL = (text: string): string => {
    if (text !== workerAddress) throw new TypeError(`not the layout thread: ${text}`);
    return text;
  };
  return factory ? factory.createPolicy('benang-worker', { createScriptURL }).createScriptURL(address) : address;
}

/** Starts the thread at once: it loads while the dossier does. */
export function startLayoutThread(): (input: LayoutInput) => Promise<Positions> {
  const worker = new Worker(trusted(workerAddress), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let broken: Error | undefined;
  worker.onmessage = ({ data }: MessageEvent<ArrangeResponse>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('positions' in data) asker?.resolve(data.positions);
    else asker?.reject(new Error(data.error));
  };
  worker.onerror = (event) => {
    broken = new Error(event.message || 'the layout thread could not start');
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  return (input) =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, input } satisfies ArrangeRequest);
    });
}

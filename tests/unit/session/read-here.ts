/** Reads without a thread, as the thread does; nothing takes long. */
import { runTask } from '../../../src/exchange/intake/run-task.ts';
import type { IntakePort } from '../../../src/session/ports.ts';

export const readHere: IntakePort = {
  ask: async (task, asks, hear, signal) => {
    hear();
    const answer = await runTask(task, asks, hear);
    signal.throwIfAborted();
    return answer;
  },
  after: () => () => undefined,
};

/** Does whoever asks for a layout always hear something? With threads and a clock of our own. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orElse, patienceFor, startLayoutWorker, type Thread } from '../../../src/browser/layout-worker.ts';
import type { ArrangeRequest, ArrangeResponse } from '../../../src/layout/messages.ts';
import type { LayoutInput, Positions } from '../../../src/layout/types.ts';
import type { Arrange } from '../../../src/session/ports.ts';

const input: LayoutInput = { nodes: [], links: [], aspect: 1 };
const positions: Positions = { x: new Float64Array(), y: new Float64Array(), side: [] };

class FakeThread {
  onmessage: Thread['onmessage'] = null;
  onerror: Thread['onerror'] = null;
  onmessageerror: Thread['onmessageerror'] = null;
  asked: ArrangeRequest[] = [];
  ended = false;
  postMessage = (request: ArrangeRequest): void => void this.asked.push(request);
  terminate = (): void => void (this.ended = true);
  answer(): void {
    this.say({ id: this.asked.at(-1)?.id ?? 0, positions });
  }
  say(data: ArrangeResponse): void {
    this.onmessage?.call(this as never, { data } as never);
  }
  fall(message: string): void {
    this.onerror?.call(this as never, { message } as ErrorEvent);
  }
}

let threads: FakeThread[];
const create = (): Thread => {
  const thread = new FakeThread();
  threads.push(thread);
  return thread;
};

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
});
afterEach(() => vi.useRealTimers());

describe('the layout worker', () => {
  it('answers', async () => {
    const arrange = startLayoutWorker(create);
    const asked = arrange(input);
    threads[0]?.answer();
    expect(await asked).toBe(positions);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits until it is time, unless it is asked before', async () => {
    let begin = (): void => {};
    const arrange = startLayoutWorker(create, (call) => (begin = call));
    expect(threads).toHaveLength(0);
    const asked = arrange(input);
    threads[0]?.answer();
    expect(await asked).toBe(positions);
    begin();
    expect(threads).toHaveLength(1);
    startLayoutWorker(create, (call) => (begin = call));
    begin();
    expect(threads).toHaveLength(2);
  });

  it('that is silent is let go when its time is over, and another one is asked next', async () => {
    const arrange = startLayoutWorker(create);
    const asked = expect(arrange(input)).rejects.toMatchObject({ name: 'TimeoutError' });
    vi.advanceTimersByTime(patienceFor(input) - 1);
    expect(threads[0]?.ended).toBe(false);
    vi.advanceTimersByTime(1);
    await asked;
    expect(threads[0]?.ended).toBe(true);
    const again = arrange(input);
    threads[1]?.answer();
    expect(await again).toBe(positions);
  });

  it('is not taken for silent by a page that was too busy to hear it', async () => {
    const arrange = startLayoutWorker(create);
    const asked = arrange(input);
    // The page stands still for much longer than an answer may take: its clock goes on meanwhile, and calls once.
    const late = Date.now() + 10 * patienceFor(input);
    vi.setSystemTime(late);
    vi.advanceTimersToNextTimer();
    expect(threads[0]?.ended).toBe(false);
    threads[0]?.answer();
    expect(await asked).toBe(positions);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that breaks, before or after it was asked, says so, and another one is asked next', async () => {
    const arrange = startLayoutWorker(create);
    threads[0]?.fall('');
    const asked = expect(arrange(input)).rejects.toThrow('broke');
    threads[1]?.fall('broke');
    await asked;
    const again = arrange(input);
    threads[2]?.answer();
    expect(await again).toBe(positions);
  });

  it('that is refused says so with each question', async () => {
    const arrange = startLayoutWorker(() => {
      throw new Error('refused');
    });
    await expect(arrange(input)).rejects.toThrow('refused');
    await expect(arrange(input)).rejects.toThrow('refused');
  });

  const large: LayoutInput = {
    ...input,
    nodes: Array.from({ length: 2000 }, (_, i) => ({ id: `${i}`, radius: 8, label: { width: 0, height: 0 } })),
  };

  it('tells how far it has come', async () => {
    const arrange = startLayoutWorker(create);
    const heard: number[] = [];
    const asked = arrange(large, { hear: (share) => heard.push(share) });
    threads[0]?.say({ id: 1, share: 0.25 });
    threads[0]?.say({ id: 1, share: 0.5 });
    threads[0]?.answer();
    expect(await asked).toBe(positions);
    expect(heard).toEqual([0.25, 0.5]);
  });

  it('is let go when a long arrangement is no longer wanted, and another one answers what still is', async () => {
    const arrange = startLayoutWorker(create);
    const end = new AbortController();
    const unwanted = expect(arrange(large, { signal: end.signal })).rejects.toMatchObject({ name: 'AbortError' });
    const wanted = arrange(input);
    end.abort();
    await unwanted;
    expect(threads[0]?.ended).toBe(true);
    threads[1]?.answer();
    expect(await wanted).toBe(positions);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is let go, and no other comes: whoever still waits is told', async () => {
    let refused = false;
    const arrange = startLayoutWorker(() => {
      if (refused) throw new Error('refused');
      return create();
    });
    const end = new AbortController();
    const unwanted = expect(arrange(large, { signal: end.signal })).rejects.toMatchObject({ name: 'AbortError' });
    const wanted = expect(arrange(input)).rejects.toThrow('the layout worker could not start');
    refused = true;
    end.abort();
    await unwanted;
    await wanted;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('finishes a short one that is no longer wanted', async () => {
    const arrange = startLayoutWorker(create);
    const end = new AbortController();
    const unwanted = expect(arrange(input, { signal: end.signal })).rejects.toMatchObject({ name: 'AbortError' });
    end.abort();
    await unwanted;
    expect(threads.map(({ ended }) => ended)).toEqual([false]);
  });

  it('has more time for more', () => {
    const nodes = Array.from({ length: 3000 }, (_, i) => ({ id: `${i}`, radius: 8, label: { width: 0, height: 0 } }));
    expect(patienceFor({ ...input, nodes })).toBeGreaterThan(patienceFor(input) * 2);
  });
});

describe('what the first cannot arrange', () => {
  const failing =
    (cause: Error): Arrange =>
    () =>
      Promise.reject(cause);

  it('goes to another, with why it could not', async () => {
    const asked: unknown[] = [];
    const arrange = orElse(failing(new Error('refused')), (...those) => {
      asked.push(...those);
      return Promise.resolve(positions);
    });
    const following = { hear: () => {} };
    expect(await arrange(input, following)).toBe(positions);
    expect(asked).toEqual([input, following, new Error('refused')]);
  });

  it.each(['AbortError', 'TimeoutError'])('goes nowhere after an %s', async (name) => {
    const arrange = orElse(failing(new DOMException('over', name)), () => Promise.resolve(positions));
    await expect(arrange(input)).rejects.toMatchObject({ name });
  });
});
